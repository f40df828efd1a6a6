import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Article, blocksOf } from '@/lib/article'
import type { Decision, DecisionKey } from '@/lib/decision/decision'
import { judgementHandlers } from '@/lib/extension/judging'
import { setTabArticle, setTabState, tabState } from '@/lib/extension/tab-state'
import type { StatementId } from '@/lib/statement/statement'
import { comparisonOf, findingOf, headerOf, onlyHereOf } from '../components/builders'

const text = 'We should go.'
const article: Article = { ...headerOf(), text, blocks: blocksOf(text) }
const finding = findingOf('We [should|will] go.')
const before = comparisonOf([finding])
const after = comparisonOf([onlyHereOf({ text })])
const decision = { kind: 'not-same', here: 'a', there: 'b' } as unknown as Decision

const engine = {
  compare: vi.fn(async () => ({ comparison: after, notice: null, decisions: [decision] })),
  remember: async () => null,
  isDatabaseError: () => false,
}
const port = {
  decide: vi.fn(async () => true),
  undo: vi.fn(async () => true),
  keep: vi.fn(async () => 'page/s1'),
  kept: vi.fn(async () => null),
}
const handlers = judgementHandlers(port, engine)

beforeEach(async () => {
  fakeBrowser.reset()
  vi.clearAllMocks()
  const badge = vi.fn(async () => undefined)
  Object.assign(browser, {
    action: {
      setBadgeText: badge,
      setBadgeBackgroundColor: badge,
      setBadgeTextColor: badge,
      setTitle: badge,
    },
  })
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('')
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, incognito: false } as never)
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never)
  await setTabArticle(7, article)
  await setTabState(7, { kind: 'compared', comparison: before, notice: null, decisions: [] })
})
afterEach(() => vi.restoreAllMocks())

describe('what the reader says', () => {
  test('is kept, and what stands open is compared again without its page', async () => {
    expect(await handlers.rememberDecision({ tab: 7, decision })).toBe(true)
    expect(port.decide).toHaveBeenCalledWith(decision, before)
    expect(await tabState(7)).toMatchObject({ comparison: after, decisions: [decision] })
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(
      7,
      expect.objectContaining({ name: 'marksChanged' }),
      { frameId: 0 },
    )
  })

  test('is undone, and compared again', async () => {
    await handlers.undoDecision('x' as DecisionKey)
    expect(port.undo).toHaveBeenCalledWith('x')
    expect(engine.compare).toHaveBeenCalledWith(article)
  })

  test('changes nothing where it cannot be kept', async () => {
    port.decide.mockResolvedValueOnce(false)
    expect(await handlers.rememberDecision({ tab: 7, decision })).toBe(false)
    expect(engine.compare).not.toHaveBeenCalled()
  })

  test('of a page that was left is not kept: nothing would say by what to forget it', async () => {
    expect(await handlers.rememberDecision({ tab: 8, decision })).toBe(false)
    expect(port.decide).not.toHaveBeenCalled()
  })
})

describe('a comparison', () => {
  const chosen = { tab: 7, id: finding.statement.id }

  test('is kept as it stands', async () => {
    expect(await handlers.keepComparison(chosen)).toBe('page/s1')
    expect(port.keep).toHaveBeenCalledWith({ article: before.article, finding })
  })

  test('that is not there is not kept', async () => {
    expect(await handlers.keepComparison({ tab: 7, id: 'gone' as StatementId })).toBeNull()
    expect(await handlers.keepComparison({ ...chosen, tab: 8 })).toBeNull()
    expect(port.keep).not.toHaveBeenCalled()
  })
})

test('of a private window nothing is kept', async () => {
  vi.mocked(browser.tabs.get).mockResolvedValue({ id: 7, incognito: true } as never)
  expect(await handlers.rememberDecision({ tab: 7, decision })).toBe(false)
  expect(await handlers.keepComparison({ tab: 7, id: finding.statement.id })).toBeNull()
  vi.mocked(browser.tabs.get).mockRejectedValue(new Error('no such tab'))
  expect(await handlers.rememberDecision({ tab: 7, decision })).toBe(false)
  expect(port.decide).not.toHaveBeenCalled()
  expect(port.keep).not.toHaveBeenCalled()
})
