import type { Version } from '../../lib/comparison'
import type { Run } from '../../lib/difference/difference'
import { standsAlike, wordsOf } from '../../lib/difference/stands-alike'
import { overlaps, type Span } from '../../lib/text/span'

/** A piece of printed words: alike in both versions, or worded otherwise. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

/** As much of a wording as a cell has room for; whether its text has more before and after it. */
export interface Excerpt {
  readonly pieces: readonly Piece[]
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

/**
 * Characters of a wording that a cell has room for, and how many of them before the difference. So
 * few beyond them as `slack` are not worth a cut: a last word or two stay.
 */
const ROOM = { whole: 120, before: 36, slack: 24 } as const

/** Where to look in a version: `about` is a run of this version or of another one of the row. */
interface Sight {
  readonly side: 'here' | 'there'
  readonly text: string
  readonly about: Run | null
}

/**
 * The words of one side of a version's alignment, cut to what a cell has room for: about one place,
 * so that the cells of a row show the same passage, else from the beginning. Only whole words.
 */
export function excerptOf(version: Version, { side, text, about }: Sight): Excerpt {
  const runs = runsOf(version)
  const starts = version.parts.map((part) => part[side].start)
  const ends = version.parts.map((part) => part[side].end)
  const aligned = { start: Math.min(...starts), end: Math.max(...ends) }
  if (runs.length === 0) return excerptOfText(text)
  const differing = runs
    .filter(isWorded)
    .filter((run) => !standsAlike(text, run[side], { runs, side }))
    .flatMap((run) => wordsOf(text, run[side]) ?? [])
  const focus = about === null ? aligned : (runAt(runs, about)?.[side] ?? aligned)
  return excerpt(text, { differing, aligned, focus: { start: focus.start, end: focus.start } })
}

/** The first words of a text that nothing is set beside. */
export const excerptOfText = (text: string): Excerpt =>
  excerpt(text, {
    differing: [],
    aligned: { start: 0, end: text.length },
    focus: { start: 0, end: 0 },
  })

/** The place of a version that is worth a look: its most telling difference of words. */
export function placeOf(version: Version): Run | null {
  const runs = runsOf(version)
  const telling = version.differences.flatMap(({ scope, here, there }) =>
    scope === 'words'
      ? runs.filter((run) => touches(run.here, here) || touches(run.there, there))
      : [],
  )
  return telling.find(isWorded) ?? runs.find(isWorded) ?? runs[0] ?? null
}

const runsOf = ({ parts }: Version): readonly Run[] => parts.flatMap(({ runs }) => runs)

const touches = (run: Span, words: Span | null): boolean => words !== null && overlaps(run, words)

/** The run that has the same words of the article, else the one that comes next after them. */
function runAt(runs: readonly Run[], { here }: Run): Run | undefined {
  const sorted = runs.toSorted((a, b) => a.here.start - b.here.start)
  return (
    sorted.find((run) => run.here.start === here.start && run.here.end === here.end) ??
    sorted.find((run) => run.here.end > here.start) ??
    sorted.at(-1)
  )
}

const isWorded = ({ kind, trivial }: Run): boolean => kind !== 'equal' && !trivial

interface Marking {
  readonly differing: readonly Span[]
  readonly aligned: Span
  readonly focus: Span
}

function excerpt(text: string, marking: Marking): Excerpt {
  const { start, end } = windowOf(text, marking)
  const pieces: Piece[] = []
  let at = start
  const add = (to: number, differs: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), differs })
    at = Math.max(at, to)
  }
  for (const span of marking.differing.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= start || span.start >= end) continue
    add(span.start, false)
    add(Math.min(span.end, end), true)
  }
  add(end, false)
  return {
    pieces,
    cut: { before: hasWords(text.slice(0, start)), after: hasWords(text.slice(end)) },
  }
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** What is shown of a text: of what is aligned, as much as there is room for. */
function windowOf(text: string, { differing, aligned, focus }: Marking): Span {
  const { whole, before, slack } = ROOM
  const first = aligned.start <= slack ? 0 : aligned.start
  const last = text.length - aligned.end <= slack ? text.length : aligned.end
  if (last - first <= whole + slack) return trimmed(text, { start: first, end: last })
  const from = focus.start - before
  const start = from - first <= slack ? first : beginning(text, { start: from, end: focus.start })
  const to = start + whole
  const end = last - to <= slack ? last : ending(text, { start: focus.end, end: to })
  const cutWords = differing.find((span) => span.start < end && end < span.end)
  return trimmed(text, {
    start,
    end: cutWords !== undefined && cutWords.end - end <= slack ? cutWords.end : end,
  })
}

/** The first beginning of a clause in a span, else of a word. */
function beginning(text: string, { start, end }: Span): number {
  const words = text.slice(start, end)
  const clause = /[.,;:!?…]["'”’»)]*\s+(?=\S)/u.exec(words) ?? /\s(?=\S)/u.exec(words)
  return clause === null ? end : start + clause.index + clause[0].length
}

/** The last end of a sentence near the end of a span, else of a clause, else of a word. */
function ending(text: string, { start, end }: Span): number {
  const from = Math.max(start, end - ROOM.whole / 2)
  const words = text.slice(from, end)
  const last =
    /^.*[.!?…]["'”’»)]*(?=\s)/su.exec(words) ??
    /^.*[,;:]["'”’»)]*(?=\s)/su.exec(words) ??
    /^.*\S(?=\s)/su.exec(words)
  return last === null ? end : from + last[0].length
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  }
}
