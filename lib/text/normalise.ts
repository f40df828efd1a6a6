import type { Span } from './span'

/** A text with trivial differences folded away, and the way back. */
export interface Normalised {
  readonly text: string
  /** The span of the original text that a span of `text` came from. */
  original(span: Span): Span
}

/** Marks that say the same, by the plain one that stands for them. */
const FOLDED: readonly (readonly [plain: string, marks: string])[] = [
  ['"', '“”„‟«»″〝〞＂'],
  ["'", '‘’‚‛‹›ʼ′＇`´'],
  ['-', '‐‑‒–—―−﹘﹣－'],
  [
    ' ',
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r',
  ],
  ['', '\u00ad\u200b\u200c\u200d\u2060\ufeff'],
]

const PLAIN: ReadonlyMap<string, string> = new Map(
  FOLDED.flatMap(([plain, marks]) => Array.from(marks, (mark) => [mark, plain] as const)),
)

const plain = (sign: string): string => PLAIN.get(sign) ?? sign.toLowerCase()

/**
 * The text in lower case, with straight quotation marks and apostrophes, plain hyphens for all
 * dashes, plain spaces, and without soft hyphens and zero-width characters.
 */
export function normalise(text: string): Normalised {
  const pieces: string[] = []
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const sign of text) {
    const piece = plain(sign)
    for (let n = 0; n < piece.length; n += 1) {
      from.push(at)
      to.push(at + sign.length)
    }
    pieces.push(piece)
    at += sign.length
  }
  const original = ({ start, end }: Span): Span => {
    const first = from[start] ?? text.length
    return { start: first, end: (end > start ? to[end - 1] : undefined) ?? first }
  }
  return { text: pieces.join(''), original }
}

/** What is no plain mark, letter or digit; "`" is folded too. */
const FOREIGN = /[^ -_a-~]+/gu

/** `normalise` without the way back. */
export const normalised = (text: string): string =>
  text.replace(FOREIGN, (signs) => Array.from(signs, plain).join('')).toLowerCase()

const ODD = /[^a-z0-9]/u

/** The word in the form that comparisons read: `normalise` without the way back. */
export function normaliseWord(word: string): string {
  const lower = word.toLowerCase()
  return ODD.test(lower) ? Array.from(word, plain).join('') : lower
}

/** The words alone, in lower case with one space around each: so none is found within another. */
export const wordsAlone = (text: string): string =>
  ` ${normalised(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `
