import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type FirstFrame, firstFrames } from '@/lib/extension/first-frame'
import { keepFirstFrames } from '@/lib/extension/frames-ahead'
import type { PopupView } from '@/lib/extension/popup-session'
import {
  clearTabState,
  clearTabStates,
  setTabState,
  type TabState,
} from '@/lib/extension/tab-state'
import { comparisonOf, findingOf } from '../components/builders'

const compared = (words = 'We [should|will] go.'): TabState => ({
  kind: 'compared',
  comparison: comparisonOf([findingOf(words)]),
  notice: null,
  decisions: [],
})

/** Longer than a state must stand. */
const LONG = 1_000

const failed = vi.fn()
const draw = vi.fn<(view: PopupView) => FirstFrame>()
const contains = vi.fn<() => Promise<boolean>>()
const drawAgain = keepFirstFrames(draw, failed)

/** The tabs as the browser tells of them. */
let tabs: MockInstance

const tabAt = (url: string | undefined) => async (id: number) => ({
  id,
  windowId: 1,
  url,
  incognito: false,
})

beforeEach(() => {
  fakeBrowser.reset()
  vi.clearAllMocks()
  draw.mockImplementation(({ tab, state }) => ({
    root: { lang: 'en' },
    view: [`${tab?.access?.granted} ${JSON.stringify(state)}`],
  }))
  contains.mockResolvedValue(false)
  Object.assign(browser, { permissions: { contains } })
  tabs = vi.spyOn(browser.tabs, 'get').mockImplementation(tabAt('https://lamp.example/a') as never)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const settle = () => vi.advanceTimersByTimeAsync(LONG)
const kept = async (): Promise<string> => JSON.stringify(await firstFrames.of(7))

test('what a popup shows first is drawn once a page was compared, and after that', async () => {
  const state = compared()
  await setTabState(7, state)
  expect(draw).not.toHaveBeenCalled()
  await settle()
  const access = { host: 'lamp.example', granted: false }
  const tab = { id: 7, windowId: 1, access, own: false, privateWindow: false }
  const view = { tab, state, late: false, unsaved: false, hasFeeds: false }
  expect(draw.mock.calls).toEqual([[view]])
  expect(await kept()).toContain('should')
})

test('of states that follow each other the last is drawn', async () => {
  for (const words of ['may', 'might', 'could']) await setTabState(7, compared(`We ${words} go.`))
  await settle()
  expect(draw).toHaveBeenCalledTimes(1)
  expect(await kept()).toContain('could')
})

test('it goes with the state that it shows', async () => {
  await setTabState(7, compared())
  await settle()
  await setTabState(7, compared('We could go.'))
  expect(await kept()).toBe('null')
  await settle()
  expect(await kept()).toContain('could')
  await setTabState(7, { kind: 'reading', key: 'a', since: 0 })
  await settle()
  expect(await kept()).toBe('null')
})

test.each([
  ['is left', () => clearTabState(7)],
  ['is forgotten', () => clearTabStates()],
  ['is read again', () => setTabState(7, { kind: 'reading', key: 'a', since: 0 })],
])('nothing is drawn of a page that %s, whenever that is', async (_, leave) => {
  await setTabState(7, compared())
  await leave()
  await settle()
  const held = Promise.withResolvers<unknown>()
  tabs.mockReturnValueOnce(held.promise)
  await setTabState(7, compared())
  await settle()
  await leave()
  held.resolve(await tabAt('https://lamp.example/a')(7))
  await settle()
  expect(draw).not.toHaveBeenCalled()
  expect(await browser.storage.session.get(null)).not.toHaveProperty('frame:7')
})

test.each([
  ['a tab whose address nobody tells', tabAt(undefined)],
  ['a tab that was closed', () => Promise.reject(new Error('No tab with id: 7'))],
])('nothing is drawn of %s', async (_, told) => {
  tabs.mockImplementation(told as never)
  await setTabState(7, compared())
  await settle()
  expect(draw).not.toHaveBeenCalled()
  expect(failed).not.toHaveBeenCalled()
})

test('with another access it goes at once, and is drawn anew', async () => {
  await setTabState(7, compared())
  await settle()
  expect(await kept()).toContain('false')
  contains.mockResolvedValue(true)
  await drawAgain()
  expect(await kept()).toBe('null')
  await settle()
  expect(await kept()).toContain('true')
})

test('where there is no room for it, the popup does without', async () => {
  await setTabState(7, compared())
  vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'))
  await settle()
  expect(await kept()).toBe('null')
  expect(failed).not.toHaveBeenCalled()
})

test('a view that cannot be drawn is told of', async () => {
  draw.mockImplementationOnce(() => {
    throw new Error('broken')
  })
  await setTabState(7, compared())
  await settle()
  expect(failed).toHaveBeenCalledWith(new Error('broken'))
})
