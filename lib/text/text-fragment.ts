import { type Span, trimSpan } from './span'

/** Words at either end of a long passage; enough to be found once in one article. */
const EDGE_WORDS = 5
/** Shorter passages stand in the address whole. */
const WHOLE_UP_TO = 160

/**
 * A dash separates prefix and suffix from the words, so those of the text are encoded too. Half a
 * character, which a page may print, has no encoding: it becomes the sign for what cannot be read.
 */
const encode = (words: string): string =>
  encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')

/**
 * The address that opens a page at a passage (`#:~:text=`, WICG Scroll To Text Fragment): the
 * passage whole, or its first and last words where it is long. A fragment of the address goes.
 */
export function textFragmentUrl(url: string, passage: string): string {
  const words = passage.split(/\s+/u).filter((word) => word !== '')
  const [page = url] = url.split('#')
  if (words.length === 0) return page
  const whole = words.join(' ')
  const fragment =
    whole.length <= WHOLE_UP_TO || words.length <= 2 * EDGE_WORDS
      ? encode(whole)
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`
  return `${page}#:~:text=${fragment}`
}

/** The address that opens a page at a span of its text. */
export const textFragmentOf = (url: string, text: string, span: Span): string => {
  const { start, end } = trimSpan(text, span)
  return textFragmentUrl(url, text.slice(start, end))
}
