import { copied } from '../../text/copied'
import { foldName } from '../../text/name'
import { type Place, placeOf } from './key'

/**
 * Speakers are looked up by the beginnings of their names' words, of these lengths: whoever looks for
 * "Lindq" finds all of "lin", and whoever looks for "Lindqvist" those of "lindqv". Each takes a posting
 * a chunk, as few as tell names apart.
 */
const BEGINNINGS = [3, 6] as const

/** No word holds it, so that no term of a passage is one of these. */
const MARK = '\u0002'

/** Where a segment says that it has its speakers: one that was built before them has not. */
export const SPEAKERS_TERM = MARK

/** The words of a name as they are compared. */
export const nameWords = (name: string): string[] =>
  name
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map(foldName)

/** Speakers are many, and few of them come again and again; a hostile pack has more. */
const MOST_KNOWN = 2 ** 14
const known = new Map<string, readonly Place[]>()

/** Where a speaker is found: the places of the terms of the name. */
export function speakerPlaces(name: string): readonly Place[] {
  const before = known.get(name)
  if (before) return before
  const places = nameWords(name).flatMap((word) =>
    BEGINNINGS.filter((length) => length <= word.length).map((length) =>
      placeOf(termOf(word, length)),
    ),
  )
  if (known.size === MOST_KNOWN) known.clear()
  known.set(copied(name), places)
  return places
}

/** The term of all speakers with a name that begins so; null where that is too short to be looked up. */
export function beginningTerm(word: string): string | null {
  const length = BEGINNINGS.findLast((each) => each <= word.length)
  return length === undefined ? null : termOf(word, length)
}

const termOf = (word: string, length: number): string => `${MARK}${word.slice(0, length)}`
