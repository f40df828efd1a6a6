import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { UsageError } from '../usage-error'
import { bounded } from './bounded'
import type { Finished, HeaderWish } from './finish'
import { gather, type Slice } from './gather'
import type { Counts, Format } from './item'
import { inputsOf } from './items'
import { startPool } from './pool'
import type { Report } from './progress'
import { PART } from './worker'

export interface BuildWish {
  readonly paths: readonly string[]
  readonly from: Format | null
  readonly output: string
  readonly header: HeaderWish
  readonly shards: number
  readonly slice: Slice | null
  readonly jobs: number | null
}

export interface Built extends Finished {
  readonly counts: Counts
  readonly outputs: readonly string[]
  /** The pack of the languages that cannot be compared, or null where there are none. */
  readonly apart: string | null
}

/** The bundled worker stands beside the bundled program. */
const WORKER = new URL('./pack-worker.mjs', import.meta.url)

/**
 * Builds a pack, or its shards, from a collection: reads with all cores into a folder beside the
 * output, then sorts and writes. Killed at any point and started again, it goes on and writes the
 * same bytes. Throws UsageError, and what the disk throws.
 */
export async function buildPack(wish: BuildWish, report: Report): Promise<Built> {
  const { output, shards, slice } = wish
  const outputs = outputsOf(output, shards)
  const inputs = await inputsOf(wish.paths, wish.from)
  mkdirSync(dirname(output), { recursive: true })
  const meter = { bytes: 0 }
  const total = inputs.reduce((sum, { bytes }) => sum + bytes, 0)
  const folder = `${output}.building`
  const pool = startPool(wish.jobs ?? availableParallelism(), WORKER)
  const { parts, counts } = await gather({
    inputs,
    folder,
    slice: slice ?? { number: 1, of: 1 },
    pool,
    meter,
    progress: (counts) => report.reading(counts, meter.bytes / total),
  }).finally(pool.close)
  report.sorting()
  const work = `${output}.sorting`
  const wanted = { folder: work, header: wish.header, dropBoilerplate: slice === null }
  const files = parts.map((part) => part + PART.lines)
  const finished = await bounded({ kind: 'finish', finishing: { ...wanted, files, outputs } })
  const apart = (counts.apart ?? 0) > 0 ? apartOf(output) : null
  if (apart !== null) {
    const files = parts.map((part) => part + PART.apart)
    const header = { ...wish.header, id: `${wish.header.id}.apart` }
    const finishing = { ...wanted, header, files, outputs: [apart] }
    await bounded({ kind: 'finish', finishing })
  }
  rmSync(folder, { recursive: true, force: true })
  return { ...finished, counts, outputs, apart }
}

const ENDING = '.jsonl.gz'

/** `news.jsonl.gz`, or `news.1-of-8.jsonl.gz` and so on. */
function outputsOf(output: string, shards: number): readonly string[] {
  if (!output.endsWith(ENDING)) throw new UsageError(`--output must end in ${ENDING}`)
  const stem = output.slice(0, -ENDING.length)
  return shards === 1
    ? [output]
    : Array.from({ length: shards }, (_, at) => `${stem}.${at + 1}-of-${shards}${ENDING}`)
}

const apartOf = (output: string): string => `${output.slice(0, -ENDING.length)}.apart${ENDING}`
