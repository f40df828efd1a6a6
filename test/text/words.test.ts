import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { normalise, normalised, normaliseWord } from '../../lib/text/normalise'
import { stemOf } from '../../lib/text/stem'
import { tokensOf } from '../../lib/text/token'

describe('tokens', () => {
  test.each([
    ["Don't stop, Secretary-General!", ["don't", 'stop', ',', 'secretary', '-', 'general', '!']],
    [
      'It cost 200,000 or 3.5 in the U.S.',
      ['it', 'cost', '200,000', 'or', '3.5', 'in', 'the', 'u.s.'],
    ],
    ['Russia’s “plan”', ["russia's", '"', 'plan', '"']],
    ['Слово їхнє', ['слово', 'їхнє']],
  ])('%s', (text, norms) => {
    expect(tokensOf(text).map(({ norm }) => norm)).toEqual(norms)
  })

  test('tokens cover all but white space, in order, without overlap', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start).trim()).toBe('')
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    ))
})

describe('normalised text', () => {
  test('folds case, marks, dashes and spaces, and drops what cannot be seen', () => {
    expect(normalise('“It’s\u00a0A—so\u00adft” “Test”').text).toBe('"it\'s a-soft" "test"')
  })

  test('is the same without the way back', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalised(text)).toBe(normalise(text).text)
        expect(normalised(`“Σ” ${text}\tİ\`ΑΣ`)).toBe(normalise(`“Σ” ${text}\tİ\`ΑΣ`).text)
      }),
    ))

  test('leads back to the words it came from', () => {
    const text = 'The so\u00adft “Bridge” stands'
    const { text: plain, original } = normalise(text)
    const start = plain.indexOf('soft')
    const { start: from, end } = original({ start, end: start + 'soft'.length })
    expect(text.slice(from, end)).toBe('so\u00adft')
  })

  test('every way back is a span of the text, in order', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: plain, original } = normalise(text)
        let last = 0
        for (let at = 0; at < plain.length; at += 1) {
          const { start, end } = original({ start: at, end: at + 1 })
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    ))

  test('a word alone is folded as the text is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        expect(normaliseWord(word)).toBe(normalise(word).text)
      }),
    ))
})

describe('stems', () => {
  test.each([
    ['en', 'invaded', 'invading'],
    ['en', "russia's", 'russia'],
    ['de', 'brücken', 'brücke'],
    ['es', 'puentes', 'puente'],
    ['fr', 'continuer', 'continue'],
    ['ru', 'мосты', 'моста'],
    ['uk', 'мости', 'моста'],
  ])('%s: %s and %s share one', (language, one, other) => {
    expect(stemOf(one, lexiconFor(language))).toBe(stemOf(other, lexiconFor(language)))
  })

  test('a word that is no word is its own stem', () => {
    const long = 'a'.repeat(100)
    expect(stemOf(long, lexiconFor('en'))).toBe(long)
  })
})
