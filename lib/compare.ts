import type { Article, ArticleHeader } from './article'
import { attribute } from './attribution/attribute'
import type { Comparison, Finding, Mark, Version } from './comparison'
import { NOTHING_CLAIMED } from './difference/left-out'
import { HERE, type Origin, originOf, sourcesOf } from './difference/source'
import { isOfWording } from './difference/telling'
import { type Reading, utterancesOf } from './difference/utterance'
import { versionsOf } from './difference/versions'
import type { KnownStatements } from './index/known'
import { languageOf } from './lexicon/language'
import { lexiconFor } from './lexicon/lexicon-for'
import { matchesOf } from './match/match'
import { withDomain } from './outlet'
import { statementsOf } from './statement/statements'

/**
 * An article's statements, each with every version that is known: who says what, which known
 * passages share its words, how they are worded. The same in the extension and in the terminal.
 */
export async function compare(read: Article, known: KnownStatements): Promise<Comparison> {
  const article = withDomain({ ...read, language: read.language ?? languageOf(read.text) })
  const statements = statementsOf(article, attribute(article))
  const matches = await matchesOf(article, statements, known)
  const versions = versionsOf(article, statements, matches)
  const { text: _text, blocks: _blocks, ...header } = article
  const sourceOf = sourcesOf(originsOf(header, versions.flat()), [], lexiconFor(article.language))
  return {
    article: header,
    findings: statements.map((statement, at) =>
      findingOf(versions[at] ?? [], { article: header, statement, sourceOf }),
    ),
    headline: [],
    reports: [],
    matrix: [],
    leftOut: NOTHING_CLAIMED,
  }
}

const originsOf = ({ outlet }: ArticleHeader, versions: readonly Version[]): Origin[] => [
  { outlet, article: HERE, via: null },
  ...versions.map(({ variant }) => originOf(variant)),
]

const findingOf = (versions: readonly Version[], reading: Reading): Finding => ({
  statement: reading.statement,
  mark: markOf(versions),
  versions,
  utterances: utterancesOf(versions, reading),
  edits: [],
})

/** What the page may show of a statement: only versions that are no mere possibility count. */
function markOf(versions: readonly Version[]): Mark {
  const shown = versions.filter(({ certainty }) => certainty === 'shown')
  const same = shown.filter(({ relation }) => relation === 'same')
  if (same.length > 0) {
    return same.some(({ differences }) => differences.some(isOfWording)) ? 'differs' : 'same'
  }
  return shown.some(({ relation }) => relation === 'talking-point') ? 'other-occasion' : 'none'
}
