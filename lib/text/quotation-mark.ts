import type { Span } from './span'

/** What finding quotations needs to know of a language. */
export interface QuotationMarks {
  /** Pairs of opening and closing mark, the usual one first. */
  readonly quotations: readonly (readonly [open: string, close: string])[]
  /** Words that begin with an apostrophe ("'tis", "'em"): no opening mark. */
  readonly elisions: ReadonlySet<string>
  /** A paragraph that opens with a dash is speech: "— It runs, — said Weiss. — It does." */
  readonly dialogueDash: boolean
}

/** One sign that may open or close a quotation, with what its neighbours say about it. */
export interface Mark extends Span {
  readonly sign: string
  readonly opens: boolean
  readonly closes: boolean
  /** What the white space around it says; null where it says nothing. */
  readonly certain: 'open' | 'close' | null
  /** The sign that closes it. */
  readonly partner: string
  /** A colon or comma stands before it: words that somebody says follow. */
  readonly afterColon: boolean
}

/** Every sign that can stand for a quotation mark in some language. */
export const MARKS: ReadonlySet<string> = new Set(Array.from('"“”„‟«»‹›‘’‚‛\'`＂〝〞「」『』'))

const SIGN = /''|``|["“”„‟«»‹›‘’‚‛'＂〝〞「」『』]/gu
const SPACE = /[\s\u00a0([{–—―-]/u
const WORD = /[\p{L}\p{N}]/u
const SINGLE = new Set(["'", '‘', '’', '‚', '‛', '‹', '›'])
/** Straight signs say nothing about their direction. */
const STRAIGHT = new Set(['"', "'", "''", '＂'])
/** Decades ("'90s") and elisions begin with an apostrophe. */
const ELIDED_LENGTH = 8

/** The quotation marks of one paragraph, apostrophes left out, in text order. */
export function marksOf(text: string, block: Span, language: QuotationMarks): Mark[] {
  const marks: Mark[] = []
  const part = text.slice(block.start, block.end)
  for (const { 0: sign, index } of part.matchAll(SIGN)) {
    const start = block.start + index
    const mark = markAt(text, { start, end: start + sign.length }, { block, language })
    if (mark) marks.push(mark)
  }
  return withoutLoneSingles(marks)
}

interface Place {
  readonly block: Span
  readonly language: QuotationMarks
}

function markAt(text: string, span: Span, { block, language }: Place): Mark | null {
  const sign = text.slice(span.start, span.end)
  const before = span.start > block.start ? text.charAt(span.start - 1) : ' '
  const after = span.end < block.end ? text.charAt(span.end) : ' '
  if (SINGLE.has(sign) && isApostrophe(text, span, { before, after, language })) return null
  const spaceBefore = SPACE.test(before) || (MARKS.has(before) && span.start - 1 === block.start)
  const spaceAfter = /\s/u.test(after)
  const wordAfter = WORD.test(after)
  const certain = spaceBefore && !spaceAfter ? 'open' : !spaceBefore && !wordAfter ? 'close' : null
  const partner = language.quotations.find(([open]) => open === sign)?.[1]
  const closesOne = language.quotations.some(([, close]) => close === sign)
  const straight = STRAIGHT.has(sign)
  if (!partner && !closesOne && !straight && sign !== '``') return anyDirection(text, span, certain)
  return {
    ...span,
    sign,
    opens: partner !== undefined || straight || sign === '``',
    closes: closesOne || straight,
    certain: straight || (partner && closesOne) ? certain : null,
    partner: partner ?? (sign === '``' ? "''" : sign),
    afterColon: /[:,]/u.test(text.slice(Math.max(block.start, span.start - 2), span.start)),
  }
}

/** A sign that the language does not use: it opens or closes as its neighbours say. */
function anyDirection(text: string, span: Span, certain: 'open' | 'close' | null): Mark {
  const sign = text.slice(span.start, span.end)
  const opens = certain !== 'close'
  const partner = FOREIGN.get(sign) ?? sign
  return { ...span, sign, opens, closes: !opens, certain, partner, afterColon: false }
}

const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['‟', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['‘', '’'],
  ['‚', '‘'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞'],
])

interface Around {
  readonly before: string
  readonly after: string
  readonly language: QuotationMarks
}

/** Between letters ("don't"), in an elision ("'tis") or a decade ("'90s"). */
function isApostrophe(text: string, span: Span, { before, after, language }: Around): boolean {
  if (WORD.test(before) && WORD.test(after)) return true
  if (WORD.test(before) || !WORD.test(after)) return false
  if (/\p{N}/u.test(after)) return true
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(span.end, span.end + ELIDED_LENGTH))?.[0] ?? ''
  return language.elisions.has(word.toLowerCase())
}

const opensOnly = (mark: Mark): boolean => mark.opens && (mark.certain === 'open' || !mark.closes)

/** A single closing mark counts only where one has opened: else it is a possessive ("workers'"). */
function withoutLoneSingles(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  let opened = 0
  let toClose = marks.filter((mark) => SINGLE.has(mark.sign) && !opensOnly(mark)).length
  for (const mark of marks) {
    if (!SINGLE.has(mark.sign)) {
      kept.push(mark)
      continue
    }
    const opening = opensOnly(mark)
    if (!opening) toClose -= 1
    if (opening && toClose > opened) {
      opened += 1
      kept.push(mark)
    } else if (!opening && opened > 0 && mark.closes) {
      opened -= 1
      kept.push({ ...mark, opens: false })
    }
  }
  return kept
}
