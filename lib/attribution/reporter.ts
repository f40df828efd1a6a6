import type { Span } from '../text/span'
import type { Provenance } from './attribution'
import { isMark } from './clause'
import type { Found } from './found'
import { namesAmong } from './printed-name'
import type { Reading } from './reading'
import { plainUnits } from './unit'

/** Content without the outlet that reports it, and that outlet. */
export interface Reported {
  readonly found: Found
  readonly via: Provenance | null
}

/** "…, the Example Wire news agency reported on Monday" is no longer, in characters. */
const LONGEST = 80

/**
 * What is left of content that ends with who reports it: "Weiss said it runs, *Example Wire
 * reported*". The outlet is where the report has the statement from, and no part of it.
 */
export function withoutReporter({ text, lexicon }: Reading, found: Found): Reported {
  const last = found.content.at(-1)
  const whole = { found, via: null }
  if (!last || !found.source) return whole
  const ending = { start: Math.max(last.start + 1, last.end - LONGEST), end: last.end }
  const units = plainUnits(text, ending, lexicon)
  const comma = units.findLastIndex((unit) => isMark(unit, ','))
  const pause = units[comma]
  const tail = units.slice(comma + 1)
  const cue = tail.findIndex(({ norm }) => lexicon.cues.clausal.has(norm))
  if (!pause || cue < 1) return whole
  const after = tail.slice(cue + 1)
  const { times, prepositions } = lexicon.grammar
  const adverbial = after.every(
    ({ kind, norm }) => kind === 'mark' || times.has(norm) || prepositions.has(norm),
  )
  const [name, other] = namesAmong(text, tail.slice(0, cue), lexicon)
  if (!name || other || !adverbial || overlapsSource(name.span, found)) return whole
  if (
    tail.slice(0, cue).some(({ norm, start }) => start < name.span.start && !opens(lexicon, norm))
  )
    return whole
  const content = [...found.content.slice(0, -1), { start: last.start, end: pause.start }]
  return {
    found: { ...found, content },
    via: { name: text.slice(name.span.start, name.span.end), span: name.span },
  }
}

const opens = ({ grammar }: Reading['lexicon'], word: string): boolean =>
  grammar.determiners.has(word)

const overlapsSource = ({ start, end }: Span, { source }: Found): boolean =>
  source !== null && source.start < end && start < source.end
