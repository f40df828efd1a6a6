import type { Article } from '../article'
import type { Statement } from '../statement/statement'
import type { Variant } from '../statement/variant'
import type { Link } from './align'
import type { Features } from './features'
import type { LevelName, Levels } from './fitted'
import type { Setting } from './occasion'
import type { Passage } from './passage'
import type { Certainty, Evidence, Relation } from './verdict'

/** A passage of a statement and one of a variant, their words linked. */
export interface Beside {
  readonly here: Passage
  readonly there: Passage
  readonly features: Features
  readonly links: readonly Link[]
}

/** The same with how alike they are. */
export interface Pair extends Beside {
  readonly score: number
}

/** A pair and the variant that its second passage is of. */
export type Found = Pair & { readonly variant: Variant }

/** A known variant of a statement, and by which passages it is one. */
export interface Match {
  readonly variant: Variant
  readonly relation: Relation
  readonly certainty: Certainty
  readonly score: number
  /** By which level it is shown or not. */
  readonly level: LevelName
  readonly evidence: Evidence
  /** In the order of the statement, then of the variant. */
  readonly pairs: readonly Pair[]
}

/** What the judge needs to know beside the wording. */
export interface Case {
  readonly article: Article
  readonly setting: Setting
  readonly statement: Statement
  /** The known articles that share a statement for sure, by how many. */
  readonly companions: ReadonlyMap<string, number>
  readonly levels: Levels
}
