import type { FollowedOutlet } from './outlet'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How often what is asked for (trust requirement L-5, issue 8), in milliseconds. */
export const PACE = {
  /** Between two looks at a feed, at the least. */
  look: HOUR_MS,
  /** What a publisher can ask for between two looks, at the most: else a slip would end it. */
  longestWish: 7 * DAY_MS,
  /** Between two looks at a feed that keeps failing, at the most. */
  longestWait: DAY_MS,
  /** Between two articles of an outlet: 30 an hour. */
  article: 2 * MINUTE_MS,
  /** After a server asked to be left in peace, or broke, and named no time. */
  articlePause: HOUR_MS,
  /** A look that the reader asks for comes no sooner after the last. */
  asked: 5 * MINUTE_MS,
} as const

/** Share of the interval by which looks are put off at random, so that not all of us come at once. */
const JITTER = 0.15

/** What a look learned of when to come again. */
export interface Wish {
  /** Seconds that the server asks to be left in peace (`Retry-After`, `max-age`), or null. */
  readonly seconds: number | null
}

type Rhythm = Pick<FollowedOutlet, 'failures' | 'minutes' | 'skipHours' | 'skipDays'>

/**
 * When a feed is to be looked at next, in milliseconds: at most hourly, never before the publisher
 * wants it, put off further with each failure in a row. `random` is from 0 to 1.
 */
export function nextLook(outlet: Rhythm, { seconds }: Wish, at: { now: number; random: number }) {
  const wished = Math.max((outlet.minutes ?? 0) * MINUTE_MS, (seconds ?? 0) * 1_000)
  const failing = outlet.failures > 0 ? PACE.look * 2 ** (outlet.failures - 1) : 0
  const interval = Math.max(
    PACE.look,
    Math.min(wished, PACE.longestWish),
    Math.min(failing, PACE.longestWait),
  )
  return afterSkipped(outlet, at.now + interval * (1 + JITTER * at.random))
}

/** The same moment, or the first full hour after it that the publisher does not ask to skip. */
function afterSkipped({ skipHours, skipDays }: Rhythm, moment: number): number {
  const isSkipped = (time: number): boolean => {
    const date = new Date(time)
    return skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay())
  }
  if (!isSkipped(moment)) return moment
  const hour = Math.floor(moment / HOUR_MS) * HOUR_MS
  for (let time = hour + HOUR_MS; time <= hour + PACE.longestWish; time += HOUR_MS) {
    if (!isSkipped(time)) return time
  }
  // Every hour of the week: that is no wish.
  return moment
}

/**
 * Whether a time that was set has come. One that lies further ahead than any that is ever set was
 * set by a clock that was wrong (trust requirement R-12).
 */
export function hasCome(iso: string | null, now: number): boolean {
  if (iso === null) return true
  const time = Date.parse(iso)
  return !(time > now) || time > now + 3 * PACE.longestWish
}

/** Whether an outlet is to be looked at now. */
export const isDue = (outlet: FollowedOutlet, now: number): boolean =>
  outlet.paused === null && hasCome(outlet.nextLook, now)

/** Whether an article of an outlet is to be asked for now. */
export const isArticleDue = (outlet: FollowedOutlet, now: number): boolean =>
  outlet.paused === null &&
  outlet.articlesToo &&
  outlet.waiting.length > 0 &&
  hasCome(outlet.nextArticle, now)

/** When there is something to do for any of them, in milliseconds; null where there never is. */
export function nextTurn(outlets: readonly FollowedOutlet[], now: number): number | null {
  const times = outlets
    .filter(({ paused }) => paused === null)
    .flatMap((outlet) => [
      ...(isDue(outlet, now) ? [now] : [Date.parse(outlet.nextLook)]),
      ...(outlet.articlesToo && outlet.waiting.length > 0
        ? [isArticleDue(outlet, now) ? now : Date.parse(outlet.nextArticle ?? '')]
        : []),
    ])
  return times.length === 0 ? null : Math.min(...times)
}

/** Seconds for which `Cache-Control` says that an answer holds; null where it does not. */
export function maxAgeIn(headers: Headers): number | null {
  const said = headers.get('cache-control') ?? ''
  if (/\bno-(?:cache|store)\b/iu.test(said)) return null
  const seconds = said
    .split(',')
    .map((each) => /^max-age="?(\d{1,9})/iu.exec(each.trim())?.[1])
    .find((each) => each !== undefined)
  return seconds === undefined ? null : Number(seconds)
}
