import type { Word } from '../index/word'
import { KIND } from './likeness'
import { alikeAt, inOrder, type Table, tableOf } from './word-table'

/** Two words that stand for each other, as positions in the two lists of words. */
export interface Link {
  readonly here: number
  readonly there: number
  /** By `LIKENESS`; 0 where the words only stand in the same place. */
  readonly likeness: number
  /** The words stand in another order than the rest: they moved. */
  readonly crossing: boolean
}

/**
 * What speaks for a link that crosses others: each neighbour linked likewise, like words near by, and
 * the way moved. Fitted with the scores of word-table.ts.
 */
export const CROSSING = { neighbour: 0.3, support: 0.2, distance: -1 } as const

/**
 * The links between the words of two passages, in the order of `here`; no word has two.
 * First the best alignment in order, then links that cross it between words of like spelling, then
 * words in the same place beside linked ones. The same whichever side stands first: of two alignments
 * that are worth the same, neither side is asked.
 */
export function align(here: readonly Word[], there: readonly Word[]): Link[] {
  if (!isTurned(here, there)) return linksOf(tableOf(here, there))
  return linksOf(tableOf(there, here))
    .map((link) => ({ ...link, here: link.there, there: link.here }))
    .sort((a, b) => a.here - b.here)
}

/** Whether the second passage comes first in an order of all passages: by length, then by words. */
function isTurned(here: readonly Word[], there: readonly Word[]): boolean {
  if (here.length !== there.length) return here.length > there.length
  for (const [at, { form }] of here.entries()) {
    const other = (there[at] as Word).form
    if (form !== other) return form > other
  }
  return false
}

/** The links of two passages whose words stand beside each other already: see `align`. */
function linksOf(table: Table): Link[] {
  const linked: Link[] = []
  const unlike: Link[] = []
  for (const { here, there } of inOrder(table)) {
    const likeness = alikeAt(table, here, there)
    const link = { here, there, likeness, crossing: false }
    if (likeness > 0) linked.push(link)
    else unlike.push(link)
  }
  const partners = partnersOf(linked, table)
  linked.push(...crossing(table, partners))
  linked.push(...inPlace(unlike, partners))
  return linked.sort((a, b) => a.here - b.here)
}

/** The linked position of each word, or -1. */
interface Partners {
  readonly here: Int32Array
  readonly there: Int32Array
}

function partnersOf(links: readonly Link[], { rows, columns }: Table): Partners {
  const partners = {
    here: new Int32Array(rows).fill(-1),
    there: new Int32Array(columns).fill(-1),
  }
  for (const { here, there } of links) join(partners, here, there)
  return partners
}

function join(partners: Partners, here: number, there: number): void {
  partners.here[here] = there
  partners.there[there] = here
}

const isLinked = (partners: Partners, here: number, there: number): boolean =>
  there >= 0 && partners.here[here] === there

interface Offer {
  readonly here: number
  readonly there: number
  readonly likeness: number
  readonly score: number
}

/** Links between like words that the order left out: words that moved. Takes them for partners. */
function crossing(table: Table, partners: Partners): Link[] {
  const made: Link[] = []
  for (const { here, there, likeness } of offersOf(table, partners)) {
    if (partners.here[here] !== -1 || partners.there[there] !== -1) continue
    join(partners, here, there)
    made.push({ here, there, likeness, crossing: true })
  }
  return made
}

function offersOf(table: Table, partners: Partners): Offer[] {
  const { rows, columns, here: words } = table
  const offers: Offer[] = []
  for (let here = 0; here < rows; here += 1) {
    if (partners.here[here] !== -1) continue
    for (let there = 0; there < columns; there += 1) {
      const likeness = alikeAt(table, here, there)
      if (likeness === 0 || partners.there[there] !== -1) continue
      const neighbours =
        Number(isLinked(partners, here - 1, there - 1)) +
        Number(isLinked(partners, here + 1, there + 1))
      const support = supportOf(table, here, there)
      // Every sentence has a "the" to spare: a function word moves only along with its neighbours.
      if (words.kinds[here] === KIND.function && neighbours === 0 && support === 0) continue
      const way = Math.abs(here / rows - there / columns)
      const score =
        likeness +
        CROSSING.neighbour * neighbours +
        CROSSING.support * support +
        CROSSING.distance * way
      offers.push({ here, there, likeness, score })
    }
  }
  return offers.sort((a, b) => b.score - a.score)
}

/** How many of the two words before and after are alike, function words left out. */
function supportOf(table: Table, here: number, there: number): number {
  let support = 0
  for (let step = -2; step <= 2; step += 1) {
    const [row, column] = [here + step, there + step]
    if (step === 0 || row < 0 || column < 0) continue
    if (row >= table.rows || column >= table.columns) continue
    if (table.here.kinds[row] !== KIND.function && alikeAt(table, row, column) > 0) support += 1
  }
  return support
}

/** Of the unlike words that the order linked: those still free that stand beside a linked pair. */
const inPlace = (unlike: readonly Link[], partners: Partners): Link[] =>
  unlike.filter(
    ({ here, there }) =>
      partners.here[here] === -1 &&
      partners.there[there] === -1 &&
      (isLinked(partners, here - 1, there - 1) || isLinked(partners, here + 1, there + 1)),
  )
