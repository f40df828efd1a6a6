import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { say } from './popup'
import { inBothBrowsers } from './stage'

/** What a page of the extension has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly storage: { readonly local: { get(keys: null): Promise<object> } }
    readonly tabs: {
      query(
        wanted: object,
      ): Promise<readonly { readonly id: number; readonly incognito: boolean }[]>
    }
    readonly windows: {
      create(window: { readonly url: string; readonly incognito: boolean }): Promise<unknown>
    }
  }
}

const report = (outlet: string, verb: string): string => `<!doctype html>
<html lang="en"><head><title>Council on the ferry</title><meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="2024-03-04T18:00:00Z"></head>
<body><main><article><h1>Council on the ferry</h1>
<p>The harbour council sat until ten on Monday evening and spoke of little but the ferry, which has lain at the northern pier since the storms of the autumn took its ramp away.</p>
<p>“The council ${verb} reopen the northern ferry before the herring season begins,” mayor Ada Lindqvist told the packed room on Monday.</p>
<p>The ferry carried eleven thousand passengers in its last full year. It was built in 1974, repaired twice and painted more often than anybody at the yard cares to remember, as its crew say.</p>
<p>Lindqvist thanked the engineers, who had kept the engines warm through the winter. The next session is in April, and the yard expects the last parts for the ramp within three weeks.</p>
</article></main></body></html>`

/** Runs in a page of the extension: everything that it has on the disk, as text. */
async function onDisk(): Promise<string> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('as-quoted'))
  const rows: unknown[] = []
  for (const name of database.objectStoreNames) {
    const all = await done(database.transaction(name).objectStore(name).getAll())
    // What packs brought is the same before and after, and large.
    if (!['chunks', 'buckets', 'segments'].includes(name)) rows.push([name, all])
  }
  database.close()
  const { chrome } = globalThis as unknown as Extension
  return JSON.stringify([rows, await chrome.storage.local.get(null)])
}

const marked = (page: Page): Promise<unknown> => page.until(() => CSS.highlights.size > 0)

inBothBrowsers((stage) => {
  test('an article in a private window is read, compared and marked, and nothing of it is kept', async () => {
    const welcome = await stage.browser.extensionPage('welcome.html')
    await welcome.focus()
    await welcome.textWith(say('rememberRead'))
    await welcome.click('input[type="checkbox"]')
    await welcome.click('.three > li:last-child button')
    await welcome.until(() =>
      document.querySelector('.three > li:last-child')?.hasAttribute('aria-current'),
    )
    const first = stage.site.add(
      'https://harbour-courier.test/ferry',
      report('The Courier', 'should'),
    )
    await marked(await stage.browser.newPage(first))
    await expect.poll(() => welcome.evaluate(onDisk)).toContain('harbour-courier.test')

    const hidden = stage.site.add(
      'https://hidden-gazette.test/ferry',
      report('The Gazette', 'must'),
    )
    await welcome.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as Extension
      await chrome.windows.create({ url, incognito: true })
    }, hidden)
    const page = await stage.browser.pageAt('hidden-gazette.test')
    await marked(page)
    // The browser keeps titles, and the comparison may stand in a common window.
    const of = await welcome.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension
      return (await chrome.tabs.query({})).find(({ incognito }) => incognito)?.id ?? -1
    })
    const comparison = await stage.browser.extensionPage(`comparison.html?tab=${of}`)
    await comparison.textWith('Council on the ferry')
    expect(await comparison.evaluate(() => document.title)).not.toContain('Council')
    await comparison.close()
    // With its window, or the next page may open there.
    await page.close()

    // What is read next, in a common window, is kept: so what came before was not on its way.
    const next = stage.site.add('https://pier-lamp.test/ferry', report('The Lamp', 'will'))
    await marked(await stage.browser.newPage(next))
    await expect.poll(() => welcome.evaluate(onDisk)).toContain('pier-lamp.test')
    const kept = await welcome.evaluate(onDisk)
    for (const trace of ['hidden-gazette', 'The Gazette', 'council must']) {
      expect(kept).not.toContain(trace)
    }
  })
})
