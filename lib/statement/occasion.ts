import type { Article } from '../article'
import { dayWordsFor } from '../lexicon/days'
import type { Lexicon } from '../lexicon/lexicon'
import { lexiconFor } from '../lexicon/lexicon-for'
import { wordingFor } from '../lexicon/wording-for'
import { read, type Span } from '../text/span'
import { isWord, type Token, tokensOf } from '../text/token'

const REACH = {
  /** Words before the noun: "the 75th annual general". */
  before: 5,
  /** Words after it: "of the European Council of Ministers in Prague". */
  after: 10,
  /** An occasion is named early; later ones are of other days. */
  blocks: 8,
} as const

/**
 * The occasion that an article names ("the 12th session of the Lake Council in Konstanz"), as
 * printed: the first meeting, speech or hearing with a name of its own; null where there is none.
 */
export function statedOccasion(article: Article): string | null {
  const lexicon = lexiconFor(article.language)
  const { occasions } = wordingFor(lexicon)
  for (const block of article.blocks.slice(0, REACH.blocks)) {
    const tokens = tokensOf(article.text, block)
    let from = 0
    for (const [at, token] of tokens.entries()) {
      if (token.start < from || !occasions.has(token.norm)) continue
      const span = phraseAround(tokens, at, lexicon)
      if (isToCome(tokens, span, lexicon)) from = span.end
      else if (named(article.text, tokens, span)) return read(article.text, span)
    }
  }
  return null
}

/** From the preposition or verb before the noun to the mark that ends its phrase. */
function phraseAround(tokens: readonly Token[], at: number, lexicon: Lexicon): Span {
  const { prepositions } = lexicon.grammar
  let first = at
  while (first > 0 && at - first < REACH.before) {
    const before = tokens[first - 1]
    if (!before || !isWord(before) || prepositions.has(before.norm)) break
    if (isReporting(before, lexicon)) break
    first -= 1
  }
  let last = at
  while (last + 1 < tokens.length && last - at < REACH.after) {
    const after = tokens[last + 1]
    if (!after || !isWord(after)) break
    last += 1
  }
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
}

/** Of 100, at the end of a clause: such words are hardly ever nouns ("told", not "address"). */
const SURE_VERB = 70

/** "Weiss *told* the council": no name goes over it. */
const isReporting = ({ norm }: Token, { cues }: Lexicon): boolean =>
  (cues.verbs.get(norm)?.e ?? 0) >= SURE_VERB

/**
 * "the *next* session of the Lake Council": another one than that at which it was said; "following the
 * session" is none such.
 */
function isToCome(tokens: readonly Token[], { start, end }: Span, lexicon: Lexicon): boolean {
  const { next } = dayWordsFor(lexicon.language)
  const { determiners } = lexicon.grammar
  return tokens.some(
    (token, at) =>
      token.start >= start &&
      token.end <= end &&
      next.has(token.norm) &&
      !determiners.has(tokens[at + 1]?.norm ?? ''),
  )
}

/** Whether the phrase has two words with capital letters that do not open a sentence. */
function named(text: string, tokens: readonly Token[], span: Span): boolean {
  const capitals = tokens.filter(
    ({ start, end }, at) =>
      at > 0 &&
      start >= span.start &&
      end <= span.end &&
      /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)),
  )
  return capitals.length > 1
}
