import type { Span } from '../text/span'
import type { Token } from '../text/token'
import type { Tables } from './reading'

/** A number in figures or words, with the thousands and millions that follow it. */
export interface Amount extends Span {
  readonly value: number
  readonly tokens: number
}

/** From this value on a number word multiplies the one before it: "two hundred". */
const MULTIPLIES_FROM = 100

/** The amount that begins with a token; null where none does. */
export function amountAt(
  tokens: readonly Token[],
  at: number,
  { lexicon, wording }: Tables,
): Amount | null {
  const first = tokens[at]
  if (!first || wording.ordinals.has(first.norm)) return null
  const { numbers } = lexicon.meaning
  const whole = groupsFrom(tokens, at)
  let value = whole ? figures(whole.norm) : (numbers.get(first.norm) ?? null)
  if (value === null) return null
  let end = at + (whole?.tokens ?? 1)
  for (; end < tokens.length; end += 1) {
    const factor = numbers.get(tokens[end]?.norm ?? '')
    if (factor === undefined || factor < MULTIPLIES_FROM) break
    value *= factor
  }
  return { start: first.start, end: tokens[end - 1]?.end ?? first.end, value, tokens: end - at }
}

/** A number in figures with the groups of three that follow it after a space: "300 000". */
function groupsFrom(tokens: readonly Token[], at: number): { norm: string; tokens: number } | null {
  const first = tokens[at]
  if (first?.kind !== 'number') return null
  let { norm } = first
  let end = at + 1
  if (!OPENS_GROUPS.test(norm)) return { norm, tokens: 1 }
  for (; end < tokens.length; end += 1) {
    const [before, next] = [tokens[end - 1], tokens[end]]
    if (!before || !next || next.start !== before.end + 1 || !GROUP.test(next.norm)) break
    norm += next.norm
  }
  return { norm, tokens: end - at }
}

const OPENS_GROUPS = /^[1-9]\d{0,2}$/u
/** The last one may have a decimal part. */
const GROUP = /^\d{3}(?:[.,]\d+)?$/u

/** The value of a number in figures: "200,000" is 200000; null for "1st" and "3:45". */
function figures(norm: string): number | null {
  const plain = norm.replace(/,(?=\d{3}(?:\D|$))/gu, '').replace(',', '.')
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null
}
