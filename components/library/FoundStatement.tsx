import { type ComponentChildren, Fragment, type JSX } from 'preact'
import type { Form } from '../../lib/attribution/attribution'
import type { MessageKey } from '../../lib/extension/i18n'
import { OWN } from '../../lib/pack/format'
import type { Variant } from '../../lib/statement/variant'
import { read, type Span } from '../../lib/text/span'
import { withoutClosing, withoutOpening, wordsAfter, wordsBefore } from '../aligned'
import { CopyCitation } from '../CopyCitation'
import type { ComparisonActions } from '../comparison-actions'
import { Dotted } from '../Dotted'
import { LookFor } from '../LookFor'
import { usePrinted } from '../printed'
import { Text } from '../Sentence'
import { variantSource } from '../source'
import { useSpeech } from '../speech'

const SAID: Record<Form, MessageKey> = {
  direct: 'speakerAs',
  mixed: 'speakerAsMixed',
  indirect: 'speakerAsIndirect',
}

export interface FoundActions extends Pick<ComparisonActions, 'onCopy' | 'onLookFor'> {
  /** Forgets the article of a statement that came from the reader's own reading. */
  onForgetArticle(id: string): void
}

interface FoundStatementProps extends FoundActions {
  readonly variant: Variant
  /** Where the words that were looked for stand in its text. */
  readonly hits: readonly Span[]
}

/** One known statement: its words, who said them, who printed them when, and the way there. */
export function FoundStatement(props: FoundStatementProps): JSX.Element {
  const { variant, hits, onCopy, onLookFor, onForgetArticle } = props
  const { say } = useSpeech()
  const { text, form, speaker, mention, article } = variant
  const source = variantSource(variant)
  const isDirect = form === 'direct'
  const lead = wordsBefore(variant.before)
  const rest = wordsAfter(variant.after)
  const before = isDirect ? withoutOpening(lead) : lead
  const after = isDirect ? withoutClosing(rest) : rest
  const name = speaker?.name ?? (mention === '' ? say('speakerUnknown') : mention)
  return (
    <li>
      <p class="label">
        <Text of={SAID[form]} with={[<bdi key="name">{name}</bdi>]} />
      </p>
      <blockquote class="said" {...usePrinted(variant.language)}>
        {before !== '' && <span class="context">{before} </span>}
        {isDirect ? (
          <q>
            <Hits text={text} hits={hits} />
          </q>
        ) : (
          <Hits text={text} hits={hits} />
        )}
        {after !== '' && <span class="context">{after}</span>}
      </blockquote>
      <p class="meta">
        <Source variant={variant} />
      </p>
      <div class="actions">
        {source.url !== null && (
          <a class="text" href={source.url} target="_blank" rel="noreferrer noopener">
            {say('openAtPassage')}
          </a>
        )}
        <CopyCitation source={source} onCopy={onCopy} />
        <LookFor text={text} onLookFor={onLookFor} />
        {variant.pack === OWN && (
          <button type="button" class="text" onClick={() => onForgetArticle(article.id)}>
            {say('forgetArticle')}
          </button>
        )}
      </div>
    </li>
  )
}

/** A text, the words that were looked for marked in it. */
function Hits({ text, hits }: { readonly text: string } & Pick<FoundStatementProps, 'hits'>) {
  return (
    <>
      {hits.map((hit, at) => (
        <Fragment key={hit.start}>
          {text.slice(hits[at - 1]?.end ?? 0, hit.start)}
          <mark>{read(text, hit)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  )
}

/** A collection's document that is named for it, as "Addresses, 2021" of "Addresses". */
const isNumbered = (title: string, name: string): boolean =>
  title.startsWith(name) && !/\p{L}/u.test(title.slice(name.length))

/** Outlet, title, day; and until when, where the outlet has printed other words since. */
function Source({ variant }: { readonly variant: Variant }): JSX.Element {
  const { say, date } = useSpeech()
  const { outlet, article, pack } = variant
  const name = outlet.name ?? outlet.domain ?? say('outletUnnamedTitle')
  const { title } = article
  const isNamedByTitle = title !== null && isNumbered(title, name)
  const facts: ComponentChildren[] = [
    <b key="outlet">
      <bdi>{isNamedByTitle ? title : name}</bdi>
    </b>,
    ...(title === null || isNamedByTitle
      ? []
      : [
          <cite key="title">
            <bdi>{title}</bdi>
          </cite>,
        ]),
    article.publishedAt === null ? (
      say('dateUnknown')
    ) : (
      <time key="date" dateTime={article.publishedAt}>
        {date(article.publishedAt)}
      </time>
    ),
    ...(pack === OWN ? [say('fromReading')] : []),
  ]
  return <Dotted facts={facts} />
}
