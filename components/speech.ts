import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Outlet } from '../lib/article'
import type { MessageKey, PluralKey } from '../lib/extension/i18n'
import { compose } from '../lib/telling/telling'
import { dateIn, momentIn, outletName, type Voice } from '../lib/telling/text'

/** The catalogue that a view speaks from; the shells take it from the browser, tests from a file. */
export interface Words {
  /** A message with its places open: `$1 of $2`. */
  template(key: MessageKey): string
  /** The key of the form that fits a number. */
  pluralKey(stem: PluralKey, count: number): MessageKey
  /** BCP 47 tag of the messages' language; dates and numbers follow it. */
  readonly locale: string
}

/** A piece of a list: one of its items, or what stands between two. */
interface ListPart {
  readonly type: 'element' | 'literal'
  readonly value: string
}

/** How a view says things: every text that a reader sees or hears goes through here. */
export interface Speech extends Voice {
  readonly locale: string
  template(key: MessageKey): string
  /** A message, its places filled. */
  say(key: MessageKey, ...args: readonly string[]): string
  /** The form of a message that fits a number; `$1` is the number. */
  count(stem: PluralKey, count: number, ...args: readonly string[]): string
  /** The form of a message that fits a number, its places open. */
  form(stem: PluralKey, count: number): string
  number(value: number): string
  outlet(outlet: Outlet): string
  /** Printed words as a list: `a, b and c`. */
  list(items: readonly string[]): string
  /** The same list in pieces: its items, and what stands between them. */
  listParts(items: readonly string[]): readonly ListPart[]
  /** "English" for `en-gb`; the tag itself where the browser has no name for it. */
  language(tag: string): string
}

export const SpeechContext = createContext<Speech | null>(null)

/** How the view around a component says things. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === null) throw new Error('A view stands outside SpeechContext')
  return speech
}

/** Speech from a catalogue. */
export function speechFrom(words: Words): Speech {
  const { locale } = words
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const say = (key: MessageKey, ...args: readonly string[]): string =>
    compose(words.template(key), args).join('')
  return {
    locale,
    template: (key) => words.template(key),
    say,
    count: (stem, count, ...args) =>
      say(words.pluralKey(stem, count), numbers.format(count), ...args),
    form: (stem, count) => words.template(words.pluralKey(stem, count)),
    number: (value) => numbers.format(value),
    date: (iso) => dateIn(locale, iso),
    moment: (iso) => momentIn(locale, iso),
    others: (count) => say(words.pluralKey('otherOutlets', count), numbers.format(count)),
    outlet: (outlet) => outletName(outlet) ?? say('outletUnnamed'),
    list: (items) => lists.format(items),
    listParts: (items) => lists.formatToParts(items),
    language: (tag) => languageIn(locale, tag),
  }
}

function languageIn(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    // A page may call its language anything; what is no tag is shown as it stands.
    return tag
  }
}
