import { discard } from '../web/discard'
import { pulled } from '../web/pulled'
import { PackError } from './failure'
import { LIMIT } from './format'

/** The first bytes of every gzip file (RFC 1952, section 2.3.1). */
const GZIP = [0x1f, 0x8b]

/**
 * Compressed bytes given to the browser at a time. It may inflate all of them, at most 1,032 fold,
 * before it lets anyone look: 16 MB.
 */
const SLICE = 16 * 1024

/** Bytes that are taken of a file at a time, where it fills a buffer that it is given. */
const ROOM = 64 * 1024

/**
 * Where slices stand while they are inflated, the next ones in the place of the first. What waits of
 * them in a browser is three slices, and 64 KiB in Node, whose streams take so much ahead.
 */
const DESK = 32 * SLICE

type Bytes = Uint8Array<ArrayBuffer>

/** How a source is taken. */
export interface Taken {
  readonly signal?: AbortSignal | undefined
  /** Told how many of its bytes came so far, compressed ones if they are. */
  readonly arrived?: ((bytes: number) => void) | undefined
}

/**
 * The bytes of a pack, decompressed if they are gzip. Throws PackError where a limit is passed
 * (counting what comes out, not what the file claims) or the bytes cannot be had. The source is
 * cancelled when the caller stops early or the signal aborts; an aborted source just ends. A chunk is
 * good until the next one is asked for.
 */
export async function* plainBytes(
  source: ReadableStream<Uint8Array>,
  { signal, arrived }: Taken = {},
): AsyncGenerator<Uint8Array, void> {
  const taken = { bytes: 0, zipped: false, arrived }
  let given = 0
  const stop = new AbortController()
  const signals = signal ? [signal, stop.signal] : [stop.signal]
  const stored = countedBytes(source, taken, AbortSignal.any(signals))
  try {
    const first = await startOf(stored)
    taken.zipped = GZIP.every((byte, at) => first[at] === byte)
    const plain = taken.zipped ? gunzipped(first, stored) : chained(first, stored)
    for await (const chunk of plain) {
      given += chunk.length
      if (given > LIMIT.bytes) throw new PackError('too-large', { limit: 'bytes' })
      if (taken.zipped && given > LIMIT.ratioFrom && given > taken.bytes * LIMIT.ratio) {
        throw new PackError('too-large', { limit: 'ratio' })
      }
      yield chunk
    }
  } finally {
    // Not `stored.return()`: that would wait for a source that has stalled.
    stop.abort()
  }
}

/** The chunks of a stream in slices, counted as they are taken. */
async function* countedBytes(
  source: ReadableStream<Uint8Array>,
  taken: { bytes: number; readonly zipped: boolean } & Pick<Taken, 'arrived'>,
  signal: AbortSignal,
): AsyncGenerator<Bytes, void> {
  const desk = new Uint8Array(DESK)
  let free = 0
  for await (const chunk of chunksOf(fillingFrom(source) ?? givingFrom(source), signal)) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      const part = chunk.subarray(at, at + SLICE)
      if (free + part.length > DESK) free = 0
      const slice = desk.subarray(free, free + part.length)
      slice.set(part)
      free += slice.length
      taken.bytes += slice.length
      // Counted here: gzip may go on for ever without giving a byte.
      if (taken.zipped && taken.bytes > LIMIT.compressedBytes) {
        throw new PackError('too-large', { limit: 'compressedBytes' })
      }
      yield slice
    }
    taken.arrived?.(taken.bytes)
  }
}

/** Reads a stream: null at its end. */
interface Taking {
  read(): Promise<Bytes | null>
  cancel(): Promise<void>
}

/** Whatever the stream gives, in memory that somebody else made. */
function givingFrom(source: ReadableStream<Uint8Array>): Taking {
  const reader = source.getReader()
  return {
    async read() {
      const { done, value } = await reader.read()
      return done ? null : (value as Bytes)
    },
    cancel: () => reader.cancel(),
  }
}

/**
 * Has one buffer filled again and again, which is good until the next time; null where a stream cannot
 * do so, as a file and an answer can. Firefox keeps what it makes itself for a file nearly to its end:
 * 60 MB of a million passages.
 */
function fillingFrom(source: ReadableStream<Uint8Array>): Taking | null {
  const reader = fillerOf(source)
  if (!reader) return null
  let room = new Uint8Array(ROOM)
  return {
    async read() {
      const { done, value } = await reader.read(room)
      if (done) return null
      room = new Uint8Array(value.buffer)
      return value
    },
    cancel: () => reader.cancel(),
  }
}

function fillerOf(source: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
  try {
    return source.getReader({ mode: 'byob' })
  } catch {
    // A stream of chunks that were made before anybody asked.
    return null
  }
}

/** The chunks of a stream; whatever it fails with is a PackError. */
async function* chunksOf(reader: Taking, signal?: AbortSignal): AsyncGenerator<Bytes, void> {
  // Whatever cancelling a broken source says, there is nobody left who wants its bytes.
  const cancel = () => reader.cancel().catch(() => undefined)
  signal?.addEventListener('abort', cancel)
  try {
    while (!signal?.aborted) {
      const chunk = await reader.read()
      if (chunk === null) return
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof PackError ? cause : new PackError('unreadable')
  } finally {
    signal?.removeEventListener('abort', cancel)
    await cancel()
  }
}

/** At least two bytes, unless there are fewer. */
async function startOf(chunks: AsyncGenerator<Bytes, void>): Promise<Bytes> {
  let start = new Uint8Array()
  while (start.length < GZIP.length) {
    const { done, value } = await chunks.next()
    if (done) break
    const longer = new Uint8Array(start.length + value.length)
    longer.set(start)
    longer.set(value, start.length)
    start = longer
  }
  return start
}

async function* chained(
  first: Bytes,
  rest: AsyncGenerator<Bytes, void>,
): AsyncGenerator<Bytes, void> {
  yield first
  yield* rest
}

async function* gunzipped(
  first: Bytes,
  rest: AsyncGenerator<Bytes, void>,
): AsyncGenerator<Bytes, void> {
  const slices = chained(first, rest)
  let failure: unknown
  const source = pulled(async () => {
    try {
      const { done, value } = await slices.next()
      return done ? null : value
    } catch (error) {
      failure = error
      throw error
    }
  })
  try {
    const inflated = source.pipeThrough(new DecompressionStream('gzip'))
    for await (const chunk of chunksOf(givingFrom(inflated))) {
      yield chunk
      discard(chunk)
    }
  } catch (error) {
    throw failure ?? error
  }
}
