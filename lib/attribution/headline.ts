import { givenName } from '../lexicon/given-names'
import { normaliseWord } from '../text/normalise'
import type { Span } from '../text/span'
import { type Clause, isMark, subjectBefore, wordAt } from './clause'
import { reliabilityAt } from './cue'
import type { Found } from './found'
import { namesAmong } from './printed-name'
import type { Paragraph, Reading } from './reading'
import type { Unit } from './unit'

/** A headline has no full stop and seldom more words (news headlines: 8 to 15). */
const LONGEST_HEADLINE = 25
/** The words before the colon: office and name, or a subject and its verb. */
const LONGEST_LABEL = 14
/** A speaker's label before a colon: "Mayor Anna Weiss:". */
const LONGEST_NAME = 6
const FEWEST_WORDS = 3
/** Headlines that name their speaker before a colon are nearly always speech. */
const RELIABILITY = 80

/**
 * What a headline or a line of a transcript says: "Mayor: the bridge stays", "Mayor comments on the
 * bridge: it stays", "The bridge stays - Mayor Weiss", "WEISS: It stays." Null where it says nothing.
 */
export function inHeadline(reading: Reading, paragraph: Paragraph): Found | null {
  const [sentence] = paragraph.sentences
  const clause: Clause = { units: sentence?.units ?? [], lexicon: reading.lexicon }
  const colon = clause.units.findIndex((unit, at) => at < LONGEST_LABEL && isMark(unit, ':'))
  if (colon > 0 && isLabel(reading, clause, colon)) {
    const rest = paragraph.sentences.flatMap(({ units }) => units).slice(colon + 1)
    return noted(clause.units.slice(0, colon), rest)
  }
  if (!isHeadline(paragraph, clause)) return null
  if (colon > 0) return afterCue(clause, colon)
  return beforeName(reading, clause)
}

function isHeadline({ block, sentences }: Paragraph, { units }: Clause): boolean {
  if (block.kind === 'heading') return true
  const last = units.at(-1)
  const open = last?.kind !== 'quote' && !isMark(last, '.?!…')
  return sentences.length === 1 && units.length <= LONGEST_HEADLINE && open
}

/** Nothing but offices and a name: all words with capitals, and a name or an office among them. */
function isLabel({ text, lexicon }: Reading, { units }: Clause, colon: number): boolean {
  const label = units.slice(0, colon)
  const isLabelWord = ({ capital, kind, norm }: Unit): boolean =>
    capital || kind === 'mark' || lexicon.grammar.attaching.has(norm)
  if (label.length > LONGEST_NAME || !label.every(isLabelWord)) return false
  if (lexicon.boilerplate.some((phrase) => phrase.every((word, at) => label[at]?.norm === word)))
    return false
  const office = label.some(({ norm }) => lexicon.speakers.roles.has(norm))
  const names = namesAmong(text, label, lexicon)
  const shouted = label.every(
    ({ start, end, kind }) => kind !== 'word' || isShouted(text, { start, end }),
  )
  const quoted = units[colon + 1]?.kind === 'quote'
  const [first] = label
  const isNamed = label.length > 1 || isIntroduced(text, first)
  if (office) return true
  if (names.length !== 1) return false
  if (shouted || (quoted && isNamed)) return true
  return label.length === 1 && first !== undefined && standsInFull(text, first)
}

/** Who speaks under a surname alone was introduced so many characters before, at most. */
const INTRODUCED_WITHIN = 5_000

/** One capital word that opens a line is a name only if it stands before, too. */
function isIntroduced(text: string, word: Unit | undefined): boolean {
  if (!word) return false
  const before = text.slice(Math.max(0, word.start - INTRODUCED_WITHIN), word.start)
  return before.includes(text.slice(word.start, word.end))
}

/** "Dorn: It runs" above "Mayor Carl *Dorn* …": a surname whose full name the report begins with. */
function standsInFull(text: string, { start, end }: Unit): boolean {
  if (start > TOP) return false
  const word = text.slice(start, end)
  const after = text.slice(end, end + INTRODUCED_WITHIN)
  for (let at = after.indexOf(word); at >= 0; at = after.indexOf(word, at + word.length)) {
    const given =
      after
        .slice(Math.max(0, at - GIVEN), at)
        .trimEnd()
        .split(/\s/u)
        .at(-1) ?? ''
    if (/^\p{Lu}/u.test(given) && givenName(normaliseWord(given)) !== null) return true
  }
  return false
}

/** The headline of a report begins within so many characters. */
const TOP = 400
/** No given name is longer, with the space after it. */
const GIVEN = 16

const isShouted = (text: string, { start, end }: Span): boolean =>
  end - start > 1 && text.slice(start, end) === text.slice(start, end).toUpperCase()

function afterCue(clause: Clause, colon: number): Found | null {
  const { units, lexicon } = clause
  for (let at = 1; at < colon; at += 1) {
    const speaks = lexicon.cues.speaking.has(wordAt(clause, at))
    if (!speaks && reliabilityAt(clause, at) === 0) continue
    const source = subjectBefore(clause, at, 0)
    if (source && source.from === 0)
      return noted(units.slice(source.from, source.to), units.slice(colon + 1))
  }
  return null
}

function beforeName({ text, lexicon }: Reading, { units }: Clause): Found | null {
  const dash = units.findLastIndex((unit) => isMark(unit, '-') || unit.norm === '--')
  const label = units.slice(dash + 1)
  if (dash < FEWEST_WORDS || label.length === 0 || label.length > LONGEST_NAME) return null
  const office = label.some(({ norm }) => lexicon.speakers.roles.has(norm))
  if (namesAmong(text, label, lexicon).length === 0 && !office) return null
  let end = dash
  while (isMark(units[end - 1], ',')) end -= 1
  return noted(label, units.slice(0, end))
}

function noted(source: readonly Unit[], content: readonly Unit[]): Found | null {
  const first = content[0]
  const last = content.findLast((unit) => !isMark(unit, '.'))
  const from = source[0]
  const to = source.at(-1)
  const words = content.filter(({ kind }) => kind !== 'mark').length
  const quoted = content.some(({ kind }) => kind === 'quote')
  if (!first || !last || !from || !to || (words < FEWEST_WORDS && !quoted)) return null
  return {
    content: [{ start: first.start, end: last.end }],
    cue: null,
    source: { start: from.start, end: to.end },
    act: 'speech',
    reliability: RELIABILITY,
    pattern: 'headline',
  }
}
