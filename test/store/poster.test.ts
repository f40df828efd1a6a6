import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  addVariant,
  type Chunked,
  closeChunk,
  segmentParts,
  startSegment,
} from '../../lib/index/segment/build'
import { partsIn } from '../../lib/index/segment/group'
import { readPack } from '../../lib/pack/read'
import type { Variant } from '../../lib/statement/variant'
import { servePoster, startPoster } from '../../lib/store/poster'
import { startSegments } from '../../lib/store/segments'
import { contents, opened, packOf, SMALL } from './sample'

type Listener = (event: { data?: unknown }) => void

/** Two ends of one line, which answers later, as a thread does; `dies` after so many messages. */
function threadThat(dies: number) {
  return class {
    readonly heard: Listener[] = []
    readonly failed: Listener[] = []
    readonly inside: Listener[] = []
    sent = 0
    constructor() {
      servePoster({
        addEventListener: (_, listener) => this.inside.push(listener as Listener),
        postMessage: (answer, transfer) => {
          const data = structuredClone(answer, { transfer })
          setTimeout(() => this.tell(this.heard, data))
        },
      })
    }
    addEventListener(type: string, listener: Listener) {
      if (type === 'error') this.failed.push(listener)
      else this.heard.push(listener)
    }
    tell(listeners: readonly Listener[], data?: unknown) {
      for (const listener of listeners) listener({ data })
    }
    postMessage(order: unknown) {
      this.sent += 1
      if (this.sent <= dies) this.tell(this.inside, structuredClone(order))
      else setTimeout(() => this.tell(this.failed))
    }
    terminate() {}
  }
}

afterEach(() => void vi.unstubAllGlobals())

const SIZE = 40
const ALL = Number.POSITIVE_INFINITY

async function thread(dies = ALL) {
  vi.stubGlobal('Worker', threadThat(dies))
  const started = startPoster('/post.js')
  if (!started) throw new Error('no thread')
  return started
}

/** What stands in a database after variants were written, so many at a time. */
async function writtenBy(
  batch: number,
  rest: Partial<Parameters<typeof startSegments>[2]> = {},
): Promise<unknown> {
  const database = await opened()
  const { variants } = await readPack(await packOf(1, SIZE))
  const segments = startSegments(database, 1, { sizes: SMALL, stored: () => undefined, ...rest })
  for (let at = 0; at < variants.length; at += batch) {
    await segments.add(variants.slice(at, at + batch))
  }
  const counts = await segments.close()
  return { counts, ...(await contents(database)) }
}

/** The parts of one segment, made without a store. */
async function partsOf(variants: readonly Variant[]) {
  const building = startSegment(SMALL)
  const chunked: (Chunked | null)[] = variants.map((each) => addVariant(building, each))
  chunked.push(closeChunk(building))
  const chunks = await Promise.all(chunked.flatMap((each) => each?.bytes ?? []))
  return { chunks, buckets: [...segmentParts(building)] }
}

describe('a thread that posts', () => {
  test.each([1, 3, 7, SIZE])('gives the same segments, %i variants at a time', async (batch) => {
    expect(await writtenBy(batch, { poster: await thread() })).toEqual(await writtenBy(1))
  })

  test('gives the parts that the index alone gives', async () => {
    const sizes = { ...SMALL, segmentPassages: 1_000 }
    const { chunks, buckets } = (await writtenBy(9, { sizes, poster: await thread() })) as Awaited<
      ReturnType<typeof contents>
    >
    const alone = await partsOf((await readPack(await packOf(1, SIZE))).variants)
    expect(chunks.flatMap(({ bytes }) => partsIn(bytes))).toEqual(alone.chunks)
    expect(buckets.flatMap(({ bytes }) => partsIn(bytes))).toEqual(alone.buckets)
  })

  test('that never starts is done without', async () => {
    expect(await writtenBy(3, { poster: await thread(0) })).toEqual(await writtenBy(1))
  })

  test('that dies at work ends the import', async () => {
    await expect(writtenBy(3, { poster: await thread(4) })).rejects.toThrow('has died')
  })
})

test('where there are no threads nobody posts but the page', () => {
  vi.stubGlobal('Worker', undefined)
  expect(startPoster('/post.js')).toBeNull()
})
