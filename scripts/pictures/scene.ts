import type { Article } from '../../lib/article.ts'
import type { Browser, Json, Medium, Page, View } from '../browser/browser.ts'

/** A tab's state as the background writes it; the pictures change it here and there. */
export type State = { readonly [key: string]: Json }

/** What a scene is made with. */
export interface Studio {
  readonly browser: Browser
  /** What the background wrote of each page of the demo site, by its path. */
  readonly states: ReadonlyMap<string, State>
  /** What it read there, by the same paths. */
  readonly articles: ReadonlyMap<string, Json>
  /** Where a page of the demo site is served. */
  addressOf(path: string): string
  /** A tab's page of the demo site; it is read. */
  articleAt(path: string): Promise<Page>
}

/** One view in one state. */
export interface Scene {
  /** `popup-partial`: the view, then the state. */
  readonly name: string
  /** A page of the extension, with its query. */
  readonly page: string
  /** In CSS pixels. */
  readonly widths: readonly number[]
  /** How high it is at most; a page that scrolls as a whole is pictured whole. */
  readonly height: number | 'whole'
  /** Drawn otherwise than on a common screen; pictured only where the browser can be told so. */
  readonly drawn?: Medium
  /** Whether it is pictured in every language of the interface. */
  readonly spoken?: boolean
  /** Opens something else than a page of the extension. */
  open?(set: Studio): Promise<Page>
  /** Brings the view into its state. */
  prepare(view: Page, set: Studio): Promise<void>
  /** What has to be done anew whenever the view has another size. */
  sized?(view: Page): Promise<void>
  /** Takes back what would change later scenes. */
  after?(view: Page): Promise<void>
}

/** The same view in the few colours that a reader has chosen. */
export const inForcedColours = (scene: Scene): Scene => ({
  ...scene,
  name: `${scene.name}-forced`,
  drawn: 'forced-colors',
})

/** Chooses settings as the settings page would. */
export const setSettings = (view: View, settings: { readonly [name: string]: Json }) =>
  view.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as Extension
    await chrome.storage.local.set({ settings: chosen })
  }, settings)

/** What an extension page has, in both browsers. */
interface Extension {
  readonly chrome: {
    readonly runtime: { sendMessage(message: object): Promise<{ readonly value: Json }> }
    readonly tabs: { getCurrent(): Promise<{ readonly id: number }> }
    readonly storage: {
      readonly local: { set(items: object): Promise<void> }
      readonly session: {
        get(key: null): Promise<Record<string, unknown>>
        set(items: object): Promise<void>
        remove(key: string): Promise<void>
      }
    }
  }
}

/** Writes a state as the background would: of the tab that the view itself stands in. */
export async function setState(view: View, state: State, tab?: number): Promise<void> {
  await view.evaluate(
    async (of, value) => {
      const { chrome } = globalThis as unknown as Extension
      const id = of ?? (await chrome.tabs.getCurrent()).id
      await chrome.storage.session.set({ [`tab:${id}`]: JSON.stringify(value) })
    },
    tab ?? null,
    state,
  )
}

/** Forgets the state of a tab: a page that opens holds on to what it finds there. */
export const clearState = (view: View, tab: number): Promise<void> =>
  view.evaluate(async (of) => {
    const { chrome } = globalThis as unknown as Extension
    await chrome.storage.session.remove(`tab:${of}`)
  }, tab)

/** The state that an article has once the background has compared it. */
export async function compared(view: View, article: Article): Promise<State> {
  const comparison = await ask(view, 'compareArticle', article as unknown as Json)
  return { kind: 'compared', comparison, notice: null, decisions: [] }
}

const ownTab = (view: View): Promise<number> =>
  view.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    return (await chrome.tabs.getCurrent()).id
  })

/** Keeps the comparison of a statement that stands in the view's own tab; gives back by what id. */
export async function keep(view: View, state: State, id: string): Promise<string> {
  await setState(view, state)
  const kept = await ask(view, 'keepComparison', { tab: await ownTab(view), id })
  if (typeof kept !== 'string') throw new Error('The comparison is not kept')
  return kept
}

/** Keeps nothing any longer. */
export async function dropKept(view: View): Promise<void> {
  const kept = (await ask(view, 'listKept', null)) as readonly { readonly id: string }[]
  for (const { id } of kept) await ask(view, 'dropKept', id)
}

/** Asks the background something as a page of the extension does, and gives back what it answers. */
export const ask = (view: View, name: string, carries: Json): Promise<Json> =>
  view.evaluate(
    async (...message) => {
      const { chrome } = globalThis as unknown as Extension
      const answer = await chrome.runtime.sendMessage({ name: message[0], carries: message[1] })
      return answer.value
    },
    name,
    carries,
  )

/** Writes the article that the view's own tab is said to show, so that it can be compared again. */
export async function setArticle(view: View, article: Json): Promise<void> {
  await view.evaluate(async (value) => {
    const { chrome } = globalThis as unknown as Extension
    const { id } = await chrome.tabs.getCurrent()
    await chrome.storage.session.set({ [`article:${id}`]: JSON.stringify(value) })
  }, article)
}

/** What the background has written of every tab, under `tab:` or `article:`, asked from a page of the extension. */
export const written = (view: View, prefix: 'tab:' | 'article:'): Promise<readonly State[]> =>
  view.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as Extension
    const stored = await chrome.storage.session.get(null)
    return Object.keys(stored).flatMap((key) =>
      key.startsWith(wanted) ? [JSON.parse(String(stored[key])) as State] : [],
    )
  }, prefix)
