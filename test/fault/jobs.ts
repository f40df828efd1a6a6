import { readFileSync } from 'node:fs'
import type { ImportState } from '../../components/options/PackImport'
import { failedBy } from '../../components/options/UndoLine'
import { importFiles } from '../../entrypoints/options/import-file'
import { type Decision, decisionKey } from '../../lib/decision/decision'
import { setSettings } from '../../lib/extension/settings'
import { tabState } from '../../lib/extension/tab-state'
import { keepRemoval } from '../../lib/extension/undo'
import type { Database } from '../../lib/store/database'
import { exportOwn } from '../../lib/store/export-own'
import { foldTail } from '../../lib/store/fold'
import { forget } from '../../lib/store/forget'
import type { ForgetScope } from '../../lib/store/forget-scope'
import { rebuildPacks } from '../../lib/store/rebuild'
import { forgetExpired } from '../../lib/store/upkeep'
import { type Frozen, thawed } from '../store/frozen'
import { articleOf, NOON, remember, report } from '../store/own-sample'
import { opened, packOf } from '../store/sample'
import { type Life, openTab, TAB } from './world'

/**
 * What a job came to for the reader. `done`: it says so. `refused`: the reader is told that nothing
 * was changed. `told`: the reader is told that something went wrong, and what to do. `quiet`: nobody
 * asked for it, and it is done at the next occasion.
 */
export type Outcome = 'done' | 'refused' | 'told' | 'quiet'

/** One way in which the tables are written. */
export interface Job {
  readonly name: string
  /** The tables before, where no life of today can make them. */
  readonly frozen?: Frozen
  readonly prepare: (life: Life) => Promise<unknown>
  readonly run: (life: Life) => Promise<Outcome>
  /**
   * Who notices where no answer ever comes: the `view` that asked, by the patience of `call` or of its
   * session; the page that does it `itself`; nobody, where nobody asked.
   */
  readonly waits: 'view' | 'itself' | null
  /** Whether the next start of the program is a part of it. */
  readonly isBegun?: boolean
  /** Of the bundled pack, in the program that does the job; 1 where it is not said. */
  readonly revision?: number
}

const DAY = 86_400_000
/** Under which the last removal can be undone: session storage outlives the worker. */
let token = ''
/** When the jobs are done. */
export const TODAY = NOON + 2 * DAY

const said = (words: string): Decision =>
  ({ kind: 'wrong-speaker', here: `ida brandt\u0001dailygull.example\u0001${words}` }) as Decision
const bridges = (number: number) =>
  articleOf('b', `“We will mend ${number} bridges this year,” Ewa Lind said.`)

/** The database that a life has opened: it is there in all of these. */
export const inside = async <Result>(life: Life, work: (database: Database) => Promise<Result>) =>
  (await life.store.use(work)) as Result

const fileOf = async (name: string, bytes: ReadableStream<Uint8Array>): Promise<File> =>
  new File((await Array.fromAsync(bytes)) as never[], name)

/** Imports a file as the settings do. */
async function importing(file: File): Promise<Outcome> {
  const states: ImportState[] = []
  const onState = (state: ImportState) => states.push(state)
  const { signal } = new AbortController()
  await importFiles([file], { signal, onState }).catch(() => undefined)
  const last = states.at(-1)
  if (last?.kind === 'added') return 'done'
  if (last?.kind !== 'refused') throw new Error('an import says what became of it')
  if (last.problem === 'not-newer') return 'done'
  return last.problem === 'stalled' ? 'told' : 'refused'
}

/** What a view says of an answer, as `onMessages` and `call` carry it. */
export async function answered(asked: Promise<unknown>): Promise<Outcome> {
  try {
    await asked
    return 'done'
  } catch {
    return failedBy('failed').kind === 'failed' ? 'refused' : 'told'
  }
}

/** The same, where the answer itself says whether it could be. */
async function kept(asked: Promise<unknown>): Promise<Outcome> {
  const value = await asked.catch(() => false)
  return value === false || value === null ? 'told' : 'done'
}

/** What a popup over the page says of its known statements. */
async function reading(life: Life): Promise<Outcome> {
  await life.read(report(3))
  const state = await tabState(TAB)
  return state?.kind === 'compared' && state.notice === null ? 'done' : 'told'
}

const amber = (revision: number) => packOf(revision, 4, { id: 'amber' })
const older = await fileOf('amber.jsonl', await amber(1))
const newer = await fileOf('amber.jsonl', await amber(2))
const own = await (async () => {
  const database = await opened('elsewhere')
  await remember(database, report(2))
  await remember(database, report(4))
  const file = await fileOf('mine.jsonl.gz', exportOwn(database, { created: '2026-03-09' }))
  database.close()
  return file
})()

