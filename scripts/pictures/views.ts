import type { Json, Page } from '../browser/browser.ts'
import { REAL_POPUPS } from './real-popup.ts'
import {
  clearState,
  dropKept,
  inForcedColours,
  keep,
  type Scene,
  type State,
  type Studio,
  setState,
} from './scene.ts'
import { SAME } from './stage.ts'
import * as states from './states.ts'

/** The widths at which every view must read well: a narrow panel, a wide one, a screen. */
const PANEL = [320, 400] as const
const POPUP = [400, 380, 320] as const
const PAGE = [1280, 400, 320] as const
/** Within the margins of A4. */
const PAPER = [673] as const

export const ARTICLE = '/censor-net.html'
const COLUMN = '/world-desk-column.html'

const stateOf = ({ states: known }: Studio, path: string): State => {
  const state = known.get(path)
  if (state === undefined) throw new Error(`${path} was not read`)
  return state
}

/** A tab that there is not: what is written of it stays, whatever loads. */
const NO_TAB = 900_000_001

type Change = (state: State) => State
export const asItIs: Change = (state) => state

/** Waits until a view has told that it may not read the page that it stands in itself. */
const settledFirst = (view: Page): Promise<unknown> =>
  view.until(() => document.querySelector('.state h1') !== null)

export function popup(name: string, change: Change, last?: (view: Page) => Promise<void>): Scene {
  return {
    name: `popup-${name}`,
    page: 'popup.html',
    widths: POPUP,
    height: 600,
    async prepare(view, set) {
      await settledFirst(view)
      await setState(view, change(stateOf(set, ARTICLE)))
      await last?.(view)
    },
  }
}

interface PanelScene {
  readonly path?: string
  readonly change?: Change
  /** The mark of the statement at hand. */
  readonly mark?: string
  /** What becomes of it when its article is read again. */
  readonly again?: (state: State, id: string) => State
  last?(view: Page): Promise<void>
}

export function panel(
  name: string,
  { path = ARTICLE, change = asItIs, mark, again, last }: PanelScene,
): Scene {
  return {
    name: `panel-${name}`,
    page: 'sidepanel.html',
    widths: PANEL,
    height: 'whole',
    async prepare(view, set) {
      await settledFirst(view)
      const state = change(stateOf(set, path))
      await setState(view, state)
      const id = mark === undefined ? null : states.statementOf(state, mark)
      if (id !== null) await setAtHand(view, id)
      if (id !== null && again !== undefined) {
        await view.until(() => document.querySelector('.lead') !== null)
        await setState(view, again(state, id))
      }
      await last?.(view)
    },
  }
}

/** What an extension page has, in both browsers. */
interface Extension {
  readonly chrome: {
    readonly tabs: { getCurrent(): Promise<{ readonly id: number }> }
    readonly storage: { readonly session: { set(items: object): Promise<void> } }
  }
}

/** Makes a statement the one that the side panel of a view's own tab shows. */
export async function setAtHand(view: Page, id: Json): Promise<void> {
  await view.evaluate(async (statement) => {
    const { chrome } = globalThis as unknown as Extension
    const tab = await chrome.tabs.getCurrent()
    await chrome.storage.session.set({ [`at:${tab.id}`]: JSON.stringify(statement) })
  }, id)
}

export function comparison(
  name: string,
  path: string,
  change: Change = asItIs,
  /** Where the tab goes on to. */
  next: string | null = null,
): Scene {
  return {
    name: `comparison-${name}`,
    page: `comparison.html?tab=${NO_TAB}`,
    widths: PAGE,
    height: 'whole',
    async prepare(view, set) {
      await setState(view, change(stateOf(set, path)), NO_TAB)
      await view.until(() => document.querySelector('.block, .standfirst') !== null)
      if (next === null) return
      await setState(view, stateOf(set, next), NO_TAB)
      await view.until(() => document.querySelector('.since .note') !== null)
    },
    after: (view) => clearState(view, NO_TAB),
  }
}

export async function openFirst(view: Page): Promise<void> {
  await view.click('.item .open')
  await view.until(() => document.querySelector('article.version') !== null)
}

const isLate = async (view: Page): Promise<void> =>
  void (await view.until(() => document.querySelector('.popup .button.first') !== null))

async function openWhy(view: Page): Promise<void> {
  await view.until(() => document.querySelector('details') !== null)
  await view.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true
  })
}

/** Keeps a comparison, and opens it as it is kept. */
async function openKept(set: Studio): Promise<Page> {
  const library = await set.browser.extensionPage('library.html')
  const state = stateOf(set, ARTICLE)
  const id = await keep(library, state, states.statementOf(state, 'differs') ?? '')
  await library.close()
  return await set.browser.extensionPage(`comparison.html?kept=${encodeURIComponent(id)}`)
}

