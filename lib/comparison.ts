import type { ArticleHeader } from './article'
import type { Edit } from './difference/edits'
import type { LeftOut } from './difference/left-out'
import type { Row } from './difference/matrix'
import type { Report } from './difference/report'
import type { Utterance } from './difference/utterance'
import type { Version } from './difference/version'
import type { Statement, StatementId } from './statement/statement'

export type { Edit } from './difference/edits'
export type { Absent, LeftOut } from './difference/left-out'
export type { Cell, Row } from './difference/matrix'
export type { Report } from './difference/report'
export type { Utterance } from './difference/utterance'
export type { Part, Translated, Version } from './difference/version'
export type { Evidence } from './match/verdict'

/** What a mark in the page may say about a statement. */
export type Mark = 'none' | 'same' | 'differs' | 'other-occasion'

/** What is known about one statement. */
export interface Finding {
  readonly statement: Statement
  readonly mark: Mark
  /** Most telling first. */
  readonly versions: readonly Version[]
  /**
   * The versions by act of saying: that of the statement itself first, then the same words of other
   * speakers, then talking points, one utterance for each occasion. Mere possibilities are in none.
   */
  readonly utterances: readonly Utterance[]
  /** What the page's own outlet printed before in its place, latest first; no versions. */
  readonly edits: readonly Edit[]
}

/** What the headline says that somebody said, beside the article's own body. */
export interface HeadlineFinding {
  /** Its spans are of the headline. */
  readonly statement: Statement
  /** The statements of the body, as if they were known versions; never empty. */
  readonly versions: readonly Version[]
  /** The body's statement of each version. */
  readonly body: readonly StatementId[]
}

/** An article's statements, in text order, each with every version that is known. */
export interface Comparison {
  readonly article: ArticleHeader
  readonly findings: readonly Finding[]
  /** Statements of the headline that the body words otherwise or has as they are. */
  readonly headline: readonly HeadlineFinding[]
  /** Known reports of the same occasion, oldest first; those without a date last. */
  readonly reports: readonly Report[]
  /** The occasion's statements: those of the article in its order, then those that it leaves out. */
  readonly matrix: readonly Row[]
  readonly leftOut: LeftOut
}
