import 'fake-indexeddb/auto'
import { browser } from 'wxt/browser'
import type { Article } from '../../lib/article'
import { compare } from '../../lib/compare'
import { keepingSince } from '../../lib/extension/forgetting'
import { judgementHandlers } from '../../lib/extension/judging'
import { libraryHandlers } from '../../lib/extension/library'
import { type Engine, readArticle } from '../../lib/extension/reading'
import { setTabArticle, setTabState } from '../../lib/extension/tab-state'
import type { Variant } from '../../lib/statement/variant'
import { type Database, NAME } from '../../lib/store/database'
import { variantsIn } from '../../lib/store/generation'
import { openJudgement } from '../../lib/store/judgement'
import { openLibrary } from '../../lib/store/library'
import { isDatabaseError, openKnownStatements } from '../../lib/store/open'
import { keepRead } from '../../lib/store/upkeep'
import { bundledOf } from '../store/sample'

export const TAB = 7
/** Statements of the pack that comes along. */
const BUNDLED = 6

/** Lets everything run that needs nothing but turns of the loop. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
const SENDER = {
  id: 'x',
  frameId: 0,
  url: 'https://dailygull.example/',
  tab: { id: TAB, incognito: false } as never,
}

/** The background from its start to its death, as `entrypoints/background.ts` wires it. */
export function start(revision = 1) {
  const store = openKnownStatements(bundledOf(revision, BUNDLED))
  let remembering: Promise<unknown> = Promise.resolve()
  const engine: Engine = {
    compare: async (article: Article) => {
      const { statements, notice } = await store.now()
      return { comparison: await compare(article, statements), notice, decisions: [] }
    },
    remember(article, { findings }) {
      const statements = findings.map(({ statement }) => statement)
      const read = { article, statements, from: 'reading', now: Date.now() } as const
      const kept = keepRead(store, { ...read, isPrivate: false })
      remembering = kept.catch(() => undefined)
      return kept
    },
    isDatabaseError,
  }
  return {
    store,
    engine,
    ...libraryHandlers(openLibrary(store, ['harbour'])),
    ...judgementHandlers(openJudgement(store), engine),
    /** Until what is remembered after the answer has ended, too. */
    async read(article: Article) {
      await readArticle({ article, since: await keepingSince() }, SENDER, engine)
      await turns()
      await remembering
      await turns()
    },
  }
}

export type Life = ReturnType<typeof start>

/** What a browser has besides the database: an open tab, whose article was read before. */
export async function openTab(article: Article, { store }: Life): Promise<void> {
  const { statements } = await store.now()
  const comparison = await compare(article, statements)
  await setTabArticle(TAB, article)
  await setTabState(TAB, { kind: 'compared', comparison, notice: null, decisions: [] })
}

/** Everything that a reader could find in the tables, as one text; whichever table holds it. */
export async function told(database: Database, day: string): Promise<string> {
  const packs = (await database.packs.toArray()).filter(({ state }) => state === 'ready')
  const found: Variant[] = (await database.tail.toArray()).map(({ variant }) => variant)
  for (const { generation } of packs)
    for await (const batch of variantsIn(database, generation)) found.push(...batch)
  const shown = packs.flatMap(({ id, revision, variants }) =>
    id === 'mine' ? [] : [`${id} ${revision} ${variants}`],
  )
  const { articles, decisions, kept, keys, outlets, robots } = database
  const text = JSON.stringify([
    shown.sort(),
    found.map((variant) => JSON.stringify(variant)).sort(),
    ...(await Promise.all(
      [articles, decisions, kept, keys, outlets, robots].map((table) => table.toArray()),
    )),
  ])
  // The jobs are done on one day; how long they waited for the browser is not what is compared.
  return text.replaceAll(new RegExp(`${day}T[\\d:.]+Z`, 'gu'), day)
}

/** Removes the database; what held it is gone. */
export const clear = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('a connection is left'))
  })

/** What the browser's own places would hold after a restart of the worker alone. */
export function quietBrowser(): void {
  const nothing = async () => undefined
  const action = {
    setBadgeText: nothing,
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
    setTitle: nothing,
  }
  Object.assign(browser, { action })
  Object.assign(browser.tabs, {
    get: async () => ({ id: TAB, incognito: false }),
    sendMessage: async () => ({ ok: true, value: null }),
  })
  Object.assign(browser.i18n, { getMessage: () => '' })
  Object.assign(browser.runtime, { getManifest: () => ({ version: '0.1.0' }) })
}
