import file from './fitted.json'

/**
 * Weights of a logistic model of the wording: what a feature adds to the log odds that two passages
 * are versions of one statement. Of `run` and `shared` the logarithm counts: the first nats of
 * evidence say more than the last.
 */
export interface Weights {
  readonly bias: number
  readonly containedHere: number
  readonly containedThere: number
  readonly trigrams: number
  readonly order: number
  readonly run: number
  readonly shared: number
}

/** How much else the two reports share for sure: nothing, a statement or two, several. */
export type Company = 'alone' | 'together' | 'speech'

/** By what is known of the speakers (see `Agreement`); `uncredited`: nobody is credited here. */
export type Known = 'agreed' | 'beside' | 'unknown' | 'disputed' | 'uncredited'

/** The name of the level that a match is asked for. */
export type LevelName = `${Company}-${Known}` | 'same-occasion' | 'other-occasion'

/**
 * Scores from which a match is shown, by what is known of the speakers. Two reports that share one
 * statement for sure are likely to share others, so less is asked of those (`together`), and those
 * that share several are likely to tell of one speech (`speech`): there two names are more likely to
 * be one source found wrong. `same-occasion`: both name the occasion, the speaker agrees, and more
 * than a name and a word is shared. `other-occasion`: told only where the words are nearly the same.
 */
export type Levels = Readonly<Record<LevelName, number>>

export interface Fitted {
  readonly weights: Weights
  readonly levels: Levels
}

/** Fitted on the development events; `npm run fit -- match` measures and writes them: docs/evaluation.md. */
export const FITTED: Fitted = file
