import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** What the focus can stand on. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]'

interface Place {
  readonly at: HTMLElement
  /** All that the focus can stand on in the view, in its order. */
  readonly order: readonly HTMLElement[]
}

/** Where the focus is in a view; null where it is elsewhere. */
function placeIn(view: HTMLElement | null): Place | null {
  const order = [...(view?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
  const at = order.find((each) => each === each.ownerDocument.activeElement)
  return at === undefined ? null : { at, order }
}

/** Whether an element takes the focus. */
function takes(element: HTMLElement): boolean {
  if (!element.isConnected) return false
  element.focus()
  return element.ownerDocument.activeElement === element
}

/**
 * For the element of a whole view: what is pressed there may go with what it did, such as "Undo".
 * The focus then stays where it was, on what comes next, and keys are heard in the view as before.
 */
export function useKeptFocus<Root extends HTMLElement>(): RefObject<Root | null> {
  const view = useRef<Root>(null)
  // Before anything is drawn anew.
  const before = placeIn(view.current)
  useLayoutEffect(() => {
    if (before === null || before.at.isConnected) return
    const { activeElement, body } = before.at.ownerDocument
    // Whatever comes in its place may have taken the focus itself.
    if (activeElement !== null && activeElement !== body) return
    const place = before.order.indexOf(before.at)
    const earlier = before.order.slice(0, place).reverse()
    ;[...before.order.slice(place + 1), ...earlier].some(takes)
  })
  return view
}
