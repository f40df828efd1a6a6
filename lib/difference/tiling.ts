/** The same stretch of items in two lists: `length` items from `here` and from `there`. */
export interface Tile {
  readonly here: number
  readonly there: number
  readonly length: number
}

/** Two lists whose items are compared by `equal`, at positions that no tile has taken yet. */
export interface Tiling {
  readonly here: number
  readonly there: number
  readonly equal: (here: number, there: number) => boolean
}

/** Tiles shorter than this are chance: "of the" stands in every sentence. */
const LEAST_LENGTH = 2

/**
 * The longest stretches that two lists share, longest first, none overlapping another on either
 * side: what moved, and what was put together from several places.
 * Greedy String Tiling (Wise 1993), without its hashing: lists are passages of some dozen words.
 */
export function tiles({ here, there, equal }: Tiling, least: number = LEAST_LENGTH): Tile[] {
  const takenHere = new Set<number>()
  const takenThere = new Set<number>()
  const found: Tile[] = []
  for (;;) {
    const tile = longest()
    if (!tile || tile.length < least) return found
    found.push(tile)
    for (let step = 0; step < tile.length; step += 1) {
      takenHere.add(tile.here + step)
      takenThere.add(tile.there + step)
    }
  }

  function longest(): Tile | null {
    let best: Tile | null = null
    let above = new Uint16Array(there + 1)
    for (let row = 0; row < here; row += 1) {
      const lengths = new Uint16Array(there + 1)
      for (let column = 0; column < there; column += 1) {
        if (takenHere.has(row) || takenThere.has(column) || !equal(row, column)) continue
        const length = (above[column] ?? 0) + 1
        lengths[column + 1] = length
        if (length > (best?.length ?? 0)) {
          best = { here: row - length + 1, there: column - length + 1, length }
        }
      }
      above = lengths
    }
    return best
  }
}
