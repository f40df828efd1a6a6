import * as v from 'valibot'
import type { OutletKind } from '../article'
import type { Form, Speaker } from '../attribution/attribution'

/**
 * The pack format. One JSON object a line, UTF-8 without a byte order mark, each line closed by one
 * line feed; plain or gzip. The lines are, in this order: one `pack`, then `outlet` and `variant` in
 * any order as long as an outlet stands before its variants, then one `end`. No blank lines.
 * Every key must be there, no other key may: a new key is a new format number. Format 2, in which a
 * reader's own statements are exported, stands in own-format.ts.
 *
 * Ids are unique within one pack. `end` proves that nothing is missing: `records` counts the lines
 * between the first and itself, `sha256` covers all lines before it (how: digest.ts).
 */
export const FORMAT = 1
/** Format 1 and what only the reader's own browser knows. */
export const OWN_FORMAT = 2
/** The pack of what the reader read or follows; no other pack may call itself so. */
export const OWN = 'mine'

/** What a pack may hold at most (trust requirements S-12, S-13, L-1). */
export const LIMIT = {
  /** Bytes as stored, mostly gzip: a million passages of 130 characters take 80 MB. */
  compressedBytes: 128 * 2 ** 20,
  /** Bytes once decompressed. */
  bytes: 512 * 2 ** 20,
  /** Decompressed to compressed bytes; text reaches 10, a bomb 1,000. */
  ratio: 100,
  /** The ratio counts from here: a few repeated lines compress better than any text. */
  ratioFrom: 2 ** 20,
  /** One line; the longest record that the schema admits takes a third, in any script. */
  lineBytes: 64 * 1024,
  records: 1_000_000,
  badLines: 100,
  /** Share of the records. */
  badShare: 0.01,
  /** A quotation, in UTF-16 units. */
  text: 2_000,
  /** Words of the article on either side: enough to find the place again, no more (L-1). */
  context: 64,
  name: 200,
  title: 500,
  /** Licence, attribution: read by people, shown whole. */
  notice: 500,
  id: 128,
  url: 2_048,
} as const

/** What a pack says of itself. */
export interface PackHeader {
  /** Never changes from one revision to the next. */
  readonly id: string
  /** Counts up; an older one never replaces a newer one. */
  readonly revision: number
  readonly title: string
  /** SPDX identifier. */
  readonly license: string
  readonly attribution: string
  /** BCP 47, lower case. */
  readonly language: readonly string[]
  /** ISO date or date and time. */
  readonly created: string
}

export interface OutletRecord {
  readonly id: string
  readonly name: string | null
  readonly domain: string | null
  readonly kind: OutletKind
}

export interface VariantRecord {
  readonly id: string
  /** Id of an outlet record that stands before this one. */
  readonly outlet: string
  readonly article: {
    readonly id: string
    readonly title: string | null
    readonly url: string | null
    readonly published: string | null
  }
  readonly speaker: Speaker | null
  readonly mention: string
  readonly cue: string
  readonly form: Form
  readonly lang: string
  readonly day: string | null
  readonly occasion: string | null
  readonly via: string | null
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Control characters, lone surrogates, and what turns the direction of the text that follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
/** The same for running text, where lines may end and right-to-left scripts turn direction. */
const UNFIT = /(?![\t\n])[\p{Cc}\p{Cs}]/u

const clean = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => !UNSEEN.test(text), 'has control characters'),
  )
const some = (most: number) => v.pipe(clean(most), v.regex(/\S/u, 'is blank'))
const running = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => !UNFIT.test(text), 'has control characters'),
  )

