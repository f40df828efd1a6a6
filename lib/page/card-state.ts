/** Where the pointer is: over a statement's words, over the card, or elsewhere. */
export type Place =
  | { readonly over: 'statement'; readonly id: string }
  | { readonly over: 'card' }
  | { readonly over: 'page' }

/** What may open a card: pointing and clicking, clicking alone, nothing. */
export type CardMode = 'hover' | 'click' | 'off'

/**
 * What the card is doing. A token belongs to one wish to see one statement, or to one leaving of
 * it: what comes for an older one is dropped.
 */
export type CardState<Text> =
  | { readonly kind: 'closed'; readonly token: number }
  | {
      readonly kind: 'dwelling'
      readonly token: number
      readonly id: string
      readonly text: Text | null
    }
  | {
      readonly kind: 'open'
      readonly token: number
      readonly id: string
      /** Null until it is known. */
      readonly text: Text | null
      /** Of the question that the text answers. */
      readonly asked: number
      /** What keeps it open: the pointer, a click, or that the keyboard opened it. */
      readonly held: 'pointer' | 'click' | 'keys'
      /** The token of its leaving, null while nothing leaves it. */
      readonly leaving: number | null
    }

export type CardEvent<Text> =
  | { readonly kind: 'pointed'; readonly place: Place }
  | { readonly kind: 'clicked'; readonly place: Place; readonly touch: boolean }
  | { readonly kind: 'due'; readonly what: Wait; readonly token: number }
  | { readonly kind: 'answered'; readonly token: number; readonly text: Text }
  | { readonly kind: 'stepped'; readonly id: string; readonly byKeys: boolean }
  /** The reader has said something of the statements, in a view of ours. */
  | { readonly kind: 'judged' }
  | { readonly kind: 'selected' | 'scrolled' | 'typed' | 'escaped' | 'ended' }

type Wait = 'ask' | 'show' | 'leave'

/** What is to be done beside showing the state. */
export type CardEffect =
  | { readonly do: 'wait'; readonly what: Wait; readonly token: number; readonly ms: number }
  | { readonly do: 'ask'; readonly id: string; readonly token: number }
  /** Tell again where the pointer is: it may rest on something else. */
  | { readonly do: 'look' }

export interface CardStep<Text> {
  readonly state: CardState<Text>
  readonly effects: readonly CardEffect[]
}

/** Milliseconds, as Wikipedia's previews have them (mediawiki-extensions-Popups, constants.js). */
const CARD_TIME: Readonly<Record<Wait, number>> = { ask: 150, show: 500, leave: 300 }

/** Nothing is open, nothing is asked. */
export const NO_CARD: CardState<never> = { kind: 'closed', token: 0 }

type Open<Text> = Extract<CardState<Text>, { kind: 'open' }>

const stay = <Text>(state: CardState<Text>): CardStep<Text> => ({ state, effects: [] })

const closed = <Text>({ token }: CardState<Text>): CardStep<Text> =>
  stay({ kind: 'closed', token: token + 1 })

const wait = (what: Wait, token: number): CardEffect => ({
  do: 'wait',
  what,
  token,
  ms: CARD_TIME[what],
})

function dwell<Text>(before: CardState<Text>, id: string): CardStep<Text> {
  const token = before.token + 1
  return {
    state: { kind: 'dwelling', token, id, text: null },
    effects: [wait('ask', token), wait('show', token)],
  }
}

function open<Text>(before: CardState<Text>, id: string, held: Open<Text>['held']): CardStep<Text> {
  const token = before.token + 1
  const state = { kind: 'open', token, asked: token, id, held, text: null, leaving: null } as const
  return { state, effects: [{ do: 'ask', id, token }] }
}

function pointed<Text>(state: CardState<Text>, place: Place, mode: CardMode): CardStep<Text> {
  switch (state.kind) {
    case 'closed':
      return place.over === 'statement' && mode === 'hover' ? dwell(state, place.id) : stay(state)
    case 'dwelling':
      if (place.over !== 'statement') return closed(state)
      return place.id === state.id ? stay(state) : dwell(state, place.id)
    case 'open':
      return pointedWhileOpen(state, place)
    default:
      return state satisfies never
  }
}

