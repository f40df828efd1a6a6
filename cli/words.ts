import type { Outlet } from '../lib/article'
import { compose, type Telling, type Told } from '../lib/telling'
import catalogue from '../public/_locales/en/messages.json'

/** Key of a sentence in the catalogue of the interface. */
export type MessageKey = keyof typeof catalogue

/** How printed words, names and outlets stand out in the terminal. */
export interface Paint {
  printed(text: string): string
  name(text: string): string
}

/** The English sentence of a key, with its places `$1` to `$9` filled. */
export const message = (key: MessageKey, ...args: readonly string[]): string =>
  compose(catalogue[key].message, args).join('')

/** A counted sentence: `key_one` or `key_other`, with the number as `$1`. */
export function counted(key: string, count: number, ...args: readonly string[]): string {
  const plural = new Intl.PluralRules('en').select(count) === 'one' ? 'one' : 'other'
  const full = `${key}_${plural}`
  if (!isKey(full)) throw new Error(`no message ${full}`)
  return message(full, String(count), ...args)
}

const isKey = (key: string): key is MessageKey => key in catalogue

/** A day as the English interface shows it; the words for an unknown one where it is null. */
export function dayText(date: string | null): string {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10))
  if (Number.isNaN(time)) return message('dateUnknown')
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(time)
}

/** The name of an outlet, its domain, or the words for one that no report names. */
export const outletText = ({ name, domain }: Outlet): string =>
  name ?? domain ?? message('outletUnnamed')

/** The sentence that tells a difference; two clauses are joined. */
export function tellingText(clauses: readonly Telling[], paint: Paint): string {
  const [first = '', second] = clauses.map(({ key, args }) =>
    message(key, ...args.map((told) => toldText(told, paint))),
  )
  return second === undefined ? first : message('tellTwo', first, second)
}

function toldText(told: Told, paint: Paint): string {
  switch (told.kind) {
    case 'printed':
      return paint.printed(told.text)
    case 'name':
      return paint.name(told.text)
    case 'outlet':
      return paint.name(outletText(told.outlet))
    case 'date':
      return dayText(told.date)
    default:
      return told satisfies never
  }
}
