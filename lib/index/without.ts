import type { VariantId } from '../statement/variant'
import type { KnownPassage, KnownStatements } from './known'

/** The same known statements without some: those of the article itself, those the reader put away. */
export function without(
  known: KnownStatements,
  leaveOut: (variant: VariantId) => boolean,
): KnownStatements {
  const kept = (list: readonly KnownPassage[]): KnownPassage[] =>
    list.filter(({ variant }) => !leaveOut(variant))
  return {
    expect: known.expect,
    async candidates(asked) {
      const { frequencies, found } = await known.candidates(asked)
      return { frequencies, found: found.map(kept) }
    },
    frequencies: (terms) => known.frequencies(terms),
    postings: async (terms) =>
      new Map([...(await known.postings(terms))].map(([term, list]) => [term, kept(list)])),
    variants: (ids) => known.variants(ids.filter((id) => !leaveOut(id))),
    reports: async (ids) => {
      const reports = await known.reports(ids.filter((id) => !leaveOut(id)))
      return new Map(
        [...reports].map(([article, list]) => [article, list.filter(({ id }) => !leaveOut(id))]),
      )
    },
  }
}
