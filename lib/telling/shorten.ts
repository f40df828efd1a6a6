/** Longer words are cut in their middle: a sentence about a difference names it, no more. */
const LONGEST = { words: 9, kept: 4 } as const

/** Words without the punctuation at their ends; what is punctuation alone stays as it is. */
export function bare(text: string): string {
  const words = text.replace(/^[\s.,;:!?…–—-]+/u, '')
  let end = words.length
  while (end > 0 && /[\s.,;:…–—-]/u.test(words.charAt(end - 1))) end -= 1
  return end === 0 ? text : words.slice(0, end)
}

/** The first and last words of a long wording, with an ellipsis between them. */
export function shorten(text: string): string {
  const words = text.split(/\s/u).filter((word) => word !== '')
  if (words.length <= LONGEST.words) return words.join(' ')
  return [...words.slice(0, LONGEST.kept), '…', ...words.slice(-LONGEST.kept)].join(' ')
}
