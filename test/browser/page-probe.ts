import { quoteOf, spanOfQuote } from '../../lib/page/anchor'
import { extract } from '../../lib/page/extract'
import { rangeOf } from '../../lib/page/text-model'
import type { Span } from '../../lib/text/span'

/** How many sentences of a page were led back to it, and some that were not. */
export interface Probed {
  readonly sentences: number
  readonly anchored: number
  /** Sentences whose anchor leads back to their own place, not to nothing. */
  readonly quoted: number
  readonly lost: readonly string[]
}

/** What a page does not show, or shows as another space. */
const UNSEEN = /[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
const bare = (text: string): string => text.replace(UNSEEN, '')

function sentencesIn(text: string, { start, end }: Span): Span[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...sentences.segment(text.slice(start, end))]
    .map(({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.trimEnd().length,
    }))
    .filter((span) => bare(text.slice(span.start, span.end)) !== '')
}

/** Leads every sentence of the page back to it; null where the page is no article. */
function probe(): Probed | null {
  const extraction = extract(document, location.href)
  if (!extraction.ok) return null
  const { positions, article } = extraction
  const spans = article.blocks.flatMap((block) => sentencesIn(article.text, block))
  const lost: string[] = []
  let quoted = 0
  for (const span of spans) {
    const said = article.text.slice(span.start, span.end)
    const again = spanOfQuote(article.text, quoteOf(article.text, span))
    if (again && again.start !== span.start) lost.push(`elsewhere: ${said}`)
    else if (bare(String(rangeOf(positions, span) ?? '')) !== bare(said)) lost.push(said)
    if (again) quoted += 1
  }
  const anchored = spans.length - lost.length
  return { sentences: spans.length, anchored, quoted, lost: lost.slice(0, 3) }
}

Object.assign(globalThis, { probe })
