import type { JSX } from 'preact'
import type { Part, Version } from '../lib/comparison'
import type { Statement } from '../lib/statement/statement'
import { type Aligned, alignedPieces } from './aligned'
import { useSpeech } from './speech'

interface AlignmentProps {
  readonly statement: Statement
  readonly version: Version
}

/**
 * The reader's line with the other version set beneath it where it differs, as a score prints an
 * alternative passage; part by part where there are several.
 */
export function Alignment({ statement, version }: AlignmentProps): JSX.Element {
  const [only, ...others] = version.parts
  if (only !== undefined && others.length === 0) {
    return <AlignedPart part={only} statement={statement} version={version} />
  }
  return (
    <ol class="parts">
      {version.parts.map((part) => (
        <li key={`${part.here.start}-${part.there.start}`}>
          <AlignedPart part={part} statement={statement} version={version} />
        </li>
      ))}
    </ol>
  )
}

function AlignedPart({
  part,
  statement,
  version,
}: AlignmentProps & { readonly part: Part }): JSX.Element {
  const texts = { here: statement.text, there: version.variant.text }
  const { start, end } = part.here
  return (
    <p class="align" dir="auto">
      {hasWords(texts.here.slice(0, start)) && <span class="context">… </span>}
      {alignedPieces(part, texts).map((piece, at) => (
        <AlignedPiece key={at} piece={piece} />
      ))}
      {hasWords(texts.here.slice(end)) && <span class="context"> …</span>}
    </p>
  )
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

function AlignedPiece({ piece }: { readonly piece: Aligned }): JSX.Element {
  const { say } = useSpeech()
  const heard = (
    key: 'hearHere' | 'hearOnlyHere' | 'hearThere' | 'hearOnlyThere' | 'hearMoved',
  ) => <span class="vh">{say(key)}</span>
  const pause = <span class="vh">{say('hearPause')}</span>
  switch (piece.kind) {
    case 'both':
      return <>{piece.here}</>
    case 'moved':
      return (
        <span class="moved">
          {heard('hearMoved')}
          {piece.here}
          {pause}
        </span>
      )
    case 'only-here':
      return (
        <del>
          {heard('hearOnlyHere')}
          {piece.here}
          {pause}
        </del>
      )
    case 'only-there':
      return (
        <span class="u">
          <span class="caret" aria-hidden="true">
            ‸
          </span>
          <ins>
            {heard('hearOnlyThere')}
            {piece.there}
            {pause}
          </ins>
        </span>
      )
    case 'replaced':
      return (
        <span class="u">
          <span>
            {heard('hearHere')}
            {piece.here}
            {pause}
          </span>
          <ins>
            {heard('hearThere')}
            {piece.there}
            {pause}
          </ins>
        </span>
      )
    default:
      return piece.kind satisfies never
  }
}
