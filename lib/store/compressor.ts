import { type Deflate, deflatedText } from '../index/segment/deflate'

/**
 * A thread that compresses what an import writes, so that it uses a second processor: a third of an
 * import is that. Pages have such threads; a service worker has none, and compresses by itself.
 */
export interface Compressor {
  readonly deflate: Deflate
  stop(): void
}

interface Order {
  readonly number: number
  readonly text: string
}

interface Answer {
  readonly number: number
  readonly bytes: Uint8Array
}

interface Waiting extends Order {
  readonly done: (bytes: Uint8Array | Promise<Uint8Array>) => void
}

const LIMIT = {
  /** Orders sent at a time: to wake the thread for each takes as long as half of the work. */
  batch: 16,
  /**
   * Orders after which another thread goes on. Each compression holds 256 kB until the browser
   * collects it, and a thread that never rests collects late: with one thread for all, an import of
   * a million passages took 900 MB in Firefox.
   */
  orders: 400,
} as const

/** One thread, and what it owes. */
interface Hired {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  orders: Order[]
  given: number
  retired: boolean
  broken: boolean
}

/** Starts the thread that runs `serveCompressor` at an address of ours; null where there is none. */
export function startCompressor(address: string): Compressor | null {
  if (typeof Worker === 'undefined') return null
  let hired = hire(address)
  return {
    deflate(text) {
      if (hired.broken) return deflatedText(text)
      if (hired.given === LIMIT.orders) {
        retire(hired)
        hired = hire(address)
      }
      return give(hired, text)
    },
    stop: () => hired.worker.terminate(),
  }
}

function hire(address: string): Hired {
  const worker = new Worker(address)
  const waiting = new Map<number, Waiting>()
  const hired: Hired = { worker, waiting, orders: [], given: 0, retired: false, broken: false }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.done(data.bytes)
    waiting.delete(data.number)
    if (hired.retired && waiting.size === 0) worker.terminate()
  })
  // A thread that does not start or dies: what it owes is done here, and all that follows.
  worker.addEventListener('error', () => {
    hired.broken = true
    for (const { text, done } of waiting.values()) done(deflatedText(text))
    waiting.clear()
  })
  return hired
}

function retire(hired: Hired): void {
  send(hired)
  hired.retired = true
  if (hired.waiting.size === 0) hired.worker.terminate()
}

const give = (hired: Hired, text: string): Promise<Uint8Array> =>
  new Promise((done) => {
    hired.given += 1
    const order = { number: hired.given, text }
    hired.waiting.set(order.number, { ...order, done })
    hired.orders.push(order)
    if (hired.orders.length >= LIMIT.batch) send(hired)
    else if (hired.orders.length === 1) setTimeout(() => send(hired))
  })

function send(hired: Hired): void {
  if (hired.orders.length > 0) hired.worker.postMessage(hired.orders)
  hired.orders = []
}

/** What a thread hears and says. */
interface Thread {
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: readonly Order[] }) => void,
  ): void
  postMessage(answer: Answer): void
}

/** Compresses what comes, one after the other, in the thread of `startCompressor`. */
export function serveCompressor(thread: Thread): void {
  let before: Promise<unknown> = Promise.resolve()
  thread.addEventListener('message', ({ data }) => {
    for (const { number, text } of data) {
      before = before.then(async () => {
        thread.postMessage({ number, bytes: await deflatedText(text) })
      })
    }
  })
}
