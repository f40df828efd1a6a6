import type { Finding } from '../../lib/comparison'

/** Words that head a row: enough to tell one statement from another. */
const HEADING_WORDS = 7

/**
 * The first words of a statement in its fullest form, with an ellipsis where it goes on: inside the
 * quotation marks where they are of a quotation that goes on.
 */
export function headingOf(text: string, finding: Finding | undefined): string {
  const words = fullestOf(text, finding)
    .split(/\s/u)
    .filter((word) => word !== '')
  if (words.length <= HEADING_WORDS) return words.join(' ')
  const [shown, rest] = [words.slice(0, HEADING_WORDS), words.slice(HEADING_WORDS)].map((some) =>
    some.join(' '),
  ) as [string, string]
  return `${shown.replace(/[,;:–—-]$/u, '')}\u00a0…${closingOf(shown, rest)}`
}

const OPENING = /(?:^|[\s([])(["“„‘«]|»(?=\S))/gu

/** What closes a quotation, by the mark that opens it; an apostrophe within a word closes nothing. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '"': /"(?!\p{L})/u,
  '“': /”(?!\p{L})/u,
  '„': /[“”](?!\p{L})/u,
  '‘': /’(?!\p{L})/u,
  '«': /\s?»(?!\p{L})/u,
  '»': /«(?!\p{L})/u,
}

/** The marks that close, in the rest of a text, what opens in its shown words. */
const closingOf = (shown: string, rest: string): string =>
  [...shown.matchAll(OPENING)]
    .toReversed()
    .map(({ 0: opening, 1: mark = '', index }) => {
      const closing = CLOSING[mark]
      const isClosed = closing?.test(shown.slice(index + opening.length)) ?? true
      return isClosed ? '' : (closing?.exec(rest)?.[0] ?? '')
    })
    .join('')

/**
 * The fullest form that is known of a statement, from where it has the statement's own words: what
 * a report prints as one quotation may begin with other statements.
 */
function fullestOf(text: string, finding: Finding | undefined): string {
  const own = finding?.utterances.find(({ relation }) => relation === 'same')
  const version = finding?.versions.find(({ variant }) => variant.id === own?.fullest)
  const starts = (version?.parts ?? []).map(({ there }) => there.start)
  return version === undefined || starts.length === 0
    ? text
    : version.variant.text.slice(Math.min(...starts))
}
