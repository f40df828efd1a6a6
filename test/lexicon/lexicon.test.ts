import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cueTable } from '../../lib/lexicon/cue-table'
import { languages, lexiconFor } from '../../lib/lexicon/lexicon-for'
import { sayingsFor } from '../../lib/lexicon/sayings-for'
import { normaliseWord } from '../../lib/text/normalise'

const LISTS = /words\((?:`([^`$]*)`|'([^']*)'|"([^"]*)")\)/gu

describe.each(languages)('%s', (language) => {
  const lexicon = lexiconFor(language)

  test('is found by its tag and by those of its countries', () => {
    expect(lexiconFor(`${language}-XX`)).toBe(lexicon)
    expect(lexicon.language).toBe(language)
  })

  test('its lists are in order, and no word stands twice', () => {
    const files = [language, `${language}-words`]
    for (const file of files) {
      const path = new URL(`../../lib/lexicon/${file}.ts`, import.meta.url)
      let text = ''
      try {
        text = readFileSync(path, 'utf8')
      } catch {
        // Small lexicons are one file.
        continue
      }
      for (const [, long, single, double] of text.matchAll(LISTS)) {
        const list = (long ?? single ?? double ?? '').split(/\s+/u).filter(Boolean)
        const inOrder = [...new Set(list)].sort((a, b) => compare(a, b))
        if (long !== undefined) expect(list).toEqual(inOrder)
        expect(new Set(list).size).toBe(list.length)
      }
    }
  })

  test('its words are as texts are read: lower case, plain apostrophes', () => {
    const { grammar, cues, meaning, speakers } = lexicon
    const sets = [...Object.values(speakers), ...Object.values(meaning), ...Object.values(grammar)]
    const listed = sets.flatMap((list) => (list instanceof Set ? [...list] : []))
    for (const word of [...listed, ...cues.verbs.keys()])
      expect(word).toBe(normaliseWord(String(word)))
  })

  test('its sayings are in order, none stands twice, and their words are as texts are read', () => {
    const sayings = sayingsFor(lexicon).map((saying) => saying.join(' '))
    expect(sayings.length).toBeGreaterThan(50)
    expect(sayings).toEqual([...new Set(sayings)].sort(compare))
    for (const word of sayings.flatMap((saying) => saying.split(' '))) {
      expect(word).toBe(normaliseWord(word))
    }
  })

  test('every cue has a figure for every frame, 0 to 100', () => {
    for (const [word, figures] of lexicon.cues.verbs) {
      expect(Object.keys(figures).sort(), word).toEqual([...'beinpqtw'])
      for (const figure of Object.values(figures)) {
        expect(figure, word).toBeGreaterThanOrEqual(0)
        expect(figure, word).toBeLessThanOrEqual(100)
      }
    }
  })

  test('its own quotation marks come first', () => {
    expect(lexicon.quotations.length).toBeGreaterThan(2)
  })
})

const compare = (a: string, b: string): number => {
  const left = [...a].map((sign) => sign.codePointAt(0) ?? 0)
  const right = [...b].map((sign) => sign.codePointAt(0) ?? 0)
  const at = left.findIndex((point, index) => point !== right[index])
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
}

test('every file with word lists says where they come from', () => {
  const folder = new URL('../../lib/lexicon/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const lists = /= (?:words|phrases|cueTable)\(`|: (?:words|phrases)\(`/u.test(text)
    if (lists) expect(text, file).toMatch(/by hand|counted|thesaurus/iu)
  }
})

test('an unknown language has quotation marks and no words', () => {
  for (const language of ['xx', null, '']) {
    const lexicon = lexiconFor(language)
    expect(lexicon.quotations.length).toBeGreaterThan(0)
    expect(lexicon.cues.verbs.size).toBe(0)
  }
})

test('a cue table that cannot be read is refused with its word', () => {
  expect(() => cueTable('said=90 told')).toThrow('told')
})
