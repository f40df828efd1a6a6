import type { Article } from './article'
import type { Version } from './difference/version'
import type { Statement } from './statement/statement'
import { foldName } from './text/name'
import { normalise } from './text/normalise'

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

/** What a key is made of. */
interface Wording {
  readonly speaker: { readonly name: string } | null
  readonly outlet: Article['outlet']
  readonly text: string
}

/** No normalised word holds it. */
const BETWEEN = '\u0001'

/** The key of a statement of an article, or of a variant. */
export function wordingKey({ speaker, outlet, text }: Wording): WordingKey {
  const name = plain(speaker?.name ?? '')
    .split(' ')
    .map(foldName)
    .join(' ')
  const published = outlet.domain ?? outlet.name ?? ''
  return [name, plain(published), plain(text)].join(BETWEEN) as WordingKey
}

/** Letters and digits in lower case with single spaces between words: marks are set anew each day. */
const plain = (text: string): string =>
  normalise(text)
    .text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** The decision that a statement and a version of it are not the same. */
export const notSame = (
  { outlet }: Pick<Article, 'outlet'>,
  { speaker, text }: Pick<Statement, 'speaker' | 'text'>,
  { variant, translated }: Pick<Version, 'variant' | 'translated'>,
): Decision => ({
  kind: 'not-same',
  here: wordingKey({ speaker, outlet, text }),
  there: wordingKey({ ...variant, text: translated?.text ?? variant.text }),
})

/** The decision that a statement is not said by who is credited with it. */
export const wrongSpeaker = (
  { outlet }: Pick<Article, 'outlet'>,
  { speaker, text }: Pick<Statement, 'speaker' | 'text'>,
): Decision => ({ kind: 'wrong-speaker', here: wordingKey({ speaker, outlet, text }) })

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
