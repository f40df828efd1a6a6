/** Enough words to find a sentence by, few enough to survive another outlet's cut. */
const SEARCHED_WORDS = 12

/** Where a search engine looks for the first words of a statement; followed by a click alone. */
export function searchAddress(statement: string): string {
  const words = statement
    .split(/\s/u)
    .filter((word) => word !== '')
    .slice(0, SEARCHED_WORDS)
    .join(' ')
    .replaceAll(/["“”„«»]/gu, '')
  return `https://duckduckgo.com/?q=${encodeURIComponent(`"${words}"`)}`
}

/** The address of a report if a view may link to it, else null: nothing but the web's own schemes. */
export function linkable(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return /^https?:$/u.test(new URL(url).protocol) ? url : null
}
