import type { Span } from '../../text/span'
import { startWriting, type Writer, writeBytes, written } from './bytes'
import { endOf, FIELDS, type Fields, startOf } from './fields'
import { writeAll, writeNumber, writePart, writeSign } from './text-writing'

/** Values that many statements share, each once, and for each statement the number of its own. */
interface Shared {
  readonly values: Writer
  /** Where each value ends, which is before a comma. */
  readonly ends: number[]
  readonly numbers: Writer
}

/**
 * A chunk that is being put together from fields, as the JSON that `encodeChunk` makes of variants
 * (chunk.ts says what stands there); used again for the next one.
 */
export interface ChunkDesk {
  count: number
  readonly columns: readonly Writer[]
  readonly shared: readonly Shared[]
  readonly spans: Writer
  readonly json: Writer
}

const FIRST_SHARED = FIELDS.indexOf('speaker')
const PLURAL = ['speakers', 'outlets', 'articles'] as const

export const startChunkDesk = (): ChunkDesk => ({
  count: 0,
  columns: FIELDS.slice(0, FIRST_SHARED).map(() => startWriting()),
  shared: PLURAL.map(() => ({ values: startWriting(), ends: [], numbers: startWriting() })),
  spans: startWriting(),
  json: startWriting(2 ** 15),
})

const [COMMA, OPEN, CLOSE, BEGIN, END] = [0x2c, 0x5b, 0x5d, 0x7b, 0x7d] as const

const nameOf = (name: string): Uint8Array => new TextEncoder().encode(`"${name}":[`)
const NAMES = FIELDS.map(nameOf)
const PLURAL_NAMES = PLURAL.map(nameOf)
const SPANS_NAME = nameOf('spans')

/** A statement of some fields, by its number there. */
export interface Numbered {
  readonly fields: Fields
  readonly statement: number
}

/** The numbers of a list from one place up to another: passages as start, end, start, end. */
export interface PassageList {
  readonly numbers: Int32Array
  readonly start: number
  readonly end: number
}

/** Adds a statement with its passages. */
export function addToChunk(
  desk: ChunkDesk,
  { fields, statement }: Numbered,
  { numbers, start, end }: PassageList,
): void {
  desk.count += 1
  const spanOf = (field: number): Span => ({
    start: startOf(fields, statement, field),
    end: endOf(fields, statement, field),
  })
  for (const [field, column] of desk.columns.entries()) {
    writePart(column, fields.bytes, spanOf(field))
    writeSign(column, COMMA)
  }
  for (const [nth, shared] of desk.shared.entries()) {
    addShared(shared, fields.bytes, spanOf(FIRST_SHARED + nth))
  }
  const { spans } = desk
  writeSign(spans, OPEN)
  for (let at = start; at < end; at += 1) {
    if (at > start) writeSign(spans, COMMA)
    writeNumber(spans, numbers[at] as number)
  }
  writeSign(spans, CLOSE)
  writeSign(spans, COMMA)
}

function addShared({ values, ends, numbers }: Shared, bytes: Uint8Array, span: Span): void {
  let number = 0
  let start = 0
  for (; number < ends.length; number += 1) {
    const end = ends[number] as number
    if (end - start === span.end - span.start && isSame(values.bytes, start, { bytes, span })) break
    start = end + 1
  }
  if (number === ends.length) {
    writePart(values, bytes, span)
    ends.push(values.length)
    writeSign(values, COMMA)
  }
  writeNumber(numbers, number)
  writeSign(numbers, COMMA)
}

/** Compared from the end on: what differs there mostly has one beginning. */
function isSame(
  known: Uint8Array,
  from: number,
  { bytes, span }: { readonly bytes: Uint8Array; readonly span: Span },
): boolean {
  for (let at = span.end - span.start - 1; at >= 0; at -= 1) {
    if (known[from + at] !== bytes[span.start + at]) return false
  }
  return true
}

/** The JSON of the statements that were added, in memory of its own; the next chunk begins. */
export function takeChunk(desk: ChunkDesk): Uint8Array<ArrayBuffer> {
  const { json, columns, shared, spans } = desk
  json.length = 0
  for (const [nth, column] of columns.entries()) writeColumn(json, NAMES[nth], column)
  for (const [nth, { values, ends, numbers }] of shared.entries()) {
    writeColumn(json, NAMES[FIRST_SHARED + nth], numbers)
    writeColumn(json, PLURAL_NAMES[nth], values)
    ends.length = 0
  }
  writeColumn(json, SPANS_NAME, spans)
  writeSign(json, END)
  desk.count = 0
  return written(json).slice() as Uint8Array<ArrayBuffer>
}

/** Writes a list, behind each value of which a comma stands, under its name, and empties it. */
function writeColumn(json: Writer, name: Uint8Array | undefined, values: Writer): void {
  writeSign(json, json.length === 0 ? BEGIN : COMMA)
  if (name) writeAll(json, name)
  writeBytes(json, values.bytes.subarray(0, Math.max(0, values.length - 1)))
  writeSign(json, CLOSE)
  values.length = 0
}
