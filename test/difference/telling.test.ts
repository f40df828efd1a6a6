import { describe, expect, test } from 'vitest'
import type { Difference, QuotationKind, WordsKind } from '../../lib/difference/difference'
import { byTelling, isOfWording } from '../../lib/difference/telling'

const words = (kind: WordsKind, start = 0): Difference => ({
  scope: 'words',
  kind,
  here: { start, end: start + 1 },
  there: null,
})
const quotation = (kind: QuotationKind): Difference => ({
  scope: 'quotation',
  kind,
  here: null,
  there: null,
})

describe('the most telling difference comes first', () => {
  test('what touches the meaning, then what was done to the statement, then its introduction', () => {
    const given = [
      quotation('cue'),
      words('reworded'),
      quotation('trimmed'),
      words('tense'),
      words('negation'),
      quotation('speaker'),
    ]
    expect(byTelling(given).map(({ kind }) => kind)).toEqual([
      'speaker',
      'negation',
      'tense',
      'trimmed',
      'reworded',
      'cue',
    ])
    expect(given[0]?.kind, 'what was given is left as it is').toBe('cue')
  })

  test('those of one kind stay in the order of the text', () => {
    const told = byTelling([words('name', 3), words('number', 2), words('name', 5)])
    expect(told.map(({ here }) => here?.start)).toEqual([2, 3, 5])
  })
})

describe('two statements are worded alike', () => {
  test.each(['form', 'speaker', 'description', 'cue', 'language', 'identical'] as const)(
    'whatever their %s',
    (kind) => expect(isOfWording(quotation(kind))).toBe(false),
  )

  test.each(['trimmed', 'extended', 'spliced', 'split', 'reordered'] as const)(
    'but not where one is %s',
    (kind) => expect(isOfWording(quotation(kind))).toBe(true),
  )

  test('and not where words differ', () => expect(isOfWording(words('clarification'))).toBe(true))
})
