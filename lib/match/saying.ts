import { type Word, wordsOf } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { sayingsFor } from '../lexicon/sayings-for'
import type { Span } from '../text/span'
import type { Pair } from './found'
import { LIKENESS } from './likeness'
import type { Passage } from './passage'

/**
 * A pair whose words are a saying's, and hardly any besides: so much evidence outside of it, in nats,
 * is a name or a word or two that everybody who says it may add ("nobody in this country").
 */
const BESIDES = 5

/** Whether all that two passages share, but a word or two, is a proverb, a slogan or a famous line. */
export function sharesSaying({ here, there, links }: Pair, lexicon: Lexicon): boolean {
  const said = { here: markedIn(here, lexicon), there: markedIn(there, lexicon) }
  let inside = false
  let besides = 0
  for (const link of links) {
    if (link.likeness < LIKENESS.concept) continue
    const [left, right] = [said.here[link.here] === 1, said.there[link.there] === 1]
    if (left && right) inside = true
    if (left || right) continue
    const weight = Math.max(here.weights[link.here] ?? 0, there.weights[link.there] ?? 0)
    besides += link.likeness * weight
  }
  return inside && besides < BESIDES
}

const marked = new WeakMap<Passage, Uint8Array>()

/** 1 for each word of a passage that is part of a saying. */
function markedIn(passage: Passage, lexicon: Lexicon): Uint8Array {
  const before = marked.get(passage)
  if (before) return before
  const said = new Uint8Array(passage.words.length)
  const sayings = sayingsOf(lexicon)
  const told = telling(passage.words, lexicon)
  for (const [at, { word }] of told.entries()) {
    for (const saying of sayings.get(word.concept) ?? []) mark(said, placesOf(saying, told, at))
  }
  marked.set(passage, said)
  return said
}

/** The words of a stretch with the articles before and between them. */
function mark(said: Uint8Array, stretches: readonly Span[]): void {
  for (const { start, end } of stretches) said.fill(1, start, end)
}

/**
 * Words that may be thrown in once: "nobody, *not even a bishop*, is above the law"; not in a saying
 * of fewer words, which stand near each other in anything.
 */
const THROWN_IN = { most: 6, from: 4 } as const

/** Where a saying that begins at a word stands, in one piece or in two; empty where it does not. */
function placesOf(saying: readonly string[], told: readonly Told[], at: number): Span[] {
  const from = (begin: number, step: number): number => {
    let to = step
    while (to < saying.length && told[begin + to - step]?.word.concept === saying[to]) to += 1
    return to
  }
  const stretch = (begin: number, length: number): Span => ({
    start: (told[begin - 1]?.place ?? -1) + 1,
    end: (told[begin + length - 1]?.place ?? -1) + 1,
  })
  const first = from(at, 0)
  if (first === saying.length) return [stretch(at, first)]
  const most = saying.length < THROWN_IN.from ? 0 : THROWN_IN.most
  for (let gap = 1; gap <= most; gap += 1) {
    const begin = at + first + gap
    if (from(begin, first) < saying.length) continue
    return [stretch(at, first), stretch(begin, saying.length - first)]
  }
  return []
}

interface Told {
  readonly word: Word
  /** In the passage. */
  readonly place: number
}

/** Sayings come with other articles and in other numbers: "the law", "laws". */
const telling = (words: readonly Word[], { grammar }: Lexicon): Told[] =>
  words
    .map((word, place) => ({ word, place }))
    .filter(({ word }) => !grammar.determiners.has(word.form))

const read = new WeakMap<Lexicon, ReadonlyMap<string, readonly (readonly string[])[]>>()

/** The sayings of a language as concepts, by the first one. */
function sayingsOf(lexicon: Lexicon): ReadonlyMap<string, readonly (readonly string[])[]> {
  const before = read.get(lexicon)
  if (before) return before
  const sayings = new Map<string, string[][]>()
  for (const phrase of sayingsFor(lexicon)) {
    const text = phrase.join(' ')
    const words = wordsOf(text, { start: 0, end: text.length }, lexicon)
    const concepts = telling(words, lexicon).map(({ word }) => word.concept)
    const [first] = concepts
    if (first !== undefined) sayings.set(first, [...(sayings.get(first) ?? []), concepts])
  }
  read.set(lexicon, sayings)
  return sayings
}
