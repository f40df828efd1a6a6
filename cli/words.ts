import type { Outlet } from '../lib/article'
import { compose } from '../lib/telling/telling'
import { momentIn, outletName, type Voice } from '../lib/telling/text'
import catalogue from '../public/_locales/en/messages.json'

/** Key of a sentence in the catalogue of the interface. */
export type MessageKey = keyof typeof catalogue

/** What the keys of a counted sentence share; English has two forms of each. */
type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never

/** The English sentence of a key, with its places `$1` to `$9` filled. */
export const message = (key: MessageKey, ...args: readonly string[]): string =>
  compose(catalogue[key].message, args).join('')

/** A counted sentence: `key_one` or `key_other`, with the number as `$1`. */
export function counted(key: PluralKey, count: number, ...args: readonly string[]): string {
  const plural = new Intl.PluralRules('en').select(count) === 'one' ? 'one' : 'other'
  return message(`${key}_${plural}`, String(count), ...args)
}

/** A day as the English interface shows it; the words for an unknown one where it is null. */
export function dayText(date: string | null): string {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10))
  if (Number.isNaN(time)) return message('dateUnknown')
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(time)
}

/** The name of an outlet, its domain, or the words for one that no report names. */
export const outletText = (outlet: Outlet): string => outletName(outlet) ?? message('outletUnnamed')

/** "German" for `de`; the tag itself where it is none. */
export function languageText(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    // A page may call its language anything.
    return tag
  }
}

/** The English interface, as sentences about differences are put into words. */
export const voice: Voice = {
  template: (key) => catalogue[key].message,
  date: dayText,
  moment: (iso) => momentIn('en-GB', iso),
  others: (count) => counted('otherOutlets', count),
}
