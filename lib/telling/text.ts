import type { Outlet } from '../article'
import { compose, type Telling, type TellingKey, type Told } from './telling'

/** Words that stand inside the sentences. */
type PlaceKey =
  | 'tellTwo'
  | 'outletUnnamed'
  | 'dateUnknown'
  | 'earlierRead'
  | 'earlierUnknown'
  | 'bodyPlace'

/** What a place without styles needs to put a sentence into words: a terminal, the clipboard. */
export interface Voice {
  /** The words of a sentence, its places open: `$1 here, $2 in $3`. */
  template(key: TellingKey | PlaceKey): string
  /** An ISO date or date and time as the reader writes it. */
  date(iso: string): string
  /** An ISO date and time as the reader writes it, by the clock where he is. */
  moment(iso: string): string
  /** So many other outlets: "2 others". */
  others(count: number): string
}

/** The clauses about one version as one sentence, printed words in quotation marks: `“may” here`. */
export function tellingText(tellings: readonly Telling[], voice: Voice): string {
  const [first = '', ...more] = tellings.map(({ key, args }) =>
    compose(
      voice.template(key),
      args.map((arg) => toldText(arg, voice)),
    ).join(''),
  )
  return more.reduce(
    (sentence, clause) => compose(voice.template('tellTwo'), [sentence, clause]).join(''),
    first,
  )
}

/** Words of a sentence: ours, or such as somebody printed. */
export interface Words {
  readonly kind: 'plain' | 'printed'
  readonly text: string
}

/** The clauses about one version as one sentence, where printed words have a look of their own. */
export function tellingWords(tellings: readonly Telling[], voice: Voice): readonly Words[] {
  const [first = [], ...more] = tellings.map(({ key, args }) =>
    compose(
      voice.template(key),
      args.map((told): readonly Words[] => [wordsOf(told, voice)]),
    ).flatMap(asWords),
  )
  return more.reduce<readonly Words[]>(
    (sentence, clause) => compose(voice.template('tellTwo'), [sentence, clause]).flatMap(asWords),
    first,
  )
}

const asWords = (piece: string | readonly Words[]): readonly Words[] =>
  typeof piece === 'string' ? [{ kind: 'plain', text: piece }] : piece

const wordsOf = (told: Told, voice: Voice): Words =>
  told.kind === 'printed'
    ? { kind: 'printed', text: told.text }
    : { kind: 'plain', text: toldText(told, voice) }

/**
 * The day of an ISO date as its outlet printed it: a time is cut off, not moved into the reader's
 * zone, which could make it another day. `2023-05` and `2023` say no more than they do.
 */
export function dateIn(locale: string, iso: string): string {
  const [day = iso] = iso.split('T')
  const time = Date.parse(day)
  if (Number.isNaN(time)) return iso
  const parts = day.split('-').length
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
  }).format(time)
}

/** One thing told, in plain words. */
function toldText(told: Told, voice: Voice): string {
  switch (told.kind) {
    case 'printed':
      return `“${told.text}”`
    case 'name':
      return told.text
    case 'outlet':
      return outletName(told.outlet) ?? voice.template('outletUnnamed')
    case 'others':
      return voice.others(told.count)
    case 'earlier':
      return told.readAt === null
        ? voice.template('earlierUnknown')
        : compose(voice.template('earlierRead'), [voice.moment(told.readAt)]).join('')
    case 'body':
      return voice.template('bodyPlace')
    case 'date':
      return told.date === null ? voice.template('dateUnknown') : voice.date(told.date)
    default:
      return told satisfies never
  }
}

/** What an outlet is called: its name, else its domain, else null. */
export const outletName = ({ name, domain }: Outlet): string | null => name ?? domain

/** A day and time by the reader's own clock; a day alone as it stands. */
export function momentIn(locale: string, iso: string): string {
  const time = Date.parse(iso)
  if (!iso.includes('T') || Number.isNaN(time)) return dateIn(locale, iso)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time)
}
