/** ISO date, or date and time with its zone where it was given. */
type IsoDate = string

const YEARS = { first: 1970, last: 2100 } as const

const two = (digits: string): string => digits.padStart(2, '0')

function dayOf(year: string, month: string, day: string): IsoDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < YEARS.first || y > YEARS.last) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  // A day that does not exist comes out as another one.
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return `${year}-${two(month)}-${two(day)}`
}

const STAMP =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:\.\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/u

/** `2023-11-14 11:48:00+0200` as ISO 8601: `2023-11-14T11:48+02:00`; null where it is no date. */
export function isoDateOf(stamp: string): IsoDate | null {
  const found = STAMP.exec(stamp.trim())
  if (!found) return rfcDateOf(stamp.trim())
  const [, year = '', month = '', date = '', hour, minute, zone] = found
  const day = dayOf(year, month, date)
  if (!day || !hour || !minute) return day
  if (!zone) return `${day}T${hour}:${minute}`
  const utc = /^(?:Z|UTC|GMT)$/u.test(zone)
  return `${day}T${hour}:${minute}${utc ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`}`
}

/** `Tue, 14 Nov 2023 11:48:00 GMT`; only with its zone, else it would be read in the reader's own. */
function rfcDateOf(stamp: string): IsoDate | null {
  if (stamp.length > 60 || !/(?:GMT|UTC|Z|[+-]\d{4})$/u.test(stamp)) return null
  const time = Date.parse(stamp)
  const year = new Date(time).getUTCFullYear()
  if (Number.isNaN(time) || year < YEARS.first || year > YEARS.last) return null
  return `${new Date(time).toISOString().slice(0, 16)}Z`
}

/** The language whose month names stand on pages in any other. */
const EVERYWHERE = 'en'

const MONTHS = new Map<string, ReadonlyMap<string, number>>()

/** The months as a language writes them in a date, in lower case: "31 жовтня", not "жовтень". */
function monthsOf(locale: string, month: 'long' | 'short'): ReadonlyMap<string, number> {
  const key = `${locale} ${month}`
  const known = MONTHS.get(key)
  if (known) return known
  const names = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' })
  const months = new Map<string, number>()
  for (let at = 0; at < 12; at += 1) {
    const parts = names.formatToParts(new Date(Date.UTC(2023, at, 1)))
    const name = parts.find(({ type }) => type === 'month')?.value ?? ''
    months.set(name.toLowerCase().replace('.', ''), at + 1)
  }
  MONTHS.set(key, months)
  return months
}

/** The number of a month by its name in a language or in English; null where it is no month. */
function monthNumber(name: string, language: string): number | null {
  const word = name.toLowerCase()
  // Formats are slow to make: the likeliest first, and no more than are needed.
  for (const locale of new Set([supported(language), EVERYWHERE])) {
    for (const length of ['long', 'short'] as const) {
      const month = monthsOf(locale, length).get(word)
      if (month) return month
    }
  }
  return null
}

const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u
const DOTTED = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s(?:de\s)?([^\s\d.,:;()|/-]{3,12})\.?,?\s(?:de\s)?(\d{4})(?!\d)/u
const MONTH_DAY = /([^\s\d.,:;()|/-]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u
const CLOCK = /(?<![\d.:])(\d{1,2}):(\d{2})(?![\d.])/u

/** A date in a line of text: where it stands, and its day. */
export interface FoundDate {
  readonly index: number
  readonly iso: IsoDate
}

/**
 * The first date that a short line gives in full, with the time of day where the line has one:
 * "11:48 14.11.2023", "date 2023-10-31", "31 October 2023". Null where there is none, or where
 * day and month could be taken for each other ("4/5/2023").
 */
export function dateIn(line: string, language: string | null): FoundDate | null {
  const found = numericDate(line) ?? writtenDate(line, language ?? EVERYWHERE)
  if (!found) return null
  const clock = CLOCK.exec(line)
  if (!clock || Number(clock[1]) > 23 || Number(clock[2]) > 59) return found
  return { index: found.index, iso: `${found.iso}T${two(clock[1] ?? '')}:${clock[2]}` }
}

/**
 * Whether a short line has the shape of a date: "14.11.2023", "31 October 2023". Names of months
 * are not asked for: a browser takes 20 ms to tell the first one.
 */
export const looksDated = (line: string): boolean =>
  DAY_MONTH.test(line) || MONTH_DAY.test(line) || numericDate(line) !== null

function numericDate(line: string): FoundDate | null {
  const iso = ISO.exec(line)
  const dotted = iso ? null : DOTTED.exec(line)
  const slashed = iso || dotted ? null : SLASHED.exec(line)
  const found = iso ?? dotted ?? slashed
  if (!found) return null
  const [, first = '', second = '', third = ''] = found
  const monthFirst = slashed && Number(second) > 12
  if (slashed && !monthFirst && Number(first) <= 12 && first !== second) return null
  const day = iso
    ? dayOf(first, second, third)
    : monthFirst
      ? dayOf(third, first, second)
      : dayOf(third, second, first)
  return day ? { index: found.index, iso: day } : null
}

function writtenDate(line: string, language: string): FoundDate | null {
  for (const [found, day, month] of [
    [DAY_MONTH.exec(line), 1, 2],
    [MONTH_DAY.exec(line), 2, 1],
  ] as const) {
    const number = found && monthNumber(found[month] ?? '', language)
    const iso = number && dayOf(found[3] ?? '', String(number), found[day] ?? '')
    if (iso) return { index: found.index, iso }
  }
  return null
}

function supported(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? EVERYWHERE
  } catch {
    return EVERYWHERE // pages write nonsense into `lang`
  }
}
