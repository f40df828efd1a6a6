import type { JSX } from 'preact'
import type { Part, Version } from '../lib/comparison'
import type { Statement } from '../lib/statement/statement'
import { type Aligned, alignedPieces, type Texts } from './aligned'
import { Heard } from './Heard'
import { usePrinted } from './printed'
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
  const texts = { here: statement.text, there: version.variant.text }
  const lines = version.parts.map((part, at) => (
    <AlignedPart
      key={part.here.start}
      part={part}
      texts={texts}
      {...skipped(version.parts, at, texts)}
    />
  ))
  const [only] = lines
  return only !== undefined && lines.length === 1 ? (
    only
  ) : (
    <ol class="parts">
      {lines.map((line) => (
        <li key={line.key}>{line}</li>
      ))}
    </ol>
  )
}

/** Whether words of the statement were passed over before a part, and after the last. */
function skipped(parts: readonly Part[], at: number, { here }: Texts): Skipped {
  const from = parts[at - 1]?.here.end ?? 0
  const { start, end } = parts[at]?.here ?? { start: 0, end: 0 }
  const isLast = at === parts.length - 1
  return { before: hasWords(here.slice(from, start)), after: isLast && hasWords(here.slice(end)) }
}

interface Skipped {
  readonly before: boolean
  readonly after: boolean
}

interface AlignedPartProps extends Skipped {
  readonly part: Part
  readonly texts: Texts
}

function AlignedPart({ part, texts, before, after }: AlignedPartProps): JSX.Element {
  return (
    <p class="align" {...usePrinted()}>
      {before && <span class="context">… </span>}
      {alignedPieces(part, texts).map((piece, at) => (
        <AlignedPiece key={at} piece={piece} />
      ))}
      {after && <span class="context"> …</span>}
    </p>
  )
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

function AlignedPiece({ piece }: { readonly piece: Aligned }): JSX.Element {
  const { say } = useSpeech()
  const heard = (
    key: 'hearHere' | 'hearOnlyHere' | 'hearThere' | 'hearOnlyThere' | 'hearMoved',
  ) => <Heard>{say(key)}</Heard>
  const pause = <Heard>{say('hearPause')}</Heard>
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
