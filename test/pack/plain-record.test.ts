import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addFields, type Fields, startFields } from '../../lib/index/segment/fields'
import { variantOf } from '../../lib/pack/convert'
import { variantSchema } from '../../lib/pack/format'
import { addPlain, isPlainLine, plainIds } from '../../lib/pack/plain-fields'
import { isPlainVariant } from '../../lib/pack/plain-record'
import { variantRecord } from './sample'

type Json = Record<string, unknown>

const plain = (): Json => ({
  t: 'variant',
  ...variantRecord('first', {
    article: {
      id: 'a2',
      title: 'Dockers walk out – “for good”',
      url: 'https://dailygull.example/strike?page=1#top',
      published: '2026-03-01T10:00:00Z',
    },
    speaker: { name: 'Ж. Lindqvist', kind: 'person', qid: 'Q42' },
    mention: 'the union’s chair',
    cue: 'warned',
    day: '2024-02-29',
    occasion: 'Strike meeting, Kalmar',
    via: 'Nordic Wire',
  }),
})

const PATHS = [
  ...Object.keys(plain()).map((key) => [key]),
  ...['id', 'title', 'url', 'published'].map((key) => ['article', key]),
  ...['name', 'kind', 'qid'].map((key) => ['speaker', key]),
]

const ODD = [
  ...['', ' ', '\t', '\u00a0', '\u00ad', '\u0000', '\u009f', '\u202e', '\ud800', '𝐁', '漢字', 'é'],
  ...['2023-02-29', '2024-02-30', '2024-13-01', '0000-00-00', '2024-02-29T24:00:00Z'],
  ...['2024-02-29T23:59Z', '2024-02-29T23:59:60Z', '2024-02-29T10:00+02:00', '2024-02-29T'],
  ...['http://', 'https://a', 'http://%', 'https://xn--a.example/', 'https://1.2.3.999/'],
  ...['https://-a.b-.example', 'https://a_b.example/', 'https://a..b/', 'https://1.2.3.com/%zz'],
  ...['javascript:alert(1)', 'https://a b.example', 'https://[::1', 'https://a:99999/'],
  ...['de-AT', 'EN', 'e', 'Q0', 'Q1', 'a b', 'a/b', '__proto__', 'harbour'],
]
const odd = fc.oneof(
  fc.constantFrom<unknown>(...ODD, null, undefined, 0, 1, true, [], {}, ['a'], { id: 'a' }),
  fc.string({ unit: 'binary' }),
  fc.string({ maxLength: 2_200, minLength: 1_900 }),
  fc.webUrl(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)

/** The record with another value at a path; undefined takes the key away. */
function changed(record: Json, path: readonly string[], value: unknown): Json {
  const [key = '', ...rest] = path
  const inner = record[key]
  const next =
    rest.length === 0
      ? value
      : typeof inner === 'object' && inner !== null
        ? changed(inner as Json, rest, value)
        : inner
  const { [key]: _, ...others } = record
  return next === undefined ? others : { ...others, [key]: next }
}

test.each([
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2023-02-28', true],
  ['2023-12-31', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2024-02-30', false],
  ['2023-04-31', false],
  ['2023-01-00', false],
  ['2023-00-01', false],
  ['2023-13-01', false],
])('whether %s is a day that the calendar has is the same to both: %s', (day, is) => {
  expect(v.is(variantSchema, changed(plain(), ['day'], day))).toBe(is)
  expect(isPlainVariant(changed(plain(), ['day'], day))).toBe(is)
})

test('a variant in plain letters needs no schema', () => {
  expect(isPlainVariant(plain())).toBe(true)
  expect(isPlainVariant({ t: 'variant', ...variantRecord('second') })).toBe(true)
})

test('what needs no schema is what the schema admits, whatever stands in it', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PATHS, ['more'], ['speaker', 'more']), odd), {
        minLength: 1,
        maxLength: 3,
      }),
      (changes) => {
        let record = plain()
        for (const [path, value] of changes) record = changed(record, path, value)
        if (isPlainVariant(record)) {
          const parsed = v.safeParse(variantSchema, record)
          expect(parsed.issues ?? []).toEqual([])
          expect(parsed.output).toEqual(record)
        }
      },
    ),
    { numRuns: 1_000 },
  ))

test.each(['', 'article', 'speaker'])(
  'a record with a prototype of its own is left out (trust M10): %s',
  (where) => {
    const bare = JSON.stringify(plain())
    const at = where === '' ? 0 : bare.indexOf(`"${where}":{`) + where.length + 3
    const line = `${bare.slice(0, at + 1)}"__proto__":{"text":"Polluted"},${bare.slice(at + 1)}`
    expect(
      Object.hasOwn(where === '' ? JSON.parse(line) : JSON.parse(line)[where], '__proto__'),
    ).toBe(true)
    expect(isPlainVariant(JSON.parse(line))).toBe(false)
    expect(v.is(variantSchema, JSON.parse(line))).toBe(false)
    expect(({} as { text?: string }).text).toBeUndefined()
  },
)

