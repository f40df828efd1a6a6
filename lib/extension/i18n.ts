import { browser } from 'wxt/browser'
import type messages from '../../public/_locales/en/messages.json'

/** Every message there is; the English catalogue is the one that decides. */
export type MessageKey = keyof typeof messages

/** The messages that depend on a number, by the part of their keys that the forms share. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never

/** A message as the browser has it, "" where no catalogue does. */
const lookUp = (key: string, substitutions: string[] = []): string =>
  (browser.i18n.getMessage as (key: string, substitutions: string[]) => string).call(
    browser.i18n,
    key,
    substitutions,
  )

/** `$1` … `$9` stand for what is put in. */
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'] as const

/** Private-use characters, which no message contains: they come back from the browser unharmed. */
const MARKERS = PLACES.map((_, at) => String.fromCodePoint(0xe001 + at))

/**
 * A message with its places still open (`$1`), so that words of other people never pass through
 * the browser's own replacement, which would read a dollar sign in them.
 */
export function template(key: MessageKey): string {
  const text = lookUp(key, MARKERS)
  return text.replace(/[\uE001-\uE009]/gu, (marker) => PLACES[MARKERS.indexOf(marker)] ?? '')
}

/** A message in the reader's language, its places filled. */
export const message = (key: MessageKey, ...substitutions: readonly string[]): string =>
  fill(template(key), substitutions)

/** The form of a message that fits a number; `$1` is the number, set by the locale's rules. */
export const plural = (stem: PluralKey, count: number, ...more: readonly string[]): string =>
  message(pluralKey(stem, count), new Intl.NumberFormat(locale()).format(count), ...more)

/** The key of the form that fits a number; a form that a catalogue lacks falls back to `_other`. */
export function pluralKey(stem: PluralKey, count: number): MessageKey {
  const key = `${stem}_${new Intl.PluralRules(locale()).select(count)}` as MessageKey
  return lookUp(key) === '' ? `${stem}_other` : key
}

/**
 * BCP 47 tag by which the messages set dates and numbers: the browser's own where it is in the
 * messages' language (`en-GB`), else the messages', which need not be the browser's.
 */
export function locale(): string {
  const tag = lookUp('localeTag') || 'en'
  const own = browser.i18n.getUILanguage()
  return own.split('-')[0] === tag.split('-')[0] ? own : tag
}

/** Which way the messages are written. */
export const direction = (): 'ltr' | 'rtl' => (lookUp('localeDirection') === 'rtl' ? 'rtl' : 'ltr')

const fill = (text: string, substitutions: readonly string[]): string =>
  text.replace(/\$([1-9])/gu, (_, place: string) => substitutions[Number(place) - 1] ?? '')
