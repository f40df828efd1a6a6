import type { Word } from '../index/word'
import { type Change, isNegation } from './change'
import type { WordsKind } from './difference'

/** The words of a change that make it a difference of one kind. */
export interface Named {
  readonly here: readonly Word[]
  readonly there: readonly Word[]
}

/** Says whether a change is of one kind, and by which words; null where it is not. */
export type Namer = (change: Change) => Named | null

/** How many words a pronoun can stand for: "the Russian president". */
const MOST_WORDS_OF_A_NOUN = 4

const number: Namer = ({ here, there }) => {
  const left = here.filter(({ kind }) => kind === 'number')
  const right = there.filter(({ kind }) => kind === 'number')
  const only = unshared(left, right, ({ spelling }) => spelling)
  // "One" is an article as often as a number.
  const telling = [...only.here, ...only.there].some(({ spelling }) => spelling !== '1')
  return telling ? only : null
}

const negation: Namer = ({ here, there, negated, tongue }) => {
  // A negation that only changed its place ("did not say" and "said ... not") says the same.
  if (!negated) return null
  const left = here.filter((word) => isNegation(word, tongue.lexicon))
  const right = there.filter((word) => isNegation(word, tongue.lexicon))
  // Two negations on one side and none on the other say the same again.
  return left.length % 2 === right.length % 2 ? null : { here: left, there: right }
}

const name: Namer = (change) => {
  const left = namesIn(change, change.here)
  const right = namesIn(change, change.there)
  if (left.length === 0 || right.length === 0 || shortened(left, right)) return null
  const only = unshared(left, right, ({ stem }) => stem)
  return only.here.length > 0 && only.there.length > 0 ? only : null
}

function namesIn({ openers, tongue }: Change, words: readonly Word[]): Word[] {
  const { honorifics, speakers } = tongue.lexicon
  return words.filter(
    (word) =>
      word.capital &&
      word.kind === 'content' &&
      !openers.includes(word) &&
      !tongue.person.has(word.form) &&
      !honorifics.has(word.form) &&
      !speakers.roles.has(word.form),
  )
}

/** Whether one side is the initials of the other: "EU" and "European Union". */
function shortened(left: readonly Word[], right: readonly Word[]): boolean {
  const initials = (words: readonly Word[]): string =>
    words.map(({ form }) => form.charAt(0)).join('')
  const letters = (words: readonly Word[]): string =>
    words.map(({ form }) => form.replaceAll('.', '')).join('')
  return initials(left) === letters(right) || letters(left) === initials(right)
}

const modality: Namer = ({ here, there, tongue }) => {
  const modals = tongue.lexicon.meaning.modals
  const left = here.filter(({ kind, form }) => kind === 'function' && modals.has(form))
  const right = there.filter(({ kind, form }) => kind === 'function' && modals.has(form))
  const only = unshared(left, right, ({ form }) => form)
  const all = [...only.here, ...only.there]
  // "Will" against nothing is a matter of time, and of the namer of tenses.
  if (all.every(({ form }) => tongue.wording.tenses.has(form))) return null
  // "Must" against "have to": what stands in its place belongs to the difference.
  const bare = (words: readonly Word[]): boolean => words.every(({ kind }) => kind === 'function')
  return {
    here: only.here.length === 0 && bare(here) ? here : only.here,
    there: only.there.length === 0 && bare(there) ? there : only.there,
  }
}

const hedge: Namer = ({ here, there, tongue }) => {
  const { hedges, modals } = tongue.lexicon.meaning
  const hedging = ({ form }: Word): boolean => hedges.has(form) && !modals.has(form)
  const only = unshared(here.filter(hedging), there.filter(hedging), ({ form }) => form)
  const content = (words: readonly Word[]): number => words.filter((word) => !hedging(word)).length
  // "About" before a number hedges it; before anything else it is a preposition.
  const one = only.here.length + only.there.length > 0
  const alone = content(here) === 0 || content(there) === 0 || content(here) === content(there)
  return one && alone ? only : null
}

