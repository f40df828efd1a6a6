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

/** Opens the popup, leaves it alone until it is painted, and only then asks when that was. */
async function openOnce(stand: Stand): Promise<number> {
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
  await root.send('Target.closeTarget', { targetId })
  await pause(GONE)
  if (typeof result.value !== 'number') throw new Error('The popup shows no list')
  return result.value
}

/**
 * Milliseconds from opening to the first words of the popup over a page of the demo site, in as many
 * openings: with the extension's own program running, and after that has ended. Nobody debugs the popup
 * meanwhile: a debugger that watches it from its first moment costs it 10 to 30 ms.
 */
export async function popupsInChromium(
  options: Parameters<typeof startChromium>[0],
  { address, runs }: { readonly address: string; readonly runs: number },
): Promise<{ readonly version: string; readonly awake: number[]; readonly asleep: number[] }> {
  const { puppet, id, version, profile } = await startChromium(options)
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
    const times = { awake: [] as number[], asleep: [] as number[] }
    await stand.open() // has the article read, and warms up
    await pause(GONE * 10)
    await closeAll(stand, 'page', 'popup.html')
    for (let run = 0; run < runs; run += 1) times.awake.push(await openOnce(stand))
    await closeAll(stand, 'page', 'welcome.html')
    for (let run = 0; run < runs; run += 1) {
      await closeAll(stand, 'service_worker')
      await pause(ENDED)
      times.asleep.push(await openOnce(stand))
    }
    return { version, ...times }
  } finally {
    await puppet.close()
    profile.remove()
  }
}
