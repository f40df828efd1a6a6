import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchOptions } from './browser.ts'

/** Fixed by the manifest (wxt.config.ts); a test compares the two. */
export const GECKO_ID = 'as-quoted@as-quoted.org'
/** Firefox invents one for each profile; a fixed one makes the extension's addresses known. */
export const ADDON_UUID = '11111111-2222-4333-8444-555555555555'

const START_MS = 60_000
const GOODBYE_MS = 5_000
/** How much of what Firefox prints is shown when it does not start. */
const LAST_WORDS = 2_000
const WINDOW = ['--width=1100', '--height=900']

type Preference = string | number | boolean

/** No first-run pages, no updates, and nothing asked of Mozilla's servers. */
const QUIET: Readonly<Record<string, Preference>> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  // Pages that are kept to go back to: as many as where there is memory enough.
  'browser.sessionhistory.max_total_viewers': 8,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'privacy.trackingprotection.enabled': false,
  'remote.active-protocols': 1,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: ADDON_UUID }),
}

function preferences({ headless, proxy }: LaunchOptions): Record<string, Preference> {
  const [, host = '', port = ''] = /\/\/([^:/]+):(\d+)/u.exec(proxy ?? '') ?? []
  return {
    ...QUIET,
    // Nobody is there to answer the dialog; a real click must still have asked for it.
    ...(headless ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
    ...(proxy === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          'network.proxy.allow_hijacking_localhost': true,
          'network.proxy.no_proxies_on': '',
        }),
  }
}

function makeProfile(options: LaunchOptions): string {
  const profile = mkdtempSync(join(tmpdir(), 'as-quoted-firefox-'))
  const lines = Object.entries(preferences(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  return profile
}

/** Resolves with the address that Firefox prints once it listens. */
function listening(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const giveUp = (why: string): void =>
      reject(new Error(`Firefox did not start: ${why}\n${printed.slice(-LAST_WORDS)}`))
    const timer = setTimeout(() => giveUp(`silent for ${START_MS} ms`), START_MS)
    program.once('error', (error) => giveUp(error.message))
    program.once('exit', (code) => giveUp(`it ended with ${code}`))
    program.stderr?.on('data', (chunk) => {
      if (printed.length > LAST_WORDS * LAST_WORDS) return
      printed += String(chunk)
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(printed)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}

export interface FirefoxProgram {
  readonly address: string
  readonly exited: Promise<void>
  /** Waits a little for Firefox to go by itself, then ends it, and throws its profile away. */
  remove(): Promise<void>
}

/** Starts Firefox with a profile of its own. */
export async function startFirefox(options: LaunchOptions): Promise<FirefoxProgram> {
  const profile = makeProfile(options)
  const program = spawn(
    options.path,
    [
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      // The popup and the event page can only be reached through Firefox's own window.
      ...(options.headless ? ['--headless', '--remote-allow-system-access'] : []),
      ...WINDOW,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const exited = new Promise<void>((resolve) => {
    program.once('exit', () => resolve())
    program.once('error', () => resolve())
  })
  const remove = async (): Promise<void> => {
    const timer = setTimeout(() => program.kill('SIGKILL'), GOODBYE_MS)
    await exited
    clearTimeout(timer)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    return { address: await listening(program), exited, remove }
  } catch (error) {
    program.kill('SIGKILL')
    await remove()
    throw error
  }
}
