import { Fragment, type JSX } from 'preact'
import type { Absent, Comparison } from '../../lib/comparison'
import type { Statement } from '../../lib/statement/statement'
import { read, type Span, trimSpan } from '../../lib/text/span'
import { Dotted } from '../Dotted'
import { Bar } from '../Glyph'
import { useOwnId } from '../own-id'
import { usePrinted } from '../printed'
import { passageAddress } from '../source'
import { useSpeech } from '../speech'
import { Marked } from './Marked'

interface LeftOutProps {
  readonly comparison: Comparison
  /** What no other report of the occasion has. */
  readonly onlyHere: NonNullable<Comparison['leftOut']['onlyHere']>
}

/** What other reports have and this one has not, and the reverse: facts of the wording, no reproach. */
export function LeftOutLists({ comparison, onlyHere }: LeftOutProps): JSX.Element {
  const { say, count } = useSpeech()
  const here = useOwnId()
  const there = useOwnId()
  const { leftOut, findings } = comparison
  const { absentHere } = leftOut
  const ids = new Set(onlyHere.map(({ statement }) => statement))
  const only = findings.filter(({ statement }) => ids.has(statement.id))
  return (
    <div class="left-out">
      <section aria-labelledby={here}>
        <h3 id={here}>{say('absentHere')}</h3>
        <p class="meta">
          {absentHere === null
            ? say('leftOutPartial')
            : absentHere.length === 0
              ? say('absentHereNone')
              : count('absentHereCount', absentHere.length)}
        </p>
        <ul>
          {(absentHere ?? []).map((absent, at) => (
            <AbsentItem key={absent.variants[0]?.id ?? at} absent={absent} />
          ))}
        </ul>
      </section>
      <section aria-labelledby={there}>
        <h3 id={there}>{say('onlyHere')}</h3>
        <p class="meta">
          {only.length === 0 ? say('onlyHereNone') : count('onlyHereCount', only.length)}
        </p>
        <ul>
          {only.map(({ statement }) => (
            <OnlyHereItem key={statement.id} statement={statement} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function AbsentItem({ absent }: { readonly absent: Absent }): JSX.Element | null {
  const { say } = useSpeech()
  const [fullest] = absent.variants
  const printed = usePrinted(fullest?.language)
  if (fullest === undefined) return null
  const passages = absent.passages.map((span) => trimSpan(fullest.text, span))
  const words = passages.map((span, at) => afterGap(fullest.text, passages[at - 1], span)).join('')
  return (
    <li>
      <Bar form={fullest.form} />
      <div>
        <p class="words" {...printed}>
          <Marked quoted={fullest.form === 'direct'}>{words === '' ? fullest.text : words}</Marked>
        </p>
        <p class="meta">
          <Dotted
            facts={[
              fullest.speaker !== null && <bdi key="speaker">{fullest.speaker.name}</bdi>,
              absent.variants.map(({ id, outlet, article, text }, at, { length }) => {
                const url = passageAddress(article.url, text)
                const name = <bdi>{outlet.name ?? outlet.domain ?? say('outletUnnamedTitle')}</bdi>
                return (
                  <Fragment key={id}>
                    {at > 0 && ' '}
                    <span class="fact">
                      {url === null ? (
                        name
                      ) : (
                        <a href={url} target="_blank" rel="noreferrer noopener">
                          {name}
                        </a>
                      )}
                      {at < length - 1 && ','}
                    </span>
                  </Fragment>
                )
              }),
              absent.partlyIn !== null && say('absentPartly'),
            ]}
          />
        </p>
      </div>
    </li>
  )
}

/** A passage's words; an ellipsis before them where words of the text stand between it and the last. */
function afterGap(text: string, last: Span | undefined, span: Span): string {
  const words = read(text, span)
  if (last === undefined) return words
  return /[\p{L}\p{N}]/u.test(text.slice(last.end, span.start)) ? ` … ${words}` : ` ${words}`
}

function OnlyHereItem({ statement }: { readonly statement: Statement }): JSX.Element {
  const { say } = useSpeech()
  return (
    <li>
      <Bar form={statement.form} />
      <div>
        <p class="words" {...usePrinted()}>
          <Marked quoted={statement.form === 'direct'}>{statement.text}</Marked>
        </p>
        <p class="meta">
          <bdi>{statement.speaker?.name ?? say('speakerUnknown')}</bdi>
        </p>
      </div>
    </li>
  )
}
