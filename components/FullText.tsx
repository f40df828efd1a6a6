import type { JSX } from 'preact'
import type { Version } from '../lib/comparison'
import type { Statement } from '../lib/statement/statement'
import type { Variant } from '../lib/statement/variant'
import {
  type Marked,
  markedText,
  marksOf,
  withoutClosing,
  withoutOpening,
  wordsAfter,
  wordsBefore,
} from './aligned'
import { Heard } from './Heard'
import { usePrinted } from './printed'
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
  // What a machine translated stands in the language of the reader's own version.
  const isTranslated = version.translated !== null
  return (
    <Quote of={version.variant} language={isTranslated ? undefined : version.variant.language}>
      {markedText(version, statement.text).map((piece, at, { length }) => (
        <MarkedPiece key={at} piece={piece} isLast={at === length - 1} />
      ))}
    </Quote>
  )
}

/** Direct words stand in quotation marks, in those of the outlet if they are known. */
function Quote({
  of,
  language,
  children,
}: {
  readonly of: Pick<Variant, 'form' | 'before' | 'after'>
  readonly language?: string | undefined
  readonly children: JSX.Element | readonly JSX.Element[] | string
}): JSX.Element {
  const quoted = of.form === 'direct'
  const { opening, closing } = marksOf(of)
  const before = quoted ? withoutOpening(wordsBefore(of.before)) : wordsBefore(of.before)
  const after = quoted ? withoutClosing(wordsAfter(of.after)) : wordsAfter(of.after)
  return (
    <blockquote class="said" {...usePrinted(language)}>
      {before !== '' && <span class="context">{before} </span>}
      {quoted && <span aria-hidden="true">{opening}</span>}
      {children}
      {quoted && <span aria-hidden="true">{closing}</span>}
      {after !== '' && <span class="context">{after}</span>}
    </blockquote>
  )
}

interface MarkedPieceProps {
  readonly piece: Marked
  readonly isLast: boolean
}

function MarkedPiece({ piece, isLast }: MarkedPieceProps): JSX.Element {
  const { say } = useSpeech()
  const end = <Heard>{say('hearEnd')}</Heard>
  switch (piece.kind) {
    case 'plain':
      return <>{piece.text}</>
    case 'context':
      return <span class="context">{piece.text}</span>
    case 'added':
      return (
        <ins>
          <Heard>{say('hearAdded')}</Heard>
          {piece.text}
          {end}
        </ins>
      )
    case 'left-out':
      return (
        <>
          {piece.text.startsWith(' ') && ' '}
          <del>
            <Heard>{say('hearLeftOut')}</Heard>
            {piece.text.trim()}
            {end}
          </del>
          {!isLast && ' '}
        </>
      )
    case 'moved':
      return (
        <span class="moved">
          <Heard>{say('hearMoved')}</Heard>
          {piece.text}
          {end}
        </span>
      )
    default:
      return piece.kind satisfies never
  }
}
