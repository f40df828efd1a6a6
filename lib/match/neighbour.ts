import { verify } from './features'
import type { Pair } from './found'
import type { Passage } from './passage'
import { scoreOf } from './score'

/** A passage beside a matched one, in the same place there: so little likeness is enough. */
const IN_PLACE = { trigrams: 0.12, contained: 0.15 } as const

/** All passages of a statement and of a variant, in text order. */
export interface Both {
  readonly here: readonly Passage[]
  readonly there: readonly Passage[]
}

/**
 * The pairs of passages that stand right before or after a matched pair on both sides and are in no
 * pair yet: reports of one speech keep its order, so what stands in its place is its version even
 * where hardly a word is the same ("There is no such chance").
 */
export function neighbours(pairs: readonly Pair[], { here, there }: Both): Pair[] {
  const found: Pair[] = []
  const taken = (passage: Passage, side: 'here' | 'there'): boolean =>
    [...pairs, ...found].some((pair) => touches(pair[side], passage))
  for (const pair of pairs) {
    const row = here.findIndex((passage) => touches(passage, pair.here))
    const column = there.findIndex((passage) => touches(passage, pair.there))
    if (row < 0 || column < 0) continue
    for (const step of [-1, 1]) {
      const left = here[row + step]
      const right = there[column + step]
      if (!left || !right || taken(left, 'here') || taken(right, 'there')) continue
      const { features, links } = verify(left, right)
      const contained = Math.max(features.containedHere, features.containedThere)
      if (features.trigrams < IN_PLACE.trigrams || contained < IN_PLACE.contained) continue
      const score = scoreOf(features)
      found.push({ here: left, there: right, features, links, score })
    }
  }
  return found
}

const touches = (a: Passage, b: Passage): boolean =>
  a.span.start < b.span.end && b.span.start < a.span.end
