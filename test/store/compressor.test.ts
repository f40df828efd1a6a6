import { afterEach, expect, test, vi } from 'vitest'
import { inflated } from '../../lib/index/segment/deflate'
import { serveCompressor, startCompressor } from '../../lib/store/compressor'

type Listener = (event: { data?: unknown }) => void

/** Two ends of one line, as a page and its thread have them; `dies` after so many messages. */
function threadThat({ dies }: { readonly dies: number }) {
  return class {
    readonly heard: Listener[] = []
    readonly failed: Listener[] = []
    readonly inside: Listener[] = []
    sent = 0
    constructor() {
      serveCompressor({
        addEventListener: (_, listener) => this.inside.push(listener as Listener),
        postMessage: (data) => {
          for (const listener of this.heard) listener({ data: structuredClone(data) })
        },
      })
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
const read = async (bytes: Uint8Array) =>
  new TextDecoder().decode(await inflated(bytes as Uint8Array<ArrayBuffer>))

afterEach(() => void vi.unstubAllGlobals())

test.each([
  ['lives', 10],
  ['dies at once', 0],
])('a thread that %s compresses all that it is given', async (_, dies) => {
  vi.stubGlobal('Worker', threadThat({ dies }))
  const compressor = startCompressor('/compress.js', true)
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, at) => compressor?.deflate(text(at)) ?? Promise.reject(_)),
  )
  expect(await Promise.all(all.map(read))).toEqual(all.map((_, at) => text(at)))
})

test('a thread that dies at work says so: what it had is lost', async () => {
  vi.stubGlobal('Worker', threadThat({ dies: 1 }))
  const compressor = startCompressor('/compress.js', true)
  await compressor?.deflate(text(0))
  await expect(compressor?.deflate(text(1))).rejects.toThrow('has died')
  const bytes = (await compressor?.deflate(text(2))) ?? new Uint8Array()
  expect(await read(bytes)).toBe(text(2))
})

test('one thread after the other does the work, and each goes when it owes nothing', async () => {
  const threads: { readonly terminated: () => boolean }[] = []
  const Thread = threadThat({ dies: Number.POSITIVE_INFINITY })
  vi.stubGlobal(
    'Worker',
    class extends Thread {
      gone = false
      constructor() {
        super()
        threads.push({ terminated: () => this.gone })
      }
      override terminate() {
        this.gone = true
      }
    },
  )
  const compressor = startCompressor('/compress.js', true)
  const texts = Array.from({ length: 1000 }, (_, at) => text(at))
  const all = await Promise.all(texts.map((each) => compressor?.deflate(each)))
  expect(await Promise.all(all.map((bytes) => read(bytes ?? new Uint8Array())))).toEqual(texts)
  expect(threads.map(({ terminated }) => terminated())).toEqual([true, true, false])
  compressor?.stop()
  expect(threads.every(({ terminated }) => terminated())).toBe(true)
})

test('where there are no threads there is no compressor', () => {
  vi.stubGlobal('Worker', undefined)
  expect(startCompressor('/compress.js', true)).toBeNull()
})
