import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../lib/article'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { findQuotations } from '../../lib/text/quotation'
import { read } from '../../lib/text/span'

const quoted = (text: string, language = 'en'): string[] =>
  findQuotations(text, blocksOf(text), lexiconFor(language)).map((each) => read(text, each))

describe('styles', () => {
  test.each([
    ['en', 'She said “it runs” again.', ['it runs']],
    ['en', 'She said "it runs" again.', ['it runs']],
    ['en', "She said ''it runs'' again.", ['it runs']],
    ['en', 'She said ‘it runs’ again.', ['it runs']],
    ['en', "She said 'it runs' again.", ['it runs']],
    ['en', 'She said “it runs" again.', ['it runs']],
    ['de', 'Sie sagte „es läuft“ dazu.', ['es läuft']],
    ['de', 'Sie sagte »es läuft« dazu.', ['es läuft']],
    ['fr', 'Elle dit « ça marche » encore.', [' ça marche ']],
    ['uk', 'Вона сказала «він їде» знову.', ['він їде']],
    ['xx', 'A “b” c «d» e „f“.', ['b', 'd', 'f']],
  ])('%s: %s', (language, text, found) => {
    expect(quoted(text, language)).toEqual(found)
  })
})

describe('apostrophes are no marks', () => {
  test.each([
    "It isn't the workers' day.",
    'It isn’t the workers’ day.',
    "'Tis the '90s.",
    "Rock 'n' roll, said Weiss's aide.",
  ])('%s', (text) => {
    expect(quoted(text)).toEqual([])
  })
})

describe('marks in and beside each other', () => {
  test('a quotation in a quotation stands after it, one deeper', () => {
    const text = '“She said ‘it runs’ to me.”'
    expect(
      findQuotations(text, blocksOf(text), lexiconFor('en')).map(({ depth }) => depth),
    ).toEqual([0, 1])
    expect(quoted(text)).toEqual(['She said ‘it runs’ to me.', 'it runs'])
  })

  test('the same marks may nest where they have a direction', () => {
    expect(quoted('«Він читав «Лампу» вчора»', 'uk')).toEqual(['Він читав «Лампу» вчора', 'Лампу'])
  })

  test('an odd mark swallows no more than its own paragraph', () => {
    expect(quoted('He said "it runs and left.\n"It does," she said.')).toContain('It does,')
  })

  test('a missing closing mark ends before the next opening one', () => {
    expect(quoted('He said "it runs and left. "It does," she said.')).toContain('It does,')
  })

  test('each paragraph of a long quotation opens, the last one closes', () => {
    const text = '“It runs.\n“It ran.\n“It will run.” He left.'
    const found = findQuotations(text, blocksOf(text), lexiconFor('en'))
    expect(found.map((each) => read(text, each))).toEqual(['It runs.', 'It ran.', 'It will run.'])
    expect(found.map(({ closed }) => closed)).toEqual([false, false, true])
    expect(found.map(({ continues }) => continues)).toEqual([false, true, true])
  })

  test('dialogue after dashes, the words between them left out', () => {
    expect(quoted('— Він їде, — сказала вона. — Швидко.', 'uk')).toEqual(['Він їде,', 'Швидко.'])
  })
})

test('quotations keep to their paragraph, in order, and outer ones do not overlap', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', ' ', '“', '”', '"', "'", '‘', '’', '\n', '.')),
      (signs) => {
        const text = signs.join('')
        const found = findQuotations(text, blocksOf(text), lexiconFor('en'))
        for (const { start, end, marked } of found) {
          expect(end).toBeGreaterThan(start)
          expect(marked.start).toBeLessThanOrEqual(start)
          expect(text.slice(start, end)).not.toContain('\n')
        }
        const outer = found.filter(({ depth }) => depth === 0)
        outer.slice(1).forEach((each, at) => {
          expect(each.marked.start).toBeGreaterThanOrEqual(outer[at]?.marked.end ?? 0)
        })
      },
    ),
  ))