/** In every language of the interface. */
const spoken = (scene: Scene): Scene => ({ ...scene, spoken: true })

/** Popup, side panel and comparison page in every state. */
export const VIEW_SCENES: readonly Scene[] = [
  spoken(popup('list', asItIs)),
  { ...popup('wide', asItIs), widths: [1280] },
  popup('comparison', asItIs, openFirst),
  popup('partial', states.partial),
  ...REAL_POPUPS,
  popup('none-known', states.noneKnown),
  popup('nothing', states.nothing),
  popup('reading', () => states.reading(0)),
  popup('late', () => states.reading(0), isLate),
  popup('not-article', () => states.unreadable('not-an-article')),
  popup('too-short', () => states.unreadable('too-short')),
  popup('too-large', () => states.unreadable('too-large')),
  popup('unreadable', () => states.unreadable('unreadable')),
  popup('own', () => states.unreadable('own')),
  popup('forbidden', () => states.unreadable('forbidden')),
  popup('not-permitted', () => states.unreadable('not-permitted')),
  popup('database', () => states.failed('database')),
  popup('unexpected', () => states.failed('unexpected')),
  popup('blocked', (state) => states.notice(state, 'blocked')),
  popup('newer', (state) => states.notice(state, 'newer')),
  popup('unavailable', (state) => states.notice(state, 'unavailable')),
  popup('full', (state) => states.notice(state, 'full')),
  popup('lost', (state) => states.notice(state, 'lost')),
  popup('unkept', (state) => states.notice(state, 'unkept')),
  panel('most-telling', {}),
  panel('differs', { mark: 'differs' }),
  spoken(panel('why', { mark: 'differs', last: openWhy })),
  { ...panel('wide', { mark: 'differs' }), widths: [1280] },
  panel('same', { path: SAME, mark: 'same' }),
  panel('occasion', { mark: 'other-occasion' }),
  panel('only', { mark: 'none' }),
  panel('possible', { mark: 'differs', change: states.possible }),
  panel('other-speaker', { mark: 'differs', change: states.otherSpeaker }),
  panel('edited', { mark: 'differs', change: states.edited }),
  panel('column', { path: COLUMN }),
  panel('partial', { change: states.partial }),
  panel('none-known', { change: states.noneKnown }),
  panel('nothing', { change: states.nothing }),
  panel('reading', { change: () => states.reading(0) }),
  panel('late', { change: () => states.reading(60_000) }),
  panel('database', { change: () => states.failed('database') }),
  panel('not-permitted', { change: () => states.unreadable('not-permitted') }),
  panel('own', { change: () => states.unreadable('own') }),
  panel('gone', { mark: 'differs', again: states.without }),
  panel('not-article', { change: () => states.unreadable('not-an-article') }),
  panel('failed', { change: () => states.failed('unexpected') }),
  panel('blocked', { change: (state) => states.notice(state, 'blocked') }),
  spoken(comparison('whole', ARTICLE)),
  comparison('column', COLUMN),
  { ...comparison('print', ARTICLE), widths: PAPER, drawn: 'print' },
  {
    ...comparison('print-many', ARTICLE, (state) => states.manyReports(state, 12)),
    widths: PAPER,
    drawn: 'print',
  },
  inForcedColours(comparison('whole', ARTICLE)),
  inForcedColours(panel('differs', { mark: 'differs' })),
  inForcedColours(popup('list', asItIs)),
  inForcedColours(panel('occasion', { mark: 'other-occasion' })),
  inForcedColours(popup('comparison', asItIs, openFirst)),
  inForcedColours(popup('not-permitted', () => states.unreadable('not-permitted'))),
  inForcedColours(popup('partial', states.partial)),
  comparison('many', ARTICLE, (state) => states.manyReports(state, 9)),
  comparison('went-on', ARTICLE, asItIs, COLUMN),
  comparison('partial', ARTICLE, states.partial),
  comparison('none-known', ARTICLE, states.noneKnown),
  comparison('nothing', ARTICLE, states.nothing),
  {
    name: 'comparison-gone',
    page: 'comparison.html?tab=999999',
    widths: PAGE,
    height: 'whole',
    prepare: async (view) => void (await view.until(() => document.querySelector('h1') !== null)),
  },
  {
    name: 'comparison-kept',
    page: '',
    widths: PAGE,
    height: 'whole',
    open: openKept,
    prepare: async (view) =>
      void (await view.until(() => document.querySelector('article.version') !== null)),
    after: dropKept,
  },
  {
    name: 'comparison-not-kept',
    page: 'comparison.html?kept=nothing',
    widths: PAGE,
    height: 'whole',
    prepare: async (view) => void (await view.until(() => document.querySelector('h1') !== null)),
  },
]
