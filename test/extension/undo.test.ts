import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { libraryHandlers } from '@/lib/extension/library'
import { setTabState, tabState } from '@/lib/extension/tab-state'
import { dropRemoval, keepRemoval, keptRemoval } from '@/lib/extension/undo'
import { comparisonOf } from '../components/builders'

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.restoreAllMocks())

test('what was removed can be had by its token until it is let go of', async () => {
  const token = await keepRemoval({ articles: ['a'] })
  expect(await keptRemoval('another')).toBeNull()
  expect(await keptRemoval(token ?? '')).toEqual({ articles: ['a'] })
  expect(await keptRemoval(token ?? '')).toEqual({ articles: ['a'] })
  await dropRemoval()
  expect(await keptRemoval(token ?? '')).toBeNull()
})

test('the next removal takes the place of the last', async () => {
  const first = await keepRemoval(['first'])
  const second = await keepRemoval(['second'])
  expect(await keptRemoval(first ?? '')).toBeNull()
  expect(await keptRemoval(second ?? '')).toEqual(['second'])
})

test('what is too much to be kept has no token', async () => {
  vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES exceeded'))
  expect(await keepRemoval(['much'])).toBeNull()
})

const port = {
  search: vi.fn(),
  health: vi.fn(),
  kept: vi.fn(),
  read: vi.fn(),
  forget: vi.fn(async () => ({ articles: 2, statements: 5, empty: false, rows: ['r'] })),
  removePack: vi.fn(async () => ({ articles: 0, statements: 9, empty: false, rows: ['p'] })),
  dropKept: vi.fn(async () => ({ articles: 0, statements: 0, empty: true, rows: [] as string[] })),
  stopOutlet: vi.fn(async () => ({ articles: 1, statements: 3, empty: false, rows: ['o'] })),
  restore: vi.fn(async () => true),
  reset: vi.fn(async () => undefined),
}

test('what is forgotten leaves the comparisons of open tabs too, and comes back by its token', async () => {
  const handlers = libraryHandlers(port)
  const state = { kind: 'compared', comparison: comparisonOf([]), notice: null } as never
  await setTabState(7, state)
  const { token, articles, statements } = await handlers.forget({ kind: 'everything' })
  expect({ articles, statements }).toEqual({ articles: 2, statements: 5 })
  expect(await tabState(7)).toBeNull()
  expect(await handlers.undoForget(token ?? '')).toBe(true)
  expect(port.restore).toHaveBeenCalledWith(expect.objectContaining({ rows: ['r'] }))
  expect(await handlers.undoForget(token ?? '')).toBe(false)
})

test('an outlet that is followed no longer comes back by its token, with what it brought or without', async () => {
  for (const forget of [true, false]) {
    const handlers = libraryHandlers(port)
    const { token, statements } = await handlers.stopOutlet({
      feed: 'https://lamp.example/',
      forget,
    })
    expect(port.stopOutlet).toHaveBeenLastCalledWith('https://lamp.example/', forget)
    expect(statements).toBe(3)
    expect(await handlers.undoForget(token ?? '')).toBe(true)
  }
})

test('where there was nothing to remove there is nothing to undo', async () => {
  expect(await libraryHandlers(port).dropKept('x')).toMatchObject({ token: null })
})

test('what could not be put back can be put back later', async () => {
  const handlers = libraryHandlers(port)
  const { token } = await handlers.forget({ kind: 'everything' })
  port.restore.mockRejectedValueOnce(new Error('the database is gone'))
  await expect(handlers.undoForget(token ?? '')).rejects.toThrow('gone')
  expect(await handlers.undoForget(token ?? '')).toBe(true)
})

test('open tabs that cannot be cleared undo nothing of what was forgotten', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('broken profile'))
  expect(await libraryHandlers(port).forget({ kind: 'everything' })).toMatchObject({ articles: 2 })
})
