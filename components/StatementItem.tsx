import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Finding, Version } from '../lib/comparison'
import { countOutlets, originOf } from '../lib/difference/source'
import type { StatementId } from '../lib/statement/statement'
import { firstWords } from '../lib/telling/first-words'
import { inMarks } from '../lib/telling/in-marks'
import { tellFinding } from '../lib/telling/telling'
import type { ComparisonActions } from './comparison-actions'
import { Line } from './Glyph'
import { LookFor } from './LookFor'
import { useOwnId } from './own-id'
import { usePrinted } from './printed'
import { Sentence } from './Sentence'
import { useSpeech } from './speech'

interface StatementItemProps extends Pick<ComparisonActions, 'onLookFor'> {
  readonly finding: Finding
  /** Whether the speaker is named: several people speak here. */
  readonly named: boolean
  /** The reader comes back from this statement's comparison. */
  readonly focused: boolean
  onOpen(id: StatementId): void
}

/** One statement: the line of its relation, its words, and the sentence that tells the difference. */
export function StatementItem(props: StatementItemProps): JSX.Element {
  const { finding, named, focused, onOpen, onLookFor } = props
  const { say, count } = useSpeech()
  const printed = usePrinted()
  const who = useOwnId()
  const tell = useOwnId()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused])
  const { statement, mark, versions } = finding
  const words = firstWords(finding)
  const text = statement.form === 'direct' ? inMarks(withoutComma(words)) : words
  const more = outletsOf(versions) - 1
  return (
    <li class="item" data-mark={mark}>
      <Line mark={mark} />
      <div class="body">
        {named && (
          <p class="meta" id={who}>
            <bdi>{statement.speaker?.name ?? say('speakerUnknown')}</bdi>
          </p>
        )}
        <h2>
          <button
            type="button"
            class="open said"
            {...printed}
            ref={button}
            aria-describedby={named ? `${who} ${tell}` : tell}
            onClick={() => onOpen(statement.id)}
          >
            {text}
          </button>
        </h2>
        <p class="tell" id={tell}>
          <Sentence tellings={tellFinding(finding)} />
          {more > 0 && <span class="meta"> ·&nbsp;{count('popupMoreOutlets', more)}</span>}
        </p>
        {versions.length === 0 && <LookFor text={statement.text} onLookFor={onLookFor} />}
      </div>
    </li>
  )
}

/** How many outlets surely have what the sentence tells of first: the statement, or its like of then. */
const outletsOf = (versions: readonly Version[]): number =>
  countOutlets(
    versions
      .filter(
        ({ certainty, relation }) => certainty === 'shown' && relation === versions[0]?.relation,
      )
      .map(({ variant }) => originOf(variant)),
  )

/** A comma before the closing mark belongs to the sentence around the quotation. */
const withoutComma = (text: string): string => (text.endsWith(',') ? text.slice(0, -1) : text)
