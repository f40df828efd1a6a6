import type { Lexicon } from '../../lexicon/lexicon'
import type { Quotation } from '../../text/quotation'
import type { Span } from '../../text/span'
import { stemOf } from '../../text/stem'
import { type Token, tokensOf } from '../../text/token'
import type { Reading } from '../reading'
import { classOf, shapeOf } from './token-class'
import { traitsOf, type WordTable, type WordTraits } from './word-table'

/** Empty places before the first and after the last token, so that windows need no bounds. */
export const MARGIN = 4

/** Where a token stands to the quotation around it. */
export const QUOTED = { outside: 0, opening: 1, closing: 2, inside: 3 } as const

/** Unknown words have their class for a cluster, above all learned clusters. */
const UNCLUSTERED = 128

/** One paragraph as numbers. Arrays of tokens have `MARGIN` empty places at either end. */
export interface View {
  readonly tokens: readonly Token[]
  /** Its quotations that stand in no other. */
  readonly marked: readonly Quotation[]
  readonly index: number
  readonly isLast: boolean
  /** What the paragraph before ends with: see `tailOf`; 0 for the first. */
  readonly tailBefore: number
  readonly word: Int32Array
  readonly stem: Int32Array
  readonly ending: Int32Array
  readonly shortEnding: Int32Array
  readonly shape: Uint8Array
  readonly class: Uint8Array
  readonly cluster: Uint8Array
  readonly cue: Uint8Array
  readonly quoted: Uint8Array
  /** Without margin: index into `quotations`, or -1. */
  readonly quotation: Int32Array
  /** First and last token of each outer quotation, marks included. */
  readonly quotations: readonly Range[]
  /** Without margin: index into `sentences`. */
  readonly sentence: Int32Array
  readonly sentences: readonly Range[]
}

/** Tokens by their index, both ends inclusive. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** In characters. A longer paragraph is no prose: the longest in 924 annotated articles has 2,573. */
const LONGEST = 12_000

/** Whether the paragraph that holds a span is one that a model reads. */
export const isRead = ({ start, end }: Span): boolean => end - start <= LONGEST

/** The paragraphs of an article as numbers, without those that are too long to be prose. */
export const viewsOf = (reading: Reading, table: WordTable): View[] => [...viewsIn(reading, table)]

/** The same, one after the other. */
export function* viewsIn(reading: Reading, table: WordTable): Generator<View, void, void> {
  const known = new Map<string, WordTraits>()
  const outer = reading.quotations.filter(({ depth }) => depth === 0)
  let next = 0
  let tailBefore = 0
  for (const [index, { block, sentences }] of reading.paragraphs.entries()) {
    const from = next
    while (next < outer.length && (outer[next]?.start ?? 0) < block.end) next += 1
    const marked = outer.slice(from, next)
    const before = tailBefore
    tailBefore = tailOf(reading.text, block, marked.at(-1))
    if (!isRead(block)) continue
    const tokens = tokensOf(reading.text, block)
    yield {
      tokens,
      marked,
      index,
      isLast: index === reading.paragraphs.length - 1,
      tailBefore: before,
      ...wordsOf(reading, tokens, { table, known }),
      ...quotationsOf(tokens, marked),
      ...sentencesIn(tokens, sentences),
    }
  }
}

/** 1: a colon; 2: an open quotation; 3: a closed one; 4: anything else. */
function tailOf(text: string, block: Span, last: Quotation | undefined): number {
  const sign = text.charAt(block.end - 1)
  if (sign === ':') return 1
  if (last && !last.closed) return 2
  return last?.marked.end === block.end ? 3 : 4
}

interface Knowing {
  readonly table: WordTable
  readonly known: Map<string, WordTraits>
}

function wordsOf({ text, lexicon }: Reading, tokens: readonly Token[], { table, known }: Knowing) {
  const size = tokens.length + 2 * MARGIN
  const word = new Int32Array(size)
  const stem = new Int32Array(size)
  const ending = new Int32Array(size)
  const shortEnding = new Int32Array(size)
  const shape = new Uint8Array(size)
  const classes = new Uint8Array(size)
  const cluster = new Uint8Array(size)
  const cue = new Uint8Array(size)
  tokens.forEach((token, index) => {
    const at = index + MARGIN
    const traits = knownTraits(token.norm, lexicon, { table, known })
    word[at] = traits.word
    stem[at] = traits.stem
    ending[at] = traits.ending
    shortEnding[at] = traits.shortEnding
    cue[at] = token.kind === 'word' ? traits.cue : 0
    const shown = shapeOf(text, token)
    shape[at] = shown
    classes[at] = classOf(token, { traits, shown, afterWord: tokens[index - 1]?.kind === 'word' })
    cluster[at] = traits.cluster || UNCLUSTERED + (classes[at] ?? 0)
  })
  return { word, stem, ending, shortEnding, shape, class: classes, cluster, cue }
}

function knownTraits(norm: string, lexicon: Lexicon, { table, known }: Knowing): WordTraits {
  const before = known.get(norm)
  if (before) return before
  const traits = traitsOf(norm, stemOf(norm, lexicon), table)
  known.set(norm, traits)
  return traits
}

function quotationsOf(tokens: readonly Token[], found: readonly Quotation[]) {
  const quoted = new Uint8Array(tokens.length + 2 * MARGIN)
  const quotation = new Int32Array(tokens.length).fill(-1)
  const ranges: { first: number; last: number }[] = found.map(() => ({ first: -1, last: -1 }))
  let next = 0
  tokens.forEach((token, index) => {
    while ((found[next]?.marked.end ?? token.end) <= token.start) next += 1
    const around = found[next]
    const range = ranges[next]
    if (!around || !range || token.end <= around.marked.start) return
    quotation[index] = next
    if (range.first < 0) range.first = index
    range.last = index
    quoted[index + MARGIN] =
      token.start < around.start
        ? QUOTED.opening
        : token.start >= around.end
          ? QUOTED.closing
          : QUOTED.inside
  })
  return { quoted, quotation, quotations: ranges }
}

function sentencesIn(tokens: readonly Token[], found: readonly Span[]) {
  const sentence = new Int32Array(tokens.length)
  const ranges: { first: number; last: number }[] = []
  let next = 0
  let current = -1
  tokens.forEach((token, index) => {
    while ((found[next + 1]?.start ?? token.end) <= token.start) next += 1
    if (next !== current) ranges.push({ first: index, last: index })
    current = next
    const range = ranges[ranges.length - 1]
    if (range) range.last = index
    sentence[index] = ranges.length - 1
  })
  return { sentence, sentences: ranges }
}
