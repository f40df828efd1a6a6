import { PRINTS } from './bucket'
import { type Reader, readVarint, startWriting, writeVarint, written } from './bytes'
import { SegmentError } from './failure'
import { framed, payloadOf } from './frame'
import { groupOf, type Place } from './key'

/**
 * The terms that stand in a larger share of the passages than one in so many, with their
 * frequencies: what is looked up can be chosen without reading a single bucket. Terms that are
 * left out are too rare for their exact frequency to matter (the floor of weights lies at 1/6000);
 * below 8,192 passages nothing is left out. The table takes at most some 150,000 terms, mostly 30,000.
 */
const SHARE = 1 / 8192

/** From this frequency on a term is in the table of a segment of so many passages. */
export const leastFrequent = (passages: number): number => Math.max(1, Math.ceil(passages * SHARE))

/** Frequencies by term, in ascending order of keys. */
export interface FrequentTerms {
  readonly keys: Float64Array
  readonly frequencies: Uint32Array
}

/** One number for group and print. */
export const keyOf = (group: number, print: number): number => group * PRINTS + print

/**
 * - varint: how many terms
 * - for each, ascending by key (group * 2^24 + print): varint, its key minus the one before
 *   (the first as it is); varint, its frequency
 */
export function encodeFrequent({ keys, frequencies }: FrequentTerms): Uint8Array<ArrayBuffer> {
  const payload = startWriting()
  writeVarint(payload, keys.length)
  let before = 0
  keys.forEach((key, at) => {
    writeVarint(payload, key - before)
    writeVarint(payload, frequencies[at] as number)
    before = key
  })
  return framed('frequent', written(payload))
}

/** Throws SegmentError. */
export function openFrequent(bytes: Uint8Array): FrequentTerms {
  const reader: Reader = { bytes: payloadOf('frequent', bytes), at: 0 }
  const count = readVarint(reader)
  if (count > reader.bytes.length) throw new SegmentError('damaged', 'too many frequent terms')
  const keys = new Float64Array(count)
  const frequencies = new Uint32Array(count)
  let key = 0
  for (let at = 0; at < count; at += 1) {
    key += readVarint(reader)
    keys[at] = key
    frequencies[at] = readVarint(reader)
  }
  return { keys, frequencies }
}

/** The frequency of a term in a segment of 2^bits groups; 0 where the table does not have it. */
export function frequencyOf(terms: FrequentTerms, place: Place, bits: number): number {
  const { keys, frequencies } = terms
  const key = keyOf(groupOf(place, bits), place.print)
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? (frequencies[low] as number) : 0
}
