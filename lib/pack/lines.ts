import { PackError } from './failure'
import { LIMIT } from './format'

const LINE_FEED = 0x0a

/**
 * The lines of a text as bytes, without their line feeds, as many at a time as a chunk closes; what
 * follows the last line feed is a line too, unless it is empty. The bytes stay as they are until the
 * next ones are asked for. Throws PackError at the first line that is too long.
 */
export async function* lineBytes(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Uint8Array[], void> {
  const begun = new Uint8Array(LIMIT.lineBytes)
  let length = 0
  let closed = 0
  const tooLong = () => new PackError('too-large', { line: closed + 1, limit: 'lineBytes' })

  for await (const chunk of chunks) {
    const lines: Uint8Array[] = []
    let from = 0
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      if (length + to - from > LIMIT.lineBytes) throw tooLong()
      lines.push(joined(begun.subarray(0, length), chunk.subarray(from, to)))
      closed += 1
      length = 0
      from = to + 1
    }
    if (length + chunk.length - from > LIMIT.lineBytes) throw tooLong()
    begun.set(chunk.subarray(from), length)
    length += chunk.length - from
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [begun.slice(0, length)]
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  if (start.length === 0) return end
  const line = new Uint8Array(start.length + end.length)
  line.set(start)
  line.set(end, start.length)
  return line
}