const tense: Namer = (change) => {
  const { here, there, linked, tongue } = change
  const { tenses } = tongue.wording
  const auxiliaries = unshared(
    here.filter(({ form }) => tenses.has(form)),
    there.filter(({ form }) => tenses.has(form)),
    ({ form }) => tenses.get(form) ?? '',
  )
  const bare = [...here, ...there].every(({ kind }) => kind === 'function')
  if (auxiliaries.here.length + auxiliaries.there.length > 0) {
    if (bare) return { here, there }
    if (auxiliaries.here.length > 0 && auxiliaries.there.length > 0) return auxiliaries
  }
  const verbs = linked.find(
    ([left, right]) =>
      left.stem === right.stem && (isPastOf(left, right, change) || isPastOf(right, left, change)),
  )
  return verbs ? { here: [verbs[0]], there: [verbs[1]] } : null
}

/** Whether `past` tells of the past what `other`, a form of the same verb, tells of the present. */
function isPastOf({ form: past }: Word, { form: other }: Word, { tongue }: Change): boolean {
  if (past === other) return false
  if (tongue.past.has(past)) return !tongue.past.has(other)
  const { pastEndings, presentEndings } = tongue.wording
  return pastEndings.some((ending) => {
    if (!past.endsWith(ending)) return false
    const base = past.slice(0, -ending.length)
    const single = base.at(-1) === base.at(-2) ? base.slice(0, -1) : base
    return [base, single].some(
      (begin) => other.startsWith(begin) && presentEndings.has(other.slice(begin.length)),
    )
  })
}

const pronoun: Namer = ({ here, there, tongue }) => {
  const person = ({ form }: Word): string => tongue.person.get(form) ?? ''
  const left = here.filter((word) => person(word) !== '')
  const right = there.filter((word) => person(word) !== '')
  if (left.length > 0 && right.length > 0) {
    const only = unshared(left, right, person)
    return only.here.length > 0 && only.there.length > 0 ? only : null
  }
  if (left.length + right.length === 0) return null
  const noun = left.length > 0 ? there : here
  const fits =
    noun.length > 0 &&
    noun.length <= MOST_WORDS_OF_A_NOUN &&
    noun.at(-1)?.kind === 'content' &&
    noun.length + left.length + right.length === here.length + there.length
  return fits ? { here, there } : null
}

const role: Namer = ({ here, there, framed, next, tongue }) => {
  const { prepositions, determiners, times } = tongue.lexicon.grammar
  const bare = (words: readonly Word[]): boolean =>
    words.every(({ form }) => prepositions.has(form) || determiners.has(form))
  if (!framed || !next || times.has(next.form) || next.kind === 'number') return null
  if (!bare(here) || !bare(there)) return null
  const { rolePrepositions } = tongue.wording
  const telling = ({ form }: Word): boolean => rolePrepositions.has(form)
  const only = unshared(
    here.filter(({ form }) => prepositions.has(form)),
    there.filter(({ form }) => prepositions.has(form)),
    ({ form }) => form,
  )
  const all = [...only.here, ...only.there]
  // "Near the church" against "by the church" is a matter of place.
  return all.length > 0 && all.every(telling) ? only : null
}

/** The words of either side that have no partner with the same key on the other. */
function unshared(
  here: readonly Word[],
  there: readonly Word[],
  key: (word: Word) => string,
): { here: Word[]; there: Word[] } {
  const left = new Set(here.map(key))
  const right = new Set(there.map(key))
  return {
    here: here.filter((word) => !right.has(key(word))),
    there: there.filter((word) => !left.has(key(word))),
  }
}

/** In the order in which a change is asked what it is; the first kinds touch the meaning most. */
export const NAMERS: readonly (readonly [kind: WordsKind, namer: Namer])[] = [
  ['number', number],
  ['negation', negation],
  ['name', name],
  ['modality', modality],
  ['hedge', hedge],
  ['tense', tense],
  ['pronoun', pronoun],
  ['role', role],
]
