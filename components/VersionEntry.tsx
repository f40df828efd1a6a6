import type { JSX } from 'preact'
import type { ArticleHeader } from '../lib/article'
import type { Translated, Version } from '../lib/comparison'
import type { Decision } from '../lib/decision/decision'
import type { Difference } from '../lib/difference/difference'
import type { Statement } from '../lib/statement/statement'
import { tellDifference } from '../lib/telling/telling'
import { Alignment } from './Alignment'
import { alignedPieces } from './aligned'
import { CopyCitation } from './CopyCitation'
import { VersionText } from './FullText'
import { MarksKey } from './MarksKey'
import { Sentence, Text } from './Sentence'
import { FormLine, PrintedBy, Sources } from './Sources'
import { passageAddress, versionSource } from './source'
import { useSpeech } from './speech'
import { Why } from './Why'

interface Compared {
  readonly statement: Statement
  readonly version: Version
}

/** The alignment and the key to its two lines. */
export function WordByWord({ statement, version }: Compared): JSX.Element {
  const { say } = useSpeech()
  const { name, domain } = version.variant.outlet
  const outlet = <bdi key="outlet">{name ?? domain ?? say('outletUnnamedTitle')}</bdi>
  return (
    <>
      <Alignment statement={statement} version={version} />
      <dl class="key">
        <dt>{say('upper')}</dt>
        <dd>
          {strikesOut(version, statement) ? (
            <Text of="upperIs" with={[<s key="struck">{say('upperStruck')}</s>]} />
          ) : (
            say('thisArticle')
          )}
        </dd>
        <dt>{say('lower')}</dt>
        <dd>
          <Text of="lowerIs" with={[outlet]} />
        </dd>
      </dl>
    </>
  )
}

/** Whether any word of a statement is struck out above another version. */
function strikesOut({ parts, variant }: Version, { text }: Statement): boolean {
  const texts = { here: text, there: variant.text }
  return parts.some((part) => alignedPieces(part, texts).some(({ kind }) => kind === 'only-here'))
}

interface VersionEntryProps extends Compared {
  readonly article: ArticleHeader
  /** Whether it says what its own lines mean: where no words stand above each other. */
  readonly keyed?: boolean
  /** Puts a text on the clipboard; false when the browser refuses. */
  onCopy(text: string): Promise<boolean>
  readonly onDecide?: ((decision: Decision) => void) | undefined
}

/** Another version: who printed it when, in full, what differs, and why it stands here. */
export function VersionEntry(props: VersionEntryProps): JSX.Element {
  const { article, statement, version, onCopy, onDecide, keyed = false } = props
  const { say, moment } = useSpeech()
  const { variant } = version
  const decide = async (): Promise<void> => {
    // Loaded by the press: the list of domains that it needs is larger than all of a view.
    const { notSame } = await import('../lib/decision/wording-key')
    onDecide?.(notSame(article, statement, version))
  }
  // What this very page printed before stands there no more.
  const isHere = [article.url, article.canonicalUrl].includes(variant.article.url)
  const url = passageAddress(variant.article.url, version.translated?.text ?? variant.text)
  return (
    <article class="version">
      <PrintedBy outlet={variant.outlet} unnamed="outletUnnamedTitle" />
      <Sources
        date={variant.article.publishedAt}
        via={variant.via}
        day={variant.day}
        occasion={variant.occasion}
      />
      <VersionText statement={statement} version={version} />
      {keyed && <MarksKey of={[{ statement, version }]} />}
      {version.translated !== null && <Translation {...version.translated} />}
      {variant.until !== undefined && (
        <p class="meta">{say('printedUntil', moment(variant.until))}</p>
      )}
      <FormLine form={variant.form} speaker={otherSpeaker(version)} />
      <Differences statement={statement} version={version} />
      <div class="actions">
        {url !== null && !isHere && (
          <a class="text" href={url} target="_blank" rel="noreferrer noopener">
            {say('openAtPassage')}
          </a>
        )}
        <CopyCitation source={versionSource(version)} onCopy={onCopy} />
        {onDecide !== undefined && (
          <button type="button" class="text" onClick={() => void decide()}>
            {say('notSame')}
          </button>
        )}
      </div>
      <Why version={version} />
    </article>
  )
}

/** Who is credited with the words elsewhere, where it is somebody else. */
const otherSpeaker = ({ relation, variant }: Version): string | undefined =>
  relation === 'other-speaker' ? variant.speaker?.name || variant.mention || undefined : undefined

/** That a machine has translated the words, and the words as they were printed. */
function Translation({ from, text }: Translated): JSX.Element {
  const { say, language } = useSpeech()
  return (
    <details>
      <summary>{say('translatedFrom', language(from))}</summary>
      <blockquote class="said" lang={from}>
        <bdi>{text}</bdi>
      </blockquote>
    </details>
  )
}

/** Every difference by its name; left out where one sentence above has said it all. */
function Differences({ statement, version }: Compared): JSX.Element | null {
  const { say } = useSpeech()
  const told = version.differences.flatMap((difference) => {
    const telling = tellDifference(statement, version, difference)
    return telling === null ? [] : [{ difference, telling }]
  })
  if (told.length < 2) return null
  return (
    <details>
      <summary>{say('allDifferences')}</summary>
      <dl class="differences">
        {told.map(({ difference, telling }) => (
          <div key={keyOf(difference)}>
            <dt>{say(`kind_${difference.kind}`)}</dt>
            <dd>
              <Sentence tellings={[telling]} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const keyOf = ({ kind, here, there }: Difference): string =>
  `${kind} ${here?.start ?? '-'} ${there?.start ?? '-'}`
