import type { Article, Block } from '../article'
import type { Lexicon } from '../lexicon/lexicon'
import { lexiconFor } from '../lexicon/lexicon-for'
import { findQuotations, type Quotation } from '../text/quotation'
import { sentencesOf } from '../text/sentence'
import type { Span } from '../text/span'
import { type Token, tokensOf } from '../text/token'

/** A word, number or mark outside quotation marks, or a whole quotation: what rules step over. */
export interface Unit extends Span {
  readonly kind: Token['kind'] | 'quote'
  readonly norm: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  readonly quotation: Quotation | null
}

/** One sentence, its quotations taken as one unit each, however many sentences they hold. */
export interface Sentence extends Span {
  readonly units: readonly Unit[]
}

export interface Paragraph extends Span {
  readonly block: Block
  readonly sentences: readonly Sentence[]
}

/** An article cut up for the rules. */
export interface Reading {
  readonly text: string
  readonly lexicon: Lexicon
  readonly quotations: readonly Quotation[]
  readonly paragraphs: readonly Paragraph[]
}

/** The article's paragraphs, each as sentences of units, with the lexicon of its language. */
export function readArticle(article: Article): Reading {
  const lexicon = lexiconFor(article.language)
  const { text, blocks } = article
  const quotations = withQuotedBlocks(findQuotations(text, blocks, lexicon), article)
  const outer = quotations.filter(({ depth }) => depth === 0)
  let next = 0
  const paragraphs = blocks.map((block) => {
    const first = next
    while (next < outer.length && (outer[next]?.start ?? 0) < block.end) next += 1
    const { start, end } = block
    return {
      start,
      end,
      block,
      sentences: cutUp(text, block, { lexicon, inside: outer.slice(first, next) }),
    }
  })
  return { text, lexicon, quotations, paragraphs }
}

/** A block that is set as a quotation is one, with or without marks. */
function withQuotedBlocks(
  quotations: readonly Quotation[],
  { text, blocks }: Article,
): readonly Quotation[] {
  const whole: Quotation[] = []
  let next = 0
  for (const { kind, start, end } of blocks) {
    if (kind !== 'quote' || end <= start) continue
    while (next < quotations.length && (quotations[next]?.marked.end ?? 0) <= start) next += 1
    if ((quotations[next]?.marked.start ?? end) < end) continue
    const span = {
      start,
      end: end - signatureOf(text.slice(Math.max(start, end - SIGNATURE), end)),
    }
    whole.push({ ...span, marked: span, depth: 0, closed: true, continues: false })
  }
  if (whole.length === 0) return quotations
  return [...quotations, ...whole].sort((a, b) => a.start - b.start || a.depth - b.depth)
}

/** "— Anna Weiss, mayor of Exampleton" is shorter. */
const SIGNATURE = 90

/** How long the name after a dash is that a quotation set as a block ends with, the dash included. */
function signatureOf(ending: string): number {
  const dash = ending.search(/[—–―]\s*\p{Lu}[^.?!…—–―]*$/u)
  if (dash < 1) return 0
  return ending.length - ending.slice(0, dash).trimEnd().length
}

interface Knowledge {
  readonly lexicon: Lexicon
  readonly inside: readonly Quotation[]
}

function cutUp(text: string, block: Block, { lexicon, inside }: Knowledge): Sentence[] {
  const units = unitsOf(text, block, { lexicon, inside })
  const sentences: Sentence[] = []
  let at = 0
  let from = 0
  let quote = 0
  for (const { end } of sentencesOf(text, block, lexicon)) {
    while (quote < inside.length && (inside[quote]?.marked.end ?? 0) <= end) quote += 1
    const open = inside[quote]
    // An end inside a quotation is no end of the sentence around it.
    if (open && open.marked.start < end && end < open.marked.end) continue
    while (at < units.length && (units[at]?.end ?? 0) <= end) at += 1
    if (isAsked(text, units, { at, lexicon })) continue
    addSentences(sentences, units, { from, to: at })
    from = at
  }
  addSentences(sentences, units, { from, to: units.length })
  return sentences
}

/** No sentence of the news comes near: a longer one is cut, so that the rules' work stays in bounds. */
const LONGEST_SENTENCE = 300

