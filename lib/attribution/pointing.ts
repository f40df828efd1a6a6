import type { Span } from '../text/span'
import {
  type Clause,
  isBetween,
  isConjunction,
  isMark,
  isPause,
  type Range,
  subjectBefore,
  wordAt,
} from './clause'
import { cuesOf } from './cue'
import { frameOf } from './cue-frame'
import type { Reading, Sentence } from './reading'
import { subjectAfter } from './subject-after'
import { spanOf } from './work'

/** "Weiss announced *this* in Exampleton": a cue whose content stands in the sentences before. */
export interface Pointing {
  readonly cue: Span
  readonly source: Span | null
  readonly reliability: number
  readonly act: 'speech' | 'thought'
}

/** What a sentence points back with, or null: "Weiss announced this", "this stands in her column". */
export function pointingBack({ lexicon }: Reading, { units }: Sentence): Pointing | null {
  const clause: Clause = { units, lexicon }
  for (const cue of cuesOf(clause, LEAST_RELIABILITY)) {
    const source = RULES.map((rule) => rule(clause, cue.at)).find((each) => each !== undefined)
    if (source === undefined) continue
    const { reliability, act } = cue
    return {
      cue: spanOf(clause, { from: cue.at, to: cue.at + 1 }),
      source: source && spanOf(clause, source),
      reliability,
      act,
    }
  }
  return null
}

/** "this" beside it makes the rest sure: also words that are seldom cues in the passive. */
const LEAST_RELIABILITY = 15

/** "Weiss announced this (at a meeting)". Undefined where the cue does not point. */
function active(clause: Clause, at: number): Range | undefined {
  const { units, lexicon } = clause
  if (!lexicon.cues.pointing.has(wordAt(clause, at + 1))) return undefined
  const next = units[at + 2]
  const ends = next === undefined || isPause(next) || isConjunction(clause, at + 2)
  if (!ends && !lexicon.grammar.prepositions.has(next?.norm ?? '')) return undefined
  return subjectBefore(clause, at, 0) ?? undefined
}

/** "This was announced by Weiss", "this stands in her column". */
function passive(clause: Clause, at: number): Range | null | undefined {
  const { lexicon } = clause
  if (!lexicon.cues.pointing.has(wordAt(clause, 0)) || frameOf(clause, at) !== 'b') return undefined
  if (subjectBefore(clause, at, 0)?.to !== 1) return undefined
  if (!lexicon.grammar.prepositions.has(wordAt(clause, at + 1))) return null
  return subjectAfter(clause, at + 2)
}

/** Languages that open with it: "This says Weiss" ("Про це заявив …", "Así lo afirmó …"). */
function opened(clause: Clause, at: number): Range | null | undefined {
  const { units } = clause
  const { cues, grammar } = clause.lexicon
  if (!grammar.fronted) return undefined
  const first = cues.pointing.has(wordAt(clause, 0))
    ? 1
    : cues.pointing.has(wordAt(clause, 1))
      ? 2
      : 0
  if (first === 0 || at < first) return undefined
  // "Das Amt sagte": an article, and nothing that points back. "Про це Дуб сказав": no noun after it.
  const next = units[first]
  const isNoun = grammar.capitalNouns || !(next?.capital || grammar.pronouns.has(next?.norm ?? ''))
  const article = isNoun && grammar.determiners.has(wordAt(clause, first - 1))
  const directly = units.slice(first, at).every((unit) => isBetween(clause, unit))
  if (article && !directly) return undefined
  const subject =
    (at > first ? subjectBefore(clause, at, first) : null) ?? subjectAfter(clause, at + 1)
  // "Про це повідомляє «Вісник»": a title, which names no speaker.
  return subject ?? (units[at + 1]?.kind === 'quote' ? null : undefined)
}

/** Languages that write it before the verb: "Elle *l'a* affirmé lundi", "Ruiz *lo* dijo el lunes". */
function clitic(clause: Clause, at: number): Range | null | undefined {
  const { units, lexicon } = clause
  if (!lexicon.cues.clitics.has(wordAt(clause, at - 1))) return undefined
  const said = units.slice(at + 1).some((unit) => unit.kind === 'quote' || isMark(unit, ':'))
  const before = subjectBefore(clause, at - 1, 0)
  // "Comme l'a dit Weiss, il roule", "Comme Weiss l'a dit": what points ahead.
  const ahead = lexicon.cues.remarks.has(wordAt(clause, (before?.from ?? at - 1) - 1))
  return said || ahead ? undefined : (before ?? subjectAfter(clause, at + 1))
}

/** The subject of a cue that points back, null where it names none, undefined where it does not point. */
type Rule = (clause: Clause, at: number) => Range | null | undefined

const RULES: readonly Rule[] = [passive, active, opened, clitic]
