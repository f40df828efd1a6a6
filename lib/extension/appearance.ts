import { forgetFirstFrames } from './first-frame'
import { type Settings, watchSettings } from './settings'

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

/** Shows a page light, dark or as the system has it, before its first paint and at every change. */
export function followAppearance(root: Root, signal: AbortSignal): void {
  dress(root, localStorage.getItem(COPY))
  watchSettings(({ appearance }) => {
    if (localStorage.getItem(COPY) !== appearance) void forgetFirstFrames().catch(console.error)
    localStorage.setItem(COPY, appearance)
    dress(root, appearance)
  }, signal)
}

function dress({ dataset }: Root, appearance: Appearance | string | null): void {
  if (appearance === 'light' || appearance === 'dark') dataset.theme = appearance
  else delete dataset.theme
}
