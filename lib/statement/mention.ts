import type { SpeakerStep } from '../attribution/attribution'
import type { Lexicon } from '../lexicon/lexicon'
import { overlaps, read, type Span } from '../text/span'
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

/** Where somebody is mentioned, and by which steps that leads to the name. */
export interface Mentioned {
  readonly source: Span
  readonly chain: readonly SpeakerStep[]
  /** Where the next content of the statement begins. */
  readonly upTo: number
}

/**
 * The mention as printed, with the description that stands behind it: "Anna Weiss, the mayor" of
 * "said Anna Weiss, the mayor, on Monday". A mention without one has that of the fullest mention
 * ("said Weiss", two sentences later); what stands for the name ("she") gives way to it.
 */
export function mentionOf(text: string, mentioned: Mentioned, lexicon: Lexicon): string {
  const { source, chain, upTo } = mentioned
  const own = descriptionAfter(text, source, { upTo, lexicon })
  if (own) return read(text, { start: source.start, end: own.end })
  const printed = read(text, source)
  const fullest = chain.at(-1)?.mention
  if (!fullest || overlaps(fullest, source) || hasRole(text, source, lexicon)) return printed
  const there = descriptionAfter(text, fullest, { upTo: text.length, lexicon })
  const titled = there ? null : titleBefore(text, fullest, lexicon)
  const stands = chain[0]?.rule !== 'name'
  if (there) return read(text, stands ? there : { start: fullest.start, end: there.end })
  if (titled) return read(text, stands ? titled : { start: titled.start, end: fullest.end })
  return printed
}

interface Within {
  readonly upTo: number
  readonly lexicon: Lexicon
}

/** The apposition behind a mention; null where there is none. */
function descriptionAfter(text: string, mention: Span, { upTo, lexicon }: Within): Span | null {
  const line = text.indexOf('\n', mention.end)
  const end = Math.min(line < 0 ? text.length : line, mention.end + APPOSITION.reach, upTo)
  const after = end > mention.end ? tokensOf(text, { start: mention.end, end }) : []
  const last = descriptionIn(text, after, lexicon)
  // What opens it is a mark; an age stands before it at times.
  const first = after.find((token) => token.kind === 'word')
  return first && last ? { start: first.start, end: last.end } : null
}

/** Whether the mention says what somebody is: "the mayor", "Mayor Weiss". */
const hasRole = (text: string, mention: Span, { speakers }: Lexicon): boolean =>
  tokensOf(text, mention).some(({ norm }) => speakers.roles.has(norm))

/** The office right before a name, with the capitals before it: "Tarn Mayor"; null without one. */
function titleBefore(text: string, name: Span, lexicon: Lexicon): Span | null {
  const { speakers, meaning, grammar } = lexicon
  const line = text.lastIndexOf('\n', name.start) + 1
  const from = Math.max(line, name.start - TITLE.reach)
  const before = tokensOf(text, { start: from, end: name.start }).slice(-TITLE.words)
  let first = before.length
  while (first > 0) {
    const token = before[first - 1] as Token
    const isPlain = meaning.stopWords.has(token.norm) || grammar.times.has(token.norm)
    const isName = !isPlain && /^\p{Lu}/u.test(read(text, token))
    if (!isWord(token) || !(speakers.roles.has(token.norm) || isName)) break
    first -= 1
  }
  const title = before.slice(first)
  const role = title.findLast(({ norm }) => speakers.roles.has(norm))
  return role && title[0] ? { start: title[0].start, end: role.end } : null
}

/** "Lake Council Deputy Chairwoman": more words before a name are no title. */
const TITLE = { reach: 60, words: 4 } as const

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
