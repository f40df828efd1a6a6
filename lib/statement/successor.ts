import { wordsAlone } from '../text/normalise'
import type { Statement } from './statement'

/** So large a share of the words of both has a statement that was edited and is still that one. */
const STILL_ALIKE = 0.5

/** The statements of one article at two readings. */
export interface Readings {
  readonly before: readonly Statement[]
  readonly now: readonly Statement[]
}

/**
 * What became of a statement when its article was read again: itself, else the new one that has most
 * of its words, or stands between the same words; null where there is none.
 */
export function successorOf(statement: Statement, { before, now }: Readings): Statement | null {
  const same = now.find(({ id }) => id === statement.id)
  if (same !== undefined) return same
  const had = new Set(before.map(({ id }) => id))
  const words = wordsOf(statement)
  const [best] = now
    .filter(({ id }) => !had.has(id))
    .map((each) => ({
      each,
      share: shareOfWords(words, wordsOf(each)) + (standsIn(statement, each) ? 1 : 0),
    }))
    .filter(({ share }) => share >= STILL_ALIKE)
    .sort((a, b) => b.share - a.share)
  return best?.each ?? null
}

/** Dice's coefficient of the words of two statements. */
function shareOfWords(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  const both = [...theirs].filter((word) => ours.has(word)).length
  return (2 * both) / (ours.size + theirs.size)
}

const wordsOf = ({ text }: Statement): ReadonlySet<string> =>
  new Set(wordsAlone(text).trim().split(' '))

/** Whether one stands where the other stood: the article has the same words on either side. */
const standsIn = (place: Statement, { before, after }: Statement): boolean =>
  before !== '' && after !== '' && before === place.before && after === place.after
