import type { Finding } from '../../lib/comparison'
import { cut } from '../../lib/text/cut'

/** Words that head a row: enough to tell one statement from another. */
const HEADING_WORDS = 7

/** The first words of a statement in its fullest form, with an ellipsis where it goes on. */
export function headingOf(text: string, finding: Finding | undefined): string {
  const words = fullestOf(text, finding)
    .split(/\s/u)
    .filter((word) => word !== '')
  if (words.length <= HEADING_WORDS) return words.join(' ')
  const shown = words
    .slice(0, HEADING_WORDS)
    .join(' ')
    .replace(/[,;:–—-]$/u, '')
  return cut(words.join(' '), { start: 0, end: shown.length })
}

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
