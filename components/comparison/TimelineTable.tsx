import type { JSX } from 'preact'
import type { Comparison } from '../../lib/comparison'
import { tellFinding, tellVersion } from '../../lib/telling/telling'
import { outletName } from '../../lib/telling/text'
import { CellBar, Line as Glyph } from '../Glyph'
import { usePrinted } from '../printed'
import { Sentence, Text } from '../Sentence'
import { type Speech, useSpeech } from '../speech'
import { CELLS } from './CellWords'
import { headingOf } from './heading'
import { type Column, type Entry, type Line, type Occasion, timelineOf } from './occasions'

interface TimelineProps {
  readonly comparison: Comparison
  readonly labelledBy: string
}

/** When each thing was said and who printed it: occasions from left to right, lines between them. */
export function TimelineTable({ comparison, labelledBy }: TimelineProps): JSX.Element {
  const { say } = useSpeech()
  const { occasions, lines } = timelineOf(comparison)
  const columns = occasions.flatMap((occasion) => occasion.columns)
  return (
    <>
      <ul class="legend">
        <li>
          <Glyph mark="same" />
          {say('tieSame')}
        </li>
        <li>
          <Glyph mark="differs" />
          {say('tieDiffers')}
        </li>
        <li>
          <Glyph mark="other-occasion" />
          {say('tieOccasion')}
        </li>
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
      <section class="scroll" aria-labelledby={labelledBy} tabIndex={0}>
        <table class="timeline">
          <caption class="vh">{say('timelineCaption')}</caption>
          <thead>
            <tr class="when">
              <td />
              {occasions.map((occasion) => (
                <OccasionHead key={occasion.id} occasion={occasion} />
              ))}
            </tr>
            <tr>
              <th scope="col">{say('matrixStatement')}</th>
              {columns.map((column) => (
                <ColumnHead key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <TimelineRow key={line.finding.statement.id} line={line} occasions={occasions} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function OccasionHead({ occasion }: { readonly occasion: Occasion }): JSX.Element {
  const { say, date } = useSpeech()
  return (
    <th scope="colgroup" colSpan={occasion.columns.length}>
      <b>
        {occasion.day === null ? (
          say('dateUnknownAlone')
        ) : (
          <time dateTime={occasion.day}>{date(occasion.day)}</time>
        )}
      </b>
      {occasion.name !== null && <bdi>{occasion.name}</bdi>}
    </th>
  )
}

const nameOf = ({ outlet, own }: Column, say: Speech['say']): string =>
  outletName(outlet) ?? say(own ? 'outletThisArticle' : 'outletUnnamedTitle')

function ColumnHead({ column }: { readonly column: Column }): JSX.Element {
  const { say } = useSpeech()
  const { via } = column
  return (
    <th scope="col">
      <bdi>{nameOf(column, say)}</bdi>
      {via !== null && (
        <span class="meta">
          <Text of="viaName" with={[<bdi key="via">{via}</bdi>]} />
        </span>
      )}
    </th>
  )
}

interface RowProps {
  readonly line: Line
  readonly occasions: readonly Occasion[]
}

/** On paper, where many columns do not scroll, each of its cells says whose it is, and of when. */
function TimelineRow({ line, occasions }: RowProps): JSX.Element {
  const { finding, entries } = line
  const { say, date } = useSpeech()
  const columns = occasions.flatMap((occasion) => occasion.columns)
  // The sentence is of what is drawn beside it.
  const versions = finding.versions.filter((version) =>
    entries.some((entry) => entry.version === version),
  )
  return (
    <tr>
      <th scope="row">
        <span class="words" {...usePrinted()}>
          {headingOf(finding.statement.text, finding)}
        </span>
        <span class="meta">
          <Sentence tellings={tellFinding({ ...finding, versions })} />
        </span>
      </th>
      {occasions.flatMap(({ day, columns: within }) =>
        within.map((column) => (
          <td
            key={column.id}
            data-outlet={nameOf(column, say)}
            data-when={day === null ? say('dateUnknownAlone') : date(day)}
          >
            <Place id={column.id} line={line} columns={columns} />
          </td>
        )),
      )}
    </tr>
  )
}

interface PlaceProps {
  readonly id: string
  readonly line: Line
  readonly columns: readonly Column[]
}

/** What stands in one cell: a wording, a line that passes through, or nothing. */
function Place({ id, line, columns }: PlaceProps): JSX.Element | null {
  const { entries } = line
  const orderOf = (column: string): number => columns.findIndex((each) => each.id === column)
  const place = entries.findIndex(({ column }) => column === id)
  const entry = entries[place]
  if (entry !== undefined) {
    return <Stop entry={entry} next={entries[place + 1] ?? null} line={line} />
  }
  const next = entries.findIndex(({ column }) => orderOf(column) > orderOf(id))
  const tie = next > 0 ? entries[next]?.tie : undefined
  return tie === undefined ? null : <Tie tie={tie} side="through" />
}

/** The line of a tie on its side of a bar; the two halves meet where two cells do. */
const TIES: Record<Entry['tie'], Record<'before' | 'after' | 'through', string>> = {
  none: { before: '', after: '', through: '' },
  same: { before: 'M0 4H10', after: 'M0 4H10', through: 'M0 4H10' },
  differs: { before: 'M0 0.5H3V4H10', after: 'M0 4H7V0.5H10', through: 'M0 0.5H10' },
  // Dots, which the style sets.
  occasion: { before: '', after: '', through: '' },
}

interface TieProps {
  readonly tie: Entry['tie']
  readonly side: 'before' | 'after' | 'through'
}

const Tie = ({ tie, side }: TieProps): JSX.Element => (
  <svg class={`tie ${tie}`} viewBox="0 0 10 8" preserveAspectRatio="none" aria-hidden="true">
    <path d={TIES[tie][side]} vector-effect="non-scaling-stroke" />
  </svg>
)

interface StopProps {
  readonly entry: Entry
  readonly next: Entry | null
  readonly line: Line
}

/** The bar of one wording with the ties to its neighbours; in words for those who listen. */
function Stop({ entry, next, line }: StopProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <span class="stop">
      <Tie tie={entry.tie} side="before" />
      <CellBar cell={entry.cell} />
      <Tie tie={next?.tie ?? 'none'} side="after" />
      <span class="vh">
        {say(CELLS[entry.cell])}
        {entry.version !== null && (
          <>
            {'. '}
            <Sentence tellings={tellVersion(line.finding.statement, entry.version)} />
          </>
        )}
      </span>
    </span>
  )
}
