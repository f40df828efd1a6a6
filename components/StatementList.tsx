import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useRef } from 'preact/hooks'
import type { Finding } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import { byTelling } from '../lib/listing'
import type { StatementId } from '../lib/statement/statement'
import { StatementItem } from './StatementItem'
import { useSpeech } from './speech'

/** What the list can be narrowed to; every finding is of exactly one kind but `all`. */
export type Filter = 'all' | 'differs' | 'same' | 'occasion' | 'only'

const LABELS: Record<Filter, MessageKey> = {
  all: 'filterAll',
  differs: 'filterDiffers',
  same: 'filterSame',
  occasion: 'filterOccasion',
  only: 'filterOnly',
}

const FILTERS = Object.keys(LABELS) as readonly Filter[]

const KINDS: Record<Finding['mark'], Filter> = {
  differs: 'differs',
  same: 'same',
  'other-occasion': 'occasion',
  none: 'only',
}

const shows = (filter: Filter, { mark }: Finding): boolean =>
  filter === 'all' || KINDS[mark] === filter

interface ChipsProps {
  readonly findings: readonly Finding[]
  readonly chosen: Filter
  onChoose(filter: Filter): void
}

/** One choice of five, each with its number; kinds that there are none of are left out. */
export function Chips({ findings, chosen, onChoose }: ChipsProps): JSX.Element {
  const { say, number } = useSpeech()
  const counted = FILTERS.map((filter) => ({
    filter,
    count: findings.filter((finding) => shows(filter, finding)).length,
  }))
  return (
    <fieldset class="chips">
      <legend class="vh">{say('filterLabel')}</legend>
      {counted
        .filter(({ filter, count }) => count > 0 || filter === 'all')
        .map(({ filter, count }) => (
          <label key={filter}>
            <input
              type="radio"
              name="show"
              value={filter}
              checked={chosen === filter}
              onChange={() => onChoose(filter)}
            />
            {say(LABELS[filter])} <span class="n num">{number(count)}</span>
          </label>
        ))}
    </fieldset>
  )
}

interface StatementListProps {
  readonly findings: readonly Finding[]
  readonly filter: Filter
  readonly focused: StatementId | null
  onOpen(id: StatementId): void
}

/** The findings in the order that the list and the comparison share. */
export const listed = (findings: readonly Finding[], filter: Filter): readonly Finding[] =>
  byTelling(findings).filter((finding) => shows(filter, finding))

/** The statements, most telling difference first; arrow keys go from one to the next. */
export function StatementList({
  findings,
  filter,
  focused,
  onOpen,
}: StatementListProps): JSX.Element {
  const { say } = useSpeech()
  const list = useRef<HTMLUListElement>(null)
  const shown = listed(findings, filter)
  const move = (event: TargetedKeyboardEvent<HTMLUListElement>): void => {
    const step = STEPS[event.key]
    if (step === undefined || list.current === null) return
    const buttons = [...list.current.querySelectorAll<HTMLElement>('.open')]
    const at = buttons.indexOf(event.target as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    buttons[step(at, buttons.length)]?.focus()
  }
  if (shown.length === 0) return <p class="state">{say('listEmpty')}</p>
  return (
    <ul class="list" aria-label={say('listLabel')} ref={list} onKeyDown={move}>
      {shown.map((finding) => (
        <StatementItem
          key={finding.statement.id}
          finding={finding}
          focused={finding.statement.id === focused}
          onOpen={onOpen}
        />
      ))}
    </ul>
  )
}

const STEPS: Record<string, (at: number, length: number) => number> = {
  ArrowDown: (at, length) => Math.min(at + 1, length - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, length) => length - 1,
}
