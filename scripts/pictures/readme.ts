import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, howToGet } from '../browser/find.ts'
import { launch } from '../browser/launch.ts'
import { build, builtFolder } from '../build.ts'
import { fail, ROOT, withoutPlaces } from '../program.ts'
import { DIFFERS, openCard } from './cards.ts'
import { compose, pictured } from './compose.ts'
import { setUp } from './stage.ts'

const FOLDER = join(ROOT, 'docs', 'pictures')
/** CSS pixels: as wide as the readme is read. */
const WHOLE = { width: 1100, height: 620 } as const
const POPUP = { width: 380, height: 560 } as const

/** Makes the three pictures of the readme, into docs/pictures. */
export async function readmePictures(demo: string): Promise<void> {
  const found = findBrowser(['chromium', 'chrome'])
  if (found === null) fail(howToGet(['chromium', 'chrome']))
  const { code, output } = await build('chromium')
  if (code !== 0) fail(withoutPlaces(output), 'The extension could not be built.')
  const options = { path: found.path, extension: builtFolder('chromium'), headless: true }
  const browser = await launch('chromium', options)
  const parts = mkdtempSync(join(tmpdir(), 'as-quoted-parts-'))
  const part = (name: string): string => join(parts, `${name}.png`)
  try {
    await browser.setColorScheme('light')
    const set = await setUp(browser, (path) => new URL(path, demo).href)
    await pictured(set, 'page-card-differs', {
      ...WHOLE,
      file: part('page'),
      // A card closes when its page gets another size.
      async last(page) {
        await page.resize(WHOLE)
        await openCard(page, DIFFERS)
      },
    })
    await pictured(set, 'popup-comparison', { ...POPUP, file: part('popup') })
    const left = WHOLE.width - POPUP.width - 5
    await compose(
      browser,
      [
        { file: part('page'), left: 0, top: 0 },
        { file: part('popup'), left, top: 28, isAbove: true },
      ],
      { ...WHOLE, file: join(FOLDER, 'readme.png') },
    )
    const table = { width: 1280, height: 1038, file: join(FOLDER, 'table.png') }
    await pictured(set, 'comparison-whole', table)
    const panel = { width: 400, height: 700, file: join(FOLDER, 'panel.png') }
    await pictured(set, 'panel-most-telling', panel)
    for (const { file } of [table, panel]) inFewColours(file)
    process.stdout.write(`${FOLDER}\n`)
  } finally {
    await browser.close()
    rmSync(parts, { recursive: true, force: true })
  }
}

/** A picture of text needs few colours, and a third of the bytes then; where ImageMagick is there. */
function inFewColours(file: string): void {
  spawnSync('convert', [file, '-strip', '+dither', '-colors', '256', `PNG8:${file}`])
}
