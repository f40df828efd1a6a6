import type { Outlet } from '../article'
import type { Lexicon } from '../lexicon/lexicon'
import type { Variant } from '../statement/variant'
import { normalised } from '../text/normalise'

/** Which report words stand in, and through whom that report says it has them. */
export interface Origin {
  readonly outlet: Outlet
  /** Id of the article; `HERE` for the one that is read. */
  readonly article: string
  readonly via: string | null
}

/** The id of the article that is read, among origins. */
export const HERE = ''

/** The number of the independent report that words come from; equal for those of one source. */
export type SourceOf = (origin: Origin) => number

export const originOf = ({ outlet, article, via }: Variant): Origin => ({
  outlet,
  article: article.id,
  via,
})

/** Which outlet words stand in, and in which article of it; `HERE` for the one that is read. */
export type Printed = Pick<Origin, 'outlet' | 'article'>

/** What tells outlets apart: an outlet that no report names is known by its article. */
const outletKey = ({ outlet: { domain, name }, article }: Printed): string =>
  domain ?? name?.toLowerCase() ?? article

/**
 * How many outlets these are. Where only some reports of one give its domain, and others its name
 * alone, as packs do, they are of one outlet.
 */
export function countOutlets(printed: readonly Printed[]): number {
  const named = new Map<string, string>()
  for (const each of printed) {
    const { domain, name } = each.outlet
    if (domain !== null && name !== null) named.set(name.toLowerCase(), domain)
  }
  return new Set(printed.map(outletKey).map((key) => named.get(key) ?? key)).size
}

/**
 * Numbers for the sources of these origins: reports that name one agency or outlet as where they
 * have their words are one, and one with that outlet's own report; `alike` are pairs of articles
 * that are one text. The article that is read has 0.
 */
export function sourcesOf(
  origins: readonly Origin[],
  alike: readonly (readonly [string, string])[],
  lexicon: Lexicon,
): SourceOf {
  const parents = new Map<string, string>()
  const root = (node: string): string => {
    const parent = parents.get(node)
    if (parent === undefined) return node
    const top = root(parent)
    parents.set(node, top)
    return top
  }
  const join = (a: string, b: string): void => {
    const [left, right] = [root(a), root(b)]
    if (left !== right) parents.set(right, left)
  }
  const named = (name: string): string => `via ${bareName(name, lexicon)}`
  const own = ({ article }: Origin): string => `article ${article}`
  const nodeOf = (origin: Origin): string => (origin.via === null ? own(origin) : named(origin.via))
  for (const origin of origins) {
    if (origin.outlet.name !== null) join(own(origin), named(origin.outlet.name))
  }
  for (const [a, b] of alike) join(`article ${a}`, `article ${b}`)
  const numbers = new Map([[root(`article ${HERE}`), 0]])
  return (origin) => {
    const node = root(nodeOf(origin))
    const number = numbers.get(node) ?? numbers.size
    numbers.set(node, number)
    return number
  }
}

/** A name in small letters without its article: "the Lake Post" is "Lake Post". */
export function bareName(name: string, { grammar }: Lexicon): string {
  const words = normalised(name).split(' ').filter(Boolean)
  return (
    words.length > 1 && grammar.determiners.has(words[0] ?? '') ? words.slice(1) : words
  ).join(' ')
}
