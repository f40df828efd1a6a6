import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { compare } from '../../lib/compare'
import { termsOf } from '../../lib/index/terms'
import type { Database } from '../../lib/store/database'
import { foldTail } from '../../lib/store/fold'
import { forget } from '../../lib/store/forget'
import type { ForgetScope } from '../../lib/store/forget-scope'
import { importPack } from '../../lib/store/import'
import { keepComparison, keptComparisons } from '../../lib/store/kept'
import { snapshotOf } from '../../lib/store/known-statements'
import { restore } from '../../lib/store/restore'
import { searchKnown } from '../../lib/store/search'
import { articleOf, NOON, remember, report } from './own-sample'
import { contents, opened, packOf } from './sample'

const TABLES = ['articles', 'tail', 'decisions', 'kept', 'keys', 'packs', 'segments'] as const

/** All rows that hold a word, by table; chunks and buckets by what comparisons find in them. */
async function traces(database: Database, word: string): Promise<string[]> {
  const found: string[] = []
  for (const name of TABLES) {
    for (const row of await database.table(name).toArray()) {
      if (JSON.stringify(row).includes(word)) found.push(name)
    }
  }
  const { of } = await (await snapshotOf(database)).frequencies(termsOf(word, 'en'))
  return of.size > 0 ? [...found, 'index'] : found
}

