import { describe, expect, test } from 'vitest'
import { type CheckOutcome, checked, isDue, startCheck } from '../../lib/pack/update'

const HOUR = 3_600_000
const now = Date.parse('2026-03-10T12:00:00Z')
const clock = { now, random: 0 }
const outcome: CheckOutcome = {
  result: 'current',
  retryAfter: null,
  etag: '"2"',
  modified: 'Tue, 10 Mar 2026 12:00:00 GMT',
  expires: null,
}

test('a pack that was just added is wanted, and was never looked for', () => {
  expect(startCheck()).toEqual({
    ...{ wanted: true, at: null, result: null, failures: 0, due: null },
    ...{ etag: null, modified: null },
  })
})

describe('a check after a look', () => {
  test.each(['current', 'updated'] as const)('that found it %s keeps what was said', (result) => {
    const failed = { ...startCheck(), failures: 3, etag: '"1"', modified: 'then' }
    expect(checked(failed, { ...outcome, result }, clock)).toEqual({
      ...{ wanted: true, at: '2026-03-10T12:00:00.000Z', result, failures: 0 },
      ...{ due: now + 7 * 24 * HOUR, etag: '"2"', modified: outcome.modified },
    })
  })

  test('that failed keeps what was said before, and whether it is wanted', () => {
    const before = { ...startCheck(), wanted: false, failures: 1, etag: '"1"', modified: 'then' }
    expect(checked(before, { ...outcome, result: 'forged' }, clock)).toEqual({
      ...{ wanted: false, at: '2026-03-10T12:00:00.000Z', result: 'forged', failures: 2 },
      ...{ due: now + 2 * HOUR, etag: '"1"', modified: 'then' },
    })
  })

  test.each([
    [0, 168],
    [0.5, 168 * 1.1],
    [1, 168 * 1.2],
  ])('waits for up to a fifth longer, by the draw of %d', (random, hours) => {
    const { due } = checked(startCheck(), outcome, { now, random })
    expect(due).toBe(now + Math.round(hours * HOUR))
  })

  test('waits a whole number of milliseconds', () => {
    const { due } = checked(startCheck(), outcome, { now, random: 1 / 3 })
    expect(Number.isInteger(due)).toBe(true)
  })

  test.each([
    ['longer than it would itself', 7_200, 2],
    ['no longer than it would itself', 60, 1],
    ['not at all', null, 1],
  ])('waits where the server asks for it %s', (_, retryAfter, hours) => {
    const asked = { ...outcome, result: 'later', retryAfter } as const
    expect(checked(startCheck(), asked, clock).due).toBe(now + hours * HOUR)
  })

  test('is never due again where there will never be anything again', () => {
    const gone = checked(startCheck(), { ...outcome, result: 'gone', retryAfter: 60 }, clock)
    expect([gone.due, gone.failures]).toEqual([null, 1])
  })
})

test('it is time at the moment itself and after it, where all want it', () => {
  const source = { address: 'https://a.example/i.json', isUpdatable: true, expires: null }
  const check = { ...startCheck(), due: now }
  expect([now - 1, now, now + 1].map((each) => isDue(source, check, each))).toEqual([
    false,
    true,
    true,
  ])
})
