import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { beside, listed, readAll, say } from './popup'
import { inBothBrowsers, type Stage } from './stage'

/** An invented report of an outlet; the first paragraph is its lead, and is printed as heading too. */
const report = (outlet: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="en"><head><title>${paragraphs[0]}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="2024-03-04T18:00:00Z">
<meta property="og:title" content="${paragraphs[0]}"></head>
<body><main><article><h1>${paragraphs[0]}</h1>
${paragraphs
  .slice(1)
  .map((each) => `<p>${each}</p>`)
  .join('\n')}
</article></main></body></html>`

const COURIER = report('The Harbour Courier', [
  'Council on the ferry',
  `The harbour council sat until ten on Monday evening and spoke of little but the ferry, which has
lain at the northern pier since the storms of the autumn took its ramp away.`,
  `“The council should reopen the northern ferry before the herring season begins,” mayor Ada Lindqvist
told the packed room on Monday.`,
  `The ferry carried eleven thousand passengers in its last full year. It was built in 1974, repaired
twice and painted more often than anybody at the yard cares to remember, as its crew say.`,
  `Lindqvist thanked the engineers, who had kept the engines warm through the winter. The next session
is in April, and the yard expects the last parts for the ramp within three weeks.`,
])

const GAZETTE = report('The Pier Gazette', [
  'Islanders wait for their ship',
  `Eleven families on the outer islands buy their bread by rowing boat these days. For four months no
ship has called at the stone quay, and the school has moved into the house of the priest.`,
  `“The council will reopen the northern ferry before the herring season begins,” mayor Ada Lindqvist
told the packed room on Monday.`,
  `Fishermen in the back rows did not applaud. Their season begins in five weeks, their nets lie ready
on the quay, and the ice in the sound broke early this year after a mild February.`,
  `What the repair of the landing costs is still unknown. A first estimate from the shipyard spoke of
ninety thousand crowns; the insurance of the port has so far agreed to pay a third of that sum.`,
])

const FIRST = 'https://harbour-courier.test/ferry'
const SECOND = 'https://pier-gazette.test/ferry'

/** What a page of the extension has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly alarms: { create(name: string, alarm: { readonly when: number }): Promise<void> }
    readonly storage: {
      readonly local: {
        get(key: 'settings'): Promise<{ readonly settings?: { readonly remember: boolean } }>
      }
    }
  }
}

async function remember(stage: Stage, wanted: boolean): Promise<void> {
  const welcome = await stage.browser.extensionPage('welcome.html')
  await welcome.textWith(say('rememberRead'))
  const box = 'input[type="checkbox"]'
  const on = await welcome.evaluate(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.checked,
    box,
  )
  if (on !== wanted) await welcome.click(box)
  await welcome.until(async (expected) => {
    const { chrome } = globalThis as unknown as Extension
    const { settings } = await chrome.storage.local.get('settings')
    return (settings?.remember ?? false) === expected
  }, wanted)
  await welcome.close()
}

/** The versions that stand beside the mayor's words in a page's popup. */
async function besideFerry(stage: Stage, address: string): Promise<readonly string[]> {
  const { page, popup } = await stage.popupAt(address)
  expect(await listed(popup)).toBeGreaterThan(0)

  const versions = beside(await readAll(popup), 'reopen the northern ferry')
  await popup.close()
  await page.close()
  return versions
}

/** What the settings say is remembered: articles and statements. */
async function counted(settings: Page): Promise<readonly string[]> {
  return await settings.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#remembered .facts dd')]
      .slice(0, 2)
      .map((fact) => fact.innerText),
  )
}

async function settingsWith(stage: Stage, expected: readonly string[]): Promise<Page> {
  const settings = await stage.browser.extensionPage('options.html')
  await settings.textWith(say('conditionOpen'))
  await expect
    .poll(
      async () => {
        await settings.click('#condition .actions button')
        return await counted(settings)
      },
      { interval: 500 },
    )
    .toEqual(expected)
  return settings
}

inBothBrowsers((stage) => {
  test('nothing is remembered before the reader says so', async () => {
    stage.site.add(FIRST, COURIER)
    stage.site.add(SECOND, GAZETTE)
    expect(await besideFerry(stage, FIRST)).toEqual([])
    expect(await besideFerry(stage, SECOND)).toEqual([])
    const settings = await settingsWith(stage, ['0', '0'])
    await settings.close()
  })

  test('once the reader does, two reports of one event stand beside each other, the later and the earlier', async () => {
    await remember(stage, true)
    expect(await besideFerry(stage, FIRST)).toEqual([])
    const settings = await settingsWith(stage, ['1', '1'])
    await settings.close()
    const later = await besideFerry(stage, SECOND)
    expect(later.join('\n')).toContain('The Harbour Courier')
    expect(later.join('\n')).toContain('should')
    await stage.browser.stopBackground()
    const earlier = await besideFerry(stage, FIRST)
    expect(earlier.join('\n')).toContain('The Pier Gazette')
    expect(earlier.join('\n')).toContain('will')
  })

  test('the library finds what was read, and leads to its passage', async () => {
    const library = await stage.browser.extensionPage('library.html')
    await library.focus()
    await library.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input')
      if (field === null) return
      field.value = 'northern ferry'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.focus()
    })
    await library.press('Enter')
    await library.textWith('The Harbour Courier')
    const links = await library.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.found a')].map(({ href }) => href),
    )
    expect(links.some((each) => each.startsWith(`${FIRST}#:~:text=`))).toBe(true)
    await library.close()
  })

  test('a site is forgotten by its address, and had again', async () => {
    const settings = await settingsWith(stage, ['2', '3'])
    await settings.focus()
    await settings.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#forget input[type="text"]')
      if (field === null) return
      field.value = 'pier-gazette.test'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await settings.click('#forget .field .button:last-of-type')
    await settings.textWith(say('undo'))
    await settings.until(() =>
      document.querySelector<HTMLElement>('#remembered .facts dd')?.innerText.startsWith('1'),
    )
    expect(await besideFerry(stage, FIRST)).toEqual([])
    await settings.focus()
    await settings.click('#forget .undo button')
    await settings.textWith(say('forgetUndone'))
    expect((await besideFerry(stage, FIRST)).join('\n')).toContain('The Pier Gazette')
    await settings.close()
  })

  test('everything is forgotten at one press', async () => {
    await remember(stage, false)
    const settings = await settingsWith(stage, ['2', '3'])
    await settings.focus()
    await settings.click('#forget > .actions .button:last-child')
    await settings.textWith(say('undo'))
    await settings.until(() =>
      [...document.querySelectorAll<HTMLElement>('#remembered .facts dd')]
        .slice(0, 3)
        .every(({ innerText }) => innerText.startsWith('0')),
    )
    await settings.close()
    expect(await besideFerry(stage, SECOND)).toEqual([])
  })

  test('what an outlet prints otherwise later is told as an edit, with the time', async () => {
    await remember(stage, true)
    stage.site.add(FIRST, COURIER)
    await besideFerry(stage, FIRST)
    await settingsWith(stage, ['1', '1']).then((page) => page.close())
    stage.site.add(FIRST, COURIER.replace('council should', 'council must'))
    await besideFerry(stage, FIRST)
    await settingsWith(stage, ['1', '2']).then((page) => page.close())
    const { page, popup } = await stage.popupAt(FIRST)
    await popup.click('.item .open')
    const told = await popup.textWith(say('edits'))
    expect(told).toContain(say('printedUntil').split('$1')[0])
    expect(told).toMatch(/must here, should in this outlet as read on/u)
    await popup.close()
    await page.close()
  })

  test('exported, forgotten and taken in again, it is the same', async () => {
    const settings = await settingsWith(stage, ['1', '2'])
    const before = await exported(settings)
    expect(before).toContain('"t":"reading"')
    expect(before).toContain('"until":')
    for (const line of before.trimEnd().split('\n')) {
      const { before = '', after = '' } = JSON.parse(line)
      expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(32)
    }
    await settings.click('#forget > .actions .button:last-child')
    await settings.textWith(say('undo'))
    await settings.evaluate((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'mine.jsonl'))
      const drop = new DragEvent('drop', { bubbles: true, dataTransfer: data })
      document.querySelector('.drop')?.dispatchEvent(drop)
    }, before)
    await settings.textWith('was added')
    await settings.close()
    const again = await settingsWith(stage, ['1', '2'])
    expect(await exported(again)).toBe(before)
    await again.close()
  })

  test('kept, it outlives the days that the reader chose', async () => {
    const { page, popup } = await stage.popupAt(FIRST)
    await popup.click('.item .open')
    await popup.click('.version .actions button:last-of-type')
    await popup.textWith(say('kept'))
    await popup.close()
    await page.close()
    const settings = await settingsWith(stage, ['1', '2'])
    const days = await settings.evaluate(
      () => document.querySelector<HTMLSelectElement>('#remembered select')?.value,
    )
    expect(days).toBe('90')
    await settings.evaluate(age, 91)
    await settings.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension
      await chrome.alarms.create('daily', { when: Date.now() })
    })
    await settings.close()
    await settingsWith(stage, ['0', '0']).then((each) => each.close())
    const library = await stage.browser.extensionPage('library.html')
    await library.textWith('reopen the northern ferry')
    await library.close()
  })
})

/** What the settings export, as text. */
async function exported(settings: Page): Promise<string> {
  await settings.evaluate(() => {
    const make = URL.createObjectURL.bind(URL)
    const held = globalThis as { exported?: Blob | MediaSource | null }
    held.exported = null
    URL.createObjectURL = (made) => {
      held.exported = made
      return make(made)
    }
    // Nothing is written into a folder of whoever runs this.
    HTMLAnchorElement.prototype.click = () => {}
  })
  await settings.click('#remembered .actions button')
  await settings.until(() => (globalThis as { exported?: unknown }).exported !== null)
  return await settings.evaluate(async () => {
    const { exported } = globalThis as unknown as { exported: Blob }
    return await new Response(exported.stream().pipeThrough(new DecompressionStream('gzip'))).text()
  })
}

/** Runs in a page of the extension: every article was last read so many days earlier. */
async function age(days: number): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('as-quoted'))
  const articles = database.transaction('articles', 'readwrite').objectStore('articles')
  for (const row of await done(articles.getAll())) {
    const lastAt = new Date(Date.parse(row.lastAt) - days * 86_400_000).toISOString()
    await done(articles.put({ ...row, lastAt }))
  }
  database.close()
}
