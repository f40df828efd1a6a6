import { browser } from 'wxt/browser'
import { type ActiveTab, described, frontTab } from './active-tab'
import { type FirstFrame, firstFrames } from './first-frame'
import { storedTabState } from './tab-state'

/** What a popup must know before it can show anything. */
export interface Ahead {
  /** The tab in front of the reader, null where the browser tells of none. */
  readonly tab: Promise<ActiveTab | null>
  /** What stands in storage of that tab's state; undefined where nothing does. */
  readonly stored: Promise<unknown>
  /** What was drawn ahead for this tab stands in the document. */
  readonly isDrawn: boolean
}

/** The event by which a popup's program says to its first script that it has taken over. */
export const ALIVE = 'as-quoted-alive'

interface Place {
  asQuotedAhead?: Ahead | undefined
}

/** Asks for what a popup must know. */
function ask(front: ReturnType<typeof frontTab>, isDrawn: boolean): Ahead {
  const stored = front.then((tab) => (tab === null ? undefined : storedTabState(tab.id)))
  return {
    tab: front.then((tab) => (tab === null ? null : described(tab))),
    stored: stored.catch((error: unknown) => {
      // A browser that gives out nothing has nothing stored.
      console.error(error)
      return undefined
    }),
    isDrawn,
  }
}

/** Asks at once: nothing was drawn ahead in this browser. */
export function askNow(): void {
  const place = globalThis as Place
  place.asQuotedAhead = ask(frontTab(), false)
}

/**
 * Has what was drawn ahead for this tab painted, and only then asks for what the popup must know. Where
 * there is nothing, it asks at once, so that what the popup shows stands in the document before the
 * browser shows it: no empty frame comes first.
 *
 * The first date that a program sets takes it some 11 ms, the first message 5 (Chromium 156, a program
 * that has just begun): both are done here, while nothing else could be.
 */
export async function askAhead(paint: (frame: FirstFrame) => Promise<unknown>): Promise<void> {
  const place = globalThis as Place
  const front = frontTab()
  const frame = await frameOver(front)
  if (frame !== null) await paint(frame)
  place.asQuotedAhead = ask(front, frame !== null)
  browser.i18n.getMessage('extensionName')
  new Intl.DateTimeFormat().format()
}

async function frameOver(front: ReturnType<typeof frontTab>): Promise<FirstFrame | null> {
  try {
    const tab = await front
    return tab === null ? null : await firstFrames.of(tab.id)
  } catch {
    // The popup draws itself; what is wrong is told by those who ask next.
    return null
  }
}

/** What was asked for ahead, once; asks where nothing was. */
export function takeAhead(): Ahead {
  const place = globalThis as Place
  const ahead = place.asQuotedAhead ?? ask(frontTab(), false)
  place.asQuotedAhead = undefined
  return ahead
}
