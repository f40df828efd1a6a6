import { isWord, tokensOf } from '../text/token'
import { languages, lexiconFor } from './lexicon-for'

/** Of so many characters of a text the language is told. */
const SAMPLE = 4000
/** In running text about two words in five are stop words; a list of names has fewer. */
const LEAST_SHARE = 0.2

/**
 * The language of a text that does not say, by whose stop words it has most of; null where no
 * language with a lexicon comes near.
 */
export function languageOf(text: string): string | null {
  const words = tokensOf(text.slice(0, SAMPLE))
    .filter(isWord)
    .map(({ norm }) => norm)
  const shares = languages.map((language) => {
    const { stopWords } = lexiconFor(language).meaning
    return { language, share: words.filter((word) => stopWords.has(word)).length / words.length }
  })
  const [best] = shares.sort((a, b) => b.share - a.share)
  return best && best.share >= LEAST_SHARE ? best.language : null
}
