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

/** Orders sent at a time: to wake the thread for each takes as long as half of the work. */
const BATCH = 16

/** Starts the thread that runs `serveCompressor` at an address of ours; null where there is none. */
export function startCompressor(address: string): Compressor | null {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(address)
  const waiting = new Map<number, Waiting>()
  let orders: Order[] = []
  let last = 0
  let broken = false
  const send = () => {
    if (orders.length > 0) worker.postMessage(orders)
    orders = []
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.done(data.bytes)
    waiting.delete(data.number)
  })
  // A thread that does not start or dies: what it owes is done here, and all that follows.
  worker.addEventListener('error', () => {
    broken = true
    for (const { text, done } of waiting.values()) done(deflatedText(text))
    waiting.clear()
  })
  return {
    deflate: (text) =>
      broken
        ? deflatedText(text)
        : new Promise((done) => {
            last += 1
            waiting.set(last, { number: last, text, done })
            orders.push({ number: last, text })
            if (orders.length >= BATCH) send()
            else if (orders.length === 1) setTimeout(send)
          }),
    stop: () => worker.terminate(),
  }
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
