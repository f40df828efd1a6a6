import type { Browser, LaunchOptions } from './browser.ts'
import { launchChromium } from './chromium.ts'
import type { BrowserKind } from './find.ts'
import { launchFirefox } from './firefox.ts'

/** Starts a browser with the extension, behind the one interface that both kinds share. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Browser> {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options)
}
