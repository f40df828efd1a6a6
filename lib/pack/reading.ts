import * as v from 'valibot'
import type { Variant } from '../statement/variant'
import { variantOf } from './convert'
import { type Digest, startDigest } from './digest'
import { type BadLine, PackError } from './failure'
import {
  complaint,
  endSchema,
  LIMIT,
  type OutletRecord,
  outletSchema,
  type VariantRecord,
  variantSchema,
} from './format'
import { addId, type IdSet, startIdSet } from './id-set'
import {
  type OwnVariantRecord,
  ownVariantSchema,
  type ReadingRecord,
  readingSchema,
} from './own-format'
import { isPlainVariant } from './plain-record'

/** What is known of a pack after some of its lines. */
export interface Reading {
  readonly pack: string
  /** Of all lines so far. */
  readonly digest: Digest
  readonly outlets: Map<string, OutletRecord>
  readonly variantIds: IdSet
  /** In format 2: when the reader read the articles, by their ids. */
  readonly readings: Map<string, ReadingRecord> | null
  readonly badLines: BadLine[]
  /** The number of the last line read. */
  line: number
  /** The digest that its end has proven; null before. */
  proof: string | null
}

/** The reading of a pack whose header, given as bytes, has been read; of format 2 where it is own. */
export async function startReading(
  pack: string,
  header: Uint8Array,
  isOwn = false,
): Promise<Reading> {
  const digest = startDigest()
  await addLine(digest, header)
  return {
    pack,
    digest,
    outlets: new Map(),
    variantIds: startIdSet(),
    readings: isOwn ? new Map() : null,
    badLines: [],
    line: 1,
    proof: null,
  }
}

/**
 * The variant that the next line holds, or null when it holds none: an outlet, the end, or a line
 * at fault, which is noted. A promise only where it has to wait, since there may be a million lines.
 * Throws PackError when the whole pack has to be refused.
 */
export function readLine(
  reading: Reading,
  { bytes, text }: Line,
): Variant | null | Promise<Variant | null> {
  reading.line += 1
  if (reading.proof !== null) throw refusal(reading, 'misplaced')
  const record = parsedLine(bytes, text)
  const kind = record && 't' in record ? record.t : null
  if (kind === 'pack') throw refusal(reading, 'misplaced')
  if (kind === 'end') return readEnd(reading, record)
  if (reading.line - 1 > LIMIT.records) {
    throw new PackError('too-large', { line: reading.line, limit: 'records' })
  }
  const adding = addLine(reading.digest, bytes)
  const read = () => readRecord(reading, record)
  return adding ? adding.then(read) : read()
}

function readRecord(reading: Reading, record: object | null): Variant | null {
  const kind = record && 't' in record ? record.t : null
  if (kind === 'outlet') return readOutlet(reading, record)
  if (kind === 'variant') return readVariant(reading, record)
  if (kind === 'reading' && reading.readings) return readReading(reading, record)
  return bad(reading, record ? 'is no record that the format knows' : 'is no JSON object')
}

/** A line, and its text where that was decoded already. */
export interface Line {
  readonly bytes: Uint8Array
  readonly text: string | null
}

/** A byte order mark is kept, so that the line that it stands in is none. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Lines with their texts, which are decoded all at once where they stand one behind the other in
 * memory: one by one takes five times as long.
 */
export function decodedLines(lines: readonly Uint8Array[]): Line[] {
  // The first one may have been put together from two pieces of the file.
  const [, second] = lines
  const texts = second ? decodedTogether(second, lines.slice(1)) : null
  return lines.map((bytes, at) => ({ bytes, text: texts?.[at - 1] ?? null }))
}

/** Null where the lines do not stand together, or one of them is not UTF-8. */
function decodedTogether(first: Uint8Array, lines: readonly Uint8Array[]): string[] | null {
  const last = lines.at(-1) ?? first
  const length = last.byteOffset + last.length - first.byteOffset
  const sum = lines.reduce((all, line) => all + line.length + 1, -1)
  if (last.buffer !== first.buffer || sum !== length) return null
  try {
    const texts = UTF8.decode(new Uint8Array(first.buffer, first.byteOffset, length)).split('\n')
    return texts.length === lines.length ? texts : null
  } catch {
    // The line at fault is found when each is decoded alone.
    return null
  }
}

