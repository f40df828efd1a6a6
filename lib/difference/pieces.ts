import { diffArrays } from 'diff'
import type { Word } from '../index/word'
import type { Link } from '../match/align'
import { tiles } from './tiling'

/** A half-open range of positions in a list of words. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** One piece of a word by word alignment, as positions of words. */
export interface Piece {
  readonly kind: 'equal' | 'replaced' | 'omitted' | 'added' | 'moved'
  readonly here: Range
  readonly there: Range
}

/** The words of two passages and the links between them. */
export interface Aligned {
  readonly here: readonly Word[]
  readonly there: readonly Word[]
  readonly links: readonly Link[]
}

export const lengthOf = ({ from, to }: Range): number => to - from

/** Whether two words say the same, whatever their spelling and case. */
export const sameWord = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && (a.form === b.form || a.spelling === b.spelling)

/**
 * The pieces of an alignment, in the order of `here`; each word of either side is in exactly one.
 * The longest stretch of same words in order is Myers' (1986), by `diff`; a stretch of left-over
 * words that stands elsewhere on the other side is `moved`.
 */
export function piecesOf(aligned: Aligned): Piece[] {
  return moved(withoutIslands(withSameEnds(inOrder(aligned), aligned), aligned), aligned)
}

function inOrder({ here, there, links }: Aligned): Piece[] {
  const partner = new Map(
    links
      .filter((link) => !link.crossing && sameWord(here[link.here], there[link.there]))
      .map((link) => [link.here, link.there]),
  )
  const changes = diffArrays([...here.keys()], [...there.keys()], {
    comparator: (left, right) => partner.get(left) === right,
  })
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  for (const { count, added, removed } of changes) {
    const rows = added ? 0 : count
    const columns = removed ? 0 : count
    push(pieces, {
      kind: removed ? 'omitted' : added ? 'added' : 'equal',
      here: { from: row, to: row + rows },
      there: { from: column, to: column + columns },
    })
    row += rows
    column += columns
  }
  return pieces
}

/** Adds a piece, joined to the last one where both are equal or both are changes. */
function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (!last || (last.kind === 'equal') !== (piece.kind === 'equal')) {
    pieces.push(piece)
    return
  }
  pieces[pieces.length - 1] = between(last, piece)
}

function between(first: Piece, last: Piece): Piece {
  const here = { from: first.here.from, to: last.here.to }
  const there = { from: first.there.from, to: last.there.to }
  return { kind: first.kind === 'equal' ? 'equal' : changeOf(here, there), here, there }
}

const changeOf = (here: Range, there: Range): Piece['kind'] =>
  lengthOf(here) === 0 ? 'added' : lengthOf(there) === 0 ? 'omitted' : 'replaced'

/**
 * Replacements without the words that are the same at both ends: what the links gave to another "It
 * has" further on is no less the same here.
 */
function withSameEnds(pieces: readonly Piece[], { here, there }: Aligned): Piece[] {
  const cut: Piece[] = []
  for (const piece of pieces) {
    const most =
      piece.kind === 'replaced' ? Math.min(lengthOf(piece.here), lengthOf(piece.there)) : 0
    const same = (step: number, row: number, column: number): boolean =>
      sameWord(here[row + step], there[column + step])
    let head = 0
    while (head < most && same(head, piece.here.from, piece.there.from)) head += 1
    let tail = 0
    while (tail < most - head && same(-1 - tail, piece.here.to, piece.there.to)) tail += 1
    for (const part of partsAt(piece, head, tail))
      if (lengthOf(part.here) + lengthOf(part.there) > 0) push(cut, part)
  }
  return cut
}

/** A piece in three: so many words at its head, those between, so many at its tail. */
function partsAt({ kind, here, there }: Piece, head: number, tail: number): readonly Piece[] {
  const cut = ({ from, to }: Range): readonly [Range, Range, Range] => [
    { from, to: from + head },
    { from: from + head, to: to - tail },
    { from: to - tail, to },
  ]
  const [[first, middle, last], [one, two, three]] = [cut(here), cut(there)]
  return [
    { kind: 'equal', here: first, there: one },
    { kind: kind === 'replaced' ? changeOf(middle, two) : kind, here: middle, there: two },
    { kind: 'equal', here: last, there: three },
  ]
}

