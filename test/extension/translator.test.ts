import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { lendTranslator } from '@/lib/extension/lend-translator'
import { canTranslate } from '@/lib/extension/on-device'
import { setSettings } from '@/lib/extension/settings'
import { type Loading, loadModels, translationWanted } from '@/lib/extension/translator'

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.unstubAllGlobals())

/** Everything that was waited for is there. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

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

  describe('with an open page whose browser can translate', () => {
    let closed: AbortController
    afterEach(() => closed.abort())

    /** A dictionary of two sentences, as the browser's own translator would be asked. */
    function dictionary(): string[] {
      const asked: string[] = []
      const words: Readonly<Record<string, string>> = { 'Guten Tag.': 'Good day.' }
      vi.stubGlobal('Translator', {
        availability: async ({ sourceLanguage }: { sourceLanguage: string }) =>
          sourceLanguage === 'de' ? 'available' : 'downloadable',
        create: async ({ sourceLanguage }: { sourceLanguage: string }) => {
          asked.push(sourceLanguage)
          return { translate: async (text: string) => words[text] ?? text }
        },
      })
      return asked
    }

    /** Messages come from a page of ours, as the background's do. */
    const fromOurs = (): void => {
      const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/') }
      vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
        (message: unknown) =>
          new Promise((respond) => {
            for (const listener of listeners) listener(message, sender, respond)
          }),
      )
    }
    let listeners: ((
      message: unknown,
      sender: object,
      respond: (answer: unknown) => void,
    ) => void)[]
    beforeEach(() => {
      closed = new AbortController()
      listeners = []
      vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
        listeners.push(listener as unknown as (typeof listeners)[number])
      })
      fromOurs()
    })

    test('its translator is lent once the reader wants it, and asked only for what is loaded', async () => {
      const asked = dictionary()
      lendTranslator(closed.signal)
      await settled()
      expect(listeners).toEqual([])
      await setSettings({ translate: true })
      await vi.waitFor(() => expect(listeners).toHaveLength(1))
      const wanted = await translationWanted()
      expect(await wanted?.translator.translate('Guten Tag.', 'de-AT', 'en')).toBe('Good day.')
      expect(await wanted?.translator.translate('Bonjour.', 'fr', 'en')).toBeNull()
      expect(asked).toEqual(['de'])
    })

    test('nothing listens where the browser has none', async () => {
      await setSettings({ translate: true })
      lendTranslator(closed.signal)
      await settled()
      expect(listeners).toEqual([])
    })
  })
})
