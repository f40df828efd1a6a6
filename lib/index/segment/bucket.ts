import {
  type Reader,
  readUint32,
  readVarint,
  startWriting,
  type Writer,
  writeBytes,
  writeUint32,
  writeVarint,
  written,
} from './bytes'
import { SegmentError } from './failure'
import { framed, payloadOf } from './frame'
import { PRINT_BITS } from './key'

/**
 * A bucket holds the postings of some terms, in ascending order of their prints:
 *
 * - varint: how many terms
 * - for every 32nd term, the first included, the way to find it: its print and its place behind
 *   these pairs (four bytes each)
 * - for each term: varint, its print minus the one before (0 after a stop at every 32nd); varint,
 *   its frequency; where that is over 1, varint, how many bytes its list takes; its list: varints,
 *   the first number, then each minus the one before
 */
const STOP = 32
const STOP_BYTES = 8

/** Numbers below this fit together with a print into the 53 bits of a number. */
export const NUMBER_SPACE = 2 ** 24
/** A print and a number that it is posted with, as one number that sorts by print, then number. */
export const posting = (print: number, number: number): number => print * NUMBER_SPACE + number

/** A term of a bucket and how many numbers it is posted with. */
export type OnTerm = (print: number, frequency: number) => void

/** What buckets are written with, one after the other: each copies what it needs. */
const desk = {
  stops: startWriting(),
  terms: startWriting(),
  list: startWriting(),
  payload: startWriting(),
}

/** The bucket of these postings, in ascending order; doubles count once. */
export function encodeBucket(postings: Float64Array, onTerm: OnTerm): Uint8Array<ArrayBuffer> {
  const { stops, terms, list, payload } = desk
  stops.length = 0
  terms.length = 0
  let count = 0
  let before = 0
  for (let at = 0; at < postings.length; ) {
    const print = Math.floor((postings[at] as number) / NUMBER_SPACE)
    if (count % STOP === 0) {
      writeUint32(stops, print)
      writeUint32(stops, terms.length)
      before = print
    }
    const { next, frequency } = writeList(list, postings, at)
    writeVarint(terms, print - before)
    writeVarint(terms, frequency)
    if (frequency > 1) writeVarint(terms, list.length)
    writeBytes(terms, written(list))
    onTerm(print, frequency)
    before = print
    count += 1
    at = next
  }
  payload.length = 0
  writeVarint(payload, count)
  writeBytes(payload, written(stops))
  writeBytes(payload, written(terms))
  return framed('bucket', written(payload))
}

/** Writes the list of the print that stands at `from`. */
function writeList(list: Writer, postings: Float64Array, from: number) {
  list.length = 0
  const base = Math.floor((postings[from] as number) / NUMBER_SPACE) * NUMBER_SPACE
  let next = from
  let frequency = 0
  let before = 0
  for (; next < postings.length; next += 1) {
    const number = (postings[next] as number) - base
    if (number >= NUMBER_SPACE) break
    if (frequency > 0 && number === before) continue
    writeVarint(list, number - before)
    before = number
    frequency += 1
  }
  return { next, frequency }
}

/** A bucket that was checked and can be asked. */
export interface Bucket {
  readonly payload: Uint8Array
  readonly terms: number
  /** Where the stops and the terms begin. */
  readonly stopsAt: number
  readonly termsAt: number
}

/** Throws SegmentError. */
export function openBucket(bytes: Uint8Array): Bucket {
  const reader: Reader = { bytes: payloadOf('bucket', bytes), at: 0 }
  const terms = readVarint(reader)
  const termsAt = reader.at + Math.ceil(terms / STOP) * STOP_BYTES
  if (termsAt > reader.bytes.length) throw new SegmentError('damaged', 'a bucket without terms')
  return { payload: reader.bytes, terms, stopsAt: reader.at, termsAt }
}

/** The numbers of a print, ascending; empty where the bucket has no such print. */
export function numbersIn(bucket: Bucket, print: number): Uint32Array {
  const found = listOf(bucket, print)
  if (!found) return new Uint32Array()
  const { reader, frequency } = found
  // A number takes a byte at least: what claims more is not believed.
  if (frequency > reader.bytes.length) throw new SegmentError('damaged', 'a list too long')
  const numbers = new Uint32Array(frequency)
  readSteps(reader, numbers)
  return numbers
}

/** Numbers of a bucket have at most so many bits: see NUMBER_SPACE. */
const NUMBER_BITS = 24

/** Fills `numbers` with a list, each number by its step from the one before. */
function readSteps({ bytes, at: from }: Reader, numbers: Uint32Array): void {
  let number = 0
  let at = from
  for (let place = 0; place < numbers.length; place += 1) {
    let byte = bytes[at++] as number
    let step = byte & 127
    for (let shift = 7; byte >= 128 && shift < NUMBER_BITS + 7; shift += 7) {
      byte = bytes[at++] as number
      step |= (byte & 127) << shift
    }
    number += step
    numbers[place] = number
  }
  if (at > bytes.length) throw new SegmentError('damaged', 'ends within a number')
}

/** How many numbers a print is posted with. */
export const frequencyIn = (bucket: Bucket, print: number): number =>
  listOf(bucket, print)?.frequency ?? 0

function listOf(bucket: Bucket, print: number): { reader: Reader; frequency: number } | null {
  const stop = stopBefore(bucket, print)
  if (stop < 0) return null
  const reader: Reader = { bytes: bucket.payload, at: bucket.stopsAt + stop * STOP_BYTES }
  let current = readUint32(reader)
  reader.at = bucket.termsAt + readUint32(reader)
  for (let left = Math.min(STOP, bucket.terms - stop * STOP); left > 0; left -= 1) {
    current += readVarint(reader)
    if (current > print) return null
    const frequency = readVarint(reader)
    const length = frequency > 1 ? readVarint(reader) : 0
    if (current === print) return { reader, frequency }
    if (frequency > 1) reader.at += length
    else readVarint(reader)
  }
  return null
}

/** The last stop whose print is not above; -1 where all are. */
function stopBefore({ payload, stopsAt, terms }: Bucket, print: number): number {
  let low = 0
  let high = Math.ceil(terms / STOP)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (readUint32({ bytes: payload, at: stopsAt + middle * STOP_BYTES }) <= print) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Prints are whole numbers below this. */
export const PRINTS = 2 ** PRINT_BITS
