import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { goodLines, sealed } from '../pack/sample'
import { faultsOf } from './axe'
import { publish, type Revision, startMaker } from './maker'
import { beside, readAll, say } from './popup'
import type { Answer } from './site'
import { inBothBrowsers, type Stage } from './stage'

const PICTURES = '.output/pictures/test'
const HOST = 'packs.shore.test'
const AT = `https://${HOST}/desk/`
const INDEX = `${AT}index.json`

const maker = startMaker()
afterAll(() => maker.remove())

const WORDS = 'The council should reopen the northern ferry before the herring season begins'
const [first, second, third] = [1, 2, 3].map((number) =>
  maker.revision(number, number === 1 ? WORDS : `${WORDS}, and in year ${number} the eastern one`),
) as [Revision, Revision, Revision]
const strange = maker.revision(4, WORDS, 'stranger')

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

const packsIn = (page: Page): Promise<string> => page.text('#packs .lines')
const granted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    return (await chrome.permissions.getAll()).origins ?? []
  })

/** Lets the alarm come at once, with every pack due. */
async function alarm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension
    const { packChecks = {} } = await chrome.storage.local.get('packChecks')
    const due = Object.entries(packChecks).map(([id, check]) => [id, { ...check, due: 0 }])
    await chrome.storage.local.set({ packChecks: Object.fromEntries(due) })
    await chrome.alarms.create('packs', { when: Date.now() })
  })
}

const report = (title: string, lines: readonly string[]): string => `<!doctype html>
<html lang="en"><head><title>${title}</title><meta property="og:type" content="article">
<meta property="og:site_name" content="The Pier Gazette">
<meta property="article:published_time" content="2024-03-04T18:00:00Z"></head>
<body><main><article><h1>${title}</h1>${lines.map((each) => `<p>${each}</p>`).join('\n')}</article></main></body></html>`

