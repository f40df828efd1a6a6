/** Characters of a name that are kept. */
const LONGEST_NAME = 120

/** What a list may not hold: control characters, halves of a sign, turns of direction. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A feed's title as a name in one line; "" where it has none. */
export const nameOf = (title: string): string =>
  title
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim()
    .toWellFormed()
