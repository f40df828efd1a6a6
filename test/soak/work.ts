// Runs in a worker of a bare page, which may be killed at any moment.
import Dexie from 'dexie'
import { type Article, blocksOf } from '../../lib/article'
import { attribute } from '../../lib/attribution/attribute'
import { OWN } from '../../lib/pack/format'
import { packText } from '../../lib/pack/write'
import { statementsOf } from '../../lib/statement/statements'
import type { VariantId } from '../../lib/statement/variant'
import { type Database, openDatabase } from '../../lib/store/database'
import { exportOwn } from '../../lib/store/export-own'
import { foldTail } from '../../lib/store/fold'
import { type Forgotten, forget } from '../../lib/store/forget'
import type { ForgetScope } from '../../lib/store/forget-scope'
import { importPack } from '../../lib/store/import'
import { snapshotOf } from '../../lib/store/known-statements'
import { articleIdOf } from '../../lib/store/own-variant'
import { rememberArticle } from '../../lib/store/remember'
import { restore } from '../../lib/store/restore'
import v1 from '../store/fixtures/v1.json'
import { type Frozen, thaw } from '../store/frozen'
import { type Model, OUTLETS, type Planned, type Step, told } from './model'
import { faultsOf } from './whole'

const MINUTE = 60_000
const START = Date.parse('2026-03-02T00:00:00Z')
/** Statements of a pack, and so small pieces that an import takes dozens of transactions. */
const STATEMENTS = 120
const SIZES = {
  chunkVariants: 4,
  bucketBytes: 512,
  segmentPassages: 50,
  batch: 8,
  rows: 4,
  together: 2,
} as const

const outletOf = (ward: number): Article['outlet'] => ({
  name: `Gazette ${ward % OUTLETS}`,
  domain: `gazette${ward % OUTLETS}.example`,
  kind: 'news',
})

function articleOf(ward: number, bridges: number): Article {
  const text = `“We will mend ${bridges} bridges of ward ${ward} before the first frost,” Ewa Lind said.`
  const outlet = outletOf(ward)
  const url = `https://${outlet.domain}/${ward}`
  const rest = { byline: null, publishedAt: null, language: 'en', partial: false }
  return {
    url,
    canonicalUrl: null,
    outlet,
    title: 'Bridges',
    text,
    blocks: blocksOf(text),
    ...rest,
  }
}

async function packOf(id: string, revision: number): Promise<ReadableStream<Uint8Array>> {
  const nothing = { speaker: null, mention: '', cue: '', day: null, occasion: null, via: null }
  const records = Array.from({ length: STATEMENTS }, (_, at) => ({
    id: `v${at}`,
    outlet: 'o',
    article: { id: 'a', title: null, url: null, published: null },
    ...nothing,
    form: 'direct' as const,
    lang: 'en',
    text: `The ${id} lantern ${at} burned through night ${revision}, and nobody slept.`,
    before: '',
    after: '',
  }))
  const outlets = [{ id: 'o', name: 'Night Gazette', domain: null, kind: 'news' as const }]
  const about = { title: id, license: 'CC0-1.0', attribution: 'Invented', language: ['en'] }
  return new Blob([
    await packText({ id, revision, created: '2026-03-02', ...about }, outlets, records),
  ]).stream()
}

async function scopeOf(step: Step): Promise<ForgetScope | null> {
  switch (step.kind) {
    case 'forget-article':
      return { kind: 'article', id: await articleIdOf(articleOf(step.ward, 0)) }
    case 'forget-outlet':
      return { kind: 'outlet', key: outletOf(step.outlet).domain ?? '' }
    case 'forget-since':
      return { kind: 'since', from: new Date(START + step.minute * MINUTE).toISOString(), to: null }
    case 'remove':
      return { kind: 'pack', id: step.pack }
    default:
      return null
  }
}

/** Does a step; gives what it forgot of the reader's own, for a later `restore`. */
export async function work(
  { step, minute }: Planned,
  forgotten: Forgotten | null,
): Promise<Forgotten | null> {
  const database = await store()
  const scope = await scopeOf(step)
  if (scope) {
    const gone = await forget(database, scope)
    return step.kind === 'remove' ? null : gone
  }
  if (step.kind === 'import') {
    const stream = await packOf(step.pack, step.revision)
    const result = await importPack(database, stream, { sizes: SIZES })
    if (!result.ok && result.reason !== 'not-newer') throw new Error(JSON.stringify(result))
  }
  if (step.kind === 'read') {
    const article = articleOf(step.ward, step.bridges)
    const statements = statementsOf(article, attribute(article))
    const now = START + minute * MINUTE
    const read = { article, statements, from: 'reading', now, isPrivate: false } as const
    await rememberArticle(database, read)
  }
  if (step.kind === 'fold') await foldTail(database, { from: 1 })
  if (step.kind === 'upgrade') await upgraded()
  if (step.kind === 'restore' && forgotten) await restore(database, forgotten)
  return null
}

