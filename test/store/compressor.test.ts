import { afterEach, expect, test, vi } from 'vitest'
import { chunkOf } from '../../lib/index/segment/chunk'
import { type Deflate, inflatedText } from '../../lib/index/segment/deflate'
import { deflatedByHand } from '../../lib/index/segment/deflate-by-hand'
import { payloadOf } from '../../lib/index/segment/frame'
import { serveCompressor, startCompressor } from '../../lib/store/compressor'

type Listener = (event: { data?: unknown }) => void

/** Two ends of one line, as a page and its thread have them; `dies` after so many messages. */
function threadThat({ dies }: { dies: number }) {
  return class {
    readonly heard: Listener[] = []
    readonly failed: Listener[] = []
    readonly inside: Listener[] = []
    sent = 0
    constructor() {
      const thread = {
        addEventListener: (_: string, listener: unknown) => this.inside.push(listener as Listener),
        postMessage: (data: unknown) => {
          for (const listener of this.heard) listener({ data: structuredClone(data) })
        },
      }
      serveCompressor(thread, deflatedByHand)
    }
    addEventListener(type: string, listener: Listener) {
      if (type === 'error') this.failed.push(listener)
      else this.heard.push(listener)
    }
    postMessage(data: unknown) {
      this.sent += 1
      const alive = this.sent <= dies
      for (const listener of alive ? this.inside : this.failed) listener({ data })
    }
    terminate() {}
  }
}

const text = (at: number) => `statement ${at} `.repeat(50)
/** What no compression makes smaller, by a generator of numbers (Lehmer's). */
const noise = (length: number): string => {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(0x4e00 + (state % 20_000))
  }).join('')
}

const encoder = new TextEncoder()

afterEach(() => void vi.unstubAllGlobals())

test.each([
  ['lives', 10],
  ['dies at once', 0],
])('a thread that %s compresses all that it is given', async (_, dies) => {
  vi.stubGlobal('Worker', threadThat({ dies }))
  const compressor = startCompressor('/compress.js')
  const all = await Promise.all(
    Array.from(
      { length: 8 },
      (_, at) => compressor?.deflate(encoder.encode(text(at))) ?? Promise.reject(_),
    ),
  )
  expect(all.map(inflatedText)).toEqual(all.map((_, at) => text(at)))
})

test('what is compressed stays whoever’s it is: a chunk lets its text go itself', async () => {
  vi.stubGlobal('Worker', threadThat({ dies: Number.POSITIVE_INFINITY }))
  const compressor = startCompressor('/compress.js')
  const deflate: Deflate = (bytes) => compressor?.deflate(bytes) ?? Promise.reject(bytes)
  for (const at of [1, 2, 3]) {
    const bytes = encoder.encode(text(at))
    await deflate(bytes)
    expect(bytes.length).toBe(encoder.encode(text(at)).length)
    const chunk = await chunkOf(encoder.encode(text(at)), deflate)
    expect(inflatedText(payloadOf('chunk', chunk))).toBe(text(at))
  }
  compressor?.stop()
})

test('a thread that dies at work says so: what it had is lost', async () => {
  vi.stubGlobal('Worker', threadThat({ dies: 1 }))
  const compressor = startCompressor('/compress.js')
  await compressor?.deflate(encoder.encode(text(0)))
  await expect(compressor?.deflate(encoder.encode(text(1)))).rejects.toThrow('has died')
  const bytes = (await compressor?.deflate(encoder.encode(text(2)))) ?? new Uint8Array()
  expect(inflatedText(bytes)).toBe(text(2))
})

test('texts of any length come back as they were', async () => {
  vi.stubGlobal('Worker', threadThat({ dies: Number.POSITIVE_INFINITY }))
  const compressor = startCompressor('/compress.js')
  const texts = [
    '',
    'ж',
    ...Array.from({ length: 100 }, (_, at) => text(at)),
    'a'.repeat(300_000),
    noise(90_000),
  ]
  const all = await Promise.all(texts.map((each) => compressor?.deflate(encoder.encode(each))))
  expect(all.map((bytes) => inflatedText(bytes ?? new Uint8Array()))).toEqual(texts)
  compressor?.stop()
})

test('a thread that has nothing to do is let go, and another does what comes later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const Thread = threadThat({ dies: Number.POSITIVE_INFINITY })
    const counts = { started: 0, ended: 0 }
    vi.stubGlobal(
      'Worker',
      class extends Thread {
        constructor() {
          super()
          counts.started += 1
        }
        override terminate() {
          counts.ended += 1
        }
      },
    )
    const compressor = startCompressor('/compress.js')
    for (const at of [1, 2]) {
      const packed = compressor?.deflate(encoder.encode(text(at)))
      await vi.advanceTimersByTimeAsync(10)
      expect(inflatedText((await packed) ?? new Uint8Array())).toBe(text(at))
      expect(counts).toEqual({ started: at, ended: at - 1 })
      await vi.advanceTimersByTimeAsync(2_000)
      expect(counts).toEqual({ started: at, ended: at })
    }
  } finally {
    vi.useRealTimers()
  }
})

test('where there are no threads there is no compressor', () => {
  vi.stubGlobal('Worker', undefined)
  expect(startCompressor('/compress.js')).toBeNull()
})
