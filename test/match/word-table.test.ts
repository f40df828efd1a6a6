import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Word, wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { alikeAt, inOrder, SCORE, type Table, tableOf } from '../../lib/match/word-table'

const lexicon = lexiconFor('en')
const wordsIn = (text: string): Word[] => wordsOf(text, { start: 0, end: text.length }, lexicon)

const sentence = fc
  .array(
    fc.constantFrom(...'the old miller sold 12 boat boats to Ilse in 14 harbours'.split(' ')),
    {
      maxLength: 9,
    },
  )
  .map((words) => wordsIn(words.join(' ')))

/** What a link adds, in plain words. */
function linkWorth(a: Word, b: Word, likeness: number): number {
  const isFunction = a.kind === 'function' && b.kind === 'function'
  if (likeness > 0) return isFunction ? likeness * SCORE.functionWord : likeness
  if (a.kind !== b.kind) return SCORE.unlikeKind
  return isFunction ? SCORE.unlikeFunction : SCORE.unlike
}

const gapWorth = (length: number): number =>
  length === 0 ? 0 : SCORE.gapOpen + (length - 1) * SCORE.gapExtend

type Links = readonly { readonly here: number; readonly there: number }[]

/** What an alignment is worth as a whole: its links, and the gaps on both sides between them. */
function worthOf(links: Links, a: readonly Word[], b: readonly Word[], table: Table): number {
  let sum = 0
  let last = { here: -1, there: -1 }
  for (const link of [...links, { here: a.length, there: b.length }]) {
    sum += gapWorth(link.here - last.here - 1) + gapWorth(link.there - last.there - 1)
    const [left, right] = [a[link.here], b[link.there]]
    if (left && right) sum += linkWorth(left, right, alikeAt(table, link.here, link.there))
    last = link
  }
  return sum
}

/** The most that any alignment is worth, by trying where the next link is: slow, and plain to see. */
function mostWorth(a: readonly Word[], b: readonly Word[], table: Table): number {
  const most: number[][] = []
  for (let here = a.length; here >= 0; here -= 1) {
    const row: number[] = []
    most[here] = row
    for (let there = b.length; there >= 0; there -= 1) {
      let best = gapWorth(a.length - here) + gapWorth(b.length - there)
      for (let left = here; left < a.length; left += 1)
        for (let right = there; right < b.length; right += 1) {
          const link = linkWorth(a[left] as Word, b[right] as Word, alikeAt(table, left, right))
          const rest = most[left + 1]?.[right + 1] ?? 0
          best = Math.max(best, gapWorth(left - here) + gapWorth(right - there) + link + rest)
        }
      row[there] = best
    }
  }
  return most[0]?.[0] ?? 0
}

describe('the words of two passages in order', () => {
  test('are linked as well as they can be', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const table = tableOf(a, b)
        const links = inOrder(table)
        expect(worthOf(links, a, b, table)).toBeCloseTo(mostWorth(a, b, table))
      }),
    ))

  test('are each linked once, and none across another', () =>
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const links = inOrder(tableOf(a, b))
        for (const [at, { here, there }] of links.entries()) {
          expect(here).toBeGreaterThan(links[at - 1]?.here ?? -1)
          expect(there).toBeGreaterThan(links[at - 1]?.there ?? -1)
          expect(here).toBeLessThan(a.length)
          expect(there).toBeLessThan(b.length)
        }
      }),
    ))

  test.each<[what: string, here: string, there: string, linked: readonly string[]]>([
    ['the last of several that are alike', 'the', 'mill the the 12', ['0-2']],
    ['the same after a word', 'the Ilse the the', 'the Ilse Ilse', ['0-0', '1-2']],
    ['both in their places before one alone', 'red 12', '12 12', ['0-0', '1-1']],
    ['what stands last there', '12 boat the', 'boat 12 the', ['0-1', '2-2']],
    ['a word beside the rest, too', 'Ilse to to boats', 'mill lamp the to', ['0-1', '1-2', '2-3']],
    ['the first of all', 'boats boat mill boat mill boats', 'to the boat the', ['0-2']],
  ])('are, of ways that are worth the same, %s: %s | %s', (_, here, there, linked) => {
    const made = inOrder(tableOf(wordsIn(here), wordsIn(there)))
    expect(made.map((link) => `${link.here}-${link.there}`)).toEqual(linked)
  })

  test('are the first four hundred of each', () => {
    const long = wordsIn(Array.from({ length: 500 }, () => 'lamp').join(' '))
    expect(tableOf(long, long.slice(0, 2))).toMatchObject({ rows: 400, columns: 2 })
    expect(tableOf(long.slice(0, 2), long)).toMatchObject({ rows: 2, columns: 400 })
    expect(inOrder(tableOf(long, long))).toHaveLength(400)
  })
})
