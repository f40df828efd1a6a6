import { SegmentError } from './failure'

/** Bytes that grow as they are written. */
export interface Writer {
  bytes: Uint8Array
  length: number
}

export const startWriting = (room = 1024): Writer => ({ bytes: new Uint8Array(room), length: 0 })

/** The bytes written so far, without the room behind them. */
export const written = ({ bytes, length }: Writer): Uint8Array => bytes.subarray(0, length)

/**
 * Gives the memory of bytes back now, where the browser can; nobody may want them any more. An import
 * makes gigabytes of them, and left to themselves they wait until garbage is collected.
 */
export function release({ buffer }: Uint8Array | Int32Array | Float64Array): void {
  // Of ES2024, which Node 20 has not.
  ;(buffer as { transfer?: (length: number) => unknown }).transfer?.(0)
}

/** Makes sure that so many bytes more fit in. */
export function makeRoom(writer: Writer, more: number): void {
  if (writer.length + more <= writer.bytes.length) return
  const larger = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + more))
  larger.set(writer.bytes)
  writer.bytes = larger
}

/** The longest varint: whole numbers up to 2^49. */
const LONGEST = 7
/** Bits of a number in each byte of a varint; the eighth says that another byte follows. */
const GROUP = 128

/** Seven bits a byte, lowest first (LEB128). `value` is a whole number from 0 to 2^49 - 1. */
export function writeVarint(writer: Writer, value: number): void {
  makeRoom(writer, LONGEST)
  let rest = value
  while (rest >= GROUP) {
    writer.bytes[writer.length++] = (rest % GROUP) | GROUP
    rest = Math.floor(rest / GROUP)
  }
  writer.bytes[writer.length++] = rest
}

/** Four bytes, lowest first. */
export function writeUint32(writer: Writer, value: number): void {
  makeRoom(writer, 4)
  for (let shift = 0; shift < 32; shift += 8) {
    writer.bytes[writer.length++] = (value >>> shift) & 0xff
  }
}

export function writeBytes(writer: Writer, bytes: Uint8Array): void {
  makeRoom(writer, bytes.length)
  writer.bytes.set(bytes, writer.length)
  writer.length += bytes.length
}

/** A place in bytes, moved on by what is read there. */
export interface Reader {
  readonly bytes: Uint8Array
  at: number
}

/** Throws SegmentError where the bytes end too early or a number has too many. */
export function readVarint(reader: Reader): number {
  const { bytes } = reader
  const first = bytes[reader.at] as number
  if (first < GROUP) {
    reader.at += 1
    return first
  }
  let value = 0
  let scale = 1
  for (let read = 0; read < LONGEST; read += 1) {
    const byte = bytes[reader.at++]
    if (byte === undefined) throw new SegmentError('damaged', 'ends within a number')
    if (byte < GROUP) return value + byte * scale
    value += (byte - GROUP) * scale
    scale *= GROUP
  }
  throw new SegmentError('damaged', 'a number without end')
}

/** Throws SegmentError where the bytes end too early. */
export function readUint32(reader: Reader): number {
  const { bytes, at } = reader
  if (at + 4 > bytes.length) throw new SegmentError('damaged', 'ends within a number')
  reader.at += 4
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
}
