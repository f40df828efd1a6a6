import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { offeredFor } from '@/lib/extension/page-actions'

const tab = {
  id: 7,
  windowId: 1,
  access: { host: 'lamp.example', granted: false },
  privateWindow: false,
}
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
    offeredFor(tab).onAccess('always')
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins })
    offeredFor(tab).onAccess('click')
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins })
  })

  test('is not to be had for pages of no site', () => {
    offeredFor({ ...tab, access: null }).onAccess('always')
    offeredFor(null).onAccess('always')
    expect(browser.permissions.request).not.toHaveBeenCalled()
  })
})

test('what would be kept is offered in no private window, nor where nobody knows', () => {
  const kept = ['onDecide', 'onUndo', 'onKeep']
  expect(Object.keys(offeredFor(tab))).toEqual(expect.arrayContaining(kept))
  for (const each of [null, { ...tab, privateWindow: true }]) {
    expect(Object.keys(offeredFor(each)).filter((key) => kept.includes(key))).toEqual([])
  }
})
