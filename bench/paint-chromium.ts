import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'puppeteer-core'
import { startChromium } from '../scripts/browser/chromium-start.ts'
import { waitFor } from '../scripts/browser/view.ts'

/** Milliseconds after which a popup has surely been painted, and a closed one is gone. */
const PAINTED = 700
const GONE = 300
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

/** Forgets what popups showed before, as if each were opened for the first time. */
const FORGET = `chrome.storage.session.get(null).then((all) => chrome.storage.session.remove(
  Object.keys(all).filter((key) => key.startsWith('frame:'))))`

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
  const { root } = stand
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
  const session = root.connection()?.session(sessionId)
  if (!session) throw new Error('Chromium lets nobody look at the popup')
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('.item') === null ? null
      : performance.getEntriesByName('first-contentful-paint')[0].startTime`,
  })
  await session.send('Runtime.evaluate', { expression: last, awaitPromise: true })
  await root.send('Target.closeTarget', { targetId })
  await pause(GONE)
  if (typeof result.value !== 'number') throw new Error('The popup shows no list')
  return result.value
}

/** Milliseconds of each opening. */
interface Painted {
  /** The extension's own program runs. */
  readonly awake: number[]
  /** It has ended. */
  readonly asleep: number[]
  /** It has ended, and the popup was not open over this article before. */
  readonly first: number[]
}

/** A page with words and five lines of script: what no popup can do without. */
const EMPTY = {
  'popup.html': '<!doctype html><p class="item"></p><script src="/words.js"></script>',
  'words.js': "document.querySelector('.item').textContent = 'Some words of a statement'",
} as const

/** The same of a popup that holds next to nothing, in an extension that is otherwise the same. */
export async function emptyInChromium(
  options: Parameters<typeof startChromium>[0],
  over: { readonly address: string; readonly runs: number },
): Promise<Painted> {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-empty-'))
  try {
    cpSync(options.extension, folder, { recursive: true })
    for (const [name, text] of Object.entries(EMPTY)) writeFileSync(join(folder, name), text)
    return await popupsInChromium({ ...options, extension: folder }, over)
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
  { address, runs }: { readonly address: string; readonly runs: number },
): Promise<Painted> {
  const { puppet, id, profile } = await startChromium(options)
  try {
    const origin = `chrome-extension://${id}/`
    await puppet.waitForTarget((target) => target.url().startsWith(`${origin}welcome.html`))
    const page = await puppet.newPage()
    await page.goto(address)
    await page.bringToFront()
    const extension = (await puppet.extensions()).get(id)
    if (extension === undefined) throw new Error('The extension is not there')
    const root = await puppet.target().createCDPSession()
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
    const afterSleep = async (last?: string): Promise<number> => {
      await closeAll(stand, 'service_worker')
      await pause(ENDED)
      return await openOnce(stand, last)
    }
    for (let run = 0; run < runs; run += 1) times.asleep.push(await afterSleep())
    await afterSleep(FORGET)
    for (let run = 0; run < runs; run += 1) times.first.push(await afterSleep(FORGET))
    return times
  } finally {
    await puppet.close()
    profile.remove()
  }
}
