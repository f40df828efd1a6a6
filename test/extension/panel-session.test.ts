import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Finding } from '@/lib/comparison'
import { subjectOf, watchComparison } from '@/lib/extension/comparison-session'
import { followActiveTab, type PanelSession, type PanelView } from '@/lib/extension/panel-session'
import { openComparison } from '@/lib/extension/side-panel'
import {
  clearTabState,
  setStatementAtHand,
  setTabState,
  type TabState,
} from '@/lib/extension/tab-state'
import type { StatementId } from '@/lib/statement/statement'
import { comparisonOf, findingOf, headerOf } from '../components/builders'

const compared: Extract<TabState, { kind: 'compared' }> = {
  kind: 'compared',
  comparison: comparisonOf([findingOf('We [should|will] go.')]),
  notice: null,
  decisions: [],
}
const tabOf = (id: number) => ({
  id,
  index: 0,
  windowId: 1,
  url: 'https://lamp.example/',
  incognito: false,
})

let shown: PanelView[]
let closed: AbortController
const last = (): PanelView | undefined => shown.at(-1)
const turnTo = async (id: number): Promise<void> => {
  vi.mocked(browser.tabs.query).mockResolvedValue([tabOf(id)] as never)
  await fakeBrowser.tabs.onActivated.trigger({ tabId: id, windowId: 1 })
}

beforeEach(() => {
  fakeBrowser.reset()
  shown = []
  closed = new AbortController()
  const event = { addListener: vi.fn(), removeListener: vi.fn() }
  Object.assign(browser, {
    permissions: { contains: vi.fn(async () => false), onAdded: event, onRemoved: event },
    sidePanel: { open: vi.fn(async () => undefined) },
  })
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tabOf(7)] as never)
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://id${path}`)
})
afterEach(() => {
  closed.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

let session: PanelSession
const follow = (): void => {
  session = followActiveTab((view) => shown.push(view), closed.signal)
}

describe('a side panel', () => {
  test('shows what the active tab has, and reads nothing by itself', async () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage')
    await setTabState(7, compared)
    follow()
    await vi.waitFor(() => expect(last()?.state).toEqual(compared))
    await turnTo(8)
    await vi.waitFor(() => expect(last()?.tab?.id).toBe(8))
    await vi.waitFor(() => expect(last()?.state).toBeNull())
    expect(sent).not.toHaveBeenCalled()
  })

  test('lets go of the tab before: what happens there is not shown', async () => {
    follow()
    await vi.waitFor(() => expect(last()?.state).toBeNull())
    await turnTo(8)
    await vi.waitFor(() => expect(last()?.tab?.id).toBe(8))
    await setTabState(7, compared)
    await setTabState(8, { kind: 'unreadable', reason: 'too-short' })
    await vi.waitFor(() => expect(last()?.state?.kind).toBe('unreadable'))
    expect(shown.some(({ state }) => state?.kind === 'compared')).toBe(false)
  })

  test('follows the statement at hand', async () => {
    await setTabState(7, compared)
    follow()
    await vi.waitFor(() => expect(last()?.state).toEqual(compared))
    await setStatementAtHand(7, 's9' as StatementId)
    await vi.waitFor(() => expect(last()?.at).toBe('s9'))
  })

  test('is at the most telling statement until another is chosen', async () => {
    await setTabState(7, compared)
    follow()
    const [first] = compared.comparison.findings
    await vi.waitFor(() => expect(last()?.at).toBe(first?.statement.id))
  })

  test('beside a page of ours says so, and asks for no leave', async () => {
    const own = { ...tabOf(7), url: 'chrome-extension://id/options.html' }
    vi.mocked(browser.tabs.query).mockResolvedValue([own] as never)
    follow()
    await vi.waitFor(() => expect(last()?.state).toEqual({ kind: 'unreadable', reason: 'own' }))
    await turnTo(8)
    await vi.waitFor(() => expect(last()?.state).toBeNull())
  })

  test('says so where the page cannot be read again, as the background does not answer', async () => {
    const noAnswer = { ok: false, error: 'failed' }
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(noAnswer as never)
    follow()
    await vi.waitFor(() => expect(last()?.state).toBeNull())
    session.read()
    await vi.waitFor(() => expect(last()?.state).toMatchObject({ kind: 'failed' }))
  })

  test('calls a reading late that a dead worker left', async () => {
    await setTabState(7, { kind: 'reading', key: 'a', since: Date.now() - 60_000 })
    follow()
    await vi.waitFor(() => expect(last()?.late).toBe(true))
  })
})

describe('the statement that a side panel is at, when the article is read again', () => {
  const stay = findingOf('We [should|will] stay.')
  const go = findingOf('They [may|must] go home by the last ferry.')
  const more = findingOf('It [is|was] not five hundred.')
  const state = (findings: readonly Finding[], url?: string): TabState => ({
    kind: 'compared',
    comparison: { ...comparisonOf(findings), ...(url && { article: headerOf({ url }) }) },
    notice: null,
    decisions: [],
  })
  const show = async (...shown: Parameters<typeof state>): Promise<void> => {
    const now = state(...shown)
    await setTabState(7, now)
    await vi.waitFor(() => expect(last()?.state).toEqual(now))
  }
  beforeEach(async () => {
    await setTabState(7, state([stay, go]))
    await setStatementAtHand(7, go.statement.id)
    follow()
    await vi.waitFor(() => expect(last()?.at).toBe(go.statement.id))
  })

  test('stays where there is more to tell of another one', async () => {
    await show([more, stay, go])
    expect(last()).toMatchObject({ at: go.statement.id, gone: null })
    await show([{ ...go, mark: 'none', versions: [] }, more])
    expect(last()).toMatchObject({ at: go.statement.id, gone: null })
  })

  test('stays though its words were changed', async () => {
    const edited = findingOf('They [might|must] go home by the last ferry.')
    const sent = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true } as never)
    await show([more, edited, stay])
    expect(last()).toMatchObject({ at: edited.statement.id, gone: null })
    // So that it is found there when the reader comes back to this tab.
    const carries = { tab: 7, id: edited.statement.id }
    expect(sent).toHaveBeenCalledWith({ name: 'chooseStatement', carries })
  })

  test('is gone where the article has it no longer, and comes back with it', async () => {
    await show([more, stay])
    expect(last()).toMatchObject({ gone: go.statement })
    await show([stay])
    expect(last()).toMatchObject({ gone: go.statement })
    await show([stay, go])
    expect(last()).toMatchObject({ at: go.statement.id, gone: null })
  })

  test('is left for the one that the reader chooses instead', async () => {
    await show([stay])
    session.choose(stay.statement.id)
    expect(last()).toMatchObject({ at: stay.statement.id, gone: null })
  })

  test('is none of another article', async () => {
    await show([more], 'https://wharf-gazette.example/pier')
    expect(last()).toMatchObject({ at: more.statement.id, gone: null })
  })
})

