import puppeteer, { type CDPSession, type Browser as Puppet } from 'puppeteer-core'
import type { LaunchOptions } from './browser.ts'
import { installed } from './chromium-controls.ts'
import { flagsFor } from './chromium-flags.ts'
import { makeProfile, type Profile } from './chromium-profile.ts'

const WINDOW = { width: 1100, height: 800 }

/** A running browser with the extension. */
export interface Started {
  readonly puppet: Puppet
  /** What is asked of the browser itself, and told by it. */
  readonly root: CDPSession
  readonly profile: Profile
  /** The extension's id. */
  readonly id: string
  /** The extension's folder. */
  readonly folder: string
  readonly version: string
}

/** Starts the program, in a profile of its own, and waits for the extension to be there. */
export async function startChromium(options: LaunchOptions): Promise<Started> {
  const { path, extension, headless } = options
  const profile = makeProfile(extension, headless)
  const puppet = await puppeteer
    .launch({
      executablePath: path,
      userDataDir: profile.folder,
      headless,
      pipe: true,
      enableExtensions: [extension, ...(options.strangers ?? [])],
      extensionsEnabledInIncognito: [extension],
      args: flagsFor(options),
      defaultViewport: headless ? WINDOW : null,
      ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error: unknown) => {
      profile.remove()
      throw error
    })
  try {
    const root = await puppet.target().createCDPSession()
    const [id, version] = await Promise.all([installed(puppet, extension), puppet.version()])
    return { puppet, root, profile, id, folder: extension, version: version.replace('/', ' ') }
  } catch (error) {
    await puppet.close()
    profile.remove()
    throw error
  }
}
