import { expect, test } from 'vitest'
import { leastComputed, meanComputed } from '../growth/cpu'
import { FAMILIES } from '../growth/families'
import { READERS } from '../growth/readers'

/** Twice the text may compute so much longer: 2, and room for what a larger memory costs. */
const MOST_GROWTH = 2.6
/** UTF-16 units; a reader that is still below the clock at the last is quick enough for any text. */
const SIZE = { first: 2_000, last: 262_144 } as const
/** Milliseconds of a run from which on it says something of the reader, and of all runs of one measurement. */
const ENOUGH = { run: 5, measurement: 60 } as const
/**
 * Measurements of one text; a busy machine only ever adds, so the least counts. What seems to grow is
 * measured more often before it is said to.
 */
const TRIES = { least: 2, most: 8 } as const
/**
 * Windows of three texts, each four times as long as the last. What grows faster than its text does so
 * at every length. Where texts outgrow a store of fixed size there is a step, once for each: the words
 * that were read before (lib/index/reading.ts holds 16,384), and the youngest part of the memory.
 */
const WINDOWS = 3

type Of = (text: string) => () => unknown
type Text = (size: number) => string

/** The size at which a reader computes long enough to be measured, or null where it never does. */
async function sizeFor(of: Of, text: Text): Promise<number | null> {
  for (let size: number = SIZE.first; size <= SIZE.last; size *= 2)
    if ((await leastComputed(of(text(size)), TRIES.least, ENOUGH.run)) >= ENOUGH.run) return size
  return null
}

/** The larger of the two growths from a text to twice and four times as much. */
async function growthIn(of: Of, text: Text, size: number): Promise<number> {
  const measured = [1, 2, 4].map((times) => ({
    run: of(text(times * size)),
    least: Number.POSITIVE_INFINITY,
  }))
  let growth = Number.POSITIVE_INFINITY
  for (let at = 0; at < TRIES.most && (at < TRIES.least || growth >= MOST_GROWTH); at += 1) {
    for (const each of measured)
      each.least = Math.min(each.least, await meanComputed(each.run, ENOUGH.measurement))
    const [once = 0, twice = 0, fourfold = 0] = measured.map(({ least }) => least)
    growth = Math.max(twice / once, fourfold / twice)
  }
  return growth
}

async function growthOf(of: Of, text: Text): Promise<number> {
  const size = await sizeFor(of, text)
  if (size === null) return 0
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < WINDOWS && least >= MOST_GROWTH; at += 1)
    least = Math.min(least, await growthIn(of, text, size * 4 ** at))
  return least
}

test.each(READERS)('%s: twice the text, not three times the work', async (name, of) => {
  const found: string[] = []
  let most = 0
  for (const [family, text] of FAMILIES) {
    const growth = await growthOf(of, text)
    most = Math.max(most, growth)
    if (growth >= MOST_GROWTH) found.push(`${family}: ${growth.toFixed(2)}`)
  }
  console.log(`growth: ${name}: at most ${most.toFixed(2)} ${found.join(', ')}`)
  expect(found).toEqual([])
})
