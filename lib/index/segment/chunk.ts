import type { Outlet } from '../../article'
import type { Form, Speaker } from '../../attribution/attribution'
import type { Variant, VariantId } from '../../statement/variant'
import type { Span } from '../../text/span'
import { release } from './bytes'
import { type Deflate, deflated, inflatedText } from './deflate'
import { SegmentError } from './failure'
import { framed, payloadOf } from './frame'

/** A variant and the passages that its text was cut into: start, end, start, end. */
export interface Passaged {
  readonly variant: Variant
  readonly passages: readonly number[]
}

/**
 * What stands in a chunk once inflated: JSON, one list a field, since that packs and parses better
 * than one object a variant. What variants share (speaker, outlet, article) stands once and is
 * pointed at by its number. Spans as start, end, start, end.
 */
interface Columns {
  readonly id: string[]
  readonly text: string[]
  readonly form: Form[]
  readonly mention: string[]
  readonly cue: string[]
  readonly language: string[]
  readonly day: (string | null)[]
  readonly occasion: (string | null)[]
  readonly via: (string | null)[]
  readonly before: string[]
  readonly after: string[]
  readonly pack: string[]
  readonly speaker: number[]
  readonly speakers: (Speaker | null)[]
  readonly outlet: number[]
  readonly outlets: Outlet[]
  readonly article: number[]
  readonly articles: Variant['article'][]
  readonly spans: (readonly number[])[]
}

const encoder = new TextEncoder()

/** A chunk: its variants as JSON in columns, UTF-8, deflated. */
export async function encodeChunk(
  variants: readonly Passaged[],
  deflate: Deflate = deflated,
): Promise<Uint8Array<ArrayBuffer>> {
  return chunkOf(encoder.encode(JSON.stringify(columnsOf(variants))), deflate)
}

/** A chunk of the JSON that stands in it, which is let go. */
export async function chunkOf(
  json: Uint8Array<ArrayBuffer>,
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await deflate(json)
  const chunk = framed('chunk', packed)
  release(json)
  release(packed)
  return chunk
}

function columnsOf(list: readonly Passaged[]): Columns {
  const all = list.map(({ variant }) => variant)
  const speaker = numbered(
    all.map((each) => each.speaker),
    sameSpeaker,
  )
  const outlet = numbered(
    all.map((each) => each.outlet),
    sameOutlet,
  )
  const article = numbered(
    all.map((each) => each.article),
    sameArticle,
  )
  return {
    id: all.map(({ id }) => id),
    text: all.map(({ text }) => text),
    form: all.map(({ form }) => form),
    mention: all.map(({ mention }) => mention),
    cue: all.map(({ cue }) => cue),
    language: all.map(({ language }) => language),
    day: all.map(({ day }) => day),
    occasion: all.map(({ occasion }) => occasion),
    via: all.map(({ via }) => via),
    before: all.map(({ before }) => before),
    after: all.map(({ after }) => after),
    pack: all.map(({ pack }) => pack),
    speaker: speaker.numbers,
    speakers: speaker.values,
    outlet: outlet.numbers,
    outlets: outlet.values,
    article: article.numbers,
    articles: article.values,
    spans: list.map(({ passages }) => passages),
  }
}

const sameSpeaker = (a: Speaker | null, b: Speaker | null): boolean =>
  a?.name === b?.name && a?.kind === b?.kind && a?.qid === b?.qid

const sameOutlet = (a: Outlet, b: Outlet): boolean =>
  a.name === b.name && a.domain === b.domain && a.kind === b.kind

const sameArticle = (a: Variant['article'], b: Variant['article']): boolean =>
  a.id === b.id &&
  a.title === b.title &&
  a.url === b.url &&
  a.publishedAt === b.publishedAt &&
  a.readAt === b.readAt

/** Each distinct value once, and for each value given its number among them. */
function numbered<Value>(
  values: readonly Value[],
  isSame: (one: Value, two: Value) => boolean,
): { numbers: number[]; values: Value[] } {
  const distinct: Value[] = []
  const numbers = values.map((value) => {
    const known = distinct.findIndex((each) => isSame(each, value))
    return known < 0 ? distinct.push(value) - 1 : known
  })
  return { numbers, values: distinct }
}

/** A chunk that was inflated and can be asked. */
export interface Chunk {
  readonly columns: Columns
}

/** Throws SegmentError. */
export const openChunk = (bytes: Uint8Array): Chunk => ({
  columns: parsed(inflatedText(payloadOf('chunk', bytes))),
})

/**
 * A passage by its number in the chunk: the place of its variant, and where it stands in that one's
 * text; null where there are fewer. Counted when it is asked for: of twenty passages one is.
 * Throws SegmentError.
 */
export function passageAt({ columns }: Chunk, number: number): { at: number; span: Span } | null {
  let left = number
  for (let at = 0; at < columns.spans.length; at += 1) {
    const flat = there(columns.spans[at])
    const [start, end] = [flat[2 * left], flat[2 * left + 1]]
    if (start !== undefined && end !== undefined) return { at, span: { start, end } }
    left -= flat.length >> 1
  }
  return null
}

const COLUMNS = Object.keys(columnsOf([])) as (keyof Columns)[]

function parsed(json: string): Columns {
  const columns = parsedJson(json)
  for (const name of COLUMNS)
    if (!Array.isArray(columns?.[name]))
      throw new SegmentError('damaged', `a chunk without ${name}`)
  return columns as Columns
}

function parsedJson(json: string): Partial<Columns> | null {
  try {
    return JSON.parse(json)
  } catch {
    // The checksum held, so this was written so: not by this format.
    throw new SegmentError('damaged', 'a chunk that is no JSON')
  }
}

/** The id of a variant, by its place in the chunk. Throws SegmentError. */
export const idAt = ({ columns }: Chunk, at: number): VariantId =>
  written(columns.id[at]) as VariantId

/** A variant, by its place in the chunk. Throws SegmentError. */
export function variantAt(chunk: Chunk, at: number): Variant {
  const { columns } = chunk
  return {
    id: idAt(chunk, at),
    text: written(columns.text[at]),
    form: there(columns.form[at]),
    speaker: columns.speakers[there(columns.speaker[at])] ?? null,
    mention: written(columns.mention[at]),
    cue: written(columns.cue[at]),
    language: written(columns.language[at]),
    day: columns.day[at] ?? null,
    occasion: columns.occasion[at] ?? null,
    outlet: there(columns.outlets[there(columns.outlet[at])]),
    article: there(columns.articles[there(columns.article[at])]),
    via: columns.via[at] ?? null,
    before: written(columns.before[at]),
    after: written(columns.after[at]),
    pack: written(columns.pack[at]),
  }
}

function there<Value>(value: Value | undefined): Value {
  // JSON may have null in its place.
  if (value === undefined || value === null)
    throw new SegmentError('damaged', 'a chunk that lacks a field')
  return value
}

function written(value: unknown): string {
  if (typeof value !== 'string') throw new SegmentError('damaged', 'a chunk that lacks a field')
  return value
}
