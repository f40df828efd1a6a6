import * as v from 'valibot'
import { type Word, wordsOf } from '../lib/index/word'
import { wordKey } from '../lib/index/word-key'
import { lexiconFor } from '../lib/lexicon/lexicon-for'
import { align } from '../lib/match/align'
import { LineError } from './json-lines'

/** Two wordings as words, and the language of both. */
const PairRecord = v.object({
  id: v.string(),
  a: v.array(v.string()),
  b: v.array(v.string()),
  lang: v.nullish(v.string(), 'en'),
})

type Links = readonly (readonly [number, number])[]

/**
 * `as-quoted align`: which words of two wordings stand for each other, as positions; with `stems`
 * the plainest way beside ours, equal stems in order.
 */
export function alignLine(line: object, stems: boolean): { id: string; links: Links } {
  const result = v.safeParse(PairRecord, line)
  if (!result.success) throw new LineError('expected {id, a: [words], b: [words]}')
  const { id, a, b, lang } = result.output
  const [here, there] = [wordsAt(a, lang), wordsAt(b, lang)]
  const links = stems
    ? equalStems(here, there)
    : align(here, there).map((link) => [link.here, link.there] as const)
  return { id, links }
}

/** One word for each of the list; a mark stands for itself. */
function wordsAt(words: readonly string[], language: string): Word[] {
  const lexicon = lexiconFor(language)
  return words.map((word) => {
    const whole = { start: 0, end: word.length }
    const mark: Word = {
      ...whole,
      kind: 'function',
      form: word,
      spelling: word,
      stem: word,
      concept: word,
      key: wordKey(word, word, word),
      capital: false,
    }
    return wordsOf(word, whole, lexicon)[0] ?? mark
  })
}

/** The longest common subsequence of the stems (Wagner and Fischer 1974). */
function equalStems(here: readonly Word[], there: readonly Word[]): Links {
  const best: number[][] = Array.from({ length: here.length + 1 }, () =>
    new Array<number>(there.length + 1).fill(0),
  )
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  const equal = (row: number, column: number): boolean => here[row]?.stem === there[column]?.stem
  for (let row = here.length - 1; row >= 0; row -= 1) {
    for (let column = there.length - 1; column >= 0; column -= 1) {
      const cells = best[row] as number[]
      cells[column] = equal(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const links: [number, number][] = []
  for (let row = 0, column = 0; row < here.length && column < there.length; ) {
    if (equal(row, column)) links.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return links
}
