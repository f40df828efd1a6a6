import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { packChecks, setPackCheck, watchPackChecks } from '@/lib/extension/pack-checks'
import { armPackUpdates, onPackUpdates, watchPackUpdate } from '@/lib/extension/pack-updates'
import type { PackSource } from '@/lib/library'
import { type CheckOutcome, type PackCheck, startCheck } from '@/lib/pack/update'

const NOW = Date.parse('2026-03-10T12:00:00Z')
const HOUR = 3_600_000
const CURRENT: CheckOutcome = {
  result: 'current',
  retryAfter: null,
  etag: '"1"',
  modified: null,
  expires: null,
}

let leave: boolean

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  leave = true
  Object.assign(browser, { permissions: { contains: async () => leave } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const source = (host: string, rest: Partial<PackSource> = {}): PackSource => ({
  address: `https://${host}/index.json`,
  isUpdatable: true,
  expires: null,
  ...rest,
})
const due = (hours: number, rest: Partial<PackCheck> = {}): PackCheck => ({
  ...startCheck(),
  due: NOW + hours * HOUR,
  ...rest,
})
const alarmAt = async () => (await browser.alarms.get('packs'))?.scheduledTime

/** Lets the alarm come, and everything that it leads to be over. */
async function wake(
  packs: Readonly<Record<string, PackSource>>,
  outcome: () => Promise<CheckOutcome> = async () => CURRENT,
) {
  const update = vi.fn(async (_: string, __: PackCheck, stored: (count: number) => void) => {
    stored(5)
    return await outcome()
  })
  const sources = Object.entries(packs).map(([id, each]) => ({ id, source: each }))
  onPackUpdates({ sources: async () => sources, update })
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'packs', scheduledTime: NOW } as never)
  await vi.waitFor(async () => expect(await alarmAt()).toBeGreaterThan(NOW + HOUR / 2))
  return { asked: update.mock.calls.map(([id]) => id), update }
}

describe('the alarm', () => {
  test('is set for the first that is due, and not at all where none is', async () => {
    await armPackUpdates()
    expect(await alarmAt()).toBeUndefined()
    await setPackCheck('a', due(9))
    await setPackCheck('b', due(5))
    await setPackCheck('c', due(1, { wanted: false }))
    await setPackCheck('d', { ...due(0), due: null })
    await armPackUpdates()
    expect(await alarmAt()).toBe(NOW + 5 * HOUR)
    for (const id of ['a', 'b']) await setPackCheck(id, null)
    await armPackUpdates()
    expect(await alarmAt()).toBeUndefined()
  })

  test('never comes at once: what is overdue waits until the browser has begun', async () => {
    await setPackCheck('a', due(-9))
    await armPackUpdates()
    expect(await alarmAt()).toBe(NOW + 60_000)
  })
})

describe('when it comes', () => {
  test('those that are due are looked for, and it is set again', async () => {
    await setPackCheck('late', due(-1))
    await setPackCheck('early', due(3))
    await setPackCheck('unwanted', due(-1, { wanted: false }))
    await setPackCheck('fixed', due(-1))
    await setPackCheck('gone', due(-1))
    const { asked } = await wake({
      late: source('late.example'),
      early: source('early.example'),
      unwanted: source('unwanted.example'),
      fixed: source('fixed.example', { isUpdatable: false }),
      returned: source('returned.example'),
    })
    expect(asked).toEqual(['late', 'returned'])
    const { late, returned } = await packChecks()
    expect(late).toMatchObject({ result: 'current', etag: '"1"', failures: 0 })
    expect(late?.due).toBeGreaterThanOrEqual(NOW + 7 * 24 * HOUR)
    expect((await packChecks()).fixed?.due).toBeNull()
    expect((await packChecks()).gone).toBeUndefined()
    expect(returned?.at).toBe('2026-03-10T12:00:00.000Z')
  })

  test('without leave for the site nothing is asked, and that is told', async () => {
    leave = false
    await setPackCheck('a', due(-1))
    const { asked } = await wake({ a: source('a.example') })
    expect(asked).toEqual([])
    expect((await packChecks()).a).toMatchObject({ result: 'no-leave', failures: 1 })
  })

  test('where bytes are paid for nothing is asked', async () => {
    vi.stubGlobal('navigator', {
      ...navigator,
      locks: navigator.locks,
      connection: { saveData: true },
    })
    await setPackCheck('a', due(-1))
    const { asked } = await wake({ a: source('a.example') })
    expect(asked).toEqual([])
    expect(await alarmAt()).toBe(NOW + 6 * HOUR)
  })

  test('a database that breaks is told, and tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await setPackCheck('a', due(-1))
    await wake({ a: source('a.example') }, () => Promise.reject(new Error('broken')))
    expect((await packChecks()).a).toMatchObject({ result: 'database', failures: 1 })
  })

  test('where the browser cannot read what was noted, nothing is asked and nothing written over', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await setPackCheck('unwanted', due(-1, { wanted: false }))
    const broken = new Error('An unexpected error occurred')
    const failing = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(broken)
    const update = vi.fn()
    const sources = async () => [{ id: 'unwanted', source: source('unwanted.example') }]
    onPackUpdates({ sources, update })
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'packs', scheduledTime: NOW } as never)
    await expect(setPackCheck('other', due(1))).rejects.toThrow('unexpected')
    failing.mockRestore()
    expect(update).not.toHaveBeenCalled()
    expect(await packChecks()).toMatchObject({ unwanted: { wanted: false } })
  })

  test('views hear how far it is, and what came of it', async () => {
    const [steps, results]: [(number | null)[], unknown[]] = [[], []]
    const stop = new AbortController()
    watchPackUpdate((count) => steps.push(count), stop.signal)
    watchPackChecks((now) => results.push(now.a?.result), stop.signal)
    await setPackCheck('a', due(-1))
    await wake({ a: source('a.example') })
    stop.abort()
    await setPackCheck('a', null)
    expect(steps).toEqual([5, null])
    expect(results.at(-1)).toBe('current')
  })
})

test('what stands in the browser’s storage is not trusted', async () => {
  await browser.storage.local.set({ packChecks: { a: due(1), b: { wanted: 'yes' }, c: null } })
  expect(Object.keys(await packChecks())).toEqual(['a'])
  await browser.storage.local.set({ packChecks: 'nonsense' })
  expect(await packChecks()).toEqual({})
})
