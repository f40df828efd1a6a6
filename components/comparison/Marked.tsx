import type { ComponentChildren, JSX } from 'preact'

interface MarkedProps {
  /** Whether all of the words are quoted. */
  readonly quoted: boolean
  readonly children: ComponentChildren
}

/** Words in quotation marks where they are quoted, whatever marks the outlet uses. */
export const Marked = ({ quoted, children }: MarkedProps): JSX.Element => (
  <>
    {quoted && <span aria-hidden="true">“</span>}
    {children}
    {quoted && <span aria-hidden="true">”</span>}
  </>
)
