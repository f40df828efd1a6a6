import { type FlowLine, placesAround } from './flow'
import { isProse } from './judged'
import type { Place } from './snapshot'

const LIVE = {
  /** So many paragraphs at least; fewer are told by other signs. */
  entries: 4,
  /** So many of them have a time of day of their own, */
  timed: 0.6,
  /** and so little of what stands among them is in links: the titles of teasers are. */
  linked: 0.1,
  /** Characters; the head of an entry, with its time and who wrote it. */
  head: 80,
} as const

/** "14:05", "9.05 a.m.", "14h05"; not the beginning of a number or of a date. */
const CLOCK = /^\d{1,2}[:.h]\d{2}(?![\d:.])/u

/** Whether a line gives an entry's time of day: alone, in a short head, or before its words. */
const isTimed = (line: FlowLine): boolean =>
  CLOCK.test(line.text) || (line.text.length <= LIVE.head && isTime(line.place))

const isTime = (place: Place): boolean => [...placesAround(place)].some(({ tag }) => tag === 'time')

/** The smallest place that holds nine of ten of these lines: notes at the ends may stand outside. */
function placeOfMost(lines: readonly FlowLine[]): Place | null {
  const counts = new Map<Place, number>()
  for (const { place } of lines) {
    for (const around of placesAround(place)) counts.set(around, (counts.get(around) ?? 0) + 1)
  }
  let smallest: Place | null = null
  for (const [place, count] of counts) {
    const isMost = count >= lines.length * MOST
    if (isMost && (smallest === null || place.depth > smallest.depth)) smallest = place
  }
  return smallest
}

const MOST = 0.9

/**
 * Whether paragraphs that each stand in a place of their own are the entries of a live report and
 * not teasers: they have their times of day, and next to nothing among them points elsewhere.
 */
export function isLiveReport(lines: readonly FlowLine[]): boolean {
  const prose = lines.filter(isProse)
  const whole = prose.length < LIVE.entries ? null : placeOfMost(prose)
  if (whole === null) return false
  const inside = lines.filter(({ place }) => [...placesAround(place)].includes(whole))
  const timed = inside.filter(isTimed).length
  const length = inside.reduce((sum, { text }) => sum + text.length, 0)
  const linked = inside.reduce((sum, line) => sum + line.linked, 0)
  return timed >= prose.length * LIVE.timed && linked <= length * LIVE.linked
}
