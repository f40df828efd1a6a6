import type { Article, ArticleHeader } from './article'
import { attributing } from './attribution/attribute'
import type { Comparison, Mark, Version } from './comparison'
import { decided } from './decision/decided'
import type { Decision } from './decision/decision'
import { around } from './difference/around'
import { editsOf } from './difference/edits'
import { reportsBeside } from './difference/report'
import { isOfWording } from './difference/telling'
import { utterancesOf } from './difference/utterance'
import { versionsOf } from './difference/versions'
import { headlineOf } from './headline'
import type { KnownStatements } from './index/known'
import { inItsLanguage } from './lexicon/language'
import { quotedTerms } from './match/ahead'
import type { Match } from './match/found'
import { matchesOf } from './match/match'
import { isOwn } from './match/own-report'
import { withDomain } from './outlet'
import { statementsOf } from './statement/statements'
import { type Pace, unpaced } from './steps'
import { type Translation, translatedVersions } from './translation'

/** What a comparison may be told beside the article and the known statements. */
export interface Comparing {
  /** What the reader said is otherwise; as stored, in any order. */
  readonly decisions?: readonly Decision[]
  /** How to compare across languages; only where the reader has asked for it. */
  readonly translation?: Translation | null
  /** How to do what takes long, by whoever has other things to do meanwhile. */
  readonly pace?: Pace
}

/**
 * An article's statements, each with every version that is known: who says what, which known
 * passages share its words, how they are worded. The same in the extension and in the terminal.
 */
export async function compare(
  read: Article,
  known: KnownStatements,
  { decisions = [], translation = null, pace = unpaced }: Comparing = {},
): Promise<Comparison> {
  const article = withDomain(inItsLanguage(read))
  const decide = decided(decisions, article, known)
  known.expect(quotedTerms(article))
  const printed = statementsOf(article, await pace(attributing(article)))
  const statements = printed.map(decide.statement)
  const matches = decide.matches(
    printed,
    await matchesOf(article, printed.map(decide.bare), { known: decide.known, pace }),
  )
  const own = ({ variant }: Match): boolean => isOwn(article, variant)
  const alike = versionsOf(
    article,
    statements,
    only(matches, (match) => !own(match)),
  )
  const asked = { article, statements, decide }
  const foreign = translation ? await translatedVersions({ ...asked, translation }) : []
  const versions = alike.map((list, at) => [...list, ...(foreign[at] ?? [])])
  const edits = editsOf(article, statements, only(matches, own))
  const reports = await decide.known.reports(reportsBeside(alike))
  const { sourceOf, ...occasion } = around({ article, statements, versions, reports })
  return {
    article: headerOf(article),
    findings: statements.map((statement, at) => ({
      statement,
      mark: markOf(versions[at] ?? []),
      versions: versions[at] ?? [],
      utterances: utterancesOf(versions[at] ?? [], { article, statement, sourceOf }),
      edits: edits[at] ?? [],
    })),
    headline: await headlineOf(article, statements),
    ...occasion,
  }
}

const headerOf = ({ text: _text, blocks: _blocks, ...header }: Article): ArticleHeader => header

const only = (matches: readonly (readonly Match[])[], keep: (match: Match) => boolean): Match[][] =>
  matches.map((list) => list.filter(keep))

/** What the page may show of a statement: only versions that are no mere possibility count. */
function markOf(versions: readonly Version[]): Mark {
  const shown = versions.filter(({ certainty }) => certainty === 'shown')
  const same = shown.filter(({ relation }) => relation === 'same')
  if (same.length > 0) {
    return same.some(({ differences }) => differences.some(isOfWording)) ? 'differs' : 'same'
  }
  return shown.some(({ relation }) => relation === 'talking-point') ? 'other-occasion' : 'none'
}
