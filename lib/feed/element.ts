import type { Element } from './xml'

/** The children of a name. */
export const children = (element: Element, name: string): readonly Element[] =>
  element.children.filter((each) => each.name === name)

/** The first child of a name. */
export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((each) => each.name === name)

/** The text of the first child that has one, of these names in this order. */
export function textOf(element: Element, ...names: readonly string[]): string {
  for (const name of names) {
    const text = element.children.find(
      (each) => each.name === name && each.text.trim() !== '',
    )?.text
    if (text !== undefined) return text.trim()
  }
  return ''
}
