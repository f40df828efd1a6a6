import type { JSX } from 'preact'
import type { Comparison, Finding, Utterance, Version } from '../../lib/comparison'
import { tellTogether } from '../../lib/telling/together'
import { Dotted } from '../Dotted'
import { StatementText, VersionText } from '../FullText'
import { MarksKey } from '../MarksKey'
import { Sentence, Text } from '../Sentence'
import { Sources } from '../Sources'
import { passageAddress } from '../source'
import { useSpeech } from '../speech'
import { statementsOnce } from './occasions'

/** Each utterance in the longest wording that anybody printed, and how the others word it. */
export function FullestForms({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const findings = statementsOnce(comparison).filter(({ utterances }) => utterances.length > 0)
  const drawn = findings.flatMap(({ statement, utterances, versions }) =>
    utterances
      .flatMap(({ fullest }) => versionOf(versions, fullest) ?? [])
      .map((version) => ({ statement, version })),
  )
  return (
    <>
      <MarksKey of={drawn} there="keyOnlyFullest" />
      <ol class="fullest">
        {findings.map((finding) => (
          <li key={finding.statement.id}>
            {finding.utterances.map((utterance, at) => (
              <FullestForm
                key={at}
                utterance={utterance}
                finding={finding}
                comparison={comparison}
              />
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}

const versionOf = (versions: readonly Version[], id: string | null): Version | undefined =>
  versions.find(({ variant }) => variant.id === id)

interface FullestFormProps {
  readonly utterance: Utterance
  readonly finding: Finding
  readonly comparison: Comparison
}

function FullestForm({ utterance, finding, comparison }: FullestFormProps): JSX.Element {
  const { say, count } = useSpeech()
  const { statement, versions } = finding
  const fullest = versionOf(versions, utterance.fullest)
  const printed = utterance.timeline.flatMap((id) => versionOf(versions, id) ?? [])
  return (
    <div class="form-of" data-relation={utterance.relation}>
      <div>
        <p class="label">
          <Whose utterance={utterance} />
        </p>
        {fullest === undefined ? (
          <StatementText statement={statement} />
        ) : (
          <VersionText statement={statement} version={fullest} />
        )}
        <Printer version={fullest} comparison={comparison} via={statement.via} />
      </div>
      <div class="others">
        <p class="meta">
          <Dotted
            facts={[
              `${count('outlets', utterance.outlets)}, ${count('independentReports', utterance.independent)}`,
              utterance.attestedBy > 1 && count('attestedBy', utterance.attestedBy),
            ]}
          />
        </p>
        {tellTogether(statement, printed).map((told, at) => (
          <p key={at}>
            <Sentence {...told} />
          </p>
        ))}
        {utterance.relation === 'talking-point' && <p class="meta">{say('otherOccasionsNote')}</p>}
      </div>
    </div>
  )
}

/** Who said it, when and where, as far as the reports tell. */
function Whose({ utterance }: { readonly utterance: Utterance }): JSX.Element {
  const { say, date } = useSpeech()
  const { speaker, day, occasion } = utterance
  return (
    <Dotted
      facts={[
        <bdi key="speaker">{speaker?.name ?? say('speakerUnknown')}</bdi>,
        day !== null && date(day),
        occasion !== null && <bdi key="occasion">{occasion}</bdi>,
      ]}
    />
  )
}

interface PrinterProps {
  /** Undefined where the article itself has the fullest form. */
  readonly version: Version | undefined
  readonly comparison: Comparison
  readonly via: string | null
}

function Printer({ version, comparison, via }: PrinterProps): JSX.Element {
  const { say } = useSpeech()
  const { article } = comparison
  const outlet = version?.variant.outlet ?? article.outlet
  const name = outlet.name ?? outlet.domain
  const url =
    version === undefined ? null : passageAddress(version.variant.article.url, version.variant.text)
  const unnamed = version === undefined ? 'outletThisArticle' : 'outletUnnamed'
  return (
    <div class="printer">
      <Sources
        outlet={<Text of="fullestIn" with={[<bdi key="outlet">{name ?? say(unnamed)}</bdi>]} />}
        date={version === undefined ? article.publishedAt : version.variant.article.publishedAt}
        via={version === undefined ? via : version.variant.via}
      />
      {url !== null && (
        <a class="text" href={url} target="_blank" rel="noreferrer noopener">
          {say('openAtPassage')}
        </a>
      )}
    </div>
  )
}
