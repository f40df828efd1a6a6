import type { Comparison, Edit, Finding, Mark, Part, Version } from '../lib/comparison'
import type { Statement } from '../lib/statement/statement'
import { byTelling } from '../lib/telling/listing'
import { tellEdit, tellHeadline } from '../lib/telling/own'
import { tellFinding, tellVersion } from '../lib/telling/telling'
import { tellingText } from '../lib/telling/text'
import { read, type Span } from '../lib/text/span'
import { aroundLines } from './around-words'
import type { Style } from './paint'
import { counted, dayText, languageText, message, outletText, voice } from './words'

/** A comparison in words, as the popup and the comparison page show it. */
export function inWords(comparison: Comparison, style: Style): string {
  const { article, findings, headline } = comparison
  const listed = byTelling(findings)
  const differ = listed.filter(({ mark }) => mark === 'differs').length
  const lines = [
    style.heading(outletText(article.outlet)),
    style.quiet(dayText(article.publishedAt)),
    article.title,
    ...headline.map((finding) => `  ${tellingText(tellHeadline(finding), voice)}`),
    '',
    listed.length === 0
      ? message('popupNothing')
      : `${counted('popupStatements', listed.length)} ${counted('popupDiffer', differ)}`,
    '',
    ...listed.flatMap((finding) => [...findingLines(finding, style), '']),
    ...aroundLines(comparison, style),
  ]
  return `${lines.join('\n')}\n`
}

const SIGN: Record<Mark, string> = { differs: '⌐', same: '─', 'other-occasion': '┄', none: ' ' }

function findingLines(finding: Finding, style: Style): string[] {
  const { statement, versions, mark, edits } = finding
  const shown = versions.filter(({ certainty }) => certainty === 'shown')
  const groups: readonly (readonly [heading: string, versions: readonly Version[]])[] = [
    ['', shown.filter(({ relation }) => relation !== 'talking-point')],
    [message('otherOccasions'), shown.filter(({ relation }) => relation === 'talking-point')],
    [message('possibly'), versions.filter(({ certainty }) => certainty === 'possible')],
  ]
  return [
    `${SIGN[mark]} ${quoted(statement, statement.text)}`,
    `  ${style.quiet(statement.speaker?.name ?? message('speakerUnknown'))} · ${tellingText(tellFinding(finding), voice)}`,
    ...utteranceLines(finding, style),
    ...groups.flatMap(([heading, list]) =>
      list.length === 0
        ? []
        : [
            ...(heading === '' ? [] : [`  ${style.quiet(heading)}`]),
            ...list.flatMap((version) => versionLines(statement, version, style)),
          ],
    ),
    ...edits.map((edit) => editLine(statement, edit)),
  ]
}

/** How many have the statement, who has it in full, and the wording that most of them have. */
function utteranceLines({ utterances, versions, statement }: Finding, style: Style): string[] {
  const own = utterances.find(({ relation }) => relation === 'same')
  if (!own) return []
  const variantOf = (id: string) => versions.find(({ variant }) => variant.id === id)?.variant
  const fullest = own.fullest === null ? undefined : variantOf(own.fullest)
  const attested = own.bestAttested === null ? statement : variantOf(own.bestAttested)
  const counts = message(
    'cardCounts',
    counted('outlets', own.outlets),
    counted('independentReports', own.independent),
  )
  const day = own.day === null ? '' : ` · ${dayText(own.day)}`
  const occasion = own.occasion === null ? '' : ` · ${own.occasion}`
  return [
    `  ${style.quiet(`${counts}${day}${occasion}`)}`,
    ...(fullest
      ? [`  ${style.quiet(message('fullestIn', outletText(fullest.outlet)))}: “${fullest.text}”`]
      : []),
    ...(own.attestedBy > 1 && attested
      ? [`  ${style.quiet(counted('attestedBy', own.attestedBy))}: “${attested.text}”`]
      : []),
  ]
}

function versionLines(statement: Statement, version: Version, style: Style): string[] {
  const { variant, translated } = version
  const via = variant.via === null ? '' : ` · ${message('viaName', variant.via)}`
  const day = dayText(variant.day ?? variant.article.publishedAt)
  return [
    `    ${style.name(outletText(variant.outlet))} ${style.quiet(`· ${day}${via}`)}`,
    `      ${tellingText(tellVersion(statement, version), voice)}`,
    ...(translated
      ? [
          `      ${style.quiet(message('translatedFrom', languageText(translated.from)))}: “${translated.text}”`,
        ]
      : []),
    ...version.parts.map((part) => `      ${partLine(statement, version, part, style)}`),
  ]
}

const editLine = (statement: Statement, edit: Edit): string =>
  `    ${message('edits')}: ${tellingText(tellEdit(statement, edit), voice)}`

/** One line of words: those only here struck, those only there set in after them. */
function partLine(statement: Statement, { variant }: Version, part: Part, style: Style): string {
  const here = (span: Span): string => read(statement.text, span).trim()
  const there = (span: Span): string => read(variant.text, span).trim()
  return part.runs
    .map((run) => {
      if (run.kind === 'equal' || run.trivial) return here(run.here)
      const struck = here(run.here)
      const added = there(run.there)
      return [struck && style.here(struck), added && style.there(added)].filter(Boolean).join(' ')
    })
    .filter(Boolean)
    .join(' ')
}

const quoted = ({ form }: Statement, text: string): string =>
  form === 'direct' ? `“${text}”` : text
