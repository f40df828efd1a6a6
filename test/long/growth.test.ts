import { expect, test } from 'vitest'
import { leastComputed } from '../growth/cpu'
import { FAMILIES } from '../growth/families'
import { READERS } from '../growth/readers'

/** Twice the text may compute so much longer: 2, and room for what a larger memory costs. */
const MOST_GROWTH = 2.6
/** UTF-16 units; a reader whose largest text is still below the clock is fast enough for any. */
const SIZE = { first: 2_000, last: 262_144 } as const
/** Milliseconds: from here on a measurement says something of the reader. */
const ENOUGH = 15
const TRIES = 3
/** A busy machine only ever adds: what is too much once may be less the next time. */
const AGAIN = 5

/** The size at which a reader computes long enough to be measured, or null where it never does. */
async function sizeFor(run: (text: string) => unknown, text: (size: number) => string) {
  for (let size: number = SIZE.first; size <= SIZE.last; size *= 2) {
    const given = text(size)
    if ((await leastComputed(() => run(given), 2, ENOUGH)) >= ENOUGH) return size
  }
  return null
}

async function growthOf(run: (text: string) => unknown, text: (size: number) => string) {
  const size = await sizeFor(run, text)
  if (size === null) return 0
  const texts = [text(size), text(2 * size), text(4 * size)]
  const least = texts.map(() => Number.POSITIVE_INFINITY)
  const worst = (): number =>
    Math.max((least[1] ?? 0) / (least[0] ?? 1), (least[2] ?? 0) / (least[1] ?? 1))
  for (let again = 0; again < AGAIN; again += 1) {
    for (const [at, each] of texts.entries())
      least[at] = Math.min(least[at] ?? 0, await leastComputed(() => run(each), TRIES))
    if (worst() < MOST_GROWTH) break
  }
  return worst()
}

test.each(READERS)('%s: twice the text, not three times the work', async (_, run) => {
  const found: string[] = []
  for (const [family, text] of FAMILIES) {
    const growth = await growthOf(run, text)
    if (growth >= MOST_GROWTH) found.push(`${family}: ${growth.toFixed(2)}`)
  }
  expect(found).toEqual([])
})
