import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { setSettings } from '@/lib/extension/settings'
import {
  canTranslate,
  type Loading,
  loadModels,
  translationWanted,
} from '@/lib/extension/translator'

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.unstubAllGlobals())

/** A browser that has models for some pairs of languages; loading one takes two steps. */
function browserWith(pairs: readonly string[]) {
  const created: string[] = []
  vi.stubGlobal('Translator', {
    create: async (asked: {
      sourceLanguage: string
      targetLanguage: string
      monitor(events: EventTarget): void
    }) => {
      const pair = `${asked.sourceLanguage} ${asked.targetLanguage}`
      if (!pairs.includes(pair)) throw new DOMException('no model', 'NotSupportedError')
      const events = new EventTarget()
      asked.monitor(events)
      for (const loaded of [0.5, 1]) {
        events.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }))
      }
      created.push(pair)
      return { translate: async (text: string) => text }
    },
  })
  return created
}

describe('the browser’s own translator', () => {
  test('is asked for nothing where the browser has none', async () => {
    const told: (Loading | null)[] = []
    expect(canTranslate()).toBe(false)
    await loadModels('en', (now) => told.push(now))
    expect(told).toEqual([null])
  })

  test('loads the models to and from the reader’s language, and tells how far it is', async () => {
    const created = browserWith(['en de', 'de en'])
    const told: (Loading | null)[] = []
    await loadModels('en-GB', (now) => told.push(now))
    expect(created).toEqual(['en de', 'de en'])
    expect(told).toEqual([
      { language: 'de', loaded: 0.5 },
      { language: 'de', loaded: 1 },
      { language: 'de', loaded: 0.5 },
      { language: 'de', loaded: 1 },
      null,
    ])
  })
})

describe('comparing across languages', () => {
  test('is not done until the reader asks for it', async () => {
    expect(await translationWanted()).toBeNull()
    await setSettings({ translate: true })
    expect((await translationWanted())?.languages).toContain('de')
  })

  test('finds nothing, and no error, where no view can translate', async () => {
    await setSettings({ translate: true })
    const wanted = await translationWanted()
    expect(await wanted?.translator.translate('Guten Tag.', 'de', 'en')).toBeNull()
  })
})
