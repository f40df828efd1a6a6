import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const SORT = {
  /** UTF-16 units that are sorted in memory at a time. */
  run: 2 * 2 ** 20,
  /** Files that are merged at a time: each holds one buffer. */
  merge: 64,
  /** Bytes that are read or written at a time. */
  buffer: 64 * 1024,
} as const

const LINE_FEED = 0x0a

/**
 * The lines of a file, in its order. Read at once where they are wanted: a stream would read ahead in
 * each of the files that are merged, and hold all of that.
 */
export function* linesIn(file: string): Generator<string> {
  const descriptor = openSync(file, 'r')
  try {
    let buffer = Buffer.allocUnsafe(SORT.buffer)
    let filled = 0
    for (;;) {
      const read = readSync(descriptor, buffer, filled, buffer.length - filled, null)
      filled += read
      const end = buffer.lastIndexOf(LINE_FEED, filled - 1)
      if (filled > 0 && end !== -1) {
        yield* buffer.toString('utf8', 0, end).split('\n')
        buffer.copy(buffer, 0, end + 1, filled)
        filled -= end + 1
      } else if (filled === buffer.length) {
        // A line longer than the buffer.
        buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)])
      }
      if (read > 0) continue
      if (filled > 0) yield buffer.toString('utf8', 0, filled)
      return
    }
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The lines of files that are sorted, as one sorted sequence (external merge sort: Knuth, The Art of
 * Computer Programming 3, 5.4.1). By UTF-16 units, which is the same everywhere. `folder` takes what
 * is merged on the way when there are more files than can be open.
 */
export function* mergedLines(files: readonly string[], folder: string): Generator<string> {
  let left = files
  for (let round = 0; left.length > SORT.merge; round += 1) {
    const merged: string[] = []
    for (let at = 0; at < left.length; at += SORT.merge) {
      const file = join(folder, `merged-${round}-${merged.length}`)
      writeLines(file, mergedAtOnce(left.slice(at, at + SORT.merge)))
      merged.push(file)
    }
    if (round > 0) for (const file of left) rmSync(file)
    left = merged
  }
  yield* mergedAtOnce(left)
}

interface Head {
  readonly line: string
  readonly rest: Iterator<string>
}

function* mergedAtOnce(files: readonly string[]): Generator<string> {
  const heads: Head[] = []
  for (const file of files) push(heads, linesIn(file))
  for (let least = heads.shift(); least; least = heads.shift()) {
    yield least.line
    push(heads, least.rest)
  }
}

/** Puts the next line of a file where it belongs among the heads of the others, which are sorted. */
function push(heads: Head[], rest: Iterator<string>): void {
  const { done, value: line } = rest.next()
  if (done) return
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((heads[middle] as Head).line < line) low = middle + 1
    else high = middle
  }
  heads.splice(low, 0, { line, rest })
}

/** Lines that come in any order and are had sorted. */
export interface Sort {
  add(line: string): void
  /** To be asked for once, when every line is there. */
  sorted(): Iterable<string>
}

/** A sort of no lines yet; `folder` takes what does not fit into memory. */
export function startSort(folder: string): Sort {
  const runs: string[] = []
  let run: string[] = []
  let size = 0
  const flush = (): void => {
    const file = join(folder, `run-${runs.length}`)
    writeLines(file, run.sort())
    runs.push(file)
    run = []
    size = 0
  }
  return {
    add(line) {
      run.push(line)
      size += line.length
      if (size >= SORT.run) flush()
    },
    sorted() {
      if (runs.length === 0) return run.sort()
      flush()
      return mergedLines(runs, folder)
    },
  }
}

/** Lines in any order, sorted; `folder` takes what does not fit into memory. */
export function sortedLines(lines: Iterable<string>, folder: string): Iterable<string> {
  const sort = startSort(folder)
  for (const line of lines) sort.add(line)
  return sort.sorted()
}

/** Writes lines to a file, each with its line feed. */
export function writeLines(file: string, lines: Iterable<string>): void {
  const descriptor = openSync(file, 'w')
  try {
    let text: string[] = []
    let size = 0
    const write = (): void => {
      writeWhole(descriptor, Buffer.from(text.join('')))
      text = []
      size = 0
    }
    for (const line of lines) {
      text.push(line, '\n')
      size += line.length
      if (size >= SORT.buffer) write()
    }
    write()
  } finally {
    closeSync(descriptor)
  }
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
}
