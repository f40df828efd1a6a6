import type { Span } from '../../text/span'
import { type Part, STATES } from './states'

/** Tokens by their index, both ends inclusive. */
export interface Piece {
  readonly part: Part
  readonly first: number
  readonly last: number
}

/** The parts of one attribution within its paragraph, in text order. */
export interface Group {
  readonly content: readonly Piece[]
  readonly cue: Piece | null
  readonly source: Piece | null
}

interface Open {
  content: Piece[]
  cue: Piece | null
  source: Piece | null
}

/** The states of a paragraph's tokens as attributions; those without content are left out. */
export function groupsOf(states: Uint8Array): Group[] {
  const groups: Open[] = []
  let open = null as Open | null
  /** The last one that has a cue. */
  let cued = null as Open | null
  const fresh = (): Open => {
    const group: Open = { content: [], cue: null, source: null }
    groups.push(group)
    return group
  }
  for (const { part, after, first, last } of piecesOf(states)) {
    const piece = { part, first, last }
    switch (part) {
      case 'outside':
        if (open && !open.cue) open = null
        break
      case 'gap':
        break
      case 'early':
        if (!open?.source || open.cue || open.content.length > 0) open = fresh()
        open.content.push(piece)
        break
      case 'source':
        if (!open || after === 'nothing') open = fresh()
        open.source ??= piece
        break
      case 'cue':
        // A source that waits for its cue, and no more, is this one's.
        if (!open || (after === 'nothing' && (open.cue || open.content.length > 0))) open = fresh()
        open.cue = piece
        cued = open
        break
      case 'late':
        open = (open?.cue ? open : cued) ?? fresh()
        open.content.push(piece)
        break
      default:
        part satisfies never
    }
  }
  return groups.filter(({ content }) => content.length > 0)
}

type Run = Piece & Pick<(typeof STATES)[number], 'after'>

/** Tokens that stand in one part together. */
function piecesOf(states: Uint8Array): Run[] {
  const runs: Run[] = []
  let run: { part: Part; after: Run['after']; first: number; last: number } | null = null
  states.forEach((id, index) => {
    const state = STATES[id]
    if (!state) return
    if (run && !state.first && run.part === state.part && run.after === state.after) {
      run.last = index
      return
    }
    run = { part: state.part, after: state.after, first: index, last: index }
    runs.push(run)
  })
  return runs
}

/** The end of a sentence between a source and a later cue: the cue has a source of its own. */
const SENTENCE_END = /[.!?]["'”’]?\s/u

/**
 * The source of each group: its own, or that of the one before in the same sentence ("Weiss *said*
 * it runs and *hoped* it would").
 */
export function sourcesOf(text: string, groups: readonly Placed[]): (Span | null)[] {
  let last: Span | null = null
  return groups.map(({ cue, source }) => {
    const own =
      source ??
      (last && cue && last.end <= cue.start && !SENTENCE_END.test(text.slice(last.end, cue.start))
        ? last
        : null)
    last = own ?? last
    return own
  })
}

interface Placed {
  readonly cue: Span | null
  readonly source: Span | null
}
