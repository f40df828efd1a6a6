import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { LibraryQuery, ReadQuery } from '../../lib/library'
import { keepComparison } from '../../lib/store/kept'
import { type Library, openLibrary } from '../../lib/store/library'
import { openKnownStatements } from '../../lib/store/open'
import { forgetExpired, keepRead } from '../../lib/store/upkeep'
import { findingOf, headerOf } from '../components/builders'
import { NOON, reading, report } from './own-sample'
import { bundledOf, freshName, packOf } from './sample'

const ALL: LibraryQuery = { words: '', speaker: '', outlet: '', from: null, to: null, page: 0 }
const DAY = 86_400_000

const storeIn = (name: string) => openKnownStatements(bundledOf(1), { name })

async function library() {
  const store = storeIn(freshName())
  const { packs } = await openLibrary(store, []).health()
  const included = packs.map(({ id }) => id)
  return { store, library: openLibrary(store, included), included }
}

const read = (at: number, now = NOON) => reading(report(at), { now })

describe('the library', () => {
  test('finds what is known by words, speaker, outlet and day', async () => {
    const { store, library: found } = await library()
    await keepRead(store, read(1))
    const asked = (part: Partial<LibraryQuery>) => found.search({ ...ALL, ...part })
    expect((await asked({ words: 'orchard watered' })).variants).toHaveLength(1)
    expect((await asked({ speaker: 'brandt' })).found).toBe(2)
    expect((await asked({ outlet: 'gull', from: '2026-03-01', to: '2026-03-01' })).found).toBe(3)
    expect((await asked({ outlet: 'gull', from: '2026-03-02' })).found).toBe(0)
  })

  test.each(['will', 'the', 'nobody'])(
    'a word that some language passes over is a word: %s',
    async (word) => {
      const { store, library: found } = await library()
      await keepRead(store, read(1))
      const { variants } = await found.search({ ...ALL, words: word, outlet: 'gull' })
      expect(variants.length).toBeGreaterThan(0)
      for (const { text } of variants) expect(text.toLowerCase()).toContain(word)
    },
  )

  test('tells what there is, and which packs came with the program', async () => {
    const { store, library: known, included } = await library()
    await keepRead(store, read(1))
    const { condition, packs, own } = await known.health()
    expect(condition).toBe('open')
    expect(packs.map(({ id, signature }) => [id, signature])).toEqual([[included[0], 'included']])
    expect(own).toMatchObject({ articles: 1, statements: 3 })
    expect(own.bytes).toBeGreaterThan(0)
  })
})

