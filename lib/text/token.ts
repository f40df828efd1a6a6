import { normAt, type Scan, scanAnew, scanOn, startScan } from './scan'
import type { Span } from './span'

/** One word, number or mark. `norm` is what comparisons read: see `normaliseWord`. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly norm: string
}

const scan = startScan()

/** The words, numbers and marks (see scan.ts) of `text` within `span`, in text order; offsets into `text`. */
export function tokensOf(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  scanAnew(scan)
  scanOn(scan, text, span)
  return tokensIn(text, scan, { start: 0, end: scan.count })
}

/** What was scanned of `text`: the tokens whose numbers lie within `span`. */
export function tokensIn(text: string, scanned: Scan, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  for (let at = start; at < end; at += 1) {
    tokens.push({
      kind: NAME[scanned.kinds[at] as 0 | 1 | 2],
      start: scanned.starts[at] as number,
      end: scanned.ends[at] as number,
      norm: normAt(text, scanned, at),
    })
  }
  return tokens
}

/** By KIND. */
const NAME = ['mark', 'word', 'number'] as const satisfies Token['kind'][]

/** Whether the token is a word or a number, and no mark. */
export const isWord = (token: Token): boolean => token.kind !== 'mark'
