import type { ImportProblem, ImportState } from '@/components/options/PackImport'
import { type AddResult, addPack } from '@/lib/store/add-pack'
import { startCompressor } from '@/lib/store/compressor'
import { openDatabase } from '@/lib/store/database'
import { startPoster } from '@/lib/store/poster'

/** Milliseconds between two pictures of the progress: often enough to be seen moving. */
const PICTURE = 100
/** Seconds and share of the file after which the time that is left can be told. */
const TOLD_FROM = { seconds: 2, share: 0.02 } as const

interface ImportHooks {
  readonly signal: AbortSignal
  onState(state: ImportState): void
}

/** Ids of the packs that come with the program. */
const RESERVED = ['bundled', 'sotu'] as const

/** Bytes of an index or a signature: whatever is larger is none, and is not read. */
const LARGEST_PAPER = 2 ** 20

/**
 * Adds a pack from its file, or from that with its index and its signature, in this page and under
 * the one lock of all imports: what is long is done where the reader sees it (trust requirement R-9).
 * Ends in a state that says what became of it; throws only where the database fails in a way that
 * nobody expected.
 */
export async function importFiles(
  files: readonly File[],
  { signal, onState }: ImportHooks,
): Promise<void> {
  const isPaper = ({ name }: File) => /\.(?:json|sig)$/u.test(name)
  const file = files.find((each) => !isPaper(each))
  const name = file?.name ?? files[0]?.name ?? ''
  const refuse = (problem: ImportProblem): void =>
    onState({ kind: 'refused', file: name, problem, badLines: [] })
  if (!file) return refuse('no-data')
  const opened = await openDatabase()
  if (!opened.ok || opened.readOnly) return refuse('database')
  const progress = follow(file, onState)
  const compressor = startCompressor('/compress.js')
  const poster = startPoster('/post.js')
  try {
    const [index, signature] = await Promise.all([paperOf(files, '.json'), paperOf(files, '.sig')])
    const offer = { data: progress.bytes, index, signature }
    const hooks = {
      signal,
      progress: progress.stored,
      reserved: RESERVED,
      ...(compressor && { deflate: compressor.deflate }),
      ...(poster && { poster }),
    }
    onState(outcomeOf(await addPack(opened.database, offer, hooks), name))
  } catch (error) {
    refuse('database')
    throw error
  } finally {
    compressor?.stop()
    poster?.stop()
    opened.database.close()
  }
}

/** The bytes of the first file with such a name, or null where there is none. */
async function paperOf(files: readonly File[], ending: string): Promise<Uint8Array | null> {
  const paper = files.find(({ name }) => name.endsWith(ending))
  return paper ? new Uint8Array(await paper.slice(0, LARGEST_PAPER).arrayBuffer()) : null
}

/** The bytes of a file, counted as they are read; each picture of the progress is told. */
function follow(file: File, onState: ImportHooks['onState']) {
  const begun = performance.now()
  let bytes = 0
  let statements = 0
  let last = Number.NEGATIVE_INFINITY
  const picture = (): void => {
    const now = performance.now()
    if (now - last < PICTURE) return
    last = now
    const share = file.size === 0 ? 1 : bytes / file.size
    const seconds = (now - begun) / 1_000
    const isTold = seconds >= TOLD_FROM.seconds && share >= TOLD_FROM.share && share < 1
    const secondsLeft = isTold ? (seconds / share) * (1 - share) : null
    onState({ kind: 'reading', file: file.name, share, statements, secondsLeft })
  }
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length
      picture()
      controller.enqueue(chunk)
    },
  })
  picture()
  return {
    bytes: file.stream().pipeThrough(counting),
    stored(count: number) {
      statements = count
      picture()
    },
  }
}

function outcomeOf(result: AddResult, file: string): ImportState {
  if (result.ok) {
    const { title, variants, badLines } = result.pack
    return { kind: 'added', title, statements: variants, badLines }
  }
  if (result.reason !== 'refused') {
    return { kind: 'refused', file, problem: result.reason, badLines: [] }
  }
  const { reason, badLines } = result.failure
  return { kind: 'refused', file, problem: reason, badLines }
}
