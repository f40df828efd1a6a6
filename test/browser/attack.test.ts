import { readdirSync, realpathSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from '../../scripts/browser/browser'
import { idOfFolder } from '../../scripts/browser/chromium-profile'
import { ADDON_UUID, GECKO_ID } from '../../scripts/browser/firefox-program'
import { builtFolder } from '../../scripts/build'
import { settled } from '../../scripts/settled'
import { BIDI, HOSTILE_PAGE, IMITATION, QUIET_PAGE } from './attack-page'
import { bring, cardBox, opened, teach } from './card-probe'
import { say } from './popup'
import { type Site, serveSite } from './site'
import { start, wantedBrowsers } from './stage'
import { makeStranger } from './stranger'

/** What the browsers ask of their makers by themselves, with or without an extension. */
const MAKERS =
  /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gstatic|mozilla)\.(?:com|net|org)[:/]/u

/** Runs in a page of ours: everything that is stored, as one text. */
async function everything(): Promise<string> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(keys: null): Promise<object> } } }
  }
  const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await settled(indexedDB.open('as-quoted'))
  const stored: Record<string, unknown> = { local: await chrome.storage.local.get(null) }
  for (const name of [...database.objectStoreNames].sort()) {
    const rows = await settled(database.transaction(name).objectStore(name).getAll())
    stored[name] = JSON.stringify(rows, (_, value) =>
      value instanceof Uint8Array
        ? `${value.length}:${value.reduce((a, b) => (a * 31 + b) | 0, 7)}`
        : value,
    )
  }
  database.close()
  return JSON.stringify(stored)
}

/** Runs in a page of ours: whether both packs that come along are ready. */
async function includedAreThere(): Promise<boolean> {
  const opening = indexedDB.open('as-quoted')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const rows = opening.result.transaction('packs').objectStore('packs').getAll()
  await new Promise((resolve) => {
    rows.onsuccess = resolve
  })
  opening.result.close()
  return rows.result.filter(({ state }) => state === 'ready').length === 2
}

