import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Outlet } from '../../lib/article'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { LIMIT, type OutletRecord, type VariantRecord, variantSchema } from '../../lib/pack/format'
import type { Variant } from '../../lib/statement/variant'
import { normalise } from '../../lib/text/normalise'
import { sentencesOf } from '../../lib/text/sentence'

/** A statement on its way into a pack, with its outlet beside it. */
export interface Spooled {
  readonly outlet: OutletRecord
  readonly variant: VariantRecord
}

/** What a statement of a pack that is handed on may hold (trust requirement L-1). */
const MOST_CHARACTERS = 600
/** A statement this long has fewer parts. */
const ID_DIGITS = 4
const HASH_DIGITS = 16
/** Tells the few wordings of one article apart. */
const VERSION_DIGITS = 8

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)

/**
 * The variants of one article as records, none where the format admits no such record. Ids hang on
 * the article's address (or name), on its wording and on the statement's place in it, so that they
 * are the same whatever else is in the collection: `article/version-place`. Statements of more than
 * 600 characters are parted at the ends of sentences.
 */
export function spooledOf(variants: readonly Variant[], articleKey: string): Spooled[] {
  const article = hash(articleKey)
  const version = hash(variants.map(({ text }) => text).join('\n')).slice(0, VERSION_DIGITS)
  return variants.flatMap((variant, at) => {
    const parts = partsOf(variant)
    return parts.flatMap((part, nth) => {
      const place = `${version}-${String(at).padStart(ID_DIGITS, '0')}`
      const id = parts.length === 1 ? `${article}/${place}` : `${article}/${place}.${nth}`
      const record = recordOf(part, { id, article })
      return record === null ? [] : [record]
    })
  })
}

/** The record of an outlet; equal outlets have one id in every pack. */
export const outletOf = ({ name, domain, kind }: Outlet): OutletRecord => ({
  id: hash(JSON.stringify([name, domain, kind])),
  name,
  domain,
  kind,
})

/** A line of a spool: the id, by which spools are sorted, and the record. */
export const spooledLine = (spooled: Spooled): string =>
  `${spooled.variant.id}\t${JSON.stringify(spooled)}`

/** The record of a line of a spool. */
export const spooledIn = (line: string): Spooled => JSON.parse(line.slice(line.indexOf('\t') + 1))

/** The same line with what stands in front that brings an outlet's equal wordings together. */
export function wordingLine(line: string): string {
  const { outlet, variant } = spooledIn(line)
  const words = normalise(variant.text).text.replace(/[^\p{L}\p{N}]+/gu, ' ')
  return `${outlet.id}.${hash(words.trim())}\t${line}`
}

/** The two halves of such a line. */
export function wordingAndLine(line: string): readonly [wording: string, line: string] {
  const tab = line.indexOf('\t')
  return [line.slice(0, tab), line.slice(tab + 1)]
}

const VERSION = /^[0-9a-f]{16}\/[0-9a-f]{8}(?=-)/u

/** Which wording of its article an id is of; null for ids that this program did not make. */
export const versionIn = (line: string): string | null => VERSION.exec(line)?.[0] ?? null

/** The article's own part of an id. */
export const articleIn = (line: string): string => line.slice(0, line.indexOf('/'))

function partsOf(variant: Variant): readonly Variant[] {
  const { text } = variant
  if (text.length <= MOST_CHARACTERS) return [variant]
  const parts: string[] = []
  let from = 0
  let to = 0
  for (const { end } of sentencesOf(
    text,
    { start: 0, end: text.length },
    lexiconFor(variant.language),
  )) {
    if (end - from > MOST_CHARACTERS && to > from) {
      parts.push(text.slice(from, to).trim())
      from = to
    }
    to = end
  }
  parts.push(text.slice(from).trim())
  return parts
    .filter((part) => part !== '')
    .map((part) => ({ ...variant, text: atMost(part, MOST_CHARACTERS), before: '', after: '' }))
}

/** The first characters of a text, never half of one, and whole words where there are any. */
function atMost(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most + 1)
  const space = cut.lastIndexOf(' ')
  return (space > 0 ? cut.slice(0, space) : cut.slice(0, most)).toWellFormed()
}

/** What no record may hold: an archive's text has them here and there. */
const clean = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

const orNull = (text: string | null, most: number): string | null =>
  text === null || clean(text) === '' ? null : atMost(clean(text), most)

/** The end of the words before, the beginning of those after: what stands next to the statement. */
const tail = (text: string): string => clean(text).slice(-LIMIT.context).toWellFormed()
const head = (text: string): string => clean(text).slice(0, LIMIT.context).toWellFormed()

function recordOf(
  variant: Variant,
  { id, article }: { readonly id: string; readonly article: string },
): Spooled | null {
  const outlet = outletOf({ ...variant.outlet, name: orNull(variant.outlet.name, LIMIT.name) })
  const speaker = variant.speaker && {
    ...variant.speaker,
    name: orNull(variant.speaker.name, LIMIT.name) ?? '',
  }
  const record: VariantRecord = {
    id,
    outlet: outlet.id,
    article: {
      id: article,
      title: orNull(variant.article.title, LIMIT.title),
      url: variant.article.url,
      published: variant.article.publishedAt,
    },
    speaker: speaker?.name === '' ? null : speaker,
    mention: atMost(clean(variant.mention), LIMIT.title),
    cue: atMost(clean(variant.cue), LIMIT.name),
    form: variant.form,
    lang: variant.language.toLowerCase().replaceAll('_', '-'),
    day: variant.day,
    occasion: orNull(variant.occasion, LIMIT.title),
    via: orNull(variant.via, LIMIT.name),
    text: clean(variant.text),
    before: tail(variant.before),
    after: head(variant.after),
  }
  const fits = (each: VariantRecord): boolean =>
    v.safeParse(variantSchema, { ...each, t: 'variant' }).success
  if (fits(record)) return { outlet, variant: record }
  // A page's own date or address can be anything; its words are worth keeping without them.
  const bare = { ...record, article: { ...record.article, url: null, published: null } }
  return fits(bare) ? { outlet, variant: bare } : null
}
