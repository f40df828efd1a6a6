import type { Article, Block } from '../article'
import type { Lexicon } from '../lexicon/lexicon'
import { lexiconFor } from '../lexicon/lexicon-for'
import { findQuotations, type Quotation } from '../text/quotation'
import { sentencesOf } from '../text/sentence'
import { type Span, trimSpan } from '../text/span'
import { partedAtInsertions } from './insertion'
import { type Knowledge, type Unit, unitsOf } from './unit'

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
  const marked = withQuotedBlocks(findQuotations(text, blocks, lexicon), article)
  const quotations = partedAtInsertions(text, marked, lexicon)
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

function cutUp(text: string, block: Block, { lexicon, inside }: Knowledge): Sentence[] {
  const units = unitsOf(text, block, { lexicon, inside })
  const sentences: Sentence[] = []
  let at = 0
  let from = 0
  let quote = 0
  for (const { end } of sentencesOf(text, block, lexicon)) {
    while (quote < inside.length && (inside[quote]?.marked.end ?? 0) <= end) quote += 1
    const open = inside[quote]
    const isWithin = open !== undefined && open.marked.start < end && end < open.marked.end
    // An end inside a quotation is no end of the sentence around it, but for the last of « It runs. ».
    if (isWithin && trimSpan(text, open).end > end) continue
    while (at < units.length && (units[at]?.end ?? 0) <= (isWithin ? open.marked.end : end)) at += 1
    if (isWithin && units[at]?.capital !== true) continue
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
  if (!quotation || !/[?!…—-]/u.test(text.charAt(trimSpan(text, quotation).end - 1))) return false
  const next = units.slice(at, at + FURTHEST_CUE)
  const cue = next.findIndex(({ norm }) => (lexicon.cues.verbs.get(norm)?.e ?? 0) >= ASKS)
  return cue > 0 && next.slice(0, cue).every(({ kind }) => kind === 'word')
}

/** Words this reliable after a quotation are its cue. */
const ASKS = 70

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
