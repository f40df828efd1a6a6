import { describe, expect, test } from 'vitest'
import { momentOf } from '../../lib/pack/archive'
import { gqgVariants } from '../../lib/pack/gqg'
import { quotebankVariants } from '../../lib/pack/quotebank'

describe('a line of the quotation graph', () => {
  const line = {
    date: '20260301101500',
    url: 'https://www.lakeside-post.example.co.uk/news/1',
    title: 'Ferries to run again',
    lang: 'ENGLISH',
    quotes: [
      {
        pre: 'Mayor Mara Lind told reporters on Monday: ',
        quote: 'The ferries will run again before the end of May.',
        post: ' She left at noon.',
      },
      { pre: 'a sign at the pier reads', quote: '“No boats beyond this point today.”', post: '' },
    ],
  }

  test('is a variant a quotation, with what stands around it', () => {
    const [first, second] = gqgVariants(line) ?? []
    expect(first).toMatchObject({
      text: 'The ferries will run again before the end of May.',
      form: 'direct',
      speaker: { name: 'Mara Lind' },
      cue: 'told',
      language: 'en',
      outlet: { name: null, domain: 'example.co.uk', kind: 'news' },
      article: { title: 'Ferries to run again', publishedAt: '2026-03-01T10:15:00Z' },
      before: 'Mayor Mara Lind told reporters on Monday:',
      after: 'She left at noon.',
    })
    expect(second).toMatchObject({ text: 'No boats beyond this point today.', speaker: null })
  })

  test.each([
    ['German', 'de'],
    ['de', 'de'],
    ['UKRAINIAN', 'uk'],
    ['Klingon of the north', ''],
    ['', ''],
  ])('reads the language %j as %j', (lang, tag) => {
    expect(gqgVariants({ ...line, lang })?.[0]?.language).toBe(tag)
  })

  test.each([
    null,
    [],
    'text',
    { ...line, quotes: 'none' },
    { ...line, url: 1 },
    { ...line, quotes: [{ pre: '', quote: 1, post: '' }] },
  ])('is null where it is no such line: %j', (record) => {
    expect(gqgVariants(record)).toBeNull()
  })
})

describe('a line of Quotebank', () => {
  const quotation = {
    quoteID: '2019-04-02-000123',
    quotation: 'We will not sell the harbour to anybody.',
    date: '2019-04-02 08:30:00',
    phase: 'E',
    speaker: 'Tomas Orel',
    qids: ['Q999999001'],
    probas: [['Tomas Orel', '0.81']],
    numOccurrences: 2,
    urls: ['https://courier.example/a', 'https://herald.example/b'],
  }
  const article = {
    articleID: 'a1',
    url: 'https://herald.example/harbour',
    title: 'Harbour stays',
    date: '2019-04-02 08:30:00',
    phase: 'E',
    quotations: [
      {
        quoteID: '2019-04-02-000123',
        quotation: 'We will not sell the harbour.',
        leftContext: 'Orel said: ',
        rightContext: ' The council agreed.',
        localTopSpeaker: 'Tomas Orel',
        localProbas: [{ speaker: 'Tomas Orel', proba: 0.8, qids: ['Q999999001', 'Q999999002'] }],
      },
      { quoteID: 'x', quotation: 'Nobody asked us about it.', localTopSpeaker: 'None' },
    ],
  }

  test('of the quotation-centric version is one variant, of its earliest article', () => {
    expect(quotebankVariants(quotation)).toMatchObject([
      {
        text: 'We will not sell the harbour to anybody.',
        speaker: { name: 'Tomas Orel', qid: 'Q999999001' },
        outlet: { domain: 'courier.example' },
        article: { publishedAt: '2019-04-02T08:30:00Z' },
      },
    ])
  })

  test('of the article-centric version is a variant a quotation', () => {
    expect(quotebankVariants(article)).toMatchObject([
      {
        text: 'We will not sell the harbour.',
        // Two persons have the name: the id is neither’s.
        speaker: { name: 'Tomas Orel', qid: null },
        before: 'Orel said:',
        after: 'The council agreed.',
        article: { title: 'Harbour stays' },
      },
      { text: 'Nobody asked us about it.', speaker: null },
    ])
  })

  test.each(['A', 'B', 'C', 'D'])('of phase %s yields nothing: its text is not clean', (phase) => {
    expect(quotebankVariants({ ...quotation, phase })).toEqual([])
    expect(quotebankVariants({ ...article, phase })).toEqual([])
  })

  test.each([null, 3, {}, { ...quotation, urls: 'https://a.example' }])(
    'is null where it is no such line: %j',
    (record) => {
      expect(quotebankVariants(record)).toBeNull()
    },
  )
})

test.each([
  ['20260301101500', '2026-03-01T10:15:00Z'],
  ['20260301', '2026-03-01'],
  ['2026-03-01T10:15:00Z', '2026-03-01T10:15:00Z'],
  ['2026-03-01 10:15:00', '2026-03-01T10:15:00Z'],
  ['2026-03-01', '2026-03-01'],
  ['2026-13-41', null],
  ['yesterday', null],
  ['', null],
])('the date %j is %j', (printed, iso) => {
  expect(momentOf(printed)).toBe(iso)
})
