import type { Speaker } from '../attribution/attribution'
import type { Lexicon } from '../lexicon/lexicon'
import { foldName, nameParts, sameName, surnameOf } from '../text/name'

/** What is known of who said it, on one side. */
export interface Credit {
  readonly speaker: Speaker | null
  readonly mention: string
  readonly before: string
  readonly after: string
}

/**
 * Whether two statements are credited to one speaker: null where one side does not name a person or
 * body, or where the two names may be of one (a body and its head). A name that stands right beside
 * the other statement counts for the one that is missing there, and against two different ones:
 * sources are often found wrong by one noun.
 */
export function speakerAgrees(here: Credit, there: Credit, lexicon: Lexicon): boolean | null {
  const left = nameOf(here)
  const right = nameOf(there)
  if (left !== null && right !== null && oneName(left, right, lexicon)) return true
  const beside =
    (left !== null && standsBeside(left, there, lexicon)) ||
    (right !== null && standsBeside(right, here, lexicon))
  // A body speaks through people, and people for bodies: only two persons are two for sure.
  const persons = here.speaker?.kind === 'person' && there.speaker?.kind === 'person'
  if (left === null || right === null || !persons) return beside ? true : null
  return beside || misspelt(left, right, lexicon) ? null : false
}

/** Also where one name ends with the other: a word before it that is none of its own. */
function oneName(a: string, b: string, lexicon: Lexicon): boolean {
  if (sameName(a, b, lexicon)) return true
  const [short, long] = [a, b]
    .map((name) => nameParts(name, lexicon).map(foldName))
    .sort((x, y) => x.length - y.length) as [string[], string[]]
  return short.length > 1 && short.every((part, at) => part === long.at(at - short.length))
}

/** Shorter surnames that differ by a letter are two names ("Lee", "Lea"). */
const MISSPELT_FROM = 4

/** Whether two surnames differ by one letter that is missing or another. */
function misspelt(a: string, b: string, lexicon: Lexicon): boolean {
  const [short, long] = [a, b]
    .map((name) => foldName(surnameOf(name, lexicon)))
    .sort((x, y) => x.length - y.length) as [string, string]
  if (short.length < MISSPELT_FROM || long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const rest = long.slice(same + 1)
  return rest === short.slice(long.length > short.length ? same : same + 1)
}

/** The name of a person or body; null for "officials" and "a source". */
const nameOf = ({ speaker }: Credit): string | null =>
  speaker && (speaker.kind === 'person' || speaker.kind === 'organisation') ? speaker.name : null

function standsBeside(name: string, { mention, before, after }: Credit, lexicon: Lexicon): boolean {
  const surname = foldName(surnameOf(name, lexicon))
  if (surname === '') return false
  const words = `${before} ${mention} ${after}`.match(/[\p{L}\p{M}'’-]+/gu) ?? []
  return words.some((word) => /^\p{Lu}/u.test(word) && foldName(word) === surname)
}
