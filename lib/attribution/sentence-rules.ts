import type { Span } from '../text/span'
import { accordingTo } from './according'
import {
  afterAdverbials,
  type Clause,
  isMark,
  isPause,
  type Range,
  subjectAfter,
  subjectBefore,
} from './clause'
import { contentEnd } from './content-end'
import { type Cue, cuesOf } from './cue'
import type { Found, Pattern } from './found'

/** What one sentence holds, and where in it nothing may be found a second time. */
interface Work {
  readonly clause: Clause
  readonly text: string
  readonly found: Found[]
  readonly claimed: Uint8Array
}

/** A cue after its content must be a strong one: elsewhere such words are plain verbs. */
const STRONG = 50

/** The attributions of one sentence by its cues; `text` is the article's. */
export function attributionsOf(clause: Clause, text: string): Found[] {
  const work: Work = { clause, text, found: [], claimed: new Uint8Array(clause.units.length) }
  for (const each of accordingTo(clause)) {
    claim(work, each.content)
    claim(work, [each.cue, each.source])
    work.found.push(found(clause, each, 'according'))
  }
  const cues = cuesOf(clause)
  for (const cue of cues) if (cue.reliability >= STRONG) contentBefore(work, cue)
  for (const cue of cues) contentAfter(work, cue)
  return work.found.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}

interface Parts {
  readonly content: readonly Range[]
  readonly cue: Range
  readonly source: Range | null
  readonly act: Found['act']
  readonly reliability: number
}

function found({ units }: Clause, parts: Parts, pattern: Pattern): Found {
  const span = ({ from, to }: Range): Span => ({
    start: units[from]?.start ?? 0,
    end: units[to - 1]?.end ?? 0,
  })
  return {
    content: parts.content.map(span),
    cue: span(parts.cue),
    source: parts.source && span(parts.source),
    act: parts.act,
    reliability: parts.reliability,
    pattern,
  }
}

function claim({ claimed }: Work, ranges: readonly (Range | null)[]): void {
  for (const range of ranges) if (range) claimed.fill(1, range.from, range.to)
}

/** “It runs,” Weiss *said* on Monday.  ·  It runs, *said* Weiss.  ·  It, Weiss *said*, runs. */
function contentBefore(work: Work, cue: Cue): void {
  const { clause, claimed } = work
  const { units } = clause
  if (claimed[cue.at]) return
  const clauseOf = sourceBeforeCue(work, cue) ?? sourceAfterCue(work, cue)
  if (!clauseOf) return
  const from = contentStart(work, clauseOf.from)
  let to = clauseOf.from
  while (to > from && isMark(units[to - 1], ',—–-')) to -= 1
  if (to <= from || !isStatement(clause, { from, to })) return
  const content: Range[] = [{ from, to }]
  const rest = restAfter(work, clauseOf.to)
  if (rest) content.push(rest)
  const parts = {
    content,
    cue: { from: cue.at, to: cue.at + 1 },
    source: clauseOf.source,
    ...kind(cue),
  }
  claim(work, content)
  claim(work, [{ from: clauseOf.from, to: clauseOf.to }])
  work.found.push(found(clause, parts, 'before'))
}

const kind = ({ act, reliability }: Cue) => ({ act, reliability })

interface CueClause extends Range {
  readonly source: Range
}

function sourceBeforeCue({ clause }: Work, { at }: Cue): CueClause | null {
  const { units } = clause
  const source = subjectBefore(clause, at, 0)
  if (!source || source.from === 0) return null
  const before = units[source.from - 1]
  if (before?.kind !== 'quote' && !isMark(before, ',?!—–')) return null
  const to = tailEnd(clause, at + 1)
  return to === null ? null : { from: source.from, to, source }
}

function sourceAfterCue({ clause }: Work, { at }: Cue): CueClause | null {
  const { units } = clause
  const before = units[at - 1]
  if (at === 0 || (before?.kind !== 'quote' && !isMark(before, ',?!—–'))) return null
  const source = subjectAfter(clause, at + 1)
  if (!source) return null
  return { from: at, to: source.to, source }
}

/** Where the words after a cue that add nothing to what is said end; null if something is said. */
function tailEnd(clause: Clause, at: number): number | null {
  const { units, lexicon } = clause
  const ends = (index: number): boolean => index >= units.length || isPause(units[index])
  let next = at
  if (units[at - 1] && lexicon.cues.addressing.has(units[at - 1]?.norm ?? '')) {
    const hearer = subjectAfter(clause, next)
    if (hearer) next = hearer.to
  }
  if (isMark(units[next], ':')) return null
  if (ends(next)) return next
  const after = afterAdverbials(clause, next)
  if (after > next && ends(after) && !isMark(units[after], ':')) return after
  if (lexicon.grammar.conjunctions.has(units[next]?.norm ?? '')) return next
  return null
}

/** The content of a cue after it begins at the sentence's start, or where the last one ended. */
function contentStart({ claimed, clause }: Work, before: number): number {
  let from = before
  while (from > 0 && !claimed[from - 1]) from -= 1
  while (
    from < before &&
    (isPause(clause.units[from]) || (from === 0 && isConjunction(clause, from)))
  )
    from += 1
  return from
}

const isConjunction = ({ units, lexicon }: Clause, at: number): boolean =>
  lexicon.grammar.conjunctions.has(units[at]?.norm ?? '')

