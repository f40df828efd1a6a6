import type { Word } from '../index/word'
import { type Coded, codedOf, KIND, likenesses } from './likeness'

/**
 * The words of two passages beside each other, and the likeness of every pair, row by row; good until
 * the next table is made.
 */
export interface Table {
  readonly here: Coded
  readonly there: Coded
  readonly rows: number
  readonly columns: number
  readonly alike: Float64Array
}

/** Longer passages are cut: a table of 400 by 400 takes a millisecond. */
const MOST_WORDS = 400

/** The first words of two passages beside each other, before they are linked. */
export function tableOf(here: readonly Word[], there: readonly Word[]): Table {
  const [left, right] = [coded(here), coded(there)]
  const [rows, columns] = [left.words.length, right.words.length]
  return { here: left, there: right, rows, columns, alike: likenesses(left, right) }
}

const coded = (words: readonly Word[]): Coded =>
  codedOf(words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words)

/** The likeness of the words at two positions, 0 to 1. */
export const alikeAt = ({ columns, alike }: Table, row: number, column: number): number =>
  alike[row * columns + column] as number

/**
 * What links and gaps are worth. Fitted on 800 pairs of MTRef train by trying one value after
 * another (F1 of sure links 0.738 there, 0.816 on the 800 of dev; equal stems in order alone: 0.721
 * on dev).
 */
export const SCORE = {
  /** Linking function words counts less than linking content words. */
  functionWord: 0.5,
  /** Unlike words in the same place: of one kind, function words, of two kinds. */
  unlike: 0.1,
  unlikeFunction: -0.2,
  unlikeKind: -0.8,
  gapOpen: -0.4,
  gapExtend: -0.1,
} as const

/** The three states of Gotoh's table: a link, a gap there, a gap here. */
const LINKED = 0
const ONLY_HERE = 1
const ONLY_THERE = 2

/** Two bits for each state's way into a cell, by twice the state. */
const WAY = 3

const row = () => new Float64Array(MOST_WORDS + 1)
/**
 * The best scores of a row by state, and the way into each cell; the same for every pair of
 * passages, since making them takes time.
 */
const kept = {
  links: row(),
  heres: row(),
  theres: row(),
  ways: new Uint8Array((MOST_WORDS + 1) ** 2),
}

/** Positions that the best alignment in order puts beside each other (Gotoh 1982: affine gaps). */
export function inOrder(table: Table): { here: number; there: number }[] {
  const { rows, columns } = table
  const { links, heres, theres } = kept
  openRow(columns)
  for (let at = 1; at <= rows; at += 1) nextRow(table, at)
  const ends = [links, heres, theres].map((of) => of[columns] as number)
  return walkBack(table, ends.indexOf(Math.max(...ends)))
}

const NEVER = Number.NEGATIVE_INFINITY

/** Before the first word here: nothing but a gap. */
function openRow(columns: number): void {
  const { links, heres, theres, ways } = kept
  links.fill(NEVER, 0, columns + 1)
  heres.fill(NEVER, 0, columns + 1)
  links[0] = 0
  theres[0] = NEVER
  for (let column = 1; column <= columns; column += 1) {
    const opened = (links[column - 1] as number) + SCORE.gapOpen
    const longer = (theres[column - 1] as number) + SCORE.gapExtend
    theres[column] = Math.max(opened, longer)
    ways[column] = (opened >= longer ? LINKED : ONLY_THERE) << (2 * ONLY_THERE)
  }
}

/** The scores of the next row in place of those of the row before. */
function nextRow(table: Table, at: number): void {
  const { columns } = table
  const { links, heres, theres, ways } = kept
  let place = at * (columns + 1)
  // The best of three ways into a cell; a tie goes to the link. Of the cell above, the one above and
  // before, and the one before. In words of its own at each place: as a function, its fractions become
  // objects until the engine has compiled it for good, two megabytes an article.
  let aboveLink = NEVER
  let aboveHere = NEVER
  let aboveThere = NEVER
  let link = NEVER
  let here = NEVER
  let there = NEVER
  for (let column = 0; column <= columns; column += 1) {
    const linkUp = links[column] as number
    const hereUp = heres[column] as number
    const thereUp = theres[column] as number
    let way = 0
    if (column > 0) {
      const afterLink = link + SCORE.gapOpen
      const afterHere = here + SCORE.gapOpen
      there += SCORE.gapExtend
      if (afterLink >= afterHere && afterLink >= there) {
        there = afterLink
      } else if (afterHere >= there) {
        there = afterHere
        way = ONLY_HERE << 4
      } else way = ONLY_THERE << 4
      link = worthOf(table, at - 1, column - 1)
      if (aboveLink >= aboveHere && aboveLink >= aboveThere) {
        link += aboveLink
      } else if (aboveHere >= aboveThere) {
        link += aboveHere
        way |= ONLY_HERE
      } else {
        link += aboveThere
        way |= ONLY_THERE
      }
    }
    const afterLink = linkUp + SCORE.gapOpen
    const afterThere = thereUp + SCORE.gapOpen
    here = hereUp + SCORE.gapExtend
    if (afterLink >= here && afterLink >= afterThere) {
      here = afterLink
    } else if (here >= afterThere) {
      way |= ONLY_HERE << 2
    } else {
      here = afterThere
      way |= ONLY_THERE << 2
    }
    aboveLink = linkUp
    aboveHere = hereUp
    aboveThere = thereUp
    links[column] = link
    heres[column] = here
    theres[column] = there
    ways[place] = way
    place += 1
  }
}

/** What linking the words at two positions adds. */
function worthOf({ here, there, columns, alike }: Table, at: number, column: number): number {
  const [left, right] = [here.kinds[at] as number, there.kinds[column] as number]
  const like = alike[at * columns + column] as number
  if (like > 0)
    return left === KIND.function && right === KIND.function ? like * SCORE.functionWord : like
  if (left !== right) return SCORE.unlikeKind
  return left === KIND.function ? SCORE.unlikeFunction : SCORE.unlike
}

function walkBack({ rows, columns }: Table, last: number): { here: number; there: number }[] {
  const { ways } = kept
  const width = columns + 1
  const found: { here: number; there: number }[] = []
  let state = last
  let [at, column] = [rows, columns]
  while (at > 0 || column > 0) {
    const next = ((ways[at * width + column] as number) >> (2 * state)) & WAY
    if (state === LINKED) found.push({ here: at - 1, there: column - 1 })
    if (state !== ONLY_THERE) at -= 1
    if (state !== ONLY_HERE) column -= 1
    state = next
  }
  return found.reverse()
}
