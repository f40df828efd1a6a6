import { dayWordsFor } from '../lexicon/days'
import type { Span } from '../text/span'
import { type Token, tokensOf } from '../text/token'

/** A day that a text names; `iso` is null where it does not say the year. */
export interface StatedDay extends Span {
  readonly month: number
  readonly day: number
  readonly iso: string | null
}

const MONTHS = 12
const LONGEST_MONTH = 31
const ISO_DAY = /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu
const SLASHED_DAY = /(?<![\d/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?![\d/])/gu
const DOTTED_DAY = /\b(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/gu

/**
 * The days that a text names, in text order: "2023-06-02", "2.6.2023", "June 2, 2023", "2 June".
 * Month names are those that the platform knows for the language.
 */
export function statedDays(text: string, language: string | null): StatedDay[] {
  const words = dayWordsFor(language)
  const found = [ISO_DAY, DOTTED_DAY, SLASHED_DAY].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: printed, groups = {} }) => {
      const { year = '', month = '', day = '' } = groups
      const isDoubtful = pattern === SLASHED_DAY && !words.dayFirst && Number(month) !== Number(day)
      const span = { start: index, end: index + printed.length }
      if (!isDoubtful || Number(day) > MONTHS) return statedDay(span, [year, month, day])
      return Number(month) > MONTHS ? statedDay(span, [year, day, month]) : null
    }),
  )
  const named = namedDays(tokensOf(text), text, {
    months: monthsOf(language),
    of: words.of,
  })
  return [...found, ...named].flatMap((day) => day ?? []).sort((a, b) => a.start - b.start)
}

type Parts = readonly [year: string, month: string, day: string]

function statedDay(span: Span, [year, month, day]: Parts): StatedDay | null {
  const [inMonths, inDays] = [Number(month), Number(day)]
  if (!(inMonths >= 1 && inMonths <= MONTHS && inDays >= 1 && inDays <= LONGEST_MONTH)) return null
  const two = (part: number): string => String(part).padStart(2, '0')
  const iso = year === '' ? null : `${year}-${two(inMonths)}-${two(inDays)}`
  return { ...span, month: inMonths, day: inDays, iso }
}

interface Named {
  readonly months: ReadonlyMap<string, number>
  /** Words between a day, its month and its year. */
  readonly of: ReadonlySet<string>
}

/** "June 2, 2023", "June 2nd", "2 June 2023", "2. Juni". */
function namedDays(
  tokens: readonly Token[],
  text: string,
  { months, of }: Named,
): (StatedDay | null)[] {
  return tokens.map((token, at) => {
    const month = months.get(text.slice(token.start, token.end))
    if (month === undefined) return null
    const marks = (step: number): Token | undefined => {
      const next = tokens[at + step]
      const isBetween = next !== undefined && (next.kind === 'mark' || of.has(next.norm))
      return isBetween ? tokens[at + step + Math.sign(step)] : next
    }
    // A short month ends with a full stop of its own; after a long one a sentence may begin.
    const isShort = tokens[at + 1]?.norm === '.' && token.end - token.start <= SHORT_MONTH
    const after = dayNumber(isShort ? tokens[at + 2] : tokens[at + 1])
    const before = dayNumber(marks(-1))
    const day = after ?? before
    if (day === null) return null
    const year = yearNumber(after === null ? marks(1) : isShort ? marks(3) : marks(2))
    return statedDay({ start: token.start, end: token.end }, [year, String(month), day])
  })
}

/** Characters: "Nov", "Sept", "janv"; "juil". */
const SHORT_MONTH = 4

const dayNumber = (token: Token | undefined): string | null =>
  /^(?<day>\d{1,2})(?:\p{L}{2})?$/u.exec(token?.norm ?? '')?.groups?.day ?? null

const yearNumber = (token: Token | undefined): string =>
  /^(?:19|20)\d{2}$/u.test(token?.norm ?? '') ? (token?.norm ?? '') : ''

const known = new Map<string, ReadonlyMap<string, number>>()
/** Any year and day will do: only the name of the month is read. */
const SAMPLE_YEAR = 2024

/** The names of the months as printed inside a date, long and short, by number. */
function monthsOf(language: string | null): ReadonlyMap<string, number> {
  const tag = language ?? 'und'
  const before = known.get(tag)
  if (before) return before
  const names = new Map<string, number>()
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(supported(tag), {
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    })
    for (let month = 1; month <= MONTHS; month += 1) {
      const parts = format.formatToParts(Date.UTC(SAMPLE_YEAR, month - 1, 1))
      const name = parts.find(({ type }) => type === 'month')?.value.replace(/\.$/u, '') ?? ''
      if (/^\p{L}+$/u.test(name)) names.set(name, month)
    }
  }
  known.set(tag, names)
  return names
}

function supported(tag: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? 'en'
  } catch {
    // A page may claim any language; one that is no tag at all has no names of months.
    return 'en'
  }
}
