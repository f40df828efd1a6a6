import type { FlowLine, Place } from './flow'
import { skeleton } from './headline'
import { surroundingsOf } from './surroundings'
import { wordingRule } from './wording'

/** A line that was taken out of the article or put back into it, and the rule that did so. */
export interface Decision {
  readonly text: string
  readonly kept: boolean
  readonly rule: string
}

/** A line of the page, and whether it belongs to the article as far as is known. */
export interface Candidate {
  readonly line: FlowLine
  readonly kept: boolean
}

interface Judged extends Candidate {
  /** The last rule that changed `kept`; null where none has. */
  readonly rule: string | null
}

const PROSE = {
  /** From so many characters on a line with an end of sentence reads as prose. */
  length: 80,
  linked: 0.4,
  siblings: 2,
  /** So many times longer than all that was kept. */
  larger: 2,
} as const

const SENTENCE_END = /[.!?…。！？]["'”’»“)\]]{0,2}$/u

const isProse = ({ text, linked }: FlowLine): boolean =>
  text.length >= PROSE.length && linked < text.length * PROSE.linked && SENTENCE_END.test(text)

const drop = (judged: Judged, rule: string | null): Judged =>
  rule && judged.kept ? { ...judged, kept: false, rule } : judged

/**
 * Where one place holds far more paragraphs than all that Readability has kept, it has taken a
 * notice for the article: that place is the article then.
 */
function takeLargest(lines: readonly Judged[]): Judged[] {
  const sums = new Map<Place, number>()
  let kept = 0
  for (const judged of lines) {
    const { block, text } = judged.line
    if (!isProse(judged.line)) continue
    if (judged.kept) kept += text.length
    if (block.parent) sums.set(block.parent, (sums.get(block.parent) ?? 0) + text.length)
  }
  const [largest] = [...sums].sort(([, a], [, b]) => b - a)
  if (!largest || largest[1] < kept * PROSE.larger) return [...lines]
  return lines.map((judged) => {
    const inside = judged.line.block === largest[0] || judged.line.block.parent === largest[0]
    return inside === judged.kept ? judged : { ...judged, kept: inside, rule: 'largest' }
  })
}

/** Paragraphs that Readability left out though others of the same parent are the article. */
function addSiblings(lines: readonly Judged[]): Judged[] {
  const siblings = new Map<Place | null, number>()
  for (const { line, kept } of lines) {
    if (!kept || line.block.tag !== 'p' || !isProse(line)) continue
    siblings.set(line.block.parent, (siblings.get(line.block.parent) ?? 0) + 1)
  }
  return lines.map((judged) => {
    const { line, kept } = judged
    const { tag, parent } = line.block
    const quoted = tag === 'p' && parent?.tag === 'blockquote' ? parent.parent : parent
    const others = siblings.get(quoted) ?? 0
    const fits = (tag === 'p' || tag === 'blockquote') && isProse(line)
    return !kept && fits && others >= PROSE.siblings
      ? { ...judged, kept: true, rule: 'sibling' }
      : judged
  })
}

/** The places that hold paragraphs of the article directly: what stands in them, stands in it. */
function bodies(lines: readonly Judged[]): ReadonlySet<Place> {
  const counts = new Map<Place, number>()
  for (const { line, kept } of lines) {
    if (!kept || !isProse(line)) continue
    for (const place of [line.block, line.block.parent]) {
      if (place) counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  }
  return new Set([...counts].flatMap(([place, count]) => (count >= PROSE.siblings ? [place] : [])))
}

/** Short lines before the first paragraph and after the last: dates, sections, names of authors. */
function trimEnds(lines: readonly Judged[]): Judged[] {
  const prose = lines.flatMap(({ line, kept }, at) => (kept && isProse(line) ? [at] : []))
  const first = prose[0] ?? 0
  const last = prose.at(-1) ?? lines.length
  const inside = bodies(lines)
  return lines.map((judged, at) => {
    const { text, kind, block } = judged.line
    const isShort = text.length < PROSE.length && !SENTENCE_END.test(text)
    if (at < first && kind === 'heading') return drop(judged, 'head')
    const around = [block, block.parent, kind === 'item' ? block.parent?.parent : null]
    if (around.some((place) => place && inside.has(place))) return judged
    if (at < first && isShort) return drop(judged, 'head')
    return at > last && isShort ? drop(judged, 'tail') : judged
  })
}

/** Headings that nothing of the article follows. */
function dropDangling(lines: readonly Judged[]): Judged[] {
  let follows = false
  return lines
    .toReversed()
    .map((judged) => {
      const { kind, text } = judged.line
      const isHeading = kind === 'heading' && !SENTENCE_END.test(text)
      if (!judged.kept) return judged
      if (isHeading) return follows ? judged : drop(judged, 'dangling')
      follows = true
      return judged
    })
    .toReversed()
}

/** The headline once more, at the start of the text. */
function dropHeadline(lines: readonly Judged[], title: string): Judged[] {
  const letters = skeleton(title)
  return lines.map((judged) =>
    letters !== '' && skeleton(judged.line.text) === letters ? drop(judged, 'headline') : judged,
  )
}

/** Lines that say again what an earlier line has said. */
function dropRepeated(lines: readonly Judged[]): Judged[] {
  const seen = new Set<string>()
  return lines.map((judged) => {
    if (!judged.kept || judged.line.text.length < 40 || judged.line.text.endsWith('?'))
      return judged
    const letters = skeleton(judged.line.text)
    if (seen.has(letters)) return drop(judged, 'repeated')
    seen.add(letters)
    return judged
  })
}

/**
 * The lines of the article among those of the page: what Readability found, with the paragraphs
 * that it has missed and without what it has wrongly taken in; and each such decision.
 */
export function prune(
  found: readonly Candidate[],
  title: string,
): { readonly kept: readonly FlowLine[]; readonly decisions: readonly Decision[] } {
  let lines: Judged[] = found.map((candidate) => ({ ...candidate, rule: null }))
  lines = addSiblings(takeLargest(lines))
  const taken = lines.filter(({ kept }) => kept).map(({ line }) => line)
  const beside = surroundingsOf(taken)
  lines = lines.map((judged) => drop(judged, beside(judged.line) ?? wordingRule(judged.line)))
  lines = dropHeadline(lines, title)
  lines = dropRepeated(lines)
  lines = trimEnds(lines)
  lines = dropDangling(lines)
  return {
    kept: lines.filter(({ kept }) => kept).map(({ line }) => line),
    decisions: lines.flatMap(({ line: { text }, kept, rule }) =>
      rule ? [{ text, kept, rule }] : [],
    ),
  }
}
