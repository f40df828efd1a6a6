import { wordsAlone } from '../text/normalise'

/** A wording of one utterance: a known variant's, or (null) the article's own. */
export interface Wording<Id> {
  readonly id: Id
  readonly text: string
  /** Number of the independent report that has it. */
  readonly source: number
}

/** Of the longest wording's letters, so many at least: each report has some crumb of the rest. */
const LEAST_SHARE = 0.4

/**
 * The wording that most independent reports print word by word, alone or within a longer one; of
 * two alike the longer one. A crumb of the statement is none of its wordings.
 */
export function bestAttested<Id>(wordings: readonly Wording<Id>[]): {
  wording: Wording<Id>
  sources: number
} {
  const plain = wordings.map((wording) => ({ wording, words: wordsAlone(wording.text) }))
  const longest = Math.max(...plain.map(({ words }) => words.length))
  const counted = plain
    .filter(({ words }) => words.length >= LEAST_SHARE * longest)
    .map(({ wording, words }) => ({
      wording,
      length: words.length,
      sources: new Set(
        plain.filter((other) => other.words.includes(words)).map((other) => other.wording.source),
      ).size,
    }))
    .sort((a, b) => b.sources - a.sources || b.length - a.length)
  const [best] = counted
  if (!best) throw new RangeError('a wording of nothing')
  return best
}
