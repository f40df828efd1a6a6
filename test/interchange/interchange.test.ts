import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { csvOf } from '@/lib/interchange/csv'
import { jsonLdOf } from '@/lib/interchange/json-ld'
import { comparisonOf, findingOf, onlyHereOf, speakerOf } from '../components/builders'

const comparison = comparisonOf([
  findingOf('we [should|will] reopen the ferry', {
    statement: {
      before: 'Ada Lind told the council that the harbour is hers: ',
      after: ' She left.',
    },
    variant: { speaker: speakerOf({ qid: 'Q99' }), via: 'Lindan Wire' },
  }),
  findingOf('nobody [|else] asked us', { version: { relation: 'talking-point' } }),
  onlyHereOf({ text: 'it is late', speaker: null }),
])

/** The nodes of a comparison whose texts are anything. */
const ofWhatever = (): readonly unknown[] =>
  fc
    .sample(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), 50)
    .flatMap(([text, before]) => {
      const made = jsonLdOf(comparisonOf([onlyHereOf({ text, before, after: before })]))
      return (made as { '@graph': readonly unknown[] })['@graph']
    })

const web = v.pipe(v.string(), v.regex(/^https?:/u))
const side = v.pipe(
  v.string(),
  v.check((text) => Array.from(text).length <= 32),
)
const reference = v.strictObject({ '@id': v.pipe(v.string(), v.regex(/^#statement-\d+$/u)) })
const named = (...types: readonly string[]) =>
  v.strictObject({ '@type': v.picklist(types), name: v.string(), sameAs: v.optional(web) })

/** What schema.org/Quotation, NewsArticle and the selector of Web Annotation are here, and no more. */
const shape = v.strictObject({
  '@id': v.optional(v.string()),
  '@type': v.picklist(['Quotation', 'CreativeWork']),
  text: v.optional(v.string()),
  inLanguage: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-\w+)*$/iu))),
  creator: v.optional(named('Person', 'Organization')),
  dateCreated: v.optional(v.pipe(v.string(), v.isoDate())),
  exampleOfWork: v.optional(reference),
  about: v.optional(reference),
  isPartOf: v.optional(
    v.strictObject({
      '@type': v.picklist(['NewsArticle', 'Article']),
      headline: v.optional(v.string()),
      url: v.optional(web),
      datePublished: v.optional(v.string()),
      publisher: v.optional(v.looseObject({ '@type': v.literal('Organization') })),
      isBasedOn: v.optional(named('CreativeWork')),
    }),
  ),
  selector: v.optional(
    v.strictObject({
      '@type': v.literal('oa:TextQuoteSelector'),
      'oa:exact': v.string(),
      'oa:prefix': side,
      'oa:suffix': side,
    }),
  ),
})

/** A reader of RFC 4180 that knows nothing of the writer. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu
  for (const [, quoted, plain, end] of csv.matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a comparison as a table', () => {
  test('has a line for each wording, under one header', () => {
    const [header = [], ...rows] = cellsOf(csvOf(comparison))
    expect(rows).toHaveLength(5)
    expect(rows.every(({ length }) => length === header.length)).toBe(true)
    const column = (name: string): (string | undefined)[] =>
      rows.map((row) => row[header.indexOf(name)])
    expect(column('statement')).toEqual(['1', '1', '2', '2', '3'])
    expect(column('relation')).toEqual(['here', 'same', 'here', 'talking-point', 'here'])
    expect(column('text')[1]).toBe('we will reopen the ferry')
    expect(column('speaker_id')[1]).toBe('Q99')
  })

  test.each(['=1+1', '+1', '-2', '@SUM(A1)', '\tx', '＝1'])('%j runs nowhere', (text) => {
    const csv = csvOf(comparisonOf([onlyHereOf({ text })]))
    const [header = [], row = []] = cellsOf(csv)
    expect(row[header.indexOf('text')]).toBe(`'${text}`)
  })

  test('a reader gets back every text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [header = [], row = []] = cellsOf(csvOf(comparisonOf([onlyHereOf({ text })])))
        const cell = row[header.indexOf('text')]
        expect(cell === text || cell === `'${text}`).toBe(true)
      }),
    )
  })
})

describe('a comparison as JSON-LD', () => {
  const graph = (jsonLdOf(comparison) as { '@graph': readonly Record<string, unknown>[] })['@graph']
  const quotations = graph.filter((each) => each['@type'] === 'Quotation')

  test('is a quotation for each wording, an example of its statement', () => {
    expect(quotations).toHaveLength(5)
    expect(quotations[1]).toEqual({
      '@type': 'Quotation',
      text: 'we will reopen the ferry',
      inLanguage: 'en',
      creator: { '@type': 'Person', name: 'Ada Lind', sameAs: 'https://www.wikidata.org/wiki/Q99' },
      dateCreated: '2031-03-03',
      exampleOfWork: { '@id': '#statement-1' },
      isPartOf: {
        '@type': 'NewsArticle',
        headline: 'Ferry to run again',
        url: 'https://evening-lamp.example/a',
        datePublished: '2031-03-03',
        publisher: { '@type': 'Organization', name: 'Evening Lamp' },
        isBasedOn: { '@type': 'CreativeWork', name: 'Lindan Wire' },
      },
      selector: {
        '@type': 'oa:TextQuoteSelector',
        'oa:exact': 'we will reopen the ferry',
        'oa:prefix': '',
        'oa:suffix': '',
      },
    })
  })

  test('has no other shape than this, whatever is compared', () => {
    for (const each of [...graph, ...ofWhatever()])
      expect(v.safeParse(shape, each).issues).toBeUndefined()
  })

  test('has the words on either side, 32 characters of them', () => {
    expect(quotations[0]).toMatchObject({
      selector: { 'oa:prefix': 'uncil that the harbour is hers: ', 'oa:suffix': ' She left.' },
    })
  })

  test('says that a talking point is about the statement, not an example of it', () => {
    expect(quotations[3]).toMatchObject({ about: { '@id': '#statement-2' } })
    expect(quotations[3]).not.toHaveProperty('exampleOfWork')
  })

  test('leaves out what is not known', () => {
    expect(quotations[4]).not.toHaveProperty('creator')
  })
})
