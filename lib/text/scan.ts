import { classAt, classes, IS, lengthAt, unitClassAt } from './character'
import { formHashed, formOf, forms, hashOn, makeRoom } from './form'
import { normaliseWord } from './normalise'
import type { Span } from './span'

/** The words, numbers and marks of a text in lists of numbers: millions of them cost no objects. */
export interface Scan {
  count: number
  /** Of the forms whose numbers it holds: they are good for nothing in another one. */
  epoch: number
  /** Of each: where it starts and ends in the text, and the number of its form (see form.ts) or 0. */
  starts: Int32Array
  ends: Int32Array
  forms: Int32Array
  /** Of each: KIND. */
  kinds: Uint8Array
}

/** What stands in `kinds`; token.ts names them in this order. */
export const KIND = { mark: 0, word: 1, number: 2 } as const

const room = (size: number) => ({
  starts: new Int32Array(size),
  ends: new Int32Array(size),
  forms: new Int32Array(size),
  kinds: new Uint8Array(size),
})

const FIRST_ROOM = 1024

export const startScan = (): Scan => ({ count: 0, epoch: forms.epoch, ...room(FIRST_ROOM) })

/** The normalised word of a token. */
export function normAt(text: string, scan: Scan, at: number): string {
  const form = scan.forms[at] as number
  return form > 0 && scan.epoch === forms.epoch
    ? (forms.norm[form] as string)
    : normaliseWord(text.slice(scan.starts[at], scan.ends[at]))
}

/** Forgets what was scanned, to scan another text. */
export function scanAnew(scan: Scan): void {
  makeRoom()
  scan.count = 0
  scan.epoch = forms.epoch
}

/**
 * Adds what stands in `text` within `span`, as if nothing stood around it.
 *
 * A word holds letters, inner apostrophes ("don't") and the dots of "U.S."; a number its inner
 * separators ("200,000", "3.5"). Hyphens part words, so that "Secretary-General" has the words of
 * "Secretary General". Two or more dots, and two of any of '`-, are one mark. One pass by hand: a
 * regular expression takes ten times as long, and most of an import was this. The laws in test/text
 * hold it to the expression that says the same.
 */
export function scanOn(scan: Scan, text: string, span: Span): void {
  const part = span.end < text.length ? text.slice(0, span.end) : text
  for (let at = span.start; at < part.length; ) {
    const plain = plainWord(scan, part, at)
    if (plain > at) {
      at = plain
      continue
    }
    const kinds = classAt(part, at)
    if ((kinds & IS.space) !== 0) {
      at += 1
      continue
    }
    const kind =
      (kinds & IS.number) !== 0 ? KIND.number : (kinds & IS.letter) !== 0 ? KIND.word : KIND.mark
    const end = endOf(part, at, kind)
    const token = claim(scan)
    scan.starts[token] = at
    scan.ends[token] = end
    scan.kinds[token] = kind
    scan.forms[token] = formOf(part, at, end)
    at = end
  }
}

const DOT = '.'.charCodeAt(0)
/** Of what a plain word begins with and is followed by. */
const PLAIN = {
  word: IS.letter | IS.half,
  behind: IS.joint | IS.half,
} as const

/**
 * Adds a word of letters with nothing behind it that could belong to it, as most are, in one pass;
 * gives its end, or 0 where something else stands here.
 */
function plainWord(scan: Scan, text: string, start: number): number {
  let unit = text.charCodeAt(start)
  if (((classes[unit] as number) & PLAIN.word) !== IS.letter) return 0
  let hash = hashOn(0, unit)
  let end = start + 1
  for (; end < text.length; end += 1) {
    unit = text.charCodeAt(end)
    const kinds = classes[unit] as number
    if ((kinds & PLAIN.behind) !== 0) return 0
    if ((kinds & IS.inWord) === 0) break
    hash = hashOn(hash, unit)
  }
  // "U.S." begins so.
  if (end === start + 1 && unit === DOT) return 0
  const token = claim(scan)
  scan.starts[token] = start
  scan.ends[token] = end
  scan.kinds[token] = KIND.word
  scan.forms[token] = formHashed(text, { start, end }, hash)
  return end
}

/** The number of the next token, which its caller fills in. */
function claim(scan: Scan): number {
  const { count } = scan
  if (count === scan.kinds.length) grow(scan)
  scan.count = count + 1
  return count
}

function grow(scan: Scan): void {
  const larger = room(scan.kinds.length * 2)
  larger.starts.set(scan.starts)
  larger.ends.set(scan.ends)
  larger.forms.set(scan.forms)
  larger.kinds.set(scan.kinds)
  Object.assign(scan, larger)
}

function endOf(text: string, start: number, kind: number): number {
  if (kind === KIND.mark) return markEnd(text, start)
  if (kind === KIND.number) return runEnd(text, start, IS.separator)
  const initials = initialsEnd(text, start)
  return initials > 0 ? initials : runEnd(text, start, IS.joint)
}

/** The end of "U.S."; 0 where fewer than two capitals stand with a dot each. */
function initialsEnd(text: string, start: number): number {
  let end = start
  let count = 0
  while ((classAt(text, end) & IS.capital) !== 0) {
    const dot = end + lengthAt(text, end)
    if (text.charCodeAt(dot) !== DOT) break
    end = dot + 1
    count += 1
  }
  return count > 1 ? end : 0
}

/** The end of letters and digits, which may be joined by signs of one kind. */
function runEnd(text: string, start: number, joint: number): number {
  const beside = joint === IS.joint ? IS.letter : IS.number
  let end = start + lengthAt(text, start)
  for (;;) {
    const kinds = unitClassAt(text, end)
    if ((kinds & IS.inWord) !== 0) end += 1
    else if (kinds === IS.half && (classAt(text, end) & IS.inWord) !== 0) end += 2
    else if ((kinds & joint) !== 0 && (classAt(text, end + 1) & beside) !== 0) end += 1
    else return end
  }
}

/** Two of them in a row are one mark. */
const DOUBLED: ReadonlySet<number> = new Set(Array.from("'`-", (sign) => sign.charCodeAt(0)))

function markEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  let end = start + lengthAt(text, start)
  if (unit === DOT) while (text.charCodeAt(end) === DOT) end += 1
  else if (DOUBLED.has(unit) && text.charCodeAt(end) === unit) end += 1
  return end
}
