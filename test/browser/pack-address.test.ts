import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { goodLines, sealed } from '../pack/sample'
import { faultsOf } from './axe'
import { hostilePacks } from './hostile-packs'
import { byStranger, type Files, publish, startMaker } from './maker'
import { beside, readAll, say } from './popup'
import { inBothBrowsers, type Stage } from './stage'

const HOST = 'packs.shore.test'
const AT = `https://${HOST}/desk/`
const INDEX = `${AT}index.json`
const WORDS = 'The council should reopen the northern ferry before the herring season begins'

/** What a browser writes to the console where a server or our own rules refuse what is asked for. */
const REFUSED = /Failed to load resource|Content[- ]Security[- ]Policy|net::ERR_|Cross-Origin|CORS/u

/** Begun at once: a browser starts meanwhile. */
const making = startMaker()
const made = making.then(async (maker) => {
  const [first, second, third] = await Promise.all([
    maker.revision(1, WORDS),
    maker.revision(2, `${WORDS}, and the eastern one`),
    maker.quickly(3),
  ])
  return { first, second, third, fingerprint: maker.fingerprint }
})
afterAll(async () => (await making).remove())

/** What a page of the extension has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly alarms: { create(name: string, alarm: { readonly when: number }): Promise<void> }
    readonly permissions: { getAll(): Promise<{ readonly origins?: readonly string[] }> }
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> }
    readonly storage: {
      readonly local: {
        get(key: string): Promise<Readonly<Record<string, Record<string, object>>>>
        set(values: object): Promise<void>
      }
    }
  }
}

async function settings(stage: Stage): Promise<Page> {
  const page = await stage.browser.extensionPage('options.html')
  await page.focus()
  await page.textWith(say('conditionOpen'))
  return page
}

/** Types an address and presses the button beside it. */
async function add(page: Page, address: string): Promise<void> {
  await page.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('#packs form input')
    if (field === null) return
    field.value = typed
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, address)
  await page.click('#packs form button')
}

/** The line of the pack that came from an address, as it stands once it holds these words. */
async function lineWith(page: Page, words: string): Promise<string> {
  await page.until(
    (part) => document.querySelector<HTMLElement>('li:has(.updates)')?.innerText.includes(part),
    words,
  )
  return await page.text('li:has(.updates)')
}

const granted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    return (await chrome.permissions.getAll()).origins ?? []
  })

/** How many scripts wait for articles: leave to fetch from a site is no leave to read it. */
const scripts = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    return (await chrome.scripting.getRegisteredContentScripts()).length
  })

/** Lets the alarm come at once, with every pack due. */
async function alarm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    const { packChecks = {} } = await chrome.storage.local.get('packChecks')
    const due = Object.entries(packChecks).map(([id, check]) => [id, { ...check, due: 0 }])
    await chrome.storage.local.set({ packChecks: Object.fromEntries(due) })
    await chrome.alarms.create('packs', { when: Date.now() + 50 })
  })
}

const PIER = `<!doctype html><html lang="en"><head><title>Islanders wait for their ship</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Pier Gazette">
<meta property="article:published_time" content="2024-03-04T18:00:00Z"></head>
<body><main><article><h1>Islanders wait for their ship</h1>
<p>Eleven families on the outer islands buy their bread by rowing boat these days. For four months no ship has called at the stone quay, and the school has moved into the house of the priest.</p>
<p>“The council will reopen the northern ferry before the herring season begins,” mayor Ada Lindqvist told the packed room on Monday.</p>
<p>Fishermen in the back rows did not applaud. Their season begins in five weeks, their nets lie ready on the quay, and the ice in the sound broke early this year after a mild February.</p>
</article></main></body></html>`

