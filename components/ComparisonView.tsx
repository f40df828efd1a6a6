import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ArticleHeader } from '../lib/article'
import type { Edit, Finding, Version } from '../lib/comparison'
import { type Decision, type DecisionKey, decisionKey } from '../lib/decision/decision'
import type { MessageKey } from '../lib/extension/i18n'
import { tellEdit } from '../lib/telling/own'
import { tellVersion } from '../lib/telling/telling'
import type { ComparisonActions } from './comparison-actions'
import { Heading } from './Heading'
import { Lead, placesIn } from './Lead'
import { LookFor } from './LookFor'
import { OwnVersion } from './OwnVersion'
import { useOwnId } from './own-id'
import { PrintedLanguage } from './printed'
import { Sentence } from './Sentence'
import { hasSetAside, SetApart } from './SetApart'
import { useSpeech } from './speech'
import { VersionEntry, WordByWord } from './VersionEntry'

interface ComparisonViewProps extends ComparisonActions {
  readonly article: ArticleHeader
  readonly finding: Finding
  /** What the reader has decided about this article's statements. */
  readonly decisions?: readonly Decision[] | undefined
  /** Whether the view takes the focus when it opens, as a new page would. */
  readonly takesFocus: boolean
}

/**
 * One statement beside all its known versions: the sentence that tells the difference, then the
 * words, then the sources; what is of another occasion, of someone else or uncertain stands apart.
 */
export function ComparisonView(props: ComparisonViewProps): JSX.Element {
  const { article, finding, takesFocus, onUndo, decisions = [] } = props
  const { say } = useSpeech()
  const { statement, versions, edits } = finding
  const certain = versions.filter(({ certainty }) => certainty === 'shown')
  const [first, ...further] = certain.filter(({ relation }) => relation === 'same')
  const [pressed, setPressed] = useState<DecisionKey | null>(null)
  const onDecide =
    props.onDecide &&
    ((decision: Decision): void => {
      setPressed(decisionKey(decision))
      props.onDecide?.(decision)
    })
  const shared = { article, statement, onCopy: props.onCopy, onDecide }
  return (
    <PrintedLanguage value={article.language ?? undefined}>
      <Lead finding={finding} takesFocus={takesFocus} />
      {first !== undefined && placesIn(first) > 0 && (
        <Section title={say('wordByWord')}>
          <WordByWord statement={statement} version={first} />
        </Section>
      )}
      <Section title={say('inFull')}>
        <OwnVersion {...props} onDecide={onDecide} />
        {onUndo !== undefined && (
          <SetApart
            article={article}
            statement={statement}
            decisions={decisions}
            pressed={pressed}
            onUndo={onUndo}
          />
        )}
        {first !== undefined && <VersionEntry {...shared} version={first} />}
      </Section>
      {further.map((version) => (
        <Further key={version.variant.id} {...shared} version={version} />
      ))}
      <Others {...shared} title="otherSpeakers" note={null}>
        {certain.filter(({ relation }) => relation === 'other-speaker')}
      </Others>
      <Others {...shared} title="otherOccasions" note="otherOccasionsNote">
        {certain.filter(({ relation }) => relation === 'talking-point')}
      </Others>
      <Others {...shared} title="possibly" note="possiblyNote">
        {versions.filter(({ certainty }) => certainty === 'possible')}
      </Others>
      <Edits {...shared} edits={edits} />
      {versions.length === 0 && (
        <section>
          <p>{say(hasSetAside(decisions, props) ? 'setAside' : 'panelNothingKnown')}</p>
          <LookFor text={statement.text} onLookFor={props.onLookFor} />
        </section>
      )}
    </PrintedLanguage>
  )
}

interface Shared {
  readonly article: ArticleHeader
  readonly statement: Finding['statement']
  readonly onCopy: ComparisonActions['onCopy']
  readonly onDecide: ComparisonActions['onDecide']
}

/** Another version of the statement itself, under its outlet's name. */
function Further(props: Shared & { readonly version: Version }): JSX.Element {
  const { statement, version } = props
  return (
    // No landmark: one outlet may have printed two versions.
    <section>
      <Heading below={1} class="label">
        <OutletName version={version} />
      </Heading>
      <p class="tells">
        <Sentence tellings={tellVersion(statement, version)} />
      </p>
      {placesIn(version) > 0 && <WordByWord statement={statement} version={version} />}
      <VersionEntry {...props} />
    </section>
  )
}

const OutletName = ({ version }: { readonly version: Version }): JSX.Element => {
  const { say } = useSpeech()
  const { name, domain } = version.variant.outlet
  return <bdi>{name ?? domain ?? say('outletUnnamedTitle')}</bdi>
}

interface OthersProps extends Shared {
  readonly title: MessageKey
  readonly note: MessageKey | null
  readonly children: readonly Version[]
}

/** Versions that are no versions of this statement, or not surely: in full, apart from the rest. */
function Others({ title, note, children, ...shared }: OthersProps): JSX.Element | null {
  const { say } = useSpeech()
  if (children.length === 0) return null
  return (
    <Section title={say(title)}>
      {note !== null && <p class="meta">{say(note)}</p>}
      {children.map((version) => (
        <VersionEntry key={version.variant.id} {...shared} version={version} keyed />
      ))}
    </Section>
  )
}

/** What the outlet itself printed before in this place. */
function Edits({ edits, ...shared }: Shared & { readonly edits: readonly Edit[] }) {
  const { say } = useSpeech()
  if (edits.length === 0) return null
  return (
    <Section title={say('edits')}>
      <p class="meta">{say('editsNote')}</p>
      {edits.map((edit) => (
        <div class="edit" key={edit.version.variant.id}>
          <p class="tells">
            <Sentence tellings={tellEdit(shared.statement, edit)} />
          </p>
          <VersionEntry {...shared} onDecide={undefined} version={edit.version} keyed />
        </div>
      ))}
    </Section>
  )
}

interface SectionProps {
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}

function Section({ title, children }: SectionProps): JSX.Element {
  const id = useOwnId()
  return (
    <section aria-labelledby={id}>
      <Heading below={1} class="label" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
