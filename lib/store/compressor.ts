import { type Deflate, deflated } from '../index/segment/deflate'

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
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface Waiting extends Order {
  readonly done: (bytes: Uint8Array | Promise<Uint8Array>) => void
}

/** Starts the thread that runs `serveCompressor` at an address of ours; null where there is none. */
export function startCompressor(address: string): Compressor | null {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(address)
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken = false
  worker.addEventListener('message', ({ data }: MessageEvent<Order>) => {
    waiting.get(data.number)?.done(data.bytes)
    waiting.delete(data.number)
  })
  // A thread that does not start or dies: what it owes is done here, and all that follows.
  worker.addEventListener('error', () => {
    broken = true
    for (const { bytes, done } of waiting.values()) done(deflated(bytes))
    waiting.clear()
  })
  return {
    deflate: (bytes) =>
      broken
        ? deflated(bytes)
        : new Promise((done) => {
            last += 1
            waiting.set(last, { number: last, bytes, done })
            worker.postMessage({ number: last, bytes } satisfies Order)
          }),
    stop: () => worker.terminate(),
  }
}

/** What a thread hears and says. */
interface Thread {
  addEventListener(type: 'message', listener: (event: { readonly data: Order }) => void): void
  postMessage(order: Order): void
}

/** Compresses what comes, one after the other, in the thread of `startCompressor`. */
export function serveCompressor(thread: Thread): void {
  let before: Promise<unknown> = Promise.resolve()
  thread.addEventListener('message', ({ data: { number, bytes } }) => {
    before = before.then(async () => {
      thread.postMessage({ number, bytes: new Uint8Array(await deflated(bytes)) })
    })
  })
}
