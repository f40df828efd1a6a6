import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Decision, DecisionKey } from '@/lib/decision/decision'
import { offeredFor } from '@/lib/extension/page-actions'

const tab = {
  id: 7,
  windowId: 1,
  access: { host: 'lamp.example', granted: false },
  own: false,
  privateWindow: false,
}
const onSaved = vi.fn()
const origins = ['https://lamp.example/*', 'http://lamp.example/*']

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(browser, {
    permissions: { request: vi.fn(async () => true), remove: vi.fn(async () => true) },
  })
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://id${path}`)
})

describe('access to the site', () => {
  test('is asked for at once in the click, for that site alone', () => {
    offeredFor(tab, onSaved).onAccess('always')
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins })
    offeredFor(tab, onSaved).onAccess('click')
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins })
  })

  test('is not to be had for pages of no site', () => {
    offeredFor({ ...tab, access: null }, onSaved).onAccess('always')
    offeredFor(null, onSaved).onAccess('always')
    expect(browser.permissions.request).not.toHaveBeenCalled()
  })

  test('is not asked for in a private window, where the browser would remember the site', () => {
    const { onAccess } = offeredFor({ ...tab, privateWindow: true }, onSaved)
    onAccess('always')
    expect(browser.permissions.request).not.toHaveBeenCalled()
    // All sites name none, and what is taken back leaves nothing behind.
    onAccess('all')
    onAccess('click')
    expect(browser.permissions.request).toHaveBeenCalledOnce()
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins })
  })
})

test('what would be kept is offered in no private window, nor where nobody knows', () => {
  const kept = ['onDecide', 'onUndo', 'onKeep']
  expect(Object.keys(offeredFor(tab, onSaved))).toEqual(expect.arrayContaining(kept))
  for (const each of [null, { ...tab, privateWindow: true }]) {
    expect(Object.keys(offeredFor(each, onSaved)).filter((key) => kept.includes(key))).toEqual([])
  }
})

describe('what the reader says of a statement', () => {
  const decision = { kind: 'wrong-speaker', here: 'a' } as Decision
  const answers = (answer: unknown) =>
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(answer as never)

  test.each([
    ['is kept', { ok: true, value: true }, true],
    ['cannot be kept', { ok: true, value: false }, false],
    ['broke the background', { ok: false, error: 'failed' }, false],
  ])('%s, and the view hears of it', async (_, answer, isSaved) => {
    answers(answer)
    const offered = offeredFor(tab, onSaved)
    if (!('onDecide' in offered)) throw new Error('a common tab offers it')
    offered.onDecide(decision)
    await vi.waitFor(() => expect(onSaved).toHaveBeenLastCalledWith(isSaved))
    onSaved.mockClear()
    offered.onUndo('x' as DecisionKey)
    await vi.waitFor(() => expect(onSaved).toHaveBeenLastCalledWith(isSaved))
  })
})
