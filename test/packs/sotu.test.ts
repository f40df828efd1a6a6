import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../lib/article'
import { compare } from '../../lib/compare'
import type { KnownStatements } from '../../lib/index/known'
import { knownInMemory } from '../../lib/index/memory'
import { CUT } from '../../lib/index/segment/build'
import { knownInSegments } from '../../lib/index/segment/known'
import { termsOf } from '../../lib/index/terms'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { readPack } from '../../lib/pack/read'
import { passagesOf } from '../../lib/statement/passage'
import { read } from '../../lib/text/span'
import { RECENT, sotuPack } from '../../packs/sotu'
import { bundledVariants } from '../bundled-pack'
import { segmentOf } from '../index/segment/sample'
import { streamOf } from '../pack/sample'

/** Both packs that come with the program, compressed, together: issue 5. */
const MOST_BYTES = 1_000_000
/** Milliseconds: thirteen thousand sentences, on machines that do other things besides. */
const PATIENCE = 60_000

const text = await sotuPack()
const pack = await readPack(streamOf(text))

describe('the pack of addresses', () => {
  test(
    'is the same however often it is built',
    async () => {
      expect((await sotuPack()) === text).toBe(true)
    },
    PATIENCE,
  )

  test('takes a megabyte with the first pack, and says what it is', () => {
    const bundled = readFileSync(new URL('../../packs/bundled.jsonl', import.meta.url))
    const bytes = gzipSync(text, { level: 9 }).length + gzipSync(bundled, { level: 9 }).length
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
    expect(pack.header).toMatchObject({ id: 'sotu', license: 'CC0-1.0', language: ['en'] })
    expect(pack.badLines).toEqual([])
  })

  test('holds the words as delivered, a sentence each, by president and year', () => {
    const years = new Set(pack.variants.map(({ occasion }) => Number(occasion?.slice(-4))))
    expect([...years]).toEqual(Array.from({ length: 2022 - RECENT }, (_, at) => RECENT + at))
    expect(pack.variants.every(({ outlet }) => outlet.kind === 'transcript')).toBe(true)
    expect(new Set(pack.variants.map(({ speaker }) => speaker?.name)).size).toBe(8)
  })
})

test('both packs together are looked through whole: a report finds what it would find in memory', async () => {
  const bundled = await bundledVariants()
  const memory = knownInMemory([...pack.variants, ...bundled])
  const built = await Promise.all([pack.variants, bundled].map((all) => segmentOf([...all], CUT)))
  const segments = knownInSegments(built.map(({ segment }) => segment))
  const ids = new Set(bundled.map(({ id }) => id))
  const foundIn = async (known: KnownStatements, text: string) => {
    const { found } = await known.candidates([termsOf(text, 'en')])
    return found.flat().flatMap(({ variant }) => (ids.has(variant) ? [variant] : []))
  }
  const sentences = bundled.flatMap(({ text }) =>
    passagesOf(text, lexiconFor('en')).map((span) => read(text, span)),
  )
  for (const sentence of sentences) {
    expect(await foundIn(segments, sentence), sentence).toEqual(await foundIn(memory, sentence))
  }
})

test('news that quotes an address otherwise is compared with what was said', async () => {
  const known = knownInMemory(pack.variants)
  const news =
    'In his State of the Union address in 1999, Bill Clinton drew a balance. “America has created the longest peacetime economic expansion in our history with nearly 80 million new jobs, wages rising at more than twice the rate of inflation,” Bill Clinton said.'
  const { findings } = await compare(
    {
      url: 'https://evening-lamp.example/balance',
      canonicalUrl: null,
      outlet: { name: 'Evening Lamp', domain: 'evening-lamp.example', kind: 'news' },
      title: 'A balance',
      byline: null,
      publishedAt: null,
      language: 'en',
      text: news,
      blocks: blocksOf(news),
      partial: false,
    },
    known,
  )
  const versions = findings.flatMap((finding) => finding.versions)
  const said = versions.find(({ variant }) => variant.text.includes('nearly 18 million new jobs'))
  expect(said?.variant.occasion).toBe('State of the Union address, 1999')
  expect(JSON.stringify(said?.differences)).toContain('"number"')
})