describe.each(wantedBrowsers)('in %s', (kind) => {
  const folder = builtFolder(kind)
  const files = readdirSync(folder, { recursive: true }).map(String)
  const id = kind === 'firefox' ? GECKO_ID : idOfFolder(realpathSync(folder))
  const origin = kind === 'firefox' ? `moz-extension://${ADDON_UUID}/` : `chrome-extension://${id}/`
  const stranger = makeStranger(kind, { id, origin, files })
  let browser: Browser
  let site: Site
  let settings: Page
  let before = ''

  beforeAll(async () => {
    site = await serveSite()
    browser = await start(kind, site, { strangers: [stranger] })
    await (await browser.pageAt('welcome.html')).until(() => document.readyState === 'complete')
    settings = await browser.extensionPage('options.html')
    await settings.textWith(say('conditionOpen'))
    await settings.until(includedAreThere)
    before = await still()
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
    rmSync(stranger, { recursive: true, force: true })
  })

  /** What is stored, once nothing changes any more by itself. */
  async function still(): Promise<string> {
    let last = ''
    for (;;) {
      const now = await settings.evaluate(everything)
      if (now === last) return now
      last = now
      await new Promise((resolve) => setTimeout(resolve, 600))
    }
  }

  const strangeRequests = (from: number, own: readonly string[]): readonly string[] =>
    site.requests
      .slice(from)
      .filter((each) => !own.some((mine) => each.startsWith(mine)) && !MAKERS.test(each))
      .filter((each) => !each.endsWith('/favicon.ico'))

  test('a page that turns everything against its reader changes nothing that is stored and sends nothing', async () => {
    const from = site.requests.length
    const page = await browser.newPage(site.add('http://hostile.test/pier', HOSTILE_PAGE))
    const popup = await browser.openPopup(page)
    const text = await settled(popup)
    expect(text).toContain('The pier will be mended by spring')
    // What the page says is a statement of the page, and stands nowhere else.
    const places = await popup.evaluate(
      (words) =>
        [...document.querySelectorAll('*')]
          .filter((each) => each.childElementCount === 0 && each.textContent?.includes(words))
          .map((each) => each.closest('.item .open, [dir="auto"]') !== null),
      IMITATION.slice(0, 20),
    )
    expect(places.filter((isQuoted) => !isQuoted)).toEqual([])
    // What turns letters around turns none of ours around.
    const turned = await popup.evaluate(
      (words) =>
        [...document.querySelectorAll('*')]
          .filter((each) => each.childElementCount === 0 && each.textContent?.includes(words))
          .every((each) => each.closest('[dir="auto"], bdi') !== null),
      BIDI.slice(0, 6),
    )
    expect(turned).toBe(true)
    expect(
      await popup.evaluate(() => document.querySelectorAll('img, script:not([src])').length),
    ).toBe(0)
    await popup.close()
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    expect(strangeRequests(from, ['http://hostile.test/'])).toEqual([])
    expect(await still()).toBe(before)
    await page.close()
  })

  test('a second extension that knows every message is heard by nobody', async () => {
    const from = site.requests.length
    const page = await browser.newPage(site.add('http://stranger.test/pier', QUIET_PAGE))
    const title = await page.until(() => document.title.startsWith('{') && document.title)
    const { tried, heard } = JSON.parse(String(title)) as {
      tried: number
      heard: readonly unknown[]
    }
    expect(tried).toBeGreaterThan(20)
    expect(heard.length).toBeGreaterThanOrEqual(2 * tried)
    expect([...new Set(heard)]).toEqual(['silence'])
    expect(strangeRequests(from, ['http://stranger.test/'])).toEqual([])
    expect(await still()).toBe(before)
    await page.close()
  })

  test('no file of the package can be had by a page', async () => {
    const page = await browser.newPage(site.add('http://probe.test/pier', QUIET_PAGE))
    const found = await page.evaluate(
      async (origin, paths) => {
        const had: string[] = []
        const image = (address: string): Promise<boolean> =>
          new Promise((resolve) => {
            const each = new Image()
            each.onload = () => resolve(true)
            each.onerror = () => resolve(false)
            each.src = address
          })
        for (const path of paths as readonly string[]) {
          const address = `${origin}${path}`
          const isHad = await fetch(address).then(
            () => true,
            () => false,
          )
          if (isHad || (/\.(?:png|svg)$/u.test(path) && (await image(address)))) had.push(path)
        }
        return had
      },
      browser.origin,
      files,
    )
    expect(files.length).toBeGreaterThan(20)
    expect(found).toEqual([])
    await page.close()
  })

  test('cards made invisible cannot be made to do anything', async () => {
    const from = site.requests.length
    const page = await browser.newPage(site.add('http://unseen.test/pier', QUIET_PAGE))
    const popup = await browser.openPopup(page)
    await popup.until(() => document.querySelector('.item') !== null)
    await popup.close()
    await page.until(() => CSS.highlights.size > 0)
    await teach(page)
    await page.moveTo(await bring(page, 1))
    const box = await opened(page)
    await page.evaluate(() => {
      for (const each of document.documentElement.children)
        if (each.tagName === 'DIV') (each as HTMLElement).style.opacity = '0'
    })
    // A real click on whatever lies there: the reader meant the page under it.
    for (const x of [box.left + 30, (box.left + box.right) / 2, box.right - 30])
      for (const y of [box.top + 20, box.bottom - 20])
        if ((await cardBox(page)) !== null) await page.clickAt({ x, y })
    expect(strangeRequests(from, ['http://unseen.test/'])).toEqual([])
    expect(await still()).toBe(before)
    await page.close()
  })

  test('nothing of ours has complained', async () => {
    expect(await browser.problems()).toEqual([])
  })

  test('a page of a second extension asks, fetches and frames in vain', async () => {
    const from = site.requests.length
    const page = await browser.newPage(site.add('http://stranger-page.test/pier', QUIET_PAGE))
    const theirs = await browser.pageAt('stranger.html')
    const title = await theirs.until(() => document.title.startsWith('{') && document.title)
    const { heard, had } = JSON.parse(String(title)) as Record<string, readonly unknown[]>
    expect(heard?.length).toBeGreaterThan(40)
    expect([...new Set(heard)]).toEqual(['silence'])
    expect(had).toEqual([])
    expect(strangeRequests(from, ['http://stranger-page.test/'])).toEqual([])
    expect(await still()).toBe(before)
    await theirs.close()
    await page.close()
  })

  test('a page of ours loads nothing that is not in the package, and runs nothing that is put into it', async () => {
    const from = site.requests.length
    const refused = await settings.evaluate(async () => {
      const seen: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        seen.push(effectiveDirective),
      )
      for (const [tag, property] of [
        ['img', 'src'],
        ['script', 'src'],
        ['iframe', 'src'],
      ] as const) {
        const element = document.createElement(tag)
        element.setAttribute(property, 'http://evil.test/x')
        document.body.append(element)
      }
      const sheet = document.createElement('link')
      sheet.rel = 'stylesheet'
      sheet.href = 'http://evil.test/x.css'
      document.head.append(sheet)
      const inline = document.createElement('script')
      inline.textContent = 'document.title = "taken"'
      document.body.append(inline)
      document.body.setAttribute('onclick', 'document.title = "taken"')
      document.body.click()
      // A browser takes its time to tell of what it refused.
      for (let tries = 0; tries < 100 && new Set(seen).size < 4; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100))
      return {
        seen: seen.map((each) => each.replace(/-(?:elem|attr)$/u, '')),
        title: document.title,
      }
    })
    expect(refused.title).not.toBe('taken')
    expect(new Set(refused.seen)).toEqual(
      new Set(['img-src', 'script-src', 'frame-src', 'style-src']),
    )
    expect(strangeRequests(from, [])).toEqual([])
  })
})
