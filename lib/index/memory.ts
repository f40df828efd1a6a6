import { lexiconFor } from '../lexicon/lexicon-for'
import { passagesOf } from '../statement/passage'
import type { Variant, VariantId } from '../statement/variant'
import { read } from '../text/span'
import type { Frequencies, KnownPassage, KnownStatements } from './known'
import { likeliest } from './likeliest'
import { isPair, termsOf } from './terms'

/**
 * The variants as an index in memory: for the terminal, for tests, and where a private window keeps
 * the browser from storing. Two variants of one id: the later one stands.
 */
export function knownInMemory(variants: Iterable<Variant>): KnownStatements {
  const byId = new Map<VariantId, Variant>()
  for (const variant of variants) byId.set(variant.id, variant)
  const byArticle = new Map<string, Variant[]>()
  for (const variant of byId.values()) {
    const list = byArticle.get(variant.article.id)
    if (list) list.push(variant)
    else byArticle.set(variant.article.id, [variant])
  }
  const passages: KnownPassage[] = []
  const lists = new Map<string, number[]>()
  for (const variant of byId.values()) {
    for (const span of passagesOf(variant.text, lexiconFor(variant.language))) {
      const number = passages.push({ variant: variant.id, span }) - 1
      for (const term of termsOf(read(variant.text, span), variant.language)) {
        const list = lists.get(term)
        if (list) list.push(number)
        else lists.set(term, [number])
      }
    }
  }
  const passagesAt = (numbers: readonly number[]): KnownPassage[] =>
    numbers.flatMap((number) => passages[number] ?? [])
  return {
    // All of it is here already.
    expect: () => undefined,
    async candidates(asked) {
      const { frequencies, found } = await likeliest(asked, {
        passages: passages.length,
        frequency: (term) => lists.get(term)?.length ?? 0,
        lists: async (terms) => new Map(present(lists, terms)),
        buckets: 0,
        bucket: () => 0,
        isPair,
      })
      return {
        frequencies,
        found: found.map((likely) => passagesAt(likely.map(({ number }) => number))),
      }
    },
    frequencies: async (terms): Promise<Frequencies> => ({
      passages: passages.length,
      of: new Map(present(lists, terms).map(([term, list]) => [term, list.length])),
    }),
    postings: async (terms) =>
      new Map(present(lists, terms).map(([term, list]) => [term, passagesAt(list)])),
    variants: async (ids) => new Map(present(byId, ids)),
    reports: async (ids) => {
      const articles = present(byId, ids).map(([, { article }]) => article.id)
      return new Map(present(byArticle, [...new Set(articles)]))
    },
  }
}

function present<Key, Value>(map: ReadonlyMap<Key, Value>, keys: readonly Key[]): [Key, Value][] {
  return keys.flatMap((key) => {
    const value = map.get(key)
    return value === undefined ? [] : [[key, value] satisfies [Key, Value]]
  })
}
