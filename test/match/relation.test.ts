import { describe, expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { settingOf, sharedOccasion } from '../../lib/match/occasion'
import { daysBetween, relationOf } from '../../lib/match/relation'
import { agreementOf, speakerAgrees } from '../../lib/match/speaker'
import { statedDays } from '../../lib/statement/day'
import { statedOccasion } from '../../lib/statement/occasion'
import type { Variant } from '../../lib/statement/variant'
import { articleOf } from '../article'

const FACTS = { speakerAgrees: true, daysApart: 2, occasion: null, verbatim: false }

describe('how two statements belong together', () => {
  test.each([
    ['reports of one week', {}, 'same'],
    ['reports of seven days', { daysApart: 7 }, 'same'],
    ['reports of eight days', { daysApart: 8 }, 'talking-point'],
    ['reports of different weeks', { daysApart: 12 }, 'talking-point'],
    ['different weeks, but the same occasion', { daysApart: 12, occasion: 'fair' }, 'same'],
    ['no date', { daysApart: null }, 'talking-point'],
    ['no date, but the same occasion', { daysApart: null, occasion: 'fair' }, 'same'],
    ['no date, but word by word', { daysApart: null, verbatim: true }, 'same'],
    ['an unknown speaker', { speakerAgrees: null }, 'same'],
    ['another speaker', { speakerAgrees: false }, null],
    ['another speaker, word by word', { speakerAgrees: false, verbatim: true }, 'other-speaker'],
  ] as const)('%s', (_, facts, relation) => {
    expect(relationOf({ ...FACTS, ...facts })).toBe(relation)
  })

  test.each([
    ['2031-02-27', '2031-03-02T10:00:00Z', 3],
    ['2031-03-02', '2031-02-27', 3],
    ['2031-03-02', null, null],
    [null, '1970-01-01', null],
    ['soon', '2031-03-02', null],
  ])('days between %s and %s', (a, b, days) => expect(daysBetween(a, b)).toBe(days))
})

describe('the days that a text names', () => {
  test.each([
    ['It opened on 2031-06-02.', ['2031-06-02']],
    ['11:48 14.11.2031 The fair', ['2031-11-14']],
    ['on Monday, June 2, 2031 in Tarn', ['2031-06-02']],
    ['on 2 June 2031', ['2031-06-02']],
    ['on Tuesday, October 31', [null]],
    ['it may rain 3 times', []],
    ['version 1.2.3 of 2031-14-45', []],
  ])('%s', (text, days) => {
    expect(statedDays(text, 'en').map(({ iso }) => iso)).toEqual(days)
  })
})

describe('the occasion', () => {
  test('is read where an article names it', () => {
    const article = articleOf('She spoke at the 12th session of the Lake Council in Tarn, as ever.')
    expect(statedOccasion(article)).toBe('the 12th session of the Lake Council in Tarn')
  })

  test('is none where a meeting has no name', () => {
    expect(statedOccasion(articleOf('They had a long meeting about it.'))).toBeNull()
  })

  test.each([
    ['its name in one paragraph', 'At a meeting of the Lake Council in Tarn she spoke.', true],
    ['its day', 'She spoke on Tuesday, June 3.', true],
    ['its words here and there', 'The Lake is low.\n\nThe Council of Velm met.', false],
    ['another day', 'She spoke on June 5, 2031.', false],
    ['nothing of it', 'She spoke again.', false],
    ['its day of the month in another month', 'She spoke on July 3.', false],
    ['its month, on another day', 'She spoke on June 30.', false],
    ['its day in full', 'She spoke on 3 June 2031.', true],
    ['its day in another year', 'She spoke on 3 June 2030.', false],
    ['its words, but no names', 'The council of a lake had a session in Tarn.', false],
    ['its names, in a paragraph of much else', 'In Tarn the Lake Council has a new hall.', true],
    ['one of its names', 'In Tarn they had a session of twelve hours.', false],
  ])('is shared by %s', (_, text, shared) => {
    const variant: Pick<Variant, 'occasion' | 'day'> = {
      occasion: '12th session of the Lake Council, Tarn',
      day: '2031-06-03',
    }
    const found = sharedOccasion(settingOf(articleOf(text)), variant as Variant)
    expect(found !== null).toBe(shared)
  })
})

describe('what an article and a variant both tell of the occasion', () => {
  const shared = (text: string, occasion: string | null, day: string | null = null) =>
    sharedOccasion(settingOf(articleOf(text)), { occasion, day } as Variant)
  const SESSION = 'session of the Lake Council, Tarn'

  test('is its name, or else its day', () => {
    expect(shared('The Lake Council met in Tarn.', SESSION)).toBe(SESSION)
    expect(shared('She spoke on 3 June 2031.', SESSION, '2031-06-03')).toBe(SESSION)
    expect(shared('She spoke on 3 June 2031.', null, '2031-06-03')).toBe('2031-06-03')
    expect(shared('She spoke again.', null)).toBeNull()
  })

  test.each<[what: string, isShared: boolean, text: string, occasion: string]>([
    ['in one of many paragraphs', true, 'It rains.\n\nThe Lake Council met in Tarn.', SESSION],
    ['but for a month', false, 'In June the Council met.', 'Council hearing, June'],
    [
      'its small words left out',
      true,
      'The Lake Council met.',
      'To be or not to be with the Lake Council',
    ],
    [
      'too little of it',
      false,
      'The Lake Council met.',
      'Winter prize of sailors, Lake Council, Velm hall',
    ],
    ['half of it', true, 'The Lake Council met.', 'Winter prize, Lake Council'],
    ['without its capitals', false, 'The lake council met in Tarn.', SESSION],
  ])('%s: %s', (_, isShared, text, occasion) => {
    expect(shared(text, occasion) !== null).toBe(isShared)
  })

  test('is asked once for each occasion, whatever was asked before', () => {
    const setting = settingOf(articleOf('The Lake Council met in Tarn.'))
    const of = (occasion: string) => sharedOccasion(setting, { occasion, day: null } as Variant)
    expect([of(SESSION), of('Velm Fair'), of(SESSION)]).toEqual([SESSION, null, SESSION])
  })
})

type Credited = Parameters<typeof speakerAgrees>[0]

describe('the speaker', () => {
  const credit = (
    name: string | null,
    more: Partial<Parameters<typeof speakerAgrees>[0]> = {},
  ) => ({
    speaker: name === null ? null : { name, kind: 'person' as const, qid: null },
    mention: '',
    before: '',
    after: '',
    ...more,
  })
  test.each([
    ['one name', credit('Ilse Brandt'), credit('Brandt'), true],
    ['a name with a word too many', credit('Meeting Ilse Brandt'), credit('Ilse Brandt'), true],
    ['a letter missing', credit('Jon Lindqist'), credit('Jon Lindqvist'), null],
    ['another surname', credit('Jon Lindholm'), credit('Jon Lindqvist'), false],
    ['two persons', credit('Ilse Brandt'), credit('Jon Velm'), false],
    ['nobody named', credit('Ilse Brandt'), credit(null), null],
    [
      'a name beside it',
      credit('Ilse Brandt'),
      credit(null, { before: 'As Brandt told us' }),
      true,
    ],
    ['two, one beside', credit('Ilse Brandt'), credit('Jon Velm', { after: 'of Brandt' }), null],
    ['a name beside it, there', credit(null, { after: 'Brandt said' }), credit('Brandt'), true],
    ['a name in its mention', credit(null, { mention: 'Brandt’s guild' }), credit('Brandt'), true],
    ['a word beside it', credit('Ilse Stone'), credit(null, { after: 'a stone fell' }), null],
    ['nobody on either side', credit(null, { before: 'Brandt' }), credit(null), null],
  ])('%s', (_, here, there, agrees) => {
    expect(speakerAgrees(here, there, lexiconFor('en'))).toBe(agrees)
  })

  test.each([
    ['a body and its head', 'organisation', 'person', 'unknown'],
    ['a person and a body', 'person', 'organisation', 'unknown'],
    ['two bodies', 'organisation', 'organisation', 'unknown'],
    ['people without a name', 'person', 'group', 'unknown'],
    ['two persons', 'person', 'person', 'different'],
  ] as const)('%s', (_, here, there, agreement) => {
    const of = (name: string, kind: string) =>
      ({ ...credit(name), speaker: { name, kind, qid: null } }) as ReturnType<typeof credit>
    const pair = [of('Ilse Brandt', here), of('Tarn Lake Trust', there)] as const
    expect(agreementOf(...pair, lexiconFor('en'))).toBe(agreement)
  })

  test('two of one family may be one, whose first name is wrong', () => {
    const pair = [credit('Ilse Brandt'), credit('Otto Brandt')] as const
    expect(agreementOf(...pair, lexiconFor('en'))).toBe('unknown')
  })

  test('people without a name may be anybody', () => {
    const speaker = { name: 'Officials', kind: 'group', qid: null }
    const pair = [credit(null), credit(null)].map((each) => ({ ...each, speaker }))
    expect(agreementOf(...(pair as [Credited, Credited]), lexiconFor('en'))).toBe('unknown')
  })

  test('one body by one name', () => {
    const body = {
      ...credit(null),
      speaker: { name: 'Tarn Lake Trust', kind: 'organisation', qid: null },
    }
    const pair = [body, { ...body }] as unknown as [Credited, Credited]
    expect(agreementOf(...pair, lexiconFor('en'))).toBe('agreed')
  })

  test.each([
    ['a letter too many', 'Velmer', 'Velmers', 'unknown'],
    ['another letter', 'Velmer', 'Velmar', 'unknown'],
    ['the last letter', 'Velm', 'Veln', 'unknown'],
    ['a letter missing at the start', 'elmer', 'Velmer', 'unknown'],
    ['two letters', 'Velmer', 'Velmars', 'different'],
    ['two letters too many', 'Velm', 'Velmer', 'different'],
    ['a letter of three', 'Lee', 'Lea', 'different'],
    ['two other letters', 'Velmer', 'Valmar', 'different'],
    ['two letters that change places', 'Velmer', 'Vemler', 'different'],
  ])('two surnames that differ by %s', (_, here, there, agreement) => {
    const pair = [credit(`Jon ${here}`), credit(`Ida ${there}`)] as const
    expect(agreementOf(...pair, lexiconFor('en'))).toBe(agreement)
  })

  test.each([
    ['both named', { mention: 'Ilse Brandt' }, { mention: 'Mr. Velm' }, 'different'],
    ['one found through a pronoun', { mention: 'Brandt' }, { mention: 'he' }, 'guessed'],
    ['one found through a role', { mention: 'the mayor' }, { mention: 'Jon Velm' }, 'guessed'],
    ['no mention known', {}, {}, 'different'],
    ['a mention without a word', { mention: '…' }, {}, 'guessed'],
    ['one beside the other', { after: 'Velm heard it' }, { mention: 'Velm' }, 'disputed'],
  ])('two persons, %s', (_, here, there, agreement) => {
    const pair = [credit('Ilse Brandt', here), credit('Jon Velm', there)] as const
    expect(agreementOf(...pair, lexiconFor('en'))).toBe(agreement)
  })
})
