import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { knownInMemory } from '../../lib/index/memory'
import { partsIn } from '../../lib/index/segment/group'
import { recordsOf } from '../../lib/pack/convert'
import { packText } from '../../lib/pack/write'
import type { VariantId } from '../../lib/statement/variant'
import { openDatabase } from '../../lib/store/database'
import { decisionsOf } from '../../lib/store/decisions'
import { healthOf } from '../../lib/store/health'
import { importPack } from '../../lib/store/import'
import { keptComparisons } from '../../lib/store/kept'
import { snapshotOf } from '../../lib/store/known-statements'
import { type PartRow, RULES, type SegmentRow } from '../../lib/store/rows'
import { header, streamOf } from '../pack/sample'
import { failAt, mend } from './faults'
import { type Frozen, freeze, frozenText, thaw, thawed } from './frozen'
import { freshName, opened, packOf } from './sample'

const folder = new URL('fixtures/', import.meta.url)
const samples = readdirSync(folder)
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((file): [string, Frozen] => [file, thawed(readFileSync(new URL(file, folder), 'utf8'))])

/** What other rules built in other formats is as if it were not there, until it is built again. */
const rulesOf = ({ stores }: Frozen): unknown =>
  (stores.find(({ name }) => name === 'packs')?.rows[0] as { rules?: unknown } | undefined)?.rules

/** The pack that a sample holds, in the same revision. */
async function samePack({ knows }: Frozen): Promise<ReadableStream<Uint8Array>> {
  const { outlets, variants } = recordsOf(knows.filter(({ pack }) => pack === header.id))
  return streamOf(await packText(header, outlets, variants))
}

describe.each(samples)('a database as %s holds it', (_, frozen) => {
  test('is opened by today’s code, with all that was known', async () => {
    const name = freshName()
    await thaw(name, frozen)
    const database = await opened(name)
    if (rulesOf(frozen) !== RULES) {
      const { passages } = await (await snapshotOf(database)).frequencies(['crane'])
      const all = (await knownInMemory(frozen.knows).frequencies(['crane'])).passages
      // Where the formats of its parts are today's it is read until it is built again.
      expect([0, all]).toContain(passages)
      expect(await importPack(database, await samePack(frozen))).toMatchObject({ ok: true })
    }
    const known = await snapshotOf(database)
    const ids = frozen.knows.map(({ id }) => id)
    const missing = 'harbour/none' as VariantId
    const variants = await known.variants([...ids, missing])
    expect(ids.map((id) => variants.get(id))).toEqual(frozen.knows)
    expect(variants.size).toBe(ids.length)
    const terms = ['crane', 'ship_leav', 'bridg']
    const memory = knownInMemory(frozen.knows)
    expect(await known.frequencies(terms)).toEqual(await memory.frequencies(terms))
    expect(await known.postings(['second'])).toEqual(
      new Map([['second', [{ variant: 'harbour/second', span: { start: 30, end: 60 } }]]]),
    )
  })

  test('takes a newer revision', async () => {
    const name = freshName()
    await thaw(name, frozen)
    const database = await opened(name)
    expect(await importPack(database, await packOf(4))).toMatchObject({ ok: true })
    expect((await (await snapshotOf(database)).frequencies(['crane', 'grain'])).of).toEqual(
      new Map([['grain', 1]]),
    )
  })
})

test('what other rules built is built again: whoever changes passages, terms or segments counts RULES up', async () => {
  const frozen = samples.at(-1)?.[1] as Frozen
  const database = await opened()
  await importPack(database, await samePack(frozen))
  const built = await freeze(database.name)
  type Row = Partial<PartRow & SegmentRow>
  // How many parts stand in a row is said by the row.
  const parts = ({ bytes, together: _, ...row }: Row): readonly unknown[] =>
    bytes ? partsIn(bytes) : [row]
  // Not the chunks: how well they are compressed is the browser's affair.
  const rows = ({ stores }: Frozen) =>
    stores
      .filter(({ name }) => ['segments', 'buckets'].includes(name))
      .map((each) =>
        (each.rows as Row[]).filter(({ generation }) => generation === 1).flatMap(parts),
      )
  const same = frozenText({ ...built, stores: rows(built) as never })
  const before = frozenText({ ...built, stores: rows(frozen) as never })
  expect(same === before || rulesOf(frozen) !== RULES, 'count RULES in lib/store/rows.ts up').toBe(
    true,
  )
})

test.each([
  ['v2', ['outlets', 'robots']],
  ['v3', []],
])('the sample %s has rows in every table but %j, and they are read', async (version, empty) => {
  const name = freshName()
  await thaw(name, thawed(readFileSync(new URL(`${version}.json`, folder), 'utf8')))
  const database = await opened(name)
  for (const table of database.tables)
    expect([table.name, (await table.count()) > 0]).toEqual([
      table.name,
      !(empty as string[]).includes(table.name),
    ])
  expect(await decisionsOf(database)).toEqual([
    { kind: 'wrong-speaker', here: 'ida brandt\u0001dailygull.example\u0001nobody has to sell' },
  ])
  expect((await keptComparisons(database)).map(({ finding }) => finding.mark)).toEqual(['differs'])
  expect((await healthOf(database)).own).toMatchObject({ articles: 2, statements: 4, kept: 1 })
})

test('an upgrade that fails keeps the old data, and is done at the next start', async () => {
  const name = freshName()
  await thaw(name, samples[0]?.[1] as Frozen)
  const before = frozenText(await freeze(name))
  failAt(1, new DOMException('worker killed', 'AbortError'), true)
  const opening = await openDatabase({ name })
  mend()
  expect(opening).toEqual({ ok: false, reason: 'unavailable' })
  expect(frozenText(await freeze(name))).toBe(before)
  const database = await opened(name)
  expect((await database.packs.toArray()).map(({ bytes, state }) => [bytes, state])).toEqual([
    [null, 'ready'],
  ])
})

test('what is shipped today has a frozen sample: a changed schema needs a version of its own', async () => {
  const name = freshName()
  const database = await opened(name)
  database.close()
  const schemaOf = ({ version, stores }: Frozen) => ({
    version,
    stores: stores.map(({ rows: _, ...schema }) => schema),
  })
  const latest = samples.at(-1)?.[1] as Frozen
  expect(schemaOf(await freeze(name))).toEqual(schemaOf(latest))
  expect(samples.map(([file]) => file)).toEqual(
    Array.from({ length: latest.version / 10 }, (_, at) => `v${at + 1}.json`),
  )
})
