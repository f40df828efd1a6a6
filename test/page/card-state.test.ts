import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type CardEvent,
  type CardMode,
  type CardState,
  NO_CARD,
  nextCard,
} from '../../lib/page/card-state'

const over = (id: string): CardEvent<string> => ({
  kind: 'pointed',
  place: { over: 'statement', id },
})
const away: CardEvent<string> = { kind: 'pointed', place: { over: 'page' } }
const onCard: CardEvent<string> = { kind: 'pointed', place: { over: 'card' } }
const click = (place: string, touch = false): CardEvent<string> => ({
  kind: 'clicked',
  place: place === 'card' || place === 'page' ? { over: place } : { over: 'statement', id: place },
  touch,
})

/** A card with its clock: events go in, what is open comes out. */
function cardOf(mode: CardMode = 'hover') {
  let state: CardState<string> = NO_CARD
  const asked: { id: string; answer(text: string): void }[] = []
  let looks = 0
  function tell(event: CardEvent<string>): void {
    const step = nextCard(state, event, mode)
    state = step.state
    for (const effect of step.effects) {
      if (effect.do === 'look') looks += 1
      else if (effect.do === 'wait') {
        const { what, token, ms } = effect
        setTimeout(() => tell({ kind: 'due', what, token }), ms)
      } else {
        const { id, token } = effect
        asked.push({ id, answer: (text) => tell({ kind: 'answered', token, text }) })
      }
    }
  }
  return {
    tell,
    asked,
    get open() {
      return state.kind === 'open' ? state.id : null
    },
    get text() {
      return state.kind === 'open' ? state.text : null
    },
    get looks() {
      return looks
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what the reader says elsewhere has an open card ask once more, and a closed one nothing', () => {
  const card = cardOf('click')
  card.tell({ kind: 'judged' })
  expect(card.asked).toHaveLength(0)
  card.tell(click('s1'))
  card.asked[0]?.answer('will in 2 others')
  card.tell({ kind: 'judged' })
  expect(card.text).toBe('will in 2 others')
  expect(card.asked.map(({ id }) => id)).toEqual(['s1', 's1'])
  card.asked[1]?.answer('will in 1 other')
  expect([card.open, card.text]).toEqual(['s1', 'will in 1 other'])
})

describe('a pointer that rests on a statement', () => {
  test('opens its card after half a second, and no sooner', () => {
    const card = cardOf()
    card.tell(over('a'))
    vi.advanceTimersByTime(499)
    expect(card.open).toBeNull()
    vi.advanceTimersByTime(1)
    expect(card.open).toBe('a')
  })

  test('asks after 150 ms, once, and the card has the answer from the start', () => {
    const card = cardOf()
    card.tell(over('a'))
    vi.advanceTimersByTime(149)
    expect(card.asked).toEqual([])
    vi.advanceTimersByTime(1)
    card.asked[0]?.answer('will')
    vi.advanceTimersByTime(350)
    expect([card.asked.length, card.text]).toEqual([1, 'will'])
  })

  test('opens the card without an answer, which comes in later', () => {
    const card = cardOf()
    card.tell(over('a'))
    vi.advanceTimersByTime(500)
    expect([card.open, card.text]).toEqual(['a', null])
    card.asked[0]?.answer('will')
    expect(card.text).toBe('will')
  })

  test('a late answer to another statement is dropped', () => {
    const card = cardOf()
    card.tell(over('a'))
    vi.advanceTimersByTime(200)
    card.tell(over('b'))
    vi.advanceTimersByTime(500)
    card.asked[0]?.answer('of a')
    expect([card.open, card.text]).toEqual(['b', null])
    card.asked[1]?.answer('of b')
    expect(card.text).toBe('of b')
  })

  test.each<[string, CardEvent<string>]>([
    ['leaving', away],
    ['scrolling', { kind: 'scrolled' }],
    ['typing', { kind: 'typed' }],
    ['selecting', { kind: 'selected' }],
    ['clicking', click('a')],
    ['Escape', { kind: 'escaped' }],
  ])('%s before that opens nothing', (_, event) => {
    const card = cardOf()
    card.tell(over('a'))
    vi.advanceTimersByTime(400)
    card.tell(event)
    vi.advanceTimersByTime(5_000)
    expect(card.open).toBeNull()
  })

  test('twenty statements in a second open none and ask for none', () => {
    const card = cardOf()
    for (let at = 0; at < 20; at += 1) {
      card.tell(over(`s${at}`))
      vi.advanceTimersByTime(30)
      card.tell(away)
      vi.advanceTimersByTime(20)
    }
    vi.advanceTimersByTime(5_000)
    expect([card.open, card.asked.length]).toEqual([null, 0])
  })

  test('moving within the words does not start the time anew', () => {
    const card = cardOf()
    for (let at = 0; at < 10; at += 1) {
      card.tell(over('a'))
      vi.advanceTimersByTime(50)
    }
    expect(card.open).toBe('a')
  })

  test.each<CardMode>(['click', 'off'])('opens nothing where the setting is %s', (mode) => {
    const card = cardOf(mode)
    card.tell(over('a'))
    vi.advanceTimersByTime(5_000)
    expect([card.open, card.asked.length]).toEqual([null, 0])
  })
})

describe('a card that the pointer opened', () => {
  const opened = () => {
    const card = cardOf()
    card.tell(over('a'))
    vi.advanceTimersByTime(500)
    return card
  }

  test('stays for as long as the pointer does', () => {
    const card = opened()
    vi.advanceTimersByTime(60_000)
    expect(card.open).toBe('a')
  })

  test('goes 300 ms after the pointer has left words and card', () => {
    const card = opened()
    card.tell(away)
    vi.advanceTimersByTime(299)
    expect(card.open).toBe('a')
    vi.advanceTimersByTime(1)
    expect([card.open, card.looks]).toEqual([null, 1])
  })

  test('lets the pointer travel into it, and back', () => {
    const card = opened()
    card.tell(away)
    vi.advanceTimersByTime(250)
    card.tell(onCard)
    vi.advanceTimersByTime(60_000)
    card.tell(away)
    vi.advanceTimersByTime(250)
    card.tell(over('a'))
    vi.advanceTimersByTime(60_000)
    expect(card.open).toBe('a')
  })

  test('stays where the page scrolls under the pointer', () => {
    const card = opened()
    card.tell({ kind: 'scrolled' })
    vi.advanceTimersByTime(60_000)
    expect(card.open).toBe('a')
  })

  test.each<[string, CardEvent<string>]>([
    ['Escape', { kind: 'escaped' }],
    ['selecting', { kind: 'selected' }],
    ['typing', { kind: 'typed' }],
    ['a click elsewhere', click('page')],
  ])('%s closes it', (_, event) => {
    const card = opened()
    card.tell(event)
    expect(card.open).toBeNull()
  })

  test.each([
    ['its words', 'a'],
    ['the card', 'card'],
  ])('a click on %s pins it', (_, place) => {
    const card = opened()
    card.tell(click(place))
    card.tell(away)
    card.tell({ kind: 'typed' })
    card.tell({ kind: 'selected' })
    vi.advanceTimersByTime(60_000)
    expect(card.open).toBe('a')
    card.tell(click('page'))
    expect(card.open).toBeNull()
  })
})

describe('a click', () => {
  test('opens a card where the reader wants it so', () => {
    const card = cardOf('click')
    card.tell(click('a'))
    expect([card.open, card.asked.map(({ id }) => id)]).toEqual(['a', ['a']])
    card.tell(click('b'))
    expect(card.open).toBe('b')
  })

  test('opens none where pointing does, but a touch does: nothing else points', () => {
    const card = cardOf('hover')
    card.tell(click('a'))
    expect(card.open).toBeNull()
    card.tell(click('a', true))
    expect(card.open).toBe('a')
  })

  test('opens none where cards are off', () => {
    const card = cardOf('off')
    card.tell(click('a', true))
    card.tell({ kind: 'stepped', id: 'a', byKeys: true })
    expect(card.open).toBeNull()
  })
})

test('a step by the keyboard opens the card, which the pointer does not close', () => {
  const card = cardOf()
  card.tell({ kind: 'stepped', id: 'a', byKeys: true })
  card.tell(away)
  vi.advanceTimersByTime(60_000)
  expect(card.open).toBe('a')
  card.tell({ kind: 'escaped' })
  expect(card.open).toBeNull()
})

test('whatever the reader does, an answer is only ever shown for what was asked', () => {
  const event = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(over),
    fc.constantFrom('a', 'b', 'card', 'page').map((place) => click(place)),
    fc.constantFrom<CardEvent<string>>(
      away,
      onCard,
      { kind: 'scrolled' },
      { kind: 'escaped' },
      { kind: 'selected' },
      { kind: 'stepped', id: 'c', byKeys: true },
    ),
  )
  const moves = fc.array(fc.tuple(event, fc.nat(700), fc.nat(5)), { maxLength: 30 })
  fc.assert(
    fc.property(moves, fc.constantFrom<CardMode>('hover', 'click'), (steps, mode) => {
      const card = cardOf(mode)
      for (const [each, ms, answered] of steps) {
        card.tell(each)
        vi.advanceTimersByTime(ms)
        const question = card.asked[answered]
        question?.answer(question.id)
        if (card.text !== null) expect(card.text).toBe(card.open)
      }
    }),
  )
})
