import { browser } from 'wxt/browser'

/** Enough words to find a sentence by, few enough to survive another outlet's cut. */
const SEARCHED_WORDS = 12

/** What a search engine is asked for: the first words of a statement, as one phrase. */
export function searchPhrase(statement: string): string {
  const words = statement
    .split(/\s/u)
    .filter((word) => word !== '')
    .slice(0, SEARCHED_WORDS)
    .join(' ')
    .replaceAll(/["“”„«»]/gu, '')
  return `"${words}"`
}

const ask = (text: string): void => void browser.search.query({ text, disposition: 'NEW_TAB' })

/** Absent where the browser searches for nobody, as on a telephone. */
const searches = browser.search !== undefined

/**
 * Looks for words in the reader's own search engine, in a new tab. Only a click calls it: nothing is
 * asked for by reading.
 */
export const searchWeb: typeof ask | undefined = searches ? ask : undefined

/** Looks for the first words of a statement, as `searchWeb` does. */
export const lookFor: typeof ask | undefined = searches
  ? (statement) => ask(searchPhrase(statement))
  : undefined
