import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const SORT = {
  /** UTF-16 units that are sorted in memory at a time. */
  run: 4 * 2 ** 20,
  /** Files that are merged at a time: each holds a buffer of 64 kB. */
  merge: 64,
} as const

/** The lines of a file, in its order. */
export const linesIn = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })

/**
 * The lines of files that are sorted, as one sorted sequence (external merge sort: Knuth, The Art of
 * Computer Programming 3, 5.4.1). By UTF-16 units, which is the same everywhere. `folder` takes what
 * is merged on the way when there are more files than can be open.
 */
export async function* mergedLines(
  files: readonly string[],
  folder: string,
): AsyncGenerator<string> {
  let left = files
  for (let round = 0; left.length > SORT.merge; round += 1) {
    const merged: string[] = []
    for (let at = 0; at < left.length; at += SORT.merge) {
      const file = join(folder, `merged-${round}-${merged.length}`)
      await writeLines(file, mergedAtOnce(left.slice(at, at + SORT.merge)))
      merged.push(file)
    }
    if (round > 0) for (const file of left) rmSync(file)
    left = merged
  }
  yield* mergedAtOnce(left)
}

interface Head {
  readonly line: string
  readonly rest: AsyncIterator<string>
}

async function* mergedAtOnce(files: readonly string[]): AsyncGenerator<string> {
  const heads: Head[] = []
  for (const file of files) await push(heads, linesIn(file)[Symbol.asyncIterator]())
  for (let least = heads.shift(); least; least = heads.shift()) {
    yield least.line
    await push(heads, least.rest)
  }
}

/** Puts the next line of a file where it belongs among the heads of the others, which are sorted. */
async function push(heads: Head[], rest: AsyncIterator<string>): Promise<void> {
  const { done, value: line } = await rest.next()
  if (done) return
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((heads[middle] as Head).line < line) low = middle + 1
    else high = middle
  }
  heads.splice(low, 0, { line, rest })
}

/** Lines in any order, sorted; `folder` takes what does not fit into memory. */
export async function* sortedLines(
  lines: AsyncIterable<string>,
  folder: string,
): AsyncGenerator<string> {
  const runs: string[] = []
  let run: string[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const file = join(folder, `run-${runs.length}`)
    await writeLines(file, run.sort())
    runs.push(file)
    run = []
    size = 0
  }
  for await (const line of lines) {
    run.push(line)
    size += line.length
    if (size >= SORT.run) await flush()
  }
  if (runs.length === 0) return yield* run.sort()
  await flush()
  yield* mergedLines(runs, folder)
}

/** Writes lines to a file, each with its line feed. */
export async function writeLines(
  file: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  async function* closed(): AsyncGenerator<string> {
    for await (const line of lines) yield `${line}\n`
  }
  await pipeline(Readable.from(closed()), createWriteStream(file))
}
