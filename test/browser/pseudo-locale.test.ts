import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../scripts/browser/browser'
import { builtFolder } from '../../scripts/build'
import { faultsOf, overflowOf } from './axe'
import { type Site, serveSite } from './site'
import { start } from './stage'

const KINDS = (['chromium', 'firefox'] as const).filter((kind) =>
  [undefined, '', kind].includes(process.env.AS_QUOTED_BROWSER),
)
const WIDTHS = [1280, 400, 320] as const

/** A letter of a right-to-left script for each Latin one, and a third more of them: German is longer. */
function pseudo(text: string): string {
  const turned = text.replaceAll(/[A-Za-z]/gu, (letter) =>
    String.fromCodePoint(0x5d0 + (letter.toLowerCase().charCodeAt(0) % 26)),
  )
  const words = turned.split(' ').filter((word) => !word.includes('$'))
  return [turned, ...words.slice(0, Math.ceil(words.length / 3))].join(' ')
}

type Catalogue = Record<string, { message: string }>

/** The extension as it ships, with every message in a language that nobody speaks. */
function inPseudo(kind: 'chromium' | 'firefox'): string {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-pseudo-'))
  cpSync(builtFolder(kind), folder, { recursive: true })
  const own: Catalogue = { localeTag: { message: 'he' }, localeDirection: { message: 'rtl' } }
  for (const locale of readdirSync(join(folder, '_locales'))) {
    const file = join(folder, '_locales', locale, 'messages.json')
    const catalogue: Catalogue = JSON.parse(readFileSync(file, 'utf8'))
    const turned = Object.entries(catalogue).map(([key, entry]) => [
      key,
      own[key] ?? { ...entry, message: pseudo(entry.message) },
    ])
    writeFileSync(file, JSON.stringify(Object.fromEntries(turned)))
  }
  return folder
}

/** Runs in a view: Latin words that stand in no name, no printed words and no example. */
function latinWords(): readonly string[] {
  const foreign =
    'bdi, [lang="en"], .said, .w, .align, .demo-article, .key, .demo, svg, script, style'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest(foreign)) continue
    // The outlet of the example stands inside a sentence of ours.
    const words = (node.textContent ?? '').replaceAll('Censor.NET', '').match(/[A-Za-z]{3,}/gu)
    if (words !== null) found.push(...words)
  }
  return found
}

describe.each(KINDS)('another language, from right to left, in %s', (kind) => {
  let folder: string
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    folder = inPseudo(kind)
    site = await serveSite()
    browser = await start(kind, site, { extension: folder })
    const welcome = await browser.pageAt('welcome.html')
    await welcome.until(() => document.readyState === 'complete')
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    ['welcome.html', '.demo article.version'],
    ['options.html', '#condition .facts'],
    ['library.html', '.search'],
  ])('%s says nothing in Latin letters, turns around and fits every width', async (path, ready) => {
    const page = await browser.extensionPage(path)
    await page.focus()
    await page.until((selector) => document.querySelector(selector) !== null, ready)
    expect(
      await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]),
    ).toEqual(['rtl', 'he'])
    expect(await page.evaluate(latinWords)).toEqual([])
    for (const width of WIDTHS) {
      await page.resize({ width, height: 900 })
      expect(await overflowOf(page)).toBe(0)
    }
    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })
})