/**
 * A lone function word between two replacements ("... the ...") is chance, and splits what was
 * reworded as a whole into crumbs.
 */
function withoutIslands(pieces: readonly Piece[], { here }: Aligned): Piece[] {
  const kept: Piece[] = []
  pieces.forEach((piece, at) => {
    const island =
      piece.kind === 'equal' &&
      lengthOf(piece.here) === 1 &&
      here[piece.here.from]?.kind === 'function' &&
      pieces[at - 1]?.kind === 'replaced' &&
      pieces[at + 1]?.kind === 'replaced'
    push(kept, island ? { ...piece, kind: 'replaced' } : piece)
  })
  return kept
}

/** Cuts what stands elsewhere on the other side out of the changes, as pieces of its own. */
function moved(pieces: readonly Piece[], { here, there }: Aligned): Piece[] {
  const rows = positions(pieces, 'here')
  const columns = positions(pieces, 'there')
  const equal = (row: number, column: number): boolean =>
    sameWord(here[rows[row] ?? -1], there[columns[column] ?? -1])
  const moves = tiles({ here: rows.length, there: columns.length, equal })
    .map((tile) => ({
      here: rangeOf(rows, tile.here, tile.length),
      there: rangeOf(columns, tile.there, tile.length),
    }))
    .filter((move) => telling(move, here))
  return cut(pieces, moves)
}

interface Move {
  readonly here: Range
  readonly there: Range
}

const positions = (pieces: readonly Piece[], side: 'here' | 'there'): number[] =>
  pieces
    .filter(({ kind }) => kind !== 'equal')
    .flatMap((piece) =>
      Array.from({ length: lengthOf(piece[side]) }, (_, step) => piece[side].from + step),
    )

const rangeOf = (list: readonly number[], at: number, length: number): Range => ({
  from: list[at] ?? 0,
  to: (list[at + length - 1] ?? -1) + 1,
})

/** A move of words that stood apart, or of function words alone, is chance. */
const telling = (move: Move, here: readonly Word[]): boolean =>
  lengthOf(move.here) === lengthOf(move.there) &&
  here.slice(move.here.from, move.here.to).some(({ kind }) => kind !== 'function')

function cut(pieces: readonly Piece[], moves: readonly Move[]): Piece[] {
  const made: Piece[] = []
  const within = (outer: Range, inner: Range): boolean =>
    outer.from <= inner.from && inner.to <= outer.to
  for (const piece of pieces) {
    const left = moves.filter(({ here }) => within(piece.here, here))
    const gone = moves.filter(({ there }) => within(piece.there, there))
    if (left.length === 0 && gone.length === 0) made.push(piece)
    else made.push(...rest(piece, left, gone))
  }
  return made
}

/** What is left of a change without its moves: what was omitted, the moves, what was added. */
function rest(piece: Piece, left: readonly Move[], gone: readonly Move[]): Piece[] {
  const rows = without(
    piece.here,
    left.map(({ here }) => here),
  )
  const columns = without(
    piece.there,
    gone.map(({ there }) => there),
  )
  const nowhere = { from: piece.there.from, to: piece.there.from }
  const here: Piece[] = [
    ...rows.map((range): Piece => ({ kind: 'omitted', here: range, there: nowhere })),
    ...left.map((move): Piece => ({ kind: 'moved', ...move })),
  ].sort((a, b) => a.here.from - b.here.from)
  const last = here.at(-1)
  const [first, ...others] = columns
  const replaced: Piece[] =
    last?.kind === 'omitted' && first ? [{ kind: 'replaced', here: last.here, there: first }] : []
  const end = { from: piece.here.to, to: piece.here.to }
  const added = replaced.length > 0 ? others : columns
  return [
    ...(replaced.length > 0 ? here.slice(0, -1) : here),
    ...replaced,
    ...added.map((range): Piece => ({ kind: 'added', here: end, there: range })),
  ]
}

function without(range: Range, holes: readonly Range[]): Range[] {
  const parts: Range[] = []
  let from = range.from
  for (const hole of [...holes].sort((a, b) => a.from - b.from)) {
    if (hole.from > from) parts.push({ from, to: hole.from })
    from = hole.to
  }
  if (from < range.to) parts.push({ from, to: range.to })
  return parts
}