inBothBrowsers((stage) => {
  test('a pack is added from the address of its index, and its site is asked for that alone', async () => {
    publish(stage.site, AT, first)
    const page = await settings(stage)
    const before = stage.site.log.length
    await add(page, `${HOST}/desk/index.json`)
    await page.textWith('Shore desk was added: 1 statement.')
    await page.until(
      (host) => document.querySelector('.updates')?.textContent?.includes(host),
      HOST,
    )
    const line = await packsIn(page)
    expect(line).toContain('CC-BY-4.0 · Shore Courier')
    expect(line).toContain(`signed, key ${first.fingerprint}`)
    expect(line).toContain(say('packCurrent'))

    const asked = stage.site.log.slice(before).filter(({ address }) => address.includes('shore'))
    expect(asked.map(({ address }) => address)).toEqual([
      INDEX,
      `${INDEX}.sig`,
      `${AT}shore.jsonl.gz`,
    ])
    for (const { headers } of asked) {
      for (const name of ['cookie', 'referer', 'authorization'])
        expect(headers[name]).toBeUndefined()
    }
    expect(await granted(page)).toEqual([`https://${HOST}/*`])
    // Leave to fetch is no leave to read: no script waits for that site's articles.
    const scripts = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension
      return (await chrome.scripting.getRegisteredContentScripts()).length
    })
    expect(scripts).toBe(0)
    for (const scheme of ['light', 'dark'] as const) {
      await stage.browser.setColorScheme(scheme)
      await page.evaluate(() => document.querySelector('#packs')?.scrollIntoView())
      await page.picture(`${PICTURES}/${stage.kind}-options-address-${scheme}.png`)
      expect(await faultsOf(page)).toEqual([])
    }
    await page.close()
  })

  test('an article of another outlet shows its version', async () => {
    const address = stage.site.add(
      'https://pier-gazette.test/ferry',
      report('Islanders wait for their ship', [
        'Eleven families on the outer islands buy their bread by rowing boat these days. For four months no ship has called at the stone quay, and the school has moved into the house of the priest.',
        '“The council will reopen the northern ferry before the herring season begins,” mayor Ada Lindqvist told the packed room on Monday.',
        'Fishermen in the back rows did not applaud. Their season begins in five weeks, their nets lie ready on the quay, and the ice in the sound broke early this year after a mild February.',
        'What the repair of the landing costs is still unknown. A first estimate from the shipyard spoke of ninety thousand crowns; the insurance of the port has so far agreed to pay a third of that sum.',
      ]),
    )
    const { page, popup } = await stage.popupAt(address)
    const versions = beside(await readAll(popup), 'reopen the northern ferry')
    expect(versions.join('\n')).toContain('The Shore Courier')
    await popup.close()
    await page.close()
  })

  test('a newer revision is found at a press; nothing new is asked for by its tag alone', async () => {
    const page = await settings(stage)
    const before = stage.site.log.length
    await page.click('#packs .updates button')
    await page.textWith('There is no newer revision of Shore desk.')
    const [asked, ...more] = stage.site.log.slice(before).filter((each) => each.address === INDEX)
    expect(asked?.headers['if-none-match']).toBeTruthy()
    expect(more).toEqual([])

    publish(stage.site, AT, second)
    await page.click('#packs .updates button')
    await page.textWith('A newer revision of Shore desk was added.')
    await page.until(() =>
      document.querySelector('#packs .lines')?.textContent?.includes('revision 2'),
    )
    await page.close()
  })

  test('and by itself when it is time, with no page open', async () => {
    publish(stage.site, AT, third)
    const page = await settings(stage)
    await page.close()
    const other = await stage.browser.extensionPage('library.html')
    await stage.browser.stopBackground()
    await alarm(other)
    await expect
      .poll(() => stage.site.requests.filter((each) => each === `${AT}shore.jsonl.gz`).length, {
        timeout: 20_000,
      })
      .toBe(3)
    await other.close()
    const after = await settings(stage)
    await expect
      .poll(async () => {
        await after.click('#condition .actions button')
        return packsIn(after)
      })
      .toContain('revision 3')
    expect(await packsIn(after)).toContain(say('packUpdated'))
    await after.close()
  })

  test.each<[what: string, revision: Revision, says: string]>([
    ['a roll back', second, say('importOlder')],
    ['another key', strange, say('importOtherKey')],
  ])('%s is refused, at a press and by itself', async (_, revision, says) => {
    publish(stage.site, AT, revision)
    const page = await settings(stage)
    const words = says.split('$1').at(-1) ?? ''
    await page.click('#packs .updates button')
    await page.textWith(words)
    await page.textWith(say('importUntouched'))
    await alarm(page)
    await page.until(
      (part) => document.querySelector('#packs .updates')?.textContent?.includes(part),
      words,
    )
    expect(await packsIn(page)).toContain('revision 3')
    await page.close()
  })

  test('the reader can have it not looked for', async () => {
    publish(stage.site, AT, third)
    const page = await settings(stage)
    await page.click('#packs .updates input')
    await page.until(async () => {
      const { chrome } = globalThis as unknown as Extension
      const { packChecks } = await chrome.storage.local.get('packChecks')
      return (packChecks?.shore as { readonly wanted?: boolean } | undefined)?.wanted === false
    })
    await page.close()
  })

  test('whatever else is at an address ends in a sentence, and what is here stays', async () => {
    const page = await settings(stage)
    const known = await packsIn(page)
    const bytes = (type: string, body: Uint8Array | string): Answer => ({ type, body })
    const serve = (name: string, answer: Answer): string =>
      stage.site.add(`https://hostile.shore.test/${name}`, answer)
    const data = first.files['shore.jsonl.gz'] ?? Buffer.alloc(0)
    const cases: readonly (readonly [string, Parameters<typeof say>[0]])[] = [
      ['http://packs.shore.test/index.json', 'importNotHttps'],
      ['https://192.168.1.1/index.json', 'importPrivateHost'],
      ['https://printer.local/index.json', 'importPrivateHost'],
      ['https://me:secret@packs.shore.test/a.json', 'importCredentials'],
      ['https://packs.shore.test:8443/a.json', 'importPort'],
      ['no address at all', 'importNoAddress'],
      ['https://nobody.shore.test/index.json', 'importUnreachable'],
      [serve('gone.json', { type: 'text/plain', status: 410, body: '' }), 'importGone'],
      [serve('denied.json', { type: 'text/plain', status: 403, body: '' }), 'importDenied'],
      [serve('page.json', '<!doctype html><p>Hello'), 'importNotAnIndex'],
      [serve('page.jsonl.gz', '<!doctype html><p>Hello'), 'importNotAPack'],
      [
        serve('index.json', bytes('application/json', second.files['index.json'] ?? '')),
        'importNotFound',
      ],
      [
        serve('bomb.jsonl.gz', bytes('application/gzip', gzipSync(Buffer.alloc(100_000_000)))),
        'importTooLarge',
      ],
      [
        serve('cut.jsonl.gz', bytes('application/gzip', data.subarray(0, data.length - 30))),
        'importUnreadable',
      ],
      [serve('endless.json', (_, response) => endless(response)), 'importNotAnIndex'],
      [serve('endless.jsonl', (_, response) => endless(response)), 'importTooLarge'],
      ...hostileFiles(data).map(
        ([name, body, key]) => [serve(name, bytes('application/gzip', body)), key] as const,
      ),
      [
        serve('inside.json', {
          type: 'text/plain',
          status: 302,
          headers: { location: 'http://127.0.0.1:9/' },
          body: '',
        }),
        'importUnreachable',
      ],
    ]
    for (const [address, key] of cases) {
      await add(page, address)
      const words =
        say(key)
          .split('$1')
          .toSorted((a, b) => b.length - a.length)[0] ?? ''
      await page.textWith(words.trim())
      await page.textWith(say('importUntouched'))
    }
    expect(await packsIn(page)).toBe(known)
    expect(await granted(page)).toEqual([`https://${HOST}/*`])
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    await page.close()
  })

  test('a pack that stalls can be cancelled', async () => {
    const page = await settings(stage)
    const data = first.files['shore.jsonl.gz'] ?? Buffer.alloc(0)
    let closed = false
    stage.site.add('https://hostile.shore.test/slow.jsonl.gz', (_, response) => {
      response.writeHead(200, { 'content-length': String(data.length) })
      response.write(data.subarray(0, data.length / 2))
      response.on('close', () => {
        closed = true
      })
    })
    await add(page, 'https://hostile.shore.test/slow.jsonl.gz')
    await page.click('#packs .import button')
    await page.textWith(say('importCancelled').replace('$1', 'hostile.shore.test/slow.jsonl.gz'))
    await expect.poll(() => closed).toBe(true)
    await page.close()
  })

  test('removed, it is asked for no more and its site is given back', async () => {
    const page = await settings(stage)
    await page.click('#packs .lines > li:last-child > button')
    await page.textWith(say('undo'))
    await expect.poll(() => granted(page)).toEqual([])
    await page.close()
  })
})

