import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../../lib/comparison.ts'
import type { Browser, Page } from '../browser/browser.ts'
import { findBrowser, howToGet } from '../browser/find.ts'
import { launch } from '../browser/launch.ts'
import { build } from '../build.ts'
import { fail, ROOT, withoutPlaces } from '../program.ts'
import { compose, pictured } from './compose.ts'
import { languages, speaking } from './languages.ts'
import type { Studio } from './scene.ts'
import { setUp } from './stage.ts'
import { setAtHand } from './views.ts'

const STORE = join(ROOT, 'docs', 'store')
/** CSS pixels: the size that the stores of Chrome and Firefox both take. */
const SIZE = { width: 1280, height: 800 } as const
/** How wide a browser makes the popup, and a side panel that nobody has drawn wider. */
const WIDTH = { popup: 380, panel: 400 } as const
const ARTICLE = '/censor-net.html'
/** Words of the statement of that article that its pictures are about. */
const STATEMENT = 'countries agree'

/** The article at some width, where its reader has come to the statement. */
async function article(set: Studio, width: number, file: string): Promise<void> {
  const page: Page = await set.articleAt(ARTICLE)
  try {
    await page.resize({ width, height: SIZE.height })
    await page.focus()
    await page.until((words) => {
      const label = document.querySelector<HTMLElement>('.cookie label')
      if (label?.checkVisibility()) label.click()
      const ranges = [...(CSS.highlights.values().next().value ?? [])]
      const range = ranges.find((each) => `${each}`.includes(words))
      if (!(range instanceof Range)) return false
      const block = range.startContainer.parentElement
      block?.scrollIntoView({ block: 'center', behavior: 'instant' })
      return true
    }, STATEMENT)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
    await page.picture(file)
  } finally {
    await page.close()
  }
}

/** Shows the statement in a side panel. */
async function showStatement(view: Page, set: Studio): Promise<void> {
  const compared = set.states.get(ARTICLE)?.comparison as unknown as Comparison | undefined
  const found = compared?.findings.find(({ statement }) => statement.text.includes(STATEMENT))
  if (!found) throw new Error(`nobody says “${STATEMENT}”`)
  await setAtHand(view, found.statement.id)
}

async function pictureIn(browser: Browser, demo: string, folder: string): Promise<void> {
  const parts = mkdtempSync(join(tmpdir(), 'as-quoted-parts-'))
  const at = (name: string): string => join(parts, `${name}.png`)
  try {
    const set = await setUp(browser, (path) => new URL(path, demo).href)
    const { height, width } = SIZE
    await article(set, width, at('wide'))
    await article(set, width - WIDTH.panel, at('narrow'))
    await pictured(set, 'popup-list', { width: WIDTH.popup, height: 600, file: at('popup') })
    await pictured(set, 'panel-differs', {
      width: WIDTH.panel - 1,
      height,
      file: at('panel'),
      last: (view) => showStatement(view, set),
    })
    const popup = { file: at('popup'), left: width - WIDTH.popup - 24, top: 8, isAbove: true }
    await compose(browser, [{ file: at('wide'), left: 0, top: 0 }, popup], {
      ...SIZE,
      file: join(folder, '1-popup.png'),
    })
    await compose(
      browser,
      [
        { file: at('narrow'), left: 0, top: 0 },
        { file: at('panel'), left: width - WIDTH.panel, top: 0 },
      ],
      { ...SIZE, file: join(folder, '2-panel.png') },
    )
    await pictured(set, 'comparison-whole', { ...SIZE, file: join(folder, '3-table.png') })
  } finally {
    rmSync(parts, { recursive: true, force: true })
  }
}

/** Makes the pictures for the stores, in every language of the interface, into docs/store. */
export async function storePictures(demo: string): Promise<void> {
  const found = findBrowser(['chromium', 'chrome'])
  if (found === null) fail(howToGet(['chromium', 'chrome']))
  const { code, output } = await build('chromium')
  if (code !== 0) fail(withoutPlaces(output), 'The extension could not be built.')
  for (const language of languages()) {
    const extension = speaking('chromium', language)
    const browser = await launch('chromium', { path: found.path, extension, headless: true })
    try {
      const folder = join(STORE, language)
      mkdirSync(folder, { recursive: true })
      await browser.setColorScheme('light')
      await pictureIn(browser, demo, folder)
      process.stdout.write(`${folder}\n`)
    } finally {
      await browser.close()
      rmSync(extension, { recursive: true, force: true })
    }
  }
}
