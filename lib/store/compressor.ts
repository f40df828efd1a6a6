import { startWriting, type Writer, writeBytes, written } from '../index/segment/bytes'
import { type Deflate, deflated } from '../index/segment/deflate'

/**
 * A thread that compresses what an import writes, so that it uses a second processor: a third of an
 * import is that. Pages have such threads; a service worker has none, and compresses by itself.
 */
export interface Compressor {
  readonly deflate: Deflate
  stop(): void
}

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Some texts, one behind the other, and what became of each. They go to and fro in one buffer, which is
 * used again: to copy texts and results took as long as half of the work.
 */
interface Batch {
  readonly lengths: readonly number[]
  readonly bytes: Bytes
}

interface Waiting {
  /** Null once the thread has shown that it works. */
  readonly text: Bytes | null
  readonly done: (bytes: Uint8Array | Promise<Uint8Array>) => void
  readonly fail: (error: Error) => void
}

const LIMIT = {
  /** Texts sent at a time: to wake the thread for each takes as long as half of the work. */
  batch: 16,
  /** Bytes of a buffer, where a text does not need more. */
  buffer: 2 ** 19,
  /** Milliseconds without work after which a thread is let go. */
  rest: 1_000,
} as const

/** The thread, and what it owes, in the order in which it was told. */
interface Hired {
  readonly worker: Worker
  readonly owed: Waiting[]
  /** What is to be sent next. */
  open: Open | null
  /** Buffers that came back. */
  readonly spare: Bytes[]
  answered: boolean
  broken: boolean
}

interface Open {
  readonly bytes: Bytes
  readonly lengths: number[]
  filled: number
}

/**
 * Starts the thread that runs `serveCompressor` at an address of ours; null where there is none. While
 * it has nothing to do it is let go, with the 30 MB that a busy one holds: what comes behind the last
 * chunk of a segment needs most memory.
 */
export function startCompressor(address: string): Compressor | null {
  if (typeof Worker === 'undefined') return null
  let hired: Hired | null = hire(address)
  let resting: ReturnType<typeof setTimeout> | undefined
  const rest = (): void => {
    const isBusy = hired !== null && (hired.owed.length > 0 || hired.open !== null)
    if (isBusy) resting = setTimeout(rest, LIMIT.rest)
    else if (hired && !hired.broken) {
      hired.worker.terminate()
      hired = null
    }
  }
  return {
    deflate(text) {
      clearTimeout(resting)
      resting = setTimeout(rest, LIMIT.rest)
      hired ??= hire(address)
      return hired.broken ? deflated(text) : give(hired, text)
    },
    stop() {
      clearTimeout(resting)
      hired?.worker.terminate()
    },
  }
}

function hire(address: string): Hired {
  const worker = new Worker(address)
  const hired: Hired = { worker, owed: [], open: null, spare: [], answered: false, broken: false }
  const { owed, spare } = hired
  worker.addEventListener('message', ({ data }: MessageEvent<Batch>) => {
    hired.answered = true
    for (const bytes of piecesOf(data)) owed.shift()?.done(bytes.slice())
    spare.push(data.bytes)
  })
  // What one that does not start owes is done here, and all that follows; of one that dies it is lost.
  worker.addEventListener('error', () => {
    hired.broken = true
    hired.open = null
    for (const { text, done, fail } of owed.splice(0)) {
      if (text === null) fail(new Error('import: the thread that compresses has died'))
      else done(deflated(text))
    }
  })
  return hired
}

const give = (hired: Hired, text: Bytes): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    const { length } = text
    if (hired.open && hired.open.filled + length > hired.open.bytes.length) send(hired)
    if (!hired.open) {
      hired.open = { bytes: bufferOf(length, hired.spare), lengths: [], filled: 0 }
      setTimeout(() => send(hired))
    }
    const { open } = hired
    open.bytes.set(text, open.filled)
    open.filled += length
    open.lengths.push(length)
    hired.owed.push({ text: hired.answered ? null : text, done, fail })
    if (open.lengths.length === LIMIT.batch) send(hired)
  })

/** A buffer of at least so many bytes, one of those that came back if it will do. */
function bufferOf(least: number, spare: Bytes[]): Bytes {
  const last = spare.pop()
  return last && last.length >= least ? last : new Uint8Array(Math.max(LIMIT.buffer, least))
}

function send(hired: Hired): void {
  const { open } = hired
  hired.open = null
  if (open === null) return
  const batch: Batch = { lengths: open.lengths, bytes: open.bytes }
  hired.worker.postMessage(batch, [open.bytes.buffer])
}

function* piecesOf({ lengths, bytes }: Batch): Generator<Bytes, void> {
  let at = 0
  for (const length of lengths) {
    yield bytes.subarray(at, at + length)
    at += length
  }
}

/** What a thread hears and says. */
interface Thread {
  addEventListener(type: 'message', listener: (event: { readonly data: Batch }) => void): void
  postMessage(batch: Batch, transfer: Transferable[]): void
}

/** Compresses bytes by DEFLATE, without a frame; what comes back is good until the next time. */
export type DeflateBytes = (bytes: Bytes) => Uint8Array

/** Compresses what comes, one after the other, in the thread of `startCompressor`. */
export function serveCompressor(thread: Thread, deflate: DeflateBytes): void {
  const gathered = startWriting(LIMIT.buffer)
  thread.addEventListener('message', ({ data }) => {
    const batch = compressed(data, deflate, gathered)
    thread.postMessage(batch, [batch.bytes.buffer])
  })
}

/** What became of the texts, in the buffer that they came in, which it fits in but for oddities. */
function compressed(batch: Batch, deflate: DeflateBytes, gathered: Writer): Batch {
  gathered.length = 0
  const lengths: number[] = []
  for (const text of piecesOf(batch)) {
    const piece = deflate(text)
    lengths.push(piece.length)
    writeBytes(gathered, piece)
  }
  const { length } = gathered
  const bytes = length > batch.bytes.length ? new Uint8Array(length) : batch.bytes
  bytes.set(written(gathered))
  return { lengths, bytes }
}
