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

/** A longer paragraph is read in pieces, so that memory has a bound whatever a page holds. */
const LONGEST = 2000

/** The paragraphs of an article as numbers. */
export function viewsOf(reading: Reading, table: WordTable): View[] {
  const known = new Map<string, WordTraits>()
  const outer = reading.quotations.filter(({ depth }) => depth === 0)
  let next = 0
  let tailBefore = 0
  return reading.paragraphs.flatMap(({ block, sentences }, index) => {
    const from = next
    while (next < outer.length && (outer[next]?.start ?? 0) < block.end) next += 1
    const marked = outer.slice(from, next)
    const isLast = index === reading.paragraphs.length - 1
    const views = piecesOf({ tokens: tokensOf(reading.text, block), sentences, marked }).map(
      (piece) => ({
        ...piece,
        index,
        isLast,
        tailBefore,
        ...wordsOf(reading, piece.tokens, { table, known }),
        ...quotationsOf(piece.tokens, piece.marked),
        ...sentencesIn(piece.tokens, piece.sentences),
      }),
    )
    tailBefore = tailOf(reading.text, block, marked.at(-1))
    return views
  })
}

interface Uncut {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Span[]
  readonly marked: readonly Quotation[]
}

/** The paragraph in pieces of at most LONGEST tokens, each with what stands in it. */
function piecesOf(whole: Uncut): Uncut[] {
  const { tokens, sentences, marked } = whole
  if (tokens.length <= LONGEST) return [whole]
  const pieces: Uncut[] = []
  let sentence = 0
  let quotation = 0
  for (let from = 0; from < tokens.length; from += LONGEST) {
    const own = tokens.slice(from, from + LONGEST)
    const start = own[0]?.start ?? 0
    const end = own.at(-1)?.end ?? 0
    while ((sentences[sentence]?.end ?? end) <= start) sentence += 1
    while ((marked[quotation]?.marked.end ?? end) <= start) quotation += 1
    pieces.push({
      tokens: own,
      sentences: upTo(sentences, sentence, ({ start: begin }) => begin < end),
      marked: upTo(marked, quotation, ({ marked: { start: begin } }) => begin < end),
    })
  }
  return pieces
}

/** The items from `from` on for as long as they fulfil the condition. */
function upTo<Item>(items: readonly Item[], from: number, holds: (item: Item) => boolean): Item[] {
  let to = from
  for (let item = items[to]; item !== undefined && holds(item); item = items[to]) to += 1
  return items.slice(from, to)
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