/** The object that a line holds and nothing besides, not even white space; null when it does not. */
export function parsedLine(bytes: Uint8Array, text: string | null = null): object | null {
  const OPEN = 0x7b
  const CLOSE = 0x7d
  if (bytes[0] !== OPEN || bytes.at(-1) !== CLOSE) return null
  try {
    return JSON.parse(text ?? UTF8.decode(bytes))
  } catch {
    // Not UTF-8 or not JSON: both make it a line at fault, and the parser's words may quote it.
    return null
  }
}

const LINE_FEED = Uint8Array.of(0x0a)

/** Adds a line to what is proven at the end; a promise where that has to wait. */
export function addLine(digest: Digest, bytes: Uint8Array): Promise<void> | undefined {
  const adding = digest.add(bytes)
  return adding ? adding.then(() => digest.add(LINE_FEED)) : digest.add(LINE_FEED)
}

function readOutlet(reading: Reading, record: object | null): null {
  const parsed = v.safeParse(outletSchema, record)
  if (!parsed.success) return bad(reading, complaint(parsed.issues))
  const { id, name, domain, kind } = parsed.output
  if (reading.outlets.has(id)) return bad(reading, 'repeats the id of an outlet')
  reading.outlets.set(id, { id, name, domain, kind })
  return null
}

function readVariant(reading: Reading, record: object | null): Variant | null {
  const isOwn = reading.readings !== null
  if (!isOwn && record && isPlainVariant(record)) return addVariant(reading, record)
  const parsed = isOwn ? v.safeParse(ownVariantSchema, record) : v.safeParse(variantSchema, record)
  if (!parsed.success) return bad(reading, complaint(parsed.issues))
  return addVariant(reading, parsed.output)
}

function addVariant(reading: Reading, record: VariantRecord | OwnVariantRecord): Variant | null {
  const outlet = reading.outlets.get(record.outlet)
  if (!outlet) return bad(reading, 'names an outlet that does not stand before it')
  if (!addId(reading.variantIds, record.id)) return bad(reading, 'repeats the id of a variant')
  return edited(variantOf(record, outlet, reading.pack), record)
}

function edited(variant: Variant, record: VariantRecord | OwnVariantRecord): Variant {
  const edit = 'edit' in record ? record.edit : null
  if (!edit) return variant
  return { ...variant, article: { ...variant.article, readAt: edit.readAt }, until: edit.until }
}

function readReading(reading: Reading, record: object | null): null {
  const parsed = v.safeParse(readingSchema, record)
  if (!parsed.success) return bad(reading, complaint(parsed.issues))
  const { article, from, first, last } = parsed.output
  const id = `${reading.pack}/${article}`
  reading.readings?.set(id, { article: id, from, first, last })
  return null
}

async function readEnd(reading: Reading, record: object | null): Promise<null> {
  const end = v.safeParse(endSchema, record)
  const records = reading.line - 2
  if (!end.success || end.output.records !== records) throw refusal(reading, 'incomplete')
  if (end.output.sha256 !== (await reading.digest.hex())) throw refusal(reading, 'changed')
  if (reading.badLines.length > records * LIMIT.badShare) throw refusal(reading, 'bad-lines')
  reading.proof = end.output.sha256
  return null
}

/** Notes that the line at hand is at fault. Throws PackError where too many are. */
export function bad(reading: Reading, why: string): null {
  reading.badLines.push({ line: reading.line, why })
  if (reading.badLines.length > LIMIT.badLines) throw refusal(reading, 'bad-lines')
  return null
}

const refusal = (
  { line, badLines }: Reading,
  reason: 'misplaced' | 'incomplete' | 'changed' | 'bad-lines',
): PackError => new PackError(reason, { line, badLines })
