import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunkOf, encodeChunk, openChunk, variantAt } from '../../../lib/index/segment/chunk'
import { addToChunk, startChunkDesk, takeChunk } from '../../../lib/index/segment/chunk-desk'
import { deflated } from '../../../lib/index/segment/deflate'
import {
  addFields,
  emptyFields,
  endOf,
  FIELDS,
  type Fields,
  postedAt,
  startFields,
  startOf,
  statementCount,
} from '../../../lib/index/segment/fields'
import { payloadOf } from '../../../lib/index/segment/frame'
import type { Variant } from '../../../lib/statement/variant'
import { variant } from './sample'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('He said: "No."', 'C:\\dam\\', 'one\ntwo', 'Київ', '\\"', '"', '\\'),
)
const orNull = fc.option(text)
const kinds = fc.constantFrom('person', 'group', 'anonymous')
const statement: fc.Arbitrary<Variant> = fc
  .record({
    text,
    mention: text,
    occasion: orNull,
    via: orNull,
    speaker: fc.option(
      fc.record({ name: text, kind: kinds, qid: fc.constantFrom(null, 'Q1', 'Q2') }),
    ),
    article: fc.record({
      id: fc.constantFrom('a', 'b', 'ab'),
      title: fc.constantFrom(null, 'a', 'b'),
      url: fc.constantFrom(null, 'https://gull.example/a', 'https://gull.example/b'),
      published: fc.constantFrom(null, '2026-03-01', '2026-03-02'),
    }),
  })
  .map((record) => variant('v', record))
/** Some have an article or an outlet that differs from another in one thing alone. */
const told: fc.Arbitrary<Variant> = fc
  .tuple(
    statement,
    fc.record({
      name: fc.constantFrom('The Gull', 'The Wire'),
      domain: fc.constantFrom(null, 'gull.example'),
      kind: fc.constantFrom('news', 'agency'),
    }),
    fc.constantFrom(undefined, '2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'),
  )
  .map(([each, outlet, readAt]) => ({
    ...each,
    outlet,
    article: readAt ? { ...each.article, readAt } : each.article,
  }))
const statements = fc
  .array(told, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((each, at) => ({ ...each, id: `harbour/v${at}` as Variant['id'] })))

const fieldsOf = (list: readonly Variant[]): Fields => {
  const fields = startFields()
  for (const each of list) addFields(fields, each)
  return fields
}

/** Each statement has as many passages as its number says. */
const passagesOf = (at: number): number[] => Array.from({ length: 2 * at }, (_, nth) => nth * at)

function putIn(desk: ReturnType<typeof startChunkDesk>, list: readonly Variant[]) {
  const fields = fieldsOf(list)
  const numbers = Int32Array.from(list.flatMap((_, at) => passagesOf(at)))
  let start = 0
  for (const statement of list.keys()) {
    const end = start + passagesOf(statement).length
    addToChunk(desk, { fields, statement }, { numbers, start, end })
    start = end
  }
}

describe('statements as fields', () => {
  test('stand one behind the other, each field as JSON', () =>
    fc.assert(
      fc.property(statements, (list) => {
        const fields = fieldsOf(list)
        expect(statementCount(fields)).toBe(list.length)
        for (const [at, each] of list.entries())
          for (const [field, name] of FIELDS.entries()) {
            const json = fields.bytes.slice(startOf(fields, at, field), endOf(fields, at, field))
            expect(JSON.parse(new TextDecoder().decode(json))).toEqual(each[name])
          }
      }),
    ))

  test('find room, however many there are, and leave it to those that come after', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      variant(`v${at}`, { before: 'x'.repeat(600) }),
    )
    const fields = fieldsOf(many)
    expect(statementCount(fields)).toBe(400)
    expect(postedAt(fields, 0).id).toBe('harbour/v0')
    expect(postedAt(fields, 399).id).toBe('harbour/v399')
    emptyFields(fields)
    expect(statementCount(fields)).toBe(0)
    addFields(fields, variant('another'))
    expect(postedAt(fields, 0).id).toBe('harbour/another')
  })

  test('give what is posted of each, signs that JSON escapes included', () =>
    fc.assert(
      fc.property(statements, (list) => {
        const fields = fieldsOf(list)
        expect(list.map((_, at) => postedAt(fields, at))).toEqual(
          list.map(({ id, text, language, speaker }) => ({
            ...{ id, text, language },
            speaker: speaker && { name: speaker.name },
          })),
        )
      }),
    ))
})

describe('a chunk that is put together from fields', () => {
  test('is the one that is made of the variants themselves, one after another', async () => {
    const desk = startChunkDesk()
    await fc.assert(
      fc.asyncProperty(statements, async (list) => {
        putIn(desk, list)
        expect(desk.count).toBe(list.length)
        const json = takeChunk(desk)
        expect(desk.count).toBe(0)
        const wanted = await encodeChunk(
          list.map((each, at) => ({ variant: each, passages: passagesOf(at) })),
        )
        expect(new TextDecoder().decode(json)).toBe(
          inflateRawSync(payloadOf('chunk', wanted)).toString(),
        )
        const chunk = openChunk(await chunkOf(json, deflated))
        expect(list.map((_, at) => variantAt(chunk, at))).toEqual(list)
      }),
      { numRuns: 40 },
    )
  })

  test('stands in memory of its own: the next one leaves it as it is', () => {
    const desk = startChunkDesk()
    putIn(desk, [variant('first')])
    const first = takeChunk(desk)
    const before = first.slice()
    putIn(desk, [variant('second')])
    takeChunk(desk)
    expect(first).toEqual(before)
    expect(first.buffer.byteLength).toBe(first.length)
  })

  test('lets go of what it was compressed from, where that can be', async () => {
    const json = new TextEncoder().encode('{}')
    await chunkOf(json, deflated)
    expect(json.length).toBe('transfer' in ArrayBuffer.prototype ? 0 : 2)
  })
})
