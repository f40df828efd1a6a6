import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { ArticleHeader } from '../lib/article'
import type { Form } from '../lib/attribution/attribution'
import type { Finding, Version } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import type { Statement } from '../lib/statement/statement'
import { tellFinding, tellVersion } from '../lib/telling'
import { Heading } from './Heading'
import { Sentence, Text } from './Sentence'
import { useSpeech } from './speech'
import { OwnVersion, VersionEntry, WordByWord } from './VersionEntry'

export interface ComparisonActions {
  onCopy(finding: Finding): void
  onReveal(statement: Statement): void
}

interface ComparisonViewProps extends ComparisonActions {
  readonly article: ArticleHeader
  readonly finding: Finding
  /** What the last action came to. */
  readonly said: string | null
  /** Whether the view takes the focus when it opens, as a new page would. */
  readonly takesFocus: boolean
}

const SPEAKER_AS: Record<Form, MessageKey> = {
  direct: 'speakerAs',
  mixed: 'speakerAsMixed',
  indirect: 'speakerAsIndirect',
}

/**
 * One statement beside all its known versions: the sentence that tells the difference, then the
 * words, then the sources; what is of another occasion, of someone else or uncertain stands apart.
 */
export function ComparisonView(props: ComparisonViewProps): JSX.Element {
  const { article, finding } = props
  const { say } = useSpeech()
  const { statement, versions } = finding
  const certain = versions.filter(({ certainty }) => certainty === 'shown')
  const [first, ...further] = certain.filter(({ relation }) => relation === 'same')
  return (
    <>
      <Lead {...props} />
      {first !== undefined && placesIn(first) > 0 && (
        <Section title={say('wordByWord')}>
          <WordByWord statement={statement} version={first} />
        </Section>
      )}
      <Section title={say('inFull')}>
        <OwnVersion {...props} statement={statement} article={article} />
        {first !== undefined && <VersionEntry statement={statement} version={first} />}
      </Section>
      {further.map((version) => (
        <Section key={version.variant.id} title={<OutletHeading version={version} />}>
          <p class="tells">
            <Sentence tellings={tellVersion(statement, version)} />
          </p>
          {placesIn(version) > 0 && <WordByWord statement={statement} version={version} />}
          <VersionEntry statement={statement} version={version} />
        </Section>
      ))}
      <Others title="otherSpeakers" statement={statement} note={null}>
        {certain.filter(({ relation }) => relation === 'other-speaker')}
      </Others>
      <Others title="otherOccasions" statement={statement} note="otherOccasionsNote">
        {certain.filter(({ relation }) => relation === 'talking-point')}
      </Others>
      <Others title="possibly" statement={statement} note="possiblyNote">
        {versions.filter(({ certainty }) => certainty === 'possible')}
      </Others>
      {versions.length === 0 && <NothingKnown />}
    </>
  )
}

/** In how many places the words differ, spelling and the like aside. */
const placesIn = ({ parts }: Version): number =>
  parts.flatMap(({ runs }) => runs).filter(({ kind, trivial }) => kind !== 'equal' && !trivial)
    .length

/** Who says it, what differs, and in how many places: the sentence first. */
function Lead({ finding, article, takesFocus }: ComparisonViewProps): JSX.Element {
  const { statement, versions } = finding
  const { say, count } = useSpeech()
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const name = statement.speaker?.name
  const same = versions.filter(
    ({ relation, certainty }) => relation === 'same' && certainty === 'shown',
  )
  const outlets = new Set(same.map(({ variant }) => variant.outlet.domain ?? variant.outlet.name))
  const places = same[0] === undefined ? 0 : placesIn(same[0])
  outlets.add(article.outlet.domain ?? article.outlet.name)
  return (
    <section>
      <div class="who" tabIndex={-1} ref={heading}>
        <Heading class="label">
          {statement.credited || name !== undefined ? (
            <Text
              of={SPEAKER_AS[statement.form]}
              with={[<bdi key="name">{name ?? say('speakerUnknown')}</bdi>]}
            />
          ) : (
            say('speakerNone')
          )}
        </Heading>
      </div>
      <p class="lead">
        <Sentence tellings={tellFinding(finding)} />
      </p>
      {same[0] !== undefined && (
        <p class="meta">
          {count('outlets', outlets.size)} · <Days version={same[0]} />
          {places > 0 && ` · ${count('placesDiffer', places)}`}
        </p>
      )}
    </section>
  )
}

function Days({ version }: { readonly version: Version }): JSX.Element {
  const { say, count } = useSpeech()
  const { daysApart } = version.evidence
  if (daysApart === null) return <>{say('daysUnknown')}</>
  return <>{daysApart === 0 ? say('sameDay') : count('daysApart', daysApart)}</>
}

const OutletHeading = ({ version }: { readonly version: Version }): JSX.Element => {
  const { say } = useSpeech()
  const { name, domain } = version.variant.outlet
  return <bdi>{name ?? domain ?? say('outletUnnamedTitle')}</bdi>
}

interface OthersProps {
  readonly title: MessageKey
  readonly note: MessageKey | null
  readonly statement: Statement
  readonly children: readonly Version[]
}

/** Versions that are no versions of this statement, or not surely: in full, apart from the rest. */
function Others({ title, note, statement, children }: OthersProps): JSX.Element | null {
  const { say } = useSpeech()
  if (children.length === 0) return null
  return (
    <Section title={say(title)}>
      {note !== null && <p class="meta">{say(note)}</p>}
      {children.map((version) => (
        <VersionEntry key={version.variant.id} statement={statement} version={version} />
      ))}
    </Section>
  )
}

function NothingKnown(): JSX.Element {
  const { say } = useSpeech()
  return (
    <section>
      <p>{say('popupNothingKnown')}</p>
    </section>
  )
}

interface SectionProps {
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}

function Section({ title, children }: SectionProps): JSX.Element {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Heading below={1} class="label" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
