import type { ImportState } from '@/components/options/PackImport'
import { packaged, version } from '@/lib/extension/install'
import { PACKAGED } from '@/lib/pack/included'
import type { PackProblem } from '@/lib/pack/update'
import type { AddOptions, AddResult } from '@/lib/store/add-pack'
import { startCompressor } from '@/lib/store/compressor'
import { type Database, openDatabase } from '@/lib/store/database'
import { importTurn } from '@/lib/store/import'
import { startPoster } from '@/lib/store/poster'

/** Milliseconds between two pictures of the progress: often enough to be seen moving. */
const PICTURE = 100
/** Seconds and share of the pack after which the time that is left can be told. */
const TOLD_FROM = { seconds: 2, share: 0.02 } as const
/**
 * Milliseconds. `stalled`: nothing came and nothing was stored for so long, and the database is no
 * longer waited for; the longest step of a pack of a million statements takes a sixth of it.
 * `clearing`: what a cancelled import gets to remove its rows; the next sweep removes the rest.
 */
const PATIENCE = { look: 1_000, stalled: 60_000, clearing: 5_000 } as const

export interface ImportHooks {
  readonly signal: AbortSignal
  onState(state: ImportState): void
}

/** What an import runs with: the database, and threads beside the page where it has them. */
export interface Workshop {
  readonly database: Database
  readonly options: Omit<AddOptions, 'takesOwn'> & { readonly version: string }
  readonly progress: Progress
}

/** How far an import is; each picture of it is told. */
export interface Progress {
  /** So many bytes came, of so many; null where nobody knows. */
  arrived(bytes: number, total: number | null): void
  stored(statements: number): void
  /** Another import runs, and nothing comes before it is done. */
  waits(): void
  /** Milliseconds since anything came or was stored; 0 while it waits for another. */
  rested(): number
}

/**
 * Runs an import in this page: what is long is done where the reader sees it (trust requirement R-9).
 * Ends in the state that `work` gives, or one that says that there is no database; throws only where
 * that fails in a way that nobody expected.
 */
export async function runImport(
  name: string,
  { signal, onState }: ImportHooks,
  work: (workshop: Workshop) => Promise<ImportState>,
): Promise<void> {
  const progress = follow(name, onState)
  progress.arrived(0, null)
  const opened = await openDatabase()
  if (!opened.ok || opened.readOnly) return onState(refused(name, 'database'))
  const compressor = startCompressor('/compress.js')
  const poster = startPoster('/post.js')
  const given = new AbortController()
  const options = {
    signal: AbortSignal.any([signal, given.signal]),
    version: version(),
    reserved: PACKAGED.map(packaged),
    progress: progress.stored,
    waiting: progress.waits,
    ...(compressor && { deflate: compressor.deflate }),
    ...(poster && { poster }),
  }
  try {
    // Nothing is asked for before it can be taken in: a server does not wait for long.
    const working = importTurn(opened.database, options).then(() => {
      progress.arrived(0, null)
      return work({ database: opened.database, options, progress })
    })
    const outcome = await Promise.race([working, givenUp({ signal, over: given.signal, progress })])
    // Whatever comes of it later is nobody's any more.
    working.catch(() => undefined)
    onState(typeof outcome === 'string' ? refused(name, outcome) : outcome)
  } catch (error) {
    onState(refused(name, signal.aborted ? 'cancelled' : 'database'))
    if (!signal.aborted) throw error
  } finally {
    given.abort()
    compressor?.stop()
    poster?.stop()
    opened.database.close()
  }
}

/**
 * Why an import is no longer waited for, where its database does not answer: cancelled by the reader
 * and not ended since, or stalled. Never settles while it goes on.
 */
function givenUp({
  signal,
  over,
  progress,
}: {
  readonly signal: AbortSignal
  readonly over: AbortSignal
  readonly progress: Progress
}): Promise<'cancelled' | 'stalled'> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (progress.rested() < PATIENCE.stalled) return
      clearInterval(timer)
      resolve('stalled')
    }, PATIENCE.look)
    over.addEventListener('abort', () => clearInterval(timer))
    signal.addEventListener('abort', () => {
      clearInterval(timer)
      setTimeout(() => resolve('cancelled'), PATIENCE.clearing)
    })
  })
}

/** That nothing was added, and why. */
export const refused = (file: string, problem: PackProblem | 'older'): ImportState => ({
  kind: 'refused',
  file,
  problem,
  badLines: [],
})

/** What became of a pack that was added or not. */
export function outcomeOf(result: AddResult, file: string): ImportState {
  if (result.ok) {
    const { title, variants, badLines } = result.pack
    return { kind: 'added', title, statements: variants, badLines }
  }
  if (result.reason === 'moved') return { kind: 'moved', title: file }
  if (result.reason !== 'refused') return refused(file, result.reason)
  const { reason, badLines } = result.failure
  return { kind: 'refused', file, problem: reason, badLines }
}

/**
 * The seconds that an import goes on, by those that it took for a share of the pack; null where that
 * cannot be told: too soon, at an end, or of a pack of which nobody knows how large it is.
 */
export function timeLeft(seconds: number, share: number | null): number | null {
  if (share === null || share >= 1) return null
  if (seconds < TOLD_FROM.seconds || share < TOLD_FROM.share) return null
  return (seconds / share) * (1 - share)
}

function follow(name: string, onState: ImportHooks['onState']): Progress {
  const begun = performance.now()
  let share: number | null = null
  let statements = 0
  let last = Number.NEGATIVE_INFINITY
  let alive = begun
  let waits = false
  const picture = (): void => {
    const now = performance.now()
    if (now - last < PICTURE && !waits) return
    last = now
    waits = false
    const secondsLeft = timeLeft((now - begun) / 1_000, share)
    onState({ kind: 'reading', file: name, share, statements, secondsLeft })
  }
  return {
    arrived(bytes, total) {
      alive = performance.now()
      share = total === null ? null : total === 0 ? 1 : Math.min(1, bytes / total)
      picture()
    },
    stored(count) {
      alive = performance.now()
      statements = count
      picture()
    },
    waits() {
      waits = true
      onState({ kind: 'waiting', file: name })
    },
    rested: () => (waits ? 0 : performance.now() - alive),
  }
}
