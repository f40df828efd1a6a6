import type { Article } from '../article'
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
    for (const [at, token] of tokens.entries()) {
      if (!occasions.has(token.norm)) continue
      const span = phraseAround(tokens, at, lexicon.grammar.prepositions)
      if (named(article.text, tokens, span)) return read(article.text, span)
    }
  }
  return null
}

/** From the preposition before the noun to the mark that ends its phrase. */
function phraseAround(
  tokens: readonly Token[],
  at: number,
  prepositions: ReadonlySet<string>,
): Span {
  let first = at
  while (first > 0 && at - first < REACH.before) {
    const before = tokens[first - 1]
    if (!before || !isWord(before) || prepositions.has(before.norm)) break
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
