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
 * How far two statements are credited to one speaker. `agreed`: both name him. `beside`: one does,
 * and the name stands right beside the other. `unknown`: one names no person or body, or the names
 * may be of one (a body and its head, a letter missing). `disputed`: two persons, and one of them
 * stands beside the statement of the other. `guessed`: two persons, one found through "he" or "the
 * president", which is wrong more often than a name. `different`: two persons, both named.
 */
export type Agreement = 'agreed' | 'beside' | 'unknown' | 'disputed' | 'guessed' | 'different'

/** Whether two statements are credited to one speaker; sources are often wrong by one noun. */
export function agreementOf(here: Credit, there: Credit, lexicon: Lexicon): Agreement {
  const left = nameOf(here)
  const right = nameOf(there)
  if (left !== null && right !== null && oneName(left, right, lexicon)) return 'agreed'
  const beside =
    (left !== null && standsBeside(left, there, lexicon)) ||
    (right !== null && standsBeside(right, here, lexicon))
  // A body speaks through people, and people for bodies: only two persons are two for sure.
  const persons = here.speaker?.kind === 'person' && there.speaker?.kind === 'person'
  if (left === null || right === null || !persons) return beside ? 'beside' : 'unknown'
  if (misspelt(left, right, lexicon)) return 'unknown'
  if (beside) return 'disputed'
  return isGuess(left, here, lexicon) || isGuess(right, there, lexicon) ? 'guessed' : 'different'
}

/** Whether two statements are credited to one speaker; null where that cannot be told. */
export function speakerAgrees(here: Credit, there: Credit, lexicon: Lexicon): boolean | null {
  return AGREES[agreementOf(here, there, lexicon)]
}

/** Whether that is one speaker, as far as a reader is told. */
export const AGREES: Readonly<Record<Agreement, boolean | null>> = {
  agreed: true,
  beside: true,
  unknown: null,
  disputed: null,
  guessed: false,
  different: false,
}

/** The mention stands for the speaker without naming him: "he", "the president". */
function isGuess(name: string, { mention }: Credit, lexicon: Lexicon): boolean {
  if (mention === '') return false
  const surname = foldName(surnameOf(name, lexicon))
  return !(mention.match(/[\p{L}\p{M}'’-]+/gu) ?? []).some((word) => foldName(word) === surname)
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

function standsBeside(name: string, credit: Credit, lexicon: Lexicon): boolean {
  const surname = foldName(surnameOf(name, lexicon))
  if (surname === '') return false
  return namesBeside(credit).has(surname)
}

const beside = new WeakMap<Credit, ReadonlySet<string>>()

/** The words with capitals in and around a mention, folded; read once, for every name asked for. */
function namesBeside(credit: Credit): ReadonlySet<string> {
  const known = beside.get(credit)
  if (known) return known
  const { mention, before, after } = credit
  const words = `${before} ${mention} ${after}`.match(/[\p{L}\p{M}'’-]+/gu) ?? []
  const names = new Set(words.filter((word) => /^\p{Lu}/u.test(word)).map(foldName))
  beside.set(credit, names)
  return names
}
