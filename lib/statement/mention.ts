import type { Lexicon } from '../lexicon/lexicon'
import { read, type Span } from '../text/span'
import { isWord, type Token, tokensOf } from '../text/token'

const APPOSITION = {
  /** Characters after the mention in which it must begin and end. */
  reach: 120,
  /** "the chairwoman of the upper house of the Lake Council"; longer ones are a clause. */
  words: 12,
} as const

/** What may stand between a name and its description, and after it. */
const OPENING = ',(–—'
const CLOSING = ',.;:()–—“”„«»"\n'

/**
 * The mention as printed, with the description that stands behind it: "Anna Weiss, the mayor" of
 * "said Anna Weiss, the mayor, on Monday". `upTo`: where the next content of its statement begins.
 */
export function mentionOf(
  text: string,
  source: Span,
  { upTo, lexicon }: { readonly upTo: number; readonly lexicon: Lexicon },
): string {
  const line = text.indexOf('\n', source.end)
  const end = Math.min(line < 0 ? text.length : line, source.end + APPOSITION.reach, upTo)
  const after = end > source.end ? tokensOf(text, { start: source.end, end }) : []
  const description = descriptionIn(text, after, lexicon)
  return read(text, { start: source.start, end: description?.end ?? source.end })
}

/** The last token of the apposition that opens the tokens; null where they open with anything else. */
function descriptionIn(text: string, tokens: readonly Token[], lexicon: Lexicon): Token | null {
  if (!OPENING.includes(tokens[0]?.norm ?? ' ')) return null
  // "Weiss, 43, the mayor": the age goes with her description.
  const aged = tokens[1]?.kind === 'number' && tokens[2]?.norm === ','
  const from = aged ? 3 : 1
  if (!opensDescription(tokens[from], tokens[from + 1], lexicon)) return null
  const { finite, reportedMood, passives, relatives, capitalNouns } = lexicon.grammar
  for (let at = from + 1; at <= Math.min(tokens.length, from + APPOSITION.words); at += 1) {
    const token = tokens[at]
    const last = tokens[at - 1] as Token
    if (token?.norm === ')' && tokens[0]?.norm === '(') return token
    const ends = token === undefined || CLOSING.includes(token.norm)
    if (ends || (!capitalNouns && relatives.has(token.norm))) {
      return closesDescription(last, text, lexicon) ? last : null
    }
    if ([finite, reportedMood, passives].some((verbs) => verbs.has(token.norm))) return null
  }
  return null
}

/** "The mayor", "a captain", "head of the guild"; not "his voice breaking", not "the day before". */
function opensDescription(
  first: Token | undefined,
  second: Token | undefined,
  { grammar, speakers }: Lexicon,
): boolean {
  if (!first || !isWord(first)) return false
  if (speakers.roles.has(first.norm)) return true
  if (!second || !isWord(second)) return false
  const { determiners, complementisers, objectPronouns, prepositions, times } = grammar
  return (
    determiners.has(first.norm) &&
    ![objectPronouns, complementisers].some((words) => words.has(first.norm)) &&
    ![determiners, prepositions, times].some((words) => words.has(second.norm))
  )
}

/** Not "a crowd behind her", nor "die Schafe hält": where nouns have capitals, a verb has none. */
const closesDescription = (last: Token, text: string, { grammar }: Lexicon): boolean =>
  isWord(last) &&
  !grammar.objectPronouns.has(last.norm) &&
  (!grammar.capitalNouns || /^[\p{Lu}\d]/u.test(text.charAt(last.start)))
