import { type After, type Part, stateOf } from '../../lib/attribution/tagger/states'
import type { View } from '../../lib/attribution/tagger/view'
import type { Span } from '../../lib/text/span'
import type { Gold } from './annotated'

/** Parts of one attribution with more tokens between them are not tied by a gap. */
const LONGEST_GAP = 8

interface Piece {
  readonly kind: 'content' | 'cue' | 'source'
  readonly view: number
  readonly first: number
  readonly last: number
}

/** The state of each token of each paragraph, by the annotation; the first annotated wins. */
export function goldStates(views: readonly View[], attributions: readonly Gold[]): Uint8Array[] {
  const states = views.map(({ tokens }) => new Uint8Array(tokens.length))
  const place = (gold: Gold) => (gold.cue ?? gold.source)?.start ?? 0
  const ordered = attributions
    .filter(({ cue, source }) => cue ?? source)
    .sort((a, b) => place(a) - place(b))
  for (const gold of ordered) paint(piecesOf(gold, views, states), states)
  return states
}

/** The parts of an attribution that no other has taken, in text order. */
function piecesOf(gold: Gold, views: readonly View[], states: readonly Uint8Array[]): Piece[] {
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], span: Span | null): void => {
    const range = span && rangeOf(span, views)
    if (!range) return
    const taken = states[range.view]?.subarray(range.first, range.last + 1).some((each) => each > 0)
    if (!taken) pieces.push({ kind, ...range })
  }
  add('cue', gold.cue)
  add('source', gold.source)
  for (const span of gold.content) add('content', span)
  pieces.sort((a, b) => a.view - b.view || a.first - b.first)
  return pieces.filter((piece, at) => {
    const before = pieces[at - 1]
    return !(before && before.view === piece.view && piece.first <= before.last)
  })
}

function rangeOf({ start, end }: Span, views: readonly View[]): Omit<Piece, 'kind'> | null {
  const view = views.findLastIndex(({ tokens }) => (tokens[0]?.start ?? Infinity) <= start)
  const tokens = views[view]?.tokens ?? []
  const first = tokens.findIndex((token) => token.end > start && token.start < end)
  const last = tokens.findLastIndex((token) => token.end > start && token.start < end)
  return first < 0 ? null : { view, first, last }
}

/** What of an attribution has been painted. */
interface Progress {
  content: boolean
  cue: boolean
  source: boolean
  /** Content that stands before the cue. */
  early: boolean
  /** Content that stands after it. */
  late: boolean
}

function paint(pieces: readonly Piece[], states: readonly Uint8Array[]): void {
  const cue = pieces.find(({ kind }) => kind === 'cue')
  const done: Progress = { content: false, cue: false, source: false, early: false, late: false }
  let before: Piece | null = null
  for (const piece of pieces) {
    const own = states[piece.view]
    // Content whose cue is in a later paragraph has nothing in its own that tells of it.
    if (!own || (piece.kind === 'content' && cue && !done.cue && piece.view !== cue.view)) {
      before = null
      continue
    }
    const gap = before && before.view === piece.view ? piece.first - before.last - 1 : -1
    const tied =
      before !== null && gap >= 0 && gap <= LONGEST_GAP && free(own, before.last + 1, piece.first)
    const [part, after] = partOf(piece, done, tied, cue === undefined)
    if (before && tied && gap > 0 && !(before.kind === 'content' && piece.kind === 'content')) {
      own.fill(Math.max(0, stateOf('gap', soFar(done))), before.last + 1, piece.first)
    }
    own.fill(stateOf(part, after), piece.first, piece.last + 1)
    own[piece.first] = stateOf(part, after, true)
    if (piece.kind === 'content') done[done.cue ? 'late' : 'early'] = true
    done[piece.kind] = true
    before = piece
  }
}

const free = (states: Uint8Array, from: number, to: number): boolean =>
  states.subarray(from, to).every((each) => each === 0)

function partOf(piece: Piece, done: Progress, tied: boolean, cueless: boolean): [Part, After] {
  switch (piece.kind) {
    case 'content':
      return done.cue || (cueless && done.source) ? ['late', 'cue'] : ['early', 'nothing']
    case 'cue':
      return ['cue', done.content && tied ? 'content' : 'nothing']
    case 'source':
      if (done.cue) return ['source', done.early && !done.late ? 'content-cue' : 'cue']
      return ['source', done.content && tied ? 'content' : 'nothing']
    default:
      return piece.kind satisfies never
  }
}

function soFar(done: Progress): After {
  if (done.cue) return done.early && !done.late ? 'content-cue' : 'cue'
  if (done.source) return done.content ? 'content-source' : 'source'
  return done.content ? 'content' : 'nothing'
}
