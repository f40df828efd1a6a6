import { browser } from 'wxt/browser'
import type { BundledPack, PackagedPack } from '../pack/included'

/** Calls back when the program was installed or updated, with whether it is new here. */
export function onInstalled(callback: (isNew: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => callback(reason === 'install'))
}

/** Opens the welcome page: once, after installing; never after an update. */
export const openWelcome = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}

/** Opens the settings, because the reader asked for them. */
export async function openSettings(): Promise<null> {
  await browser.runtime.openOptionsPage()
  return null
}

/** A pack of our own package. */
export const packaged = ({ path, ...pack }: PackagedPack): BundledPack => ({
  ...pack,
  async open() {
    const { body } = await fetch(new URL(path, browser.runtime.getURL('/')))
    if (body === null) throw new Error(`${path} is not in the package`)
    return body
  },
})

/** The version of this program. */
export const version = (): string => browser.runtime.getManifest().version
