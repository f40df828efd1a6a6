import type { JSX } from 'preact'
import type { Form } from '../lib/attribution/attribution'
import type { Cell, Mark } from '../lib/comparison'

/** A line says a relation, as the mark in the page does: straight, stepped, dotted, a bracket. */
const LINES: Record<Mark, JSX.Element> = {
  same: <path d="M1 4H27" />,
  differs: <path d="M1 6.5h6.5v-5H14v5h6.5v-5H27" />,
  'other-occasion': (
    <path d="M3 4H27" stroke-dasharray="0 5.5" stroke-width="3" stroke-linecap="round" />
  ),
  none: <path d="M10 4H18M10 0V8M18 0V8" />,
}

/** The line of a relation; words beside it say the same. */
export const Line = ({ mark }: { readonly mark: Mark }): JSX.Element => (
  <svg class="line" viewBox="0 0 28 8" aria-hidden="true">
    {LINES[mark]}
  </svg>
)

/** A bar is a line of type: solid quoted, half solid partly quoted, hollow paraphrased. */
const BARS: Record<Form, JSX.Element> = {
  direct: <rect x="1" y="2" width="26" height="8" />,
  mixed: (
    <>
      <rect x="1" y="2" width="13" height="8" />
      <path fill="none" stroke="currentColor" stroke-width="1.5" d="M14 2.75h12.25v6.5H14" />
    </>
  ),
  indirect: (
    <rect
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      x="1.75"
      y="2.75"
      width="24.5"
      height="6.5"
    />
  ),
}

/** The bar of a form; words beside it say the same. */
export const Bar = ({ form }: { readonly form: Form }): JSX.Element => (
  <svg class="glyph" viewBox="0 0 28 12" aria-hidden="true">
    {BARS[form]}
  </svg>
)

const CELL_BARS: Record<Cell, JSX.Element> = {
  ...BARS,
  trimmed: (
    <>
      <circle cx="2.5" cy="6" r="1.5" />
      <circle cx="7" cy="6" r="1.5" />
      <circle cx="11.5" cy="6" r="1.5" />
      <rect x="15" y="2" width="12" height="8" />
    </>
  ),
  absent: <rect x="9" y="5.25" width="10" height="1.5" />,
}

/** The bar of a cell: a form, dots and a bar where it is shortened, a dash where it is absent. */
export const CellBar = ({ cell }: { readonly cell: Cell }): JSX.Element => (
  <svg class="glyph" viewBox="0 0 28 12" aria-hidden="true">
    {CELL_BARS[cell]}
  </svg>
)

/** The mark of As Quoted: two quotation marks, one offset. */
export const Emblem = (): JSX.Element => (
  <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1 1h6v5.2c0 2.8-1.5 4.5-4.6 5.1v-2.3c1.2-.4 1.8-1 1.8-2H1z" />
    <path class="offset" d="M9 4.7h6v5.2c0 2.8-1.5 4.5-4.6 5.1v-2.3c1.2-.4 1.8-1 1.8-2H9z" />
  </svg>
)
