import { normaliseWord } from './normalise'
import type { Span } from './span'

/** One word, number or mark. `norm` is what comparisons read: see `normaliseWord`. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly norm: string
}

/**
 * A word holds letters, inner apostrophes ("don't") and the dots of "U.S."; a number its inner
 * separators ("200,000", "3.5"). Hyphens part words, so that "Secretary-General" has the words of
 * "Secretary General". The first group is a number, the second a word. The alternatives begin
 * differently: one pass, no backtracking.
 */
const TOKEN =
  /(\p{N}(?:[.,:](?=\p{N})|[\p{L}\p{M}\p{N}])*)|((?:\p{Lu}\.){2,}|\p{L}(?:['’ʼ\u00ad](?=\p{L})|[\p{L}\p{M}\p{N}])*)|''|``|--|\.{2,}|\S/gu

/** The words, numbers and marks of `text` within `span`, in text order; offsets into `text`. */
export function tokensOf(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  const part =
    span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end)
  for (const match of part.matchAll(TOKEN)) {
    const start = span.start + match.index
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'mark'
    tokens.push({ kind, start, end: start + match[0].length, norm: normaliseWord(match[0]) })
  }
  return tokens
}

/** Whether the token is a word or a number, and no mark. */
export const isWord = (token: Token): boolean => token.kind !== 'mark'
