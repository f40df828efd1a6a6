import { wordsOf } from '../index/word'
import { lexiconFor } from '../lexicon/lexicon-for'
import type { Variant, VariantId } from '../statement/variant'

/**
 * Words of the shorter one that the two wordings must share to be one statement, edited: a number or
 * half a clause is what editors mend; two statements of one article seldom share as much.
 */
const SHARED = 0.6

/**
 * The statements, of those that an article prints no longer, that one takes the place of which it
 * prints now and did not before. What merely went may be further down a page that has not loaded.
 */
export function supersededBy(
  gone: readonly Variant[],
  fresh: readonly Variant[],
): readonly VariantId[] {
  const now = fresh.map(stemsOf)
  return gone
    .filter((variant) => {
      const stems = stemsOf(variant)
      return now.some((other) => share(stems, other) >= SHARED)
    })
    .map(({ id }) => id)
}

const stemsOf = ({ text, language }: Variant): ReadonlySet<string> =>
  new Set(
    wordsOf(text, { start: 0, end: text.length }, lexiconFor(language)).map(({ stem }) => stem),
  )

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared += 1
  return shared / Math.max(1, Math.min(a.size, b.size))
}
