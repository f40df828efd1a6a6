import type { ComponentChildren, JSX } from 'preact'
import type { ArticleHeader, Outlet } from '../lib/article'
import type { Form } from '../lib/attribution/attribution'
import type { Finding, Version } from '../lib/comparison'
import type { Difference } from '../lib/difference/difference'
import type { MessageKey } from '../lib/extension/i18n'
import type { Statement } from '../lib/statement/statement'
import { tellDifference } from '../lib/telling'
import { outletName } from '../lib/telling-text'
import { Alignment } from './Alignment'
import { StatementText, VersionText } from './FullText'
import { Bar } from './Glyph'
import { Heading } from './Heading'
import { Sentence, Text } from './Sentence'
import { linkable } from './search'
import { useSpeech } from './speech'
import { Why } from './Why'

const FORMS: Record<Form, MessageKey> = {
  direct: 'formDirect',
  mixed: 'formMixed',
  indirect: 'formIndirect',
}

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
          <Text of="upperIs" with={[<s key="struck">{say('upperStruck')}</s>]} />
        </dd>
        <dt>{say('lower')}</dt>
        <dd>
          <Text of="lowerIs" with={[outlet]} />
        </dd>
      </dl>
    </>
  )
}

interface OwnVersionProps {
  readonly statement: Statement
  readonly article: ArticleHeader
  readonly finding: Finding
  readonly said: string | null
  onCopy(finding: Finding): void
  onReveal(statement: Statement): void
}

/** The reader's own version: in full, with what can be done with it. */
export function OwnVersion(props: OwnVersionProps): JSX.Element {
  const { statement, article, finding, said, onCopy, onReveal } = props
  const { say } = useSpeech()
  return (
    <article class="version">
      <OutletHeading outlet={article.outlet} unnamed="outletThisArticle" own />
      <Sources date={article.publishedAt} via={statement.via} />
      <StatementText statement={statement} />
      <FormLine form={statement.form} />
      <div class="actions">
        <button type="button" class="text" onClick={() => onReveal(statement)}>
          {say('showInPage')}
        </button>
        <button type="button" class="text" onClick={() => onCopy(finding)}>
          {say(finding.versions.length === 0 ? 'copy' : 'copyComparison')}
        </button>
        {said !== null && (
          <span class="meta" aria-hidden="true">
            {said}
          </span>
        )}
      </div>
    </article>
  )
}

/** Another version: who printed it when, in full, what differs, and why it stands here. */
export function VersionEntry({ statement, version }: Compared): JSX.Element {
  const { say } = useSpeech()
  const { variant } = version
  const { outlet, article } = variant
  const url = linkable(article.url)
  return (
    <article class="version">
      <OutletHeading outlet={outlet} unnamed="outletUnnamedTitle" />
      <Sources
        date={article.publishedAt}
        via={variant.via}
        day={variant.day}
        occasion={variant.occasion}
      />
      <VersionText statement={statement} version={version} />
      <FormLine form={variant.form} />
      <Differences statement={statement} version={version} />
      {url !== null && (
        <p class="actions">
          <a class="text" href={url} target="_blank" rel="noreferrer noopener">
            {say('openReport')}
          </a>
        </p>
      )}
      <Why version={version} />
    </article>
  )
}

function OutletHeading({
  outlet,
  unnamed,
  own = false,
}: {
  readonly outlet: Outlet
  readonly unnamed: MessageKey
  readonly own?: boolean
}): JSX.Element {
  const { say } = useSpeech()
  const name = outletName(outlet)
  return (
    <Heading below={2} class="printed-by">
      <bdi>{name ?? say(unnamed)}</bdi>
      {own && name !== null && <span class="meta"> {say('thisArticle')}</span>}
    </Heading>
  )
}

/** When, on what occasion and through whom, as far as the report says. */
function Sources({
  date: published,
  via,
  day = null,
  occasion = null,
}: {
  readonly date: string | null
  readonly via: string | null
  readonly day?: string | null
  readonly occasion?: string | null
}): JSX.Element {
  const { say, date } = useSpeech()
  const facts: ComponentChildren[] = [
    published === null ? (
      say('dateUnknownAlone')
    ) : (
      <time key="date" dateTime={published}>
        {date(published)}
      </time>
    ),
  ]
  if (day !== null && day !== published?.slice(0, day.length)) facts.push(say('saidOn', date(day)))
  if (via !== null) facts.push(<Text key="via" of="viaName" with={[<bdi key="name">{via}</bdi>]} />)
  if (occasion !== null) facts.push(<bdi key="occasion">{occasion}</bdi>)
  return <p class="meta">{facts.flatMap((fact, at) => (at === 0 ? [fact] : [' · ', fact]))}</p>
}

function FormLine({ form }: { readonly form: Form }): JSX.Element {
  const { say } = useSpeech()
  return (
    <p class="form">
      <Bar form={form} />
      {say(FORMS[form])}
    </p>
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
