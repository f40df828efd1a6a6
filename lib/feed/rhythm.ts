import { textOf } from './element'
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
