import type { Words } from '../telling/text'
import { createElement, ownerOf } from './dom'
import type { MarkLayer } from './mark-layer'

/** What a card says of one statement. */
export interface CardText {
  readonly speaker: string
  /** How the words are given: "paraphrased"; empty for a quotation. */
  readonly form: string
  /** The sentence that tells the difference. */
  readonly telling: readonly Words[]
  /** How many outlets have it, and what else is counted. */
  readonly counts: string
}

/** What is alike in all cards, in the reader's language. */
export interface CardLabels {
  readonly card: string
  readonly compare: string
  readonly next: string
  readonly settings: string
  readonly loading: string
  readonly direction: 'ltr' | 'rtl'
}

/** What can be done in a card. Nothing that has consequences (trust requirement S-7). */
export type CardAction = 'compare' | 'next' | 'settings'

export interface CardView {
  readonly element: HTMLElement
  /** Shows what is known, or that it is being looked up; the size is always the same. */
  show(text: CardText | null): void
  hide(): void
  /** The action of the button at a point of the view, or of the one that has the focus. */
  actionAt(point: { readonly x: number; readonly y: number } | null): CardAction | null
}

const ACTIONS: readonly CardAction[] = ['compare', 'next', 'settings']
const BUTTON_CLASS: Readonly<Record<CardAction, string>> = {
  compare: 'first',
  next: 'middle',
  settings: 'last',
}

/** The card of a layer, closed. Everything that depends on what is known stands in `data-text`. */
export function addCard({ host, root }: MarkLayer, labels: CardLabels): CardView {
  const document = ownerOf(host)
  const add = (parent: Element, name: string, className: string): HTMLElement => {
    const element = createElement(document, name)
    element.className = className
    parent.append(element)
    return element
  }
  const said = (parent: Element, className: string): ((text: string) => void) => {
    const span = add(parent, 'span', className)
    return (text) => span.setAttribute('data-text', text)
  }
  const element = createElement(document, 'div')
  element.className = 'card'
  element.tabIndex = -1
  element.dir = labels.direction
  element.setAttribute('role', 'dialog')
  element.setAttribute('aria-label', labels.card)
  element.setAttribute('aria-describedby', 'line tell counts')
  const line = add(element, 'p', 'line')
  const speaker = said(line, 'who')
  const form = said(line, 'meta')
  const told = add(element, 'p', 'tell')
  told.setAttribute('aria-live', 'polite')
  const telling = add(told, 'span', 'flow')
  const counted = add(element, 'p', 'meta counted')
  const counts = said(counted, '')
  line.id = 'line'
  told.id = 'tell'
  counted.id = 'counts'
  const buttons = addButtons(element, labels, add)
  root.append(element)
  const say = (words: readonly Words[]): void => {
    telling.replaceChildren()
    for (const { kind, text } of words) said(telling, kind)(text)
  }
  return {
    element,
    show(text) {
      // What comes later may not push aside what stands there: browsers tell a page how far it moved.
      element.classList.toggle('asking', text === null)
      speaker(text?.speaker ?? '')
      form(text?.form ?? '')
      say(text?.telling ?? [{ kind: 'plain', text: labels.loading }])
      counts(text?.counts ?? '')
      element.classList.add('open')
    },
    hide: () => element.classList.remove('open'),
    actionAt(point) {
      const target = point === null ? root.activeElement : root.elementFromPoint(point.x, point.y)
      return ACTIONS.find((action) => buttons[action] === target) ?? null
    },
  }
}

function addButtons(
  card: HTMLElement,
  labels: CardLabels,
  add: (parent: Element, name: string, className: string) => HTMLElement,
): Readonly<Record<CardAction, HTMLElement>> {
  const row = add(card, 'div', 'doing')
  const button = (action: CardAction): HTMLElement => {
    const element = add(row, 'button', BUTTON_CLASS[action])
    element.setAttribute('type', 'button')
    element.textContent = labels[action]
    return element
  }
  return { compare: button('compare'), next: button('next'), settings: button('settings') }
}
