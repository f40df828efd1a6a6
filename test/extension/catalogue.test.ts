import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { message, plural, template } from '@/lib/extension/i18n'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const catalogueOf = (locale: string): Record<string, { message: string }> =>
  JSON.parse(read(`public/_locales/${locale}/messages.json`))

const locales = readdirSync(new URL('public/_locales/', root))
const english = catalogueOf('en')
const sources = ['components', 'entrypoints', 'lib', 'cli'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|tsx|html)$/u.test(path))
    .map((path) => ({ path: `${folder}/${path}`, text: read(`${folder}/${path}`) })),
)
const code = [...sources.map(({ text }) => text), read('wxt.config.ts')].join('\n')

/** Keys that the code puts together: `kind_${kind}`, `access${name}Sees`. */
const COMPOSED = [
  /^tell(?:Also)?Form_/u,
  /^kind_/u,
  /^access(?:Click|Sites|All)(?:Sees|More)?$/u,
  /^popupStatements(?:By|Visible)?$/u,
]

const placesOf = (text: string): string[] => [...new Set(text.match(/\$[1-9]/gu))].sort()

describe('the catalogue', () => {
  test('has no message that nobody says', () => {
    const unused = Object.keys(english)
      .map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/u, ''))
      .filter((key) => !COMPOSED.some((pattern) => pattern.test(key)))
      .filter(
        (key) => !new RegExp(`['"]${key}['"]`, 'u').test(code) && !code.includes(`__MSG_${key}__`),
      )
    expect(unused).toEqual([])
  })

  test('describes every message that has a place to fill', () => {
    const bare = Object.entries(english)
      .filter(([, { message: text }]) => placesOf(text).length > 0)
      .filter(([, entry]) => !('description' in entry))
    expect(bare.map(([key]) => key)).toEqual([])
  })

  test.each(locales)('%s says everything that English says, with the same places', (locale) => {
    const other = catalogueOf(locale)
    const stem = (key: string): string => key.replace(/_(?:zero|one|two|few|many)$/u, '_other')
    expect(new Set(Object.keys(other).map(stem))).toEqual(new Set(Object.keys(english).map(stem)))
    for (const [key, { message: text }] of Object.entries(other)) {
      expect([key, ...placesOf(text)]).toEqual([
        key,
        ...placesOf(english[key]?.message ?? english[stem(key)]?.message ?? ''),
      ])
    }
  })
})

describe('the program', () => {
  test('holds no text of its own between its elements', () => {
    const spoken = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/>\s*([A-Za-z][^<>{}=;()]*[a-z])\s*</gu)].map(
          ([, words = '']) => `${path}: ${words}`,
        ),
      )
      // What stands between the elements of two branches is no text.
      .filter((found) => !/\breturn\b/u.test(found))
    expect(spoken).toEqual([])
  })
})

describe('a message from the browser', () => {
  test('keeps its places open, and takes words as they are', () => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string, given: string[] = []) =>
      (english[key]?.message ?? '').replace(
        /\$([1-9])/gu,
        (_, place) => given[Number(place) - 1] ?? '',
      )) as never)
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-GB')
    expect(template('tellReplaced')).toBe('$1 here, $2 in $3')
    expect(message('tellReplaced', '$2', '$&', 'x')).toBe('$2 here, $& in x')
    expect(plural('popupDiffer', 1)).toBe('1 is worded differently elsewhere.')
    expect(plural('popupDiffer', 1_200)).toBe('1,200 are worded differently elsewhere.')
    vi.restoreAllMocks()
  })
})
