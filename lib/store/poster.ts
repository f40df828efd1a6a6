import {
  addText,
  type Building,
  type Cut,
  type Parts,
  type PostedText,
  segmentParts,
  startSegment,
} from '../index/segment/build'
import {
  type PackedTexts,
  type Passages,
  packedPassages,
  packedTexts,
  unpackedPassages,
  unpackedTexts,
} from './post-message'

/**
 * Cuts texts into passages, posts them under their terms and gives the parts of a segment besides
 * its chunks. Half of an import is that; a page has a thread for it, a service worker does it itself.
 * What it is told is done in order, so that it may be told more before it has answered.
 */
export interface Poster {
  /** Begins an empty segment, which is full from so many passages on. */
  start(cut: Cut, most: number): void
  /** The passages of the texts, start, end, start, end; of the first ones only where it gets full. */
  post(texts: readonly PostedText[]): Promise<readonly (readonly number[])[]>
  /** The next so many buckets, and with the last of them what else there is. */
  parts(most: number): Promise<SomeParts>
}

interface SomeParts {
  readonly buckets: readonly Uint8Array[]
  /** Null as long as more buckets follow. */
  readonly rest: (Parts & { readonly passages: number }) | null
}

type Order =
  | { readonly kind: 'start'; readonly cut: Cut; readonly most: number }
  | { readonly kind: 'post'; readonly texts: readonly PostedText[] }
  | { readonly kind: 'parts'; readonly most: number }

type Answer = Passages | SomeParts | null

/** What goes to a thread and what comes back. */
type WiredOrder =
  | Exclude<Order, { kind: 'post' }>
  | { readonly kind: 'post'; readonly texts: PackedTexts }
type WiredAnswer = WiredPassages | SomeParts | null

/** Passages, and the buffer that their texts came in, to be used again. */
interface WiredPassages {
  readonly passages: Int32Array<ArrayBuffer>
  readonly spare: PackedTexts['bytes']
}

const wiredOrder = (order: Order, spare: PackedTexts['bytes'][]): WiredOrder =>
  order.kind === 'post' ? { kind: 'post', texts: packedTexts(order.texts, spare) } : order
const orderOf = (order: WiredOrder): Order =>
  order.kind === 'post' ? { kind: 'post', texts: unpackedTexts(order.texts) } : order
const answerOf = (answer: WiredAnswer): Answer =>
  answer !== null && 'passages' in answer ? unpackedPassages(answer.passages) : answer

/** The segment at hand of one who posts. */
interface Desk {
  building: Building
  most: number
  parts: ReturnType<typeof segmentParts> | null
}

const startDesk = (): Desk => ({ building: startSegment(), most: 0, parts: null })

/** Does as told. */
function done(desk: Desk, order: Order): Answer {
  switch (order.kind) {
    case 'start':
      Object.assign(desk, { building: startSegment(order.cut), most: order.most, parts: null })
      return null
    case 'post':
      return posted(desk, order.texts)
    case 'parts':
      return someParts(desk, order.most)
  }
}

function posted({ building, most }: Desk, texts: readonly PostedText[]): Passages {
  const passages: number[][] = []
  for (const text of texts) {
    if (building.passages >= most) break
    passages.push(addText(building, text))
  }
  return passages
}

function someParts(desk: Desk, most: number): SomeParts {
  const { building } = desk
  desk.parts ??= segmentParts(building)
  const buckets: Uint8Array[] = []
  while (buckets.length < most) {
    const { done: ended, value } = desk.parts.next()
    if (ended) return { buckets, rest: { ...value, passages: building.passages } }
    buckets.push(value)
  }
  return { buckets, rest: null }
}

type Tell = (order: Order) => Promise<Answer>

const posterOf = (tell: Tell): Poster => ({
  start(cut, most) {
    // Whoever is told something afterwards hears of a failure.
    tell({ kind: 'start', cut, most }).catch(() => undefined)
  },
  post: (texts) => tell({ kind: 'post', texts }) as Promise<Passages>,
  parts: (most) => tell({ kind: 'parts', most }) as Promise<SomeParts>,
})

/** One that posts here and now. */
export function posterHere(): Poster {
  const desk = startDesk()
  return posterOf(async (order) => done(desk, order))
}

/** A thread that posts; `stop` ends it, whatever it is at. */
export interface PosterThread extends Poster {
  stop(): void
}

interface Waiting {
  readonly order: Order
  readonly answer: (answer: Answer) => void
  readonly fail: (error: Error) => void
}

/** Starts the thread that runs `servePoster` at an address of ours; null where there is none. */
export function startPoster(address: string): PosterThread | null {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(address)
  const waiting: Waiting[] = []
  const spare: PackedTexts['bytes'][] = []
  let answered = false
  let instead: Tell | null = null
  const tell: Tell = (order) =>
    instead?.(order) ??
    new Promise((answer, fail) => {
      waiting.push({ order, answer, fail })
      const wired = wiredOrder(order, spare)
      worker.postMessage(wired, wired.kind === 'post' ? [wired.texts.bytes.buffer] : [])
    })
  worker.addEventListener('message', ({ data }: MessageEvent<WiredAnswer>) => {
    answered = true
    if (data !== null && 'passages' in data) spare.push(data.spare)
    waiting.shift()?.answer(answerOf(data))
  })
  worker.addEventListener('error', () => {
    if (instead) return
    const desk = startDesk()
    // One that never started owes all that it was told. What one knew that dies later is lost.
    instead = answered
      ? () => Promise.reject(new Error('import: the thread that posts has died'))
      : async (order) => done(desk, order)
    for (const { order, answer, fail } of waiting.splice(0)) instead(order).then(answer, fail)
  })
  return { ...posterOf(tell), stop: () => worker.terminate() }
}

/** What a thread hears and says. */
interface Thread {
  addEventListener(type: 'message', listener: (event: { readonly data: WiredOrder }) => void): void
  postMessage(answer: WiredAnswer, transfer: Transferable[]): void
}

/** Posts what comes, in the thread of `startPoster`. */
export function servePoster(thread: Thread): void {
  const desk = startDesk()
  thread.addEventListener('message', ({ data }) => {
    const answer = wiredAnswer(data, done(desk, orderOf(data)))
    thread.postMessage(answer, buffersOf(answer))
  })
}

const wiredAnswer = (order: WiredOrder, answer: Answer): WiredAnswer =>
  order.kind === 'post'
    ? { passages: packedPassages(answer as Passages), spare: order.texts.bytes }
    : (answer as SomeParts | null)

/** Of what need not be copied. */
function buffersOf(answer: WiredAnswer): Transferable[] {
  if (answer === null) return []
  if ('passages' in answer) return [answer.passages.buffer, answer.spare.buffer]
  const { buckets, rest } = answer
  const parts = rest ? [...buckets, rest.directory, rest.frequent] : buckets
  return parts.map(({ buffer }) => buffer as ArrayBuffer)
}
