import { endField, type Fields } from '../index/segment/fields'
import { textBetween } from '../index/segment/text-reading'
import { writeAll, writePart, writeSign } from '../index/segment/text-writing'
import { LIMIT } from './format'
import { ADDRESS, ID, type Letters, lettersEnd, read, TEXT, WORD } from './plain-letters'
import { isAddress, isDay, isLanguage, isMoment } from './plain-record'
import { type IsSure, isSureAddress, isSureDay, isSureMoment } from './sure'

/** A value of a line: what stands before it, and what it may be. */
interface Step {
  readonly before: Uint8Array
  readonly letters: Letters
  /** Code units. */
  readonly most: number
  readonly isBlankAllowed: boolean
  readonly isNullAllowed: boolean
  readonly admits: ((text: string) => boolean) | null
  /** What is asked before, by the bytes. */
  readonly isSure: IsSure | null
  /** The value that was admitted last: lines of one pack have few days, forms and languages. */
  readonly last: { bytes: Uint8Array; length: number }
}

const encoder = new TextEncoder()
const bytesOf = (text: string): Uint8Array => encoder.encode(text)

type Rules = Partial<Omit<Step, 'before' | 'letters' | 'last'>>

const step = (before: string, letters: Letters, rules: Rules = {}): Step => ({
  before: bytesOf(before),
  letters,
  most: LIMIT.url,
  isBlankAllowed: false,
  isNullAllowed: false,
  admits: null,
  isSure: null,
  ...rules,
  last: { bytes: new Uint8Array(64), length: 0 },
})

const oneOf = (...texts: readonly string[]): { admits: (text: string) => boolean } => ({
  admits: (text) => texts.includes(text),
})
const anyText = (most: number): Rules => ({ most, isBlankAllowed: true })
const orNull = { isNullAllowed: true } as const

/** A variant as `writePack` writes it: keys in this order, nothing between them. */
const HEAD = [
  step('{"t":"variant","id":', ID, { most: LIMIT.id }),
  step(',"outlet":', ID, { most: LIMIT.id }),
  step(',"article":{"id":', ID, { most: LIMIT.id }),
  step(',"title":', TEXT, { ...anyText(LIMIT.title), ...orNull }),
  step(',"url":', ADDRESS, { admits: isAddress, isSure: isSureAddress, ...orNull }),
  step(',"published":', WORD, { admits: isMoment, isSure: isSureMoment, ...orNull }),
]
const SPEAKER = [
  step('{"name":', TEXT, { most: LIMIT.name }),
  step(',"kind":', WORD, oneOf('person', 'organisation', 'group', 'anonymous')),
  step(',"qid":', WORD, { admits: (text) => /^Q[1-9]\d{0,11}$/.test(text), ...orNull }),
]
const TAIL = [
  step(',"mention":', TEXT, anyText(LIMIT.title)),
  step(',"cue":', TEXT, anyText(LIMIT.name)),
  step(',"form":', WORD, oneOf('direct', 'mixed', 'indirect')),
  step(',"lang":', WORD, { admits: isLanguage }),
  step(',"day":', WORD, { admits: isDay, isSure: isSureDay, ...orNull }),
  step(',"occasion":', TEXT, { most: LIMIT.title, ...orNull }),
  step(',"via":', TEXT, { most: LIMIT.name, ...orNull }),
  step(',"text":', TEXT, { most: LIMIT.text }),
  step(',"before":', TEXT, anyText(LIMIT.context)),
  step(',"after":', TEXT, anyText(LIMIT.context)),
]
/** Where each value stands in `found`, in the order of the steps; the speaker once more, as a whole. */
const AT = {
  ...{ id: 0, outlet: 1, article: 2, title: 3, url: 4, published: 5, speaker: 9, mention: 10 },
  ...{
    cue: 11,
    form: 12,
    lang: 13,
    day: 14,
    occasion: 15,
    via: 16,
    text: 17,
    before: 18,
    after: 19,
  },
} as const
const SPEAKER_STEPS = 6
const VALUES = 20

/** Where the values of the line at hand start and end, quotation marks included. */
const found = new Int32Array(VALUES * 2)

const [QUOTE, BRACE] = [0x22, 0x7d] as const
const BEFORE_SPEAKER = bytesOf('},"speaker":')
const NULL = bytesOf('null')

/** Whether these bytes stand there. */
function stands(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let nth = 0; nth < wanted.length; nth += 1) if (bytes[at + nth] !== wanted[nth]) return false
  return true
}

/**
 * Whether a line is a variant that is written as nearly all are, in plain letters: it is then found
 * where its values stand, for `addPlain`, in a tenth of the time of parsing and checking it, and
 * nothing is made that has to be collected. False says nothing: parse it, and ask the schema.
 */
