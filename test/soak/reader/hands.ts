import { setTimeout as pause } from 'node:timers/promises'
import { packText } from '../../../lib/pack/write'
import type { Browser, Page } from '../../../scripts/browser/browser'
import { waitFor } from '../../../scripts/browser/view'
import { settled } from '../../../scripts/settled'
import { addressOf, harbourAt, type Model, type Open, PACKS, type Step, siteOf } from './model'
import { packLines } from './page'

/** What an extension page has, in both browsers. */
interface Extension {
  readonly chrome: {
    readonly runtime: { sendMessage(message: object): Promise<unknown> }
    readonly storage: {
      readonly local: {
        get(key: 'settings'): Promise<{ readonly settings?: { readonly remember: boolean } }>
      }
      readonly session: { get(keys: null): Promise<object> }
    }
    readonly permissions: {
      contains(wanted: { readonly origins: readonly string[] }): Promise<boolean>
    }
  }
}

/** The tabs that a reader's day happens in. */
export interface Desk {
  readonly browser: Browser
  /** An article a time. */
  readonly reading: Page
  /** The page that changes without loading. */
  readonly harbour: Page
  readonly welcome: Page
  readonly settings: Page
}

/** Runs in a page: whether every mark, and there are some, is of one boat. */
const marksOf = (boat: string): boolean => {
  const all = [...CSS.highlights.values()].flatMap((each) => [...each].map(String))
  return all.length >= 6 && all.every((text) => text.includes(`The ${boat} boat`))
}

/** The page's own functions. */
interface Harbour {
  show(boat: string): void
  grow(): void
}

/** Lets the page be read, by itself where that is allowed and else by a click, until it is marked. */
async function read(desk: Desk, page: Page, { boat, allowed }: Wanted): Promise<void> {
  await page.focus()
  if (allowed) return await marked(desk, page, boat)
  const popup = await desk.browser.openPopup(page)
  try {
    await settled(popup)
    // It may still show the article that the page had a moment ago, and reads the next by itself.
    await marked(desk, page, boat)
  } finally {
    await popup.close()
  }
}

/** Waits until a page has its marks; where they do not come, tells what is there instead. */
async function marked({ settings }: Desk, page: Page, boat: string): Promise<void> {
  try {
    await page.until(marksOf, boat)
  } catch (error) {
    const there = await page.evaluate(() =>
      [...CSS.highlights].map(([name, each]) => [name, [...each].map(String)]),
    )
    const states = await settings.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension
      const stored = Object.entries(await chrome.storage.session.get(null))
      return stored.map(([key, value]) => `${key} ${JSON.stringify(value).slice(0, 200)}`)
    })
    throw new Error(`${error}; marked: ${JSON.stringify(there)}; states: ${states.join(' | ')}`)
  }
}

interface Wanted {
  readonly boat: string
  readonly allowed: boolean
}

/** Sends a command as the settings do. */
async function command(desk: Desk, name: string, carries: unknown): Promise<void> {
  await desk.settings.evaluate(async (message) => {
    const { chrome } = globalThis as unknown as Extension
    await chrome.runtime.sendMessage(JSON.parse(message))
  }, JSON.stringify({ name, carries }))
}

/** Drops a pack on the settings, as a file, once they have done with the one before: they take no other. */
async function drop({ settings }: Desk, pack: string, revision: number): Promise<void> {
  const { header, outlets, variants } = packLines(pack, revision)
  const text = await packText(header, outlets, variants)
  await settings.until(() => document.querySelector('.drop button:enabled') !== null)
  await settings.evaluate(
    (file, content) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], file))
      const event = new DragEvent('drop', { bubbles: true, dataTransfer })
      document.querySelector('.drop')?.dispatchEvent(event)
    },
    `${pack}.jsonl`,
    text,
  )
}

async function allow({ welcome }: Desk, all: boolean): Promise<void> {
  await welcome.focus()
  const item = `.three > li:${all ? 'last' : 'first'}-child`
  const is = await welcome.evaluate(
    (each) => document.querySelector(each)?.hasAttribute('aria-current') ?? false,
    item,
  )
  if (!is) await welcome.click(`${item} button`)
  await welcome.until((each) => document.querySelector(each)?.hasAttribute('aria-current'), item)
}

