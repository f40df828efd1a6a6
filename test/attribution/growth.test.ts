import { describe, expect, test } from 'vitest'
import { attribute } from '../../lib/attribution/attribute'
import { statementsOf } from '../../lib/statement/statements'
import { articleOf } from './marked'

/** Hostile texts of about `size` characters. */
const HOSTILE: readonly (readonly [string, (size: number) => string])[] = [
  ['quotation marks alone', (size) => '"'.repeat(size)],
  ['opening marks alone', (size) => '“'.repeat(size)],
  ['marks between words', (size) => 'a " '.repeat(size / 4)],
  ['nested marks', (size) => `${'« a '.repeat(size / 8)}${' »'.repeat(size / 8)}`],
  ['one word', (size) => 'a'.repeat(size)],
  ['brackets', (size) => '( a '.repeat(size / 4)],
  ['cues alone', (size) => 'said '.repeat(size / 5)],
  ['cues between commas', (size) => 'Weiss, said, '.repeat(size / 13)],
  ['quotations alone', (size) => '"It runs." '.repeat(size / 11)],
  ['capitals alone', (size) => 'Weiss '.repeat(size / 6)],
  ['questions and answers', (size) => 'Q: It runs?\nA: It does.\n'.repeat(size / 24)],
  ['signed quotations', (size) => '"It runs." — Ann Weiss\n'.repeat(size / 23)],
  [
    'two that "she" may be',
    (size) => 'Ann Weiss came. Carl Dorn left. She said so. '.repeat(size / 45),
  ],
  ['views', (size) => 'her view: is that '.repeat(size / 18)],
  [
    'nobody twice',
    (size) =>
      Array.from({ length: size / 24 }, (_, n) => `Ann B${n.toString(36)}x said so it is.`).join(
        ' ',
      ),
  ],
]

/** Four times the text may take so much longer: 4 and room for a busy machine, far below 16. */
const MOST_GROWTH = 9
const SIZE = 10_000
/** Below it the clock and the collector of garbage say more than the work. */
const LEAST_MILLISECONDS = 20
const TRIES = 3
/** On a machine that does much else at the same time. */
const PATIENCE = 120_000

function milliseconds(text: string): number {
  const article = articleOf(text)
  const times = Array.from({ length: TRIES }, () => {
    const start = performance.now()
    statementsOf(article, attribute(article))
    return performance.now() - start
  })
  return Math.max(LEAST_MILLISECONDS, Math.min(...times))
}

describe('the work grows in proportion to a hostile text', () => {
  test.each(HOSTILE)(
    '%s',
    (_, text) => {
      milliseconds(text(SIZE))
      const [once, fourfold] = [milliseconds(text(SIZE)), milliseconds(text(4 * SIZE))]
      expect(fourfold / once).toBeLessThan(MOST_GROWTH)
    },
    PATIENCE,
  )
})

test(
  'a megabyte of any of them throws nothing',
  () => {
    const megabyte = 1_000_000
    const [marks, , , , word, brackets] = HOSTILE
    for (const each of [marks, word, brackets]) {
      const article = articleOf(each?.[1](megabyte) ?? '')
      expect(statementsOf(article, attribute(article)).length).toBeGreaterThanOrEqual(0)
    }
  },
  PATIENCE,
)
