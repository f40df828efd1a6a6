import type { Variant, VariantId } from '../../statement/variant'
import { variantAt } from './chunk'
import { chunkOf } from './directory'
import { chunksOf, type Opened } from './segment'

/**
 * Packs list the variants of an article one after the other, so that they stand in one chunk or in
 * neighbouring ones. An article of so many chunks has over a hundred statements: no more are read.
 */
const MOST_CHUNKS = 4

/** A run of variants of one article: those from `first` up to `end`, by their numbers. */
interface Run {
  readonly article: string
  first: number
  end: number
}

/** All variants that stand beside those of these ids and are of the same article, by article. */
export async function reportsIn(
  segment: Opened,
  ids: readonly VariantId[],
): Promise<Map<string, Variant[]>> {
  const runs = startingAt(segment, ids)
  for (let round = 0; round < MOST_CHUNKS; round += 1) {
    const wanted = runs.flatMap((run) => widened(segment, run))
    if (wanted.length === 0) break
    await chunksOf(segment, wanted)
  }
  // What was read last counts, too.
  for (const run of runs) widened(segment, run)
  const reports = new Map<string, Map<number, Variant>>()
  for (const { article, first, end } of runs) {
    const variants = reports.get(article) ?? new Map<number, Variant>()
    reports.set(article, variants)
    for (let number = first; number < end; number += 1) {
      const variant = variantNumbered(segment, number)
      if (variant) variants.set(number, variant)
    }
  }
  return new Map(
    [...reports].map(([article, variants]) => [
      article,
      [...variants].sort(([a], [b]) => a - b).map(([, variant]) => variant),
    ]),
  )
}

/** The variants themselves, which were read before, as runs of one. */
function startingAt(segment: Opened, ids: readonly VariantId[]): Run[] {
  const numbers = new Map([...segment.readChunks].map(([number, chunk]) => [chunk, number]))
  const runs: Run[] = []
  for (const id of ids) {
    const place = segment.seen.get(id)
    const chunk = place && numbers.get(place.chunk)
    if (!place || chunk === undefined) continue
    const first = (segment.directory.firstVariants[chunk] ?? 0) + place.at
    if (runs.some((run) => run.first <= first && first < run.end)) continue
    const run = { article: variantAt(place.chunk, place.at).article.id, first, end: first + 1 }
    widened(segment, run)
    runs.push(run)
  }
  return runs
}

/** Makes a run as long as what was read goes; gives the chunks that would have to be read next. */
function widened(segment: Opened, run: Run): number[] {
  const { firstVariants, variants } = segment.directory
  const articleOf = (number: number): string | null | undefined =>
    number < 0 || number >= variants ? null : variantNumbered(segment, number)?.article.id
  while (articleOf(run.first - 1) === run.article) run.first -= 1
  while (articleOf(run.end) === run.article) run.end += 1
  return [run.first - 1, run.end]
    .filter((number) => articleOf(number) === undefined)
    .map((number) => chunkOf(firstVariants, number))
}

/** The variant of a number; undefined where its chunk is not read. */
function variantNumbered(segment: Opened, number: number): Variant | undefined {
  const chunk = chunkOf(segment.directory.firstVariants, number)
  const opened = segment.readChunks.get(chunk)
  if (!opened) return undefined
  return variantAt(opened, number - (segment.directory.firstVariants[chunk] ?? 0))
}
