import type { Span } from '../text/span'
import type { Provenance } from './attribution'
import { isEdge, isPause } from './clause'
import { phraseAt } from './cue'
import { isNoun } from './noun'
import { namesAmong } from './printed-name'
import { atOrBefore, type Reading, type Sentence } from './reading'
import type { Unit } from './unit'

/** How far after "quoted by" the name may stand: "quoted by *the Danish agency* Ritzau Two". */
const FURTHEST_NAME = 8
/** The longest line that is nothing but a source: "Source: Example Agency". */
const LONGEST_LINE = 8

/** Through whom a report has its statements. */
export interface Provenances {
  /** What holds for the whole report: "Source: …", "this was reported with reference to …". */
  readonly whole: Provenance | null
  /** What the sentence at an offset says, or null. */
  at(offset: number): Provenance | null
}

/**
 * The provenance that the report prints, for the whole and for single sentences. `isPerson` knows
 * whom the report names with an office or a first name: "told Weiss" is no outlet.
 */
export function provenancesOf(reading: Reading, isPerson: (name: string) => boolean): Provenances {
  const { lexicon, paragraphs } = reading
  let whole: Provenance | null = null
  const inSentences: { readonly start: number; readonly end: number; readonly via: Provenance }[] =
    []
  for (const { sentences } of paragraphs) {
    const [first] = sentences
    if (first) whole ??= sourceLine(reading, sentences, first)
    for (const sentence of sentences) {
      const via = viaOf(reading, sentence)
      if (!via || isPerson(via.name)) continue
      inSentences.push({ start: sentence.start, end: sentence.end, via })
      const opening = sentence.units.slice(0, 2)
      // "This was reported by … with reference to …" speaks of all that stands around it.
      if (opening.some(({ norm }) => lexicon.cues.pointing.has(norm))) whole ??= via
    }
  }
  const at = (offset: number): Provenance | null => {
    const sentence = inSentences[atOrBefore(inSentences, offset)]
    return sentence && offset < sentence.end ? sentence.via : null
  }
  return { whole, at }
}

/** "Source: Example Agency" as a line of its own. */
function sourceLine(
  reading: Reading,
  sentences: readonly Sentence[],
  first: Sentence,
): Provenance | null {
  const { units } = first
  const labelled = reading.lexicon.cues.sourceLabels.has(units[0]?.norm ?? '') && isPause(units[1])
  if (!labelled || sentences.length > 1 || units.length > LONGEST_LINE) return null
  const rest = units.slice(2).filter((unit) => !isPause(unit))
  const [from] = rest
  const to = rest.at(-1)
  return from && to ? named(reading.text, { start: from.start, end: to.end }) : null
}

function viaOf(reading: Reading, sentence: Sentence): Provenance | null {
  const clause = { units: sentence.units, lexicon: reading.lexicon }
  for (let at = 0; at < sentence.units.length; at += 1) {
    const phrase = phraseAt(clause, at, reading.lexicon.cues.via)
    if (!phrase) continue
    const via = nameAfter(reading, sentence.units, at + phrase.length)
    if (via) return via
  }
  return null
}

function nameAfter(
  { text, lexicon }: Reading,
  units: readonly Unit[],
  at: number,
): Provenance | null {
  const part: Unit[] = []
  for (const unit of units.slice(at, at + FURTHEST_NAME)) {
    const opensAdverbial = part.length > 0 && lexicon.grammar.prepositions.has(unit.norm)
    // "told a crowd *that* filled Harbour Square"
    const opensClause = part.length > 0 && isEdge({ units, lexicon }, unit)
    if (
      unit.kind === 'quote' ||
      isPause(unit) ||
      opensClause ||
      (opensAdverbial && !lexicon.grammar.attaching.has(unit.norm))
    )
      break
    part.push(unit)
  }
  // "the Danish agency Ritzau Two": the last capitals are the name.
  const name = namesAmong(text, part, lexicon).at(-1)
  const next = name && part.find(({ start }) => start >= name.span.end)
  // "told visiting *Portland* officials"
  const ofNoun = next !== undefined && isNoun(lexicon, next)
  return name && !name.roles.length && !ofNoun ? named(text, name.span) : null
}

const named = (text: string, span: Span): Provenance => ({
  name: text.slice(span.start, span.end),
  span,
})
