import { child, children, textOf } from './element'
import type { Element } from './xml'

const MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

/** `ttl` of RSS, or the period of the syndication module, whichever is longer. */
export function minutesOf(channel: Element): number | null {
  const ttl = Number.parseInt(textOf(channel, 'ttl'), 10)
  const period = MINUTES[textOf(channel, 'sy:updateperiod').toLowerCase()]
  const times = Math.max(1, Number.parseInt(textOf(channel, 'sy:updatefrequency'), 10) || 1)
  const minutes = Math.max(ttl > 0 ? ttl : 0, period === undefined ? 0 : period / times)
  return minutes > 0 ? Math.min(Math.ceil(minutes), MINUTES.yearly as number) : null
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const HOURS = 24

/** `skipHours` and `skipDays` of RSS: hours and days, by UTC, at which nobody need ask. */
export function skippedBy(channel: Element): { skipHours: number[]; skipDays: number[] } {
  const printed = (list: string, each: string): string[] => {
    const element = child(channel, list)
    return element ? children(element, each).map(({ text }) => text.trim().toLowerCase()) : []
  }
  const skipHours = printed('skiphours', 'hour')
    .filter((hour) => /^\d{1,2}$/u.test(hour) && Number(hour) <= HOURS)
    .map((hour) => Number(hour) % HOURS)
  const skipDays = printed('skipdays', 'day')
    .map((day) => DAYS.indexOf(day))
    .filter((day) => day >= 0)
  return { skipHours: [...new Set(skipHours)], skipDays: [...new Set(skipDays)] }
}
