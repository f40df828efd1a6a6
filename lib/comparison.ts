import type { ArticleHeader } from './article'
import type { Version } from './difference/version'
import type { Statement } from './statement/statement'

export type { Part, Version } from './difference/version'
export type { Evidence } from './match/verdict'

/** What a mark in the page may say about a statement. */
export type Mark = 'none' | 'same' | 'differs' | 'other-occasion'

/** What is known about one statement. */
export interface Finding {
  readonly statement: Statement
  readonly mark: Mark
  /** Most telling first. */
  readonly versions: readonly Version[]
}

/** An article's statements, in text order, each with every version that is known. */
export interface Comparison {
  readonly article: ArticleHeader
  readonly findings: readonly Finding[]
}