describe('a line that is read by its bytes', () => {
  const { t: _, ...record } = plain()
  /** With another value, where the one before stood. */
  const put = (value: Json, [key = '', ...rest]: readonly string[], part: unknown): Json => ({
    ...value,
    [key]: rest.length === 0 ? part : put((value[key] ?? {}) as Json, rest, part),
  })
  const lineOf = (value: object): string => JSON.stringify(value)
  const outlet = { id: 'gull', name: 'The Daily Gull', domain: null, kind: 'news' } as const
  const around = {
    prefix: Buffer.from('"p/'),
    pack: Buffer.from('"p"'),
    outlet: Buffer.from('{"name":"The Daily Gull","domain":null,"kind":"news"}'),
  }
  const textsOf = ({ bytes, ends, closed }: Fields): string[] =>
    Array.from({ length: closed }, (_, at) =>
      new TextDecoder().decode(bytes.subarray(ends[at - 1] ?? 0, ends[at])),
    )
  /** The fields of a line that is read by its bytes, or null. */
  const usual = (line: string): string[] | null => {
    const bytes = new TextEncoder().encode(line)
    if (!isPlainLine(bytes)) return null
    const record = JSON.parse(new TextDecoder().decode(bytes))
    for (const name of ['id', 'outlet'] as const) {
      const { start, end } = plainIds[name]()
      expect(new TextDecoder().decode(bytes.subarray(start, end))).toBe(record[name])
    }
    const fields = startFields()
    addPlain(fields, bytes, around)
    return textsOf(fields)
  }
  /** The fields of the variant that the schema's record stands for. */
  const asParsed = (value: Json): string[] => {
    const fields = startFields()
    addFields(fields, variantOf(value as never, outlet, 'p'))
    return textsOf(fields)
  }

  test.each<[string, Json]>([
    ['in plain letters', plain()],
    ['with nothing that may be missing', { t: 'variant', ...variantRecord('second') }],
    [
      'with quotation marks in it',
      put(put(plain(), ['before'], 'he said: "'), ['text'], '"No," she said, "not "now""'),
    ],
  ])('%s', (_, value) => {
    expect(usual(lineOf(value))).toEqual(asParsed(value))
  })

  test.each([
    ['other white space', JSON.stringify({ t: 'variant', ...record }, null, 1)],
    ['another order', lineOf({ ...record, t: 'variant' })],
    ['a key more', lineOf({ ...plain(), more: 1 })],
    ['a key twice', lineOf(plain()).replace('"cue"', '"mention":"a","cue"')],
    ['something behind', `${lineOf(plain())}{}`],
    ['a line end behind', `${lineOf(plain())}\n`],
    ['another escape', lineOf(put(plain(), ['text'], 'a\\b'))],
    ['an escape without end', lineOf(plain()).replace('"cue":"warned"', '"cue":"warned\\"')],
  ])('is parsed where it has %s', (_, line) => {
    expect(usual(line)).toBeNull()
  })

  test('has the letters that a record needs no schema for', () => {
    for (let unit = 0x20; unit < 0x10000; unit += 1) {
      const value = put(plain(), ['before'], `a${String.fromCharCode(unit)}b`)
      // Halves of surrogate pairs cannot be written as UTF-8, and a backslash stands for two letters.
      const isUsual = isPlainVariant(value) && unit !== 0x5c
      if (isPlainLine(new TextEncoder().encode(lineOf(value))) !== isUsual) expect.fail(`${unit}`)
    }
  })

  test('is what parsing gives and the schema admits, whatever stands in it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PATHS), odd), { minLength: 1, maxLength: 3 }),
        (changes) => {
          let value = plain()
          for (const [path, part] of changes) value = put(value, path, part)
          const read = usual(lineOf(value))
          if (read === null) return
          const parsed = v.safeParse(variantSchema, JSON.parse(lineOf(value)))
          expect(parsed.issues ?? []).toEqual([])
          expect(read).toEqual(asParsed(parsed.output as Json))
        },
      ),
      { numRuns: 1_000 },
    ))

  test('whatever its letters are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (noise, place) => {
        const line = lineOf(plain())
        const at = place % line.length
        const broken = line.slice(0, at) + noise + line.slice(at + noise.length)
        const read = usual(broken)
        if (read !== null) expect(read).toEqual(asParsed(JSON.parse(broken)))
      }),
      { numRuns: 1_000 },
    ))
})
