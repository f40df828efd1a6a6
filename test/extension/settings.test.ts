import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  DEFAULT_SETTINGS,
  type Settings,
  setSettings,
  settings,
  watchSettings,
} from '@/lib/extension/settings'

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.restoreAllMocks())

const store = (stored: unknown): Promise<void> => browser.storage.local.set({ settings: stored })

describe('settings', () => {
  test('are the defaults until somebody chose, and nothing read is kept by default', async () => {
    expect(await settings()).toEqual(DEFAULT_SETTINGS)
    expect(DEFAULT_SETTINGS).toMatchObject({ remember: false, cardFromReading: false })
  })

  test('are changed one by one', async () => {
    await setSettings({ appearance: 'dark' })
    await setSettings({ retentionDays: 30 })
    expect(await settings()).toEqual({
      ...DEFAULT_SETTINGS,
      appearance: 'dark',
      retentionDays: 30,
    })
  })

  test('no change is lost when two come at once', async () => {
    await Promise.all([setSettings({ marks: 'off' }), setSettings({ card: 'click' })])
    expect(await settings()).toMatchObject({ marks: 'off', card: 'click' })
  })

  test.each<[unknown, Partial<Settings>]>([
    ['nonsense', {}],
    [null, {}],
    [[], {}],
    [{ marks: 'loud', appearance: 'dark' }, { appearance: 'dark' }],
    [{ remember: 1, card: 'off' }, { card: 'off' }],
    [{ retentionDays: -1 }, {}],
    [{ retentionDays: 1e9 }, {}],
    [{ retentionDays: 2.5 }, {}],
    [{ retentionDays: 0 }, { retentionDays: 0 }],
    [{ unknown: true, translate: true }, { translate: true }],
  ])('what is broken falls back field by field: %j', async (stored, expected) => {
    await store(stored)
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, ...expected })
  })

  test('a browser that cannot read them leaves the defaults', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(
      new Error('An unexpected error occurred'),
    )
    expect(await settings()).toEqual(DEFAULT_SETTINGS)
  })

  test('a browser that cannot write them says so', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(
      new Error('An unexpected error occurred'),
    )
    await expect(setSettings({ marks: 'off' })).rejects.toThrow('unexpected')
  })

  test('none is written over others that could not be read', async () => {
    await setSettings({ remember: true, marks: 'direct' })
    const failing = vi.spyOn(browser.storage.local, 'get')
    failing.mockRejectedValueOnce(new Error('An unexpected error occurred'))
    await expect(setSettings({ card: 'off' })).rejects.toThrow('unexpected')
    expect(await settings()).toMatchObject({ remember: true, marks: 'direct', card: 'hover' })
  })

  test('are told at once and at every change, until nobody listens', async () => {
    const seen: Settings['marks'][] = []
    const closed = new AbortController()
    watchSettings(({ marks }) => seen.push(marks), closed.signal)
    await vi.waitFor(() => expect(seen).toEqual(['all']))
    await setSettings({ marks: 'direct' })
    await store({ marks: 'nonsense' })
    await browser.storage.session.set({ settings: { marks: 'off' } })
    expect(seen).toEqual(['all', 'direct', 'all'])
    closed.abort()
    await setSettings({ marks: 'off' })
    expect(seen).toEqual(['all', 'direct', 'all'])
  })
})