/** A card that only the pointer holds goes when the pointer has left both words and card. */
function pointedWhileOpen<Text>(state: Open<Text>, place: Place): CardStep<Text> {
  if (state.held !== 'pointer') return stay(state)
  const isHome = place.over === 'card' || (place.over === 'statement' && place.id === state.id)
  if (isHome) return stay({ ...state, leaving: null })
  if (state.leaving !== null) return stay(state)
  const token = state.token + 1
  return { state: { ...state, token, leaving: token }, effects: [wait('leave', token)] }
}

/**
 * A click holds the card that is open, or closes it from outside. It opens one only where pointing
 * does not: when the reader wants it so, and by touch.
 */
function clicked<Text>(
  state: CardState<Text>,
  { place, touch }: { readonly place: Place; readonly touch: boolean },
  mode: CardMode,
): CardStep<Text> {
  const isOpen = state.kind === 'open'
  if (isOpen && place.over === 'card') return stay({ ...state, held: 'click', leaving: null })
  if (isOpen && place.over === 'statement' && place.id === state.id) {
    return stay({ ...state, held: 'click', leaving: null })
  }
  const opens = mode === 'click' || (mode === 'hover' && touch)
  if (place.over === 'statement' && opens) return open(state, place.id, 'click')
  return state.kind === 'closed' ? stay(state) : closed(state)
}

function due<Text>(
  state: CardState<Text>,
  { what, token }: { readonly what: Wait; readonly token: number },
): CardStep<Text> {
  if (state.token !== token) return stay(state)
  if (state.kind === 'dwelling') {
    const { id, text } = state
    if (what === 'ask') return { state, effects: [{ do: 'ask', id, token }] }
    if (what === 'show') {
      const held = 'pointer'
      return stay({ kind: 'open', token, asked: token, id, text, held, leaving: null })
    }
  }
  const hasLeft = state.kind === 'open' && what === 'leave' && state.leaving === token
  return hasLeft ? { ...closed(state), effects: [{ do: 'look' }] } : stay(state)
}

function answered<Text>(state: CardState<Text>, token: number, text: Text): CardStep<Text> {
  if (state.kind === 'closed') return stay(state)
  const asked = state.kind === 'open' ? state.asked : state.token
  return stay(asked === token ? { ...state, text } : state)
}

/** What a card says is asked for once more; it stays as it is until the answer comes. */
function judged<Text>(state: CardState<Text>): CardStep<Text> {
  if (state.kind === 'closed') return stay(state)
  const token = state.kind === 'open' ? state.asked : state.token
  return { state, effects: [{ do: 'ask', id: state.id, token }] }
}

/** A card that nothing but the pointer wished for goes, one that is held stays. */
const unlessHeld = <Text>(state: CardState<Text>): CardStep<Text> =>
  state.kind === 'dwelling' || (state.kind === 'open' && state.held === 'pointer')
    ? closed(state)
    : stay(state)

/** The state after an event, and what is to be done; timers and answers come back as events. */
export function nextCard<Text>(
  state: CardState<Text>,
  event: CardEvent<Text>,
  mode: CardMode,
): CardStep<Text> {
  switch (event.kind) {
    case 'pointed':
      return pointed(state, event.place, mode)
    case 'clicked':
      return clicked(state, event, mode)
    case 'due':
      return due(state, event)
    case 'answered':
      return answered(state, event.token, event.text)
    case 'stepped':
      if (mode === 'off') return state.kind === 'closed' ? stay(state) : closed(state)
      return open(state, event.id, event.byKeys ? 'keys' : 'click')
    case 'judged':
      return judged(state)
    case 'selected':
    case 'typed':
      return unlessHeld(state)
    case 'scrolled':
      return state.kind === 'dwelling' ? closed(state) : stay(state)
    case 'escaped':
    case 'ended':
      return state.kind === 'closed' ? stay(state) : closed(state)
    default:
      return event satisfies never
  }
}
