import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A line that cannot be used; the message says which and why. */
export class LineError extends Error {}

/** The JSON objects of a stream, one a line, blank lines skipped. Throws LineError with the line's number. */
export async function* jsonLines(input: Readable, name: string): AsyncGenerator<object> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    yield parse(line, `${name}, line ${number}`)
  }
}

function parse(line: string, where: string): object {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new LineError(`${where}: not JSON (${error instanceof Error ? error.message : error})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LineError(`${where}: expected an object`)
  }
  return value
}
