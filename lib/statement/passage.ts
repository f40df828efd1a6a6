import type { Lexicon } from '../lexicon/lexicon'
import { sentencesOf } from '../text/sentence'
import { type Span, trimSpan } from '../text/span'
import { isWord, type Token, tokensOf } from '../text/token'

/** A clause of fewer words says too little to be looked up by itself. */
const FEWEST_WORDS = 6

/**
 * The passages of a statement's text: its sentences, long ones cut where an independent clause
 * begins (after a semicolon, or a comma with "and" or "but" and a new subject). The passages are in
 * order and do not overlap; only white space and marks lie between them.
 */
export function passagesOf(text: string, lexicon: Lexicon): Span[] {
  return lines(text).flatMap((line) =>
    sentencesOf(text, line, lexicon).flatMap((sentence) => clausesOf(text, sentence, lexicon)),
  )
}

const lines = (text: string): Span[] =>
  Array.from(text.matchAll(/[^\n]+/gu), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))

function clausesOf(text: string, sentence: Span, lexicon: Lexicon): Span[] {
  const tokens = tokensOf(text, sentence)
  const clauses: Span[] = []
  let start = sentence.start
  let words = 0
  let left = tokens.filter(isWord).length
  tokens.forEach((token, at) => {
    const cut = words >= FEWEST_WORDS && left >= FEWEST_WORDS && opensClause(tokens, at, lexicon)
    if (cut) {
      clauses.push(trimSpan(text, { start, end: token.start }))
      start = token.end
      words = 0
    } else if (isWord(token)) words += 1
    if (isWord(token)) left -= 1
  })
  clauses.push(trimSpan(text, { start, end: sentence.end }))
  return clauses.filter(({ start: from, end }) => end > from)
}

/** A semicolon, or a comma before a conjunction and a subject. */
function opensClause(tokens: readonly Token[], at: number, { grammar }: Lexicon): boolean {
  const token = tokens[at]
  if (token?.norm === ';') return true
  if (token?.norm !== ',' || !grammar.conjunctions.has(tokens[at + 1]?.norm ?? '')) return false
  const subject = tokens[at + 2]?.norm ?? ''
  return grammar.pronouns.has(subject) || grammar.determiners.has(subject)
}
