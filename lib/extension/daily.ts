import { browser } from 'wxt/browser'

const NAME = 'daily'

/** Minutes: a day, and a little after the start, when nobody waits for anything else. */
const EVERY = { first: 2, period: 24 * 60 } as const

/**
 * Calls back once a day, and soon after installing. The browser wakes us for it; register it before
 * any await. An alarm that is there already keeps its time.
 */
export function onDaily(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) callback()
  })
  browser.alarms
    .get(NAME)
    .then((alarm) =>
      alarm === undefined || alarm === null
        ? browser.alarms.create(NAME, {
            delayInMinutes: EVERY.first,
            periodInMinutes: EVERY.period,
          })
        : undefined,
    )
    .catch(console.error)
}
