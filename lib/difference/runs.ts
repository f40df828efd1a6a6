import type { Word } from '../index/word'
import type { Span } from '../text/span'
import type { Run } from './difference'
import { lengthOf, type Piece, type Range } from './pieces'

/** One side of a comparison: a span of a text and the words in it. */
export interface Side {
  readonly text: string
  readonly span: Span
  readonly words: readonly Word[]
}

/**
 * The pieces as spans of both texts. Together they cover both spans without gaps: a word takes the
 * marks and the white space up to the next word with it, opening marks go with the next word.
 */
export function runsOf(here: Side, there: Side, pieces: readonly Piece[]): Run[] {
  const bordersHere = borders(here)
  const bordersThere = borders(there)
  return inWholeWords(pieces, here, there)
    .flatMap((piece) => byTriviality(piece, here, there))
    .map(({ trivial, ...piece }) => ({
      kind: trivial ? 'replaced' : piece.kind,
      here: spanOf(bordersHere, piece.here),
      there: spanOf(bordersThere, piece.there),
      trivial,
    }))
}

/**
 * The pieces, none of which ends inside a printed word: of "doesn't" beside "didn't" the whole is
 * shown as changed, though "n't" is the same. Equal ones may be left without words.
 */
function inWholeWords(pieces: readonly Piece[], here: Side, there: Side): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    const cut = last && (isInside(here, piece.here.from) || isInside(there, piece.there.from))
    const [first, second] = cut ? moveBorder(last, piece) : [last, piece]
    if (first) whole[whole.length - 1] = first
    if (lengthOf(second.here) + lengthOf(second.there) > 0) whole.push(second)
  }
  return whole
}

/** Whether a border between two words lies inside a printed one. */
const isInside = ({ words }: Side, at: number): boolean =>
  at > 0 && words[at - 1]?.end === words[at]?.start

/** Two neighbours, one of them equal: its word at their border goes to the other. */
function moveBorder(first: Piece, second: Piece): readonly [Piece, Piece] {
  const by = (range: Range, from: number, to: number): Range => ({
    from: range.from + from,
    to: range.to + to,
  })
  if (second.kind === 'equal' && first.kind !== 'equal' && first.kind !== 'moved')
    return [
      { kind: 'replaced', here: by(first.here, 0, 1), there: by(first.there, 0, 1) },
      { ...second, here: by(second.here, 1, 0), there: by(second.there, 1, 0) },
    ]
  if (first.kind === 'equal' && second.kind !== 'equal' && second.kind !== 'moved')
    return [
      { ...first, here: by(first.here, 0, -1), there: by(first.there, 0, -1) },
      { kind: 'replaced', here: by(second.here, -1, 0), there: by(second.there, -1, 0) },
    ]
  return [first, second]
}

interface Judged extends Piece {
  readonly trivial: boolean
}

/** Equal words in stretches of those printed alike and those that differ in spelling or case. */
function byTriviality(piece: Piece, here: Side, there: Side): Judged[] {
  if (piece.kind !== 'equal') return [{ ...piece, trivial: false }]
  const parts: Judged[] = []
  for (let step = 0; step < lengthOf(piece.here); step += 1) {
    const at = { here: piece.here.from + step, there: piece.there.from + step }
    const trivial = printed(here, at.here) !== printed(there, at.there)
    const last = parts.at(-1)
    if (last && last.trivial === trivial) {
      parts[parts.length - 1] = {
        ...last,
        here: { from: last.here.from, to: at.here + 1 },
        there: { from: last.there.from, to: at.there + 1 },
      }
    } else {
      parts.push({
        kind: 'equal',
        here: { from: at.here, to: at.here + 1 },
        there: { from: at.there, to: at.there + 1 },
        trivial,
      })
    }
  }
  return parts
}

function printed({ text, words }: Side, at: number): string {
  const word = words[at]
  return word ? text.slice(word.start, word.end) : ''
}

/** Where each word begins to count, and at the end where the last one stops. */
function borders({ text, span, words }: Side): number[] {
  const starts = words.map((word, at) => {
    const before = words[at - 1]
    return before ? afterFirstSpace(text, { start: before.end, end: word.start }) : span.start
  })
  return [...starts, span.end]
}

function afterFirstSpace(text: string, gap: Span): number {
  const space = text.slice(gap.start, gap.end).search(/\s/u)
  if (space < 0) return gap.end
  let at = gap.start + space
  while (at < gap.end && /\s/u.test(text.charAt(at))) at += 1
  return at
}

const spanOf = (borders: readonly number[], { from, to }: Range): Span => ({
  start: borders[from] ?? 0,
  end: borders[to] ?? 0,
})
