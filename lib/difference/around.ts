import type { Article } from '../article'
import { lexiconFor } from '../lexicon/lexicon-for'
import type { Statement } from '../statement/statement'
import { alike } from './alike'
import { type LeftOut, leftOut } from './left-out'
import { matrixOf, type Row } from './matrix'
import { type Report, type Reports, reportsShown } from './report'
import { HERE, originOf, type SourceOf, sourcesOf } from './source'
import type { Version } from './version'

/** An article, its statements with their versions, and the known reports of its occasion. */
export interface Read {
  readonly article: Article
  readonly statements: readonly Statement[]
  /** Of each statement. */
  readonly versions: readonly (readonly Version[])[]
  readonly reports: Reports
}

/** What the known reports of the same occasion have beside the article. */
export interface Around {
  readonly reports: readonly Report[]
  readonly matrix: readonly Row[]
  readonly leftOut: LeftOut
  /** Of the article's statements, and of all variants that are versions of them. */
  readonly sourceOf: SourceOf
}

/** The article among the known reports of its occasion: who has what, and from whom. */
export function around({ article, statements, versions, reports }: Read): Around {
  const lexicon = lexiconFor(article.language)
  const own = { outlet: article.outlet, statements: statements.filter(isCredited) }
  const origins = [
    { outlet: article.outlet, article: HERE, via: null },
    ...versions.flat().map(({ variant }) => originOf(variant)),
  ]
  const sourceOf = sourcesOf(origins, alike(own, reports, lexicon), lexicon)
  const out = leftOut(statements, { article, versions, reports, lexicon }, sourceOf)
  const shown = reportsShown(reports, sourceOf)
  return {
    reports: shown,
    matrix: matrixOf(statements, versions, { reports: shown, leftOut: out }),
    leftOut: out,
    sourceOf,
  }
}

const isCredited = ({ credited }: Statement): boolean => credited
