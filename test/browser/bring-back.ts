import { INCLUDED } from '../../lib/pack/included'
import type { Browser } from '../../scripts/browser/browser'
import { packsThatComeAlong } from '../../scripts/pictures/stage'

/** What an extension page has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly extension: { getViews(): readonly Window[] }
    readonly permissions: {
      getAll(): Promise<{ readonly origins?: string[] }>
      remove(which: { origins: string[] }): Promise<boolean>
    }
    readonly runtime: {
      getContexts(wanted: object): Promise<readonly { readonly contextType: string }[]>
    }
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> }
    readonly storage: Readonly<Record<'local' | 'session', { clear(): Promise<void> }>>
    readonly tabs: {
      getCurrent(): Promise<{ readonly id: number }>
      query(wanted: object): Promise<readonly { readonly id: number }[]>
      remove(tabs: readonly number[]): Promise<void>
    }
  }
}

/** Runs in a page of the extension: closes all other tabs, the popup and the panel beside them. */
async function closeOthers(): Promise<void> {
  const { chrome } = globalThis as unknown as Extension
  const own = await chrome.tabs.getCurrent()
  const others = (await chrome.tabs.query({})).filter(({ id }) => id !== own.id)
  await chrome.tabs.remove(others.map(({ id }) => id))
  for (const view of chrome.extension.getViews())
    if (/\/(?:popup|sidepanel)\.html$/u.test(view.location.pathname)) view.close()
}

/** Runs in a page of the extension: takes back what was allowed; whether nothing is left of it. */
async function takenBack(): Promise<boolean> {
  const { chrome } = globalThis as unknown as Extension
  const { origins = [] } = await chrome.permissions.getAll()
  if (origins.length > 0) await chrome.permissions.remove({ origins })
  const contexts = await chrome.runtime.getContexts({})
  const views = contexts.filter(({ contextType }) => contextType !== 'BACKGROUND')
  const scripts = await chrome.scripting.getRegisteredContentScripts()
  return origins.length === 0 && scripts.length === 0 && views.length === 1
}

/** Runs in a page of the extension: empties all that is stored but packs; the ids of these. */
async function forget(): Promise<readonly string[]> {
  const { chrome } = globalThis as unknown as Extension
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('as-quoted'))
  const stores = [...database.objectStoreNames]
  const change = database.transaction(stores, 'readwrite')
  const ofPacks = ['packs', 'segments', 'chunks', 'buckets']
  for (const each of stores) if (!ofPacks.includes(each)) change.objectStore(each).clear()
  const packs = await done(change.objectStore('packs').getAll())
  await new Promise((resolve) => change.addEventListener('complete', resolve))
  database.close()
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])
  localStorage.clear()
  return packs.map(({ id }) => String(id))
}

/**
 * Makes a browser as it was when the extension had just been installed and had the packs that come
 * along; throws where it cannot be. Colour scheme and magnification are not brought back.
 */
export async function bringBack(browser: Browser): Promise<void> {
  const view = await browser.extensionPage('privacy.txt')
  await view.evaluate(closeOthers)
  await view.until(takenBack)
  await packsThatComeAlong(view)
  await browser.stopBackground()
  const packs = await view.evaluate(forget)
  if (packs.some((id) => !INCLUDED.includes(id))) throw new Error(`it has the packs ${packs}`)
  await browser.newPage()
  const welcome = await browser.extensionPage('welcome.html')
  await welcome.until(() => document.readyState === 'complete')
  await view.close()
}
