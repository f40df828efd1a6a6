// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { followAppearance } from '@/lib/extension/appearance'

const root = document.documentElement
const choose = (appearance: string): Promise<void> =>
  browser.storage.local.set({ settings: { appearance } })

beforeEach(() => {
  fakeBrowser.reset()
  localStorage.clear()
  delete root.dataset.theme
})

test('a page looks as the reader chose, and follows a change until it closes', async () => {
  const closed = new AbortController()
  followAppearance(root, closed.signal)
  expect(root.dataset.theme).toBeUndefined()
  await choose('dark')
  expect(root.dataset.theme).toBe('dark')
  await choose('light')
  expect(root.dataset.theme).toBe('light')
  await choose('auto')
  expect(root.dataset.theme).toBeUndefined()
  closed.abort()
  await choose('dark')
  expect(root.dataset.theme).toBeUndefined()
})

test('the next page is right from its first paint, before the settings are read', async () => {
  const first = new AbortController()
  followAppearance(root, first.signal)
  await choose('dark')
  first.abort()
  delete root.dataset.theme
  const second = new AbortController()
  followAppearance(root, second.signal)
  expect(root.dataset.theme).toBe('dark')
  second.abort()
})

test('a copy that nobody wrote is no appearance, and the settings decide', async () => {
  localStorage.setItem('appearance', 'sepia')
  const closed = new AbortController()
  followAppearance(root, closed.signal)
  expect(root.dataset.theme).toBeUndefined()
  await vi.waitFor(() => expect(localStorage.getItem('appearance')).toBe('auto'))
  closed.abort()
})
