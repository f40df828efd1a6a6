import type { Steps } from '../steps'
import { saysHeadline, skeleton } from './headline'
import { drop, type Judged } from './judged'

const LIMIT = {
  /** Shorter lines may stand twice: "No comment." */
  shortest: 40,
  /** A line of more letters is not looked for inside others. */
  longest: 600,
  /** A line of more characters is a book in itself, and no text once more. */
  line: 200_000,
  /** A line made of so many others is the text once more, run together. */
  parts: 3,
  covered: 0.6,
  /** Letters times lines, about 20 ms; longer texts are only searched for whole lines again. */
  work: 50_000_000,
  /** Lines after which there may be a pause. */
  step: 256,
} as const

/** The headline once more. */
export function dropHeadline(lines: readonly Judged[], title: string): Judged[] {
  const letters = skeleton(title)
  return lines.map((judged) =>
    saysHeadline(judged.line.text, letters) ? drop(judged, 'headline') : judged,
  )
}

interface Lettered {
  readonly at: number
  readonly letters: string
}

/** For each line the other lines that stand in it whole, and are not too long to be lifted. */
function partsOf(lettered: readonly Lettered[]): Map<Lettered, Lettered[]> {
  // One search through all lines at once costs less than one through each.
  const ends: number[] = []
  const all = lettered.map(({ letters }) => letters).join('\n')
  for (const { letters } of lettered) ends.push((ends.at(-1) ?? -1) + 1 + letters.length)
  const parts = new Map<Lettered, Lettered[]>()
  for (const part of lettered) {
    if (part.letters.length > LIMIT.longest) continue
    let at = all.indexOf(part.letters)
    if (lettered[lineAt(ends, at)] === part) at = all.indexOf(part.letters, at + 1)
    const whole = at < 0 ? undefined : lettered[lineAt(ends, at)]
    if (whole) parts.set(whole, [...(parts.get(whole) ?? []), part])
  }
  return parts
}

/** Index of the line in which an offset stands, by where the lines end. */
function lineAt(ends: readonly number[], offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Without what the page says twice: whole lines again, a passage lifted out of its paragraph, and
 * the text once more in one run-on line, as some systems print it. Questions may be asked again.
 */
export function* dropRepeated(lines: readonly Judged[]): Steps<readonly Judged[]> {
  const seen = new Set<string>()
  const lettered: Lettered[] = []
  let total = 0
  const rules = new Map<number, string>()
  for (const [at, { line, kept }] of lines.entries()) {
    const { text } = line
    if (at % LIMIT.step === 0) yield
    if (!kept || text.length < LIMIT.shortest || text.length > LIMIT.line) continue
    if (text.endsWith('?')) continue
    const letters = skeleton(text)
    if (seen.has(letters)) rules.set(at, 'repeated')
    else lettered.push({ at, letters })
    seen.add(letters)
    total += letters.length
  }
  yield
  const isSearched = total * lettered.length <= LIMIT.work
  for (const [{ at, letters }, parts] of isSearched ? partsOf(lettered) : []) {
    const covered = parts.reduce((sum, part) => sum + part.letters.length, 0)
    const isRunOn = parts.length >= LIMIT.parts && covered >= letters.length * LIMIT.covered
    if (isRunOn) rules.set(at, 'run-on')
    else {
      for (const part of parts) {
        const isHeading = lines[part.at]?.line.kind === 'heading'
        if (!isHeading && !rules.has(part.at)) rules.set(part.at, 'lifted')
      }
    }
  }
  return lines.map((judged, at) => drop(judged, rules.get(at) ?? null))
}
