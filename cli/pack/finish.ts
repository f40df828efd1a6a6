import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import {
  LIMIT,
  type OutletRecord,
  type PackHeader,
  type VariantRecord,
} from '../../lib/pack/format'
import { writePack } from '../../lib/pack/write'
import { UsageError } from '../usage-error'
import { linesIn, mergedLines, sortedLines, writeLines } from './sorted-lines'
import { articleIn, spooledIn, versionIn, wordingAndLine, wordingLine } from './spooled'

/** An outlet that prints the same words in so many articles does not report them (passim, `pboiler`). */
const BOILERPLATE = 10

/** Everything of a header that the collection does not say itself. */
export type HeaderWish = Omit<PackHeader, 'created' | 'language'> & {
  /** Null: the day of the newest article. */
  readonly created: string | null
}

export interface Finishing {
  /** Files of spooled lines, each sorted. */
  readonly files: readonly string[]
  /** For what is sorted on the way; made and removed. */
  readonly folder: string
  readonly header: HeaderWish
  /** Where the packs go: one, or a shard each. */
  readonly outputs: readonly string[]
  /** Whether repeated wordings of an outlet are dropped: not before all of a collection is there. */
  readonly dropBoilerplate: boolean
}

export interface Finished {
  readonly outlets: number
  readonly variants: number
  readonly boilerplate: number
}

/** What is known of a pack once all of its records were seen. */
interface Shard {
  readonly outlets: Map<string, OutletRecord>
  readonly languages: Set<string>
  newest: string
  variants: number
  /** Of the records' text, decompressed. */
  bytes: number
}

const NO_DATE = '1970-01-01'

/**
 * Writes packs from spooled lines, sorted by id, each id once: the same lines in whatever files give
 * the same bytes. Memory is that of the outlets and of one run of the sort. A pack gets its name
 * when all of it is written.
 */
export async function finish(finishing: Finishing): Promise<Finished> {
  const { files, folder, outputs, header } = finishing
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const all = join(folder, 'all')
  let boilerplate = 0
  const drop = (): void => {
    boilerplate += 1
  }
  const known = oneVersionEach(mergedLines(files, newFolder(folder, 'parts')))
  if (finishing.dropBoilerplate) {
    const together = sortedLines(mapped(known, wordingLine), newFolder(folder, 'wordings'))
    const worth = withoutBoilerplate(together, drop)
    writeLines(all, sortedLines(worth, newFolder(folder, 'ids')))
  } else writeLines(all, known)
  const shards = surveyed(all, outputs.length)
  refuseTooLarge(shards)
  const newest = shards.map((shard) => shard.newest).reduce((a, b) => (a > b ? a : b), NO_DATE)
  const created = header.created ?? newest
  for (const [at, output] of outputs.entries()) {
    const { outlets, languages } = shards[at] as Shard
    const titled = {
      ...inShard(header, at, outputs.length),
      language: [...languages].sort(),
      created,
    }
    const inOrder = [...outlets.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const variants = recordsOf(all, at, outputs.length)
    const pack = Readable.from(writePack(titled, inOrder, variants))
    await pipeline(pack, createGzip({ level: 9 }), createWriteStream(`${output}.writing`))
    renameSync(`${output}.writing`, output)
  }
  rmSync(folder, { recursive: true, force: true })
  const variants = shards.reduce((sum, each) => sum + each.variants, 0)
  const outlets = new Set(shards.flatMap((each) => [...each.outlets.keys()])).size
  return { outlets, variants, boilerplate }
}

/** A pack that no reader admits is not written; what was read is kept for the next call. */
function refuseTooLarge(shards: readonly Shard[]): void {
  const share = (shard: Shard): number =>
    Math.max((shard.variants + shard.outlets.size) / LIMIT.records, shard.bytes / LIMIT.bytes)
  const most = Math.max(...shards.map(share))
  if (most < 1) return
  const enough = Math.ceil(most * shards.length * MARGIN)
  throw new UsageError(
    `too much for ${shards.length} pack(s): call it again with --shards ${enough}`,
  )
}

/** Shards are of nearly one size. */
const MARGIN = 1.2

/** The header of a shard: its id ends in `.2-of-8`, which merging takes off again. */
const inShard = (header: HeaderWish, at: number, of: number): HeaderWish =>
  of === 1 ? header : { ...header, id: `${header.id}.${at + 1}-of-${of}` }

function newFolder(folder: string, name: string): string {
  const made = join(folder, name)
  mkdirSync(made)
  return made
}

function* mapped(lines: Iterable<string>, change: (line: string) => string): Generator<string> {
  for (const line of lines) yield change(line)
}

/** Of an article that was met in several wordings one, the same in whatever order they come. */
function* oneVersionEach(lines: Iterable<string>): Generator<string> {
  let article = ''
  let version: string | null = null
  let last = ''
  for (const line of lines) {
    if (articleIn(line) !== article) [article, version] = [articleIn(line), versionIn(line)]
    const id = line.slice(0, line.indexOf('\t'))
    if (versionIn(line) === version && id !== last) yield line
    last = id
  }
}

/** Lines that no outlet repeats over and over; they come sorted by outlet and wording. */
function* withoutBoilerplate(lines: Iterable<string>, dropped: () => void): Generator<string> {
  let group = ''
  let held: string[] = []
  let articles = new Set<string>()
  for (const each of lines) {
    const [wording, line] = wordingAndLine(each)
    if (wording !== group) {
      yield* held
      group = wording
      held = []
      articles = new Set()
    }
    articles.add(articleIn(line))
    held.push(line)
    if (articles.size < BOILERPLATE) continue
    for (const _ of held) dropped()
    held = []
  }
  yield* held
}

function surveyed(file: string, count: number): readonly Shard[] {
  const shards = Array.from(
    { length: count },
    (): Shard => ({
      outlets: new Map(),
      languages: new Set(),
      newest: NO_DATE,
      variants: 0,
      bytes: 0,
    }),
  )
  for (const line of linesIn(file)) {
    const { outlet, variant } = spooledIn(line)
    const shard = shards[shardOf(variant, count)] as Shard
    shard.outlets.set(outlet.id, outlet)
    shard.languages.add(variant.lang)
    shard.variants += 1
    shard.bytes += Buffer.byteLength(line)
    const day = variant.article.published?.slice(0, NO_DATE.length) ?? NO_DATE
    if (day > shard.newest) shard.newest = day
  }
  return shards
}

function* recordsOf(file: string, at: number, count: number): Generator<VariantRecord> {
  for (const line of linesIn(file)) {
    const { variant } = spooledIn(line)
    if (shardOf(variant, count) === at) yield variant
  }
}

/** An article is whole in one shard, and the same one whatever else there is. */
const shardOf = ({ article }: VariantRecord, count: number): number =>
  createHash('sha256').update(article.id).digest().readUInt32BE() % count
