import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownInMemory } from '../../../lib/index/memory'
import { knownInSegments } from '../../../lib/index/segment/known'
import type { Variant, VariantId } from '../../../lib/statement/variant'
import { segmentOf, variant } from './sample'

/** A variant for each letter, in an article of that name. */
const variantsOf = (articles: string): Variant[] =>
  Array.from(articles, (id, at) =>
    variant(`v${at}`, { article: { id, title: null, url: null, published: null } }),
  )

const idsOf = (...numbers: readonly number[]) => numbers.map((at) => `harbour/v${at}` as VariantId)

/** By article, the numbers of the variants that are known of those that some are of. */
async function reported(articles: string, asked: readonly number[], chunkVariants = 3) {
  const cut = { chunkVariants, bucketBytes: 64 }
  const { segment, reads } = await segmentOf(variantsOf(articles), cut)
  const reports = await knownInSegments([segment]).reports(idsOf(...asked))
  const found = [...reports].map(([article, list]) => [
    article.replace('harbour/', ''),
    list.map(({ id }) => Number(id.replace('harbour/v', ''))),
  ])
  return { found: Object.fromEntries(found), chunks: reads.chunks }
}

describe('what is known of the article of a variant', () => {
  test('is all that stands beside it, over the borders of chunks', async () => {
    const { found } = await reported('aabbbbbbcc', [4])
    expect(found).toEqual({ b: [2, 3, 4, 5, 6, 7] })
  })

  test('is told once of two variants of it, and of each article asked for', async () => {
    const { found } = await reported('aabbbbbbcc', [7, 3, 8, 3])
    expect(found).toEqual({ b: [2, 3, 4, 5, 6, 7], c: [8, 9] })
  })

  test('ends where the segment does', async () => {
    expect((await reported('aaaaa', [0])).found).toEqual({ a: [0, 1, 2, 3, 4] })
    expect((await reported('aaaaa', [4])).found).toEqual({ a: [0, 1, 2, 3, 4] })
    expect((await reported('a', [0])).found).toEqual({ a: [0] })
  })

  test('reads no chunk beside the one that has all of it', async () => {
    expect((await reported('abbbbdcccde', [7], 5)).chunks).toEqual([1])
    expect((await reported('aaabcbddd', [4])).chunks).toEqual([1])
    expect((await reported('aab', [0])).chunks).toEqual([0])
    expect((await reported('abb', [2])).chunks).toEqual([0])
  })

  test('is of an article in two places what stands in the places asked for, in order', async () => {
    expect((await reported('aabbaabb', [5])).found).toEqual({ a: [4, 5] })
    expect((await reported('aabbaabb', [5, 0])).found).toEqual({ a: [0, 1, 4, 5] })
  })

  test('is no more than four chunks to each side have, however long the article is', async () => {
    const { found, chunks } = await reported('a'.repeat(60), [30])
    expect(chunks.toSorted((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14])
    expect(found).toEqual({ a: Array.from({ length: 27 }, (_, at) => 18 + at) })
  })

  test('is nothing where the variant is not known', async () => {
    expect((await reported('aab', [7])).found).toEqual({})
    expect((await reported('', [0])).found).toEqual({})
  })

  test('is what an index in memory has, where packs list articles one after the other', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 8 }),
        fc.array(fc.nat(20), { maxLength: 6 }),
        async (sizes, asked) => {
          const articles = sizes
            .map((size, at) => String.fromCharCode(97 + at).repeat(size))
            .join('')
          const variants = variantsOf(articles)
          const half = sizes.slice(0, 4).reduce((sum, size) => sum + size, 0)
          const built = await Promise.all(
            [variants.slice(0, half), variants.slice(half)].map((list) => segmentOf(list)),
          )
          const known = knownInSegments(built.map(({ segment }) => segment))
          const ids = idsOf(...asked)
          expect(await known.reports(ids)).toEqual(await knownInMemory(variants).reports(ids))
        },
      ),
      { numRuns: 30 },
    ))
})
