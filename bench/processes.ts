import { readdirSync, readFileSync } from 'node:fs'

const PAGE_BYTES = 4096

/** The memory of all programs that this one started, directly or not, by their number: bytes. */
export function residentByProgram(): Map<number, number> {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
    try {
      // The name of a program stands in brackets and may hold anything.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      parents.set(Number(name), Number(parent))
    } catch {
      // It has ended since.
    }
  }
  const isOurs = (id: number): boolean => {
    for (let at = id; at > 1; at = parents.get(at) ?? 0) if (at === process.pid) return true
    return false
  }
  const sizes = new Map<number, number>()
  for (const id of parents.keys()) {
    if (id === process.pid || !isOurs(id)) continue
    try {
      const [, resident] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')
      sizes.set(id, Number(resident) * PAGE_BYTES)
    } catch {
      // It has ended since.
    }
  }
  return sizes
}

/** The most memory of one program in each part of its time, in bytes; looked at twice a second. */
export interface MemoryOverTime {
  /** The most in each of so many equal parts of the time so far. */
  parts(count: number): readonly number[]
  stop(): void
}

/** Begins to look at the memory of a program by its number; the threads of it are counted in. */
export function memoryOverTime(id: number): MemoryOverTime {
  const EVERY_MS = 500
  const seen: number[] = []
  const timer = setInterval(() => {
    const size = residentByProgram().get(id)
    if (size !== undefined) seen.push(size)
  }, EVERY_MS)
  return {
    parts: (count) =>
      Array.from({ length: count }, (_, at) => {
        const border = (part: number): number => Math.floor((seen.length * part) / count)
        return Math.max(0, ...seen.slice(border(at), border(at + 1)))
      }),
    stop: () => clearInterval(timer),
  }
}

/**
 * By how much the program that grows most grows from now on, in bytes: the one in which the
 * extension runs. Only where /proc tells (Linux); 0 elsewhere.
 */
export function watchMemory(): { most(): number; now(): number; stop(): void } {
  const EVERY_MS = 200
  const read = (): Map<number, number> => {
    try {
      return residentByProgram()
    } catch {
      return new Map()
    }
  }
  const before = read()
  const peaks = new Map(before)
  const timer = setInterval(() => {
    for (const [id, size] of read()) peaks.set(id, Math.max(peaks.get(id) ?? 0, size))
  }, EVERY_MS)
  const growth = (sizes: ReadonlyMap<number, number>): number =>
    Math.max(0, ...[...sizes].map(([id, size]) => size - (before.get(id) ?? size)))
  return { most: () => growth(peaks), now: () => growth(read()), stop: () => clearInterval(timer) }
}
