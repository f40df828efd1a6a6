import type { JSX } from 'preact'
import type { Cell } from '../../lib/comparison'
import type { MessageKey } from '../../lib/extension/i18n'
import { CellBar } from '../Glyph'
import { useSpeech } from '../speech'
import type { Piece } from './excerpt'

export const CELLS: Record<Cell, MessageKey> = {
  direct: 'cellDirect',
  mixed: 'cellMixed',
  indirect: 'cellIndirect',
  trimmed: 'cellTrimmed',
  absent: 'cellAbsent',
}

interface CellWordsProps {
  readonly cell: Cell
  readonly words: Words | null
}

/** What stands in a cell; `quoted` words get quotation marks, whatever marks the outlet uses. */
export interface Words {
  readonly pieces: readonly Piece[]
  readonly quoted: boolean
}

/** How a report has a statement: the bar, its words with what differs underlined, and in words. */
export function CellWords({ cell, words }: CellWordsProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <span class="cell">
      <CellBar cell={cell} />
      {words !== null && (
        <span class="words" dir="auto">
          {words.quoted && <span aria-hidden="true">“</span>}
          {words.pieces.map(({ text, differs }, at) =>
            differs ? (
              <u key={at}>
                <span class="vh">{say('hearDiffers')}</span>
                {text}
                <span class="vh">{say('hearEnd')}</span>
              </u>
            ) : (
              text
            ),
          )}
          {words.quoted && <span aria-hidden="true">”</span>}
        </span>
      )}
      <span class="what">{say(CELLS[cell])}</span>
    </span>
  )
}
