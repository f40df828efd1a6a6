import type { Question } from './statements.ts'

/** Quotations of an article of the benchmark. */
const ARTICLE = 40
/** Fewer words are a fragment of a quotation: nobody could tell whose. */
const FEWEST_WORDS = 6

const askable = (questions: readonly Question[]): Question[] =>
  questions.filter(({ text }) => text.split(' ').length >= FEWEST_WORDS)

/** The questions as articles of forty quotations; those left over are not asked. */
export function articlesOf(questions: readonly Question[]): string[][] {
  const texts = askable(questions).map(({ text }) => text)
  return Array.from({ length: Math.floor(texts.length / ARTICLE) }, (_, at) =>
    texts.slice(at * ARTICLE, (at + 1) * ARTICLE),
  )
}

/** The share of the questions whose utterance is among the variants found, given for each. */
export function recallOf(questions: readonly Question[], found: readonly string[][]): number {
  const asked = askable(questions).slice(0, found.length)
  const hits = asked.filter(({ utterance }, at) =>
    found[at]?.some((id) => id.slice(id.indexOf('/') + 1).startsWith(`${utterance}-`)),
  )
  return hits.length / asked.length
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
