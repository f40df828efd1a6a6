import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCome, maxAgeIn, nextLook, nextTurn, PACE } from '../../lib/follow/schedule'
import { followed, HOUR, MINUTE, NOON, startWorld } from './world'

const DAY = 24 * HOUR
const rhythm = fc.record({
  failures: fc.nat({ max: 40 }),
  minutes: fc.option(fc.nat({ max: 600_000 })),
  skipHours: fc.uniqueArray(fc.nat({ max: 23 }), { maxLength: 23 }),
  skipDays: fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 6 }),
})
const random = fc.double({ min: 0, max: 1, noNaN: true })
const plain = { failures: 0, minutes: null, skipHours: [], skipDays: [] }
const at = { now: NOON, random: 0 }

describe('the next look', () => {
  test('is never sooner than an hour, and within sight', () => {
    fc.assert(
      fc.property(rhythm, fc.option(fc.nat()), random, (outlet, seconds, jitter) => {
        const next = nextLook(outlet, { seconds }, { now: NOON, random: jitter })
        expect(next).toBeGreaterThanOrEqual(NOON + HOUR)
        expect(next).toBeLessThanOrEqual(NOON + 2.2 * PACE.longestWish)
      }),
    )
  })

  test('comes at no hour and on no day that the publisher skips', () => {
    fc.assert(
      fc.property(rhythm, random, (outlet, jitter) => {
        const next = new Date(nextLook(outlet, { seconds: null }, { now: NOON, random: jitter }))
        expect(outlet.skipHours).not.toContain(next.getUTCHours())
        expect(outlet.skipDays).not.toContain(next.getUTCDay())
      }),
    )
  })

  test('comes all the same where the whole week is skipped', () => {
    const skipHours = Array.from({ length: 24 }, (_, hour) => hour)
    expect(nextLook({ ...plain, skipHours }, { seconds: null }, at)).toBe(NOON + HOUR)
  })

  test.each([
    ['an hour', plain, null, HOUR],
    ['the ttl', { ...plain, minutes: 180 }, null, 3 * HOUR],
    ['not less than an hour', { ...plain, minutes: 5 }, 30, HOUR],
    ['what the server says now', { ...plain, minutes: 90 }, 7_200, 2 * HOUR],
    ['a week at most', { ...plain, minutes: 525_600 }, null, 7 * DAY],
    ['an hour after one failure', { ...plain, failures: 1 }, null, HOUR],
    ['twice that after two', { ...plain, failures: 2 }, null, 2 * HOUR],
    ['eight hours after four', { ...plain, failures: 4 }, null, 8 * HOUR],
    ['a day after many', { ...plain, failures: 30 }, null, DAY],
    ['later where the server asks for it', { ...plain, failures: 1 }, 2 * 86_400, 2 * DAY],
  ])('%s', (_, outlet, seconds, expected) => {
    expect(nextLook(outlet, { seconds }, at) - NOON).toBe(expected)
  })

  test('differs from one to another by some share, so that not all come at once', () => {
    const late = nextLook(plain, { seconds: null }, { now: NOON, random: 1 })
    expect(late).toBeGreaterThan(NOON + HOUR)
    expect(late).toBeLessThan(NOON + 1.5 * HOUR)
  })
})

test('a time has come, lies ahead, or was set by a clock that was wrong', () => {
  const iso = (time: number) => new Date(time).toISOString()
  expect(hasCome(null, NOON)).toBe(true)
  expect(hasCome(iso(NOON), NOON)).toBe(true)
  expect(hasCome(iso(NOON + 1), NOON)).toBe(false)
  expect(hasCome(iso(NOON + 90 * DAY), NOON)).toBe(true)
  expect(hasCome('nonsense', NOON)).toBe(true)
})

test('Cache-Control is read as far as it asks for patience', () => {
  const said = (value: string) => maxAgeIn(new Headers({ 'cache-control': value }))
  expect(said('public, max-age=900')).toBe(900)
  expect(said('max-age="60"')).toBe(60)
  expect(said('no-cache, max-age=900')).toBeNull()
  expect(said('private')).toBeNull()
  expect(maxAgeIn(new Headers())).toBeNull()
})

test('there is a next turn while anything is followed and not paused', () => {
  const world = startWorld()
  const turn = () => nextTurn([...world.outlets.values()], NOON)
  expect(turn()).toBeNull()
  const later = new Date(NOON + HOUR).toISOString()
  followed(world, 'https://harbour.example/feed', { nextLook: later, paused: 'reader' })
  expect(turn()).toBeNull()
  followed(world, 'https://lamp.example/feed', { nextLook: later })
  expect(turn()).toBe(NOON + HOUR)
  followed(world, 'https://pier.example/feed', {
    nextLook: later,
    articlesToo: true,
    waiting: [{ url: 'https://pier.example/1', tries: 0 }],
    nextArticle: new Date(NOON + 2 * MINUTE).toISOString(),
  })
  expect(turn()).toBe(NOON + 2 * MINUTE)
})
