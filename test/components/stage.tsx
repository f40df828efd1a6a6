import axe from 'axe-core'
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { type Speech, SpeechContext, speechFrom } from '@/components/speech'
import type { MessageKey, PluralKey } from '@/lib/extension/i18n'
import catalogue from '@/public/_locales/en/messages.json'

/** The English catalogue as a view speaks it. */
export const speech = speechFrom({
  template: (key) => catalogue[key].message,
  pluralKey: (stem: PluralKey, count) =>
    `${stem}_${count === 1 ? 'one' : 'other'}` satisfies MessageKey,
  locale: 'en-GB',
})

/** Renders a view into the empty document, as a page of ours would. */
export function show(view: ComponentChild, spoken: Speech = speech): HTMLElement {
  document.documentElement.lang = 'en'
  document.title = 'As Quoted'
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  showIn(root, view, spoken)
  return root
}

/** Renders a view anew where it stands, as a page of ours does with what it hears. */
export function showIn(root: HTMLElement, view: ComponentChild, spoken: Speech = speech): void {
  act(() => render(<SpeechContext.Provider value={spoken}>{view}</SpeechContext.Provider>, root))
}

/** The first element, or a failure that names what is missing. */
export function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (found === null) throw new Error(`There is no ${selector} in ${document.body.innerText}`)
  return found
}

/** What a screen reader would read of an element: its text, hidden words included, spaces single. */
export const heard = (element: Element = document.body): string =>
  (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()

/** A button by its words; fails where there is none. */
export function buttonOf(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a')]
  const found = all.find((each) => heard(each).includes(words) || each.ariaLabel === words)
  if (found === undefined)
    throw new Error(`No button says “${words}”: ${all.map(heard).join(', ')}`)
  return found
}

export const press = (element: HTMLElement): Promise<void> => act(async () => element.click())

/** Chooses an option of a list, as a reader does. */
export const choose = (list: HTMLSelectElement, value: string): Promise<void> =>
  act(async () => {
    list.value = value
    list.dispatchEvent(new Event('change', { bubbles: true }))
  })

export const key = (name: string): Promise<void> =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  })

/** The rules of WCAG that a document is judged by here; contrast needs layout, see tokens.test. */
export async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