inBothBrowsers(
  (stage) => {
    test('a pack is added from the address of its index, right after the start, and its site is asked for that alone', async () => {
      const { first, fingerprint } = await made
      publish(stage.site, AT, first)
      const page = await settings(stage)
      const before = stage.site.log.length
      await add(page, `${HOST}/desk/index.json`)
      await page.textWith('“Shore desk” was added: 1\u00a0statement.')
      const line = await lineWith(page, HOST)
      expect(line).toMatch(/CC-BY-4\.0\s+·\s+Shore Courier/u)
      expect(line).toContain(`signed, key ${fingerprint}`)
      expect(line).toContain(say('packCurrent'))

      const asked = stage.site.log.slice(before).filter(({ address }) => address.includes(HOST))
      expect(asked.map(({ address }) => address)).toEqual([
        INDEX,
        `${INDEX}.sig`,
        `${AT}shore.jsonl.gz`,
      ])
      for (const { headers } of asked) {
        const told = [headers.cookie, headers.referer, headers.origin, headers.authorization]
        expect(told).toEqual([undefined, undefined, undefined, undefined])
      }
      expect(await granted(page)).toEqual([`https://${HOST}/*`])
      expect(await scripts(page)).toBe(0)
      expect(await faultsOf(page)).toEqual([])
      await page.close()
    })

    test('an article of another outlet shows its version', async () => {
      const address = stage.site.add('https://pier-gazette.test/ferry', PIER)
      const { page, popup } = await stage.popupAt(address)
      const versions = beside(await readAll(popup), 'reopen the northern ferry')
      expect(versions.join('\n')).toContain('The Shore Courier')
      await popup.close()
      await page.close()
    })

    test('a newer revision is found at a press; nothing new is asked for by its tag alone', async () => {
      const page = await settings(stage)
      await lineWith(page, HOST)
      const before = stage.site.log.length
      await page.click('#packs .updates button')
      await page.textWith('There is no newer revision of “Shore desk”.')
      const asked = stage.site.log.slice(before).filter(({ address }) => address.includes(HOST))
      expect(asked.map(({ address }) => address)).toEqual([INDEX])
      expect(asked[0]?.headers['if-none-match']).toBeTruthy()

      publish(stage.site, AT, (await made).second)
      await page.click('#packs .updates button')
      await page.textWith('A newer revision of “Shore desk” was added.')
      await lineWith(page, 'revision 2')
      expect(await scripts(page)).toBe(0)
      await page.close()
    })

    test('and by itself when it is time, with the worker asleep', async () => {
      publish(stage.site, AT, (await made).third)
      const page = await stage.browser.extensionPage('library.html')
      await stage.browser.stopBackground()
      await alarm(page)
      await expect.poll(() => stage.site.requests.includes(`${AT}harbour-3.jsonl`)).toBe(true)
      await page.goto(`${stage.browser.origin}options.html`)
      await lineWith(page, say('packUpdated'))
      // What the list says may be older than the line below it.
      await page.click('#condition .actions button')
      expect(await lineWith(page, 'revision 3')).toContain(say('packUpdated'))
      await page.close()
    })

    test.each<
      [what: string, revision: () => Promise<Files>, says: 'importOlder' | 'importOtherKey']
    >([
      ['a roll back', async () => (await made).second, 'importOlder'],
      ['another key', () => byStranger(4), 'importOtherKey'],
    ])('%s is refused, at a press and by itself', async (_, revision, says) => {
      publish(stage.site, AT, await revision())
      const page = await settings(stage)
      await lineWith(page, 'revision 3')
      await page.click('#packs .updates button')
      const told = say(says).replace('$1', `${HOST}/desk/index.json`)
      await page.textWith(`${told} ${say('importUntouched')}`)
      expect(await lineWith(page, told)).toContain('revision 3')
      publish(stage.site, AT, (await made).third)
      await page.click('#packs .updates button')
      await lineWith(page, say('packCurrent'))
      publish(stage.site, AT, await revision())
      await alarm(page)
      expect(await lineWith(page, told)).toContain('revision 3')
      await page.close()
    })

    test('whatever else is at an address ends in a sentence, and what is here stays', async () => {
      const page = await settings(stage)
      const known = await lineWith(page, 'revision 3')
      const index = (await made).second['index.json'] ?? new Uint8Array()
      for (const [address, told] of hostilePacks(stage.site, index)) {
        await add(page, address)
        const isAsked = address.includes('hostile.shore.test') || address.includes('nobody.')
        const name = isAsked ? address.replace('https://', '') : address
        await page.textWith(`${say(told).replace('$1', name)} ${say('importUntouched')}`)
      }
      expect(await lineWith(page, 'revision 3')).toBe(known)
      await expect.poll(() => granted(page)).toEqual([`https://${HOST}/*`])
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
      expect(stage.site.requests.filter((each) => /127\.0\.0\.1|192\.168/u.test(each))).toEqual([])
      await page.close()
    })

    test('a pack that stalls can be cancelled, and its server is let go', async () => {
      const page = await settings(stage)
      const data = gzipSync(sealed(goodLines(20)))
      const seen = { begun: false, closed: false }
      const address = 'https://hostile.shore.test/slow.jsonl.gz'
      stage.site.add(address, (_, response) => {
        response.writeHead(200, { 'content-length': String(data.length) })
        response.write(data.subarray(0, data.length / 2))
        seen.begun = true
        response.on('close', () => {
          seen.closed = true
        })
      })
      await add(page, address)
      await expect.poll(() => seen.begun).toBe(true)
      await page.click('#packs .import button')
      await page.textWith(say('importCancelled').replace('$1', 'hostile.shore.test/slow.jsonl.gz'))
      await expect.poll(() => seen.closed).toBe(true)
      // It is the page that gives the leave back: not before that is it closed.
      await expect.poll(() => granted(page)).toEqual([`https://${HOST}/*`])
      await page.close()
    })

    test('the reader can have it not looked for; removed, its site is given back', async () => {
      const page = await settings(stage)
      await lineWith(page, HOST)
      await page.click('#packs .updates input')
      await page.until(async () => {
        const { chrome } = globalThis as unknown as Extension
        const { packChecks } = await chrome.storage.local.get('packChecks')
        return (packChecks?.shore as { readonly wanted?: boolean } | undefined)?.wanted === false
      })
      const before = stage.site.log.length
      await alarm(page)
      await page.click('li:has(.updates) > button')
      await page.textWith(say('undo'))
      await expect.poll(() => granted(page)).toEqual([])
      expect(stage.site.log.slice(before).filter(({ address }) => address === INDEX)).toEqual([])
      await page.close()
    })
  },
  { refused: REFUSED },
)
