// Runs in a page of a test: the card as the reader's script makes it, in a root that can be looked into.
import { addCard } from '../../lib/page/card-view'
import { attach, createMarkLayer } from '../../lib/page/mark-layer'

const { attachShadow } = Element.prototype
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open' })
}

type Labels = Parameters<typeof addCard>[1]

/** Shows the card with its words, or while they are looked up; with other words on what is pressed. */
function showCard(known: boolean, words: Partial<Labels> = {}): void {
  const layer = createMarkLayer(document)
  attach(layer)
  const card = addCard(layer, {
    card: 'Statement',
    compare: 'Compare',
    next: 'Next',
    settings: 'When cards open',
    loading: 'Looking …',
    direction: 'ltr',
    ...words,
  })
  const telling = [
    { kind: 'printed', text: 'should' },
    { kind: 'plain', text: ' here, ' },
    { kind: 'printed', text: 'will' },
    { kind: 'plain', text: ' in 2 others' },
  ] as const
  const text = { speaker: 'Ida Holm', form: 'paraphrased', telling, counts: '3 outlets' }
  card.show(known ? text : null)
}

Object.assign(globalThis, { showCard })
