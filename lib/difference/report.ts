import type { Outlet } from '../article'
import type { Variant } from '../statement/variant'

/** A known report that shares a statement with the article for sure: one of the same occasion. */
export interface Report {
  readonly article: Variant['article']
  readonly outlet: Outlet
  /** Through whom it has its statements, as it names them; empty where it does not say. */
  readonly via: readonly string[]
  /** Reports of one number are one: of one wire text, or one by way of the other. 0 is the article's. */
  readonly source: number
}
