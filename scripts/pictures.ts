/**
 * `npm run pictures`: every view in every state, light and dark, in the browsers that are there, at
 * every width, into `.output/pictures`; and some in every language of the interface.
 * `npm run pictures -- popup late` makes those alone whose name has one of these words in it;
 * `npm run pictures -- store` makes those of docs/store, in every language;
 * `npm run pictures -- readme` makes those of the readme.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ColorScheme } from './browser/browser.ts'
import { type BrowserKind, findBrowser, howToGet } from './browser/find.ts'
import { launch } from './browser/launch.ts'
import { build, builtFolder } from './build.ts'
import { serveDemo } from './demo-server.ts'
import { PAGE_SCENES } from './pictures/cards.ts'
import { DECIDED_SCENES } from './pictures/decided.ts'
import { FULL_SETTINGS } from './pictures/full-settings.ts'
import { OTHER_LANGUAGES, speaking } from './pictures/languages.ts'
import { PRESSED_SCENES } from './pictures/pressed.ts'
import { readmePictures } from './pictures/readme.ts'
import type { Scene } from './pictures/scene.ts'
import { SETTINGS_SCENES } from './pictures/settings.ts'
import { play, setUp } from './pictures/stage.ts'
import { storePictures } from './pictures/store.ts'
import { VIEW_SCENES } from './pictures/views.ts'
import { fail, messageOf, ROOT, withoutPlaces } from './program.ts'

const FOLDER = join(ROOT, '.output', 'pictures')
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']
const SCHEMES: readonly ColorScheme[] = ['light', 'dark']
const SCENES = [
  ...PAGE_SCENES,
  ...VIEW_SCENES,
  ...PRESSED_SCENES,
  ...DECIDED_SCENES,
  ...SETTINGS_SCENES,
  ...FULL_SETTINGS,
]

const wanted = process.argv.slice(2)
const isWanted = (name: string): boolean =>
  wanted.length === 0 || wanted.some((word) => name.includes(word))

/** What is pictured in one run of a browser. */
interface Session {
  readonly kind: BrowserKind
  readonly path: string
  /** Folder of the extension. */
  readonly extension: string
  readonly schemes: readonly ColorScheme[]
  /** Put behind a scene's name. */
  readonly suffix: string
  readonly scenes: readonly Scene[]
}

async function run(session: Session, demo: string): Promise<void> {
  const { kind, path, extension, schemes, suffix } = session
  const scenes = session.scenes.filter(({ name }) => isWanted(`${name}${suffix}`))
  if (scenes.length === 0) return
  const browser = await launch(kind, { path, extension, headless: true })
  try {
    const set = await setUp(browser, (page) => new URL(page, demo).href)
    for (const scheme of schemes) {
      await browser.setColorScheme(scheme)
      for (const scene of scenes) {
        // There it is one theme, whatever the scheme.
        if (kind === 'firefox' && scheme === 'dark' && scene.drawn === 'forced-colors') continue
        const name = `${scene.name}${suffix}`
        await play(scene, set, (view, width) =>
          view.picture(join(FOLDER, kind, `${name}-${width}-${scheme}.png`)),
        )
        process.stdout.write(`${kind} ${scheme} ${name}\n`)
      }
    }
  } finally {
    await browser.close()
  }
}

async function pictureIn(kind: BrowserKind, demo: string): Promise<void> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (found === null) {
    process.stdout.write(`${howToGet(names)}\n`)
    return
  }
  const { code, output } = await build(kind)
  if (code !== 0) fail(withoutPlaces(output), 'The extension could not be built.')
  const own = { kind, path: found.path, extension: builtFolder(kind) }
  await run({ ...own, schemes: SCHEMES, suffix: '', scenes: SCENES }, demo)
  const scenes = SCENES.filter(({ spoken }) => spoken === true)
  for (const language of OTHER_LANGUAGES) {
    const extension = speaking(kind, language)
    try {
      // Colours are alike in all languages: each is seen once.
      const schemes = [kind === 'firefox' ? 'dark' : 'light'] as const
      await run({ ...own, extension, schemes, suffix: `-${language}`, scenes }, demo)
    } finally {
      rmSync(extension, { recursive: true, force: true })
    }
  }
}

const demo = await serveDemo(0)
try {
  if (wanted[0] === 'store') await storePictures(demo.url)
  else if (wanted[0] === 'readme') await readmePictures(demo.url)
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