describe('what is forgotten', () => {
  const ownOf = async ({ health }: { health(): Promise<{ own: { articles: number } }> }) =>
    (await health()).own.articles

  test.each([
    [
      'an article by its address',
      { kind: 'page', url: 'https://dailygull.example/r1' } as const,
      1,
    ],
    ['all of a site', { kind: 'site', url: 'https://www.dailygull.example/' } as const, 2],
    ['everything', { kind: 'everything' } as const, 2],
    ['another site', { kind: 'site', url: 'https://lamp.example/' } as const, 0],
  ])('%s is gone, and can be had again', async (_, scope, gone) => {
    const { store, library: known } = await library()
    await keepRead(store, read(1))
    await keepRead(store, read(2))
    const before = await known.search({ ...ALL, outlet: 'gull' })
    const removal = await known.forget(scope)
    expect(removal).toMatchObject({ articles: gone, empty: gone === 0 })
    expect(await ownOf(known)).toBe(2 - gone)
    expect(await known.restore(removal)).toBe(true)
    expect(await ownOf(known)).toBe(2)
    expect(await known.search({ ...ALL, outlet: 'gull' })).toEqual(before)
  })

  describe('an article read at another address than its own', () => {
    const OWN = 'https://dailygull.example/r1'
    const AMP = 'https://amp.dailygull.example/harbour?id=1'

    const readAt = (url: string) => reading(report(1, { url, canonicalUrl: OWN }))

    test.each([
      ['its own', OWN, OWN],
      ['another path', 'https://dailygull.example/mobile/1', 'https://dailygull.example/mobile/1'],
      ['another host of the domain', AMP, AMP],
      ['that with a place in the page', AMP, `${AMP}#quay`],
      ['that as a newsletter links to it', `${AMP}&utm_source=letter`, AMP],
      ['its own as a newsletter links to it', OWN, `${OWN}?utm_source=letter`],
    ])('is forgotten by %s, and can be had again', async (_, url, asked) => {
      const { store, library: known } = await library()
      await keepRead(store, readAt(url))
      await keepRead(store, read(2))
      const removal = await known.forget({ kind: 'page', url: asked })
      expect(removal).toMatchObject({ articles: 1, statements: 3 })
      expect((await known.read({ words: '', page: 0 })).articles).toMatchObject([
        { title: 'Report r2' },
      ])
      await known.restore(removal)
      expect(await known.forget({ kind: 'page', url: asked })).toMatchObject({ articles: 1 })
    })

    test('is forgotten by each that it was read at, undone forgetting or not', async () => {
      const { store, library: known } = await library()
      const mobile = 'https://m.dailygull.example/r1'
      await keepRead(store, readAt(AMP))
      const removal = await known.forget({ kind: 'page', url: AMP })
      await keepRead(store, readAt(mobile))
      await keepRead(store, readAt(OWN))
      await known.restore(removal)
      for (const url of [AMP, mobile, OWN]) {
        const again = await known.forget({ kind: 'page', url })
        expect(again).toMatchObject({ articles: 1 })
        await known.restore(again)
      }
    })

    test('of ever more addresses the latest are kept', async () => {
      const { store, library: known } = await library()
      const at = (number: number) => `https://dailygull.example/r1?id=${number}`
      for (let number = 0; number < 20; number += 1) await keepRead(store, readAt(at(number)))
      expect(await known.forget({ kind: 'page', url: at(0) })).toMatchObject({ articles: 0 })
      expect(await known.forget({ kind: 'page', url: at(19) })).toMatchObject({ articles: 1 })
    })

    test.each([AMP, 'https://gull.example/r1', 'https://127.0.0.1/r1'])(
      'is forgotten by the site of either: %s',
      async (url) => {
        for (const asked of [url, OWN]) {
          const { store, library: known } = await library()
          await keepRead(store, readAt(url))
          expect(await known.forget({ kind: 'site', url: asked })).toMatchObject({ articles: 1 })
          expect(await ownOf(known)).toBe(0)
        }
      },
    )

    test.each([
      { kind: 'page', url: AMP } as const,
      { kind: 'page', url: OWN } as const,
      { kind: 'site', url: AMP } as const,
    ])('takes a comparison of it along where only that is kept: $kind $url', async (scope) => {
      const { store, library: known } = await library()
      const finding = findingOf('We [should|will] go.')
      const article = { ...headerOf(), url: AMP, canonicalUrl: OWN }
      await store.use((database) => keepComparison(database, { article, finding }))
      await store.use((database) =>
        keepComparison(database, {
          article: { ...headerOf(), url: 'https://lamp.example/r1', canonicalUrl: null },
          finding,
        }),
      )
      expect(await known.forget(scope)).toMatchObject({ empty: false })
      expect(await known.kept()).toMatchObject([{ article: { url: 'https://lamp.example/r1' } }])
    })

    test('is not forgotten by an address that no reader came by', async () => {
      const { store, library: known } = await library()
      await keepRead(store, readAt(AMP))
      const url = 'https://amp.dailygull.example/harbour?id=2'
      expect(await known.forget({ kind: 'page', url })).toMatchObject({ empty: true })
    })
  })

  test('the last hour is the last hour', async () => {
    const { store, library: known } = await library()
    await keepRead(store, read(1, Date.now() - 2 * 3_600_000))
    await keepRead(store, read(2, Date.now() - 60_000))
    expect(await known.forget({ kind: 'hour' })).toMatchObject({ articles: 1 })
    expect(await ownOf(known)).toBe(1)
  })

  test('everything leaves the packs, and takes what is kept', async () => {
    const { store, library: known } = await library()
    const finding = findingOf('We [should|will] go.')
    await store.use((database) => keepComparison(database, { article: headerOf(), finding }))
    expect(await known.kept()).toHaveLength(1)
    const removal = await known.forget({ kind: 'everything' })
    expect(removal).toMatchObject({ articles: 0, empty: false })
    expect(await known.kept()).toEqual([])
    expect((await known.health()).packs).toHaveLength(1)
    await known.restore(removal)
    expect(await known.kept()).toMatchObject([{ text: finding.statement.text, versions: 1 }])
  })

  test('a comparison that is dropped can be had again', async () => {
    const { store, library: known } = await library()
    const finding = findingOf('We [should|will] go.')
    await store.use((database) => keepComparison(database, { article: headerOf(), finding }))
    const [entry] = await known.kept()
    const removal = await known.dropKept(entry?.id ?? '')
    expect(await known.kept()).toEqual([])
    await known.restore(removal)
    expect(await known.kept()).toEqual([entry])
    expect(await known.dropKept('nothing of that name')).toMatchObject({ empty: true })
  })

  test('a pack that is removed is gone with its statements, and can be had again', async () => {
    const { library: known, included } = await library()
    const before = await known.search(ALL)
    const removal = await known.removePack(included[0] ?? '')
    expect(removal.statements).toBe(before.found)
    expect((await known.search(ALL)).found).toBe(0)
    expect(await known.restore(removal)).toBe(true)
    expect(await known.search(ALL)).toEqual(before)
  })
})

