import { bodyOf, placesAround } from './flow'
import { saysHeadline, skeleton } from './headline'
import { add, drop, isProse, type Judged } from './judged'
import type { Place } from './snapshot'
import { isBeside, isPulled } from './surroundings'

const ENOUGH = {
  /** A place that holds so many paragraphs of the article holds its other paragraphs too. */
  siblings: 2,
  /** So many times longer than all that was kept. */
  larger: 2,
  /** Characters of prose from which the place around a headline is a report of its own. */
  report: 500,
  /** Characters; a quotation that is shorter is an ornament. */
  quotation: 40,
} as const

/** Characters of prose that stand directly in each place. */
function proseIn(lines: readonly Judged[]): Map<Place, number> {
  const sums = new Map<Place, number>()
  for (const { line } of lines) {
    if (!isProse(line)) continue
    const body = bodyOf(line)
    sums.set(body, (sums.get(body) ?? 0) + line.text.length)
  }
  return sums
}

/** The place with the most prose of those that fit; only those that are larger are asked. */
function largestOf(
  sums: ReadonlyMap<Place, number>,
  fits: (place: Place) => boolean,
): readonly [Place, number] | null {
  let largest: readonly [Place, number] | null = null
  for (const entry of sums) {
    if ((!largest || entry[1] > largest[1]) && fits(entry[0])) largest = entry
  }
  return largest
}

const only = (lines: readonly Judged[], place: Place, rule: string): Judged[] =>
  lines.map((judged) => {
    return bodyOf(judged.line) === place ? add(judged, rule) : drop(judged, rule)
  })

/**
 * Where a page holds several reports, the one whose `article` holds the headline; where one place
 * holds far more paragraphs than all that was kept, a notice was taken for the article: that place.
 */
export function takeBody(lines: readonly Judged[], title: string): readonly Judged[] {
  const sums = proseIn(lines)
  const kept = lines.filter((judged) => judged.kept && isProse(judged.line))
  const letters = skeleton(title)
  for (const { line } of lines) {
    if (!saysHeadline(line.text, letters)) continue
    const report = [...placesAround(line.place)].find(({ tag }) => tag === 'article')
    const isIn = (place: Place) => [...placesAround(place)].includes(report ?? place)
    if (!report || kept.some((judged) => isIn(judged.line.place))) break
    const largest = largestOf(sums, isIn)
    if (largest && largest[1] >= ENOUGH.report) return only(lines, largest[0], 'headlined')
  }
  const largest = largestOf(sums, (place) => !isBeside(place))
  const length = lines.reduce((sum, { line, kept }) => sum + (kept ? line.text.length : 0), 0)
  return largest && largest[1] > length * ENOUGH.larger ? only(lines, largest[0], 'largest') : lines
}

/** The places that hold paragraphs of the article directly: what stands in them, stands in it. */
export function bodiesOf(lines: readonly Judged[]): ReadonlySet<Place> {
  const counts = new Map<Place, number>()
  for (const { line, kept } of lines) {
    if (!kept || !isProse(line)) continue
    const body = bodyOf(line)
    counts.set(body, (counts.get(body) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([place, count]) => (count >= ENOUGH.siblings ? [place] : [])))
}

/** Paragraphs and quotations that were left out though what is around them is the article. */
export function addSiblings(lines: readonly Judged[]): Judged[] {
  const bodies = bodiesOf(lines)
  const first = lines.findIndex(({ kept }) => kept)
  const last = lines.findLastIndex(({ kept }) => kept)
  return lines.map((judged, at) => {
    if (judged.kept) return judged
    const { line } = judged
    const { block, kind, text } = line
    if (
      (kind === 'quote' || isPulled(line)) &&
      text.length >= ENOUGH.quotation &&
      at > first &&
      at < last
    ) {
      const around = [...placesAround(block)].slice(0, 4)
      return around.some((place) => bodies.has(place)) ? add(judged, 'quotation') : judged
    }
    const fits = block.tag === 'p' && isProse(line) && bodies.has(bodyOf(line))
    return fits ? add(judged, 'sibling') : judged
  })
}

/** The paragraph between headline and text that says what the report says, in the page's header. */
export function addLead(lines: readonly Judged[], title: string): Judged[] {
  const letters = skeleton(title)
  const headline = lines.findIndex(({ line }) => saysHeadline(line.text, letters))
  const first = lines.findIndex(({ kept, line }) => kept && isProse(line))
  if (headline < 0) return [...lines]
  return lines.map((judged, at) => {
    const { block } = judged.line
    const inHeader = block.parent && [...placesAround(block)].some(({ tag }) => tag === 'header')
    const isLead = at > headline && at < first && block.tag === 'p' && isProse(judged.line)
    return inHeader && isLead ? add(judged, 'lead') : judged
  })
}
