import { saysHeadline, skeleton } from './headline'
import { drop, type Judged } from './judged'

const LIMIT = {
  /** Shorter lines may stand twice: "No comment." */
  shortest: 40,
  /** Letters by which the beginning of a line is found again in another. */
  key: 30,
  /** A line of more letters is not looked for inside others. */
  longest: 600,
  /** A line made of so many others is the text once more, run together. */
  parts: 3,
  covered: 0.6,
  /** Letters in all; longer texts are only searched for whole lines that repeat. */
  text: 200_000,
  /** Lines that begin alike and are all tried. */
  alike: 4,
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

/** For each line the other lines that stand in it whole. */
function partsOf(lettered: readonly Lettered[]): Map<number, Lettered[]> {
  const beginnings = new Map<string, Lettered[]>()
  for (const line of lettered) {
    const { letters } = line
    if (letters.length < LIMIT.key || letters.length > LIMIT.longest) continue
    const key = letters.slice(0, LIMIT.key)
    const alike = beginnings.get(key) ?? []
    if (alike.length < LIMIT.alike) beginnings.set(key, [...alike, line])
  }
  // Two letters tell most places apart from a beginning without cutting out a key.
  const pairs = new Set([...beginnings.keys()].map((key) => key.slice(0, 2)))
  const parts = new Map<number, Lettered[]>()
  for (const { at, letters } of lettered) {
    const found = new Map<number, Lettered>()
    for (let from = 0; from + LIMIT.key <= letters.length; from += 1) {
      if (!pairs.has(letters.slice(from, from + 2))) continue
      for (const part of beginnings.get(letters.slice(from, from + LIMIT.key)) ?? []) {
        if (part.letters.length >= letters.length || found.has(part.at)) continue
        if (letters.startsWith(part.letters, from)) found.set(part.at, part)
      }
    }
    if (found.size > 0) parts.set(at, [...found.values()])
  }
  return parts
}

/**
 * Without what the page says twice: whole lines again, a passage lifted out of its paragraph, and
 * the text once more in one run-on line, as some systems print it. Questions may be asked again.
 */
export function dropRepeated(lines: readonly Judged[]): Judged[] {
  const seen = new Set<string>()
  const lettered: Lettered[] = []
  let total = 0
  const rules = new Map<number, string>()
  lines.forEach(({ line: { text }, kept }, at) => {
    if (!kept || text.length < LIMIT.shortest || text.endsWith('?')) return
    const letters = skeleton(text)
    if (seen.has(letters)) rules.set(at, 'repeated')
    else lettered.push({ at, letters })
    seen.add(letters)
    total += letters.length
  })
  for (const [at, parts] of total <= LIMIT.text ? partsOf(lettered) : []) {
    const whole = lettered.find((line) => line.at === at)?.letters.length ?? 0
    const covered = parts.reduce((sum, { letters }) => sum + letters.length, 0)
    if (parts.length >= LIMIT.parts && covered >= whole * LIMIT.covered) rules.set(at, 'run-on')
    else {
      for (const part of parts) {
        const isHeading = lines[part.at]?.line.kind === 'heading'
        if (!isHeading && !rules.has(part.at)) rules.set(part.at, 'lifted')
      }
    }
  }
  return lines.map((judged, at) => drop(judged, rules.get(at) ?? null))
}
