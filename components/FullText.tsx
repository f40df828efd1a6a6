import type { JSX } from 'preact'
import type { Version } from '../lib/comparison'
import type { Statement } from '../lib/statement/statement'
import type { Variant } from '../lib/statement/variant'
import {
  type Marked,
  markedText,
  withoutClosing,
  withoutOpening,
  wordsAfter,
  wordsBefore,
} from './aligned'
import { useSpeech } from './speech'

/** The reader's own version in full, with the words around it. */
export const StatementText = ({ statement }: { readonly statement: Statement }): JSX.Element => (
  <Quote of={statement}>{statement.text}</Quote>
)

/** Another version in full: what it adds underlined, what it leaves out struck through. */
export function VersionText({
  statement,
  version,
}: {
  readonly statement: Statement
  readonly version: Version
}): JSX.Element {
  return (
    <Quote of={version.variant}>
      {markedText(version, statement.text).map((piece, at) => (
        <MarkedPiece key={at} piece={piece} />
      ))}
    </Quote>
  )
}

/** Direct words stand in quotation marks, whatever marks the outlet uses; others as they are. */
function Quote({
  of,
  children,
}: {
  readonly of: Pick<Variant, 'form' | 'before' | 'after'>
  readonly children: JSX.Element | readonly JSX.Element[] | string
}): JSX.Element {
  const quoted = of.form === 'direct'
  const before = quoted ? withoutOpening(wordsBefore(of.before)) : wordsBefore(of.before)
  const after = quoted ? withoutClosing(wordsAfter(of.after)) : wordsAfter(of.after)
  return (
    <blockquote class="said" dir="auto">
      {before !== '' && <span class="context">{before} </span>}
      {quoted && <span aria-hidden="true">“</span>}
      {children}
      {quoted && <span aria-hidden="true">”</span>}
      {after !== '' && <span class="context">{after}</span>}
    </blockquote>
  )
}

function MarkedPiece({ piece }: { readonly piece: Marked }): JSX.Element {
  const { say } = useSpeech()
  const end = <span class="vh">{say('hearEnd')}</span>
  switch (piece.kind) {
    case 'plain':
      return <>{piece.text}</>
    case 'context':
      return <span class="context">{piece.text}</span>
    case 'added':
      return (
        <ins>
          <span class="vh">{say('hearAdded')}</span>
          {piece.text}
          {end}
        </ins>
      )
    case 'left-out':
      return (
        <>
          {piece.text.startsWith(' ') && ' '}
          <del>
            <span class="vh">{say('hearLeftOut')}</span>
            {piece.text.trim()}
            {end}
          </del>{' '}
        </>
      )
    case 'moved':
      return (
        <span class="moved">
          <span class="vh">{say('hearMoved')}</span>
          {piece.text}
          {end}
        </span>
      )
    default:
      return piece.kind satisfies never
  }
}
