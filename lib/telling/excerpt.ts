import type { Finding, Version } from '../comparison'
import { overlaps, type Span } from '../text/span'
import { alikest } from './telling'

/**
 * Characters: two lines of a narrow list hold `shown`; an excerpt that begins later has so many
 * before the words that its line is about.
 */
const LENGTH = { shown: 60, before: 24 } as const

/**
 * A statement's words, as a list shows the first of them: from their start where what differs stands
 * there, else from a little before it. “… we shall see that the ferry *may* sail”
 */
export function excerptOf({ statement, versions }: Finding): string {
  const { text } = statement
  const [version] = versions
  const place = version === undefined ? null : placeOf(version)
  if (place === null || place.end <= LENGTH.shown) return text
  const from = text.lastIndexOf(' ', place.start - LENGTH.before)
  return from <= 0 ? text : `… ${text.slice(from).trimStart()}`
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
