import type { VariantId } from '../statement/variant'
import type { KnownStatements } from './known'

/** The same known statements without some: those of the article itself, those the reader put away. */
export function without(
  known: KnownStatements,
  leaveOut: (variant: VariantId) => boolean,
): KnownStatements {
  return {
    frequencies: (terms) => known.frequencies(terms),
    postings: async (terms) => {
      const lists = [...(await known.postings(terms))]
      return new Map(
        lists.map(([term, list]) => [term, list.filter(({ variant }) => !leaveOut(variant))]),
      )
    },
    variants: (ids) => known.variants(ids.filter((id) => !leaveOut(id))),
  }
}
