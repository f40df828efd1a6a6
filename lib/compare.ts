import type { Article, ArticleHeader } from './article'
import { attribute } from './attribution/attribute'
import type { Comparison, Mark, Version } from './comparison'
import { decided } from './decided'
import type { Decision } from './decision'
import { alike } from './difference/alike'
import { editsOf } from './difference/edits'
import { leftOut } from './difference/left-out'
import { matrixOf } from './difference/matrix'
import { reportsBeside, reportsShown } from './difference/report'
import { HERE, type Origin, originOf, sourcesOf } from './difference/source'
import { isOfWording } from './difference/telling'
import { utterancesOf } from './difference/utterance'
import { versionsOf } from './difference/versions'
import type { KnownStatements } from './index/known'
import { languageOf } from './lexicon/language'
import { lexiconFor } from './lexicon/lexicon-for'
import type { Match } from './match/found'
import { matchesOf } from './match/match'
import { isOwn } from './match/own-report'
import { withDomain } from './outlet'
import type { Statement } from './statement/statement'
import { statementsOf } from './statement/statements'

/** What a comparison may be told beside the article and the known statements. */
export interface Comparing {
  /** What the reader said is otherwise; as stored, in any order. */
  readonly decisions?: readonly Decision[]
}

/**
 * An article's statements, each with every version that is known: who says what, which known
 * passages share its words, how they are worded. The same in the extension and in the terminal.
 */
export async function compare(
  read: Article,
  known: KnownStatements,
  { decisions = [] }: Comparing = {},
): Promise<Comparison> {
  const article = withDomain({ ...read, language: read.language ?? languageOf(read.text) })
  const decide = decided(decisions, article, known)
  const printed = statementsOf(article, attribute(article))
  const statements = printed.map(decide.statement)
  const matches = (await matchesOf(article, printed.map(decide.bare), decide.known)).map(
    (list, at) => (printed[at] ? decide.matches(printed[at], list) : list),
  )
  const own = ({ variant }: Match): boolean => isOwn(article, variant)
  const versions = versionsOf(article, statements, without(matches, own))
  const earlier = versionsOf(
    article,
    statements,
    without(matches, (match) => !own(match)),
  )
  const edits = editsOf(article, new Map(statements.map(({ id }, at) => [id, earlier[at] ?? []])))
  const lexicon = lexiconFor(article.language)
  const reports = await decide.known.reports(reportsBeside(versions))
  const one = alike(
    { outlet: article.outlet, statements: statements.filter(isCredited) },
    reports,
    lexicon,
  )
  const sourceOf = sourcesOf(originsOf(article, versions.flat()), one, lexicon)
  const out = leftOut(statements, { article, versions, reports, lexicon }, sourceOf)
  const shown = reportsShown(reports, sourceOf)
  return {
    article: headerOf(article),
    findings: statements.map((statement, at) => ({
      statement,
      mark: markOf(versions[at] ?? []),
      versions: versions[at] ?? [],
      utterances: utterancesOf(versions[at] ?? [], { article, statement, sourceOf }),
      edits: edits.get(statement.id) ?? [],
    })),
    headline: [],
    reports: shown,
    matrix: matrixOf(statements, versions, { reports: shown, leftOut: out }),
    leftOut: out,
  }
}

const headerOf = ({ text: _text, blocks: _blocks, ...header }: Article): ArticleHeader => header

const isCredited = ({ credited }: Statement): boolean => credited

const without = (
  matches: readonly (readonly Match[])[],
  leaveOut: (match: Match) => boolean,
): Match[][] => matches.map((list) => list.filter((match) => !leaveOut(match)))

const originsOf = ({ outlet }: Article, versions: readonly Version[]): Origin[] => [
  { outlet, article: HERE, via: null },
  ...versions.map(({ variant }) => originOf(variant)),
]

/** What the page may show of a statement: only versions that are no mere possibility count. */
function markOf(versions: readonly Version[]): Mark {
  const shown = versions.filter(({ certainty }) => certainty === 'shown')
  const same = shown.filter(({ relation }) => relation === 'same')
  if (same.length > 0) {
    return same.some(({ differences }) => differences.some(isOfWording)) ? 'differs' : 'same'
  }
  return shown.some(({ relation }) => relation === 'talking-point') ? 'other-occasion' : 'none'
}
