import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PackHeader } from '../../lib/pack/format'
import { UsageError } from '../usage-error'
import { type Finished, finish, type HeaderWish } from './finish'
import { openPackFile, spooledAgain } from './pack-file'
import { startSort, writeLines } from './sorted-lines'
import { type Spooled, spooledLine } from './spooled'

export interface MergeWish {
  readonly files: readonly string[]
  readonly output: string
  /** What the caller says of the new pack; shards of one pack say it themselves. */
  readonly header: Partial<HeaderWish>
}

const SHARD = /\.\d+-of-\d+$/u

/**
 * Merges packs into one. The shards or slices of one collection give the same bytes as building it
 * at once; records of other packs get their pack's id in front of theirs. Throws UsageError where
 * packs disagree on what the new one is, LineError where one is damaged.
 */
export async function mergePacks({ files, output, header }: MergeWish): Promise<Finished> {
  const packs = await Promise.all(files.map(openPackFile))
  const headers = packs.map((pack) => pack.header)
  const wish = mergedHeader(headers, header)
  const folder = `${output}.merging`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const spools: string[] = []
  for (const [at, pack] of packs.entries()) {
    const isShard = baseOf(pack.header.id) === wish.id
    const runs = join(folder, `runs-${at}`)
    mkdirSync(runs)
    const spool = join(folder, `spool-${at}`)
    const sort = startSort(runs)
    for await (const variant of pack.variants()) {
      const spooled = spooledAgain(variant)
      sort.add(spooledLine(isShard ? spooled : prefixed(spooled, pack.header.id)))
    }
    writeLines(spool, sort.sorted())
    spools.push(spool)
  }
  const work = { folder: `${output}.sorting`, outputs: [output], dropBoilerplate: true }
  const finished = await finish({ ...work, files: spools, header: wish })
  rmSync(folder, { recursive: true, force: true })
  return finished
}

const baseOf = (id: string): string => id.replace(SHARD, '')

/** The day of the newest shard stands for the whole. */
function mergedHeader(headers: readonly PackHeader[], given: Partial<HeaderWish>): HeaderWish {
  const one = <Key extends 'revision' | 'title' | 'license' | 'attribution'>(
    key: Key,
  ): PackHeader[Key] => {
    const said = given[key] ?? agreed(headers.map((header) => header[key]))
    if (said === null) throw new UsageError(`the packs differ in ${key}: say it with --${key}`)
    return said as PackHeader[Key]
  }
  const id = given.id ?? agreed(headers.map((header) => baseOf(header.id)))
  if (id === null) throw new UsageError('the packs differ in id: say it with --id')
  const newest = headers.map(({ created }) => created).reduce((a, b) => (a > b ? a : b))
  return {
    id,
    revision: one('revision'),
    title: one('title'),
    license: one('license'),
    attribution: one('attribution'),
    created: given.created ?? newest,
  }
}

const agreed = <Value>(values: readonly Value[]): Value | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null

function prefixed({ outlet, variant }: Spooled, pack: string): Spooled {
  const article = { ...variant.article, id: `${pack}:${variant.article.id}` }
  return { outlet, variant: { ...variant, id: `${pack}:${variant.id}`, article } }
}
