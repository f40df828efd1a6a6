import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { askAhead } from '@/lib/extension/ahead'
import { firstFrames } from '@/lib/extension/first-frame'
import { openSession, type PopupView } from '@/lib/extension/popup-session'
import { setTabState, type TabState } from '@/lib/extension/tab-state'
import { comparisonOf, findingOf } from '../components/builders'

const tab = { id: 7, url: 'https://lamp.example/a', incognito: false }
const compared: TabState = {
  kind: 'compared',
  comparison: comparisonOf([findingOf('We [should|will] go.')]),
  notice: null,
  decisions: [],
}

let shown: PopupView[]
let closed: AbortController
let sent: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  fakeBrowser.reset()
  shown = []
  closed = new AbortController()
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab] as never)
  sent = vi
    .spyOn(browser.runtime, 'sendMessage')
    .mockResolvedValue({ ok: true, value: null } as never)
  Object.assign(browser, {
    permissions: {
      contains: vi.fn(async () => false),
      onAdded: { addListener: vi.fn() },
      onRemoved: { addListener: vi.fn() },
    },
  })
})
afterEach(() => {
  closed.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const gone = vi.fn()
const open = () => openSession((view) => shown.push(view), closed.signal, gone)
const last = (): PopupView | undefined => shown.at(-1)

describe('a popup that opens', () => {
  test('shows something soon, whatever the browser does', async () => {
    vi.useFakeTimers()
    vi.mocked(browser.tabs.query).mockReturnValue(new Promise(() => {}) as never)
    open()
    await vi.advanceTimersByTimeAsync(100)
    expect(shown).toEqual([
      { tab: null, state: null, late: false, unsaved: false, hasFeeds: false },
    ])
  })

  test('shows what is stored at once, and nothing that waits before', async () => {
    await setTabState(7, compared)
    vi.useFakeTimers()
    open()
    await vi.advanceTimersByTimeAsync(10)
    expect(shown.map(({ state }) => state?.kind)).toEqual(['compared'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown).toHaveLength(1)
  })

  test('reads a page that was not read', async () => {
    open()
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ name: 'readTab', carries: 7 }))
  })

  describe('after its first script has asked ahead', () => {
    beforeEach(() => {
      vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('As Quoted')
    })

    const paint = vi.fn(async () => {})

    /** The browser's answers come as tasks, one after the other. */
    const answered = async (): Promise<void> => {
      for (let task = 0; task < 5; task += 1) await new Promise((resolve) => setTimeout(resolve))
    }

    test('shows what is stored before anything else can come between', async () => {
      await setTabState(7, compared)
      void askAhead(paint)
      await answered()
      open()
      // What follows from answers that are there needs no further task: the browser paints after it.
      for (let step = 0; step < 20; step += 1) await null
      expect(shown.map(({ state }) => state?.kind)).toEqual(['compared'])
      expect(browser.tabs.query).toHaveBeenCalledTimes(1)
    })

    test('what changed before anybody listened is shown all the same', async () => {
      await setTabState(7, { kind: 'reading', key: 'a', since: 0 })
      void askAhead(paint)
      await answered()
      await setTabState(7, compared)
      open()
      await vi.waitFor(() => expect(last()?.state?.kind).toBe('compared'))
    })

    test('what was drawn ahead for this tab is painted first, and no waiting comes over it', async () => {
      await setTabState(7, compared)
      const frame = { root: { lang: 'en' }, view: ['what was drawn ahead'] }
      await firstFrames.set(7, frame)
      const held = Promise.withResolvers<void>()
      paint.mockReturnValueOnce(held.promise)
      const asked = askAhead(paint)
      await answered()
      expect(paint).toHaveBeenLastCalledWith(frame)
      const reads = vi.spyOn(browser.storage.session, 'get')
      await answered()
      expect(reads).not.toHaveBeenCalled()
      held.resolve()
      await asked
      vi.useFakeTimers()
      open()
      await vi.advanceTimersByTimeAsync(1_000)
      expect(shown.map(({ state }) => state?.kind)).toEqual(['compared'])
    })

    test('what was asked for is taken once', async () => {
      await askAhead(paint)
      open()
      open()
      expect(browser.tabs.query).toHaveBeenCalledTimes(2)
    })
  })

  test('a browser that gives out no storage has the page read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(browser.storage.session, 'get').mockRejectedValueOnce(new Error('broken profile'))
    open()
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ name: 'readTab', carries: 7 }))
  })

  test('shows what was read before without reading it again', async () => {
    await setTabState(7, compared)
    open()
    await vi.waitFor(() => expect(last()?.state?.kind).toBe('compared'))
    expect(sent).not.toHaveBeenCalled()
  })

  test('follows the reading to its end', async () => {
    open()
    await vi.waitFor(() => expect(sent).toHaveBeenCalled())
    await setTabState(7, { kind: 'reading', key: 'a', since: 0 })
    await setTabState(7, compared)
    await vi.waitFor(() => expect(last()?.state).toEqual(compared))
  })

  test('says so where there is no tab to read', async () => {
    vi.mocked(browser.tabs.query).mockResolvedValue([] as never)
    open()
    await vi.waitFor(() =>
      expect(last()?.state).toEqual({ kind: 'unreadable', reason: 'forbidden' }),
    )
  })

  test('says so when the background does not answer', async () => {
    sent.mockResolvedValue({ ok: false, error: 'failed' } as never)
    open()
    await vi.waitFor(() => expect(last()?.state).toMatchObject({ kind: 'failed' }))
  })

  test('calls a reading late, and lets it be asked for again', async () => {
    vi.useFakeTimers()
    const session = open()
    await vi.advanceTimersByTimeAsync(5_900)
    expect(last()?.late).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(last()?.late).toBe(true)
    session.read()
    expect(last()?.late).toBe(false)
    expect(sent).toHaveBeenCalledTimes(2)
  })
})

test('a popup knows what the reader has just allowed', async () => {
  open()
  await vi.waitFor(() => expect(last()?.tab?.access?.granted).toBe(false))
  vi.mocked(browser.permissions.contains).mockResolvedValue(true as never)
  const [[changed] = []] = vi.mocked(browser.permissions.onAdded.addListener).mock.calls
  changed?.({ origins: ['https://lamp.example/*'] })
  await vi.waitFor(() => expect(last()?.tab?.access?.granted).toBe(true))
})
