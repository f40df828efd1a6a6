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
      {
        pre: 'behind the mill, ',
        quote: '“No boats beyond this point today.”',
        post: '',
      },
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
    const article = {
      title: 'Ferries to run again',
      url: line.url,
      publishedAt: '2026-03-01T10:15:00Z',
    }
    expect(second).toEqual({
      id: '1',
      text: 'No boats beyond this point today.',
      form: 'direct',
      ...{ speaker: null, mention: '', cue: '', language: 'en', day: null, occasion: null },
      outlet: { name: null, domain: 'example.co.uk', kind: 'news' },
      article: { id: line.url, ...article },
      ...{ via: null, before: 'behind the mill,', after: '', pack: '' },
    })
  })

  const quoted = (pre: string, quote: string, post: string) =>
    gqgVariants({ ...line, quotes: [{ pre, quote, post }] })?.[0]

  test.each([
    [
      'behind it',
      '',
      'The gates stay shut all summer.',
      ' said Mayor Mara Lind on Monday.',
      'Mara Lind',
    ],
    ['before it', 'Mayor Mara Lind said: ', 'The gates stay shut all summer.', '', 'Mara Lind'],
    [
      'of another quotation',
      '“Nobody asked us,” said Mayor Mara Lind. A sign at the pier reads ',
      'no boats beyond this point',
      '',
      undefined,
    ],
  ])('is credited to whom the words %s name', (_, pre, quote, post, name) => {
    expect(quoted(pre, quote, post)?.speaker?.name).toBe(name)
  })

  test.each([
    [' “The gates stay shut.” ', 'The gates stay shut.'],
    ['« The gates stay shut. »', 'The gates stay shut.'],
    ['The “gates” stay', 'The “gates” stay'],
    ['“', ''],
  ])('loses the marks around its words: %j', (quote, text) => {
    expect(quoted('', quote, '')?.text).toBe(text)
  })

  test('without a title has none', () => {
    expect(gqgVariants({ ...line, title: '' })?.[0]?.article.title).not.toBe('Ferries to run again')
  })

  test.each([
    ['German', 'de'],
    ['de', 'de'],
    [' UKRAINIAN ', 'uk'],
    ['pt-br', 'pt-br'],
    ['zh-hans-cn', 'zh-hans-cn'],
    ['pt-', ''],
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
    const spaced = { ...quotation, quotation: ` ${quotation.quotation} `, speaker: ' Tomas Orel ' }
    expect(quotebankVariants(spaced)).toEqual([
      {
        id: '2019-04-02-000123',
        text: 'We will not sell the harbour to anybody.',
        form: 'direct',
        speaker: { name: 'Tomas Orel', kind: 'person', qid: 'Q999999001' },
        ...{ mention: '', cue: '', language: 'en', day: null, occasion: null },
        outlet: { name: null, domain: 'courier.example', kind: 'news' },
        article: {
          id: 'https://courier.example/a',
          title: null,
          url: 'https://courier.example/a',
          publishedAt: '2019-04-02T08:30:00Z',
        },
        ...{ via: null, before: '', after: '', pack: '' },
      },
    ])
    expect(quotebankVariants({ ...quotation, urls: [] })).toEqual([])
  })

  test.each(['None', ' ', ''])('of %j is nobody’s', (speaker) => {
    expect(quotebankVariants({ ...quotation, speaker })?.[0]?.speaker).toBeNull()
  })

  test('has the id that the release names for its likeliest speaker', () => {
    const localProbas = [
      'broken',
      { speaker: 'Ida Holm', qids: ['Q999999003'] },
      { speaker: 'Tomas Orel', qids: ['Q999999001'] },
    ]
    const [first] = article.quotations
    const qidOf = (probas: unknown) =>
      quotebankVariants({ ...article, quotations: [{ ...first, localProbas: probas }] })?.[0]
        ?.speaker?.qid
    expect(qidOf(localProbas)).toBe('Q999999001')
    expect(qidOf(localProbas.slice(0, 2))).toBeNull()
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
