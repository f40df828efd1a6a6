/**
 * `npm run pictures`: every view in every state, light and dark, in the browsers that are there, at
 * every width, into `.output/pictures`. `npm run pictures -- popup late` makes those alone whose name has
 * one of these words in it; `npm run pictures -- store` makes those of docs/store, in every language.
 */
import { join } from 'node:path'
import type { ColorScheme } from './browser/browser.ts'
import { type BrowserKind, findBrowser, howToGet } from './browser/find.ts'
import { launch } from './browser/launch.ts'
import { build, builtFolder } from './build.ts'
import { serveDemo } from './demo-server.ts'
import { DECIDED_SCENES } from './pictures/decided.ts'
import type { Scene } from './pictures/scene.ts'
import { SETTINGS_SCENES } from './pictures/settings.ts'
import { play, setUp } from './pictures/stage.ts'
import { storePictures } from './pictures/store.ts'
import { PAGE_SCENES, VIEW_SCENES } from './pictures/views.ts'
import { fail, messageOf, ROOT, withoutPlaces } from './program.ts'

const FOLDER = join(ROOT, '.output', 'pictures')
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']
const SCHEMES: readonly ColorScheme[] = ['light', 'dark']
const SCENES = [...PAGE_SCENES, ...VIEW_SCENES, ...DECIDED_SCENES, ...SETTINGS_SCENES]

const wanted = process.argv.slice(2)
const isWanted = ({ name }: Scene): boolean =>
  wanted.length === 0 || wanted.some((word) => name.includes(word))

async function pictureIn(kind: BrowserKind, demo: string): Promise<void> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (found === null) {
    process.stdout.write(`${howToGet(names)}\n`)
    return
  }
  const { code, output } = await build(kind)
  if (code !== 0) fail(withoutPlaces(output), 'The extension could not be built.')
  const options = { path: found.path, extension: builtFolder(kind), headless: true }
  const browser = await launch(kind, options)
  try {
    const set = await setUp(browser, (path) => new URL(path, demo).href)
    for (const scheme of SCHEMES) {
      await browser.setColorScheme(scheme)
      for (const scene of SCENES.filter(isWanted)) {
        await play(scene, set, (view, width) =>
          view.picture(join(FOLDER, kind, `${scene.name}-${width}-${scheme}.png`)),
        )
        process.stdout.write(`${kind} ${scheme} ${scene.name}\n`)
      }
    }
  } finally {
    await browser.close()
  }
}

const demo = await serveDemo(0)
try {
  if (wanted[0] === 'store') await storePictures(demo.url)
  else {
    for (const kind of KINDS) await pictureIn(kind, demo.url)
    process.stdout.write(`${FOLDER}\n`)
  }
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
} finally {
  await demo.close()
}
