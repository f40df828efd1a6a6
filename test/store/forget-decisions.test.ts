import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { type Article, blocksOf } from '../../lib/article'
import { compare } from '../../lib/compare'
import type { Comparison } from '../../lib/comparison'
import { notSame, wrongSpeaker } from '../../lib/decision/wording-key'
import type { Database } from '../../lib/store/database'
import { addDecision, decisionsOf } from '../../lib/store/decisions'
import { forget } from '../../lib/store/forget'
import type { ForgetScope } from '../../lib/store/forget-scope'
import { importPack } from '../../lib/store/import'
import { keepComparison, keptComparisons } from '../../lib/store/kept'
import { snapshotOf } from '../../lib/store/known-statements'
import { articleIdOf, soughtAddress } from '../../lib/store/own-variant'
import { restore } from '../../lib/store/restore'
import { articleOf, remember } from './own-sample'
import { opened, packOf } from './sample'

const HOUR = 3_600_000
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString()

const at = (url: string) => ({ kind: 'page', address: soughtAddress(url) ?? '' }) as const
const under = (site: string) => ({ kind: 'site', site }) as const

const SAID = '“Every ternling has a berth this year,” Captain Ewa Lind said.'
const outlet = (name: string) => ({ name, domain: `${name}.example`, kind: 'news' }) as const

const tern = articleOf('t', SAID, { outlet: outlet('tern') })
const skua = articleOf('s', 'Captain Ewa Lind said every ternling had a berth this year.', {
  outlet: outlet('skua'),
  url: 'https://amp.skua.example/s',
  canonicalUrl: 'https://skua.example/s',
})
/** Words of the pack: another article prints them. */
const PRINTED = 'The grain of year 1 fed village 0. Nobody in edition1 went hungry.'
const knot = articleOf('k', `“${PRINTED}” Mayor Ida Brandt said.`, { outlet: outlet('knot') })

const compared = async (database: Database, article: Article): Promise<Comparison> =>
  compare({ ...article, blocks: blocksOf(article.text) }, await snapshotOf(database))

/** That the article's statement and its version are not the same. */
async function setApart(database: Database, article: Article): Promise<void> {
  const comparison = await compared(database, article)
  const { statement, versions } =
    comparison.findings.find((each) => each.versions.length > 0) ?? comparison.findings[0] ?? {}
  const [version] = versions ?? []
  if (!statement || !version) throw new Error('there is a version to say it of')
  await addDecision(database, notSame(comparison.article, statement, version), comparison)
}

/** That who is credited with the article's statement did not say it. */
async function discredit(database: Database, article: Article): Promise<void> {
  const comparison = await compared(database, article)
  const [finding] = comparison.findings
  if (!finding) throw new Error('there is a statement to say it of')
  await addDecision(database, wrongSpeaker(comparison.article, finding.statement), comparison)
}

/**
 * What the reader said: that two articles, of which one was kept, say not the same; that one says
 * not what the pack says; that of an article, nobody said what it prints.
 */
async function prepared(): Promise<Database> {
  const database = await opened()
  await importPack(database, await packOf(1))
  await remember(database, tern, { now: Date.now() - 3 * HOUR })
  await setApart(database, skua)
  await setApart(database, knot)
  await discredit(database, articleOf('l', SAID, { outlet: outlet('lamp') }))
  await database.decisions.toCollection().modify({ at: ago(2) })
  return database
}

const SKUA_TERN = 'skua, tern'
const KNOT_PACK = 'knot, pack'
const LAMP = 'lamp'

const left = async (database: Database): Promise<string[]> =>
  (await decisionsOf(database))
    .map((decision) => {
      if (decision.kind === 'wrong-speaker') return LAMP
      return decision.here.includes('knot') ? KNOT_PACK : SKUA_TERN
    })
    .sort()

const ALL = [KNOT_PACK, LAMP, SKUA_TERN]

describe('what the reader decided', () => {
  test.each<[string, ForgetScope, string[]]>([
    ['the page', at('https://skua.example/s'), [SKUA_TERN]],
    ['the page by where it was read', at('https://amp.skua.example/s'), [SKUA_TERN]],
    ['the site of the page', under('skua.example'), [SKUA_TERN]],
    ['the article that it was compared with', at('https://tern.example/t'), [SKUA_TERN]],
    ['the site of that', under('tern.example'), [SKUA_TERN]],
    ['the outlet of that', { kind: 'outlet', key: 'tern.example' }, [SKUA_TERN]],
    ['the outlet of the page', { kind: 'outlet', key: 'skua.example' }, [SKUA_TERN]],
    ['a page compared with a pack', at('https://knot.example/k'), [KNOT_PACK]],
    ['a page of which something else was said', under('lamp.example'), [LAMP]],
    ['the hours in which it was said', { kind: 'since', from: ago(2.5), to: null }, ALL],
    ['everything', { kind: 'own' }, ALL],
  ])('is forgotten with %s, and is back when that is undone', async (_, scope, gone) => {
    const database = await prepared()
    const before = await database.decisions.toArray()
    const forgotten = await forget(database, scope)
    expect(await left(database)).toEqual(ALL.filter((each) => !gone.includes(each)))
    expect(await restore(database, forgotten)).toBe(true)
    expect(await database.decisions.toArray()).toEqual(before)
  })

  test('is forgotten with an article by its id', async () => {
    const database = await prepared()
    await forget(database, { kind: 'article', id: await articleIdOf(tern) })
    expect(await left(database)).toEqual([KNOT_PACK, LAMP])
  })

  test.each<[string, ForgetScope]>([
    ['another page', at('https://skua.example/other')],
    ['the outlet that a pack has the version of', under('dailygull.example')],
    ['the last hour, in which nothing was said', { kind: 'since', from: ago(1), to: null }],
    ['hours before', { kind: 'since', from: ago(9), to: ago(4) }],
    ['a pack', { kind: 'pack', id: 'harbour' }],
    ['what is old', { kind: 'expired', before: ago(0) }],
  ])('stays when %s is forgotten', async (_, scope) => {
    const database = await prepared()
    await forget(database, scope)
    expect(await left(database)).toEqual(ALL)
  })

  test('is still forgotten with the site of an article that was too old to be kept', async () => {
    const database = await prepared()
    await forget(database, { kind: 'expired', before: ago(0) })
    await forget(database, under('tern.example'))
    expect(await left(database)).toEqual([KNOT_PACK, LAMP])
  })
})

test('a comparison that was kept within an hour is forgotten with it, though its article is not kept', async () => {
  const database = await opened()
  const comparison = await compared(database, skua)
  const [finding] = comparison.findings
  if (!finding) throw new Error('there is a statement to keep')
  await keepComparison(database, { article: comparison.article, finding })
  const forgotten = await forget(database, { kind: 'since', from: ago(1), to: null })
  expect(await keptComparisons(database)).toEqual([])
  await restore(database, forgotten)
  expect(await keptComparisons(database)).toHaveLength(1)
})