function addSentences(
  sentences: Sentence[],
  units: readonly Unit[],
  part: { from: number; to: number },
): void {
  for (let from = part.from; from < part.to; from += LONGEST_SENTENCE) {
    const piece = units.slice(from, Math.min(part.to, from + LONGEST_SENTENCE))
    const [first] = piece
    const last = piece.at(-1)
    if (first && last) sentences.push({ units: piece, start: first.start, end: last.end })
  }
}

interface Place {
  readonly at: number
  readonly lexicon: Lexicon
}

/** The furthest that the cue of “Really?” Weiss asked may stand from the quotation. */
const FURTHEST_CUE = 5

/** Whether a question or cry in quotation marks ends before unit `at`, and its cue follows. */
function isAsked(text: string, units: readonly Unit[], { at, lexicon }: Place): boolean {
  const quotation = units[at - 1]?.quotation
  if (!quotation || !/[?!…—-]/u.test(text.charAt(quotation.end - 1))) return false
  const next = units.slice(at, at + FURTHEST_CUE)
  const cue = next.findIndex(({ norm }) => (lexicon.cues.verbs.get(norm)?.e ?? 0) >= ASKS)
  return cue > 0 && next.slice(0, cue).every(({ kind }) => kind === 'word')
}

/** Words this reliable after a quotation are its cue. */
const ASKS = 70

function unitsOf(text: string, block: Block, { lexicon, inside }: Knowledge): Unit[] {
  const pieces: Unit[][] = []
  let from = block.start
  for (const quotation of inside) {
    const { start, end } = quotation.marked
    pieces.push(plainUnits(text, { start: from, end: start }, lexicon))
    const capital = isCapital(text.charAt(quotation.start))
    pieces.push([{ kind: 'quote', start, end, norm: '', capital, quotation }])
    from = end
  }
  pieces.push(plainUnits(text, { start: from, end: block.end }, lexicon))
  return pieces.flat()
}

/** The words and marks of a span as units, as if it held no quotation marks. */
export function plainUnits(text: string, span: Span, lexicon: Lexicon): Unit[] {
  if (span.end <= span.start) return []
  const units: Unit[] = []
  for (const token of tokensOf(text, { start: span.start, end: span.end })) {
    const last = units.at(-1)
    if (last && isAbbreviationDot(last, token, lexicon)) {
      units[units.length - 1] = { ...last, end: token.end }
      continue
    }
    const norm = isHyphen(text, token) ? HYPHEN : token.norm
    units.push({ ...token, norm, quotation: null, capital: isCapital(text.charAt(token.start)) })
  }
  return units
}

/** The dot of "Sen." or "J.": it belongs to the word before it, and is no pause. */
const isAbbreviationDot = (last: Unit, token: Token, { abbreviations }: Lexicon): boolean =>
  token.norm === '.' &&
  last.kind === 'word' &&
  last.end === token.start &&
  (abbreviations.has(last.norm) || (last.capital && last.norm.length === 1 && last.norm !== 'i'))

/** The norm of a hyphen inside a compound; that of a dash is "-". */
export const HYPHEN = '\u2010'

const isHyphen = (text: string, { start, end, norm }: Span & { norm: string }): boolean =>
  norm === '-' &&
  !/[–—―−]/u.test(text.charAt(start)) &&
  /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) &&
  /[\p{L}\p{N}]/u.test(text.charAt(end))

/** A word of two and more letters, all of them capitals: "CERN". */
export const isAcronym = (text: string, { start, end }: Span): boolean =>
  /^\p{Lu}{2,}$/u.test(text.slice(start, end))

const isCapital = (letter: string): boolean =>
  letter !== letter.toLowerCase() && letter === letter.toUpperCase()

/** The units that stand within a span of one paragraph, in order. */
export function unitsWithin({ paragraphs }: Reading, { start, end }: Span): Unit[] {
  const sentences = paragraphs[atOrBefore(paragraphs, start)]?.sentences ?? []
  const found: Unit[] = []
  for (let at = Math.max(0, atOrBefore(sentences, start)); at < sentences.length; at += 1) {
    const sentence = sentences[at]
    if (!sentence || sentence.start >= end) break
    for (const unit of sentence.units) if (unit.start >= start && unit.end <= end) found.push(unit)
  }
  return found
}

/** The index of the last item that begins at or before `offset`, or -1; the items are in order. */
export function atOrBefore(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
