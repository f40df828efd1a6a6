import type { JSX } from 'preact'
import type { Cell } from '../../lib/comparison'
import type { MessageKey } from '../../lib/extension/i18n'
import { CellBar } from '../Glyph'
import { Heard } from '../Heard'
import { usePrinted } from '../printed'
import { useSpeech } from '../speech'
import type { Excerpt } from './excerpt'
import { Marked } from './Marked'

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
  readonly excerpt: Excerpt
  readonly quoted: boolean
}

/** How a report has a statement: the bar, its words with what differs underlined, and in words. */
export function CellWords({ cell, words }: CellWordsProps): JSX.Element {
  const { say } = useSpeech()
  const printed = usePrinted()
  return (
    <span class="cell">
      <CellBar cell={cell} />
      {words !== null && (
        <span class="words" {...printed}>
          {words.excerpt.cut.before && <span class="cut">…{'\u00a0'}</span>}
          <Marked quoted={words.quoted}>
            {words.excerpt.pieces.map(({ text, differs }, at) =>
              differs ? (
                <u key={at}>
                  <Heard>{say('hearDiffers')}</Heard>
                  {text}
                  <Heard>{say('hearEnd')}</Heard>
                </u>
              ) : (
                text
              ),
            )}
          </Marked>
          {words.excerpt.cut.after && <span class="cut">{'\u00a0'}…</span>}
        </span>
      )}
      <span class="what">{say(CELLS[cell])}</span>
    </span>
  )
}
