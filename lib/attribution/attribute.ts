import type { Article } from '../article'
import { atOnce, type Steps } from '../steps'
import type { Quotation } from '../text/quotation'
import { type Span, trimSpan } from '../text/span'
import { tokensOf } from '../text/token'
import type { Attribution, Form } from './attribution'
import { confidenceOf, type Evidence } from './confidence'
import { findAttributions } from './find'
import type { Found } from './found'
import { sourceOf } from './missing-source'
import { provenancesOf } from './provenance'
import { type Reading, readArticle } from './reading'
import { withoutReporter } from './reporter'
import { resolverOf } from './speaker'

/** Who says what in an article, in text order. */
export function* attributing(article: Article): Steps<Attribution[]> {
  const reading = readArticle(article)
  yield
  const reported = (yield* findAttributions(reading))
    .map((each) => ({ ...each, source: sourceOf(reading, each) }))
    .map((each) => withoutReporter(reading, each))
  const sources = reported.flatMap(({ found: { source } }) => (source ? [source] : []))
  yield
  const resolver = resolverOf(reading, sources)
  yield
  const provenances = provenancesOf(reading, resolver.isPerson)
  const outer = reading.quotations.filter(({ depth }) => depth === 0)
  return reported.map(({ found: each, via: reporter }) => {
    const { speaker, chain } = each.source
      ? resolver.resolve(each.source)
      : { speaker: null, chain: [] }
    const { form, content } = formOf(article.text, each, outer)
    const { cue, source, act } = each
    const via = reporter ?? provenances.at((cue ?? content[0])?.start ?? 0) ?? provenances.whole
    return {
      form,
      content,
      cue,
      source,
      act,
      speaker,
      chain,
      via,
      confidence: confidenceOf(each, evidenceOf(reading, each, form)),
    }
  })
}

/** The same at one go. */
export const attribute = (article: Article): Attribution[] => atOnce(attributing(article))

function evidenceOf({ text, lexicon }: Reading, { content }: Found, form: Form): Evidence {
  const [first] = content
  const opening = first
    ? tokensOf(text, { start: first.start, end: Math.min(first.end, first.start + OPENING) })[0]
    : undefined
  return {
    quoted: form !== 'indirect',
    clause: lexicon.grammar.complementisers.has(opening?.norm ?? ''),
  }
}

/** Long enough for the first word of any content. */
const OPENING = 24

/** The form by whether letters stand outside marks; direct content loses its marks. */
function formOf(
  text: string,
  { content, verbatim }: Found,
  outer: readonly Quotation[],
): { form: Form; content: Span[] } {
  const bare: Span[] = []
  let outside = ''
  for (const span of content) {
    let from = span.start
    for (let at = firstAfter(outer, span.start); at < outer.length; at += 1) {
      const quotation = outer[at]
      if (!quotation || quotation.marked.start >= span.end) break
      outside += text.slice(from, quotation.marked.start)
      from = Math.min(span.end, quotation.marked.end)
      bare.push({
        start: Math.max(span.start, quotation.start),
        end: Math.min(span.end, quotation.end),
      })
    }
    outside += text.slice(from, span.end)
  }
  const words = bare.map((span) => trimSpan(text, span)).filter(({ start, end }) => end > start)
  if (words.length > 0 && !/[\p{L}\p{N}]/u.test(outside)) return { form: 'direct', content: words }
  if (verbatim) return { form: 'direct', content: [...content] }
  return { form: words.length > 0 ? 'mixed' : 'indirect', content: [...content] }
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
