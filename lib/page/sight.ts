import { attributeOf, ownerOf, viewOf } from './dom'

/** Longer ones are written by programs for machines. */
const LONGEST_STYLE = 2_000
const INLINE_HIDDEN = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/iu

/** Whether the reader sees an element's own words: what is hidden may hold what is not. */
type Sight = 'seen' | 'words hidden' | 'hidden'

const VISIBILITY = { visibilityProperty: true }

/** Whether the reader sees an element: as the browser says, else as its own attributes do. */
export function sightOf(element: Element): Sight {
  if (typeof element.checkVisibility === 'function') {
    if (element.checkVisibility(VISIBILITY)) return 'seen'
    // A page without a window is drawn nowhere: there nothing is seen, whatever it says.
    if (viewOf(ownerOf(element)) !== null) {
      return element.checkVisibility() ? 'words hidden' : 'hidden'
    }
  }
  const style = attributeOf(element, 'style')
  const isHidden =
    attributeOf(element, 'hidden') !== null ||
    (style !== null && style.length <= LONGEST_STYLE && INLINE_HIDDEN.test(style))
  return isHidden ? 'hidden' : 'seen'
}
