import { isWord, tokensOf } from '../text/token'
import { languages, lexiconFor } from './lexicon-for'

/** Of so many characters of a text the language is told. */
const SAMPLE = 4000

/**
 * By shares of stop words, counted over 120 pages. In running text about two words in five are stop
 * words of its language (a list of names has fewer), and at most one in four is one of another of
 * ours; in a language that is none of ours (Portuguese, Catalan, Dutch, Bulgarian) the two of ours
 * that come nearest are at most 0.14 apart.
 */
const LEAST = {
  /** Where nothing is declared. */
  share: 0.2,
  /** Ahead of the declared language, or of the next where that is none of ours. */
  ahead: 0.15,
  /** Words: of fewer, a name or two make all the difference. */
  words: 40,
} as const

interface Written {
  /** BCP 47, as declared; null where nothing is. */
  readonly language: string | null
  readonly text: string
}

/**
 * The article in the language of its text. What its page declares stands, unless the text plainly is
 * in another language that has a lexicon: templates declare the language of their maker. Where
 * nothing is declared and none of ours comes near, it is null.
 */
export function inItsLanguage<A extends Written>(article: A): A {
  const { language: declared, text } = article
  const language = languageOf(text, declared)
  return language === declared ? article : { ...article, language }
}

function languageOf(text: string, declared: string | null): string | null {
  const words = tokensOf(text.slice(0, SAMPLE))
    .filter(isWord)
    .map(({ norm }) => norm)
  const shares = languages.map((language) => {
    const { stopWords } = lexiconFor(language).meaning
    return { language, share: words.filter((word) => stopWords.has(word)).length / words.length }
  })
  const [best, next] = shares.sort((a, b) => b.share - a.share)
  if (!best || !next || best.language === lexiconFor(declared).language) return declared
  if (declared === null) return best.share >= LEAST.share ? best.language : null
  const stated = shares.find(({ language }) => language === lexiconFor(declared).language)
  const isPlain = best.share - (stated ?? next).share >= LEAST.ahead
  return isPlain && words.length >= LEAST.words ? best.language : declared
}