describe('what a card opens', () => {
  const sender = { tab: tabOf(7) } as never

  test('is the side panel, at once in the gesture, at that statement', async () => {
    const opening = openComparison('s2' as StatementId, sender)
    expect(browser.sidePanel.open).toHaveBeenCalledWith({ windowId: 1 })
    await opening
    expect((await browser.storage.session.get('at:7'))['at:7']).toBe('"s2"')
  })

  test('is a page of its own where the browser opens no panel', async () => {
    vi.mocked(browser.sidePanel.open).mockRejectedValue(new Error('no gesture'))
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never)
    await openComparison('s2' as StatementId, sender)
    const url = 'chrome-extension://id/comparison.html?tab=7'
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ url, openerTabId: 7 }))
  })

  test('stands among other windows where the browser has no page of ours in a private one', async () => {
    vi.mocked(browser.sidePanel.open).mockRejectedValue(new Error('no gesture'))
    const elsewhere = new Error('Tab opener must be in the same window as the updated tab.')
    const create = vi.spyOn(browser.tabs, 'create').mockImplementation(async ({ openerTabId }) => {
      if (openerTabId !== undefined) throw elsewhere
      return {} as never
    })
    await openComparison('s2' as StatementId, sender)
    expect(create).toHaveBeenLastCalledWith({ url: 'chrome-extension://id/comparison.html?tab=7' })
  })
})

describe('a comparison page', () => {
  test.each([
    ['?tab=7', { tab: 7 }],
    ['?kept=a/s1', { kept: 'a/s1' }],
    ['?tab=-1', null],
    ['?tab=x', null],
    ['?kept=', null],
    ['', null],
  ])('%s', (search, subject) => expect(subjectOf(search)).toEqual(subject))

  test('keeps what it knew when the page is left', async () => {
    const found: unknown[] = []
    await setTabState(7, compared)
    watchComparison(7, (each) => found.push(each), closed.signal)
    await vi.waitFor(() => expect(found.at(-1)).toMatchObject({ closed: false }))
    await clearTabState(7)
    await vi.waitFor(() => expect(found.at(-1)).toMatchObject({ closed: true }))
    expect(found.at(-1)).toMatchObject({ comparison: comparisonOf(compared.comparison.findings) })
  })

  const pier = comparisonOf([findingOf('It [may|must] fall.')])
  const atPier: TabState = {
    ...compared,
    comparison: { ...pier, article: headerOf({ url: 'https://wharf-gazette.example/pier' }) },
  }

  test('stays with its article when the tab goes on, and goes on when it is asked to', async () => {
    const found: unknown[] = []
    await setTabState(7, compared)
    const { goOn } = watchComparison(7, (each) => found.push(each), closed.signal)
    await vi.waitFor(() => expect(found).toHaveLength(1))
    await setTabState(7, { kind: 'reading', key: 'a', since: 0 })
    await setTabState(7, atPier)
    const { comparison } = compared
    const next = atPier.comparison
    await vi.waitFor(() => expect(found.at(-1)).toEqual({ comparison, closed: true, next }))
    goOn()
    expect(found.at(-1)).toEqual({ comparison: next, closed: false, next: null })
  })

  test('follows its own article: as it grows, and when the tab comes back to it', async () => {
    const found: unknown[] = []
    await setTabState(7, compared)
    watchComparison(7, (each) => found.push(each), closed.signal)
    const grown = comparisonOf([...compared.comparison.findings, ...pier.findings])
    await setTabState(7, { ...compared, comparison: grown })
    await vi.waitFor(() => expect(found.at(-1)).toMatchObject({ comparison: grown }))
    await setTabState(7, atPier)
    await clearTabState(7)
    await vi.waitFor(() =>
      expect(found.at(-1)).toEqual({ comparison: grown, closed: true, next: null }),
    )
    await setTabState(7, compared)
    await vi.waitFor(() => expect(found.at(-1)).toMatchObject({ closed: false, next: null }))
  })

  test('says that there is nothing where nothing was read', async () => {
    const found: unknown[] = []
    watchComparison(9, (each) => found.push(each), closed.signal)
    await vi.waitFor(() => expect(found).toEqual([null]))
  })
})
