import { tabItem } from './tab-item'

/** An element with its attributes and what is in it, or a text: what a view is drawn from. */
export type Piece =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inside: Piece[]]

/** What a popup shows first: drawn before the popup's own program is even loaded. */
export interface FirstFrame {
  /** Attributes of the page's root: its language and direction. */
  readonly root: Readonly<Record<string, string>>
  readonly view: readonly Piece[]
}

/** The first frame of the popup over each tab; it goes with the state that it shows. */
export const firstFrames = tabItem<FirstFrame>('frame:')
