import type {
  ForgetScope,
  KeptEntry,
  LibraryHealth,
  LibraryPage,
  LibraryQuery,
  ReadPage,
  ReadQuery,
} from '../library'
import { forgetting } from './forgetting'
import type { Handlers } from './messages'
import { report } from './report'
import { clearTabStates } from './tab-state'
import { dropRemoval, keepRemoval, keptRemoval } from './undo'

/** What was removed, as the store gives it and takes it back. */
interface Removal {
  /** Whether there was nothing to remove. */
  readonly empty: boolean
  readonly articles: number
  readonly statements: number
}

/** What the store behind the settings and the library can do. */
export interface LibraryPort<Removed extends Removal> {
  search(query: LibraryQuery, signal: AbortSignal): Promise<LibraryPage>
  health(): Promise<LibraryHealth>
  kept(): Promise<readonly KeptEntry[]>
  read(query: ReadQuery): Promise<ReadPage>
  forget(scope: ForgetScope): Promise<Removed>
  removePack(id: string): Promise<Removed>
  dropKept(id: string): Promise<Removed>
  stopOutlet(feed: string, forgetting: boolean): Promise<Removed>
  restore(removal: Removed): Promise<boolean>
  reset(): Promise<void>
}

/**
 * Answers the messages of settings and library. What was removed leaves the comparisons of open tabs
 * too: they are read again when the reader looks.
 */
export function libraryHandlers<Removed extends Removal>(library: LibraryPort<Removed>) {
  const undoable = async (removal: Removed) => {
    const { articles, statements, empty } = removal
    return { token: empty ? null : await keepRemoval(removal), articles, statements }
  }
  // What is gone is gone: that open tabs still show it changes nothing about that.
  const clear = () => clearTabStates().catch((error) => report(error, 'open tabs'))
  const removed = async (removal: Removed) => {
    await clear()
    return undoable(removal)
  }
  const searches = new Map<number | undefined, AbortController>()
  return {
    /** A tab's search ends the one before it, whose answer nobody waits for any more. */
    async searchStatements(query, sender) {
      const tab = sender.tab?.id
      searches.get(tab)?.abort()
      const search = new AbortController()
      searches.set(tab, search)
      try {
        return await library.search(query, search.signal)
      } catch (error) {
        if (!search.signal.aborted) throw error
        return { variants: [], hits: [], found: 0, complete: false }
      } finally {
        if (searches.get(tab) === search) searches.delete(tab)
      }
    },
    storeHealth: () => library.health(),
    listKept: () => library.kept(),
    listRead: (query) => library.read(query),
    forget: (scope) => forgetting(async () => removed(await library.forget(scope))),
    removePack: async (id) => removed(await library.removePack(id)),
    dropKept: async (id) => undoable(await library.dropKept(id)),
    stopOutlet: async ({ feed, forget }) => {
      const removal = await library.stopOutlet(feed, forget)
      return forget ? removed(removal) : undoable(removal)
    },
    async undoForget(token) {
      const removal = await keptRemoval<Removed>(token)
      if (removal === null) return false
      // Kept until it is back: where that fails, the reader can try again.
      const whole = await library.restore(removal)
      await dropRemoval()
      await clear()
      return whole
    },
    resetStore: () =>
      forgetting(async () => {
        await library.reset()
        await clear()
        return null
      }),
  } satisfies Handlers
}
