import type { Comparison } from '../comparison'
import { type Wording, wordingsOf } from './wording'

/** The columns, in their order; documented in docs/packs.md. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (wording: Wording) => string | number | null,
])[] = [
  ['statement', ({ statement }) => statement],
  ['relation', ({ relation }) => relation],
  ['certainty', ({ certainty }) => certainty],
  ['differences', ({ differences }) => differences.join(' ')],
  ['text', ({ text }) => text],
  ['form', ({ form }) => form],
  ['language', ({ language }) => language],
  ['speaker', ({ speaker }) => speaker?.name ?? null],
  ['speaker_id', ({ speaker }) => speaker?.qid ?? null],
  ['cue', ({ cue }) => cue],
  ['via', ({ via }) => via],
  ['day', ({ day }) => day],
  ['occasion', ({ occasion }) => occasion],
  ['outlet', ({ outlet }) => outlet.name],
  ['domain', ({ outlet }) => outlet.domain],
  ['title', ({ title }) => title],
  ['url', ({ url }) => url],
  ['published', ({ published }) => published],
]

/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u

/**
 * A comparison as a table (RFC 4180, UTF-8, a header line), a line for each wording. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front; nothing else is changed.
 */
export function csvOf(comparison: Comparison): string {
  const rows = wordingsOf(comparison).map((wording) => COLUMNS.map(([, cell]) => cell(wording)))
  return [COLUMNS.map(([name]) => name), ...rows]
    .map((row) => `${row.map(printed).join(',')}\r\n`)
    .join('')
}

function printed(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
