import { addFields, type Fields } from '../index/segment/fields'
import type { Variant } from '../statement/variant'
import { LIMIT, type OutletRecord } from './format'
import { addId } from './id-set'
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
  const isUsual = !reading.ended && reading.readings === null && reading.line <= LIMIT.records
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
  const ids = plainIds(bytes)
  const outlet = reading.outlets.get(ids.outlet)
  if (!outlet) bad(reading, 'names an outlet that does not stand before it')
  else if (!addId(reading.variantIds, ids.id)) bad(reading, 'repeats the id of a variant')
  else {
    addPlain(fields, bytes, aroundOf(reading, outlet))
  }
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
