import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { faultsOf } from './axe'
import {
  addFeed,
  feedOf,
  ferry,
  frontOf,
  hoursLater,
  ITEMS,
  pageOf,
  type Row,
  rowsIn,
} from './outlets'
import { beside, listed, readAll, say } from './popup'
import { inBothBrowsers, type Stage } from './stage'

const HARBOUR = 'harbour-post.test'
const LAMP = 'lamp-news.test'
const PIER = 'pier-daily.test'
const FEEDS = [
  `https://${HARBOUR}/feed.xml`,
  `https://${LAMP}/news.xml`,
  `https://www.${PIER}/feed`,
] as const
const FOURTH = 'http://fourth-gazette.test/ferry'

/** What a browser writes to the console where a redirect leads to what nobody is to ask for. */
const REFUSED = /Content[- ]Security[- ]Policy|net::ERR_|local resource|Cross-Origin|CORS/u

/** What a background has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly alarms: { create(name: string, when: { when: number }): Promise<void> }
    readonly permissions: { remove(which: { origins: string[] }): Promise<boolean> }
  }
}

/** Puts three outlets on the web, and an article of a fourth. */
function publish({ site }: Stage): void {
  addFeed(site, FEEDS[0], feedOf(HARBOUR, 'should'))
  addFeed(site, FEEDS[1], feedOf(LAMP, 'will'))
  addFeed(site, FEEDS[2], feedOf(PIER, 'must'))
  site.add(`https://${HARBOUR}/`, frontOf(['/feed.xml']))
  site.add(`https://${PIER}/`, (_, response) => {
    response.writeHead(301, { location: `https://www.${PIER}/` }).end()
  })
  site.add(`https://www.${PIER}/`, frontOf(['/feed', '/sport.xml']))
  const robots = 'User-agent: *\nDisallow: /1\n'
  site.add(`https://${HARBOUR}/robots.txt`, { type: 'text/plain', body: robots })
  for (let at = 0; at < ITEMS; at += 1) {
    const text = at === 0 ? ferry('should') : `“Quay ${at} stays,” said Olof Renn on Monday.`
    site.add(`https://${HARBOUR}/${at}`, pageOf(HARBOUR, at, text))
  }
  site.add(
    FOURTH,
    pageOf('fourth-gazette.test', 0, ferry('may')).replaceAll(
      /<(?:img|link|script|iframe|video)[^>]*>/gu,
      '',
    ),
  )
}

async function settingsOf(stage: Stage): Promise<Page> {
  const settings = await stage.browser.extensionPage('options.html')
  await settings.focus()
  await settings.textWith(say('conditionOpen'))
  return settings
}

/** Whether the list shows what is known, and nothing is being looked for: the next press moves nothing. */
const isAtRest = (rows: number): boolean => {
  const lines = [...document.querySelectorAll<HTMLElement>('#follow .outlet')]
  const button = document.querySelector<HTMLButtonElement>('#follow form .button')
  const shown = lines.filter(({ innerText }) => innerText.includes('50 new statements'))
  return shown.length === rows && button?.disabled === false
}

/** Types an address and presses the button beside it; `rows` outlets are followed by then. */
async function seek(settings: Page, rows: number, typed: string): Promise<void> {
  await settings.until(isAtRest, rows)
  await settings.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('#follow input[type="text"]')
    if (field === null) return
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, typed)
  await settings.click('#follow form .button')
}

/** Waits until an outlet is as it should be; `meanwhile` is done each time that it is not yet. */
async function rowWhere(
  settings: Page,
  { feed, isSo }: Wanted,
  meanwhile: () => Promise<void> = async () => {},
): Promise<Row> {
  // As it was then: the next turn of the clock may change it at once.
  let found: Row | undefined
  const look = async (): Promise<Row | undefined> =>
    (await rowsIn(settings)).find((row) => row.feed === feed && isSo(row))
  const isThere = async (): Promise<boolean> => {
    found = await look()
    if (found) return true
    await meanwhile()
    return false
  }
  try {
    await expect.poll(isThere, { interval: 400 }).toBe(true)
  } catch (error) {
    const said = await settings.text('#follow')
    throw new Error(`${feed}: not ${isSo}\nThe settings say:\n${said}`, { cause: error })
  }
  if (found === undefined) throw new Error(`${feed} is not as it should be`)
  return found
}

interface Wanted {
  readonly feed: string
  isSo(row: Row): boolean
}

/** Lets the alarm ring: a turn that is ending sets it anew, so this is done until it has worked. */
const ring = ({ browser }: Stage): Promise<void> =>
  browser.background(async () => {
    const { chrome } = globalThis as unknown as Extension
    await chrome.alarms.create('follow', { when: Date.now() + 50 })
  })