/** Two articles in segments, one of them old, and one in the tail, edited; a pack; what was said. */
export async function lived(life: Life): Promise<void> {
  await inside(life, async (database) => {
    await remember(database, report(1))
    await remember(database, report(2), { now: NOON - 40 * DAY })
    await foldTail(database, { from: 1 })
    await remember(database, bridges(10))
    await remember(database, bridges(11))
    await database.keys.put({ pack: 'amber', keys: [], at: '2026-03-01' })
  })
  await importing(older)
  await openTab(report(3), life)
  await life.rememberDecision({ tab: TAB, decision: said('nobody has to sell') })
  await life.keepComparison({ tab: TAB, id: (await firstId()) as never })
}

async function firstId(at = 0): Promise<string> {
  const state = await tabState(TAB)
  if (state?.kind !== 'compared') throw new Error('the tab was read')
  return state.comparison.findings[at]?.statement.id ?? ''
}

const asked = { prepare: lived, waits: 'view' } as const
const unasked = { prepare: lived, waits: null } as const
const quiet = (work: Promise<unknown>): Promise<Outcome> =>
  work.then(
    () => 'done',
    () => 'quiet',
  )

const forgetting = (name: string, scope: Parameters<Life['forget']>[0]): Job => ({
  ...asked,
  name,
  run: (life) => answered(life.forget(scope)),
})

const undoing = (name: string, scope: ForgetScope): Job => ({
  ...asked,
  name,
  prepare: async (life) => {
    await lived(life)
    const forgotten = await inside(life, (database) => forget(database, scope))
    token = (await keepRemoval({ forgotten })) ?? ''
  },
  run: (life) => answered(life.undoForget(token)),
})

const v1 = thawed(readFileSync(new URL('../store/fixtures/v1.json', import.meta.url), 'utf8'))

export const JOBS: readonly Job[] = [
  {
    ...asked,
    name: 'the first start',
    prepare: async () => undefined,
    frozen: { version: 0, stores: [], knows: [] },
    run: reading,
  },
  {
    ...asked,
    name: 'an upgrade of the schema',
    prepare: async () => undefined,
    frozen: v1,
    run: reading,
  },
  { ...asked, name: 'a later bundled pack', revision: 2, run: reading },
  { ...asked, waits: 'itself', name: 'adding a pack', run: () => importing(newer) },
  { ...asked, waits: 'itself', name: 'adding an export of one’s own', run: () => importing(own) },
  {
    ...asked,
    name: 'remembering an article',
    prepare: async (life) => {
      await lived(life)
      await setSettings({ remember: true })
    },
    run: reading,
  },
  {
    ...unasked,
    name: 'folding',
    run: (life) => quiet(inside(life, (database) => foldTail(database, { from: 1 }))),
  },
  {
    ...unasked,
    name: 'building a pack again',
    prepare: async (life) => {
      await lived(life)
      const stale = (database: Database) =>
        database.packs.where('id').equals('amber').modify({ rules: 1 })
      await inside(life, stale)
    },
    run: (life) => quiet(inside(life, rebuildPacks)),
  },
  {
    ...unasked,
    name: 'retention',
    run: async (life) => {
      const forgetting = forgetExpired(life.store, { days: 30, now: TODAY, last: null })
      return (await forgetting.catch(() => 0)) > 0 ? 'done' : 'quiet'
    },
  },
  forgetting('forgetting an article', { kind: 'page', url: 'https://dailygull.example/r1' }),
  forgetting('forgetting an outlet', { kind: 'site', url: 'https://dailygull.example/' }),
  forgetting('forgetting everything', { kind: 'everything' }),
  { ...asked, name: 'removing a pack', run: (life) => answered(life.removePack('amber')) },
  undoing('undoing what was forgotten', { kind: 'own' }),
  {
    ...asked,
    name: 'deciding',
    run: (life) => kept(life.rememberDecision({ tab: TAB, decision: said('all of it') })),
  },
  {
    ...asked,
    name: 'taking a decision back',
    run: (life) => kept(life.undoDecision(decisionKey(said('nobody has to sell')))),
  },
  {
    ...asked,
    name: 'keeping a comparison',
    run: async (life) => kept(life.keepComparison({ tab: TAB, id: (await firstId(1)) as never })),
  },
  {
    ...asked,
    name: 'dropping a comparison',
    run: async (life) => {
      const rows = await life.listKept().catch(() => null)
      // The library says that it could not look.
      if (rows === null) return 'told'
      return rows[0] ? answered(life.dropKept(rows[0].id)) : 'done'
    },
  },
  { ...asked, isBegun: true, name: 'beginning anew', run: (life) => answered(life.resetStore()) },
]
