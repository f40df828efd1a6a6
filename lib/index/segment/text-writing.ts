import type { Span } from '../../text/span'
import { makeRoom, type Writer } from './bytes'

const encoder = new TextEncoder()
/** A code unit takes no more bytes. */
const UNIT_BYTES = 3

/** Writes a text as UTF-8. */
export function writeText(writer: Writer, text: string): void {
  makeRoom(writer, text.length * UNIT_BYTES)
  writer.length += encoder.encodeInto(text, writer.bytes.subarray(writer.length)).written
}

/** Writes one character of ASCII. */
export function writeSign(writer: Writer, code: number): void {
  makeRoom(writer, 1)
  writer.bytes[writer.length++] = code
}

/** To make a view of fewer bytes takes longer than to copy them one by one. */
const FEW_BYTES = 48

/** Writes the bytes from one place up to another. */
export function writePart(writer: Writer, bytes: Uint8Array, { start, end }: Span): void {
  const length = end - start
  makeRoom(writer, length)
  if (length > FEW_BYTES) writer.bytes.set(bytes.subarray(start, end), writer.length)
  else {
    for (let at = 0; at < length; at += 1) {
      writer.bytes[writer.length + at] = bytes[start + at] as number
    }
  }
  writer.length += length
}

/** Writes all of some bytes. */
export const writeAll = (writer: Writer, bytes: Uint8Array): void =>
  writePart(writer, bytes, { start: 0, end: bytes.length })

const ZERO = '0'.charCodeAt(0)

/** Writes a whole number, none below zero, in figures. */
export function writeNumber(writer: Writer, value: number): void {
  if (value >= 10) writeNumber(writer, Math.floor(value / 10))
  writeSign(writer, ZERO + (value % 10))
}
