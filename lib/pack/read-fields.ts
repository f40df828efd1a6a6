import { addFields, type Fields } from '../index/segment/fields'
import { hashOfAscii } from '../index/segment/key'
import { textBetween } from '../index/segment/text-reading'
import type { Variant } from '../statement/variant'
import type { Span } from '../text/span'
import { LIMIT, type OutletRecord } from './format'
import { addHash } from './id-set'
import { type Around, addPlain, isPlainLine, plainIds } from './plain-fields'
import { addLine, bad, type Reading, readLine } from './reading'

/**
 * Adds the variant that the next line holds to the fields, if it holds one. Reads as `readLine` does,
 * and throws as that does; a promise only where it has to wait.
 */
export function readFields(
  reading: Reading,
  bytes: Uint8Array,
  fields: Fields,
): Promise<void> | undefined {
  const isUsual =
    reading.proof === null && reading.readings === null && reading.line <= LIMIT.records
  if (isUsual && isPlainLine(bytes)) {
    reading.line += 1
    addUsual(reading, bytes, fields)
    return addLine(reading.digest, bytes)
  }
  const read = readLine(reading, { bytes, text: null })
  if (read instanceof Promise) return read.then((variant) => addIf(fields, variant))
  addIf(fields, read)
  return undefined
}

function addIf(fields: Fields, variant: Variant | null): void {
  if (variant) addFields(fields, variant)
}

function addUsual(reading: Reading, bytes: Uint8Array, fields: Fields): void {
  const id = plainIds.id()
  const outlet = outletOf(reading, bytes, plainIds.outlet())
  if (!outlet) bad(reading, 'names an outlet that does not stand before it')
  else if (!addHash(reading.variantIds, hashOfAscii(bytes, id.start, id.end)))
    bad(reading, 'repeats the id of a variant')
  else {
    addPlain(fields, bytes, aroundOf(reading, outlet))
  }
}

/** The outlets of a pack that came before, by the hash of their ids. */
const found = new WeakMap<Reading, Map<number, OutletRecord>>()
/** What is taken off a hash: engines keep numbers of 30 bits without an object. */
const SPARED_BITS = 2

function outletOf(reading: Reading, bytes: Uint8Array, id: Span): OutletRecord | undefined {
  const before = found.get(reading) ?? new Map<number, OutletRecord>()
  if (before.size === 0) found.set(reading, before)
  const hash = hashOfAscii(bytes, id.start, id.end).first >>> SPARED_BITS
  const known = before.get(hash)
  if (known && isText(known.id, bytes, id)) return known
  const outlet = reading.outlets.get(textBetween(bytes, id.start, id.end))
  if (outlet) before.set(hash, outlet)
  return outlet
}

function isText(text: string, bytes: Uint8Array, { start, end }: Span): boolean {
  if (text.length !== end - start) return false
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== bytes[start + at]) return false
  }
  return true
}

const encoder = new TextEncoder()
const known = new WeakMap<OutletRecord, Around>()

/** What variants of an outlet have besides their lines. */
function aroundOf({ pack }: Reading, record: OutletRecord): Around {
  const before = known.get(record)
  if (before) return before
  const { name, domain, kind } = record
  const around: Around = {
    prefix: encoder.encode(`"${pack}/`),
    pack: encoder.encode(`"${pack}"`),
    outlet: encoder.encode(JSON.stringify({ name, domain, kind })),
  }
  known.set(record, around)
  return around
}
