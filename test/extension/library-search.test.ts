import { expect, test, vi } from 'vitest'
import { libraryHandlers } from '@/lib/extension/library'
import type { LibraryQuery } from '@/lib/library'

const QUERY: LibraryQuery = { words: '', speaker: '', outlet: 'a', from: null, to: null, page: 0 }
const FOUND = { variants: [], hits: [], found: 7, complete: true }

/** Searches that end when they are told to, or are given up. */
function library() {
  const ends: (() => void)[] = []
  const search = (_: LibraryQuery, signal: AbortSignal) =>
    new Promise<typeof FOUND>((resolve, reject) => {
      ends.push(() => resolve(FOUND))
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  const handlers = libraryHandlers({ search: vi.fn(search) } as never)
  const from = (id: number) => handlers.searchStatements(QUERY, { tab: { id } } as never)
  return { ends, from }
}

test('a search ends the one before it of the same tab, and no other', async () => {
  const { ends, from } = library()
  const [first, other, second] = [from(1), from(2), from(1)]
  expect(await first).toEqual({ variants: [], hits: [], found: 0, complete: false })
  for (const end of ends) end()
  expect(await second).toEqual(FOUND)
  expect(await other).toEqual(FOUND)
})

test('a search that has ended is not given up by the next one', async () => {
  const { ends, from } = library()
  const first = from(1)
  ends[0]?.()
  expect(await first).toEqual(FOUND)
  const second = from(1)
  ends[1]?.()
  expect(await second).toEqual(FOUND)
})
