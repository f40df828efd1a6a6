import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Decision } from '../../lib/decision/decision'
import { LATEST, NAME } from '../../lib/store/database'
import { forgetExpired } from '../../lib/store/upkeep'
import { freeze, frozenText, thaw } from '../store/frozen'
import { NOON, report } from '../store/own-sample'
import { JOBS } from './jobs'
import { prepare, setUp } from './try'
import { clear, start, TAB } from './world'

beforeEach(setUp)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('nothing that is asked of a newer database changes a row of it', async () => {
  const job = JOBS.find(({ name }) => name === 'remembering an article')
  if (!job) throw new Error('there is such a job')
  const { frozen } = await prepare(job)
  await clear()
  const newer = { ...frozen, version: (LATEST + 1) * 10 }
  await thaw(NAME, newer)
  const before = frozenText(await freeze(NAME))
  const life = start()
  expect((await life.store.now()).notice).toBe('newer')
  const said = { kind: 'wrong-speaker', here: 'a' } as Decision
  const asked: readonly (() => Promise<unknown>)[] = [
    () => life.read(report(3)),
    () => life.rememberDecision({ tab: TAB, decision: said }),
    () => life.undoDecision('x' as never),
    () => life.keepComparison({ tab: TAB, id: 's1' as never }),
    () => life.forget({ kind: 'everything' }),
    () => life.forget({ kind: 'hour' }),
    () => life.removePack('amber'),
    () => life.dropKept('x'),
    () => forgetExpired(life.store, { days: 1, now: NOON, last: null }),
  ]
  for (const ask of asked) await ask().catch(() => undefined)
  await life.store.close()
  expect(frozenText(await freeze(NAME))).toBe(before)
})
