import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  endSchema,
  LIMIT,
  outletSchema,
  packSchema,
  type VariantRecord,
  variantSchema,
} from '../../lib/pack/format'
import { ownVariantSchema, readingSchema } from '../../lib/pack/own-format'
import { isPlainLine } from '../../lib/pack/plain-fields'
import { isPlainVariant } from '../../lib/pack/plain-record'
import { header, outlets, variantRecord } from './sample'

type Json = Record<string, unknown>

const variant: Json = {
  t: 'variant',
  ...variantRecord('first', {
    article: { id: 'a2', title: 'Dockers', url: 'https://a.bc/', published: '2026-03-01' },
    speaker: { name: 'Mara Lindqvist', kind: 'person', qid: 'Q42' },
    mention: 'the chair',
    cue: 'warned',
    day: '2024-02-29',
    occasion: 'Strike meeting',
    via: 'Nordic Wire',
  } satisfies Partial<VariantRecord>),
}

/** The record with another value at a path; undefined takes the key away. */
function withAt(record: Json, path: string, value: unknown): Json {
  const [key = '', rest] = path.split('.')
  if (rest !== undefined) return { ...record, [key]: withAt(record[key] as Json, rest, value) }
  const changed = { ...record, [key]: value }
  if (value === undefined) delete changed[key]
  return changed
}

const long = (length: number, sign = 'x'): string => sign.repeat(length)
const address = (length: number): string => 'https://a.bc/'.padEnd(length, 'x')
const ids = {
  fit: [long(LIMIT.id), 'a', 'Z_0.:~/-', '/'],
  unfit: ['', long(LIMIT.id + 1), 'a b', '!a', 'a!', 'é', 'a\n', null, 1],
}
const texts = (most: number) => ({
  fit: ['', long(most), long(most, '“'), long(most, '"'), ' ', 'ж', 'é'],
  unfit: [long(most + 1), long(most + 1, '“'), null, 1, 'a\u0000', '\ud800'],
})
const words = (most: number) => ({
  fit: [null, 'x', ' x', long(most), long(most, '”'), long(most, '"')],
  unfit: ['', ' ', '   ', long(most + 1), long(most + 1, '”'), 1, 'a\u0000', 'a\u202eb'],
})
const days = {
  fit: [null, '2026-03-01', '2026-12-31', '2024-02-29', '2000-02-29', '2023-02-28', '2026-04-30'],
  unfit: [
    ...['', '2026-3-01', '2026-13-01', '2026-00-01', '2026-01-00', '2026-01-32', '2026-04-31'],
    ...['2023-02-29', '1900-02-29', '2024-02-30', 'x2026-03-01', '2026-03-01x', '2026/03/01', 1],
  ],
}

/** What each field may hold and what not, all in plain letters or in none that any reader takes. */
const FIELDS: Readonly<
  Record<string, { readonly fit: readonly unknown[]; readonly unfit: readonly unknown[] }>
