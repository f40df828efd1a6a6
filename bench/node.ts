import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { compare } from '../lib/compare'
import type { KnownStatements } from '../lib/index/known'
import {
  addText,
  type Building,
  type Chunked,
  segmentParts,
  startSegment,
} from '../lib/index/segment/build'
import { chunkOf } from '../lib/index/segment/chunk'
import { addToChunk, startChunkDesk, takeChunk } from '../lib/index/segment/chunk-desk'
import { openDirectory } from '../lib/index/segment/directory'
import { emptyFields, postedAt, startFields, statementCount } from '../lib/index/segment/fields'
import { openFrequent } from '../lib/index/segment/frequent'
import { knownInSegments } from '../lib/index/segment/known'
import type { ReadParts, Segment } from '../lib/index/segment/segment'
import { termsOf } from '../lib/index/terms'
import { openPack } from '../lib/pack/read'
import { articleOf } from './article'
import type { Measured } from './browsers'
import type { BenchPack } from './pack-file'
import { articlesOf, median, recallOf } from './questions'

/** Statements read at a time. */
const BATCH = 256
/** Chunks that may wait for their compression. */
const WAITING = 64
const POLL_MS = 200

/** The same segments, read and asked in Node; their parts lie in memory, where browsers have a disk. */
export async function measureInNode(pack: BenchPack): Promise<Measured> {
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, POLL_MS)
  const began = performance.now()
  const built = await build(pack.file)
  const importSeconds = (performance.now() - began) / 1000
  clearInterval(timer)
  const articles = articlesOf(pack.questions)
  const now = () => knownInSegments([built.segment])
  const answers = await each(articles, (questions) => ask(now(), questions))
  const whole = await each(articles, async (questions) => {
    const start = performance.now()
    await compare(articleOf(questions), now())
    return performance.now() - start
  })
  return {
    browser: `Node ${process.versions.node}, in memory`,
    variants: built.variants,
    passages: built.segment.directory.passages,
    importSeconds,
    bytes: null,
    partBytes: built.bytes,
    importMemory: most - before,
    idleMemory: null,
    awake: median(answers.map(({ milliseconds }) => milliseconds)),
    withTexts: median(answers.map(({ texts }) => texts)),
    compared: median(whole),
    cold: null,
    search: null,
    recall: recallOf(
      pack.questions,
      answers.flatMap(({ found }) => found),
    ),
  }
}

async function each<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const value of values) results.push(await work(value))
  return results
}

async function ask(known: KnownStatements, questions: readonly string[]) {
  const terms = questions.map((text) => termsOf(text, 'en'))
  const start = performance.now()
  const { found } = await known.candidates(terms)
  const milliseconds = performance.now() - start
  await known.variants([...new Set(found.flat().map(({ variant }) => variant))])
  const texts = performance.now() - start
  const ids = found.map((list) => [...new Set(list.map(({ variant }) => variant as string))])
  return { milliseconds, texts, found: ids.map((list) => list.slice(0, 20)) }
}

async function build(file: string) {
  const source = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  const pack = await openPack(source)
  const building = startSegment()
  const chunks: Uint8Array[] = []
  let waiting: Chunked[] = []
  const settle = async () => {
    for (const { chunk, bytes } of waiting) chunks[chunk] = await bytes
    waiting = []
  }
  const desk = startChunkDesk()
  const close = () => {
    const { count: variants } = desk
    const bytes = chunkOf(takeChunk(desk), building.deflate)
    waiting.push({ chunk: building.firstVariants.length - 1, variants, bytes })
  }
  const room = startFields()
  const emptied = () => {
    emptyFields(room)
    return room
  }
  for await (const fields of pack.fields(BATCH, emptied)) {
    for (let statement = 0; statement < statementCount(fields); statement += 1) {
      const numbers = Int32Array.from(addText(building, postedAt(fields, statement)))
      addToChunk(desk, { fields, statement }, { numbers, start: 0, end: numbers.length })
      if (desk.count === building.cut.chunkVariants) close()
    }
    if (waiting.length >= WAITING) await settle()
  }
  if (desk.count > 0) close()
  await settle()
  return segmentOf(building, chunks)
}

function segmentOf(building: Building, chunks: readonly Uint8Array[]) {
  const buckets: Uint8Array[] = []
  const parts = segmentParts(building)
  for (;;) {
    const { done, value } = parts.next()
    if (!done) {
      buckets.push(value)
      continue
    }
    const segment: Segment = {
      directory: openDirectory(value.directory),
      frequent: openFrequent(value.frequent),
      buckets: reading(buckets),
      chunks: reading(chunks),
    }
    const all = [...buckets, ...chunks, value.directory, value.frequent]
    const bytes = all.reduce((sum, { length }) => sum + length, 0)
    return { segment, bytes, variants: building.variants }
  }
}

const reading =
  (parts: readonly Uint8Array[]): ReadParts =>
  async (numbers) =>
    new Map(numbers.flatMap((number) => (parts[number] ? [[number, parts[number]]] : [])))
