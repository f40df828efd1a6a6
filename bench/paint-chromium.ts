import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'puppeteer-core'
import { startChromium } from '../scripts/browser/chromium-start.ts'
import { waitFor } from '../scripts/browser/view.ts'

/** Milliseconds after which a popup has surely been painted, and a closed one is gone. */
const PAINTED = 700
const GONE = 300
/** Milliseconds after which the first frame of a popup over a page that has its marks is kept. */
const DRAWN = 1_000
/** Milliseconds after which the program of an extension that does nothing has ended. */
const ENDED = 2_500

/** The root of what Chromium tells by, and the page that popups are opened over. */
interface Stand {
  readonly root: CDPSession
  readonly origin: string
  readonly page: Page
  open(): Promise<void>
}

interface Found {
  readonly targetId: string
}

/** The open targets of the extension at an address of its own, of a kind. */
async function targets({ root, origin }: Stand, type: string, path = ''): Promise<Found[]> {
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] })
  return targetInfos.filter((each) => each.type === type && each.url.startsWith(origin + path))
}

async function closeAll(stand: Stand, type: string, path = ''): Promise<void> {
  for (const { targetId } of await targets(stand, type, path))
    await stand.root.send('Target.closeTarget', { targetId })
}

/** Lets the extension read every page by itself; the profile says yes to whatever is asked for. */
const READ_ALL = "chrome.permissions.request({ origins: ['http://*/*', 'https://*/*'] })"

/** What an expression comes to in a target that nobody has looked at so far, as in a reader's click. */
async function evaluateIn({ root }: Stand, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
  const session = root.connection()?.session(sessionId)
  if (!session) throw new Error('Chromium lets nobody look at the page')
  const options = { awaitPromise: true, returnByValue: true, userGesture: true } as const
  const { result } = await session.send('Runtime.evaluate', { expression, ...options })
  await root.send('Target.detachFromTarget', { sessionId })
  return result.value
}

/** Loads the page anew, and waits until it was read, by itself. */
async function readAnew(stand: Stand, address: string): Promise<void> {
  const { targetInfos } = await stand.root.send('Target.getTargets')
  const found = targetInfos.find((each) => each.url === address)
  if (found === undefined) throw new Error('The page is not there')
  const { targetId } = found
  await evaluateIn(
    stand,
    targetId,
    'CSS.highlights.clear(), setTimeout(() => location.reload()), 0',
  )
  await waitFor('marks in the page', () => evaluateIn(stand, targetId, 'CSS.highlights.size > 0'))
  await pause(DRAWN)
}

/**
 * Opens the popup, leaves it alone until it is painted, and only then asks when that was. `last` is
 * run in it before it closes.
 */
async function openOnce(stand: Stand, last = 'null'): Promise<number> {
  await stand.open()
  const { targetId } = await waitFor('the popup', async () => {
    const [popup] = await targets(stand, 'page', 'popup.html')
    return popup
  })
  await pause(PAINTED)
  const painted = await evaluateIn(
    stand,
    targetId,
    `document.querySelector('.item') === null ? null
      : performance.getEntriesByName('first-contentful-paint')[0].startTime`,
  )
  await evaluateIn(stand, targetId, last)
  await stand.root.send('Target.closeTarget', { targetId })
  await pause(GONE)
  if (typeof painted !== 'number') throw new Error('The popup shows no list')
  return painted
}

/** Milliseconds of each opening. */
interface Painted {
  /** The extension's own program runs. */
  readonly awake: number[]
  /** It has ended. */
  readonly asleep: number[]
  /** It has ended, and the popup was not open over this article before, which was read by itself. */
  readonly first: number[]
}

/** Over which page popups are opened, and how often; `firsts`: over it when it was read anew. */
interface Openings {
  readonly address: string
  readonly runs: number
  readonly firsts?: number
}

/** A page with words and five lines of script: what no popup can do without. */
const EMPTY = {
  'popup.html': '<!doctype html><p class="item"></p><script src="/words.js"></script>',
  'words.js': "document.querySelector('.item').textContent = 'Some words of a statement'",
} as const

type Options = Parameters<typeof startChromium>[0]

/** The same of a popup that holds next to nothing, in an extension that is otherwise the same. */
export const emptyInChromium = (options: Options, over: Over): Promise<Without<'first'>> =>
  inPlace(options, { over, files: EMPTY })

/** The same of a popup that is a page of the same words and styles, and runs no program at all. */
export function stillInChromium(
  options: Options,
  { markup, ...over }: Over & { readonly markup: string },
): Promise<Without<'first'>> {
  const page = readFileSync(join(options.extension, 'popup.html'), 'utf8')
  const still = page
    .replaceAll(/<script\b.*?<\/script>/gs, '')
    .replace(/<div id="app"><\/div>/, () => markup)
  return inPlace(options, { over, files: { 'popup.html': still } })
}

type Over = Pick<Openings, 'address' | 'runs'>
type Without<Part extends keyof Painted> = Omit<Painted, Part>

/** Popups of a copy of the extension in which some files are others. */
async function inPlace(
  options: Options,
  { over, files }: { readonly over: Over; readonly files: Readonly<Record<string, string>> },
): Promise<Painted> {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-place-'))
  try {
    cpSync(options.extension, folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return await popupsInChromium({ ...options, extension: folder }, { ...over, firsts: 0 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Milliseconds from opening to the first words of the popup over a page of the demo site, in as many
 * openings: with the extension's own program running, and after that has ended. Nobody debugs the popup
 * meanwhile: a debugger that watches it from its first moment costs it 10 to 30 ms.
 */
export async function popupsInChromium(
  options: Parameters<typeof startChromium>[0],
  { address, runs, firsts = runs }: Openings,
): Promise<Painted> {
  const { puppet, root, id, profile } = await startChromium(options)
  try {
    const origin = `chrome-extension://${id}/`
    await puppet.waitForTarget((target) => target.url().startsWith(`${origin}welcome.html`))
    const page = await puppet.newPage()
    await page.goto(address)
    await page.bringToFront()
    const extension = (await puppet.extensions()).get(id)
    if (extension === undefined) throw new Error('The extension is not there')
    const stand: Stand = { root, origin, page, open: () => extension.triggerAction(page) }
    // From now on what opens is not halted for a debugger.
    const letGo = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true }
    await root.connection()?.send('Target.setAutoAttach', letGo)
    const times: Painted = { awake: [], asleep: [], first: [] }
    await stand.open() // has the article read, and warms up
    await pause(GONE * 10)
    await closeAll(stand, 'page', 'popup.html')
    for (let run = 0; run < runs; run += 1) times.awake.push(await openOnce(stand))
    await closeAll(stand, 'page', 'welcome.html')
    const afterSleep = async (): Promise<number> => {
      await closeAll(stand, 'service_worker')
      await pause(ENDED)
      return await openOnce(stand)
    }
    for (let run = 0; run < runs; run += 1) times.asleep.push(await afterSleep())
    await openOnce(stand, READ_ALL)
    for (let run = 0; run < firsts; run += 1) {
      await readAnew(stand, address)
      times.first.push(await afterSleep())
    }
    return times
  } finally {
    await puppet.close()
    profile.remove()
  }
}
