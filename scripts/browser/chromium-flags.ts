import type { LaunchOptions } from './browser.ts'

/** What Chromium is to leave, of what it would do. */
const WITHOUT = [
  // A renderer kept ready for the next page costs more than it saves where pages come and go.
  'SpareRendererForSitePerProcess',
  // With less memory than it wishes for, it would keep no page to go back to.
  'BackForwardCacheMemoryControls',
]
const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join(',')}`,
]
/** The popup hangs inside the window and is cut where that ends: it must be larger than the page. */
const HEADLESS_FLAGS = [
  '--disable-gpu',
  '--hide-scrollbars',
  '--window-size=1200,1100',
  '--screen-info={1600x1200}',
]

/** What Chromium is started with, so that it does nothing by itself. */
export function flagsFor({ headless, proxy }: LaunchOptions): string[] {
  // Chromium refuses its sandbox to root, which is whom a container or a build machine runs as.
  const isRoot = process.getuid?.() === 0
  return [
    ...FLAGS,
    ...(headless ? HEADLESS_FLAGS : []),
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    // A test's own https hosts are signed by nobody; a window that a person sees would warn of this.
    ...(headless && proxy ? ['--ignore-certificate-errors'] : []),
  ]
}
