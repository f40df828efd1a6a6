import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownInMemory } from '../../lib/index/memory'
import { termsOf } from '../../lib/index/terms'
import { readPack } from '../../lib/pack/read'
import { packText } from '../../lib/pack/write'
import type { VariantId } from '../../lib/statement/variant'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { header, outlets, streamOf, variantRecord } from '../pack/sample'
import { opened, SMALL } from './sample'

const WORDS = [
  'cranes',
  'stand',
  'still',
  'the',
  'harbour.',
  'Ships',
  'leave;',
  'and they',
  'wait,',
]

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 })
  .map((words) => words.join(' '))
const pack = fc.array(sentence, { minLength: 1, maxLength: 12 })

/** Milliseconds: laws run many imports, on machines that do other things besides. */
const PATIENCE = 60_000

test(
  'the database answers as the index in memory does, whatever it holds and is asked',
  () =>
    fc.assert(
      fc.asyncProperty(
        pack,
        pack,
        fc.array(sentence, { maxLength: 3 }),
        async (one, two, asked) => {
          const texts = await Promise.all(
            [one, two].map((list, at) =>
              packText(
                { ...header, id: `pack${at}` },
                outlets,
                list.map((text, index) => variantRecord(`v${index}`, { text })),
              ),
            ),
          )
          const database = await opened()
          const variants = []
          for (const text of texts) {
            await importPack(database, streamOf(text), { sizes: SMALL })
            variants.push(...(await readPack(streamOf(text))).variants)
          }
          const [stored, inMemory] = [await snapshotOf(database), knownInMemory(variants)]
          const terms = ['absent', ...asked.flatMap((text) => termsOf(text, 'en'))]
          expect(await stored.frequencies(terms)).toEqual(await inMemory.frequencies(terms))
          const [found, there] = [await stored.postings(terms), await inMemory.postings(terms)]
          expect([...found.keys()].sort()).toEqual([...there.keys()].sort())
          for (const [term, list] of there) {
            expect(found.get(term)).toHaveLength(list.length)
            expect(found.get(term)).toEqual(expect.arrayContaining([...list]))
          }
          const queries = asked.map((text) => termsOf(text, 'en'))
          expect(await stored.candidates(queries)).toEqual(await inMemory.candidates(queries))
          const ids = ['pack0/none', 'none', ...variants.map(({ id }) => id)] as VariantId[]
          expect(await stored.variants(ids)).toEqual(await inMemory.variants(ids))
          database.close()
        },
      ),
      { numRuns: 40 },
    ),
  PATIENCE,
)
