import type { ComponentChildren, JSX } from 'preact'
import type { Outlet } from '../lib/article'
import type { Form } from '../lib/attribution/attribution'
import type { MessageKey } from '../lib/extension/i18n'
import { outletName } from '../lib/telling/text'
import { Dotted } from './Dotted'
import { Bar } from './Glyph'
import { Heading } from './Heading'
import { Text } from './Sentence'
import { useSpeech } from './speech'

interface PrintedByProps {
  readonly outlet: Outlet
  /** What it is called where no report names it. */
  readonly unnamed: MessageKey
  /** Whether it is the open article's own. */
  readonly own?: boolean
}

/** Who printed a version, as its heading. */
export function PrintedBy({ outlet, unnamed, own = false }: PrintedByProps): JSX.Element {
  const { say } = useSpeech()
  const name = outletName(outlet)
  return (
    <Heading below={2} class="printed-by">
      <bdi>{name ?? say(unnamed)}</bdi>
      {own && name !== null && <span class="meta"> {say('thisArticle')}</span>}
    </Heading>
  )
}

interface SourcesProps {
  /** Who printed it, where no heading says so. */
  readonly outlet?: ComponentChildren
  readonly date: string | null
  readonly via: string | null
  /** Day of the utterance, where the report states it. */
  readonly day?: string | null
  readonly occasion?: string | null
}

/** When, on what occasion and through whom, as far as the report says. */
export function Sources(props: SourcesProps): JSX.Element {
  const { outlet = null, date: published, via, day = null, occasion = null } = props
  const { say, date } = useSpeech()
  const facts: ComponentChildren[] = [
    outlet,
    published === null ? (
      // Beside the day of the utterance, which day is missing has to be said.
      say(day === null ? 'dateUnknownAlone' : 'publicationUnknown')
    ) : (
      <time key="date" dateTime={published}>
        {date(published)}
      </time>
    ),
  ]
  if (day !== null && day !== published?.slice(0, day.length)) facts.push(say('saidOn', date(day)))
  if (via !== null) facts.push(<Text key="via" of="viaName" with={[<bdi key="name">{via}</bdi>]} />)
  if (occasion !== null) facts.push(<bdi key="occasion">{occasion}</bdi>)
  return (
    <p class="meta">
      <Dotted facts={facts} />
    </p>
  )
}

const FORMS: Record<Form, MessageKey> = {
  direct: 'formDirect',
  mixed: 'formMixed',
  indirect: 'formIndirect',
}

/** Whose words they are and how they are given. */
export const SPEAKER_AS: Record<Form, MessageKey> = {
  direct: 'speakerAs',
  mixed: 'speakerAsMixed',
  indirect: 'speakerAsIndirect',
}

interface FormLineProps {
  readonly form: Form
  /** Who is credited with the words, where that needs to be said. */
  readonly speaker?: string | undefined
}

/** How the words are given: quoted, partly quoted, paraphrased. */
export function FormLine({ form, speaker }: FormLineProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <p class="form">
      <Bar form={form} />
      <span>
        {speaker === undefined ? (
          say(FORMS[form])
        ) : (
          <Text of={SPEAKER_AS[form]} with={[<bdi key="name">{speaker}</bdi>]} />
        )}
      </span>
    </p>
  )
}
