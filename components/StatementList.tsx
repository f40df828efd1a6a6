import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useRef } from 'preact/hooks'
import type { Finding } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import type { StatementId } from '../lib/statement/statement'
import { byTelling } from '../lib/telling/listing'
import type { ComparisonActions } from './comparison-actions'
import { StatementItem } from './StatementItem'
import { useSpeech } from './speech'

/** A finding is of exactly one kind but `all`. */
type Kind = 'all' | 'differs' | 'same' | 'occasion' | 'only'

/** What the list is narrowed to: a kind, and whose statements; null for everybody's. */
export interface Filter {
  readonly kind: Kind
  /** A name; "" for statements that nobody is named for. */
  readonly speaker: string | null
}

export const EVERYTHING: Filter = { kind: 'all', speaker: null }

const LABELS: Record<Kind, MessageKey> = {
  all: 'filterAll',
  differs: 'filterDiffers',
  same: 'filterSame',
  occasion: 'filterOccasion',
  only: 'filterOnly',
}

const KIND_NAMES = Object.keys(LABELS) as readonly Kind[]

const KINDS: Record<Finding['mark'], Kind> = {
  differs: 'differs',
  same: 'same',
  'other-occasion': 'occasion',
  none: 'only',
}

const speakerIn = ({ statement }: Finding): string => statement.speaker?.name ?? ''

const shows = ({ kind, speaker }: Filter, finding: Finding): boolean =>
  (kind === 'all' || KINDS[finding.mark] === kind) &&
  (speaker === null || speakerIn(finding) === speaker)

/** The filter without a kind or a speaker of which nothing is left: it could not be unchosen. */
export function filterAmong(findings: readonly Finding[], { kind, speaker }: Filter): Filter {
  const isLeft = (part: Partial<Filter>): boolean =>
    findings.some((finding) => shows({ ...EVERYTHING, ...part }, finding))
  return { kind: isLeft({ kind }) ? kind : 'all', speaker: isLeft({ speaker }) ? speaker : null }
}

interface FilterProps {
  readonly findings: readonly Finding[]
  readonly filter: Filter
  onChoose(filter: Filter): void
}

/** One choice of five, each with its number; kinds that there are none of are left out. */
export function Chips({ findings, filter, onChoose }: FilterProps): JSX.Element {
  const { say, number } = useSpeech()
  const counted = KIND_NAMES.map((kind) => ({
    kind,
    count: findings.filter((finding) => shows({ ...filter, kind }, finding)).length,
  }))
  return (
    <fieldset class="chips">
      <legend class="vh">{say('filterLabel')}</legend>
      {counted
        .filter(({ kind, count }) => count > 0 || kind === 'all' || kind === filter.kind)
        .map(({ kind, count }) => (
          <label key={kind}>
            <input
              type="radio"
              name="show"
              value={kind}
              checked={filter.kind === kind}
              onChange={() => onChoose({ ...filter, kind })}
            />
            {say(LABELS[kind])} <span class="n num">{number(count)}</span>
          </label>
        ))}
    </fieldset>
  )
}

/** Whose statements are listed; nothing where there is but one speaker to choose. */
export function Speakers({ findings, filter, onChoose }: FilterProps): JSX.Element | null {
  const { say, number } = useSpeech()
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const name = speakerIn(finding)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (counts.size < 2) return null
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a)
  const choose = (value: string): void => {
    const at = Number(value)
    onChoose({ ...filter, speaker: at < 0 ? null : (sorted[at]?.[0] ?? null) })
  }
  return (
    <label class="speakers">
      <span>{say('filterSpeaker')}</span>
      <select
        value={sorted.findIndex(([name]) => name === filter.speaker)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value={-1}>{say('filterEverybody', number(findings.length))}</option>
        {sorted.map(([name, count], at) => (
          <option key={name} value={at}>
            {say('filterOne', name === '' ? say('speakerUnknown') : name, number(count))}
          </option>
        ))}
      </select>
    </label>
  )
}

interface StatementListProps extends Pick<ComparisonActions, 'onLookFor'> {
  readonly findings: readonly Finding[]
  readonly filter: Filter
  readonly focused: StatementId | null
  onOpen(id: StatementId): void
}

/** The findings in the order that the list and the comparison share. */
export const listed = (findings: readonly Finding[], filter: Filter): readonly Finding[] =>
  byTelling(findings).filter((finding) => shows(filter, finding))

/** The statements, most telling difference first; arrow keys go from one to the next. */
export function StatementList(props: StatementListProps): JSX.Element {
  const { findings, filter, focused, onOpen, onLookFor } = props
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
  const several = new Set(findings.map(speakerIn)).size > 1
  if (shown.length === 0) return <p class="state">{say('listEmpty')}</p>
  return (
    <ul class="list" aria-label={say('listLabel')} ref={list} onKeyDown={move}>
      {shown.map((finding) => (
        <StatementItem
          key={finding.statement.id}
          finding={finding}
          named={several}
          focused={finding.statement.id === focused}
          onOpen={onOpen}
          onLookFor={onLookFor}
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
