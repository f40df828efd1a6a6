import type { Article } from './article'
import { attribute } from './attribution/attribute'
import type { Comparison, Finding, Mark, Version } from './comparison'
import { isOfWording } from './difference/telling'
import { versionsOf } from './difference/versions'
import type { KnownStatements } from './index/known'
import { languageOf } from './lexicon/language'
import { matchesOf } from './match/match'
import { withDomain } from './outlet'
import type { Statement } from './statement/statement'
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
  return {
    article: header,
    findings: statements.map((statement, at) => findingOf(statement, versions[at] ?? [])),
  }
}

const findingOf = (statement: Statement, versions: readonly Version[]): Finding => ({
  statement,
  mark: markOf(versions),
  versions,
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
