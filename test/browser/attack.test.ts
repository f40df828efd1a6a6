import { readdirSync, realpathSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from '../../scripts/browser/browser'
import { idOfFolder } from '../../scripts/browser/chromium-profile'
import { ADDON_UUID, GECKO_ID } from '../../scripts/browser/firefox-program'
import { builtFolder } from '../../scripts/build'
import { settled } from '../../scripts/settled'
import { BIDI, HONEST, HOSTILE_PAGE, IMITATION, QUIET_PAGE } from './attack-page'
import { bring, opened, teach } from './card-probe'
import { say } from './popup'
import { readBefore } from './remembering'
import { type Site, serveSite } from './site'
import { start, wantedBrowsers } from './stage'
import { everything, rowsBeyond, rowsOf, type Stored } from './stored'
import { makeStranger } from './stranger'

/** What the browsers ask of their makers by themselves, with or without an extension. */
const MAKERS =
  /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gstatic|mozilla)\.(?:com|net|org)[:/]/u

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

/**
 * Runs in a page: asks that what is ours be invisible, which no style of the page can have, then covers
 * all that is seen with what lets clicks through. Whether a click at the point meets the card.
 */
function coverAt(x: number, y: number): boolean {
  const { asQuotedOurs } = globalThis as unknown as { asQuotedOurs(): HTMLElement | undefined }
  const host = asQuotedOurs()
  if (host === undefined) throw new Error('no card stands in the page')
  host.style.setProperty('opacity', '0', 'important')
  if (getComputedStyle(host).opacity !== '1') throw new Error('a page can make a card invisible')
  host.removeAttribute('style')
  const cover = document.createElement('div')
  cover.id = 'cover'
  cover.popover = 'manual'
  cover.style.cssText = 'pointer-events: none; width: 100vw; height: 100vh; background: white'
  document.body.append(cover)
  cover.showPopover()
  return document.elementFromPoint(x, y) === host
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
  let before: Stored = {}

  beforeAll(async () => {
    site = await serveSite()
    browser = await start(kind, site, { strangers: [stranger] })
    await (await browser.pageAt('welcome.html')).until(() => document.readyState === 'complete')
    settings = await browser.extensionPage('options.html')
    await settings.textWith(say('conditionOpen'))
    await settings.until(includedAreThere)
    site.add(HONEST, QUIET_PAGE)
    await readBefore(browser, { read: [HONEST], remember: true })
    before = await still()
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
    rmSync(stranger, { recursive: true, force: true })
  })

  /** What is stored, once nothing changes any more by itself. */
  async function still(): Promise<Stored> {
    let last: Stored = {}
    for (;;) {
      const now = await settings.evaluate(everything)
      if (JSON.stringify(now) === JSON.stringify(last)) return now
      last = now
      await new Promise((resolve) => setTimeout(resolve, 600))
    }
  }

  /** What is gone, changed or new since it was asked last, but for what was read of a site, as is known of it. */
  async function changed(site?: string): Promise<readonly string[]> {
    const [known, now] = [before, await still()]
    before = now
    if (site !== undefined) expect(rowsOf(now, site)).not.toEqual([])
    return [...rowsBeyond(known, now), ...rowsBeyond(now, known)].filter(
      (row) => site === undefined || ![...rowsOf(known, site), ...rowsOf(now, site)].includes(row),
    )
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
    expect(await changed('hostile.test')).toEqual([])
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
    expect(await changed()).toEqual([])
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

  // The reader meant the page: the first button leads to the comparison, the last to the settings.
  test.each([0.1, 0.9])(
    'cards made invisible cannot be made to do anything, at %d',
    async (across) => {
      const from = site.requests.length
      const page = await browser.newPage(site.add('http://unseen.test/pier', QUIET_PAGE))
      const popup = await browser.openPopup(page)
      await popup.until(() => document.querySelector('.item') !== null)
      await popup.close()
      await page.until(() => CSS.highlights.size > 0)
      await teach(page)
      await page.moveTo(await bring(page, 1))
      const { left, right, top, bottom } = await opened(page)
      const point = { x: left + across * (right - left), y: top + 0.9 * (bottom - top) }
      expect(await page.evaluate(coverAt, point.x, point.y)).toBe(true)
      await page.clickAt(point)
      expect(strangeRequests(from, ['http://unseen.test/'])).toEqual([])
      expect(await changed('unseen.test')).toEqual([])
      await page.close()
    },
  )

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
    expect(await changed()).toEqual([])
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
