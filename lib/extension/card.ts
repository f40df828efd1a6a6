import type { Browser } from 'wxt/browser'
import type { Form } from '../attribution/attribution'
import type { Comparison, Finding, Version } from '../comparison'
import { countOutlets, HERE, originOf } from '../difference/source'
import { OWN } from '../pack/format'
import type { StatementId } from '../statement/statement'
import { type CardTelling, tellCard } from '../telling/card'
import { settings } from './settings'
import { tabState } from './tab-state'

/** All that a page's content script learns of one statement when its card opens. */
export interface Card extends CardTelling {
  readonly form: Form
  /** Whether the only other versions are of the reader's own reading, which a page is not told. */
  readonly onlyReading: boolean
}

/**
 * The card of a statement of the sending tab; null where the tab has none of that name any more.
 * What is known from the reader's own reading stays out of pages, unless the reader wants it there
 * (trust requirement S-1).
 */
export async function cardOf(
  id: StatementId,
  { tab }: Browser.runtime.MessageSender,
): Promise<Card | null> {
  const state = tab?.id === undefined ? null : await tabState(tab.id)
  if (state?.kind !== 'compared') return null
  const finding = state.comparison.findings.find(({ statement }) => statement.id === id)
  if (finding === undefined) return null
  const { cardFromReading } = await settings()
  const told = cardFromReading ? finding : withoutReading(finding, state.comparison)
  return {
    ...tellCard(told),
    form: finding.statement.form,
    onlyReading: told.versions.length === 0 && finding.versions.length > 0,
  }
}

/** A finding as it would be if the reader's own reading were not known. */
function withoutReading(finding: Finding, comparison: Comparison): Finding {
  const versions = finding.versions.filter(({ variant }) => variant.pack !== OWN)
  if (versions.length === finding.versions.length) return finding
  return { ...finding, versions, utterances: recounted(finding, versions, comparison) }
}

/** The statement's own utterance, counted over these versions alone. */
function recounted(
  { utterances }: Finding,
  versions: readonly Version[],
  { article, reports }: Comparison,
): Finding['utterances'] {
  const own = utterances.find(({ relation }) => relation === 'same')
  const same = versions.filter(
    ({ relation, certainty }) => relation === 'same' && certainty === 'shown',
  )
  if (own === undefined || same.length === 0) return []
  const printed = same.map(({ variant }) => originOf(variant))
  const outlets = countOutlets([{ outlet: article.outlet, article: HERE }, ...printed])
  const sources = new Set<number | string>([0])
  for (const { variant } of same) {
    const report = reports.find((each) => each.article.id === variant.article.id)
    sources.add(report?.source ?? variant.article.id)
  }
  return [{ ...own, outlets, independent: sources.size }]
}
