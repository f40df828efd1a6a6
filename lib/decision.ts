import type { Article, Outlet } from './article'
import type { Version } from './difference/version'
import { outletId } from './outlet'
import type { Statement } from './statement/statement'
import type { Variant } from './statement/variant'
import { foldName } from './text/name'
import { wordsAlone } from './text/normalise'

/**
 * A published wording by what does not change when its article is read again: speaker, outlet and
 * words, all normalised, and no digest of them.
 */
export type WordingKey = string & { readonly of: 'wording' }

/** What the reader said is otherwise than the program took it to be. */
export type Decision =
  /** Two wordings are not of one statement. */
  | { readonly kind: 'not-same'; readonly here: WordingKey; readonly there: WordingKey }
  /** The words are not said by who is credited with them. */
  | { readonly kind: 'wrong-speaker'; readonly here: WordingKey }

/** Under which a decision is stored and undone: the same whichever of two wordings was read. */
export type DecisionKey = string & { readonly of: 'decision' }

/** What says who publishes an article. */
type Page = Pick<Article, 'outlet' | 'url' | 'canonicalUrl'>

/** What a key is made of. */
interface Wording {
  readonly speaker: { readonly name: string } | null
  readonly text: string
  readonly outlet: Outlet
  /** Of the report; an outlet may be known by it alone. */
  readonly url: string | null
}

/** No normalised word holds it. */
const BETWEEN = '\u0001'

/** The key of published words. */
export function wordingKey({ speaker, outlet, text, url }: Wording): WordingKey {
  const name = plain(speaker?.name ?? '')
    .split(' ')
    .map(foldName)
    .join(' ')
  return [name, plain(outletId(outlet, url)), plain(text)].join(BETWEEN) as WordingKey
}

/** Marks are set anew each day. */
const plain = (text: string): string => wordsAlone(text).trim()

/** The key of a statement of an article. */
export const statementKey = (
  { outlet, url, canonicalUrl }: Page,
  { speaker, text }: Pick<Statement, 'speaker' | 'text'>,
): WordingKey => wordingKey({ speaker, text, outlet, url: canonicalUrl ?? url })

/** The key of a known variant. */
export const variantKey = ({ speaker, text, outlet, article }: Variant): WordingKey =>
  wordingKey({ speaker, text, outlet, url: article.url })

/** The decision that a statement and a version of it are not the same. */
export const notSame = (
  page: Page,
  statement: Pick<Statement, 'speaker' | 'text'>,
  { variant, translated }: Pick<Version, 'variant' | 'translated'>,
): Decision => ({
  kind: 'not-same',
  here: statementKey(page, statement),
  there: variantKey({ ...variant, text: translated?.text ?? variant.text }),
})

/** The decision that a statement is not said by who is credited with it. */
export const wrongSpeaker = (
  page: Page,
  statement: Pick<Statement, 'speaker' | 'text'>,
): Decision => ({ kind: 'wrong-speaker', here: statementKey(page, statement) })

/** The key of a decision; two wordings that are not the same are so in either order. */
export function decisionKey(decision: Decision): DecisionKey {
  switch (decision.kind) {
    case 'not-same':
      return [decision.kind, ...[decision.here, decision.there].sort()].join(
        BETWEEN + BETWEEN,
      ) as DecisionKey
    case 'wrong-speaker':
      return [decision.kind, decision.here].join(BETWEEN + BETWEEN) as DecisionKey
    default:
      return decision satisfies never
  }
}
