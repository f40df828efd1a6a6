import type { ComponentChildren, JSX } from 'preact'
import type { Form } from '../../lib/attribution/attribution'
import type { MessageKey } from '../../lib/extension/i18n'
import { OWN } from '../../lib/pack/format'
import type { Variant } from '../../lib/statement/variant'
import { withoutClosing, withoutOpening, wordsAfter, wordsBefore } from '../aligned'
import { usePrinted } from '../printed'
import { Text } from '../Sentence'
import { passageAddress } from '../source'
import { useSpeech } from '../speech'

const SAID: Record<Form, MessageKey> = {
  direct: 'speakerAs',
  mixed: 'speakerAsMixed',
  indirect: 'speakerAsIndirect',
}

interface FoundStatementProps {
  readonly variant: Variant
  onForgetArticle(id: string): void
}

/** One known statement: its words, who said them, who printed them when, and the way there. */
export function FoundStatement({ variant, onForgetArticle }: FoundStatementProps): JSX.Element {
  const { say } = useSpeech()
  const { text, form, speaker, mention, article } = variant
  const url = passageAddress(article.url, text)
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
        {isDirect ? <q>{text}</q> : text}
        {after !== '' && <span class="context">{after}</span>}
      </blockquote>
      <p class="meta">
        <Source variant={variant} />
      </p>
      <p class="actions">
        {url !== null && (
          <a class="text" href={url} target="_blank" rel="noreferrer noopener">
            {say('openAtPassage')}
          </a>
        )}
        {variant.pack === OWN && (
          <button type="button" class="text" onClick={() => onForgetArticle(article.id)}>
            {say('forgetArticle')}
          </button>
        )}
      </p>
    </li>
  )
}

/** Outlet, title, day; and until when, where the outlet has printed other words since. */
function Source({ variant }: { readonly variant: Variant }): JSX.Element {
  const { say, date } = useSpeech()
  const { outlet, article, pack } = variant
  const facts: ComponentChildren[] = [
    <b key="outlet">
      <bdi>{outlet.name ?? outlet.domain ?? say('outletUnnamedTitle')}</bdi>
    </b>,
    ...(article.title === null
      ? []
      : [
          <cite key="title">
            <bdi>{article.title}</bdi>
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
  return <>{facts.flatMap((fact, at) => (at === 0 ? [fact] : ['\u00a0· ', fact]))}</>
}