/** Files that are nearly packs, or none, and what is said of each (S-12, S-13, D-4). */
function hostileFiles(
  data: Buffer,
): readonly (readonly [name: string, body: Uint8Array, key: Parameters<typeof say>[0]])[] {
  const flipped = Buffer.from(data)
  flipped[data.length - 6] = (flipped[data.length - 6] ?? 0) ^ 1
  const lines = goodLines(20)
  const [header = '', ...records] = lines
  const withLine = (line: string): Uint8Array => sealed([...lines, line])
  const odd = (records.at(-1) ?? '').replace('"t":', '"__proto__":{"polluted":1},"t":')
  const deep = `{"t":"variant","id":${'['.repeat(30_000)}${']'.repeat(30_000)}}`
  return [
    ['twice.jsonl.gz', gzipSync(data), 'importNotAPack'],
    ['sum.jsonl.gz', flipped, 'importUnreadable'],
    ['more.jsonl.gz', Buffer.concat([data, Buffer.from('more')]), 'importUnreadable'],
    ['mark.jsonl', Buffer.concat([Buffer.from('\ufeff'), sealed(lines)]), 'importNotAPack'],
    ['prototype.jsonl', withLine(odd), 'importBadLines'],
    ['deep.jsonl', withLine(deep), 'importBadLines'],
    ['half.jsonl', withLine(String.raw`{"t":"outlet","id":"\ud800"}`), 'importBadLines'],
    ['blank.jsonl', withLine(''), 'importBadLines'],
    ['line.jsonl', withLine('a'.repeat(70_000)), 'importTooLarge'],
    ['twins.jsonl', sealed([...lines, header]), 'importMisplaced'],
    ['later.jsonl', sealed([header.replace('"format":1', '"format":9')]), 'importNewerFormat'],
    ['short.jsonl', sealed(lines).subarray(0, 2_000), 'importIncomplete'],
    [
      'other.jsonl',
      Buffer.from(Buffer.from(sealed(lines)).toString().replace('cranes', 'cranny')),
      'importChanged',
    ],
  ]
}

/** Sends the same bytes for as long as anybody takes them. */
function endless(response: ServerResponse): void {
  const piece = 'a'.repeat(65_536)
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more)
  more()
}
