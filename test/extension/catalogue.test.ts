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
  /^tellSpl(?:it|iced)_/u,
  /^kind_/u,
  /^access(?:Click|Sites|All)(?:Sees|More)?$/u,
  /^popupStatements(?:By|Visible)?$/u,
]

/** Chrome's store takes no longer description. */
const LONGEST_DESCRIPTION = 132

/** Names, and words that languages share. */
const SAME_EVERYWHERE: readonly string[] = [
  'extensionName',
  'popupLabel',
  'copyMarkdown',
  'copyJson',
  'kind_name',
  'cellAbsent',
  'localeDirection',
  'viaName',
  'factArticles',
  'articlesCount_one',
  'articlesCount_other',
]

/** Not text that runs over lines: what is read out, what the browser shows, what a file holds. */
const OF_ONE_LINE = /^(?:extensionName|badgeTitle_.+|.+Label|welcomePicture|copiedPackTitle)$/u

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

  /** The part of a key that the forms of one message share; null where it has no forms. */
  const stemOf = (key: string): string | null =>
    /^(.+)_(?:zero|one|two|few|many|other)$/u.exec(key)?.[1] ?? null
  const isPlural = (key: string): boolean => {
    const stem = stemOf(key)
    return stem !== null && `${stem}_one` in english && `${stem}_other` in english
  }
  /** Every key that a catalogue must have: the forms that its language tells apart. */
  const keysFor = (locale: string): string[] => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
    const plurals = Object.keys(english).filter(isPlural)
    const stems = new Set(plurals.map(stemOf))
    return [
      ...Object.keys(english).filter((key) => !isPlural(key)),
      ...[...stems].flatMap((stem) => pluralCategories.map((form) => `${stem}_${form}`)),
    ]
  }

  test.each(locales)(
    '%s says everything that English says, in each form that its numbers have',
    (locale) => {
      expect(Object.keys(catalogueOf(locale)).toSorted()).toEqual(keysFor(locale).toSorted())
    },
  )

  test.each(locales)('%s has the same places to fill in each message', (locale) => {
    const wrong = Object.entries(catalogueOf(locale)).filter(([key, { message: text }]) => {
      const ours = english[key] ?? english[`${stemOf(key)}_other`]
      return placesOf(text).join() !== placesOf(ours?.message ?? '').join()
    })
    expect(wrong).toEqual([])
  })

  test.each(locales)('%s tells which language it is in, and fits into both stores', (locale) => {
    const own = catalogueOf(locale)
    expect(own.localeTag?.message).toBe(locale)
    expect(['ltr', 'rtl']).toContain(own.localeDirection?.message)
    expect(own.extensionDescription?.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
  })

  test.each(locales)('%s has no line that ends in the middle of our name', (locale) => {
    const torn = Object.entries(catalogueOf(locale))
      .filter(([, { message: text }]) => text.includes('As Quoted'))
      .map(([key]) => key)
    expect(torn.filter((key) => !OF_ONE_LINE.test(key))).toEqual([])
  })

  test('the interface speaks these languages', () => {
    expect(locales.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'uk'])
  })

  test.each(locales.filter((each) => each !== 'en'))('%s leaves nothing in English', (locale) => {
    const own = catalogueOf(locale)
    const same = Object.keys(english).filter(
      (key) =>
        own[key]?.message === english[key]?.message &&
        /\p{L}{3}/u.test(english[key]?.message ?? ''),
    )
    expect(same.filter((key) => !SAME_EVERYWHERE.includes(key))).toEqual([])
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
    expect(plural('popupDiffer', 1)).toBe('1\u00a0is worded differently elsewhere.')
    expect(plural('popupDiffer', 1_200)).toBe('1,200\u00a0are worded differently elsewhere.')
    vi.restoreAllMocks()
  })
})
