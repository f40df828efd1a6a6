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

/**
 * Looks for the first words of a statement in the reader's own search engine, in a new tab; absent
 * where the browser searches for nobody, as on a telephone. Only a click calls it: nothing is asked
 * for by reading.
 */
export const lookFor: ((statement: string) => void) | undefined =
  browser.search === undefined
    ? undefined
    : (statement) =>
        void browser.search.query({ text: searchPhrase(statement), disposition: 'NEW_TAB' })
