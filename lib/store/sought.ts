import { nameWords } from '../index/segment/speakers'
import { type Word, wordsOf } from '../index/word'
import { languages, lexiconFor } from '../lexicon/lexicon-for'
import type { Variant } from '../statement/variant'
import type { Span } from '../text/span'

/** What a reader looks for; what is left empty or null admits everything. */
export interface SearchQuery {
  /** All of them stand in the statement, in any form and order. */
  readonly words: string
  /** Part of the speaker's name. */
  readonly speaker: string
  /** Part of the outlet's name or domain. */
  readonly outlet: string
  /** Days, ISO dates, both included. A statement without any date fits no days. */
  readonly from: string | null
  readonly to: string | null
  /** From 0. */
  readonly page: number
}

/** A query as statements are asked. */
export interface Sought {
  /** For each word that can be looked up, its stems in the languages that there are. */
  readonly words: readonly (readonly string[])[]
  /** The beginnings of words of the speaker's name, as they are compared. */
  readonly speaker: readonly string[]
  /** Whether the outlet is one of those that are sought. */
  isOf(outlet: Variant['outlet']): boolean
  /** Whether a date, or date and time, is one of those that are sought. */
  isWithin(date: string | null): boolean
  fits(variant: Variant): boolean
  /** Where the words that are sought stand in a statement's text, in order. */
  hitsIn(variant: Variant): readonly Span[]
}

/** Words of a query beyond these are left out. */
const MOST_WORDS = 16
const DAY = 'yyyy-mm-dd'.length

/** A query, ready to be asked. */
export function soughtOf({ words, speaker, outlet, from, to }: SearchQuery): Sought {
  const asked = words.split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS)
  const read = asked.map(readings).filter(({ stems }) => stems.length > 0)
  const said = read.map(({ stems }) => stems)
  // A word that any language passes over stands in no index of that language's statements.
  const indexed = read.filter(({ isFunction }) => !isFunction).map(({ stems }) => stems)
  // Every "the" of a statement tells nobody why it was found, unless nothing else was sought.
  const telling = new Set((indexed.length > 0 ? indexed : said).flat())
  const names = nameWords(speaker).slice(0, MOST_WORDS)
  const place = outlet.trim().toLowerCase()
  const isWithin = (date: string | null): boolean => {
    if (from === null && to === null) return true
    const day = date?.slice(0, DAY) ?? null
    return day !== null && (from === null || day >= from) && (to === null || day <= to)
  }
  return {
    words: indexed,
    speaker: names,
    isOf: (outlet) => isAt(outlet, place),
    isWithin,
    fits(variant) {
      if (!isWithin(variant.article.publishedAt ?? variant.day)) return false
      if (!isAt(variant.outlet, place)) return false
      const spoken = nameWords(variant.speaker?.name ?? '')
      if (!names.every((part) => spoken.some((name) => name.startsWith(part)))) return false
      return saysAll(variant, said)
    },
    hitsIn: (variant) =>
      telling.size === 0
        ? []
        : wordsIn(variant)
            .filter(({ stem }) => telling.has(stem))
            .map(({ start, end }) => ({ start, end })),
  }
}

/** The stems of a word in the languages that there are, and whether it is a function word of any. */
function readings(word: string): {
  readonly stems: readonly string[]
  readonly isFunction: boolean
} {
  const all = languages.flatMap((each) =>
    wordsOf(word, { start: 0, end: word.length }, lexiconFor(each)),
  )
  return {
    stems: [...new Set(all.map(({ stem }) => stem))],
    isFunction: all.some(({ kind }) => kind === 'function'),
  }
}

const isAt = ({ name, domain }: Variant['outlet'], place: string): boolean =>
  place === '' || [name, domain].some((each) => each?.toLowerCase().includes(place))

const wordsIn = ({ text, language }: Variant): readonly Word[] =>
  wordsOf(text, { start: 0, end: text.length }, lexiconFor(language))

function saysAll(variant: Variant, words: Sought['words']): boolean {
  if (words.length === 0) return true
  const stems = new Set(wordsIn(variant).map(({ stem }) => stem))
  return words.every((alternatives) => alternatives.some((stem) => stems.has(stem)))
}
