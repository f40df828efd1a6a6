import { daysBetween } from '../match/relation'
import type { Variant } from '../statement/variant'
import { normalise } from '../text/normalise'
import type { Version } from './version'

/** One act of saying, as far as the versions of one statement tell: who printed it, and when. */
export interface Utterance {
  readonly relation: Version['relation']
  readonly day: string | null
  readonly occasion: string | null
  /** Oldest report first; those without a date last. */
  readonly timeline: readonly Version[]
  /** The longest wording as printed: the fullest form that is known. */
  readonly fullest: Variant
  /** How many different outlets have it, and from how many sources of their own. */
  readonly outlets: number
  readonly independent: number
}

/** Reports of one occasion appear within a week (DESIGN 4). */
const MOST_DAYS = 7

/**
 * The versions of a statement by utterance: all versions of the same one together, the others by
 * relation, occasion and day. In the order of the versions.
 */
export function utterancesOf(versions: readonly Version[]): Utterance[] {
  const groups: Version[][] = []
  for (const version of versions) {
    const group = groups.find(([first]) => first && belongTogether(first, version))
    if (group) group.push(version)
    else groups.push([version])
  }
  return groups.flatMap((group) => utteranceOf(group) ?? [])
}

function belongTogether(a: Version, b: Version): boolean {
  if (a.relation !== b.relation) return false
  if (a.relation === 'same') return true
  const days = daysBetween(dateOf(a), dateOf(b))
  if (days !== null) return days <= MOST_DAYS
  const occasion = a.variant.occasion
  return occasion !== null && occasion === b.variant.occasion
}

const dateOf = ({ variant }: Version): string | null => variant.day ?? variant.article.publishedAt

function utteranceOf(group: readonly Version[]): Utterance | null {
  const [first] = group
  if (!first) return null
  const variants = group.map(({ variant }) => variant)
  const fullest = variants.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return {
    relation: first.relation,
    day: variants.find(({ day }) => day !== null)?.day ?? null,
    occasion: variants.find(({ occasion }) => occasion !== null)?.occasion ?? null,
    timeline: [...group].sort(byDate),
    fullest,
    outlets: new Set(variants.map(outletOf)).size,
    independent: new Set(variants.map(sourcesOf(variants))).size,
  }
}

function byDate(a: Version, b: Version): number {
  const [left, right] = [dateOf(a), dateOf(b)]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return left < right ? -1 : left > right ? 1 : 0
}

/** An outlet that no report names is known by its article. */
const outletOf = ({ outlet, article }: Variant): string =>
  outlet.domain ?? outlet.name?.toLowerCase() ?? article.id

/**
 * Where a report has it from: the agency or outlet that it names, else itself. A report that names
 * an outlet which is there too is one with it.
 */
function sourcesOf(variants: readonly Variant[]): (variant: Variant) => string {
  const plain = (name: string): string => normalise(name).text.trim()
  const names = new Map(
    variants.flatMap((variant) =>
      variant.outlet.name === null
        ? []
        : [[plain(variant.outlet.name), outletOf(variant)] as const],
    ),
  )
  return (variant) => {
    if (variant.via === null) return outletOf(variant)
    const via = plain(variant.via)
    return names.get(via) ?? via
  }
}