/** The reader's own statements as a set, whichever table holds them. */
async function own(database: Database) {
  const articles = await database.articles.toArray()
  const ids = articles.flatMap(({ variants }) => variants)
  const known = await (await snapshotOf(database)).variants(ids)
  return { articles, variants: [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

const scopes: readonly [string, ForgetScope][] = [
  ['an outlet', { kind: 'outlet', key: 'tern.example' }],
  ['a time span', { kind: 'since', from: '2026-03-05T00:00:00Z', to: '2026-03-06T00:00:00Z' }],
]

/** Three articles: two of one outlet, and one of another, read later, that speaks of a tern. */
async function prepared(folded: boolean): Promise<Database> {
  const database = await opened()
  await remember(database, report(1))
  await remember(database, report(2))
  const tern = articleOf('t', '“Every ternling has a berth this year,” Captain Ewa Lind said.', {
    outlet: { name: 'Tern', domain: 'tern.example', kind: 'news' },
    title: 'About one ternling',
  })
  await remember(database, tern, { now: NOON + 3 * 86_400_000 })
  if (folded) expect(await foldTail(database, { from: 1 })).toBe(true)
  return database
}

describe('what was read', () => {
  test('is found in another report', async () => {
    const database = await opened()
    await remember(database, report(7))
    const other = report(7, {
      url: 'https://tern.example/seven',
      outlet: { name: 'Tern', domain: 'tern.example', kind: 'news' },
      text: 'Mayor Ida Brandt said that the orchard of valley 7 will be watered until October.',
    })
    const { findings } = await compare(
      { ...other, blocks: [{ kind: 'paragraph', start: 0, end: other.text.length }] },
      await snapshotOf(database),
    )
    expect(findings.flatMap(({ versions }) => versions.map((each) => each.variant.pack))).toContain(
      'mine',
    )
  })

  test('is kept again only where it was not forgotten since', async () => {
    const database = await opened()
    expect(await remember(database, report(1), { again: true })).toEqual({
      ok: false,
      reason: 'nothing',
    })
    await remember(database, report(1))
    const more = articleOf('r1', '“The gate of the mill stays shut,” Mayor Ida Brandt said.')
    expect(await remember(database, more, { again: true })).toMatchObject({ ok: true, added: 1 })
  })

  test('of a private window is not kept', async () => {
    const database = await opened()
    expect(await remember(database, report(1), { isPrivate: true })).toEqual({
      ok: false,
      reason: 'private',
    })
    expect(await database.articles.count()).toBe(0)
    expect(await database.tail.count()).toBe(0)
  })

  test('is the same whether it is folded or not', async () => {
    const [tail, folded] = [await prepared(false), await prepared(true)]
    expect(await folded.tail.count()).toBe(0)
    expect((await own(tail)).variants.length).toBe(7)
    expect(await own(folded)).toEqual(await own(tail))
  })

  test('is read again without being stored again', async () => {
    const database = await opened()
    await remember(database, report(1))
    const before = await own(database)
    expect(await remember(database, report(1))).toMatchObject({ ok: true, added: 0, edited: 0 })
    expect(await own(database)).toEqual(before)
  })

  test.each([true, false])('in another wording is kept as an edit (folded: %s)', async (folded) => {
    const database = await opened()
    const first = articleOf('e', '“We will repair 14 bridges before winter,” Ewa Lind said.')
    const second = articleOf('e', '“We will repair 12 bridges before winter,” Ewa Lind said.')
    await remember(database, first)
    if (folded) await foldTail(database, { from: 1 })
    const later = NOON + 3_600_000
    expect(await remember(database, second, { now: later })).toMatchObject({ added: 1, edited: 1 })
    const { variants } = await own(database)
    expect(
      new Map(variants.map(({ text, until, article }) => [text, [article.readAt, until]])),
    ).toEqual(
      new Map([
        [
          'We will repair 14 bridges before winter',
          ['2026-03-02T12:00:00.000Z', '2026-03-02T13:00:00.000Z'],
        ],
        ['We will repair 12 bridges before winter', ['2026-03-02T13:00:00.000Z', undefined]],
      ]),
    )
    expect(await remember(database, first, { now: later })).toMatchObject({ added: 0, edited: 1 })
    const texts = (await own(database)).variants.filter(({ until }) => until === undefined)
    expect(texts.map(({ text }) => text)).toEqual(['We will repair 14 bridges before winter'])
  })
})

describe.each([true, false])('forgetting (folded: %s)', (folded) => {
  test.each([
    ...scopes,
    ['an article', null],
    ['everything', { kind: 'everything' } satisfies ForgetScope],
  ] as const)('%s leaves no row of it, and can be undone', async (_, given) => {
    const database = await prepared(folded)
    const article = (await database.articles.where('outletKey').equals('tern.example').first())?.id
    const scope: ForgetScope = given ?? { kind: 'article', id: article as never }
    const before = await own(database)
    const forgotten = await forget(database, scope)
    expect(await traces(database, 'ternling')).toEqual([])
    const { packs, ...parts } = await contents(database)
    const kept = packs.flatMap(({ state, generation }) => (state === 'ready' ? [generation] : []))
    const left = scope.kind === 'everything' ? 0 : 6
    expect(
      Object.values(parts).flatMap((rows) => rows.filter((row) => !kept.includes(row.generation))),
    ).toEqual([])
    expect((await own(database)).variants.length).toBe(left)
    expect(forgotten.variants.length).toBe(7 - left)
    expect(await restore(database, forgotten)).toBe(true)
    expect(await own(database)).toEqual(before)
    expect(await traces(database, 'ternling')).toContain('index')
  })

  test('takes forgotten versions out of kept comparisons', async () => {
    const database = await prepared(folded)
    const page = articleOf('k', 'Captain Ewa Lind said every ternling had a berth this year.', {
      outlet: { name: 'Skua', domain: 'skua.example', kind: 'news' },
    })
    const { article, findings } = await compare(page, await snapshotOf(database))
    const finding = findings.find(({ versions }) => versions.length > 0)
    if (!finding) throw new Error('nothing to keep')
    await keepComparison(database, { article, finding })
    const forgotten = await forget(database, { kind: 'outlet', key: 'tern.example' })
    expect((await keptComparisons(database)).map((row) => row.finding.versions)).toEqual([[]])
    await restore(database, forgotten)
    expect((await keptComparisons(database)).map((row) => row.finding)).toEqual([finding])
  })
})

test('a pack that is removed is known no longer, and is back when that is undone', async () => {
  const database = await opened()
  await importPack(database, await packOf(1))
  const forgotten = await forget(database, { kind: 'pack', id: 'harbour' })
  expect((await (await snapshotOf(database)).frequencies(['hungri'])).of.size).toBe(0)
  expect(await restore(database, forgotten)).toBe(true)
  expect((await (await snapshotOf(database)).frequencies(['hungri'])).of.size).toBe(1)
})

describe('a search', () => {
  const query = { words: '', speaker: '', outlet: '', from: null, to: null, page: 0 }
  test.each([
    [{ words: 'orchards watered' }, 2],
    [{ words: 'watered lanterns' }, 0],
    [{ speaker: 'brandt' }, 4],
    [{ words: 'field', speaker: 'Renn' }, 0],
    [{ outlet: 'tern' }, 1],
    [{ from: '2026-03-01', to: '2026-03-01' }, 7],
    [{ from: '2026-03-02' }, 0],
    [{}, 7],
  ])('%j finds %i', async (asked, count) => {
    for (const folded of [true, false]) {
      const found = await searchKnown(await prepared(folded), { ...query, ...asked })
      expect(found).toMatchObject({ found: count, complete: true })
    }
  })
})