export const id = v.pipe(v.string(), v.maxLength(LIMIT.id), v.regex(/^[\w.:~/-]+$/u, 'is no id'))
/** Stands before a slash in the ids of variants. */
const packId = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9][a-z0-9.-]*$/u, 'is no id'))
const domain = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u, 'is no domain'),
)
const language = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/u, 'is no language tag'),
)
const url = v.pipe(
  clean(LIMIT.url),
  v.regex(/^https?:\/\/\S+$/u, 'is no web address'),
  v.check((address) => URL.canParse(address), 'is no web address'),
)
const qid = v.pipe(v.string(), v.regex(/^Q[1-9]\d{0,11}$/u, 'is no Wikidata id'))

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FEBRUARY = 2
const LEAP_DAY = 29

/** Whether the first ten characters, figures where a date has them, name a day that the calendar has. */
function isDay(date: string): boolean {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (day < 1 || day > (MONTH_DAYS[month - 1] ?? 0)) return false
  if (month !== FEBRUARY || day < LEAP_DAY) return true
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/u, 'is no date'),
  v.check(isDay, 'is no date'),
)
/** An ISO date, or date and time. */
export const moment = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/u,
    'is no date',
  ),
  v.check((text) => isDay(text) && !Number.isNaN(Date.parse(text)), 'is no date'),
)

/** Whether a field of the format may hold a text. */
export const fits = {
  url: (text: string): boolean => v.is(url, text),
  domain: (text: string): boolean => v.is(domain, text),
  language: (text: string): boolean => v.is(language, text),
  day: (text: string): boolean => v.is(day, text),
  moment: (text: string): boolean => v.is(moment, text),
} as const

/** The first line. `format` is looked at before this schema is. */
export const packSchema = v.strictObject({
  t: v.literal('pack'),
  format: v.picklist([FORMAT, OWN_FORMAT]),
  id: packId,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)),
  title: some(LIMIT.name),
  license: some(LIMIT.notice),
  attribution: some(LIMIT.notice),
  language: v.pipe(v.array(language), v.minLength(1), v.maxLength(100)),
  created: moment,
})

export const outletSchema = v.strictObject({
  t: v.literal('outlet'),
  id,
  name: v.nullable(some(LIMIT.name)),
  domain: v.nullable(domain),
  kind: v.picklist(['news', 'agency', 'official', 'transcript']),
})

export const variantSchema = v.strictObject({
  t: v.literal('variant'),
  id,
  outlet: id,
  article: v.strictObject({
    id,
    title: v.nullable(clean(LIMIT.title)),
    url: v.nullable(url),
    published: v.nullable(moment),
  }),
  speaker: v.nullable(
    v.strictObject({
      name: some(LIMIT.name),
      kind: v.picklist(['person', 'organisation', 'group', 'anonymous']),
      qid: v.nullable(qid),
    }),
  ),
  mention: running(LIMIT.title),
  cue: running(LIMIT.name),
  form: v.picklist(['direct', 'mixed', 'indirect']),
  lang: language,
  day: v.nullable(day),
  occasion: v.nullable(some(LIMIT.title)),
  via: v.nullable(some(LIMIT.name)),
  text: v.pipe(running(LIMIT.text), v.regex(/\S/u, 'is blank')),
  before: running(LIMIT.context),
  after: running(LIMIT.context),
})

export const endSchema = v.strictObject({
  t: v.literal('end'),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'is no digest')),
})

/**
 * What is wrong with a line, for people: "article.url is no web address". Names fields of the
 * format only, never what stands in them.
 */
export function complaint(
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): string {
  const [first] = issues
  const where = v.getDotPath(first)
  if (first.expected === 'never') return 'has a key that the format does not know'
  if (first.type === 'check' || first.type === 'regex') return `${where} ${first.message}`
  // Lines are JSON, which has no word for it: only what is not there is undefined.
  if (first.received === 'undefined') return `${where} is missing`
  const name = where ?? 'the record'
  if (first.type === 'max_length') return `${name} is longer than ${first.requirement}`
  const wanted = `${name} should be ${first.expected}`
  // Of several words that the format knows, another one is no other kind.
  if (first.kind !== 'schema' || first.type === 'picklist') return wanted
  return `${wanted}, not ${kindOf(first.input)}`
}

/** What JSON calls a value's kind. */
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