> = {
  id: ids,
  outlet: ids,
  'article.id': ids,
  'article.title': {
    fit: [null, ...texts(LIMIT.title).fit],
    unfit: [long(LIMIT.title + 1), 1, 'a\u0000', 'a\u202eb'],
  },
  'article.url': {
    fit: [null, address(LIMIT.url), 'http://a.bc', 'https://1.2.3.4/', 'https://a.bc:80/~!$'],
    unfit: [
      ...[address(LIMIT.url + 1), 'ftp://a.bc/', 'xhttps://a.bc/', 'https://a b.c/', 'https://'],
      ...['https://1.2.3.999/', 'https://a.bc:99999/', 'https:/a.bc/', 'https://[', '', 1],
    ],
  },
  'article.published': {
    fit: [...days.fit, '2026-03-01T00:00:00Z', '2026-03-01T23:59:59Z', '2026-03-01T19:09Z'],
    unfit: [
      ...days.unfit.filter((each) => each !== null),
      ...['2026-03-01T25:00Z', '2026-03-01T10:60Z', '2026-03-01T10:00:61Z', '2026-03-01T10Z'],
      ...['2026-03-01T', '2026-03-01 10:00', '2026-03-01T10:00:00ZZ', '2023-02-29T10:00Z'],
    ],
  },
  'speaker.name': {
    fit: words(LIMIT.name).fit.filter((each) => each !== null),
    unfit: [null, ...words(LIMIT.name).unfit],
  },
  'speaker.kind': {
    fit: ['person', 'organisation', 'group', 'anonymous'],
    unfit: ['', 'robot', 'persons', null, 1],
  },
  'speaker.qid': {
    fit: [null, 'Q1', 'Q90', 'Q123456789012'],
    unfit: ['', 'Q', 'Q0', 'Q01', 'q1', 'xQ1', 'Q1x', 'Q1234567890123', 1],
  },
  mention: texts(LIMIT.title),
  cue: texts(LIMIT.name),
  form: { fit: ['direct', 'mixed', 'indirect'], unfit: ['', 'sung', null, 1] },
  lang: {
    fit: ['en', 'deu', 'zh-hant-tw', 'en-12345678', `en${'-abcdefgh'.repeat(3)}-abcde`],
    unfit: [
      ...['', 'e', 'engl', 'EN', 'en-', '-en', 'en-123456789', 'en_gb', 'xen-a b', null, 1],
      `en${'-abcdefgh'.repeat(3)}-abcdef`,
    ],
  },
  day: days,
  occasion: words(LIMIT.title),
  via: words(LIMIT.name),
  text: {
    fit: texts(LIMIT.text).fit.filter((each) => each.trim() !== ''),
    unfit: ['', ' ', ...texts(LIMIT.text).unfit],
  },
  before: texts(LIMIT.context),
  after: texts(LIMIT.context),
}

const lineOf = (record: Json): Uint8Array => new TextEncoder().encode(JSON.stringify(record))
/** Whether the schema, the reader of plain records and that of plain lines take it. */
const taken = (record: Json): readonly boolean[] => [
  v.is(variantSchema, record),
  isPlainVariant(record),
  isPlainLine(lineOf(record)),
]
/** The fields that are missing in a variant, its article or its speaker, one by one. */
const KEYS = [
  ...Object.keys(variant),
  ...['id', 'title', 'url', 'published'].map((key) => `article.${key}`),
  ...['name', 'kind', 'qid'].map((key) => `speaker.${key}`),
]

describe('a variant, to each of its three readers', () => {
  test.each(Object.entries(FIELDS))('its %s ends where the format says', (path, { fit, unfit }) => {
    for (const value of fit) {
      expect([value, ...taken(withAt(variant, path, value))]).toEqual([value, true, true, true])
    }
    for (const value of unfit) {
      expect([value, ...taken(withAt(variant, path, value))]).toEqual([value, false, false, false])
    }
  })

  test('may have no speaker, and none that is no speaker', () => {
    expect(taken(withAt(variant, 'speaker', null))).toEqual([true, true, true])
    for (const none of ['', 'Mara', 1, true, [], {}]) {
      expect(taken(withAt(variant, 'speaker', none))).toEqual([false, false, false])
      expect(taken(withAt(variant, 'article', none))).toEqual([false, false, false])
    }
    expect(taken(withAt(variant, 'article', null))).toEqual([false, false, false])
  })

  test.each(KEYS)('is none without %s', (path) => {
    expect(taken(withAt(variant, path, undefined))).toEqual([false, false, false])
  })

  test.each(['more', 'article.more', 'speaker.more'])('is none with %s', (path) => {
    expect(taken(withAt(variant, path, 'x'))).toEqual([false, false, false])
  })

  test.each([
    ['mention', 'a\tb\nc'],
    ['text', 'Київ 漢字 \u202b'],
    ['lang', 'en'],
    ['article.url', 'https://ж.example/ж'],
    ['article.published', '2026-03-01T10:00:00.5+01:00'],
    ['article.published', '2026-03-01T10:00'],
  ])('may have letters that are not plain where its %s is “%s”', (path, value) => {
    expect(v.is(variantSchema, withAt(variant, path, value))).toBe(true)
  })
})

