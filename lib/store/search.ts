import { type Chunk, openChunk, variantAt } from '../index/segment/chunk'
import { chunkOf } from '../index/segment/directory'
import { type Opened, openedSegment, postedIn } from '../index/segment/segment'
import { beginningTerm, SPEAKERS_TERM } from '../index/segment/speakers'
import { MOST_FOUND } from '../library'
import type { Variant } from '../statement/variant'
import type { Span } from '../text/span'
import type { Database } from './database'
import { segmentsNow } from './known-statements'
import { dated } from './readings'
import { type SearchQuery, type Sought, soughtOf } from './sought'

/** Some of what a search found. */
export interface SearchPage {
  /** The latest first. */
  readonly variants: readonly Variant[]
  /** For each of them, where the words that were looked for stand in its text. */
  readonly hits: readonly (readonly Span[])[]
  /** All that were found. */
  readonly found: number
  /** False where the search stopped at its limits: there may be more. */
  readonly complete: boolean
}

const PAGE = 50

/** A search by outlet or days alone has to look at everything: 300 µs a chunk of 32 statements. */
const LIMIT = { chunks: 8_192, together: 64 } as const

/**
 * What is known that fits a query: pages of 50, from 0. Rejects as the signal aborts, which a search
 * looks at every few milliseconds.
 */
export async function searchKnown(
  database: Database,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<SearchPage> {
  const sought = soughtOf(query)
  const variants: Variant[] = []
  const left = { chunks: LIMIT.chunks }
  // The reader's own and what was added last stand at the end.
  for (const segment of (await segmentsNow(database)).reverse()) {
    for await (const batch of fitting(openedSegment(segment, 0), sought, left)) {
      signal?.throwIfAborted()
      variants.push(...batch)
      if (variants.length >= MOST_FOUND) break
    }
    if (variants.length >= MOST_FOUND) break
  }
  variants.sort(byDate)
  const complete = variants.length < MOST_FOUND && left.chunks > 0
  const page = variants.slice(query.page * PAGE, (query.page + 1) * PAGE)
  return {
    variants: await dated(database, page),
    hits: page.map(sought.hitsIn),
    found: Math.min(variants.length, MOST_FOUND),
    complete,
  }
}

const dateOf = ({ article, day }: Variant): string => article.publishedAt ?? day ?? ''
const byDate = (a: Variant, b: Variant): number =>
  compareText(dateOf(b), dateOf(a)) || compareText(a.id, b.id)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function* fitting(
  segment: Opened,
  sought: Sought,
  left: { chunks: number },
): AsyncGenerator<Variant[], void> {
  const numbers = (await chunksWith(segment, sought)).slice(0, left.chunks)
  left.chunks -= numbers.length
  const batches = Array.from({ length: Math.ceil(numbers.length / LIMIT.together) }, (_, at) =>
    numbers.slice(at * LIMIT.together, (at + 1) * LIMIT.together),
  )
  let next = segment.chunks(batches[0] ?? [])
  for (const at of batches.keys()) {
    const parts = await next
    // Read while these are inflated.
    next = segment.chunks(batches[at + 1] ?? [])
    // Whoever takes them is told of a failure; nobody does where enough was found.
    next.catch(() => undefined)
    const variants: Variant[] = []
    for (const bytes of parts.values()) {
      const chunk = openChunk(bytes)
      if (mayHold(chunk, sought)) variants.push(...variantsIn(chunk).filter(sought.fits))
    }
    yield variants
  }
}

const variantsIn = (chunk: Chunk): Variant[] =>
  chunk.columns.id.map((_, at) => variantAt(chunk, at))

/** Whether outlets and dates of a chunk leave anything to look at: most do not. */
function mayHold({ columns }: Chunk, { isOf, isWithin }: Sought): boolean {
  const { outlets, articles, day } = columns
  if (!outlets.some(isOf)) return false
  return articles.some(({ publishedAt }) => isWithin(publishedAt)) || day.some(isWithin)
}

/** The chunks in which what is sought may stand; all where there is nothing to look up. */
async function chunksWith(segment: Opened, { words, speaker }: Sought): Promise<number[]> {
  const { firstPassages } = segment.directory
  const names = speaker.flatMap((word) => beginningTerm(word) ?? [])
  const posted = await postedIn(segment, [...words.flat(), ...names, SPEAKERS_TERM])
  const sets: ReadonlySet<number>[] = []
  for (const stems of words) {
    const passages = stems.flatMap((stem) => Array.from(posted.get(stem) ?? []))
    sets.push(new Set(passages.map((passage) => chunkOf(firstPassages, passage))))
  }
  if (posted.has(SPEAKERS_TERM))
    for (const name of names) sets.push(new Set(posted.get(name) ?? []))
  const [first, ...others] = sets
  if (!first) return Array.from(firstPassages, (_, number) => number)
  return [...first].filter((chunk) => others.every((set) => set.has(chunk))).sort((a, b) => a - b)
}
