import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import porter2 from 'wink-porter2-stemmer'

/** The stemmers that a lexicon can choose; `none` leaves words as they are. */
const STEMMERS = {
  none: (word: string): string => word,
  porter2,
  french,
  german,
  russian,
  spanish,
  ukrainian,
} as const

export type StemmerName = keyof typeof STEMMERS

/** What stemming needs to know of a language. */
export interface Stemming {
  readonly stemmer: StemmerName
}

/** Longer words are not words: their stem is themselves, whatever a stemmer would cost. */
const LONGEST_WORD = 40
/** A cache is emptied when it holds more; an article has some 1,000 different words. */
const CACHED_WORDS = 20_000

const caches = new Map<StemmerName, Map<string, string>>()

/** The stem of a normalised word ("invaded" → "invad"), by the stemmer of the lexicon. */
export function stemOf(word: string, { stemmer }: Stemming): string {
  if (word.length > LONGEST_WORD) return word
  let cache = caches.get(stemmer)
  if (!cache || cache.size > CACHED_WORDS) {
    cache = new Map()
    caches.set(stemmer, cache)
  }
  let stem = cache.get(word)
  if (stem === undefined) {
    stem = STEMMERS[stemmer](bare(word)) || word
    cache.set(word, stem)
  }
  return stem
}

/** Without a possessive ending: "russia's" has the stem of "russia". */
const bare = (word: string): string =>
  word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word
