import type { Span } from '../text/span'
import { isMark } from './clause'
import type { Found } from './found'
import { namesAmong } from './printed-name'
import type { Paragraph, Reading } from './reading'
import type { Unit } from './unit'

/** "— Anna Weiss, mayor of Exampleton, in a letter to the council" is no longer. */
const LONGEST = 16
/** A name under a quotation is meant as its speaker. */
const RELIABILITY = 80

/**
 * A quotation that stands alone, with its speaker named after a dash, in the same paragraph or in
 * the next one: “It runs.” — Anna Weiss. Null where it is none.
 */
export function signed(
  reading: Reading,
  paragraph: Paragraph,
  next: Paragraph | undefined,
): Found | null {
  const units = unitsOf(paragraph)
  const quotes = units.filter(({ kind }) => kind === 'quote')
  const [first] = units
  if (first?.kind !== 'quote' || units.slice(0, quotes.length).some((u) => u.kind !== 'quote'))
    return null
  const rest = units.slice(quotes.length).filter((unit) => !isMark(unit, '.'))
  const below = rest.length === 0 && next ? unitsOf(next) : rest
  const source = nameAfterDash(reading, below)
  if (!source) return null
  return {
    content: quotes.map(({ start, end }) => ({ start, end })),
    cue: null,
    source,
    act: 'speech',
    reliability: RELIABILITY,
    pattern: 'headline',
  }
}

const unitsOf = ({ sentences }: Paragraph): readonly Unit[] =>
  sentences.slice(0, SENTENCES).flatMap(({ units }) => units)

/** A quotation and its signature are cut into few sentences. */
const SENTENCES = 4

/** The name or office right after a dash that opens the units, to the next comma. */
function nameAfterDash({ text, lexicon }: Reading, units: readonly Unit[]): Span | null {
  const [dash, first] = units
  const opens = isMark(dash, '-') || dash?.norm === '--'
  if (!opens || !first || units.length > LONGEST) return null
  const comma = units.findIndex((unit) => isMark(unit, ',.('))
  const label = units.slice(1, comma < 0 ? units.length : comma)
  const last = label.at(-1)
  const office = label.some(({ norm }) => lexicon.speakers.roles.has(norm))
  const [name] = namesAmong(text, label, lexicon)
  if (!last || (!office && name?.whole.start !== first.start)) return null
  return { start: first.start, end: last.end }
}
