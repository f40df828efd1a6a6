import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from '../../scripts/browser/browser'
import type { BrowserKind } from '../../scripts/browser/find'
import { builtFolder } from '../../scripts/build'
import { settled } from '../../scripts/settled'
import { bring, gone, opened, teach } from './card-probe'
import { readBefore } from './remembering'
import { type Site, serveSite } from './site'
import { ADDRESS, HISTORY, KNOWN, pageOf, WORDS } from './spied'
import { start } from './stage'

interface Spied {
  readonly spy: { look(words: readonly string[]): Promise<{ [what: string]: unknown }> }
}

const look = (page: Page): Promise<{ [what: string]: unknown }> =>
  page.evaluate(
    (words) => (globalThis as unknown as Spied).spy.look(words) as never,
    WORDS as readonly string[],
  )

/** What an extension page has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly tabs: {
      query(wanted: object): Promise<readonly { readonly id?: number }[]>
      sendMessage(tab: number, message: object, options: object): Promise<unknown>
    }
  }
}

const step = (browser: Browser, way: string): Promise<unknown> =>
  browser.background(async (way) => {
    const { chrome } = globalThis as unknown as Extension
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    return (await chrome.tabs.sendMessage(
      tab?.id ?? 0,
      { name: 'stepStatement', carries: way },
      { frameId: 0 },
    )) as never
  }, way)

interface Recording {
  readonly seen: readonly { readonly at: string; readonly what: { [name: string]: unknown } }[]
  readonly requests: readonly string[]
  readonly listed: string
}

/** Everything that the page sees while a reader reads it, from the first click to the last card. */
async function record(browser: Browser, site: Site): Promise<Recording> {
  const seen: { at: string; what: { [name: string]: unknown } }[] = []
  const page = await browser.newPage(ADDRESS)
  const note = async (at: string): Promise<void> => void seen.push({ at, what: await look(page) })
  await note('unread')
  const popup = await browser.openPopup(page)
  const listed = await settled(popup)
  await popup.close()
  await page.until(() => CSS.highlights.size > 0)
  await teach(page)
  await page.moveTo({ x: 3, y: 300 })
  await note('marked')
  for (let at = 0; at < 5; at += 1) {
    const point = await bring(page, at)
    await page.moveTo({ x: point.x + 30, y: point.y })
    await page.moveTo(point)
    await opened(page)
    await note(`card ${at}`)
    await page.press('Escape')
    await gone(page)
    await page.moveTo({ x: 3, y: 300 })
  }
  // The sentence that nobody says is known to one of the two databases.
  const alone = await page.evaluate(() => {
    const box = [...document.querySelectorAll('q')].at(-1)?.getBoundingClientRect()
    return box ? { x: box.x + 40, y: box.y + 10 } : { x: 0, y: 0 }
  })
  await page.moveTo({ x: alone.x + 30, y: alone.y })
  await page.moveTo(alone)
  await pause(900)
  await note('a sentence')
  for (const way of ['next', 'next', 'previous', 'next', 'next', 'next', 'next']) {
    await step(browser, way)
    await note(`step ${way}`)
  }
  await page.press('Tab')
  await page.press('Escape')
  await note('left')
  await page.close()
  return { seen, listed, requests: site.requests.filter((each) => each.includes('spying.test')) }
}

/** The built extension with another pack in it. */
function withPack(kind: BrowserKind, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-'))
  cpSync(builtFolder(kind), folder, { recursive: true })
  writeFileSync(join(folder, 'packs/bundled.jsonl'), text)
  return folder
}

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']
const wanted = KINDS.filter((kind) => [undefined, '', kind].includes(process.env.AS_QUOTED_BROWSER))

/** Characters of a difference that are told. */
const LONGEST = 300

const entriesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((each) => JSON.stringify(each)) : [JSON.stringify(value)]

describe.each(wanted)('in %s', (kind) => {
  const recordings = new Map<string, Recording>()
  const folders: string[] = []

  // Both at once: a reader's time goes by in each, and hardly any of a processor's.
  beforeAll(async () => {
    await Promise.all(
      Object.entries(KNOWN).map(async ([name, { pack, remember }]) => {
        const folder = withPack(kind, await pack())
        folders.push(folder)
        const site = await serveSite()
        site.add(ADDRESS, pageOf())
        for (const [address, report] of Object.entries(HISTORY)) site.add(address, report)
        const browser = await start(kind, site, { extension: folder })
        try {
          const welcome = await browser.pageAt('welcome.html')
          await welcome.until(() => document.readyState === 'complete')
          await readBefore(browser, { read: Object.keys(HISTORY), remember })
          recordings.set(name, await record(browser, site))
        } finally {
          await browser.close()
          site.close()
        }
      }),
    )
  }, 180_000)
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  test('the two databases are as they should be', () => {
    const { listed: empty = '' } = recordings.get('empty') ?? {}
    const { listed: full = '' } = recordings.get('full') ?? {}
    for (const outlet of ['Zephyr', 'Gannet']) {
      expect(empty).not.toContain(outlet)
      expect(full).toContain(outlet)
    }
  })

  test('the page sees the same, whatever is known', () => {
    const [empty = [], full = []] = ['empty', 'full'].map((name) => recordings.get(name)?.seen)
    expect(empty.length).toBeGreaterThan(12)
    const differences = empty.flatMap(({ at, what }, index) =>
      Object.entries(what).flatMap(([name, value]) => {
        const one = entriesOf(value)
        const other = entriesOf(full[index]?.what[name])
        const alone = [
          ...one.filter((each) => !other.includes(each)).map((each) => `only empty: ${each}`),
          ...other.filter((each) => !one.includes(each)).map((each) => `only full: ${each}`),
        ]
        return alone.map((each) => `${at}, ${name}: ${each}`.slice(0, LONGEST))
      }),
    )
    expect(differences).toEqual([])
    expect(JSON.stringify(full)).toBe(JSON.stringify(empty))
  })

  test('nothing of the page moves', () => {
    for (const { seen } of recordings.values()) {
      const [unread, marked] = ['unread', 'marked'].map((at) => seen.find((each) => each.at === at))
      expect(marked?.what.layout).toEqual(unread?.what.layout)
      const log = seen.flatMap(({ what }) => what.log as readonly string[])
      expect(log.filter((each) => each.startsWith('shift'))).toEqual([])
    }
  })

  test('no letter of a card asks the page’s server for a font', () => {
    for (const { requests } of recordings.values())
      expect(requests.filter((each) => each.includes('/trap-'))).toEqual([])
  })
})
