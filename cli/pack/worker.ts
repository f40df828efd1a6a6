import { renameSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { added, type Counts, type Item } from './item'
import { readItem } from './read-item'

/** A part of a collection, and the file that its statements go to. */
export interface Batch {
  readonly items: readonly Item[]
  /** Without its ending: `.lines` and `.apart` are added, and `.json` for the counts. */
  readonly file: string
}

/** The endings of a part's files, the one that proves that the part is whole last. */
export const PART = { lines: '.lines', apart: '.apart', counts: '.json' } as const

/** A file is whole or not there: it gets its name when everything is in it. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.writing`, text)
  renameSync(`${file}.writing`, file)
}

const sortedText = (lines: readonly string[]): string =>
  lines
    .toSorted()
    .map((line) => `${line}\n`)
    .join('')

function readBatch({ items, file }: Batch): Counts {
  const lines: string[] = []
  const apart: string[] = []
  let counts: Counts = {}
  for (const item of items) {
    const read = readItem(item)
    for (const line of read.lines) lines.push(line)
    for (const line of read.apart) apart.push(line)
    counts = added(counts, read.counts)
  }
  writeWhole(file + PART.apart, sortedText(apart))
  writeWhole(file + PART.lines, sortedText(lines))
  writeWhole(file + PART.counts, JSON.stringify(counts))
  return counts
}

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(readBatch(batch)))
