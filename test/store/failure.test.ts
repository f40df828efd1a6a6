import Dexie from 'dexie'
import { describe, expect, test } from 'vitest'
import { isPassing, isQuota } from '../../lib/store/failure'

const quota = new DOMException('no room', 'QuotaExceededError')
const ring: Error & { cause?: unknown } = new Error('round')
ring.cause = ring

describe('the disk is full', () => {
  test.each<[string, unknown]>([
    ['as the browser says it', quota],
    ['as Dexie wraps it', new Dexie.AbortError('transaction aborted', quota)],
    ['twice wrapped', new Error('import', { cause: new Dexie.AbortError('aborted', quota) })],
    [
      'in the words of many failures',
      new Error('bulkAdd(): 3 of 9 failed. QuotaExceededError: no'),
    ],
  ])('%s', (_, error) => {
    expect(isQuota(error)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['another failure', new Dexie.ConstraintError('key is there')],
    ['an aborted transaction', new Dexie.AbortError('aborted')],
    ['an error around itself', ring],
    ['no error at all', 'QuotaExceededError'],
    ['nothing', undefined],
  ])('not by %s', (_, error) => {
    expect(isQuota(error)).toBe(false)
  })
})

test.each<[string, unknown, boolean]>([
  ['broken files', new DOMException('Internal error', 'UnknownError'), true],
  ['broken files, wrapped', new Dexie.OpenFailedError(new DOMException('', 'UnknownError')), true],
  ['a private window', new DOMException('A mutation operation', 'InvalidStateError'), false],
])('a second try may mend %s: %s', (_, error, passing) => {
  expect(isPassing(error)).toBe(passing)
})
