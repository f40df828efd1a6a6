import { lexiconFor } from '../lexicon/lexicon'
import { passagesOf } from '../statement/passage'
import type { Variant, VariantId } from '../statement/variant'
import { read } from '../text/span'
import type { Frequencies, KnownPassage, KnownStatements } from './known'
import { termsOf } from './terms'

/**
 * The variants as an index in memory: for the terminal, for tests, and where a private window keeps
 * the browser from storing. Two variants of one id: the later one stands.
 */
export function knownInMemory(variants: Iterable<Variant>): KnownStatements {
  const byId = new Map<VariantId, Variant>()
  for (const variant of variants) byId.set(variant.id, variant)
  const postings = new Map<string, KnownPassage[]>()
  let passages = 0
  for (const variant of byId.values()) {
    const lexicon = lexiconFor(variant.language)
    for (const span of passagesOf(variant.text, lexicon)) {
      passages += 1
      const passage = { variant: variant.id, span }
      for (const term of termsOf(read(variant.text, span), variant.language)) {
        const list = postings.get(term)
        if (list) list.push(passage)
        else postings.set(term, [passage])
      }
    }
  }
  return {
    frequencies: async (terms): Promise<Frequencies> => ({
      passages,
      of: new Map(present(postings, terms).map(([term, list]) => [term, list.length])),
    }),
    postings: async (terms) => new Map(present(postings, terms)),
    variants: async (ids) => new Map(present(byId, ids)),
  }
}

function present<Key, Value>(map: ReadonlyMap<Key, Value>, keys: readonly Key[]): [Key, Value][] {
  return keys.flatMap((key) => {
    const value = map.get(key)
    return value === undefined ? [] : [[key, value] satisfies [Key, Value]]
  })
}
