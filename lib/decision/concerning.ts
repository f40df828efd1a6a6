import type { ArticleHeader } from '../article'
import type { Comparison } from '../comparison'
import type { Statement } from '../statement/statement'
import { BETWEEN, type Decision, plainWords, type WordingKey } from './decision'

/** The decisions that the reader made about a comparison's statements, in the order given. */
export const concerning = (
  decisions: readonly Decision[],
  { article, findings }: Comparison,
): Decision[] =>
  decisions.filter((each) =>
    findings.some(({ statement }) => isAbout(each, { article, statement })),
  )

/** A statement and the article that it stands in. */
export interface Of {
  readonly article: Pick<ArticleHeader, 'outlet'>
  readonly statement: Pick<Statement, 'text'>
}

/** Whether a decision is about a statement. */
export const isAbout = (decision: Decision, of: Of): boolean =>
  sidesOf(decision).some((side) => isOf(side, of))

const sidesOf = (decision: Decision): readonly WordingKey[] =>
  decision.kind === 'not-same' ? [decision.here, decision.there] : [decision.here]

/** The words that the reader said are not the statement's; folded where they were not noted as printed. */
export function otherWords(decision: Decision & { readonly kind: 'not-same' }, of: Of): string {
  const side = isOf(decision.here, of) ? 'there' : 'here'
  return decision.printed?.[side] ?? wordingOf(decision[side]).words
}

/** Who the reader said it is not; folded where the name was not noted as printed. */
export const wrongName = ({
  here,
  printed,
}: Decision & { readonly kind: 'wrong-speaker' }): string => printed ?? wordingOf(here).speaker

/**
 * Whether a key is of a statement, by its outlet and words: while the reader says that its speaker
 * is wrong it has none, and another key. A compared article's outlet has its domain, where there is
 * one: nothing is looked up here, where views wait for it.
 */
function isOf(key: WordingKey, { article, statement }: Of): boolean {
  const { outlet, words } = wordingOf(key)
  const { domain, name } = article.outlet
  return outlet === plainWords(domain ?? name ?? '') && words === plainWords(statement.text)
}

/** What a key is made of, all normalised. */
interface WordingParts {
  readonly speaker: string
  readonly outlet: string
  readonly words: string
}

/** A key taken apart again (made in wording-key.ts). */
function wordingOf(key: WordingKey): WordingParts {
  const [speaker = '', outlet = '', words = ''] = key.split(BETWEEN)
  return { speaker, outlet, words }
}
