import { type CardInput, listen, type Scene } from './card-input'
import { placeCard } from './card-place'
import { type CardEvent, type CardMode, type CardState, NO_CARD, nextCard } from './card-state'
import {
  addCard,
  type CardAction,
  type CardLabels,
  type CardText,
  type CardView,
} from './card-view'
import { isConnected, rootOf, viewOf } from './dom'
import type { Point } from './mark-drawing'
import type { Marks } from './marks'

/** What cards are opened with, and what is done from them. */
export interface CardWiring {
  readonly mode: CardMode
  readonly dark: boolean | null
  readonly labels: CardLabels
  /** What is known of one statement, in words. */
  ask(id: string): Promise<CardText>
  compare(id: string): void
  settings(): void
}

/** The cards of a page's marks. They end with the signal that they were opened under. */
export interface Cards {
  /** Goes to the statement before or after the one at hand and opens its card; false at the end. */
  step(way: 'next' | 'previous'): boolean
  /** Has an open card say what is known by now. */
  judged(): void
}

/** The card while it is shown: what it says, where it goes back to. */
interface Showing {
  state: CardState<CardText>
  /** Had the focus before the keyboard opened a card. */
  before: HTMLElement | null
  /** Where the pointer was when the card opened. */
  at: Point | null
  /** The statement that was gone to last. */
  last: string | null
  /** Tells again where the pointer is. */
  look(): void
}

/**
 * Opens a card at marked statements as the reader wishes: by resting the pointer on one, by a
 * click, by the keyboard. It stands in the layer's closed root and looks the same to the page
 * whatever it says, known elsewhere or not.
 */
export function openCards(
  document: Document,
  { marks, wiring }: { readonly marks: Marks; readonly wiring: CardWiring },
  signal: AbortSignal,
): Cards {
  const view = addCard(marks.layer, wiring.labels)
  view.element.classList.toggle('dark', isDark(document, wiring.dark))
  const desk = { document, marks, wiring, view, signal }
  const showing: Showing = { state: NO_CARD, before: null, at: null, last: null, look() {} }
  showing.look = listen(sceneOf(desk, showing), inputOf(desk, showing), signal).look
  marks.onDrawn(() => place(desk, showing))
  return {
    step: (way) => step(desk, showing, { way, byKeys: true }),
    judged: () => tell(desk, showing, { kind: 'judged' }),
  }
}

/** What a card works with. */
interface Desk {
  readonly document: Document
  readonly marks: Marks
  readonly wiring: CardWiring
  readonly view: CardView
  readonly signal: AbortSignal
}

/** Takes an event in, shows what comes of it and does what is to be done. */
function tell(desk: Desk, showing: Showing, event: CardEvent<CardText>): void {
  const { wiring, signal } = desk
  if (signal.aborted) return
  const before = showing.state
  const { state, effects } = nextCard(before, event, wiring.mode)
  showing.state = state
  if (state !== before) show(desk, showing, before)
  for (const effect of effects) {
    switch (effect.do) {
      case 'look':
        showing.look()
        break
      case 'ask': {
        const { id, token } = effect
        void wiring.ask(id).then((text) => tell(desk, showing, { kind: 'answered', token, text }))
        break
      }
      case 'wait': {
        const { what, token, ms } = effect
        const timer = setTimeout(() => tell(desk, showing, { kind: 'due', what, token }), ms)
        signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
        break
      }
      default:
        effect satisfies never
    }
  }
}

function show(desk: Desk, showing: Showing, before: CardState<CardText>): void {
  const { view, marks } = desk
  const { state } = showing
  if (state.kind !== 'open') {
    if (before.kind !== 'open') return
    if (before.held === 'keys') giveFocusBack(marks, showing)
    marks.tint(null)
    view.hide()
    return
  }
  showing.last = state.id
  view.element.classList.toggle('keys', state.held === 'keys')
  view.show(state.text)
  if (before.kind === 'open' && before.asked === state.asked) return
  place(desk, showing)
  if (state.held === 'keys') takeFocus(desk, showing)
}

