import { type Browser, browser } from 'wxt/browser'

/** What a popup needs before it can show anything; asked for before its own script is there. */
export interface Ahead {
  /** The tab in front of the reader; undefined where the browser tells of none. */
  readonly front: Promise<Browser.tabs.Tab | undefined>
  /** What session storage has of that tab under the keys that were asked for. */
  readonly stored: Promise<Record<string, unknown>>
}

interface Place {
  asQuotedAhead?: Ahead | undefined
}

/** Asks for the front tab and for what is stored of it: under `<prefix><tab>`. */
export function askAhead(prefix: string): void {
  const front = browser.tabs
    .query({ active: true, currentWindow: true })
    .then(([tab]): Browser.tabs.Tab | undefined => tab)
  const stored = front.then((tab) =>
    tab?.id === undefined ? {} : browser.storage.session.get(`${prefix}${tab.id}`),
  )
  // Whoever takes them hears of a failure.
  stored.catch(() => {})
  Object.assign(globalThis as Place, { asQuotedAhead: { front, stored } })
}

/** What was asked for ahead, once; null where nothing was. */
export function takeAhead(): Ahead | null {
  const place = globalThis as Place
  const ahead = place.asQuotedAhead ?? null
  place.asQuotedAhead = undefined
  return ahead
}
