import { browser } from 'wxt/browser'
import { type ActiveTab, described, frontTab } from './active-tab'
import { storedTabState } from './tab-state'

/** What a popup must know before it can show anything. */
export interface Ahead {
  /** The tab in front of the reader, null where the browser tells of none. */
  readonly tab: Promise<ActiveTab | null>
  /** What stands in storage of that tab's state; undefined where nothing does. */
  readonly stored: Promise<unknown>
}

interface Place {
  asQuotedAhead?: Ahead | undefined
}

/** Asks for what a popup must know. */
function ask(): Ahead {
  const front = frontTab()
  const stored = front.then((tab) => (tab === null ? undefined : storedTabState(tab.id)))
  return {
    tab: front.then((tab) => (tab === null ? null : described(tab))),
    stored: stored.catch((error: unknown) => {
      // A browser that gives out nothing has nothing stored.
      console.error(error)
      return undefined
    }),
  }
}

/**
 * Asks before the popup's own script is there. Once that is, it finds the answers, and what it shows
 * stands in the document before the browser shows the popup: no empty frame comes first.
 *
 * The first date that a program sets takes it some 11 ms, the first message 5 (Chromium 156, a program
 * that has just begun): both are done here, while nothing else could be.
 */
export function askAhead(): void {
  const place = globalThis as Place
  place.asQuotedAhead = ask()
  browser.i18n.getMessage('extensionName')
  new Intl.DateTimeFormat().format()
}

/** What was asked for ahead, once; asks where nothing was. */
export function takeAhead(): Ahead {
  const place = globalThis as Place
  const ahead = place.asQuotedAhead ?? ask()
  place.asQuotedAhead = undefined
  return ahead
}
