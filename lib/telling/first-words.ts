import type { Finding, Version } from '../comparison'
import { cut } from '../text/cut'
import { overlaps, type Span, trimSpan } from '../text/span'
import { alikest } from './telling'

/**
 * Characters: two lines of a narrow list hold `shown`; an excerpt that begins later has about `before`
 * before the words that its line is about, and up to `most` where a sentence or a clause begins there.
 * It has no more than `whole`: two lines of the popup, three of a narrow one.
 */
const LENGTH = { shown: 60, before: 24, most: 44, whole: 76 } as const

const SENTENCE = /[.!?…]["”»]?\s+/gu
const CLAUSE = /[,;:–—]\s+/gu

/**
 * A statement's words, as a list shows the first of them: from their start where what differs stands
 * there, else from where a sentence, a clause or at least a word begins a little before it. “… we shall
 * see that the ferry *may* sail”
 */
export function firstWords({ statement, versions }: Finding): string {
  const { text } = statement
  const [version] = versions
  const place = version === undefined ? null : placeOf(version)
  const begins = place !== null && place.end > LENGTH.shown
  const from = begins ? Math.max(0, beginningBefore(text, place.start)) : 0
  return cut(text, roomFrom(text, from))
}

/** As much of a text as there is room for, up to the end of a word; a browser would part one. */
function roomFrom(text: string, from: number): Span {
  const { start } = trimSpan(text, { start: from, end: text.length })
  const most = start + LENGTH.whole
  if (text.length <= most) return { start, end: text.length }
  let end = most
  while (end > start && !/\s/u.test(text.charAt(end))) end -= 1
  // Without the comma or dash that the last word ends with.
  while (end > start && /[\s,;:–—]/u.test(text.charAt(end - 1))) end -= 1
  return { start, end: end > start ? end : start + charactersOf(text.slice(start)).length }
}

/** For scripts that set no space between words, and for what is no word: as many characters. */
const charactersOf = (text: string): string =>
  [...text.slice(0, 2 * LENGTH.whole)].slice(0, LENGTH.whole).join('')

function beginningBefore(text: string, at: number): number {
  const near = Math.max(0, at - LENGTH.most)
  const before = text.slice(near, at)
  for (const boundary of [SENTENCE, CLAUSE]) {
    const last = [...before.matchAll(boundary)].at(-1)
    if (last !== undefined) return near + last.index + last[0].length
  }
  return text.lastIndexOf(' ', at - LENGTH.before)
}

/** Where in the statement stands what is told of a version; null where it is about the whole. */
function placeOf(version: Version): Span | null {
  const { relation, differences, parts } = version
  const first = differences.find(({ here, there }) => here !== null || there !== null)
  if (first === undefined) return relation === 'same' ? null : (alikest(version)?.here ?? null)
  const { here, there } = first
  if (here !== null || there === null) return here
  const runs = parts.flatMap((part) => part.runs)
  return runs.find((run) => run.kind === 'added' && overlaps(run.there, there))?.here ?? null
}
