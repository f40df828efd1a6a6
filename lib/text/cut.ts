import { read, type Span } from './span'

/** What opens a quotation, or else may close one; an apostrophe within a word does neither. */
const MARK = /(?<=^|[\s([])(?<opening>["“„‘]|«\s?|»(?=[\p{L}\p{N}]))|["”“’»«](?![\p{L}\p{N}])/gu

/** What closes a quotation, by the mark that opens it. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '"': /"(?![\p{L}\p{N}])/u,
  '“': /”(?![\p{L}\p{N}])/u,
  '„': /[“”](?![\p{L}\p{N}])/u,
  '‘': /’(?![\p{L}\p{N}])/u,
  '«': /\s?»(?![\p{L}\p{N}])/u,
  '»': /«(?![\p{L}\p{N}])/u,
}

/**
 * Part of a text, with an ellipsis where the text begins before it and where it goes on. A quotation
 * that is cut keeps both its marks, as they are printed, and the ellipsis within them.
 */
export function cut(text: string, shown: Span): string {
  const [words, after] = [read(text, shown), text.slice(shown.end)]
  const opened = openIn(text.slice(0, shown.start)).filter(
    (mark) => closingOf(mark, words + after) !== '',
  )
  const open = openIn(opened.join('') + words)
  const closings = open.toReversed().map((mark) => closingOf(mark, after))
  const [start, end] = [shown.start > 0 ? '… ' : '', after === '' ? '' : '\u00a0…']
  return `${opened.join('')}${start}${words}${end}${closings.join('')}`
}

/** The mark that closes, in a text, what a mark before it opens; nothing where none does. */
const closingOf = (mark: string, text: string): string =>
  CLOSING[mark.trim()]?.exec(text)?.[0] ?? ''

/** The marks of the quotations that begin in a text and do not end in it, the outermost first. */
function openIn(text: string): readonly string[] {
  const open: string[] = []
  for (const { 0: sign, groups } of text.matchAll(MARK)) {
    const opening = groups?.opening !== undefined
    const at = open.findLastIndex((mark) =>
      // One that opens again goes on in another paragraph.
      opening ? mark === sign : closingOf(mark, sign) !== '',
    )
    if (at >= 0) open.length = at
    if (opening) open.push(sign)
  }
  return open
}
