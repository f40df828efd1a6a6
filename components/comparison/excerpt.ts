import type { Part, Version } from '../../lib/comparison'
import type { Run } from '../../lib/difference/difference'
import type { Span } from '../../lib/text/span'

/** A piece of printed words: alike in both versions, or worded otherwise. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

/** Characters of a wording that a cell has room for, and how many of them before the difference. */
const ROOM = { whole: 120, before: 36 } as const

/**
 * The words of one side of a version's alignment, cut to what a cell has room for: around the first
 * place that differs, else from the beginning. Only whole words; an ellipsis where some are cut,
 * on the line of the word beside it.
 */
export function excerptOf(version: Version, side: 'here' | 'there', text: string): Piece[] {
  const spans = version.parts.map((part) => part[side])
  if (spans.length === 0) return shortened([{ text, differs: false }])
  return shortened(piecesOf(version.parts, side, text))
}

/** The first words of a text that nothing is set beside. */
export const excerptOfText = (text: string): Piece[] => shortened([{ text, differs: false }])

function piecesOf(parts: readonly Part[], side: 'here' | 'there', text: string): Piece[] {
  const runs = parts
    .flatMap((part) => part.runs)
    .map((run) => ({ span: run[side], differs: isWorded(run) }))
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const first = runs[0]?.span.start ?? 0
  const pieces: Piece[] = first > 0 ? [{ text: '…\u00a0', differs: false }] : []
  let at = first
  const add = (span: Span, differs: boolean): void => {
    pieces.push(...spaced(text.slice(Math.max(at, span.start), span.end), differs))
    at = Math.max(at, span.end)
  }
  for (const { span, differs } of runs) {
    add({ start: at, end: span.start }, false)
    add(span, differs)
  }
  if (text.slice(at).trim() !== '') pieces.push({ text: '\u00a0…', differs: false })
  return pieces
}

/** Words with the white space around them left outside of their line. */
function spaced(text: string, differs: boolean): Piece[] {
  const words = text.trim()
  if (!differs || words === '') return text === '' ? [] : [{ text, differs: false }]
  const start = text.indexOf(words)
  return [
    { text: text.slice(0, start), differs: false },
    { text: words, differs: true },
    { text: text.slice(start + words.length), differs: false },
  ].filter((piece) => piece.text !== '')
}

const isWorded = ({ kind, trivial }: Run): boolean => kind !== 'equal' && !trivial

/** Cuts pieces at both ends, at spaces, so that the first difference stays in sight. */
function shortened(pieces: readonly Piece[]): Piece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= ROOM.whole) return merged(pieces)
  const first = pieces.findIndex(({ differs }) => differs)
  const before = pieces.slice(0, Math.max(0, first)).reduce((sum, { text }) => sum + text.length, 0)
  const from = Math.max(0, before - ROOM.before)
  const kept: Piece[] = []
  let at = 0
  for (const { text, differs } of pieces) {
    const start = Math.max(0, from - at)
    const end = Math.min(text.length, from + ROOM.whole - at)
    if (end > start) kept.push({ text: text.slice(start, end), differs })
    at += text.length
  }
  return merged(atWords(kept, { head: from > 0, tail: from + ROOM.whole < length }))
}

/** Takes half a word off the cut ends, and says with an ellipsis that something was there. */
function atWords(pieces: readonly Piece[], cut: { head: boolean; tail: boolean }): Piece[] {
  const last = pieces.length - 1
  return pieces.map(({ text, differs }, at) => {
    let words = text
    if (at === 0 && cut.head) words = `…\u00a0${words.slice(words.indexOf(' ') + 1)}`
    if (at === last && cut.tail) {
      const end = words.lastIndexOf(' ')
      words = `${end > 0 ? words.slice(0, end) : words}\u00a0…`
    }
    return { text: words, differs }
  })
}

function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.differs === piece.differs) {
      all[all.length - 1] = { ...last, text: last.text + piece.text }
    } else all.push(piece)
  }
  return all
}

/** Words that head a row: enough to tell one statement from another. */
const HEADING_WORDS = 7

/** The first words of a statement, with an ellipsis where it goes on. */
export function headingOf(text: string): string {
  const words = text.split(/\s/u).filter((word) => word !== '')
  if (words.length <= HEADING_WORDS) return words.join(' ')
  return `${words
    .slice(0, HEADING_WORDS)
    .join(' ')
    .replace(/[,;:–—-]$/u, '')}\u00a0…`
}
