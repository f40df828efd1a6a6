import type { Lexicon } from '../lexicon/lexicon'
import type { Quotation } from '../text/quotation'
import type { Span } from '../text/span'
import { type Token, tokensOf } from '../text/token'

/** A word, number or mark outside quotation marks, or a whole quotation: what rules step over. */
export interface Unit extends Span {
  readonly kind: Token['kind'] | 'quote'
  readonly norm: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  readonly quotation: Quotation | null
}

/** What cutting up a span needs to know. */
export interface Knowledge {
  readonly lexicon: Lexicon
  /** The quotations of the span, in order, none within another. */
  readonly inside: readonly Quotation[]
}

/** The units of a span, each of the quotations in it as one. */
export function unitsOf(text: string, span: Span, { lexicon, inside }: Knowledge): Unit[] {
  const pieces: Unit[][] = []
  let from = span.start
  for (const quotation of inside) {
    const { start, end } = quotation.marked
    pieces.push(plainUnits(text, { start: from, end: start }, lexicon))
    const capital = isCapital(text.charAt(quotation.start))
    pieces.push([{ kind: 'quote', start, end, norm: '', capital, quotation }])
    from = end
  }
  pieces.push(plainUnits(text, { start: from, end: span.end }, lexicon))
  return pieces.flat()
}

/** The words and marks of a span as units, as if it held no quotation marks. */
export function plainUnits(text: string, span: Span, lexicon: Lexicon): Unit[] {
  if (span.end <= span.start) return []
  const units: Unit[] = []
  for (const token of tokensOf(text, { start: span.start, end: span.end })) {
    const last = units.at(-1)
    if (last && isAbbreviationDot(last, token, lexicon)) {
      units[units.length - 1] = { ...last, end: token.end }
      continue
    }
    const norm = isHyphen(text, token) ? HYPHEN : token.norm
    units.push({ ...token, norm, quotation: null, capital: isCapital(text.charAt(token.start)) })
  }
  return units
}

/** The dot of "Sen." or "J.": it belongs to the word before it, and is no pause. */
const isAbbreviationDot = (last: Unit, token: Token, { abbreviations }: Lexicon): boolean =>
  token.norm === '.' &&
  last.kind === 'word' &&
  last.end === token.start &&
  (abbreviations.has(last.norm) || (last.capital && last.norm.length === 1 && last.norm !== 'i'))

/** The norm of a hyphen inside a compound; that of a dash is "-". */
export const HYPHEN = '\u2010'

const isHyphen = (text: string, { start, end, norm }: Span & { norm: string }): boolean =>
  norm === '-' &&
  !/[–—―−]/u.test(text.charAt(start)) &&
  /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) &&
  /[\p{L}\p{N}]/u.test(text.charAt(end))

/** A word of two and more letters, all of them capitals: "CERN". */
export const isAcronym = (text: string, { start, end }: Span): boolean =>
  /^\p{Lu}{2,}$/u.test(text.slice(start, end))

const isCapital = (letter: string): boolean =>
  letter !== letter.toLowerCase() && letter === letter.toUpperCase()
