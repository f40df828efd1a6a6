import type { Settings } from './settings'

type Appearance = Settings['appearance']

/**
 * Where a copy of the choice stands for our own pages: settings are read a moment too late for the
 * first paint, and a page must not begin light and turn dark.
 */
const COPY = 'appearance'

/** The part of a root element that decides how a page looks: `data-theme`, absent for "auto". */
interface Root {
  readonly dataset: { theme?: string | undefined }
}

/** Shows a page as the last one of ours was shown. */
export const dressAsBefore = (root: Root): void => put(root, localStorage.getItem(COPY))

/** Shows a page light, dark or as the system has it, and the next ones from their first paint on. */
export function dress(root: Root, appearance: Appearance): void {
  localStorage.setItem(COPY, appearance)
  put(root, appearance)
}

function put({ dataset }: Root, appearance: Appearance | string | null): void {
  if (appearance === 'light' || appearance === 'dark') dataset.theme = appearance
  else delete dataset.theme
}
