import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chunkOf,
  encodeChunk,
  idAt,
  openChunk,
  passageAt,
  variantAt,
} from '../../../lib/index/segment/chunk'
import { deflated } from '../../../lib/index/segment/deflate'
import { variant } from './sample'

test('a chunk gives back its variants as they were, with their passages', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const list = all.map((text, at) => ({
        variant: variant(`v${at}`, { text, day: at % 2 ? '2026-03-01' : null, before: text }),
        passages: [0, 1, 1, text.length],
      }))
      const chunk = openChunk(await encodeChunk(list))
      expect(list.map((_, at) => variantAt(chunk, at))).toEqual(list.map((each) => each.variant))
      const spansOf = ({ passages: [a, b, c, d] }: (typeof list)[number]) => [
        { start: a, end: b },
        { start: c, end: d },
      ]
      const passages = list.flatMap((each, at) => spansOf(each).map((span) => ({ at, span })))
      expect(passages.map((_, number) => passageAt(chunk, number))).toEqual(passages)
      expect(passageAt(chunk, passages.length)).toBeNull()
    }),
    { numRuns: 40 },
  )
})

describe('a chunk that was written otherwise', () => {
  const LISTS = ['id', 'text', 'form', 'mention', 'cue', 'language', 'before', 'after', 'pack']
  const chunkOfJson = (json: string) => chunkOf(new TextEncoder().encode(json), deflated)

  test.each(['', '{', 'no JSON', '{"id":[}'])('is damage: %j', async (json) => {
    const bytes = await chunkOfJson(json)
    expect(() => openChunk(bytes)).toThrow('segment damaged: a chunk that is no JSON')
  })

  test.each([...LISTS, ...['speaker', 'outlet', 'outlets', 'article', 'articles']])(
    'is damage where it lacks a value of %s',
    async (name) => {
      const chunk = openChunk(await encodeChunk([{ variant: variant('a'), passages: [] }]))
      const without = { columns: { ...chunk.columns, [name]: [] } }
      expect(variantAt(chunk, 0)).toEqual(variant('a'))
      expect(() => variantAt(without, 0)).toThrow('segment damaged: a chunk that lacks a field')
    },
  )

  test('has none but the variants that it has', async () => {
    const chunk = openChunk(await encodeChunk([{ variant: variant('a'), passages: [] }]))
    expect(idAt(chunk, 0)).toBe('harbour/a')
    expect(() => idAt(chunk, 1)).toThrow('lacks a field')
    expect(() => variantAt(chunk, 1)).toThrow('lacks a field')
  })
})
