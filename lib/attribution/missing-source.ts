import type { Span } from '../text/span'
import { subjectBefore } from './clause'
import type { Found } from './found'
import { namesAmong } from './printed-name'
import { atOrBefore, type Reading } from './reading'
import { spanOf } from './work'

/**
 * The source of what was found, or, where it was found without one, the name that is the subject of
 * its cue: "According to the Lamp, *Weiss* said it runs". Null where that is no name.
 */
export function sourceOf(reading: Reading, { source, cue, content }: Found): Span | null {
  if (source || !cue) return source
  const { text, lexicon, paragraphs } = reading
  const paragraph = paragraphs[atOrBefore(paragraphs, cue.start)]
  const sentence = paragraph?.sentences[atOrBefore(paragraph.sentences, cue.start)]
  const at = sentence?.units.findIndex(({ start, end }) => start <= cue.start && cue.start < end)
  if (!sentence || at === undefined || at < 1) return null
  const clause = { units: sentence.units, lexicon }
  const range = subjectBefore(clause, at, 0)
  const subject = range && spanOf(clause, range)
  if (!range || !subject) return null
  if (content.some(({ start, end }) => start < subject.end && subject.start < end)) return null
  const [name, other] = namesAmong(text, sentence.units.slice(range.from, range.to), lexicon)
  return name && !other && name.span.end === subject.end ? subject : null
}