describe('the articles that were read', () => {
  const titles = async (known: Library, query: Partial<ReadQuery> = {}) => {
    const { articles, found } = await known.read({ words: '', page: 0, ...query })
    return [found, ...articles.map(({ title }) => title)]
  }

  test('are listed by their last reading, ten at a time', async () => {
    const { store, library: known } = await library()
    for (let at = 1; at <= 12; at += 1) await keepRead(store, read(at, NOON + at * 60_000))
    expect((await titles(known)).slice(0, 3)).toEqual([12, 'Report r12', 'Report r11'])
    expect(await titles(known, { page: 1 })).toEqual([12, 'Report r2', 'Report r1'])
    const { articles } = await known.read({ words: '', page: 0 })
    expect(articles[0]).toMatchObject({ outletKey: 'dailygull.example', statements: 3 })
  })

  test.each([
    ['REPORT R2', [1, 'Report r2']],
    ['gull r1', [1, 'Report r1']],
    ['dailygull.example/r2', [1, 'Report r2']],
    ['lamp', [0]],
  ])('are found by words of title, outlet and address: %s', async (words, found) => {
    const { store, library: known } = await library()
    await keepRead(store, read(1))
    await keepRead(store, read(2))
    expect(await titles(known, { words })).toEqual(found)
  })

  test('are those alone that the reader had open', async () => {
    const { store, library: known } = await library()
    await keepRead(store, reading(report(1), { from: 'following' }))
    expect(await titles(known)).toEqual([0])
  })

  test('are forgotten one by one or by their outlet, and can be had again', async () => {
    const { store, library: known } = await library()
    const outlet = { name: 'Evening Lamp', domain: 'lamp.example', kind: 'news' } as const
    await keepRead(store, reading(report(1, { outlet })))
    await keepRead(store, read(2, NOON + 1))
    await keepRead(store, read(3, NOON + 2))
    const { articles } = await known.read({ words: '', page: 0 })
    const one = await known.forget({ kind: 'article', id: articles[0]?.id ?? '' })
    expect(await titles(known)).toEqual([2, 'Report r2', 'Report r1'])
    await known.forget({ kind: 'outlet', key: 'dailygull.example' })
    expect(await titles(known)).toEqual([1, 'Report r1'])
    await known.restore(one)
    expect(await titles(known)).toEqual([2, 'Report r3', 'Report r1'])
  })
})

describe('what was read long ago', () => {
  test('is forgotten after the days that were chosen, the rest stays', async () => {
    const { store, library: known } = await library()
    await keepRead(store, read(1, NOON - 40 * DAY))
    await keepRead(store, read(2, NOON - 20 * DAY))
    expect(await forgetExpired(store, { days: 0, now: NOON, last: null })).toBe(0)
    expect(await forgetExpired(store, { days: 90, now: NOON, last: null })).toBe(0)
    expect(await forgetExpired(store, { days: 30, now: NOON, last: null })).toBe(1)
    expect((await known.health()).own).toMatchObject({ articles: 1, statements: 3 })
  })

  test('what is kept of it outlives it', async () => {
    const { store, library: known } = await library()
    await keepRead(store, read(1, NOON - 40 * DAY))
    const { article } = read(1)
    const finding = findingOf('We [should|will] go.')
    await store.use((database) => keepComparison(database, { article, finding }))
    expect(await forgetExpired(store, { days: 30, now: NOON, last: null })).toBe(1)
    expect(await known.kept()).toHaveLength(1)
  })
})

test('begun anew, all is gone, even where the bundled pack cannot be had at once', async () => {
  let isThere = true
  const store = openKnownStatements({
    ...bundledOf(1),
    async open() {
      if (!isThere) throw new Error('a worker that ends cannot be asked')
      return packOf(1)
    },
  })
  const known = openLibrary(store, [])
  await keepRead(store, read(1))
  isThere = false
  await known.reset()
  isThere = true
  expect(await known.health()).toMatchObject({ condition: 'open', own: { articles: 0 } })
})
