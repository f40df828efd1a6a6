import type { Lexicon } from '../lexicon/lexicon'
import { sentencesOf } from '../text/sentence'
import { type Span, trimSpan } from '../text/span'
import { isWord, type Token, tokensOf } from '../text/token'

/** A clause of fewer words says too little to be looked up by itself. */
const FEWEST_WORDS = 6

/** A passage with its tokens, whose offsets are those of the whole text. */
export interface ReadPassage {
  readonly span: Span
  readonly tokens: readonly Token[]
}

/**
 * The passages of a statement's text: its sentences, long ones cut where an independent clause
 * begins (after a semicolon, or a comma with "and" or "but" and a new subject). The passages are in
 * order and do not overlap; only white space and marks lie between them.
 */
export const passagesOf = (text: string, lexicon: Lexicon): Span[] =>
  readPassages(text, lexicon).map(({ span }) => span)

/** The passages of a text, as `passagesOf` gives them, with the tokens that finding them took. */
export function readPassages(text: string, lexicon: Lexicon): ReadPassage[] {
  const passages: ReadPassage[] = []
  for (const line of linesOf(text)) {
    for (const sentence of sentencesOf(text, line, lexicon)) {
      addClauses(passages, { text, sentence, lexicon })
    }
  }
  return passages
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

interface Cutting {
  readonly text: string
  readonly sentence: Span
  readonly lexicon: Lexicon
}

function addClauses(passages: ReadPassage[], { text, sentence, lexicon }: Cutting): void {
  const tokens = tokensOf(text, sentence)
  const add = (span: Span, from: number, to: number): void => {
    const trimmed = trimSpan(text, span)
    if (trimmed.end > trimmed.start) {
      passages.push({ span: trimmed, tokens: tokens.slice(from, to) })
    }
  }
  let { start } = sentence
  let first = 0
  let words = 0
  let left = tokens.reduce((sum, token) => (isWord(token) ? sum + 1 : sum), 0)
  tokens.forEach((token, at) => {
    const cut = words >= FEWEST_WORDS && left >= FEWEST_WORDS && opensClause(tokens, at, lexicon)
    if (cut) {
      add({ start, end: token.start }, first, at)
      start = token.end
      first = at + 1
      words = 0
    } else if (isWord(token)) words += 1
    if (isWord(token)) left -= 1
  })
  add({ start, end: sentence.end }, first, tokens.length)
}

/** A semicolon, or a comma before a conjunction and a subject. */
function opensClause(tokens: readonly Token[], at: number, { grammar }: Lexicon): boolean {
  const token = tokens[at]
  if (token?.norm === ';') return true
  if (token?.norm !== ',' || !grammar.conjunctions.has(tokens[at + 1]?.norm ?? '')) return false
  const subject = tokens[at + 2]?.norm ?? ''
  return grammar.pronouns.has(subject) || grammar.determiners.has(subject)
}