/** Sets the open card beside its words, where they stand now; without them it closes. */
function place(desk: Desk, showing: Showing): void {
  const { document, marks, view } = desk
  const { state, at } = showing
  const root = rootOf(document)
  if (state.kind !== 'open' || root === null) return
  const lines = marks.lines(state.id)
  if (lines.length === 0) {
    tell(desk, showing, { kind: 'ended' })
    return
  }
  marks.tint(state.id)
  const { width, height } = view.element.getBoundingClientRect()
  const pointer = state.held === 'keys' ? null : at
  // Without its scroll bars; the root's own height would be the document's in quirks mode.
  const size = { width: root.clientWidth, height: viewOf(document)?.innerHeight ?? 0 }
  const { left, top } = placeCard(lines, { width, height }, { view: size, pointer })
  const origin = marks.layer.host.getBoundingClientRect()
  // Moved by a transform, which no page takes for a shift of its layout.
  view.element.style.transform = `translate(${left - origin.left}px, ${top - origin.top}px)`
}

/** Goes to the statement beside the one at hand and opens its card; false at the end. */
function step(
  desk: Desk,
  showing: Showing,
  { way, byKeys }: { readonly way: 'next' | 'previous'; readonly byKeys: boolean },
): boolean {
  const { state, last } = showing
  const id = desk.marks.beside(state.kind === 'open' ? state.id : last, way)
  if (id === null || !desk.marks.reveal(id)) return false
  showing.last = id
  showing.at = null
  tell(desk, showing, { kind: 'stepped', id, byKeys })
  return true
}

function act(desk: Desk, showing: Showing, action: CardAction | null): void {
  const { state } = showing
  if (state.kind !== 'open' || action === null) return
  const goesOn =
    action === 'next' && step(desk, showing, { way: 'next', byKeys: state.held === 'keys' })
  if (!goesOn) tell(desk, showing, { kind: 'ended' })
  if (action === 'compare') desk.wiring.compare(state.id)
  if (action === 'settings') desk.wiring.settings()
}

const sceneOf = ({ document, marks, view }: Desk, showing: Showing): Scene => ({
  document,
  host: marks.layer.host,
  placeAt(point) {
    showing.at = point
    if (isOver(view, showing.state, point)) return { over: 'card' }
    const id = marks.at(point)
    return id === null ? { over: 'page' } : { over: 'statement', id }
  },
})

const inputOf = (desk: Desk, showing: Showing): CardInput => ({
  pointed: (place) => tell(desk, showing, { kind: 'pointed', place }),
  clicked: (place, touch) => tell(desk, showing, { kind: 'clicked', place, touch }),
  selected: () => tell(desk, showing, { kind: 'selected' }),
  scrolled: () => tell(desk, showing, { kind: 'scrolled' }),
  typed: () => tell(desk, showing, { kind: 'typed' }),
  escaped() {
    const isOpen = showing.state.kind === 'open'
    tell(desk, showing, { kind: 'escaped' })
    return isOpen
  },
  acted: (point) => act(desk, showing, desk.view.actionAt(point)),
  focusLeft() {
    const { state } = showing
    if (state.kind !== 'open' || state.held !== 'keys') return
    showing.before = null
    tell(desk, showing, { kind: 'ended' })
  },
})

/** Whether the card stands at a point of the view. */
function isOver({ element }: CardView, state: CardState<CardText>, { x, y }: Point): boolean {
  if (state.kind !== 'open') return false
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}

function takeFocus({ document, marks, view }: Desk, showing: Showing): void {
  const { activeElement } = document
  const isOurs = activeElement === marks.layer.host
  if (!isOurs) showing.before = activeElement instanceof HTMLElement ? activeElement : null
  view.element.focus({ preventScroll: true })
}

/** Focus goes back to where it was, if the card still has it. */
function giveFocusBack({ layer }: Marks, showing: Showing): void {
  const { before } = showing
  const now = layer.root.activeElement
  showing.before = null
  if (!(now instanceof HTMLElement)) return
  if (before !== null && isConnected(before)) before.focus({ preventScroll: true })
  now.blur()
}

const isDark = (document: Document, wish: boolean | null): boolean =>
  wish ?? viewOf(document)?.matchMedia('(prefers-color-scheme: dark)').matches ?? false
