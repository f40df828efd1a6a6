import type { Facts } from './relation'
import type { Relation } from './verdict'

/** What decides whether a report gives words of which a transcript is known. */
export interface Heard extends Facts {
  /** Whole days from the speech to the report; below 0 where the report came first. */
  readonly daysAfter: number | null
  /** The article names the year of the speech. */
  readonly namesYear: boolean
  /** Of the wording, 0 to 1. */
  readonly score: number
  /** Different words with a meaning that both have. */
  readonly sharedWords: number
}

/**
 * A speech of an hour says a little on everything in phrases that are everybody's. Set by looking at
 * each match of the development articles with 41 addresses known.
 */
const HEARD = {
  /** Reports within so many days are of the speech (DESIGN 4); one day before, by time zone. */
  days: 7,
  before: 1,
  /** Of the wording, where the report names no speaker: of the speech's days, and whenever. */
  unknown: { near: 0.9, ever: 0.97, words: 5 },
  /** The same speaker's words on another occasion are told from this score and so many words on. */
  otherOccasion: { score: 0.5, words: 4 },
} as const

/**
 * How a statement and a transcript belong together; null where they do not. Nobody quotes what is
 * not yet said; what is quoted word by word later on is a quotation of the speech.
 */
export function heardRelation(heard: Heard): Relation | null {
  const { speakerAgrees, daysAfter, verbatim, score, sharedWords } = heard
  if (daysAfter !== null && daysAfter < -HEARD.before) return null
  if (speakerAgrees === false) return verbatim ? 'other-speaker' : null
  if (verbatim) return 'same'
  const near = isOfSpeech(heard)
  if (speakerAgrees === null) {
    const { unknown } = HEARD
    const isSure = score >= unknown.ever && sharedWords >= unknown.words
    return isSure || (near && score >= unknown.near) ? 'same' : null
  }
  if (near) return 'same'
  const { otherOccasion } = HEARD
  const isTold = score >= otherOccasion.score && sharedWords >= otherOccasion.words
  return isTold ? 'talking-point' : null
}

/** Speeches of one kind have one name each year: the name alone tells them apart by the year. */
const isOfSpeech = ({ daysAfter, occasion, namesYear }: Heard): boolean =>
  daysAfter !== null && daysAfter <= HEARD.days
    ? true
    : occasion !== null && (daysAfter === null || namesYear)
