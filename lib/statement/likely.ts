import type { Lexicon } from '../lexicon/lexicon'
import { tokensOf } from '../text/token'
import type { Statement } from './statement'

/**
 * Attributions below this confidence are more often wrong than right (lib/attribution/confidence.ts
 * counts them).
 */
const LEAST_CONFIDENCE = 0.5

/** Of fewer words a paraphrase says nothing: "declined *to comment*", "wrote *it*". */
const FEWEST_WORDS = 4

/** Whether somebody surely says it: a paraphrase that nobody is named for says nothing by itself. */
export const isLikely = ({ credited, confidence, speaker, form, text }: Statement): boolean =>
  credited &&
  confidence >= LEAST_CONFIDENCE &&
  (speaker !== null || form !== 'indirect') &&
  (form === 'direct' || text.split(' ').length >= FEWEST_WORDS)

/**
 * Whether a report says outright that somebody said it: a quotation, or a clause of a named speaker
 * after a plain cue ("said that", "according to"). What somebody "rejected" or "described" is seldom
 * a statement that another report could lack.
 */
export function isOutright(
  { form, speaker, cue }: Pick<Statement, 'form' | 'speaker' | 'cue'>,
  { cues }: Lexicon,
): boolean {
  if (form === 'direct') return true
  if (speaker === null || speaker.kind === 'anonymous') return false
  if (form === 'mixed') return true
  const words = tokensOf(cue).map(({ norm }) => norm)
  return (
    words.some((word) => cues.clausal.has(word)) ||
    cues.before.some((phrase) => phrase.every((word, at) => words[at] === word))
  )
}
