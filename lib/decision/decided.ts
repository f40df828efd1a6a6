import type { Article } from '../article'
import type { KnownStatements } from '../index/known'
import type { Match } from '../match/found'
import type { Statement } from '../statement/statement'
import type { Variant, VariantId } from '../statement/variant'
import type { Decision, WordingKey } from './decision'
import { statementKey, variantKey } from './wording-key'

/** What the reader decided, as a comparison asks for it. */
export interface Decided {
  /** The statement, of an unknown speaker where the reader said that it is not his. */
  statement(statement: Statement): Statement
  /** The same for matching, which would find the name again in the words around. */
  bare(statement: Statement): Statement
  /** The known statements, their speakers unknown where the reader said so. */
  readonly known: KnownStatements
  /**
   * The matches of each statement, without those that the reader said are not the same; variants
   * with their own words around them again.
   */
  matches(statements: readonly Statement[], matches: readonly (readonly Match[])[]): Match[][]
}

/** The decisions as a comparison of this article with these known statements asks for them. */
export function decided(
  decisions: readonly Decision[],
  page: Page,
  known: KnownStatements,
): Decided {
  const wrong = new Set<WordingKey>()
  const apart = new Map<WordingKey, Set<WordingKey>>()
  for (const decision of decisions) {
    if (decision.kind === 'wrong-speaker') wrong.add(decision.here)
    else {
      setApart(apart, decision.here, decision.there)
      setApart(apart, decision.there, decision.here)
    }
  }
  const isWrong = (of: Statement | Variant): boolean => wrong.size > 0 && wrong.has(keyOf(of, page))
  const whole = new Map<VariantId, Variant>()
  return {
    statement: (statement) => (isWrong(statement) ? nobodys(statement) : statement),
    bare: (statement) => (isWrong(statement) ? bare(statement) : statement),
    known:
      wrong.size === 0
        ? known
        : {
            ...known,
            variants: async (ids) => {
              const found = [...(await known.variants(ids))]
              return new Map(
                found.map(([id, variant]) => {
                  if (!isWrong(variant)) return [id, variant]
                  whole.set(id, nobodys(variant))
                  return [id, bare(variant)]
                }),
              )
            },
          },
    matches: (statements, matches) =>
      statements.map((statement, at) => {
        const keys = apart.size === 0 ? [] : keysOf(statement, page)
        const others = keys.flatMap((key) => [...(apart.get(key) ?? [])])
        return (matches[at] ?? [])
          .map((match) => ({ ...match, variant: whole.get(match.variant.id) ?? match.variant }))
          .filter(
            ({ variant }) =>
              others.length === 0 || !keysOf(variant, page).some((key) => others.includes(key)),
          )
      }),
  }
}

function setApart(
  apart: Map<WordingKey, Set<WordingKey>>,
  one: WordingKey,
  other: WordingKey,
): void {
  apart.set(one, (apart.get(one) ?? new Set()).add(other))
}

type Page = Pick<Article, 'outlet' | 'url' | 'canonicalUrl'>

const keyOf = (of: Statement | Variant, page: Page): WordingKey =>
  'outlet' in of ? variantKey(of) : statementKey(page, of)

/** Its key, and the one that it has while its speaker is unknown: either may have been decided on. */
const keysOf = (of: Statement | Variant, page: Page): WordingKey[] => [
  keyOf(of, page),
  keyOf(nobodys(of), page),
]

const nobodys = <Of extends Statement | Variant>(of: Of): Of => ({
  ...of,
  speaker: null,
  mention: '',
})

const bare = <Of extends Statement | Variant>(of: Of): Of => ({
  ...nobodys(of),
  before: '',
  after: '',
})
