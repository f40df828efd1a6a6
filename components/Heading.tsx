import { type ComponentChildren, createContext, h, type VNode } from 'preact'
import { useContext } from 'preact/hooks'

/** The level of a view's own heading: 1 where it fills a page, lower where it stands inside one. */
export const HeadingLevel = createContext(1)

interface HeadingProps {
  /** How many levels under the heading of its view. */
  readonly below?: number
  readonly class?: string
  readonly id?: string
  readonly children: ComponentChildren
}

/** A heading of the level that its place asks for. */
export function Heading({ below = 0, children, ...rest }: HeadingProps): VNode {
  return h(`h${useContext(HeadingLevel) + below}`, rest, children)
}
