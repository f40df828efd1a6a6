import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { copied } from '../../lib/text/copied'
import { foldName, nameParts } from '../../lib/text/name'
import { tokensOf } from '../../lib/text/token'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const TEXTS = 40
/** Code units of a text: two bytes each, for the sign in front. */
const LENGTH = 200_000
const MEGABYTE = 1e6

/** Megabytes that stay when so many long texts were read for one word each. */
function kept(read: (piece: string, text: string) => unknown): number {
  collect()
  const before = getHeapStatistics().used_heap_size
  for (let at = 0; at < TEXTS; at += 1) {
    const word = `unmistakable${String.fromCharCode(97 + (at % 26), 97 + Math.trunc(at / 26))}`
    const text = `– ${word} ${' '.repeat(LENGTH)}`.split('').join('')
    read(text.slice(2, 2 + word.length), text)
  }
  collect()
  return (getHeapStatistics().used_heap_size - before) / MEGABYTE
}

test.each([
  ['nothing', ''],
  ['a letter', 'a'],
  ['pairs and halves of pairs', 'Ärger – 𝒳 \ud800'],
  ['more than is copied at once', 'x'.repeat(10_000)],
])('a copy is the same: %s', (_, text) => {
  expect(copied(text)).toBe(text)
})

test('what is cut from a text keeps all of it, unless it is copied', () => {
  const held: string[] = []
  expect(kept((piece) => held.push(piece))).toBeGreaterThan(12)
  expect(kept((piece) => held.push(copied(piece)))).toBeLessThan(4)
  expect(held).toHaveLength(2 * TEXTS)
})

test.each<[what: string, read: (piece: string, text: string) => unknown]>([
  ['folded names', (piece) => foldName(piece)],
  ['parts of names', (piece) => nameParts(piece, lexiconFor('en'))],
  ['forms', (_, text) => tokensOf(text, { start: 0, end: 20 })],
])('no text is kept by what is remembered of its words: %s', (_, read) => {
  expect(kept(read)).toBeLessThan(4)
})