/** Lets hours go by and the alarm ring, until an outlet is as it should be. */
async function later(stage: Stage, settings: Page, wanted: Wanted): Promise<Row> {
  await hoursLater(settings)
  return await rowWhere(settings, wanted, () => ring(stage))
}

const asked = ({ site }: Stage, host: string): readonly string[] =>
  site.log
    .filter(({ address }) => new URL(address).hostname.endsWith(host))
    .map(({ address }) => new URL(address).pathname)

inBothBrowsers(
  (stage) => {
    test('an outlet is followed by its site’s address, by its feed’s, or by one of several feeds', async () => {
      publish(stage)
      const settings = await settingsOf(stage)
      await settings.textWith(say('followEmpty'))
      await seek(settings, 0, HARBOUR)
      await rowWhere(settings, { feed: FEEDS[0], isSo: ({ statements }) => statements === ITEMS })
      await seek(settings, 1, FEEDS[1].replace('https://', ''))
      await rowWhere(settings, { feed: FEEDS[1], isSo: ({ statements }) => statements === ITEMS })
      await seek(settings, 2, `http://${PIER}`)
      await settings.textWith('Which one?')
      await settings.click('#follow .lines:has(+ form) > li:first-child button')
      await rowWhere(settings, { feed: FEEDS[2], isSo: ({ statements }) => statements === ITEMS })
      await settings.textWith('50 new statements')
      for (const [host, paths] of [
        [HARBOUR, ['/', '/feed.xml']],
        [LAMP, ['/news.xml', '/news.xml']],
        [PIER, ['/', '/', '/feed']],
      ] as const)
        expect(asked(stage, host)).toEqual(paths)
      for (const { headers } of stage.site.log.filter(({ address }) =>
        address.startsWith('https://'),
      )) {
        expect([headers.cookie, headers.referer, headers.origin]).toEqual([
          undefined,
          undefined,
          undefined,
        ])
      }
      await settings.close()
    })

    test('an article of a fourth outlet shows how the three worded it, and reading it asks nobody', async () => {
      const before = stage.site.log.length
      const { page, popup } = await stage.popupAt(FOURTH)
      expect(await listed(popup)).toBeGreaterThan(0)
      const versions = beside(await readAll(popup), 'reopen the northern ferry').join('\n')
      for (const words of [HARBOUR, LAMP, PIER, 'should', 'will', 'must'])
        expect(versions).toContain(words)
      const others = stage.site.log.slice(before).map(({ address }) => address)
      expect(
        others.filter((each) => each.startsWith('https://') && each.includes('.test')),
      ).toEqual([])
      await popup.close()
      await page.close()
    })

    test('hours later it asks only whether anything changed, and for articles where it may', async () => {
      const settings = await settingsOf(stage)
      const from = stage.site.log.length
      await settings.click('#follow .outlet:nth-child(1) .whole label')
      await settings.until(
        () => document.querySelector<HTMLInputElement>('#follow .outlet input')?.checked,
      )
      await later(stage, settings, {
        feed: FEEDS[0],
        isSo: ({ waiting }) => waiting.length === ITEMS - 1,
      })
      for (const left of [ITEMS - 3, ITEMS - 4, ITEMS - 5]) {
        await later(stage, settings, {
          feed: FEEDS[0],
          isSo: ({ waiting }) => waiting.length === left,
        })
      }
      const log = stage.site.log.slice(from).filter(({ address }) => address.startsWith('https://'))
      const conditional = log.filter(({ address }) => address === FEEDS[1])
      expect(conditional.length).toBeGreaterThan(0)
      for (const { headers } of conditional) expect(headers['if-none-match']).toBe('"one"')
      const paths = log.map(({ address }) => new URL(address).pathname)
      const feeds = ['/feed.xml', '/news.xml', '/feed']
      // 1 is not for robots.
      expect(paths.filter((each) => !feeds.includes(each))).toEqual([
        '/robots.txt',
        '/0',
        '/2',
        '/3',
        '/4',
      ])
      const row = await rowWhere(settings, {
        feed: FEEDS[0],
        isSo: ({ leftOut }) => leftOut.robots > 0,
      })
      expect(row.statements).toBeGreaterThan(ITEMS)
      await settings.close()
    })

    test('whatever the server sends instead, it ends in a word for it, and what was known stays', async () => {
      const settings = await settingsOf(stage)
      const feed = FEEDS[1]
      const bomb = gzipSync(Buffer.alloc(100 * 2 ** 20, 0x20))
      const hostile: readonly (readonly [string, Parameters<Stage['site']['add']>[1]])[] = [
        [
          'document-type',
          {
            type: 'text/xml',
            body: '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><rss><channel/></rss>',
          },
        ],
        ['too-large', { type: 'text/xml', body: bomb, headers: { 'content-encoding': 'gzip' } }],
        [
          'too-large',
          {
            type: 'text/xml',
            body: `<rss><channel>${'<item><title>a</title></item>'.repeat(250_000)}</channel></rss>`,
          },
        ],
        ['not-a-feed', '<!doctype html><title>Welcome</title>'],
        ['unreachable', (_, response) => response.writeHead(302, { location: feed }).end()],
        [
          'unreachable',
          (_, response) => response.writeHead(302, { location: 'http://127.0.0.1/feed' }).end(),
        ],
        [
          'unreachable',
          (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
        ],
        [
          'later',
          { type: 'text/plain', body: '', status: 429, headers: { 'retry-after': '9999' } },
        ],
      ]
      for (const [fault, answer] of hostile) {
        stage.site.add(feed, answer)
        const row = await later(stage, settings, {
          feed: feed,
          isSo: ({ result }) => result?.fault === fault,
        })
        expect(row).toMatchObject({ statements: ITEMS, name: LAMP, paused: null })
        // So that the same word twice is told from one.
        addFeed(stage.site, feed, feedOf(LAMP, 'will'))
        await later(stage, settings, {
          feed: feed,
          isSo: ({ result }) => result?.kind === 'unchanged',
        })
      }
      expect(stage.site.requests.filter((each) => /127\.0\.0\.1|file:/u.test(each))).toEqual([])
      await settings.close()
    })

    test('the list says how each does, and breaks no rule of accessibility', async () => {
      stage.site.add(FEEDS[1], { type: 'text/plain', body: '', status: 410 })
      const settings = await settingsOf(stage)
      await later(stage, settings, { feed: FEEDS[1], isSo: ({ paused }) => paused === 'gone' })
      await settings.textWith(say('followPausedGone'))
      await stage.browser.background(async () => {
        const { chrome } = globalThis as unknown as Extension
        await chrome.permissions.remove({ origins: ['https://*.pier-daily.test/*'] })
      })
      await settings.textWith(say('followPausedLeave'))
      const before = asked(stage, PIER).length
      await later(stage, settings, {
        feed: FEEDS[0],
        isSo: ({ lastLook }) => Date.parse(lastLook ?? '') > Date.now() - 60_000,
      })
      expect(asked(stage, PIER)).toHaveLength(before)
      expect(await faultsOf(settings)).toEqual([])
      await settings.close()
    })

    test('who stops following may forget what it brought, and have it again', async () => {
      const settings = await settingsOf(stage)
      await settings.textWith(HARBOUR)
      await settings.click('#follow .outlet:nth-child(1) .actions > button:last-child')
      await settings.click('#follow fieldset .button:nth-of-type(2)')
      await settings.textWith(say('followStopped'))
      await expect.poll(async () => (await rowsIn(settings)).length).toBe(2)
      const shown = async (): Promise<string> => {
        const { page, popup } = await stage.popupAt(FOURTH)
        expect(await listed(popup)).toBeGreaterThan(0)
        const versions = beside(await readAll(popup), 'reopen the northern ferry').join('\n')
        await popup.close()
        await page.close()
        return versions
      }
      const without = await shown()
      expect(without).not.toContain(HARBOUR)
      expect(without).toContain(LAMP)
      await settings.focus()
      await settings.click('#follow .undo button')
      await settings.textWith(say('forgetUndone'))
      expect(await shown()).toContain(HARBOUR)
      await settings.close()
    })

    test('a page that names feeds offers them in its popup', async () => {
      const address = 'http://feeding.test/story'
      const page = pageOf('feeding.test', 3, ferry('could')).replaceAll(
        /<(?:img|script|iframe|video)[^>]*>/gu,
        '',
      )
      stage.site.add(
        address,
        page.replace(
          '</head>',
          '<link rel="alternate" type="application/atom+xml" title="Feeding News" href="/atom.xml"></head>',
        ),
      )
      const { page: open, popup } = await stage.popupAt(address)
      await popup.textWith(say('followSite'))
      const path = await popup.evaluate(() => {
        const { href = '' } =
          document.querySelector<HTMLAnchorElement>('a[href*="options.html?tab="]') ?? {}
        return href.slice(href.indexOf('options.html'))
      })
      await popup.close()
      const settings = await stage.browser.extensionPage(path)
      await settings.textWith('Feeding News')
      await settings.close()
      await open.close()
    })
  },
  { refused: REFUSED },
)