/** Fewer words without quotation marks before a cue are an adverbial: "On Monday, Weiss said". */
const FEWEST_WORDS = 3

function isStatement(clause: Clause, { from, to }: Range): boolean {
  const { units, lexicon } = clause
  const part = units.slice(from, to)
  if (part.some((unit) => unit.kind === 'quote')) return true
  if (part.filter((unit) => unit.kind !== 'mark').length < FEWEST_WORDS) return false
  const { subordinators, prepositions } = lexicon.grammar
  const first = part[0]?.norm ?? ''
  const opens = subordinators.has(first) || prepositions.has(first)
  return !opens || part.some((unit) => isMark(unit, ','))
}

/** What goes on after "he said," in the middle: a quotation, or the rest of the clause. */
function restAfter({ clause, text }: Work, at: number): Range | null {
  const { units } = clause
  let from = at
  while (from < units.length && isMark(units[from], ',—–:;-')) from += 1
  const first = units[from]
  if (!first || from === at) return null
  if (first.kind === 'quote') return { from, to: contentEnd(clause, from, text) }
  return null
}

/** Weiss *said* (on Monday) (that) it runs.  ·  Weiss *said*: “It runs.”  ·  …, *adding* that … */
function contentAfter(work: Work, cue: Cue): void {
  const { clause, claimed, text } = work
  if (claimed[cue.at]) return
  const source =
    subjectBefore(clause, cue.at, lastClaimed(work, cue.at)) ?? earlierSource(work, cue)
  if (source === null) return
  const start = startAfter(clause, cue)
  if (start === null || claimed[start.from]) return
  const to = Math.min(contentEnd(clause, start.from, text), nextClaimed(work, start.from))
  if (to <= start.from) return
  const content = [{ from: start.from, to }]
  claim(work, content)
  claim(work, [{ from: cue.at, to: cue.at + 1 }])
  if ('from' in source) {
    const parts = { content, cue: { from: cue.at, to: start.cueEnd }, source, ...kind(cue) }
    work.found.push(found(clause, parts, 'after'))
  } else {
    const parts = { content, cue: { from: cue.at, to: start.cueEnd }, source: null, ...kind(cue) }
    work.found.push({ ...found(clause, parts, 'same-source'), source })
  }
}

function lastClaimed({ claimed }: Work, before: number): number {
  let at = before
  while (at > 0 && !claimed[at - 1]) at -= 1
  return at
}

function nextClaimed({ claimed }: Work, from: number): number {
  const at = claimed.indexOf(1, from)
  return at < 0 ? claimed.length : at
}

/** "…, adding that", "… and said": the source of the attribution before it in the sentence. */
function earlierSource({ clause, found: before }: Work, { at }: Cue): Span | null {
  const { units } = clause
  const previous = units[at - 1]
  if (!isPause(previous) && !isConjunction(clause, at - 1)) return null
  return before.findLast(({ source }) => source !== null)?.source ?? null
}

interface Start {
  readonly from: number
  readonly cueEnd: number
}

function startAfter(clause: Clause, cue: Cue): Start | null {
  const { units, lexicon } = clause
  const { addressing } = lexicon.cues
  const { complementisers, prepositions } = lexicon.grammar
  const verb = units[cue.at]?.norm ?? ''
  let from = cue.at + 1
  const cueEnd = from
  const opens = (index: number): boolean => complementisers.has(units[index]?.norm ?? '')
  if (addressing.has(verb) && !opens(from)) {
    const hearer = hearerEnd(clause, from)
    if (hearer !== null) from = hearer
  }
  while (isMark(units[from], ':,') && units[from + 1]?.kind === 'quote') from += 1
  if (isMark(units[from], ':')) from += 1
  const after = afterAdverbials(clause, from)
  if (after > from && after < units.length && !isPause(units[after])) {
    const clausal = opens(after) || units[after]?.kind === 'quote' || lexicon.cues.clausal.has(verb)
    if (clausal) return { from: after, cueEnd }
  }
  if (
    lexicon.cues.clausal.has(verb) &&
    isMark(units[after], ',:') &&
    units[after + 1]?.kind === 'quote'
  ) {
    return { from: after + 1, cueEnd }
  }
  if (prepositions.has(units[from]?.norm ?? '') && !addressing.has(verb))
    return { from: from + 1, cueEnd: from + 1 }
  return from < units.length && !isPause(units[from]) ? { from, cueEnd } : null
}

/** The end of the hearer after "told": before "that", a quotation, a pronoun or a new clause. */
function hearerEnd(clause: Clause, at: number): number | null {
  const { units, lexicon } = clause
  const { complementisers, pronouns, determiners, prepositions } = lexicon.grammar
  const HEARER = 14
  for (let next = at; next < Math.min(units.length, at + HEARER); next += 1) {
    if (complementisers.has(units[next]?.norm ?? '') || units[next]?.kind === 'quote') return next
    if (isPause(units[next])) return isMark(units[next], ',:') ? next : null
  }
  for (let next = at + 1; next < Math.min(units.length, at + HEARER); next += 1) {
    const norm = units[next]?.norm ?? ''
    if (pronouns.has(norm)) return next
    if (determiners.has(norm) && !prepositions.has(units[next - 1]?.norm ?? '')) return next
  }
  return at + 1 < units.length ? at + 1 : null
}
