import { sentenceEnds } from './sentence-end'
import { type Span, trimSpan } from './span'

/** What finding sentences needs to know of a language. */
export interface SentenceEnds {
  /** BCP 47, for the segmenter of the platform. */
  readonly language: string
  /** Words that end with a full stop inside a sentence, in lower case without it: "gen", "p.m". */
  readonly abbreviations: ReadonlySet<string>
  /** Words that open a sentence rather than go on after an abbreviation, in lower case. */
  readonly openers: ReadonlySet<string>
  /** Words after a number whose full stop makes it an ordinal, in lower case: "31. *Oktober*". */
  readonly afterOrdinals?: ReadonlySet<string>
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/**
 * The sentences of one paragraph, without the white space between them. `Intl.Segmenter` finds the
 * ends, or what gives the same for plain text (sentence-end.ts); those after an abbreviation, an initial or before a lower-case word are taken back
 * (“Really?” he asked is one sentence).
 */
export function sentencesOf(text: string, span: Span, ends: SentenceEnds): Span[] {
  const sentences: Span[] = []
  const part = text.slice(span.start, span.end)
  let { start } = span
  for (const end of sentenceEnds(part) ?? segmentEnds(part, ends.language)) {
    const to = span.start + end
    if (to < span.end && goesOn(text, { start, end: to }, { from: to, ends })) continue
    const sentence = trimSpan(text, { start, end: to })
    if (sentence.end > sentence.start) sentences.push(sentence)
    start = to
  }
  return sentences
}

const segmentEnds = (text: string, language: string): number[] =>
  Array.from(segmenterOf(language).segment(text), ({ segment, index }) => index + segment.length)

/** How far back an abbreviation and how far ahead the next word is looked for. */
const LOOK = 24
const LAST_WORD =
  /(?:^|[\s("'“‘«„[—–-])(?<word>[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*)\.["'”’»)\]]*\s*$/u
const ORDINAL = /(?:^|[^\d.,])\d{1,3}\.\s{0,4}$/u
const NEXT_WORD = /^["'“‘«„([]*(?<word>[\p{L}\p{M}]+)?/u

interface Next {
  readonly from: number
  readonly ends: SentenceEnds
}

function goesOn(text: string, { start, end }: Span, { from, ends }: Next): boolean {
  const next = NEXT_WORD.exec(text.slice(from, from + LOOK))?.groups?.word ?? ''
  if (next !== '' && /^\p{Ll}/u.test(next)) return true
  const tail = text.slice(Math.max(start, end - LOOK), end)
  const last = LAST_WORD.exec(tail)?.groups?.word
  if (last === undefined) return ORDINAL.test(tail) && !!ends.afterOrdinals?.has(next.toLowerCase())
  const initial = /^\p{Lu}$/u.test(last) && last !== 'I'
  const abbreviated = ends.abbreviations.has(last.toLowerCase()) || /\.\p{Lu}$/u.test(last)
  return (initial || abbreviated) && !ends.openers.has(next.toLowerCase())
}
