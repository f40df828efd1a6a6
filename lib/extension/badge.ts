import { browser } from 'wxt/browser'
import { message, plural } from './i18n'

/** A badge has room for four characters; two digits and a sign stay readable. */
const MOST = 99

/** The tokens `accent` and `on-accent` of the light theme: 9.45 to 1. */
const COLOUR = { background: '#0a4d5a', text: '#ffffff' } as const

/** The badge's text for a number of statements: empty for none, `99+` above 99. */
export const badgeText = (count: number): string =>
  count === 0 ? '' : count > MOST ? `${MOST}+` : String(count)

/** Shows on a tab how many of its statements are worded differently elsewhere; null clears it. */
export async function setBadge(tab: number, count: number | null): Promise<void> {
  const title =
    count === null || count === 0 ? message('extensionName') : plural('badgeTitle', count)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: badgeText(count ?? 0) }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR.background }),
      browser.action.setBadgeTextColor({ tabId: tab, color: COLOUR.text }),
      browser.action.setTitle({ tabId: tab, title }),
    ])
  } catch {
    // The tab was closed meanwhile: its badge went with it.
  }
}
