import { describe, expect, test } from 'vitest'
import { isReadable, unfitness } from '../../lib/pack/quality'
import type { Variant } from '../../lib/statement/variant'

const variant = (text: string, more: Partial<Variant> = {}): Variant => ({
  id: '1' as Variant['id'],
  text,
  form: 'direct',
  speaker: { name: 'Mara Lind', kind: 'person', qid: null },
  mention: 'Lind',
  cue: 'said',
  language: 'en',
  day: null,
  occasion: null,
  outlet: { name: 'Lakeside Post', domain: 'lakeside.example', kind: 'news' },
  article: { id: 'a', title: null, url: null, publishedAt: null },
  via: null,
  before: '',
  after: '',
  pack: '',
  ...more,
})

describe('what a pack from an archive leaves out', () => {
  test.each([
    ['Not for sale.', 'too-short'],
    ['We will win', 'too-short'],
    ['The bridge is closed', 'too-short'],
    ['Velde Lindale Tarn were there too', null],
    ['Velde Lindale Tarn Harwick and Selby', 'mostly-names'],
    ['The Velde Lindale Tarn rivers rose', null],
    ['We praise Velde Lindale Tarn', null],
    ['In Velde with Lindale at Tarn', 'mostly-names'],
    ['The bridge is closed today', null],
    ['The North Shore Harbour Board of Lindale and the Council of Velde', 'mostly-names'],
    ['President Mara Lind of the Lakeside Boat Club', 'mostly-names'],
  ])('%s: %s', (text, why) => {
    expect(unfitness(variant(text))).toBe(why)
  })

  test('what an outlet says of itself', () => {
    const speaker = { name: 'Lakeside Post', kind: 'organisation', qid: null } as const
    const text = 'We have printed every ferry timetable since the bridge fell.'
    expect(unfitness(variant(text, { speaker }))).toBe('self-quotation')
    expect(unfitness(variant(text))).toBeNull()
    expect(unfitness(variant(text, { speaker: null }))).toBeNull()
    const nobody = { name: null, domain: null, kind: 'news' } as const
    expect(unfitness(variant(text, { speaker, outlet: nobody }))).toBeNull()
  })

  test.each([
    'The ferries will run again before the end of May.',
    'We met Mara Lind and Ivo Manz before the vote and asked for a later date.',
    'It is not up to us to do it for them.',
  ])('and what it keeps: %s', (text) => {
    expect(unfitness(variant(text))).toBeNull()
  })

  test('a language that writes all nouns with capitals has no lists of names by capitals', () => {
    const text = 'Die Fähren fahren vor Ende Mai nach Velde und in den Hafen.'
    expect(unfitness(variant(text, { language: 'de' }))).toBeNull()
  })
})

test.each([
  ['en', true],
  ['en-GB', true],
  ['uk', true],
  ['ja', false],
  ['', false],
])('a statement in %j can be compared: %j', (language, is) => {
  expect(isReadable(language)).toBe(is)
})
