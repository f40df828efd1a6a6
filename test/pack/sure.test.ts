import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { moment, variantSchema } from '../../lib/pack/format'
import { type IsSure, isSureAddress, isSureDay, isSureMoment } from '../../lib/pack/sure'

/** Told of a part of a line, with the same letters around it that a value has. */
function told(isSure: IsSure, text: string): boolean {
  const bytes = new TextEncoder().encode(`{"a":"${text}","b":1}`)
  const start = '{"a":"'.length
  return isSure(bytes, start, start + new TextEncoder().encode(text).length)
}

const DAYS = ['2026-03-01', '2026-12-28', '0000-01-01', '9999-10-09', '2026-09-10', '2026-02-28']
const NO_SURE_DAYS = [
  ...['2026-03-00', '2026-00-01', '2026-13-01', '2026-03-29', '2026-02-30', '2026-99-01'],
  ...['2026/03-01', '2026-03/01', '2026x03x01', '202-03-01', '2026-3-011', '2026-03-1', ''],
  ...['a026-03-01', '2a26-03-01', '20a6-03-01', '202a-03-01', '2026-a3-01', '2026-0a-01'],
  ...['2026-03-a1', '2026-03-0a', '2026-03-0:', '2026-03-0/', '2026-03-:1', '2026-03-011'],
  ...['20:6-03-01', '/026-03-01', '2026-03-01T', '2026-03-010', '02026-03-01'],
]
const MOMENTS = [
  ...['2026-03-01T00:00:00Z', '2026-03-01T23:59:59Z', '2026-12-28T19:09:10Z', '2026-03-01'],
]
const NO_SURE_MOMENTS = [
  ...['2026-03-01T24:00:00Z', '2026-03-01T23:60:00Z', '2026-03-01T23:59:60Z'],
  ...['2026-03-01 10:00:00Z', '2026-03-01T10.00:00Z', '2026-03-01T10:00.00Z'],
  ...['2026-03-01T10:00:00z', '2026-03-01T10:00:000', '2026-03-01Ta0:00:00Z'],
  ...['2026-03-01T10:a0:00Z', '2026-03-01T10:00:a0Z', '2026-03-29T10:00:00Z'],
  ...['2026-03-01T10:00Z', '2026-03-01T10:00:00ZZ', '2026-03-00T10:00:00Z', '2026-03-0'],
]
const label = (length: number): string => 'a'.repeat(length)
const ADDRESSES = [
  ...['https://dailygull.example/strike', 'https://dailygull.example', 'https://a.bc/'],
  ...['https://a-1.z9.ab', `https://${label(63)}.${label(63)}/`, 'https://0.az/.//-'],
  ...['https://a.b.c.d.e.f.g.h.ij/', 'https://n--a.xy/', 'https://xn-a.xy/', 'https://xxn.xy/n--'],
]
const NO_SURE_ADDRESSES = [
  ...['http://dailygull.example/', 'https:/dailygull.example', 'https://', 'https:', ''],
  ...['https://dailygull', 'https://dailygull/', 'https://a.b/', 'https://a.b1/', 'https://a.1b/'],
  ...[
    'https://a.b-c/',
    'https://.ab/',
    'https://a..bc/',
    'https://a.',
    'https://a./',
    'https:///a',
  ],
  ...[`https://${label(64)}.ab/`, `https://ab.${label(64)}/`, 'https://a.b.c.d.e.f.g.h.i.jk/'],
  ...['https://A.bc/', 'https://a.bC/', 'https://a_b.cd/', 'https://a:1.bc/', 'https://a.bc:80/'],
  ...[
    'https://a{.bc/',
    'https://a`.bc/',
    'https://user@a.bc/',
    'https://a,.bc/',
    'https://a?bc.de',
  ],
  ...['https://xn--a.bc/', 'https://a.bc/xn--', 'https://a.xn--p1ai/', 'https://a.bc/a?b=xn--b'],
]

describe.each<
  readonly [
    what: string,
    isSure: IsSure,
    schema: v.GenericSchema,
    those: readonly string[],
    no: readonly string[],
  ]
>([
  ['a day', isSureDay, variantSchema.entries.day, DAYS, [...NO_SURE_DAYS, ...MOMENTS.slice(0, 3)]],
  ['a moment', isSureMoment, moment, MOMENTS, [...NO_SURE_DAYS, ...NO_SURE_MOMENTS]],
  [
    'an address',
    isSureAddress,
    variantSchema.entries.article.entries.url,
    ADDRESSES,
    NO_SURE_ADDRESSES,
  ],
])('by its bytes alone %s', (_, isSure, schema, those, no) => {
  test.each(those)('is told of “%s”, and the schema admits it', (text) => {
    expect(told(isSure, text)).toBe(true)
    expect(v.is(schema, text)).toBe(true)
  })

  test.each(no)('is not told of “%s”', (text) => expect(told(isSure, text)).toBe(false))
})
