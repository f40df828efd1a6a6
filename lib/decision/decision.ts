import { wordsAlone } from '../text/normalise'

/**
 * A published wording by what does not change when its article is read again: speaker, outlet and
 * words, all normalised, and no digest of them.
 */
export type WordingKey = string & { readonly of: 'wording' }

/** What the reader said is otherwise than the program took it to be. */
export type Decision =
  /** Two wordings are not of one statement. */
  | {
      readonly kind: 'not-same'
      readonly here: WordingKey
      readonly there: WordingKey
      /** The words of both as they were printed, to be told again; keys hold them folded. */
      readonly printed?: { readonly here: string; readonly there: string } | undefined
    }
  /** The words are not said by who is credited with them. */
  | {
      readonly kind: 'wrong-speaker'
      readonly here: WordingKey
      /** The name as it was printed. */
      readonly printed?: string | undefined
    }

/** Under which a decision is stored and undone: the same whichever of two wordings was read. */
export type DecisionKey = string & { readonly of: 'decision' }

/** Between the parts of a key: no normalised word holds it. */
export const BETWEEN = '\u0001'

/** Words as keys hold them: normalised, and marks set anew each day are gone. */
export const plainWords = (text: string): string => wordsAlone(text).trim()

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
