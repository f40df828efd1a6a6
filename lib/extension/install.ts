import { browser } from 'wxt/browser'

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

/** A file of our own package, as a stream. */
export async function packaged(path: string): Promise<ReadableStream<Uint8Array>> {
  const { body } = await fetch(new URL(path, browser.runtime.getURL('/')))
  if (body === null) throw new Error(`${path} is not in the package`)
  return body
}

/** The version of this program. */
export const version = (): string => browser.runtime.getManifest().version
