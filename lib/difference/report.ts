import type { Outlet } from '../article'
import type { Variant, VariantId } from '../statement/variant'
import { originOf, type SourceOf } from './source'
import { byDate } from './utterance'
import type { Version } from './version'

/** A known report that shares a statement with the article for sure: one of the same occasion. */
export interface Report {
  readonly article: Variant['article']
  readonly outlet: Outlet
  /** Through whom it has its statements, as it names them; empty where it does not say. */
  readonly via: readonly string[]
  /** Reports of one number are one: of one wire text, or one by way of the other. 0 is the article's. */
  readonly source: number
}

/** Known reports by the id of their article, each with all that is known of it. */
export type Reports = ReadonlyMap<string, readonly Variant[]>

/** Of a statement that everybody prints, so many reports are looked into: the nearest ones. */
const MOST_REPORTS = 12

/** Versions that make their report one of the same occasion. */
export const isShared = ({ certainty, relation }: Version): boolean =>
  certainty === 'shown' && relation === 'same'

/** One variant of each report of the same occasion; those that share most statements first. */
export function reportsBeside(versions: readonly (readonly Version[])[]): VariantId[] {
  const shared = new Map<string, { id: VariantId; statements: number }>()
  for (const list of versions) {
    const nearest = list.filter(isShared).toSorted((a, b) => b.score - a.score)
    const articles = new Map(nearest.map(({ variant }) => [variant.article.id, variant]))
    for (const [article, { id }] of articles) {
      const before = shared.get(article)
      shared.set(article, { id: before?.id ?? id, statements: (before?.statements ?? 0) + 1 })
    }
  }
  return [...shared.values()]
    .sort((a, b) => b.statements - a.statements)
    .slice(0, MOST_REPORTS)
    .map(({ id }) => id)
}

/** The reports as they are shown: oldest first, those without a date last; of one day by name. */
export function reportsShown(reports: Reports, sourceOf: SourceOf): Report[] {
  return [...reports.values()]
    .flatMap((variants) => variants.slice(0, 1))
    .sort((a, b) => byDate(a, b) || nameOf(a).localeCompare(nameOf(b)))
    .map(({ article, outlet }) => {
      const variants = reports.get(article.id) ?? []
      return {
        article,
        outlet,
        via: [...new Set(variants.flatMap(({ via }) => via ?? []))],
        source: mostly(variants.map((variant) => sourceOf(originOf(variant)))),
      }
    })
}

/** Reports of one day stand in an order that does not depend on the database. */
const nameOf = ({ outlet, article }: Variant): string => outlet.name ?? outlet.domain ?? article.id

/** The number that stands there most often, of two alike the first. */
function mostly(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
