/**
 * `npm start`: builds the extension and shows it in a browser beside the demo site; without a
 * display, in the terminal and in pictures.
 */
import { join } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { pages } from '../demo/site.ts'
import type { Browser } from './browser/browser.ts'
import {
  BROWSER_NAMES,
  type BrowserName,
  type FoundBrowser,
  findBrowser,
  howToGet,
} from './browser/find.ts'
import { launch } from './browser/launch.ts'
import { build, builtFolder } from './build.ts'
import { type DemoServer, PortError, serveDemo } from './demo-server.ts'
import { fail, messageOf, ROOT, run, Stop, withoutPlaces } from './program.ts'
import { settled } from './settled.ts'

const USAGE = `npm start -- [--browser ${BROWSER_NAMES.join('|')}] [--port NUMBER] [--headless]`
const PICTURES = join(ROOT, '.output', 'pictures')
const LAST_PORT = 65_535

interface Wishes {
  readonly browsers: readonly BrowserName[]
  readonly port: number
  readonly headless: boolean
}

/** A Linux without a screen: a server, a container, a build machine. */
function hasNoDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY
}

function isBrowserName(name: string): name is BrowserName {
  return (BROWSER_NAMES as readonly string[]).includes(name)
}

function readWishes(args: string[]): Wishes {
  const options = {
    browser: { type: 'string' },
    port: { type: 'string', default: '0' },
    headless: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    const { values } = parseArgs({ args, options })
    if (values.help) {
      process.stdout.write(`${USAGE}\n`)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
      throw new Error(`--port takes a number up to ${LAST_PORT}, not “${values.port}”.`)
    if (values.browser !== undefined && !isBrowserName(values.browser))
      throw new Error(`--browser takes ${BROWSER_NAMES.join(', ')}, not “${values.browser}”.`)
    const browsers = values.browser === undefined ? BROWSER_NAMES : [values.browser]
    return { browsers, port, headless: values.headless || hasNoDisplay() }
  } catch (error) {
    return fail(messageOf(error), USAGE)
  }
}

async function serve(port: number): Promise<DemoServer> {
  try {
    return await serveDemo(port)
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    throw new Stop(error.message, 'Choose another: npm start -- --port 8123')
  }
}

async function buildFor({ kind }: FoundBrowser): Promise<void> {
  process.stdout.write('Building the extension …\n')
  const { code, output } = await build(kind)
  if (code !== 0) throw new Stop(withoutPlaces(output), '', 'The extension could not be built.')
}

async function open(found: FoundBrowser, headless: boolean): Promise<Browser> {
  try {
    return await launch(found.kind, {
      path: found.path,
      extension: builtFolder(found.kind),
      headless,
    })
  } catch (error) {
    throw new Stop(`${found.path} could not be started with the extension.`, messageOf(error))
  }
}

/** With a display: the browser is the reader's until it is closed. */
async function show(browser: Browser, demo: DemoServer): Promise<void> {
  const welcome = await browser.pageAt('welcome.html')
  await browser.newPage(demo.url)
  await welcome.focus()
  const pin = browser.kind === 'firefox' ? 'the cogwheel, “Pin to Toolbar”' : 'the pin'
  process.stdout.write(
    [
      '',
      `${styleText('bold', 'As Quoted')} runs in ${browser.version}: its welcome page and the demo site stand open.`,
      `  Its icon hides behind the puzzle piece at the right of the toolbar; ${pin} brings it out.`,
      `  Open one of the five reports at ${styleText('underline', demo.url)} and press the icon.`,
      '  Close the browser or press Ctrl-C to end.',
      '',
    ].join('\n'),
  )
  await browser.closed
}

/** What the popup shows, in words: by the terminal program, which runs the same comparison. */
async function compareInWords(file: string): Promise<string> {
  const { code, output } = await run([process.execPath, 'cli/run.mjs', 'compare', file], {
    FORCE_COLOR: process.env.NO_COLOR ? '0' : '1',
  })
  if (code !== 0) throw new Stop(withoutPlaces(output), 'The terminal program failed.')
  return output
}

/** Runs in the page, as a reader does: puts the banner away and brings the first quotation into view. */
async function showQuotation(): Promise<void> {
  const accept = [...document.querySelectorAll<HTMLElement>('button, label')].find((each) =>
    /^accept/iu.test(each.innerText),
  )
  accept?.click()
  const quoted = [...document.querySelectorAll('p')].find((each) => /[“"]/u.test(each.innerText))
  quoted?.scrollIntoView({ block: 'center', behavior: 'instant' })
  await new Promise((resolve) => setTimeout(resolve, 500))
}

/** Without a display: one article, in the terminal and in pictures. */
async function picture(browser: Browser, demo: DemoServer): Promise<void> {
  const [article] = pages
  if (article === undefined) throw new Error('The demo site has no article')
  // The welcome page takes the focus when it opens; the button belongs to the page in front.
  const welcome = await browser.pageAt('welcome.html')
  await welcome.until(() => document.readyState === 'complete')
  const page = await browser.newPage(new URL(article.path, demo.url).href)
  const popup = await browser.openPopup(page)
  const told = await settled(popup)
  const compared = await popup.evaluate(() => document.querySelectorAll('.item').length)
  if (compared === 0) throw new Stop('The popup lists no statements; it says:', told)
  const files = {
    popup: join(PICTURES, `${browser.kind}-popup.png`),
    page: join(PICTURES, `${browser.kind}-page.png`),
  }
  await popup.picture(files.popup)
  await popup.close()
  await page.evaluate(showQuotation)
  await page.picture(files.page)
  const problems = await browser.problems()
  if (problems.length > 0)
    throw new Stop('The extension reported errors:', ...problems.map(withoutPlaces))
  process.stdout.write(`\n${await compareInWords(article.file)}\n`)
  process.stdout.write(
    [
      `There is no display, so ${browser.version} ran without one. It read ${article.title}`,
      `Pictures: ${files.page}`,
      `          ${files.popup}`,
      'With a display, npm start opens the browser itself.',
      '',
    ].join('\n'),
  )
}

/** Exit code of a program that was ended with Ctrl-C. */
const INTERRUPTED = 130

async function main(): Promise<void> {
  const { browsers, port, headless } = readWishes(process.argv.slice(2))
  const found = findBrowser(browsers)
  if (found === null) throw new Stop(howToGet(browsers))
  const demo = await serve(port)
  await buildFor(found)
  const browser = await open(found, headless)
  let ending: Promise<unknown> | null = null
  const end = (): Promise<unknown> => {
    ending ??= Promise.allSettled([browser.close(), demo.close()])
    return ending
  }
  if (interrupted) return void (await end())
  onInterrupt = () => void end().finally(() => process.exit(INTERRUPTED))
  try {
    await (headless ? picture(browser, demo) : show(browser, demo))
  } finally {
    await end()
  }
}

// Ctrl-C reaches the browser and the build as well: whatever runs just then is waited for, so that
// no browser and no profile is left behind.
let interrupted = false
let onInterrupt = (): void => {}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    interrupted = true
    onInterrupt()
  })

main().then(
  () => process.exit(interrupted ? INTERRUPTED : 0),
  (error: unknown) => {
    if (interrupted) process.exit(INTERRUPTED)
    fail(error instanceof Stop ? error.message : `npm start stopped: ${messageOf(error)}`)
  },
)
