import { type CardInput, listen, type Scene } from './card-input'
import { placeCard } from './card-place'
import { type CardEvent, type CardMode, type CardState, NO_CARD, nextCard } from './card-state'
import { addCard, type CardAction, type CardLabels, type CardText, type CardView } from './card-view'
import { viewOf } from './dom'
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
  const card = addCard(marks.layer, wiring.labels)
  card.element.classList.toggle('dark', isDark(document, wiring.dark))
  const showing: Showing = { state: NO_CARD, before: null, at: null, last: null }
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const look = (): void => looking.look()

  function tell(event: CardEvent<CardText>): void {
    if (signal.aborted) return
    const before = showing.state
    const { state, effects } = nextCard(before, event, wiring.mode)
    showing.state = state
    if (state !== before) show(before)
    for (const effect of effects) {
      if (effect.do === 'look') look()
      else if (effect.do === 'ask') ask(effect.id, effect.token)
      else {
        const { what, token, ms } = effect
        const timer = setTimeout(() => {
          timers.delete(timer)
          tell({ kind: 'due', what, token })
        }, ms)
        timers.add(timer)
      }
    }
  }

  function ask(id: string, token: number): void {
    void wiring.ask(id).then((text) => tell({ kind: 'answered', token, text }))
  }

  function show(before: CardState<CardText>): void {
    const { state } = showing
    if (state.kind !== 'open') {
      if (before.kind !== 'open') return
      if (before.held === 'keys') giveFocusBack(marks, showing)
      return card.hide()
    }
    showing.last = state.id
    card.element.classList.toggle('keys', state.held === 'keys')
    card.show(state.text)
    if (before.kind === 'open' && before.asked === state.asked) return
    place()
    if (state.held === 'keys') takeFocus(document, card, showing)
  }

  function place(): void {
    const { state, at } = showing
    const view = viewOf(document)
    if (state.kind !== 'open' || view === null) return
    const lines = marks.lines(state.id)
    if (lines.length === 0) return tell({ kind: 'ended' })
    const { width, height } = card.element.getBoundingClientRect()
    const pointer = state.held === 'keys' ? null : at
    const size = { width: view.document.documentElement.clientWidth, height: view.innerHeight }
    const { left, top } = placeCard(lines, { width, height }, { view: size, pointer })
    const origin = marks.layer.host.getBoundingClientRect()
    // Moved by a transform, which no page takes for a shift of its layout.
    card.element.style.transform = `translate(${left - origin.left}px, ${top - origin.top}px)`
  }

  function step(way: 'next' | 'previous', byKeys: boolean): boolean {
    const { state, last } = showing
    const id = marks.beside(state.kind === 'open' ? state.id : last, way)
    if (id === null || !marks.reveal(id)) return false
    showing.last = id
    showing.at = null
    tell({ kind: 'stepped', id, byKeys })
    return true
  }

  function act(action: CardAction | null): void {
    const { state } = showing
    if (state.kind !== 'open' || action === null) return
    const { id, held } = state
    switch (action) {
      case 'compare':
        tell({ kind: 'ended' })
        return wiring.compare(id)
      case 'settings':
        tell({ kind: 'ended' })
        return wiring.settings()
      case 'next':
        if (!step('next', held === 'keys')) tell({ kind: 'ended' })
        return
      default:
        return action satisfies never
    }
  }

  const scene: Scene = {
    document,
    host: marks.layer.host,
    placeAt(point) {
      showing.at = point
      if (isOver(card, showing.state, point)) return { over: 'card' }
      const id = marks.at(point)
      return id === null ? { over: 'page' } : { over: 'statement', id }
    },
  }
  const input: CardInput = {
    pointed: (place) => tell({ kind: 'pointed', place }),
    clicked: (place, touch) => tell({ kind: 'clicked', place, touch }),
    selected: () => tell({ kind: 'selected' }),
    scrolled: () => tell({ kind: 'scrolled' }),
    typed: () => tell({ kind: 'typed' }),
    escaped() {
      const isOpen = showing.state.kind === 'open'
      tell({ kind: 'escaped' })
      return isOpen
    },
    acted: (point) => act(card.actionAt(point)),
    focusLeft() {
      showing.before = null
      if (showing.state.kind === 'open' && showing.state.held === 'keys') tell({ kind: 'ended' })
    },
  }
  const looking = listen(scene, input, signal)
  marks.onDrawn(place)
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer)
  })
  return { step: (way) => step(way, true) }
}

/** Whether the card stands at a point of the view. */
function isOver({ element }: CardView, state: CardState<CardText>, { x, y }: Point): boolean {
  if (state.kind !== 'open') return false
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}

function takeFocus(document: Document, { element }: CardView, showing: Showing): void {
  const { activeElement } = document
  if (showing.before === null && activeElement instanceof HTMLElement) {
    showing.before = activeElement
  }
  element.focus({ preventScroll: true })
}

/** Focus goes back to where it was, if the card still has it. */
function giveFocusBack({ layer }: Marks, showing: Showing): void {
  const { before } = showing
  showing.before = null
  if (layer.root.activeElement === null) return
  if (before?.isConnected) before.focus({ preventScroll: true })
  else (layer.root.activeElement as HTMLElement).blur()
}

const isDark = (document: Document, wish: boolean | null): boolean =>
  wish ?? viewOf(document)?.matchMedia('(prefers-color-scheme: dark)').matches ?? false
