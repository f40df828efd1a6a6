import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Variant, VariantId } from '../../lib/statement/variant'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { type PassageRow, RULES, rowsOf } from '../../lib/store/rows'
import { type Frozen, freeze, thaw } from './frozen'
import { freshName, opened, packOf } from './sample'

const folder = new URL('fixtures/', import.meta.url)
const samples = readdirSync(folder)
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((file): [string, Frozen] => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))])

const variantsIn = ({ stores }: Frozen): Variant[] =>
  stores
    .filter(({ name }) => name === 'variants')
    .flatMap(({ rows }) => rows as { variant: Variant }[])
    .map(({ variant }) => variant)

describe.each(samples)('a database as %s holds it', (_, frozen) => {
  test('is opened by today’s code, with all that was known', async () => {
    const name = freshName()
    await thaw(name, frozen)
    const known = await snapshotOf(await opened(name))
    const ids = ['harbour/first', 'harbour/second'] as VariantId[]
    expect([...(await known.variants(ids)).values()]).toEqual(variantsIn(frozen))
    expect(await known.frequencies(['crane', 'ship_leav'])).toEqual({
      passages: 3,
      of: new Map([
        ['crane', 2],
        ['ship_leav', 2],
      ]),
    })
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

test('rows that other rules built are built again: whoever changes passages or terms counts RULES up', () => {
  const frozen = samples.at(-1)?.[1] as Frozen
  const rows = (name: string) => frozen.stores.find((store) => store.name === name)?.rows
  const [{ rules }] = rows('packs') as [{ rules: number }]
  const passages = variantsIn(frozen).flatMap((variant) => rowsOf(variant, 1).passages)
  const same = JSON.stringify(passages) === JSON.stringify(rows('passages') as PassageRow[])
  expect(same || RULES > rules, 'count RULES in lib/store/rows.ts up').toBe(true)
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
