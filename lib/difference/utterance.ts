import type { ArticleHeader } from '../article'
import type { Speaker } from '../attribution/attribution'
import { daysBetween } from '../match/relation'
import type { Relation } from '../match/verdict'
import type { Statement } from '../statement/statement'
import type { Variant, VariantId } from '../statement/variant'
import { bestAttested, type Wording } from './attested'
import { countOutlets, HERE, originOf, type SourceOf } from './source'
import type { Version } from './version'

/** One act of saying, as far as an article and the known reports tell: who printed it, and when. */
export interface Utterance {
  /** `same`: that of the article's statement, whose own wording belongs to it. */
  readonly relation: Relation
  readonly speaker: Speaker | null
  /** When it was said, as the reports state it, and where; null where none does. */
  readonly day: string | null
  readonly occasion: string | null
  /** Known variants, oldest report first; those without a date last. */
  readonly timeline: readonly VariantId[]
  /** The longest known wording as printed: the fullest form. Null where the article's is. */
  readonly fullest: VariantId | null
  /** The wording that most independent reports print; null where the article's is. */
  readonly bestAttested: VariantId | null
  /** By how many independent reports. */
  readonly attestedBy: number
  /** How many outlets have it, and how many independent reports; the article counts in `same`. */
  readonly outlets: number
  readonly independent: number
}

/** The article that the versions are beside. */
export interface Reading {
  readonly article: ArticleHeader
  readonly statement: Statement
  /** Tells reports apart that have their words from one place. */
  readonly sourceOf: SourceOf
}

/** Reports of one occasion appear within a week (DESIGN 4). */
const MOST_DAYS = 7
const RELATIONS: readonly Relation[] = ['same', 'other-speaker', 'talking-point']

/**
 * The versions of a statement by utterance: all versions of the same one together, the others by
 * occasion and day. The statement's own first; mere possibilities are in none.
 */
export function utterancesOf(versions: readonly Version[], reading: Reading): Utterance[] {
  const groups: Version[][] = []
  for (const version of versions) {
    if (version.certainty !== 'shown') continue
    const group = groups.find(([first]) => first && belongTogether(first, version))
    if (group) group.push(version)
    else groups.push([version])
  }
  return groups
    .flatMap((group) => utteranceOf(group, reading) ?? [])
    .sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation))
}

function belongTogether(a: Version, b: Version): boolean {
  if (a.relation !== b.relation) return false
  if (a.relation === 'same') return true
  const occasion = a.variant.occasion
  if (occasion !== null && occasion === b.variant.occasion) return true
  const days = daysBetween(dateOf(a.variant), dateOf(b.variant))
  return days !== null && days <= MOST_DAYS
}

/** When a variant was said or, where nobody says so, printed. */
const dateOf = ({ day, article }: Variant): string | null => day ?? article.publishedAt

function utteranceOf(group: readonly Version[], reading: Reading): Utterance | null {
  const [first] = group
  if (!first) return null
  const { relation } = first
  const variants = group.map(({ variant }) => variant).sort(byDate)
  const here = relation === 'same' ? reading : null
  const wordings: Wording<VariantId | null>[] = [
    ...(here === null ? [] : [wordingHere(here)]),
    ...variants.map((each) => ({
      id: each.id,
      text: each.text,
      source: reading.sourceOf(originOf(each)),
    })),
  ]
  // What a machine translated is nobody's wording, unless there is no other.
  const machine = new Set(
    group.flatMap(({ translated, variant }) => (translated ? variant.id : [])),
  )
  const asPrinted = wordings.filter(({ id }) => id === null || !machine.has(id))
  const printed = asPrinted.length > 0 ? asPrinted : wordings
  const fullest = printed.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const attested = bestAttested(printed)
  return {
    relation,
    speaker: here?.statement.speaker ?? speakerOf(variants),
    day: variants.find(({ day }) => day !== null)?.day ?? null,
    occasion: variants.find(({ occasion }) => occasion !== null)?.occasion ?? null,
    timeline: variants.map(({ id }) => id),
    fullest: fullest.id,
    bestAttested: attested.wording.id,
    attestedBy: attested.sources,
    outlets: outletsOf(variants, here?.article ?? null),
    independent: Math.min(
      new Set(wordings.map(({ source }) => source)).size,
      // A report that has one half by an agency and one by another is still one.
      new Set(variants.map(({ article }) => article.id)).size + (here === null ? 0 : 1),
    ),
  }
}

function wordingHere({ article, statement, sourceOf }: Reading): Wording<VariantId | null> {
  const origin = { outlet: article.outlet, article: HERE, via: statement.via }
  return { id: null, text: statement.text, source: sourceOf(origin) }
}

/** The fullest name that a report gives. */
const speakerOf = (variants: readonly Variant[]): Speaker | null =>
  variants
    .flatMap(({ speaker }) => speaker ?? [])
    .sort((a, b) => b.name.length - a.name.length)[0] ?? null

function outletsOf(variants: readonly Variant[], here: ArticleHeader | null): number {
  const own = here === null ? [] : [{ outlet: here.outlet, article: HERE }]
  return countOutlets([...own, ...variants.map(originOf)])
}

/** Oldest report first, those without a date last. */
export function byDate(a: Variant, b: Variant): number {
  const [left, right] = [a, b].map(({ article, day }) => article.publishedAt ?? day) as [
    string | null,
    string | null,
  ]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return left < right ? -1 : left > right ? 1 : 0
}
