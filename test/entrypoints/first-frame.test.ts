import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { firstFrameOf } from '@/entrypoints/popup/first-frame'
import type { PopupView } from '@/lib/extension/popup-session'
import catalogue from '@/public/_locales/uk/messages.json'
import { comparisonOf, findingOf } from '../components/builders'

beforeEach(() => {
  fakeBrowser.reset()
  const messages: Record<string, { message: string } | undefined> = catalogue
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(
    ((key: string) => messages[key]?.message ?? '') as never,
  )
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('uk')
})

const view: PopupView = {
  tab: {
    id: 7,
    windowId: 1,
    access: { host: 'lamp.example', granted: true },
    own: false,
    privateWindow: false,
  },
  state: {
    kind: 'compared',
    comparison: comparisonOf([findingOf('We [should|will] go.')]),
    notice: null,
    decisions: [],
  },
  late: false,
  unsaved: false,
  hasFeeds: false,
}

test('the first frame of a popup is drawn in the language of the browser, where no document is', () => {
  expect(globalThis).not.toHaveProperty('document')
  const frame = firstFrameOf(view)
  expect(frame.root).toEqual({ lang: 'uk', dir: 'ltr' })
  const text = JSON.stringify(frame.view)
  for (const part of [
    'We should go.',
    catalogue.siteStop.message,
    'own-2"',
    'comparison.html?tab=7',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('own-3"')
  // A popup that takes it over counts its ids from the first, too.
  expect(firstFrameOf(view)).toEqual(frame)
})
