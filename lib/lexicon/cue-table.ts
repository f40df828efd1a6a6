import { words } from './words'

/**
 * What stands around a word that may be a cue, as one letter: the same word is a cue in one frame
 * and not in another ("found that", "found a").
 *
 * `t` "that" follows · `q` a quotation, perhaps after a colon or comma · `e` a pause or the end, or
 * a quotation or comma right before · `i` "to" · `p` another preposition · `w` "whether", "why" ·
 * `b` after "be" (passive) · `n` anything else, mostly a noun or a clause.
 */
export type Frame = 't' | 'q' | 'e' | 'i' | 'p' | 'w' | 'b' | 'n'

/** Of 100 occurrences of a word in each frame, how many are cues. */
export type Reliability = Readonly<Record<Frame, number>>

const ENTRY = /^(?<word>.+)=(?<all>\d+)(?<frames>(?:,[tqeipwbn]\d+)*)$/u

/** Reads "said=94,b80 …": a figure for all frames, and those that differ from it. */
export function cueTable(list: string): ReadonlyMap<string, Reliability> {
  const table = new Map<string, Reliability>()
  for (const entry of words(list)) {
    const { word, all, frames } = ENTRY.exec(entry)?.groups ?? {}
    if (word === undefined || all === undefined) throw new Error(`not a cue with figures: ${entry}`)
    const same = Number(all)
    const figures = { t: same, q: same, e: same, i: same, p: same, w: same, b: same, n: same }
    for (const each of frames?.split(',') ?? []) {
      if (each !== '') figures[each.charAt(0) as Frame] = Number(each.slice(1))
    }
    table.set(word, figures)
  }
  return table
}

/** A table in which every word has one figure, for words that nobody has counted. */
export function evenTable(list: string, all: number): ReadonlyMap<string, Reliability> {
  const figures = { t: all, q: all, e: all, i: all, p: all, w: all, b: all, n: all }
  return new Map([...words(list)].map((word) => [word, figures]))
}
