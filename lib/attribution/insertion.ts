import type { Lexicon } from '../lexicon/lexicon'
import type { Quotation } from '../text/quotation'
import { type Clause, isMark, type Range, wordAt } from './clause'
import { cuesOf, STRONG } from './cue'
import { sourceAfterCue, sourceBeforeCue } from './cue-clause'
import { isNoun, isSomebody } from './noun'
import { plainUnits, unitsOf } from './unit'
import { spanOf } from './work'

/**
 * The quotations, those in pieces that name their speaker within their marks: «It runs, — *said
 * Weiss*, — and it pays» is read as “It runs,” said Weiss, “and it pays.” Only those that stand
 * alone: one that a cue outside its marks goes with may tell what somebody else said.
 */
export function partedAtInsertions(
  text: string,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Quotation[] {
  if (lexicon.grammar.insertionMarks === '') return quotations
  const outer = quotations.filter(({ depth }) => depth === 0)
  const inner = quotations.filter(({ depth }) => depth > 0)
  const told = new Set<Quotation>()
  let next = 0
  const pieces = outer.flatMap((each) => {
    const first = next
    while (next < inner.length && (inner[next]?.start ?? 0) < each.end) next += 1
    const inside = inner.slice(first, next).filter(({ depth }) => depth === 1)
    if (!isAlone(text, each, lexicon)) return [each]
    const clause = { units: unitsOf(text, each, { lexicon, inside }), lexicon }
    const insertions = insertionsIn(clause)
    for (const { words } of insertions) {
      for (const { quotation } of clause.units.slice(words.from, words.to)) {
        if (quotation) told.add(quotation)
      }
    }
    return piecesOf(each, clause, insertions)
  })
  // "said Weiss to the “Lamp”": a title within an insertion stands in no quotation any more.
  const others = inner.map((each) => (told.has(each) ? { ...each, depth: 0 } : each))
  return [...pieces, ...others].sort((a, b) => a.start - b.start || a.depth - b.depth)
}

/** Whether a sentence ends before the quotation, and nobody else is credited with it behind it. */
function isAlone(text: string, { marked: { start, end } }: Quotation, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start)
  if (!/(?:^|[\n.?!…»”“"])[^\S\n]*$/u.test(before)) return false
  const line = /^[^\n]*/u.exec(text.slice(end, end + CUE))?.[0] ?? ''
  const behind = plainUnits(text, { start: end, end: end + line.length }, lexicon)
  if (!isMark(behind[0], ',-')) return true
  // «It runs, — said Weiss. — It pays», — she added.
  const [cue, source] = behind.filter(({ kind }) => kind === 'word')
  const kind = lexicon.grammar.pronouns.get(source?.norm ?? '')
  return lexicon.cues.verbs.has(cue?.norm ?? '') && kind !== undefined && kind !== 'self'
}

/** A full stop and spaces, at most, stand between a quotation and what is before it. */
const BESIDE = 4
/** Longer than a comma, a dash, a verb and a pronoun. */
const CUE = 40

interface Insertion {
  /** "said Weiss". */
  readonly words: Range
  /** The same with the marks that set it off. */
  readonly whole: Range
}

/** The insertions among the units of a quotation, in order. */
function insertionsIn(clause: Clause): Insertion[] {
  const { units } = clause
  const found: Insertion[] = []
  let from = 0
  for (let at = 1; at < units.length; at += 1) {
    const insertion = insertionAt(clause, at)
    if (!insertion || insertion.whole.from <= from) continue
    found.push(insertion)
    from = insertion.whole.to
    at = from - 1
  }
  return found
}

/** No speaker is named at more length. */
const LONGEST = 30

/** The insertion that the mark of unit `at` opens, if it has a cue and a speaker; else null. */
function insertionAt(clause: Clause, at: number): Insertion | null {
  const { units, lexicon } = clause
  if (!isMark(units[at], lexicon.grammar.insertionMarks)) return null
  if (units[at + 1]?.kind !== 'word') return null
  const end = insertionEnd(clause, at)
  if (end === null || !namesSpeaker(clause, { from: at, to: end })) return null
  const whole = { from: at, to: end }
  while (isMark(units[whole.from - 1], ',-')) whole.from -= 1
  while (isMark(units[whole.to], ',-.;:')) whole.to += 1
  return { words: { from: at + 1, to: end }, whole }
}

/** Where the words end that the mark of unit `at` opens: before the same, or the end of a sentence. */
function insertionEnd(clause: Clause, at: number): number | null {
  const { units } = clause
  const opening = wordAt(clause, at)
  const isDash = isMark(units[at], '-')
  for (let end = at + 1; end < at + LONGEST; end += 1) {
    const unit = units[end]
    if (!unit || (isMark(unit, opening) && !isApposed(clause, end)))
      return isMark(units[end - 1], ',') ? end - 1 : end
    if (isMark(unit, '.') && (!isDash || !units[end + 1] || isMark(units[end + 1], '-'))) return end
    if (isMark(unit, '.?!…;:')) return null
  }
  return null
}

/** "a dit Weiss, *ministre* de la Défense, et": an office without an article; or a name after one. */
function isApposed({ units, lexicon }: Clause, comma: number): boolean {
  const next = units[comma + 1]
  if (!isMark(units[comma], ',') || next?.kind !== 'word') return false
  if (!next.capital) return isNoun(lexicon, next)
  let end = comma + 1
  while (units[end]?.kind === 'word' && units[end]?.capital) end += 1
  return units[comma - 1]?.capital === false && isMark(units[end], ',.')
}

/** Whether the words after an opening mark say who speaks before all else: "said Weiss on Monday". */
function namesSpeaker({ units, lexicon }: Clause, { from, to }: Range): boolean {
  const [opening, ...words] = units.slice(from, to)
  if (!opening) return false
  const clause: Clause = { units: [{ ...opening, kind: 'quote' }, ...words], lexicon }
  const [cue] = cuesOf(clause, STRONG)
  const said = cue && (sourceAfterCue(clause, cue) ?? sourceBeforeCue(clause, cue))
  // "dit-elle", "a-t-il dit", "сказал Макрон": the speaker stands behind the verb, and is not "I".
  if (!said?.source || said.from !== 1 || said.source.from === 1) return false
  const pronoun = lexicon.grammar.pronouns.get(wordAt(clause, said.source.from))
  if (pronoun) return pronoun !== 'self'
  return isSomebody(lexicon, clause.units.slice(said.source.from, said.source.to))
}

/** A quotation without its insertions; the marks that set them off belong to the pieces. */
function piecesOf(
  quotation: Quotation,
  clause: Clause,
  insertions: readonly Insertion[],
): Quotation[] {
  const pieces: Quotation[] = []
  let rest = quotation
  for (const { words, whole } of insertions) {
    const insertion = spanOf(clause, words)
    const end = clause.units[whole.from - 1]?.end ?? rest.end
    const start = clause.units[whole.to]?.start ?? rest.end
    const marked = { start: rest.marked.start, end: insertion.start }
    pieces.push({ ...rest, end, marked, closed: true })
    rest = {
      ...rest,
      start,
      marked: { start: insertion.end, end: rest.marked.end },
      continues: true,
    }
  }
  return rest.marked.end > rest.marked.start ? [...pieces, rest] : pieces
}
