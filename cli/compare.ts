import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { compare } from '../lib/compare'
import type { Comparison, Finding, Mark, Part, Version } from '../lib/comparison'
import { csvOf } from '../lib/interchange/csv'
import { jsonLdOf } from '../lib/interchange/json-ld'
import { byTelling, worthShowing } from '../lib/listing'
import { extract } from '../lib/page/extract'
import type { Statement } from '../lib/statement/statement'
import { tellFinding, tellVersion } from '../lib/telling'
import { tellingText } from '../lib/telling-text'
import { read, type Span } from '../lib/text/span'
import { documentOf } from './extract'
import { knownFromFiles } from './known-file'
import { outputHasColor, type Style, styleFor } from './paint'
import { UsageError } from './usage-error'
import { counted, dayText, type MessageKey, message, outletText, voice } from './words'

export interface CompareOptions {
  readonly url?: string
  readonly pack?: readonly string[]
  readonly json?: boolean
  /** `csv` or `json-ld`: the comparison for other programs. */
  readonly as?: string
}

const BUNDLED_PACK = 'packs/bundled.jsonl'

/**
 * `as-quoted compare`: what the popup shows of a page (a file, or standard input where it is null),
 * in words; with `json` the comparison itself.
 */
export async function comparePage(page: string | null, options: CompareOptions): Promise<string> {
  const html = page === null ? await readAll(process.stdin) : await readFile(fileOf(page), 'utf8')
  const result = extract(documentOf(html), options.url ?? '')
  if (!result.ok) {
    return options.json
      ? `${JSON.stringify({ reason: result.reason })}\n`
      : `${message(REASONS[result.reason])}\n`
  }
  const packs = options.pack?.map(fileOf) ?? [join(import.meta.dirname, '../..', BUNDLED_PACK)]
  const { known } = await knownFromFiles(packs)
  const comparison = worthShowing(await compare(result.article, known))
  const other = options.as === undefined ? null : EXCHANGED[options.as]
  if (other === undefined) throw new UsageError('--as must be csv or json-ld')
  if (other !== null) return other(comparison)
  return options.json
    ? `${JSON.stringify(comparison)}\n`
    : inWords(comparison, styleFor(outputHasColor()))
}

const EXCHANGED: Readonly<Record<string, (comparison: Comparison) => string>> = {
  csv: csvOf,
  'json-ld': (comparison) => `${JSON.stringify(jsonLdOf(comparison), null, 2)}\n`,
}

const REASONS = {
  'not-an-article': 'notArticle',
  'too-short': 'tooShort',
  'too-large': 'tooLarge',
  unreadable: 'unreadable',
} as const satisfies Record<string, MessageKey>

/** npm runs scripts in the project's folder; the caller's own folder is what a path means. */
const fileOf = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)

function inWords({ article, findings }: Comparison, style: Style): string {
  const listed = byTelling(findings)
  const differ = listed.filter(({ mark }) => mark === 'differs').length
  const lines = [
    style.heading(outletText(article.outlet)),
    style.quiet(dayText(article.publishedAt)),
    article.title,
    '',
    listed.length === 0
      ? message('popupNothing')
      : `${counted('popupStatements', listed.length)} ${counted('popupDiffer', differ)}`,
    '',
    ...listed.flatMap((finding) => [...findingLines(finding, style), '']),
  ]
  return `${lines.join('\n')}\n`
}

const SIGN: Record<Mark, string> = { differs: '⌐', same: '─', 'other-occasion': '┄', none: ' ' }

function findingLines(finding: Finding, style: Style): string[] {
  const { statement, versions, mark } = finding
  return [
    `${SIGN[mark]} ${quoted(statement, statement.text)}`,
    `  ${style.quiet(statement.speaker?.name ?? message('speakerUnknown'))} · ${tellingText(tellFinding(finding), voice)}`,
    ...versions.flatMap((version) => versionLines(statement, version, style)),
  ]
}

function versionLines(statement: Statement, version: Version, style: Style): string[] {
  const { variant } = version
  const via = variant.via === null ? '' : ` · ${message('viaName', variant.via)}`
  const day = dayText(variant.day ?? variant.article.publishedAt)
  return [
    `    ${style.name(outletText(variant.outlet))} ${style.quiet(`· ${day}${via}`)}`,
    `      ${tellingText(tellVersion(statement, version), voice)}`,
    ...version.parts.map((part) => `      ${partLine(statement, version, part, style)}`),
  ]
}

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
