import type { Lexicon } from '../lexicon/lexicon'
import { KIND, normAt, type Scan, scanAnew, scanOn, startScan } from '../text/scan'
import { sentencesOf } from '../text/sentence'
import { type Span, trimSpan } from '../text/span'

/** A clause of fewer words says too little to be looked up by itself. */
const FEWEST_WORDS = 6

/** A passage, and which tokens of a scan of its text stand in it. */
export interface ScannedPassage {
  readonly span: Span
  /** Numbers of the scan. */
  readonly tokens: Span
}

const scan = startScan()

/**
 * The passages of a statement's text: its sentences, long ones cut where an independent clause
 * begins (after a semicolon, or a comma with "and" or "but" and a new subject). The passages are in
 * order and do not overlap; only white space and marks lie between them.
 */
export const passagesOf = (text: string, lexicon: Lexicon): Span[] =>
  scannedPassages(text, lexicon, scan).map(({ span }) => span)

/** The passages of a text, as `passagesOf` gives them; `scan` then holds the tokens of the text. */
export function scannedPassages(text: string, lexicon: Lexicon, scan: Scan): ScannedPassage[] {
  const passages: ScannedPassage[] = []
  scanAnew(scan)
  for (const line of linesOf(text)) {
    for (const sentence of sentencesOf(text, line, lexicon)) {
      const first = scan.count
      scanOn(scan, text, sentence)
      addClauses(passages, first, { text, sentence, lexicon, scan })
    }
  }
  return passages
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

interface Scanned {
  readonly text: string
  readonly sentence: Span
  readonly lexicon: Lexicon
  readonly scan: Scan
}

/** Adds the clauses of a sentence whose first token has that number and whose last is the last. */
function addClauses(passages: ScannedPassage[], first: number, scanned: Scanned): void {
  const { text, sentence, scan } = scanned
  const add = (span: Span, tokens: Span): void => {
    const trimmed = trimSpan(text, span)
    if (trimmed.end > trimmed.start) passages.push({ span: trimmed, tokens })
  }
  let { start } = sentence
  let from = first
  let words = 0
  let left = 0
  for (let at = first; at < scan.count; at += 1) if (scan.kinds[at] !== KIND.mark) left += 1
  for (let at = first; at < scan.count; at += 1) {
    if (scan.kinds[at] !== KIND.mark) {
      words += 1
      left -= 1
    } else if (words >= FEWEST_WORDS && left >= FEWEST_WORDS && opensClause(scanned, at)) {
      add({ start, end: scan.starts[at] as number }, { start: from, end: at })
      start = scan.ends[at] as number
      from = at + 1
      words = 0
    }
  }
  add({ start, end: sentence.end }, { start: from, end: scan.count })
}

/** A semicolon, or a comma before a conjunction and a subject. */
function opensClause({ text, lexicon, scan }: Scanned, at: number): boolean {
  const norm = (number: number): string => (number < scan.count ? normAt(text, scan, number) : '')
  const mark = norm(at)
  if (mark === ';') return true
  const { conjunctions, pronouns, determiners } = lexicon.grammar
  if (mark !== ',' || !conjunctions.has(norm(at + 1))) return false
  const subject = norm(at + 2)
  return pronouns.has(subject) || determiners.has(subject)
}
