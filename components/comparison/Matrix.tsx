import type { JSX } from 'preact'
import type { Outlet } from '../../lib/article'
import type { Cell, Comparison, Finding, Report, Row, Version } from '../../lib/comparison'
import type { MessageKey } from '../../lib/extension/i18n'
import { outletName } from '../../lib/telling/text'
import { CellBar } from '../Glyph'
import { usePrinted } from '../printed'
import { Text } from '../Sentence'
import { reportAddress } from '../source'
import { useSpeech } from '../speech'
import { CELLS, CellWords, type Words } from './CellWords'
import { excerptOf, excerptOfText, placeOf } from './excerpt'
import { headingOf } from './heading'
import { bestForm } from './occasions'

interface MatrixProps {
  readonly comparison: Comparison
  /** The id of the heading that names the table. */
  readonly labelledBy: string
}

/**
 * The statements of one occasion, a row each, by who printed them, a column each. Many columns
 * scroll under the first one; on paper, where nothing scrolls, each cell then says whose it is.
 */
export function Matrix({ comparison, labelledBy }: MatrixProps): JSX.Element {
  const { article, reports, matrix } = comparison
  const { say } = useSpeech()
  const everybody = onlySpeaker(matrix)
  return (
    <>
      <CellLegend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
      <section class="scroll" aria-labelledby={labelledBy} tabIndex={0}>
        <table class="matrix">
          <caption class="vh">{say('matrixCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                {everybody !== null && <Speaker name={everybody} />}
                {say('matrixStatement')}
              </th>
              <th scope="col">
                <Printer
                  outlet={article.outlet}
                  unnamed="outletThisArticle"
                  address={reportAddress(article.url)}
                />
                {say('thisArticle')}
              </th>
              {reports.map((report) => (
                <ReportHead key={report.article.id} report={report} />
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.map((row, at) => (
              <MatrixRow
                key={row.statement ?? at}
                row={row}
                comparison={comparison}
                isNamed={everybody === null}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p class="meta">{say('matrixAbsentNote')}</p>
    </>
  )
}

/** Who says all of it, where one person does: named once, above the rows. */
function onlySpeaker(rows: readonly Row[]): string | null {
  const names = new Set(rows.map(({ speaker }) => speaker?.name ?? null))
  const [name = null] = names
  return names.size === 1 && rows.length > 1 ? name : null
}

const Speaker = ({ name }: { readonly name: string }): JSX.Element => (
  <span class="meta">
    <bdi>{name}</bdi>
  </span>
)

/** What the bars and the underline say. */
function CellLegend(): JSX.Element {
  const { say } = useSpeech()
  return (
    <ul class="legend" aria-label={say('legendLabel')}>
      {(Object.keys(CELLS) as Cell[]).map((cell) => (
        <li key={cell}>
          <CellBar cell={cell} />
          {say(CELLS[cell])}
        </li>
      ))}
      <li>
        <span>
          <Text of="legendUnderlined" with={[<u key="word">{say('legendUnderlinedWord')}</u>]} />
        </span>
      </li>
    </ul>
  )
}

function ReportHead({ report }: { readonly report: Report }): JSX.Element {
  const { say, date, list } = useSpeech()
  const { outlet, article, via } = report
  return (
    <th scope="col">
      <Printer outlet={outlet} unnamed="outletUnnamedTitle" address={reportAddress(article.url)} />
      {article.publishedAt === null ? say('dateUnknownAlone') : date(article.publishedAt)}
      {via.length > 0 && (
        <>
          {', '}
          <Text of="viaName" with={[<bdi key="via">{list(via)}</bdi>]} />
        </>
      )}
    </th>
  )
}

interface PrinterProps {
  readonly outlet: Outlet
  readonly unnamed: MessageKey
  /** Null where the report cannot be opened. */
  readonly address: string | null
}

/** Who printed a column, and the way to the report. */
function Printer({ outlet, unnamed, address }: PrinterProps): JSX.Element {
  const { say } = useSpeech()
  const name = <bdi>{outletName(outlet) ?? say(unnamed)}</bdi>
  return (
    <b>
      {address === null ? (
        name
      ) : (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {name}
        </a>
      )}
    </b>
  )
}

interface MatrixRowProps {
  readonly row: Row
  readonly comparison: Comparison
  /** Whether it says whose statement it is. */
  readonly isNamed: boolean
}

function MatrixRow({ row, comparison, isNamed }: MatrixRowProps): JSX.Element {
  const { say, date, list } = useSpeech()
  const whenOf = ({ article, via }: Report): string =>
    [
      article.publishedAt === null ? say('dateUnknownAlone') : date(article.publishedAt),
      ...(via.length > 0 ? [say('viaName', list(via))] : []),
    ].join(', ')
  const finding = comparison.findings.find(({ statement }) => statement.id === row.statement)
  const name = row.speaker?.name
  return (
    <tr>
      <th scope="row">
        <span class="words" {...usePrinted()}>
          {headingOf(row.text, finding)}
        </span>
        {isNamed && name !== undefined && <Speaker name={name} />}
      </th>
      <td
        data-outlet={outletName(comparison.article.outlet) ?? say('outletThisArticle')}
        data-when={say('thisArticle')}
      >
        <CellWords cell={row.here} words={wordsHere(finding, comparison.reports)} />
      </td>
      {comparison.reports.map((report, at) => (
        <td
          key={report.article.id}
          data-outlet={outletName(report.outlet) ?? say('outletUnnamedTitle')}
          data-when={whenOf(report)}
        >
          <CellWords cell={row.there[at] ?? 'absent'} words={wordsThere(row, at, comparison)} />
        </td>
      ))}
    </tr>
  )
}

const sure = ({ versions }: Finding): readonly Version[] =>
  versions.filter(({ relation, certainty }) => relation === 'same' && certainty === 'shown')

/** The version that a report's cell shows of a statement. */
const shownOf = (finding: Finding, report: Report): Version | undefined =>
  bestForm(sure(finding).filter(({ variant }) => variant.article.id === report.article.id))

/** The words of the article: about the place where the first report that has them differs. */
function wordsHere(finding: Finding | undefined, reports: readonly Report[]): Words | null {
  if (finding === undefined) return null
  const { text, form } = finding.statement
  const version = firstShown(finding, reports)
  const excerpt =
    version === undefined
      ? excerptOfText(text)
      : excerptOf(version, { side: 'here', text, about: placeOf(version) })
  return { excerpt, quoted: form === 'direct' }
}

const firstShown = (finding: Finding, reports: readonly Report[]): Version | undefined =>
  reports.flatMap((report) => shownOf(finding, report) ?? [])[0]

/** The words of one report: aligned where the article has the statement, else as they stand. */
function wordsThere(row: Row, at: number, comparison: Comparison): Words | null {
  const report = comparison.reports[at]
  const cell = row.there[at]
  if (report === undefined || cell === undefined || cell === 'absent') return null
  const finding = comparison.findings.find(({ statement }) => statement.id === row.statement)
  if (finding !== undefined) {
    const version = shownOf(finding, report)
    if (version === undefined) return null
    const { text, form } = version.variant
    const first = firstShown(finding, comparison.reports) ?? version
    const excerpt = excerptOf(version, { side: 'there', text, about: placeOf(first) })
    return { excerpt, quoted: form === 'direct' }
  }
  const variant = (comparison.leftOut.absentHere ?? [])
    .filter(({ variants }) => variants.some(({ text }) => text === row.text))
    .flatMap(({ variants }) => variants)
    .find(({ article }) => article.id === report.article.id)
  if (variant === undefined) return null
  return { excerpt: excerptOfText(variant.text), quoted: variant.form === 'direct' }
}
