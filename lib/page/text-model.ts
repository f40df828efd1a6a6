import type { Block, BlockKind } from '../article'
import type { Span } from '../text/span'
import { createRange, isConnected, ownerOf } from './dom'
import type { Words } from './snapshot'

/** Characters of the text that stand one for one in a text node of the page. */
export interface Piece {
  readonly node: Text
  /** In the node's data. */
  readonly offset: number
  /** In the text. */
  readonly start: number
  readonly length: number
}

/**
 * A plain text and where each of its characters stands in the page: the one model that
 * extraction, marks and evaluation share. Pieces are in text order and do not overlap; characters
 * between them (the space that joins two words, the blank line between blocks) stand nowhere.
 */
export interface TextModel {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pieces: readonly Piece[]
}

/** One line of text as collected from text nodes; piece starts count from the line's own start. */
export interface Line {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/**
 * Seen by nobody and in the way of every comparison: soft hyphen, zero width space, word joiner,
 * byte order mark, and the marks that turn the direction of writing.
 */
const INVISIBLE = '\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF'

/** What does not stay as it is: white space but for one space between words, and the invisible. */
const IRREGULAR = new RegExp(`[\\s${INVISIBLE}]{2,}|[^\\S ]|[${INVISIBLE}]|^ | $`, 'g')
const SPACE = /\s/

/** Collects pieces of nodes into one line. */
interface Collected {
  readonly parts: string[]
  readonly pieces: Piece[]
  length: number
  /** A space that waits for the next word. */
  pending: boolean
}

function take(into: Collected, { node, data, from: shift }: Words, { start, end }: Span): void {
  const { parts, pieces } = into
  const from = start + shift
  const length = end - start
  const space = into.pending && into.length > 0 ? 1 : 0
  if (space > 0) parts.push(' ')
  into.length += space
  const last = pieces.at(-1)
  const joins =
    last?.node === node &&
    last.start + last.length + space === into.length &&
    last.offset + last.length + space === from
  if (last && joins) pieces[pieces.length - 1] = { ...last, length: last.length + space + length }
  else pieces.push({ node, offset: from, start: into.length, length })
  parts.push(data.slice(start, end))
  into.length += length
  into.pending = false
}

/**
 * The text of words that stand on one line (null: a space of ours): white space of every kind
 * (no-break spaces too) is one space, invisible characters are left out, the ends are trimmed.
 */
export function lineOf(all: readonly (Words | null)[]): Line {
  const into: Collected = { parts: [], pieces: [], length: 0, pending: false }
  for (const words of all) {
    if (!words) {
      into.pending = true
      continue
    }
    const { data } = words
    let start = 0
    for (const { index, 0: found } of data.matchAll(IRREGULAR)) {
      if (index > start) take(into, words, { start, end: index })
      start = index + found.length
      if (SPACE.test(found)) into.pending = true
    }
    if (data.length > start) take(into, words, { start, end: data.length })
  }
  return { text: into.parts.join(''), pieces: into.pieces }
}

/** The model of lines set one below the other, each a block of its kind. */
export function modelOf(lines: readonly (Line & { readonly kind: BlockKind })[]): TextModel {
  const blocks: Block[] = []
  const pieces: Piece[] = []
  let start = 0
  for (const line of lines) {
    blocks.push({ kind: line.kind, start, end: start + line.text.length })
    for (const piece of line.pieces) pieces.push({ ...piece, start: start + piece.start })
    start += line.text.length + SEPARATOR.length
  }
  return { text: lines.map(({ text }) => text).join(SEPARATOR), blocks, pieces }
}

/** Between blocks, as `Article` has it. */
const SEPARATOR = '\n\n'

/** Index of the first piece that ends after an offset; the number of pieces where none does. */
function pieceAfter({ pieces }: TextModel, offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (!piece || piece.start + piece.length > offset) high = middle
    else low = middle + 1
  }
  return low
}

const isSpace = (character: string): boolean => /^\s$/u.test(character)

/** Whether the page still reads as the text does, over a part of one piece. */
function stillReads({ text }: TextModel, { node, offset, start }: Piece, span: Span): boolean {
  const now = node.data.slice(offset + span.start - start, offset + span.end - start)
  const then = text.slice(span.start, span.end)
  if (now === then) return true
  return (
    now.length === then.length &&
    Array.from({ length: now.length }).every(
      (_, at) =>
        now.charAt(at) === then.charAt(at) || (then.charAt(at) === ' ' && isSpace(now.charAt(at))),
    )
  )
}

/** A part of one text node of the page: UTF-16 offsets into its data. */
export interface NodePart extends Span {
  readonly node: Text
}

/**
 * Where the characters of a span stand in the page now, in text order; null where the page has
 * changed so that they no longer read as the text does.
 */
export function partsOf(model: TextModel, span: Span): NodePart[] | null {
  const parts: NodePart[] = []
  for (let at = pieceAfter(model, span.start); ; at += 1) {
    const piece = model.pieces[at]
    if (!piece || piece.start >= span.end) break
    const start = Math.max(piece.start, span.start)
    const end = Math.min(piece.start + piece.length, span.end)
    if (!isConnected(piece.node) || !stillReads(model, piece, { start, end })) return null
    const shift = piece.offset - piece.start
    parts.push({ node: piece.node, start: start + shift, end: end + shift })
  }
  return parts.length > 0 ? parts : null
}

/**
 * The live range of a span of the text, from its first to its last character; null where the page
 * has changed so that the range would no longer read as the text does.
 */
export function rangeOf(model: TextModel, span: Span): Range | null {
  const parts = partsOf(model, span)
  const first = parts?.[0]
  const last = parts?.[parts.length - 1]
  if (!first || !last) return null
  const range = createRange(ownerOf(first.node))
  range.setStart(first.node, first.start)
  range.setEnd(last.node, last.end)
  return range
}

/** The span of the text that a range of the page touches; null where it touches none of it. */
export function spanOf(model: TextModel, range: Range): Span | null {
  let start: number | null = null
  let end = 0
  for (const piece of model.pieces) {
    if (!range.intersectsNode(piece.node)) continue
    const from =
      piece.node === range.startContainer ? Math.max(0, range.startOffset - piece.offset) : 0
    const to =
      piece.node === range.endContainer
        ? Math.min(piece.length, range.endOffset - piece.offset)
        : piece.length
    if (from >= to) continue
    start ??= piece.start + from
    end = piece.start + to
  }
  return start === null ? null : { start, end }
}
