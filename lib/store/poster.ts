import {
  addText,
  type Building,
  bucketOf,
  type Cut,
  otherParts,
  type Parts,
  type Press,
  sortedPostings,
  startPress,
  startSegment,
} from '../index/segment/build'
import { release } from '../index/segment/bytes'
import type { Directory } from '../index/segment/directory'
import { type Fields, postedAt, statementCount } from '../index/segment/fields'
import { discard } from '../web/discard'

/**
 * Cuts texts into passages, posts them under their terms and gives the parts of a segment besides
 * its chunks. Half of an import is that; a page has a thread for it, a service worker does it itself.
 * What it is told is done in order, so that it may be told more before it has answered.
 */
export interface Poster {
  /** Begins an empty segment, which is full from so many passages on. */
  start(cut: Cut, most: number): void
  /** Posts the statements of these fields from one on, and gives the fields back. */
  post(fields: Fields, from: number): Promise<Posted>
  /**
   * The next so many buckets, and with the last of them what else there is; nothing afterwards. They
   * are sorted there and written down here: whoever asks for more before he has these has both at once.
   */
  parts(most: number): Promise<SomeParts>
}

/** What was posted; only what is given back may be read, since fields may go to a thread and return. */
export interface Posted {
  readonly fields: Fields
  /**
   * Of each statement how many numbers follow, then the passages of its text: start, end, start, end.
   * Of the first ones only where the segment gets full.
   */
  readonly passages: Int32Array<ArrayBuffer>
}

export interface SomeParts {
  readonly buckets: readonly Uint8Array[]
  /** Null as long as more buckets follow. */
  readonly rest: (Parts & { readonly passages: number }) | null
}

type Order =
  | { readonly kind: 'start'; readonly cut: Cut; readonly most: number }
  | { readonly kind: 'post'; readonly fields: Fields; readonly from: number }
  | { readonly kind: 'parts'; readonly most: number }

type Answer = Posted | SomeSorted | null

/** The postings of some buckets, one behind the other. */
interface SomeSorted {
  readonly postings: Float64Array<ArrayBuffer>
  /** Of each bucket: where its postings end, and its group. */
  readonly ends: readonly number[]
  readonly groups: readonly number[]
  readonly passages: number
  /** With the last of them. */
  readonly directory: Directory | null
}

/** The segment at hand of one who posts. */
interface Desk {
  building: Building
  most: number
  sorted: ReturnType<typeof sortedPostings> | null
}

const startDesk = (): Desk => ({ building: startSegment(), most: 0, sorted: null })

/** Does as told. */
function done(desk: Desk, order: Order): Answer {
  switch (order.kind) {
    case 'start':
      Object.assign(desk, { building: startSegment(order.cut), most: order.most, sorted: null })
      return null
    case 'post':
      return posted(desk, order)
    case 'parts':
      return someSorted(desk, order.most)
  }
}

/** The numbers of the passages at hand. */
const numbers: number[] = []

function posted(
  { building, most }: Desk,
  { fields, from }: { readonly fields: Fields; readonly from: number },
): Posted {
  numbers.length = 0
  const count = statementCount(fields)
  for (let at = from; at < count && building.passages < most; at += 1) {
    const passages = addText(building, postedAt(fields, at))
    numbers.push(passages.length)
    for (const each of passages) numbers.push(each)
  }
  return { fields, passages: Int32Array.from(numbers) }
}

function someSorted(desk: Desk, most: number): SomeSorted {
  const { building } = desk
  const { passages } = building
  desk.sorted ??= sortedPostings(building)
  const parts: Float64Array[] = []
  const ends: number[] = []
  const groups: number[] = []
  let length = 0
  let directory: Directory | null = null
  while (groups.length < most) {
    const { done: ended, value } = desk.sorted.next()
    // It ends once, and says nothing more to whoever asks again.
    if (ended) directory = value ?? null
    if (ended) break
    // Copied, since the next ones come where they stand.
    parts.push(value.postings.slice())
    groups.push(value.group)
    length += value.postings.length
    ends.push(length)
  }
  const postings = new Float64Array(length)
  for (const [at, part] of parts.entries()) {
    postings.set(part, ends[at - 1] ?? 0)
    release(part)
  }
  return { postings, ends, groups, passages, directory }
}

/** Makes buckets of what was sorted. */
function pressed(
  press: Press,
  { postings, ends, groups, passages, directory }: SomeSorted,
): SomeParts {
  const buckets = groups.map((group, at) =>
    bucketOf(press, { group, postings: postings.subarray(ends[at - 1] ?? 0, ends[at]) }),
  )
  discard(postings)
  return { buckets, rest: directory && { ...otherParts(press, directory), passages } }
}

type Tell = (order: Order) => Promise<Answer>

function posterOf(tell: Tell): Poster {
  let press: Press | null = null
  return {
    start(cut, most) {
      press = null
      // Whoever is told something afterwards hears of a failure.
      tell({ kind: 'start', cut, most }).catch(() => undefined)
    },
    post: (fields, from) => tell({ kind: 'post', fields, from }) as Promise<Posted>,
    async parts(most) {
      const sorted = (await tell({ kind: 'parts', most })) as SomeSorted
      press ??= startPress(sorted.passages)
      return pressed(press, sorted)
    },
  }
}

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
  let answered = false
  let instead: Tell | null = null
  const tell: Tell = (order) =>
    instead?.(order) ??
    new Promise((answer, fail) => {
      waiting.push({ order, answer, fail })
      // Copied as long as nobody knows whether they come back.
      worker.postMessage(order, answered && order.kind === 'post' ? buffersOf(order.fields) : [])
    })
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    answered = true
    waiting.shift()?.answer(data)
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
  addEventListener(type: 'message', listener: (event: { readonly data: Order }) => void): void
  postMessage(answer: Answer, transfer: Transferable[]): void
}

/** Posts what comes, in the thread of `startPoster`. */
export function servePoster(thread: Thread): void {
  const desk = startDesk()
  thread.addEventListener('message', ({ data }) => {
    const answer = done(desk, data)
    thread.postMessage(answer, movedWith(answer))
  })
}

const buffersOf = ({ bytes, ends }: Fields): Transferable[] => [bytes.buffer, ends.buffer]

/** What need not be copied of an answer. */
function movedWith(answer: Answer): Transferable[] {
  if (answer === null) return []
  if ('fields' in answer) return [...buffersOf(answer.fields), answer.passages.buffer]
  return [answer.postings.buffer]
}