export function isPlainLine(bytes: Uint8Array): boolean {
  let at = readSteps(bytes, 0, HEAD)
  if (at < 0 || !stands(bytes, at, BEFORE_SPEAKER)) return false
  at += BEFORE_SPEAKER.length
  const start = at
  if (stands(bytes, at, NULL)) at += NULL.length
  else {
    at = readSteps(bytes, at, SPEAKER, SPEAKER_STEPS)
    if (at < 0 || bytes[at] !== BRACE) return false
    at += 1
  }
  found[AT.speaker * 2] = start
  found[AT.speaker * 2 + 1] = at
  at = readSteps(bytes, at, TAIL, AT.mention)
  return at >= 0 && bytes[at] === BRACE && at + 1 === bytes.length
}

/** Reads values from a place on; gives the place behind them, or -1. */
function readSteps(bytes: Uint8Array, from: number, steps: readonly Step[], first = 0): number {
  let at = from
  for (let nth = 0; nth < steps.length; nth += 1) {
    const step = steps[nth] as Step
    if (!stands(bytes, at, step.before)) return -1
    at += step.before.length
    const end =
      step.isNullAllowed && stands(bytes, at, NULL) ? at + NULL.length : readValue(bytes, at, step)
    if (end < 0) return -1
    found[(first + nth) * 2] = at
    found[(first + nth) * 2 + 1] = end
    at = end
  }
  return at
}

/** The place behind the closing quotation mark of a value that begins here, or -1. */
function readValue(bytes: Uint8Array, start: number, step: Step): number {
  const end = bytes[start] === QUOTE ? lettersEnd(bytes, start + 1, step.letters) : -1
  if (end < 0 || read.units > step.most || (read.isBlank && !step.isBlankAllowed)) return -1
  const isFit = step.admits === null || isAdmitted(bytes, { start: start + 1, end }, step)
  return isFit ? end + 1 : -1
}

interface Part {
  readonly start: number
  readonly end: number
}

function isAdmitted(bytes: Uint8Array, part: Part, { admits, isSure, last }: Step): boolean {
  if (isSure?.(bytes, part.start, part.end)) return true
  const length = part.end - part.start
  if (length === last.length && isLast(bytes, part.start, last)) return true
  if (!admits?.(textBetween(bytes, part.start, part.end))) return false
  if (length <= last.bytes.length) {
    for (let nth = 0; nth < length; nth += 1) last.bytes[nth] = bytes[part.start + nth] as number
    last.length = length
  }
  return true
}

function isLast(bytes: Uint8Array, start: number, last: Step['last']): boolean {
  for (let nth = 0; nth < last.length; nth += 1) {
    if (bytes[start + nth] !== last.bytes[nth]) return false
  }
  return true
}

/** Where the line that was found plain says what it is called, and its outlet. */
export const plainIds = { id: () => idSpan(AT.id), outlet: () => idSpan(AT.outlet) } as const

const idSpan = (at: number): Part => ({
  start: (found[at * 2] as number) + 1,
  end: (found[at * 2 + 1] as number) - 1,
})

/**
 * What a variant of a pack has that does not stand in its line, in UTF-8: to write a text leaves more
 * behind than to copy its bytes.
 */
export interface Around {
  /** As `variantOf` puts it before ids: the pack's id and a slash, behind a quotation mark. */
  readonly prefix: Uint8Array
  /** JSON. */
  readonly pack: Uint8Array
  readonly outlet: Uint8Array
}

const [ARTICLE, TITLE, URL_NAME, PUBLISHED] = [
  '{"id":',
  ',"title":',
  ',"url":',
  ',"publishedAt":',
].map(bytesOf) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]

/** Fields that stand in a line as they stand in a chunk, by their places there. */
const AS_THEY_ARE = [
  ...[AT.text, AT.form, AT.mention, AT.cue, AT.lang],
  ...[AT.day, AT.occasion, AT.via, AT.before, AT.after],
]

/** Adds the variant of the line that was found plain, as `addFields` adds what `variantOf` makes of it. */
export function addPlain(
  fields: Fields,
  bytes: Uint8Array,
  { prefix, pack, outlet }: Around,
): void {
  const write = (at: number, skipped = 0): void =>
    writePart(fields, bytes, {
      start: (found[at * 2] as number) + skipped,
      end: found[at * 2 + 1] as number,
    })
  writeAll(fields, prefix)
  write(AT.id, 1)
  endField(fields)
  for (const at of AS_THEY_ARE) {
    write(at)
    endField(fields)
  }
  writeAll(fields, pack)
  endField(fields)
  write(AT.speaker)
  endField(fields)
  writeAll(fields, outlet)
  endField(fields)
  writeAll(fields, ARTICLE)
  writeAll(fields, prefix)
  write(AT.article, 1)
  writeAll(fields, TITLE)
  write(AT.title)
  writeAll(fields, URL_NAME)
  write(AT.url)
  writeAll(fields, PUBLISHED)
  write(AT.published)
  writeSign(fields, BRACE)
  endField(fields)
}
