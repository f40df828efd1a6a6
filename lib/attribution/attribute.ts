import type { Article } from '../article'
import type { Quotation } from '../text/quotation'
import type { Span } from '../text/span'
import type { Attribution, Form } from './attribution'
import { confidenceOf } from './confidence'
import type { Found } from './found'
import { paragraphRules } from './paragraph-rules'
import { readArticle } from './reading'
import { resolverOf } from './speaker'

/** Who says what in an article, in text order: rules over the lexicon of its language. */
export function attribute(article: Article): Attribution[] {
  const reading = readArticle(article)
  const found = paragraphRules(reading)
  const resolver = resolverOf(reading)
  const outer = reading.quotations.filter(({ depth }) => depth === 0)
  return found.map((each) => {
    const { speaker, chain } = each.source
      ? resolver.resolve(each.source)
      : { speaker: null, chain: [] }
    const { form, content } = formOf(each, outer)
    const { cue, source, act } = each
    return {
      form,
      content,
      cue,
      source,
      act,
      speaker,
      chain,
      via: null,
      confidence: confidenceOf(each),
    }
  })
}

/** Letters outside marks up to this share are the rule's own slack, no paraphrase. */
const DIRECT_FROM = 0.95

/** The form by what share of the letters is inside marks; direct content loses its marks. */
function formOf({ content }: Found, outer: readonly Quotation[]): { form: Form; content: Span[] } {
  let inside = 0
  let all = 0
  const bare: Span[] = []
  for (const span of content) {
    all += span.end - span.start
    for (let at = firstAfter(outer, span.start); at < outer.length; at += 1) {
      const quotation = outer[at]
      if (!quotation || quotation.marked.start >= span.end) break
      const start = Math.max(span.start, quotation.marked.start)
      const end = Math.min(span.end, quotation.marked.end)
      inside += end - start
      bare.push({
        start: Math.max(span.start, quotation.start),
        end: Math.min(span.end, quotation.end),
      })
    }
  }
  const words = bare.filter(({ start, end }) => end > start)
  if (inside >= all * DIRECT_FROM && words.length > 0) return { form: 'direct', content: words }
  return { form: inside > 0 ? 'mixed' : 'indirect', content: [...content] }
}

/** The index of the first quotation that ends after `offset`; they are in order. */
function firstAfter(outer: readonly Quotation[], offset: number): number {
  let low = 0
  let high = outer.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outer[middle]?.marked.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
