import { bodiesOf } from './additions'
import { looksDated } from './date'
import { bodyOf } from './flow'
import { skeleton } from './headline'
import { drop, endsSentence, isProse, isScrap, type Judged } from './judged'
import { isAuthorNote } from './wording'

/** What the page says of the article that may stand in its text once more. */
export interface Known {
  readonly title: string
  readonly byline: string | null
}

const LONGEST = {
  /** A line that only says when. */
  date: 70,
  /** A line that only says who, beside the names: "By", "Staff writer". */
  byline: 30,
} as const

const isDate = ({ line }: Judged): boolean =>
  line.kind !== 'quote' &&
  line.text.length <= LONGEST.date &&
  !endsSentence(line) &&
  looksDated(line.text)

function isByline({ line }: Judged, byline: string | null): boolean {
  const names = skeleton(byline ?? '')
  const text = skeleton(line.text)
  return names.length > 5 && text.includes(names) && text.length <= names.length + LONGEST.byline
}

/** Before the first paragraph and after the last: dates, sections, names of authors. */
export function trimEnds(lines: readonly Judged[], { byline }: Known): Judged[] {
  const first = lines.findIndex(({ line, kept }) => kept && isProse(line))
  const last = lines.findLastIndex(({ line, kept }) => kept && isProse(line))
  const bodies = bodiesOf(lines)
  return lines.map((judged, at) => {
    const { line } = judged
    if (first < 0 || !judged.kept || (at >= first && at <= last)) return judged
    const end = at < first ? 'head' : 'tail'
    if (at < first && line.kind === 'heading') return drop(judged, end)
    if (isDate(judged)) return drop(judged, 'date')
    if (isByline(judged, byline)) return drop(judged, 'byline')
    const body = bodyOf(line)
    const list = line.kind === 'item' ? body.parent : null
    const inside = bodies.has(body) || (list !== null && bodies.has(list))
    return !inside && line.kind !== 'quote' && isScrap(line) ? drop(judged, end) : judged
  })
}

/** Headings that nothing of the article follows. */
export function dropDangling(lines: readonly Judged[]): Judged[] {
  let follows = false
  return lines
    .toReversed()
    .map((judged) => {
      if (!judged.kept) return judged
      const isHeading = judged.line.kind === 'heading' && !endsSentence(judged.line)
      if (isHeading && !follows) return drop(judged, 'dangling')
      follows = true
      return judged
    })
    .toReversed()
}

/** Lines at the end that may be notes about the author. */
const NOTES = 3

/** Notes about who wrote the report, after its last paragraph. */
export function dropAuthorNotes(lines: readonly Judged[], byline: string | null): Judged[] {
  let left = NOTES
  return lines
    .toReversed()
    .map((judged) => {
      if (!judged.kept || left === 0) return judged
      left -= 1
      return isAuthorNote(judged.line, byline, left === NOTES - 1) ? drop(judged, 'author') : judged
    })
    .toReversed()
}

const LINK = 0.9
const POINTING: ReadonlySet<string | null> = new Set(['pointer', 'link', 'related'])

/** Links in a row with what has been told to point elsewhere. */
export function dropLinkLists(lines: readonly Judged[]): Judged[] {
  let pointing = false
  return lines.map((judged) => {
    const { kind, linked, text } = judged.line
    const isLink = kind !== 'heading' && linked > text.length * LINK
    const dropped = pointing && isLink ? drop(judged, 'link') : judged
    pointing = !dropped.kept && POINTING.has(dropped.rule)
    return dropped
  })
}
