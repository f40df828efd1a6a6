import { copied } from '../text/copied'
import { fits, LIMIT, type VariantRecord } from './format'

/**
 * Whether a line is a variant as nearly all are, in plain letters: then the schema admits it, and
 * says so ten times as slowly. False says nothing: ask the schema, which knows what is wrong.
 */
export function isPlainVariant(record: object): record is VariantRecord {
  const found = record as Partial<Record<keyof VariantRecord | 't', unknown>>
  return (
    found.t === 'variant' &&
    Object.keys(record).length === KEYS &&
    isId(found.id) &&
    isId(found.outlet) &&
    isArticle(found.article) &&
    isSpeaker(found.speaker) &&
    isText(found.mention, LIMIT.title) &&
    isText(found.cue, LIMIT.name) &&
    (found.form === 'direct' || found.form === 'mixed' || found.form === 'indirect') &&
    isLanguage(found.lang) &&
    (found.day === null || isDay(found.day)) &&
    (found.occasion === null || isSome(found.occasion, LIMIT.title)) &&
    (found.via === null || isSome(found.via, LIMIT.name)) &&
    isSome(found.text, LIMIT.text) &&
    isText(found.before, LIMIT.context) &&
    isText(found.after, LIMIT.context)
  )
}

/** Of a variant, its kind included; of its article and of its speaker. */
const KEYS = 15
const ARTICLE_KEYS = 4
const SPEAKER_KEYS = 3

function isArticle(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { id, title, url, published } = value as Partial<Record<string, unknown>>
  return (
    Object.keys(value).length === ARTICLE_KEYS &&
    isId(id) &&
    (title === null || isText(title, LIMIT.title)) &&
    (url === null || isAddress(url)) &&
    (published === null || isMoment(published))
  )
}

function isSpeaker(value: unknown): boolean {
  if (value === null) return true
  if (typeof value !== 'object') return false
  const { name, kind, qid } = value as Partial<Record<string, unknown>>
  return (
    Object.keys(value).length === SPEAKER_KEYS &&
    isSome(name, LIMIT.name) &&
    (kind === 'person' || kind === 'organisation' || kind === 'group' || kind === 'anonymous') &&
    (qid === null || (typeof qid === 'string' && QID.test(qid)))
  )
}

const QID = /^Q[1-9]\d{0,11}$/
const ID = /^[\w.:~/-]+$/
/** Latin and Cyrillic letters, and the marks of running text: nothing that is unseen. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u052f–—‘’“”„…]*$/
const ADDRESS = /^https?:\/\/[!-~]+$/
/** Names in small letters, of which the last cannot be a number. */
const USUAL_HOST = /^https?:\/\/(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}(?:\/|$)/

const isId = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= LIMIT.id && ID.test(value)

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && PLAIN.test(value)

const isSome = (value: unknown, most: number): boolean => isText(value, most) && value.trim() !== ''

/** Whether it is a web address. Nothing behind such a host makes an address no address; all others are asked about. */
export const isAddress = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= LIMIT.url &&
  ADDRESS.test(value) &&
  ((USUAL_HOST.test(value) && !value.includes('xn--')) || URL.canParse(value))

/** What the schema admitted before: packs have few days and fewer languages. */
const admitted = { days: new Set<string>(), languages: new Set<string>() }
const MOST_ADMITTED = 2 ** 14

function isAdmitted(value: unknown, before: Set<string>, admits: (text: string) => boolean) {
  if (typeof value !== 'string') return false
  if (before.has(value)) return true
  if (!admits(value)) return false
  if (before.size === MOST_ADMITTED) before.clear()
  before.add(copied(value))
  return true
}

/** Whether it is a day that the calendar has. */
export const isDay = (value: unknown): boolean => isAdmitted(value, admitted.days, fits.day)
/** Whether it is a language tag. */
export const isLanguage = (value: unknown): boolean =>
  isAdmitted(value, admitted.languages, fits.language)

const DAY_LENGTH = 'yyyy-mm-dd'.length
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z$/

/** Whether it is a date, or date and time in UTC. */
export const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  isDay(value.slice(0, DAY_LENGTH)) &&
  (value.length === DAY_LENGTH || TIME.test(value.slice(DAY_LENGTH)))
