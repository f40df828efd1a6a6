import type { Place } from './card-state'
import { viewOf } from './dom'
import type { Point } from './mark-drawing'

/** What the reader does, as far as it concerns a card. */
export interface CardInput {
  pointed(place: Place): void
  clicked(place: Place, touch: boolean): void
  selected(): void
  scrolled(): void
  typed(): void
  /** Whether there was a card to close: the page then does not hear of the key. */
  escaped(): boolean
  /** A button was pressed, at a point or by the key on the one that has the focus. */
  acted(point: Point | null): void
  focusLeft(): void
}

/** CSS pixels that a pointer must travel after scrolling before it counts as the reader's wish. */
const REST = 8

/** What the page would otherwise hear of a click in the card. */
const POINTING = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
] as const

/** Elements whose own click is meant: the card does not come in its way. */
const PRESSED = 'a, button, input, select, textarea, label, summary, video, audio, [role=button]'

/** What listening needs to know of the page and of the card. */
export interface Scene {
  readonly document: Document
  readonly host: HTMLElement
  placeAt(point: Point): Place
}

/**
 * Listens to the reader's own hand until the signal: events that a script made do not count
 * (trust requirement S-7). What happens in the card is kept from the page's listeners.
 */
export function listen(scene: Scene, input: CardInput, signal: AbortSignal): Looking {
  const { document } = scene
  const view = viewOf(document)
  if (view === null) return { look() {} }
  const looking = followPointer(scene, input, signal)
  const isSelecting = (): boolean => view.getSelection()?.isCollapsed === false
  const options = { capture: true, signal }
  const on = <Name extends keyof WindowEventMap>(
    name: Name,
    hear: (event: WindowEventMap[Name]) => void,
  ): void => view.addEventListener(name, (event) => event.isTrusted && hear(event), options)
  const isInside = ({ target }: Event): boolean => target === scene.host
  for (const name of POINTING) {
    on(name, (event) => {
      if (!isInside(event)) return
      event.stopImmediatePropagation()
      // Neither focus nor selection moves into the card by a click on it.
      if (name === 'mousedown') event.preventDefault()
      if (name !== 'click') return
      const { clientX: x, clientY: y, detail } = event as PointerEvent
      if (detail > 0) input.clicked({ over: 'card' }, false)
      input.acted(detail > 0 ? { x, y } : null)
    })
  }
  on('click', (event) => {
    const { target, button, clientX: x, clientY: y } = event
    const isPressed = target instanceof Element && target.closest(PRESSED) !== null
    if (isInside(event) || button !== 0 || isSelecting()) return
    const place = isPressed ? ({ over: 'page' } as const) : scene.placeAt({ x, y })
    input.clicked(place, (event as PointerEvent).pointerType === 'touch')
  })
  followKeys(scene, input, signal)
  on('focusout', (event) => {
    if (isInside(event) && event.relatedTarget !== scene.host) input.focusLeft()
  })
  on('blur', ({ target }) => target === view && input.pointed({ over: 'page' }))
  // Asked of the window: a page may have given the document's own methods other names.
  view.addEventListener('selectionchange', () => isSelecting() && input.selected(), options)
  return looking
}

/** Keys in the card are its own; the one that closes it is heard by nobody else, pressed or let go. */
function followKeys(scene: Scene, input: CardInput, signal: AbortSignal): void {
  const view = viewOf(scene.document)
  let hasClosed = false
  const hear = (event: KeyboardEvent): void => {
    const { type, key, target, ctrlKey, metaKey, altKey } = event
    if (!event.isTrusted) return
    const isInside = target === scene.host
    const closes = key === 'Escape' && (type === 'keydown' ? input.escaped() : hasClosed)
    if (key === 'Escape') hasClosed = closes && type === 'keydown'
    if (closes) event.preventDefault()
    if (closes || isInside) event.stopImmediatePropagation()
    else if (type === 'keydown' && key.length === 1 && !ctrlKey && !metaKey && !altKey) {
      input.typed()
    }
  }
  for (const name of ['keydown', 'keypress', 'keyup'] as const) {
    view?.addEventListener(name, hear, { capture: true, signal })
  }
}

export interface Looking {
  /** Tells again where the pointer is. */
  look(): void
}

/** Tells where the reader moves the pointer, at most once a frame; not where the page moves under it. */
function followPointer(scene: Scene, input: CardInput, signal: AbortSignal): Looking {
  const view = viewOf(scene.document)
  let at: Point | null = null
  let rested: Point | null = null
  let frame = 0
  const look = (): void => {
    if (at === null || rested !== null) return
    const place = scene.placeAt(at)
    // Words that are being selected or copied are not asked about.
    const isAsked = place.over !== 'statement' || view?.getSelection()?.isCollapsed !== false
    input.pointed(isAsked ? place : { over: 'page' })
  }
  const moved = (event: PointerEvent): void => {
    const { clientX: x, clientY: y, pointerType, buttons } = event
    if (!event.isTrusted || pointerType === 'touch' || buttons !== 0) return
    if (at?.x === x && at.y === y) return
    at = { x, y }
    if (rested !== null && Math.hypot(x - rested.x, y - rested.y) < REST) return
    rested = null
    frame ||=
      view?.requestAnimationFrame(() => {
        frame = 0
        look()
      }) ?? 0
  }
  const scrolled = (event: Event): void => {
    if (!event.isTrusted) return
    rested = at
    input.scrolled()
  }
  const left = (event: PointerEvent): void => {
    if (!event.isTrusted || event.relatedTarget !== null) return
    at = null
    input.pointed({ over: 'page' })
  }
  const options = { capture: true, passive: true, signal }
  view?.addEventListener('pointermove', moved, options)
  view?.addEventListener('scroll', scrolled, options)
  view?.addEventListener('pointerout', left, options)
  signal.addEventListener('abort', () => view?.cancelAnimationFrame(frame))
  return { look }
}
