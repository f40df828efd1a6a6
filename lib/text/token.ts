import { classAt, IS, lengthAt } from './character'
import { normaliseWord } from './normalise'
import type { Span } from './span'

/** One word, number or mark. `norm` is what comparisons read: see `normaliseWord`. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly norm: string
}

/**
 * The words, numbers and marks of `text` within `span`, in text order; offsets into `text`.
 *
 * A word holds letters, inner apostrophes ("don't") and the dots of "U.S."; a number its inner
 * separators ("200,000", "3.5"). Hyphens part words, so that "Secretary-General" has the words of
 * "Secretary General". Two or more of the same of '`-. are one mark, of the first three two at most.
 * One pass by hand, since a regular expression takes five times as long and importing a pack is
 * mostly this; test/text holds it to the expression that says the same.
 */
export function tokensOf(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  const part = span.end < text.length ? text.slice(0, span.end) : text
  for (let at = span.start; at < part.length; ) {
    const kinds = classAt(part, at)
    if ((kinds & IS.space) !== 0) {
      at += 1
      continue
    }
    const kind = (kinds & IS.number) !== 0 ? 'number' : (kinds & IS.letter) !== 0 ? 'word' : 'mark'
    const end = ENDS[kind](part, at)
    tokens.push({ kind, start: at, end, norm: normOf(part.slice(at, end)) })
    at = end
  }
  return tokens
}

const ENDS = { number: numberEnd, word: wordEnd, mark: markEnd } as const

const unitsOf = (signs: string): ReadonlySet<number> =>
  new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))
/** Between two digits they are part of the number. */
const SEPARATORS = unitsOf('.,:')
/** Between two letters they are part of the word: apostrophes and the soft hyphen. */
const JOINTS = unitsOf("'’ʼ\u00ad")
/** Two of them in a row are one mark. */
const DOUBLED = unitsOf("'`-")
const DOT = '.'.charCodeAt(0)

function numberEnd(text: string, start: number): number {
  return runEnd(text, start, { joints: SEPARATORS, beside: IS.number })
}

function wordEnd(text: string, start: number): number {
  return initialsEnd(text, start) ?? runEnd(text, start, { joints: JOINTS, beside: IS.letter })
}

/** The end of "U.S."; null where fewer than two capitals stand with a dot each. */
function initialsEnd(text: string, start: number): number | null {
  let end = start
  let count = 0
  while ((classAt(text, end) & IS.capital) !== 0) {
    const dot = end + lengthAt(text, end)
    if (text.charCodeAt(dot) !== DOT) break
    end = dot + 1
    count += 1
  }
  return count > 1 ? end : null
}

/** What may stand inside a run of letters and digits, and before what. */
interface Inside {
  readonly joints: ReadonlySet<number>
  readonly beside: number
}

function runEnd(text: string, start: number, { joints, beside }: Inside): number {
  let end = start + lengthAt(text, start)
  for (;;) {
    const kinds = classAt(text, end)
    if ((kinds & IS.inWord) !== 0) end += lengthAt(text, end)
    else if (joints.has(text.charCodeAt(end)) && (classAt(text, end + 1) & beside) !== 0) end += 1
    else return end
  }
}

function markEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  if (DOUBLED.has(unit) && text.charCodeAt(start + 1) === unit) return start + 2
  let end = start + lengthAt(text, start)
  if (unit === DOT) while (text.charCodeAt(end) === DOT) end += 1
  return end
}

/** Words of a text come again and again; a cache is emptied when it holds more. */
const CACHED = 2 ** 15
/** Longer ones are no words, and would be kept whole. */
const LONGEST = 40

const norms = new Map<string, string>()

function normOf(printed: string): string {
  const known = norms.get(printed)
  if (known !== undefined) return known
  const norm = normaliseWord(printed)
  if (printed.length > LONGEST) return norm
  if (norms.size >= CACHED) norms.clear()
  norms.set(printed, norm)
  return norm
}

/** Whether the token is a word or a number, and no mark. */
export const isWord = (token: Token): boolean => token.kind !== 'mark'
