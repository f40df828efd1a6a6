import type { Lexicon } from '../../lexicon/lexicon'
import { forms, MOST_FORMS } from '../../text/form'
import { normAt, type Scan } from '../../text/scan'
import type { Span } from '../../text/span'
import { type Token, tokensIn } from '../../text/token'
import { amountAt } from '../amount'
import { tablesOf } from '../reading'
import { stemsOf } from '../word'
import { type Arena, addListed, addPosting, NO_PAIR, startList } from './arena'
import { hashOf, pairPrintOf, partitionOf, printOf } from './key'

/** What a form is in a language: not asked yet, nothing, one stem, a number, or more than can be said here. */
const IS = { unknown: 0, nothing: 1, stem: 2, amount: 3, more: 4 } as const
/** Added where the form may be one word with the next one: "per" of "per cent". */
const OPENER = 8

/** What is known of the forms in one language, so that a word costs a look into a list. */
interface Known {
  epoch: number
  readonly is: Uint8Array
  /** Of their stems: the partition, and the number that its prints are made from. */
  readonly partitions: Uint16Array
  readonly seconds: Int32Array
  /** In the arena of this name: their lists, or how often they came so far, below zero. */
  arena: symbol | null
  readonly lists: Int32Array
}

const known = new WeakMap<Lexicon, Known>()

function knownOf(lexicon: Lexicon): Known {
  const before = known.get(lexicon)
  if (before && before.epoch === forms.epoch) return before
  const made = before ?? {
    epoch: forms.epoch,
    is: new Uint8Array(MOST_FORMS),
    partitions: new Uint16Array(MOST_FORMS),
    seconds: new Int32Array(MOST_FORMS),
    arena: null,
    lists: new Int32Array(MOST_FORMS),
  }
  made.epoch = forms.epoch
  made.arena = null
  made.is.fill(IS.unknown)
  known.set(lexicon, made)
  return made
}

/** A passage that was scanned: some tokens of a scan of its text. */
export interface Posted {
  readonly text: string
  readonly scan: Scan
  readonly tokens: Span
  readonly lexicon: Lexicon
}

const FIRST_ROOM = 256

/** The stems of the passage at hand. */
const stems = {
  count: 0,
  partitions: new Uint16Array(FIRST_ROOM),
  seconds: new Int32Array(FIRST_ROOM),
  /** What they were read from; 0 where that is no single form. */
  forms: new Int32Array(FIRST_ROOM),
}

/** A form that comes so often gets a list: it then takes two bytes a posting less, and a block. */
const LISTED_FROM = 16

/** Posts a passage under its terms: those that `termsOf` gives, found without making them. */
export function postPassage(arena: Arena, passage: Posted, number: number): void {
  const { text, scan, tokens, lexicon } = passage
  startStems(tokens)
  if (!readStems(passage)) {
    stems.count = 0
    for (const stem of stemsOf(tokensIn(text, scan, tokens), lexicon)) {
      const { first, second } = hashOf(stem)
      addStem(partitionOf(first), second, 0)
    }
  }
  const { lists } = listsIn(arena, lexicon)
  for (let at = 0; at < stems.count; at += 1) {
    const partition = stems.partitions[at] as number
    const second = stems.seconds[at] as number
    const isLast = at + 1 === stems.count
    const pair = isLast ? NO_PAIR : pairPrintOf(second, stems.seconds[at + 1] as number)
    const form = stems.forms[at] as number
    const list = form === 0 ? 0 : (lists[form] as number)
    if (list > 0) addListed(arena, list, pair, number)
    else {
      addPosting(arena, partition, printOf(second), number)
      if (pair !== NO_PAIR) addPosting(arena, partition, pair, number)
      if (form === 0) continue
      lists[form] = list > -LISTED_FROM ? list - 1 : startList(arena, partition, printOf(second))
    }
  }
}

/** What is known in a language, with the lists of this arena. */
function listsIn(arena: Arena, lexicon: Lexicon): Known {
  const here = knownOf(lexicon)
  if (here.arena !== arena.name) {
    here.arena = arena.name
    here.lists.fill(0)
  }
  return here
}

/** A token has two stems at most: "doesn't". */
function startStems({ start, end }: Span): void {
  stems.count = 0
  const size = (end - start) * 2
  if (size <= stems.seconds.length) return
  stems.partitions = new Uint16Array(size)
  stems.seconds = new Int32Array(size)
  stems.forms = new Int32Array(size)
}

function addStem(partition: number, second: number, form: number): void {
  stems.partitions[stems.count] = partition
  stems.seconds[stems.count] = second
  stems.forms[stems.count] = form
  stems.count += 1
}

/** Whether what is known of the single forms was enough: they are read as `stemsOf` reads them. */
function readStems(passage: Posted): boolean {
  const { text, scan, tokens, lexicon } = passage
  if (scan.epoch !== forms.epoch) return false
  const { is, partitions, seconds } = knownOf(lexicon)
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const form = scan.forms[at] as number
    if (form === 0) return false
    if (is[form] === IS.unknown)
      learn(form, tokensIn(text, scan, { start: at, end: at + 1 }), lexicon)
    let what = is[form] as number
    if ((what & OPENER) !== 0) {
      if (opensPair(passage, at, tokens.end)) return false
      what -= OPENER
    }
    if (what === IS.more) return false
    // Thousands and millions multiply what stands before them.
    if (what === IS.amount && at > tokens.start && is[scan.forms[at - 1] as number] === what) {
      return false
    }
    if (what !== IS.nothing) {
      addStem(partitions[form] as number, seconds[form] as number, form)
    }
  }
  return true
}

/** Whether the first token and the next one are one word. */
function opensPair({ text, scan, lexicon }: Posted, at: number, end: number): boolean {
  if (at + 1 === end) return false
  const pair = `${normAt(text, scan, at)} ${normAt(text, scan, at + 1)}`
  return tablesOf(lexicon).wording.pairs.has(pair)
}

function learn(form: number, token: readonly Token[], lexicon: Lexicon): void {
  const { is, partitions, seconds } = knownOf(lexicon)
  const tables = tablesOf(lexicon)
  const [stem, another] = stemsOf(token, lexicon)
  const isAmount = amountAt(token, 0, tables) !== null
  const opens = tables.pairOpeners.has(token[0]?.norm ?? '')
  if (another !== undefined || (opens && isAmount)) is[form] = IS.more
  else if (stem === undefined) is[form] = IS.nothing + (opens ? OPENER : 0)
  else {
    is[form] = isAmount ? IS.amount : IS.stem + (opens ? OPENER : 0)
    const { first, second } = hashOf(stem)
    partitions[form] = partitionOf(first)
    seconds[form] = second
  }
}
