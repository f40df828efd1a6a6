import { type ComponentChildren, Fragment, type JSX } from 'preact'
import type { Outlet } from '../lib/article'
import type { MessageKey } from '../lib/extension/i18n'
import { compose, type Telling, type Told } from '../lib/telling/telling'
import { usePrinted } from './printed'
import { useSpeech } from './speech'

interface TextProps {
  readonly of: MessageKey
  /** What stands in the places `$1`, `$2` … */
  readonly with: readonly ComponentChildren[]
}

/** A message whose places hold elements: names and printed words keep their own voice. */
export function Text({ of, with: args }: TextProps): JSX.Element {
  const { template } = useSpeech()
  const places = args.map((children) => ({ children }))
  return (
    <>
      {compose(template(of), places).map((piece, at) => (
        <Fragment key={at}>{typeof piece === 'string' ? piece : piece.children}</Fragment>
      ))}
    </>
  )
}

interface SentenceProps {
  readonly tellings: readonly Telling[]
  /** All of those that it is true of, to stand where it names its one outlet. */
  readonly outlets?: readonly Outlet[]
}

/** The clauses about one version, or about such as differ alike, as one sentence. */
export function Sentence({ tellings, outlets }: SentenceProps): JSX.Element {
  const printed = (told: Told): JSX.Element =>
    told.kind === 'outlet' && outlets !== undefined ? (
      <Outlets outlets={outlets} />
    ) : (
      <ToldWords told={told} />
    )
  const [first, ...more] = tellings.map(({ key, args }) => (
    <Text key={key} of={key} with={args.map((told) => printed(told))} />
  ))
  return (
    <>
      {more.reduce(
        (sentence, clause) => (
          <Text of="tellTwo" with={[sentence, clause]} />
        ),
        first,
      )}
    </>
  )
}

/** So few letters stand on one line wherever a sentence is set; more may have to be parted. */
const ONE_LINE = 16

const isFew = (text: string): boolean => text.includes(' ') && text.length <= ONE_LINE

/** A list of names, each in a voice of its own. */
function Outlets({ outlets }: { readonly outlets: readonly Outlet[] }): JSX.Element {
  const { outlet, listParts } = useSpeech()
  return (
    <>
      {listParts(outlets.map(outlet)).map(({ type, value }, at) => (
        <Fragment key={at}>{type === 'element' ? <Name text={value} /> : value}</Fragment>
      ))}
    </>
  )
}

function ToldWords({ told }: { readonly told: Told }): JSX.Element {
  const { say, date, moment, others } = useSpeech()
  const words = usePrinted()
  switch (told.kind) {
    case 'printed':
      return (
        <i class={isFew(told.text) ? 'w together' : 'w'} {...words}>
          {told.text}
        </i>
      )
    case 'name':
      return <Name text={told.text} />
    case 'outlet':
      return <Outlets outlets={[told.outlet]} />
    case 'others':
      return <>{others(told.count)}</>
    case 'earlier':
      if (told.readAt === null) return <>{say('earlierUnknown')}</>
      return (
        <Text
          of="earlierRead"
          with={[
            <time key="moment" dateTime={told.readAt}>
              {moment(told.readAt)}
            </time>,
          ]}
        />
      )
    case 'body':
      return <>{say('bodyPlace')}</>
    case 'date':
      if (told.date === null) return <>{say('dateUnknown')}</>
      return <time dateTime={told.date}>{date(told.date)}</time>
    default:
      return told satisfies never
  }
}

const Name = ({ text }: { readonly text: string }): JSX.Element => (
  <bdi class={isFew(text) ? 'together' : undefined}>{text}</bdi>
)
