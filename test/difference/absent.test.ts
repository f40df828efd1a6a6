import { describe, expect, test } from 'vitest'
import { type Article, blocksOf } from '../../lib/article'
import { type Missing, missingHere, together } from '../../lib/difference/absent'
import type { Version } from '../../lib/difference/version'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { passageOf } from '../../lib/match/passage'
import { weighing } from '../../lib/match/weight'
import type { Variant } from '../../lib/statement/variant'
import { variant, version } from './invented'

const lexicon = lexiconFor('en')
const FERRY = 'The ferry must sail before the winter storms arrive.'
const PIER = 'Nobody in the capital has paid for a single stone of our pier.'
const BREAD = 'Bakers sell no bread on Sundays.'

const speaker = (name: string) => ({ name, kind: 'person', qid: null }) as const
const whole = (of: Variant, more: Partial<Version> = {}): Version => {
  const span = { start: 0, end: of.text.length }
  return version(of, { parts: [{ here: span, there: span, runs: [] }], ...more })
}

/** The passages that an article with these paragraphs lacks of what one report prints. */
function lacking(
  other: Partial<Variant>,
  { shared = {}, text = FERRY, more = [] as readonly Version[] } = {},
): string[] {
  const both = variant('Tarn Mail', { text: FERRY, ...shared })
  const alone = variant('other', { text: PIER, article: both.article, ...other })
  const article = { text, blocks: blocksOf(text) } as unknown as Article
  const reports = new Map([[both.article.id, [both, alone]]])
  return missingHere({ article, versions: [[whole(both)], more], reports, lexicon }).flatMap(
    (missing) =>
      missing.passages.map(({ span }) => missing.variant.text.slice(span.start, span.end)),
  )
}

describe('what a report has and the article has not', () => {
  test('are passages, one by one', () => {
    expect(lacking({})).toEqual([PIER])
    expect(lacking({ text: `${PIER} ${BREAD}` })).toEqual([PIER, BREAD])
  })

  test('was said on the day of what both have, as far as the report says when', () => {
    const day = '2031-06-04'
    expect(lacking({ day }, { shared: { day } })).toEqual([PIER])
    expect(lacking({ day: '2031-05-01' }, { shared: { day } })).toEqual([])
    expect(lacking({ day: null }, { shared: { day } })).toEqual([PIER])
    expect(lacking({ day }, { shared: { day: null } })).toEqual([PIER])
  })

  test('was said on its occasion, likewise', () => {
    const occasion = 'the harbour fair'
    expect(lacking({ occasion }, { shared: { occasion } })).toEqual([PIER])
    expect(lacking({ occasion: 'the ball' }, { shared: { occasion } })).toEqual([])
    expect(lacking({}, { shared: { occasion } })).toEqual([PIER])
    expect(lacking({ occasion }, {})).toEqual([PIER])
  })

  test('is of the days of its own report alone', () => {
    const elsewhere = whole(variant('Ewe Star', { text: FERRY, day: '2031-05-01' }))
    const shared = { day: '2031-06-04' }
    expect(lacking({ day: '2031-05-01' }, { shared, more: [elsewhere] })).toEqual([])
  })

  test('is in the article’s language, where the report says in which', () => {
    expect(['en', 'EN-gb', ''].map((language) => lacking({ language }))).toEqual([
      [PIER],
      [PIER],
      [PIER],
    ])
    expect(lacking({ language: 'de' })).toEqual([])
  })

  test('has four words at least', () => {
    expect(lacking({ text: 'Bakers sell dark bread.' })).toHaveLength(1)
    expect(lacking({ text: 'Bakers sell bread.' })).toEqual([])
  })

  test('is nothing that somebody unnamed is said to have meant', () => {
    expect(lacking({ form: 'indirect', speaker: null })).toEqual([])
    expect(lacking({ form: 'indirect', speaker: speaker('Ilse Brandt') })).toEqual([PIER])
  })

  test('is nothing of which half stands in one paragraph here', () => {
    const half = 'Nobody in the capital has paid'
    expect(lacking({}, { text: `${FERRY}\n\n${half} for a single stone` })).toEqual([])
    expect(lacking({}, { text: `${FERRY}\n\nThe capital slept.` })).toEqual([PIER])
  })

  test('is nothing that the article has perhaps', () => {
    const both = variant('Tarn Mail', { text: FERRY })
    const other = variant('other', { text: PIER, article: both.article })
    const perhaps = whole(other, { certainty: 'possible' })
    expect(lacking({}, { more: [perhaps] })).toEqual([])
  })
})

describe('what several reports have is one statement', () => {
  const reading = { lexicon, weigh: weighing({ passages: 0, of: new Map() }, 'en') }
  const missing = (id: string, text: string, more: Partial<Variant> = {}): Missing => ({
    variant: variant(id, { text, ...more }),
    passages: [passageOf(text, { start: 0, end: text.length }, reading)],
  })
  const groups = (...all: readonly Missing[]) =>
    together(all, lexicon).map((group) => group.map((each) => each.variant.id))
  const nobody = { speaker: null, mention: '' }

  test('the fullest first', () => {
    expect(
      groups(missing('a', PIER.slice(0, 47)), missing('b', BREAD), missing('c', PIER)),
    ).toEqual([['c', 'a'], ['b']])
  })

  test('unless somebody else says it', () => {
    const other = missing('b', PIER, { speaker: speaker('Jon Velm'), mention: 'Velm' })
    expect(groups(missing('a', PIER), other)).toEqual([['a'], ['b']])
  })

  test('where nobody is named, if it is much the same', () => {
    expect(groups(missing('a', PIER), missing('b', PIER, nobody))).toEqual([['a', 'b']])
    const loose = 'Nobody has paid the millers in Selby for their flour.'
    expect(groups(missing('a', PIER), missing('b', loose, nobody))).toEqual([['a'], ['b']])
  })

  test('by way of a third that has both', () => {
    const both = missing('c', `${PIER} ${BREAD}`)
    const passages = [...missing('x', PIER).passages, ...missing('x', BREAD).passages]
    expect(groups(missing('a', PIER), missing('b', BREAD), { ...both, passages })).toEqual([
      ['c', 'a', 'b'],
    ])
  })
})
