import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writePack } from '../../lib/pack/write'
import type { Page, View } from '../../scripts/browser/browser'
import { packsThatComeAlong } from '../../scripts/pictures/stage'
import { ROOT } from '../../scripts/program'
import { faultsOf } from './axe'
import { say } from './popup'
import { inBothBrowsers } from './stage'

/** Gives the page a file as if it was dropped on it: a picker's window is the browser's own. */
const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    (file, content) => {
      const data = new DataTransfer()
      data.items.add(new File([content], file))
      const place = document.querySelector('.drop')
      place?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }))
    },
    name,
    text,
  )

/** The included pack under another name: any file of the format will do. */
const PACK = readFileSync(`${ROOT}packs/bundled.jsonl`, 'utf8')

/** A pack of one statement. */
async function smallPack(): Promise<string> {
  const header = {
    id: 'ferries',
    revision: 1,
    title: 'Ferries of the north',
    license: 'CC0-1.0',
    attribution: 'The archive of the harbour',
    language: ['en'],
    created: '2031-03-02',
  }
  const outlet = { id: 'o1', name: 'The Lamp', domain: 'lamp.test', kind: 'news' as const }
  const article = { id: 'a1', title: 'Ferry', url: 'https://lamp.test/a', published: '2031-03-02' }
  const variant = {
    id: 'v1',
    outlet: 'o1',
    article,
    speaker: { name: 'Ada Lindqvist', qid: null, kind: 'person' as const },
    mention: 'Lindqvist',
    cue: 'said',
    form: 'direct' as const,
    lang: 'en',
    day: null,
    occasion: null,
    via: null,
    text: 'The seagulls have nothing to do with the timetable.',
    before: '',
    after: '',
  }
  let text = ''
  for await (const line of writePack(header, [outlet], [variant as never])) text += line
  return text
}

/** How many of the threads at these addresses start and answer: without one the page works alone. */
const answersOf = async (addresses: readonly string[]): Promise<number> => {
  const orders: Record<string, unknown> = {
    '/compress.js': { lengths: [7], bytes: new TextEncoder().encode('seagull') },
    '/post.js': { kind: 'start', cut: { chunkVariants: 1, bucketBytes: 1024 }, most: 1 },
  }
  const answers = addresses.map(
    (address) =>
      new Promise<number>((resolve) => {
        const worker = new Worker(address)
        worker.addEventListener('message', () => resolve(1))
        worker.addEventListener('error', () => resolve(0))
        worker.postMessage(orders[address])
      }),
  )
  return (await Promise.all(answers)).reduce((sum, answer) => sum + answer, 0)
}

const packsIn = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('#packs .lines > li').length)

inBothBrowsers((stage) => {
  test('the chosen appearance holds in every view, and from the first paint of the next', async () => {
    await stage.browser.setColorScheme('light')
    const settings = await stage.browser.extensionPage('options.html')
    await settings.focus()
    await settings.textWith(say('lookDark'))
    const library = await stage.browser.extensionPage('library.html')
    await settings.focus()
    await settings.click('#look .opt:last-of-type')
    const dark = (view: View) =>
      view.until(() => getComputedStyle(document.body).backgroundColor === 'rgb(23, 22, 20)')
    await dark(settings)
    await dark(library)
    const next = await stage.browser.extensionPage('welcome.html')
    expect(await next.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await settings.focus()
    await settings.click('#look .opt:first-of-type')
    await settings.until(() => document.documentElement.dataset.theme === undefined)
    for (const page of [settings, library, next]) await page.close()
  })

  test('a pack is added from a file, removed and had again', async () => {
    await packsThatComeAlong(await stage.browser.pageAt('welcome.html'))
    const settings = await stage.browser.extensionPage('options.html')
    await settings.focus()
    await settings.textWith(say('conditionOpen'))
    const before = await packsIn(settings)
    await drop(settings, 'notes.txt', 'These are my notes.\n')
    await settings.textWith('notes.txt is not a pack')
    const pack = await smallPack()
    await drop(settings, 'cut.jsonl', pack.slice(0, pack.lastIndexOf('\n', pack.length - 2) + 1))
    await settings.textWith('cut.jsonl is not complete')
    await drop(settings, 'bundled.jsonl', PACK)
    await settings.textWith('bundled.jsonl is here already')
    expect(await packsIn(settings)).toBe(before)

    await drop(settings, 'ferries.jsonl', pack)
    await settings.textWith('“Ferries of the north” was added: 1\u00a0statement.')
    expect(await settings.evaluate(answersOf, ['/compress.js', '/post.js'])).toBe(2)
    await settings.until(
      (count) => document.querySelectorAll('#packs .lines > li').length === count,
      before + 1,
    )
    expect(await settings.text('#packs')).toMatch(/CC0-1\.0\s+·\s+The archive of the harbour/u)
    expect(await settings.text('#packs')).toContain(say('packUnsigned'))
    await settings.click('#packs .lines > li:last-child button')
    await settings.until(
      (count) => document.querySelectorAll('#packs .lines > li').length === count,
      before,
    )
    await settings.click('#packs .undo button')
    await settings.textWith(say('forgetUndone'))
    await settings.until(
      (count) => document.querySelectorAll('#packs .lines > li').length === count,
      before + 1,
    )
    expect(await faultsOf(settings)).toEqual([])
    await settings.close()
  })
})