/** The database of the first version, as a browser held it. */
const OLD = { name: 'old', version: 10 } as const

/** Makes it anew: nothing of today's code is in it. */
async function makeOld(): Promise<void> {
  await Dexie.delete(OLD.name)
  const text = JSON.stringify(v1)
  const bytes = (each: string) => Uint8Array.from(atob(each), (letter) => letter.charCodeAt(0))
  const frozen = JSON.parse(text, (_, value) =>
    typeof value?.base64 === 'string' ? bytes(value.base64) : value,
  ) as Frozen
  await thaw(OLD.name, frozen)
}

/** Brings it up to date; gives what it knows then, or why it is not to be had. */
async function upgraded(): Promise<string> {
  const opening = await openDatabase({ name: OLD.name })
  if (!opening.ok) return opening.reason
  const { database } = opening
  const packs = await database.packs.toArray()
  const count = await database.chunks.count()
  database.close()
  return JSON.stringify([packs.map(({ id, state, bytes }) => [id, state, bytes]), count])
}

/** What is wrong with the old database once it is opened: nothing where there is none. */
async function faultsOfOld(): Promise<string[]> {
  const all = await indexedDB.databases()
  if (!all.some(({ name }) => name === OLD.name)) return []
  const now = await upgraded()
  const { stores } = v1
  const rows = (name: string) => stores.find((store) => store.name === name)?.rows ?? []
  const packs = rows('packs') as readonly { readonly id: string; readonly state: string }[]
  const then = JSON.stringify([
    packs.map(({ id, state }) => [id, state, null]),
    rows('chunks').length,
  ])
  return now === then ? [] : [`an old database is ${now} instead of ${then}`]
}

/** What the tables hold, and what is wrong with them. */
export async function look(): Promise<{ readonly told: string; readonly faults: string[] }> {
  const database = await store()
  const faults = [...(await faultsOf(database)), ...(await faultsOfOld())]
  const packs = await packsIn(database)
  return { told: told({ packs, wards: await wardsIn(database) }), faults }
}

/** What a database holds that took in an export of this one. */
async function copied(): Promise<string> {
  const database = await store()
  const opening = await openDatabase({ name: 'copy' })
  if (!opening.ok) throw new Error(opening.reason)
  const copy = opening.database
  const result = await importPack(copy, exportOwn(database, { created: '2026-03-09' }))
  if (!result.ok) throw new Error(JSON.stringify(result))
  const wards = await wardsIn(copy)
  copy.close()
  return told({ packs: await packsIn(database), wards })
}

/** The revision of each pack, told by what a comparison would find of it. */
async function packsIn(database: Database): Promise<Model['packs']> {
  const known = await snapshotOf(database)
  const packs: Record<string, number> = {}
  for (const { id } of await database.packs.toArray()) {
    if (id === OWN) continue
    const ids = Array.from({ length: STATEMENTS }, (_, at) => `${id}/v${at}` as VariantId)
    const texts = [...(await known.variants(ids)).values()].map(({ text }) => text)
    const revisions = new Set(texts.map((text) => Number(/night (\d+)/u.exec(text)?.[1])))
    packs[id] = texts.length === STATEMENTS && revisions.size === 1 ? ([...revisions][0] ?? 0) : -1
  }
  return packs
}

async function wardsIn(database: Database): Promise<Model['wards']> {
  const known = await snapshotOf(database)
  const wards: Record<string, Model['wards'][string]> = {}
  for (const { variants, lastAt } of await database.articles.toArray()) {
    const found = [...(await known.variants([...variants])).values()]
    const wordings: Record<string, 'printed' | 'edited'> = {}
    let ward = '?'
    for (const { text, until } of found) {
      const [, bridges = '?', of = '?'] = /mend (\d+) bridges of ward (\d+)/u.exec(text) ?? []
      wordings[bridges] = until ? 'edited' : 'printed'
      ward = of
    }
    wards[ward] = { last: (Date.parse(lastAt) - START) / MINUTE, wordings }
  }
  return wards
}

let opened: Database | null = null

async function store(): Promise<Database> {
  if (opened) return opened
  const opening = await openDatabase({ name: 'soak' })
  if (!opening.ok) throw new Error(opening.reason)
  opened = opening.database
  return opened
}

interface Asked {
  /** What to do; to tell what is there, or what an export of it brings, where it is none. */
  readonly planned: Planned | 'look' | 'copy' | 'old'
  readonly forgotten: Forgotten | null
}

const DO = { look, copy: copied, old: makeOld } as const

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { planned, forgotten } = data
  const answer = typeof planned === 'string' ? DO[planned]() : work(planned, forgotten)
  Promise.resolve<unknown>(answer).then(
    (value) => self.postMessage({ value }),
    (error: unknown) => self.postMessage({ error: String(error) }),
  )
})
