import type { Lexicon } from '../lexicon/lexicon'
import type { Unit } from './unit'

/** The units of a sentence and the words of its language. */
interface Phrase {
  readonly units: readonly Unit[]
  readonly lexicon: Lexicon
}

/** "14.11.2023", "2023-11-14", "11/14/2023". */
const WHOLE_DATE = /^(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})$/u

/** Where a date ends that begins at unit `at`: "31 October| 2023", "el 31 de octubre"; else `at`. */
export function afterDate({ units, lexicon }: Phrase, at: number): number {
  const { times, prepositions, determiners } = lexicon.grammar
  const opening = units[at]?.norm ?? ''
  const first = determiners.has(opening) || prepositions.has(opening) ? at + 1 : at
  const day = units[first]
  if (day?.kind !== 'number') return at
  if (WHOLE_DATE.test(day.norm)) return first + 1
  // "31. Oktober", "31 de octubre"
  const between = units[first + 1]?.norm ?? ''
  const month = first + (between === '.' || prepositions.has(between) ? 2 : 1)
  if (!times.has(units[month]?.norm ?? '')) return at
  const isYear = units[month + 1]?.kind === 'number'
  const end = month + (isYear ? 2 : 1)
  return isYear && times.has(units[end]?.norm ?? '') ? end + 1 : end
}

/** Where a day ends that begins at unit `at`: a date, "on Tuesday|", "el lunes"; else `at`. */
export function afterDay(phrase: Phrase, at: number): number {
  const { times, prepositions, determiners } = phrase.lexicon.grammar
  const date = afterDate(phrase, at)
  if (date > at) return date
  const first = phrase.units[at]?.norm ?? ''
  const day = prepositions.has(first) || determiners.has(first) ? at + 1 : at
  return times.has(phrase.units[day]?.norm ?? '') ? day + 1 : at
}

/** "*31* October said", "October *2023* said": a number beside the word for a time, before a cue. */
export const isOfDate = ({ units, lexicon }: Phrase, at: number, cue: number): boolean =>
  units[at]?.kind === 'number' &&
  (lexicon.grammar.times.has(units[at + 1]?.norm ?? '') ||
    (at + 1 === cue && lexicon.grammar.times.has(units[at - 1]?.norm ?? '')))
