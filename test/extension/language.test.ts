import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { detectLanguage } from '@/lib/extension/language'

interface Detected {
  readonly isReliable: boolean
  readonly languages: readonly { readonly language: string; readonly percentage: number }[]
}

let asked: string[]
function browserSays(detected: Detected): void {
  vi.spyOn(browser.i18n, 'detectLanguage').mockImplementation((async (text: string) => {
    asked.push(text)
    return detected
  }) as never)
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
  asked = []
})

describe('the language of a text that does not say its own', () => {
  test.each([
    ['the browser is sure', true, [{ language: 'uk', percentage: 55 }], 'uk'],
    ['most of it is in one', false, [{ language: 'de', percentage: 92 }], 'de'],
    [
      'a part is in another',
      true,
      [
        { language: 'fr', percentage: 80 },
        { language: 'en', percentage: 19 },
      ],
      'fr',
    ],
    ['a script is named too', true, [{ language: 'zh-Hant', percentage: 99 }], 'zh-hant'],
    ['half of it could be anything', false, [{ language: 'es', percentage: 50 }], null],
    ['it is none that the browser knows', true, [{ language: 'und', percentage: 100 }], null],
    ['there is nothing to tell by', false, [], null],
  ])('%s', async (_, isReliable, languages, expected) => {
    browserSays({ isReliable, languages })
    expect(await detectLanguage('Some words.')).toBe(expected)
  })

  test('is told by its beginning, however long it is', async () => {
    browserSays({ isReliable: true, languages: [{ language: 'en', percentage: 99 }] })
    expect(await detectLanguage('word '.repeat(100_000))).toBe('en')
    expect(asked.map(({ length }) => length)).toEqual([4_000])
  })
})
