import type { Absent, Cell, Comparison, Row } from '../lib/comparison'
import { shorten } from '../lib/telling/shorten'
import { read } from '../lib/text/span'
import type { Style } from './paint'
import { counted, type MessageKey, message, outletText } from './words'

/** What the known reports of the occasion have beside the article: who has what, and what is not here. */
export function aroundLines(comparison: Comparison, style: Style): string[] {
  const { article, reports, matrix } = comparison
  if (reports.length === 0) return []
  const sources = new Set([0, ...reports.map(({ source }) => source)]).size
  return [
    style.heading(message('matrixTitle')),
    style.quiet(
      `${counted('pageReports', reports.length + 1)} ${counted('independentReports', sources)}`,
    ),
    ...matrix.map((row) => `  ${rowLine(row, comparison, style)}`),
    '',
    style.heading(message('absentHere')),
    ...(article.partial
      ? [style.quiet(message('leftOutPartial'))]
      : absentLines(comparison, style)),
    '',
    style.heading(message('onlyHere')),
    ...onlyHereLines(comparison, style),
  ]
}

const CELL = {
  direct: 'cellDirect',
  mixed: 'cellMixed',
  indirect: 'cellIndirect',
  trimmed: 'cellTrimmed',
  absent: 'cellAbsent',
} as const satisfies Record<Cell, MessageKey>

function rowLine({ text, here, there }: Row, { reports }: Comparison, style: Style): string {
  const cells = reports.map(
    ({ outlet }, at) => `${outletText(outlet)}: ${message(CELL[there[at] ?? 'absent'])}`,
  )
  return `“${shorten(text)}” ${style.quiet([`${message('thisArticle')}: ${message(CELL[here])}`, ...cells].join(' · '))}`
}

function absentLines({ leftOut }: Comparison, style: Style): string[] {
  const list = leftOut.absentHere ?? []
  if (list.length === 0) return [style.quiet(message('absentHereNone'))]
  return [
    style.quiet(counted('absentHereCount', list.length)),
    ...list.map((absent) => `  ${absentLine(absent, style)}`),
  ]
}

function absentLine({ variants, passages, partlyIn }: Absent, style: Style): string {
  const [fullest] = variants
  const words = passages.map((span) => `“${read(fullest?.text ?? '', span)}”`).join(' ')
  const outlets = [...new Set(variants.map(({ outlet }) => outletText(outlet)))].join(', ')
  const partly = partlyIn === null ? '' : ` · ${message('absentPartly')}`
  return `${style.name(outlets)} ${words}${style.quiet(partly)}`
}

function onlyHereLines({ leftOut, findings }: Comparison, style: Style): string[] {
  const list = leftOut.onlyHere ?? []
  if (list.length === 0) return [style.quiet(message('onlyHereNone'))]
  const textOf = (id: string): string =>
    findings.find(({ statement }) => statement.id === id)?.statement.text ?? ''
  return [
    style.quiet(counted('onlyHereCount', list.length)),
    ...list.map(({ statement }) => `  “${textOf(statement)}”`),
  ]
}
