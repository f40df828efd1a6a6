import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nameWords } from '../../lib/index/segment/speakers'
import { readPack } from '../../lib/pack/read'
import { packText } from '../../lib/pack/write'
import { importPack } from '../../lib/store/import'
import { searchKnown } from '../../lib/store/search'
import { read } from '../../lib/text/span'
import { header, outlets, streamOf, variantRecord } from '../pack/sample'
import { thaw, thawed } from './frozen'
import { freshName, opened, SMALL } from './sample'

const NAMES = [
  'Ida Brandt',
  'Idalia Brandenburg',
  'Fyodor Dostoyevskyy',
  'José de la Cruz',
  'Xi',
  'Ж. Ліндквіст',
  'Brandt, Ida',
  'O_b O_brandt',
  '𝐁𝐨𝐥𝐝 𝐁𝐫𝐚𝐧𝐝𝐭',
  null,
]
const ALL = { words: '', speaker: '', outlet: '', from: null, to: null, page: 0 }

const pack = async () =>
  streamOf(
    await packText(
      header,
      outlets,
      Array.from({ length: 40 }, (_, at) => {
        const name = NAMES[at % NAMES.length] ?? null
        const text = at % 3 === 0 ? 'The ferry sails at noon.' : 'Nobody sails in winter.'
        const speaker = name === null ? null : { name, kind: 'person' as const, qid: null }
        return variantRecord(`v${at}`, { text, speaker })
      }),
    ),
  )

/** What a reader may type of these names: each beginning of each word, and two words at once. */
const typed = [
  ...new Set(
    NAMES.flatMap((name) => {
      const words = (name ?? '').split(/[\s,]+/u).filter(Boolean)
      const beginnings = words.flatMap((word) =>
        Array.from(word, (_, at) => [...word].slice(0, at + 1).join('')),
      )
      return [...beginnings, words.toReversed().join(' ')]
    }),
  ),
  'nobody',
  'ida nobody',
]

test('a speaker is found by every beginning of every word of the name, and nobody else is', async () => {
  const database = await opened()
  await importPack(database, await pack(), { sizes: { ...SMALL, segmentPassages: 25 } })
  const { variants } = await readPack(await pack())
  for (const speaker of typed) {
    for (const words of ['', 'ferry']) {
      const wanted = variants.filter(({ speaker: known, text }) => {
        const has = nameWords(known?.name ?? '')
        const isHe = nameWords(speaker).every((part) => has.some((each) => each.startsWith(part)))
        return isHe && (words === '' || text.includes(words))
      })
      const { found, complete } = await searchKnown(database, { ...ALL, speaker, words })
      expect([speaker, words, found, complete]).toEqual([speaker, words, wanted.length, true])
    }
  }
})

test('what is found says where the words stand that were looked for, in whatever form', async () => {
  const database = await opened()
  await importPack(database, await pack(), { sizes: SMALL })
  const marked = async (words: string): Promise<string[]> => {
    const { variants, hits } = await searchKnown(database, { ...ALL, words })
    return [
      ...new Set(
        variants.map(({ text }, at) => (hits[at] ?? []).map((hit) => read(text, hit)).join(' ')),
      ),
    ]
  }
  expect(await marked('ferry sailing')).toEqual(['ferry sails'])
  // Words that every sentence has are not marked beside others, and are where they stand alone.
  expect(await marked('the noon')).toEqual(['noon'])
  expect(await marked('the')).toEqual(['The'])
  expect(await marked('')).toEqual([''])
})

test('segments that do not say who speaks in them are searched all the same', async () => {
  const name = freshName()
  const file = new URL('fixtures/v3.json', import.meta.url)
  await thaw(name, thawed(readFileSync(file, 'utf8')))
  const database = await opened(name)
  const [one] = (await searchKnown(database, ALL)).variants.filter(({ speaker }) => speaker)
  const speaker = one?.speaker?.name ?? ''
  expect((await searchKnown(database, { ...ALL, speaker })).variants).toContainEqual(one)
})

test('a search that is given up reads no further', async () => {
  const database = await opened()
  await importPack(database, await pack(), { sizes: SMALL })
  const search = searchKnown(database, { ...ALL, outlet: 'nowhere' }, AbortSignal.abort('over'))
  await expect(search).rejects.toBe('over')
})
