import { browser } from 'wxt/browser'
import { tabItem } from './tab-item'

/** An element with its attributes and what is in it, or a text: what a view is drawn from. */
export type Piece =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inside: Piece[]]

/** What a popup showed first: drawn again before the popup's own program is even loaded. */
export interface FirstFrame {
  /** Attributes of the page's root: language, direction, appearance. */
  readonly root: Readonly<Record<string, string>>
  readonly view: Piece
}

/** The first frame of the popup over each tab; it goes with the state that it shows. */
export const firstFrames = tabItem<FirstFrame>('frame:')

/** Forgets them all: they look as the reader no longer wants it. */
export async function forgetFirstFrames(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null))
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(firstFrames.prefix)))
}
