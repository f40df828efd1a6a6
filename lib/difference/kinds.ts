import type { Word } from '../index/word'
import { type Change, isNegation, negates } from './change'
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
  const { lexicon } = tongue
  if (!negated || negates(here, lexicon) === negates(there, lexicon)) return null
  return {
    here: here.filter((word) => isNegation(word, lexicon)),
    there: there.filter((word) => isNegation(word, lexicon)),
  }
}

const name: Namer = (change) => {
  const left = namesIn(change, change.here)
  const right = namesIn(change, change.there)
  if (shortened(left, right)) return null
  const only = unshared(left, right, ({ stem }) => stem)
  return only.here.length > 0 && only.there.length > 0 ? only : null
}

function namesIn(change: Change, words: readonly Word[]): Word[] {
  const { tongue } = change
  const { honorifics, speakers, grammar } = tongue.lexicon
  return words.filter(
    (word) =>
      isCapital(word, change) &&
      (word.kind === 'content' || grammar.times.has(word.form)) &&
      !tongue.person.has(word.form) &&
      !honorifics.has(word.form) &&
      !speakers.roles.has(word.form),
  )
}

/** Whether the word's capital letter is its own: that of a passage's first word says nothing. */
const isCapital = (word: Word, { openers }: Change): boolean =>
  word.capital && !openers.includes(word)

/** Whether one side is the initials of the other: "EU" and "European Union". */
function shortened(left: readonly Word[], right: readonly Word[]): boolean {
  const initials = (words: readonly Word[]): string =>
    words.map(({ form }) => form.charAt(0)).join('')
  const letters = (words: readonly Word[]): string =>
    words.map(({ form }) => form.replaceAll('.', '')).join('')
  return initials(left) === letters(right) || letters(left) === initials(right)
}

const modality: Namer = (change) => {
  const { here, there, tongue } = change
  const { meaning, grammar } = tongue.lexicon
  const isModal = (word: Word): boolean =>
    meaning.modals.has(word.form) &&
    // "In May" nothing is allowed.
    !(grammar.times.has(word.form) && isCapital(word, change))
  const only = unshared(here.filter(isModal), there.filter(isModal), ({ form }) => form)
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

const hedge: Namer = ({ here, there, next, tongue }) => {
  const { hedges } = tongue.lexicon.meaning
  const { prepositions } = tongue.lexicon.grammar
  const isPreposition = ({ form }: Word): boolean => prepositions.has(form)
  // "About" in place of "of" is a preposition, unless a number follows.
  const hedgesIn = (words: readonly Word[], others: readonly Word[]): Word[] =>
    words.filter(
      (word) =>
        hedges.has(word.form) &&
        !(isPreposition(word) && others.some(isPreposition) && next?.kind !== 'number'),
    )
  const left = hedgesIn(here, there)
  const right = hedgesIn(there, here)
  const only = unshared(left, right, ({ form }) => form)
  const one = only.here.length + only.there.length > 0
  const rest = [here.length - left.length, there.length - right.length]
  return one && (rest.includes(0) || rest[0] === rest[1]) ? only : null
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
    // Where a passage only begins or ends otherwise, no verb stands beside it in another time.
    const isLone = change.atEdge && (here.length === 0 || there.length === 0)
    if (bare) return isLone ? null : { here, there }
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
    noun.length <= MOST_WORDS_OF_A_NOUN &&
    noun.at(-1)?.kind === 'content' &&
    noun.length + left.length + right.length === here.length + there.length
  return fits ? { here, there } : null
}

const role: Namer = ({ here, there, before, next, tongue }) => {
  const { prepositions, determiners, times } = tongue.lexicon.grammar
  const bare = (words: readonly Word[]): boolean =>
    words.every(({ form }) => prepositions.has(form) || determiners.has(form))
  if (!before || !next || times.has(next.form) || next.kind === 'number') return null
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