async function remember({ welcome }: Desk, wanted: boolean): Promise<void> {
  await welcome.focus()
  const box = 'input[type="checkbox"]'
  const is = await welcome.until((each) => {
    const input = document.querySelector<HTMLInputElement>(each)
    return input === null ? null : { checked: input.checked }
  }, box)
  if (is.checked !== wanted) await welcome.click(box)
}

/** So often in a row nothing must have changed. */
const QUIET = { asked: 10, apart: 100 } as const

/**
 * Waits until no page is being read any more. Leave to read, and a page that grows, have open pages
 * read again, which changes nothing that the model tells of: what is forgotten meanwhile would be
 * remembered by a reading that the reader did not see.
 */
async function quiet({ settings }: Desk): Promise<void> {
  let last = ''
  for (let same = 0; same < QUIET.asked; ) {
    await pause(QUIET.apart)
    const now = await settings.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension
      const opening = indexedDB.open('as-quoted')
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const articles = database.transaction('articles').objectStore('articles').getAll()
      await new Promise((resolve) => {
        articles.onsuccess = resolve
      })
      database.close()
      const session = JSON.stringify(await chrome.storage.session.get(null))
      return JSON.stringify(articles.result.map(({ lastAt }) => lastAt)) + session
    })
    same = now === last ? same + 1 : 0
    last = now
  }
}

/** Has the background start, and waits until it has done what was left to do. */
export async function wake(desk: Desk): Promise<void> {
  await command(desk, 'nobody', null)
  await quiet(desk)
}

/** Does a step as a reader does, with these pages open. */
export async function act(
  desk: Desk,
  step: Step,
  { allowed, open }: { readonly allowed: boolean; readonly open: Open },
): Promise<void> {
  switch (step.kind) {
    case 'read':
      await desk.reading.focus()
      await desk.reading.goto(addressOf(step.outlet, step.boat))
      return await read(desk, desk.reading, { boat: step.boat, allowed })
    case 'switch':
      await desk.harbour.focus()
      await desk.harbour.evaluate(
        (boat, address) => {
          history.pushState(null, '', address)
          ;(window as unknown as Harbour).show(boat)
        },
        step.boat,
        harbourAt(step.boat),
      )
      await read(desk, desk.harbour, { boat: step.boat, allowed })
      // Its marks are there from before, and whether it is read again is seen late.
      return open.harbour === harbourAt(step.boat) ? await quiet(desk) : undefined
    case 'grow':
      await desk.harbour.evaluate(() => (window as unknown as Harbour).grow())
      return await quiet(desk)
    case 'import':
      return await drop(desk, step.pack, step.revision)
    case 'remove':
      return await command(desk, 'removePack', step.pack)
    case 'forget-page':
      return await command(desk, 'forget', {
        kind: 'page',
        url: addressOf(step.outlet, step.boat),
      })
    case 'forget-site':
      return await command(desk, 'forget', { kind: 'site', url: siteOf(step.outlet) })
    case 'forget-everything':
      return await command(desk, 'forget', { kind: 'everything' })
    case 'allow':
      await allow(desk, step.all)
      return await quiet(desk)
    case 'remember':
      return await remember(desk, step.on)
    default:
      return step satisfies never
  }
}

/** What the extension holds, read from its own database and settings. */
export async function held({ settings }: Desk): Promise<Model> {
  const found = await waitFor('the database', () =>
    settings.evaluate(
      async (named) => {
        const { chrome } = globalThis as unknown as Extension
        const opening = indexedDB.open('as-quoted')
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          opening.onsuccess = () => resolve(opening.result)
          opening.onerror = () => reject(opening.error)
        })
        try {
          const all = (table: string): Promise<readonly Record<string, unknown>[]> =>
            new Promise((resolve, reject) => {
              const request = database.transaction(table).objectStore(table).getAll()
              request.onsuccess = () => resolve(request.result)
              request.onerror = () => reject(request.error)
            })
          const packs = (await all('packs')).filter(({ state }) => state === 'ready')
          const { settings: chosen } = await chrome.storage.local.get('settings')
          const origins = ['https://*/*', 'http://*/*']
          return {
            allowed: await chrome.permissions.contains({ origins }),
            remember: chosen?.remember ?? false,
            articles: (await all('articles')).map(({ url }) => String(url)).sort(),
            packs: Object.fromEntries(
              packs
                .filter(({ id }) => named.includes(String(id)))
                .map(({ id, revision }) => [String(id), Number(revision)]),
            ),
          }
        } finally {
          database.close()
        }
      },
      PACKS as readonly string[] as string[],
    ),
  )
  return found
}