const own: Json = { ...variant, edit: null }
const edit = { readAt: '2026-03-01T10:00:00Z', until: '2026-03-02' }
const reading: Json = {
  ...{ t: 'reading', article: 'a1', from: 'reading' },
  ...{ first: '2026-03-01', last: '2026-03-02T10:00:00Z' },
}
const pack: Json = { t: 'pack', format: 1, ...header }
const outlet: Json = { t: 'outlet', ...outlets[0] }
const end: Json = { t: 'end', records: 3, sha256: 'a1'.repeat(32) }

const notices = {
  fit: ['x', ' x', long(LIMIT.notice)],
  unfit: ['', ' ', long(LIMIT.notice + 1), 'a\u0000', null, 1],
}
const tags = (count: number): string[] => Array.from({ length: count }, () => 'en')

describe.each<[what: string, schema: v.GenericSchema, record: Json, fields: typeof FIELDS]>([
  [
    'a header',
    packSchema,
    pack,
    {
      format: { fit: [1, 2], unfit: [0, 3, '1', null] },
      id: {
        fit: ['a', '0', 'a.b-c', long(64)],
        unfit: ['', '-a', '.a', 'A', 'a/b', 'a_b', long(65), 'a b', null],
      },
      revision: { fit: [1, 1e9], unfit: [0, -1, 1.5, 1e9 + 1, '1', null] },
      title: { fit: ['x', long(LIMIT.name)], unfit: ['', ' ', long(LIMIT.name + 1), null] },
      license: notices,
      attribution: notices,
      language: { fit: [['en'], tags(100)], unfit: [[], tags(101), ['EN'], 'en', null] },
      created: { fit: ['2026-03-02', '2026-03-02T10:00:00Z'], unfit: ['', 'now', null, 1] },
    },
  ],
  [
    'an outlet',
    outletSchema,
    outlet,
    {
      id: ids,
      name: words(LIMIT.name),
      domain: {
        fit: [null, 'a.b', '0-a.b.c', `${long(126)}.${long(126)}`],
        unfit: [
          ...['', 'a', '.a.b', 'a.b.', 'a..b', 'A.b', 'a.b/c', 'a b.c', 'a_b.c', 1],
          `${long(126)}.${long(127)}`,
        ],
      },
      kind: {
        fit: ['news', 'agency', 'official', 'transcript'],
        unfit: ['', 'blog', null, 1],
      },
    },
  ],
  [
    'an end',
    endSchema,
    end,
    {
      records: { fit: [0, 1e6], unfit: [-1, 0.5, '1', null] },
      sha256: {
        fit: ['0f'.repeat(32)],
        unfit: ['', 'a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), null],
      },
    },
  ],
  [
    'a variant of one’s own',
    ownVariantSchema,
    own,
    {
      ...FIELDS,
      edit: {
        fit: [null, edit],
        unfit: [{}, { ...edit, more: 1 }, { ...edit, until: null }, { ...edit, readAt: 'x' }, 1],
      },
    },
  ],
  [
    'a reading',
    readingSchema,
    reading,
    {
      article: ids,
      from: { fit: ['reading', 'following'], unfit: ['', 'hearsay', null] },
      first: { fit: ['2026-03-01'], unfit: ['', 'then', null] },
      last: { fit: ['2026-03-01'], unfit: ['', 'then', null] },
    },
  ],
])('%s', (_, schema, record, fields) => {
  test('is what the format says, with every key and no other', () => {
    expect(v.is(schema, record)).toBe(true)
    expect(v.is(schema, { ...record, t: 'other' })).toBe(false)
    expect(v.is(schema, { ...record, more: 1 })).toBe(false)
    for (const key of Object.keys(record)) {
      expect([key, v.is(schema, withAt(record, key, undefined))]).toEqual([key, false])
    }
  })

  test.each(Object.entries(fields))('its %s ends where the format says', (path, each) => {
    const are = (values: readonly unknown[]) =>
      values.map((value) => [value, v.is(schema, withAt(record, path, value))])
    expect(are(each.fit)).toEqual(each.fit.map((value) => [value, true]))
    expect(are(each.unfit)).toEqual(each.unfit.map((value) => [value, false]))
  })
})
