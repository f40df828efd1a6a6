import type { Part, Version } from '../lib/comparison'
import type { Run } from '../lib/difference/difference'
import { standsAlike } from '../lib/difference/stands-alike'
import { KEPT_CONTEXT } from '../lib/statement/variant'
import { read } from '../lib/text/span'

/**
 * A piece of the word by word view: `both` is common text; of the others, `here` stands in the
 * upper line and `there` beneath it. `moved` words stand in another place there.
 */
export interface Aligned {
  readonly kind: 'both' | 'replaced' | 'only-here' | 'only-there' | 'moved'
  readonly here: string
  readonly there: string
}

/** The two texts that a version compares. */
export interface Texts {
  readonly here: string
  readonly there: string
}

/**
 * The pieces of one part, white space kept out of the boxes: a space belongs to the sentence, not
 * to the word that differs. Joined, `here` gives the statement's words in order.
 */
export function alignedPieces(part: Part, texts: Texts): readonly Aligned[] {
  const pieces: Aligned[] = []
  for (const run of part.runs) {
    for (const piece of piecesOf(run, texts)) push(pieces, piece)
  }
  return pieces
}

function piecesOf(run: Run, texts: Texts): readonly Aligned[] {
  const here = read(texts.here, run.here)
  const there = read(texts.there, run.there)
  if (run.kind === 'equal' || run.trivial) return [both(here)]
  const upper = here.trim()
  const lower = there.trim()
  const box: Aligned = {
    kind:
      run.kind === 'moved'
        ? 'moved'
        : upper === ''
          ? 'only-there'
          : lower === ''
            ? 'only-here'
            : 'replaced',
    here: upper,
    there: run.kind === 'moved' ? '' : lower,
  }
  if (upper === '') return lower === '' ? [both(here)] : [both(here), box]
  return [both(leadingSpace(here)), box, both(trailingSpace(here))]
}

const both = (text: string): Aligned => ({ kind: 'both', here: text, there: text })

const leadingSpace = (text: string): string => text.slice(0, text.length - text.trimStart().length)
const trailingSpace = (text: string): string => text.slice(text.trimEnd().length)

/** Adds a piece; neighbours of common text become one, and a box stands off the words beside it. */
function push(pieces: Aligned[], piece: Aligned): void {
  if (piece.here === '' && piece.there === '') return
  const last = pieces.at(-1)
  if (last?.kind === 'both' && piece.kind === 'both') {
    pieces[pieces.length - 1] = both(last.here + piece.here)
    return
  }
  if (last !== undefined && needsSpace(last, piece)) {
    if (piece.kind === 'both') {
      pieces.push(both(` ${piece.here}`))
      return
    }
    if (last.kind === 'both') pieces[pieces.length - 1] = both(`${last.here} `)
    else pieces.push(both(' '))
  }
  pieces.push(piece)
}

/** Words only there bring no space of their own into the upper line. */
const needsSpace = (last: Aligned, next: Aligned): boolean =>
  (last.kind === 'only-there' || next.kind === 'only-there') &&
  !/\s$/u.test(last.here || 'x') &&
  /^[\s]?[\p{L}\p{N}“‘«„(]/u.test(next.here || 'x') &&
  !/^\s/u.test(next.here)

/** A piece of a version's full text: what it adds, what it leaves out, what it has elsewhere. */
export interface Marked {
  readonly kind: 'plain' | 'context' | 'added' | 'left-out' | 'moved'
  readonly text: string
}

/**
 * The whole text of a version: what was aligned with the statement, word by word, and the rest of
 * it as context. Without what is left out, the pieces joined are the text as printed.
 */
export function markedText(version: Version, statementText: string): readonly Marked[] {
  const text = version.variant.text
  const runs = version.parts
    .flatMap(({ runs }) => runs)
    .toSorted((a, b) => a.there.start - b.there.start || a.there.end - b.there.end)
  const pieces: Marked[] = []
  let at = 0
  for (const run of runs) {
    if (run.there.start > at) add(pieces, 'context', text.slice(at, run.there.start))
    const there = text.slice(Math.max(at, run.there.start), Math.max(at, run.there.end))
    const isLeftOut = !standsAlike(statementText, run.here, { runs, side: 'here' })
    const words = {
      leftOut: isLeftOut ? read(statementText, run.here).trim() : '',
      there,
      isAdded: !standsAlike(text, run.there, { runs, side: 'there' }),
    }
    for (const piece of markedPieces(run, words)) add(pieces, piece.kind, piece.text)
    at = Math.max(at, run.there.end)
  }
  add(pieces, 'context', text.slice(at))
  return pieces
}

interface RunWords {
  readonly leftOut: string
  readonly there: string
  readonly isAdded: boolean
}

function markedPieces(run: Run, { leftOut, there, isAdded }: RunWords): readonly Marked[] {
  const plain: Marked = { kind: 'plain', text: there }
  if (run.kind === 'equal' || run.trivial) return [plain]
  if (run.kind === 'moved') return boxed('moved', there)
  // Its space goes with it, so that the rest stays the text as printed.
  const before: readonly Marked[] =
    leftOut === '' ? [] : [{ kind: 'left-out', text: `${leftOut} ` }]
  return [...before, ...(isAdded ? boxed('added', there) : [plain])]
}

/** Words with the white space around them left outside of their line. */
const boxed = (kind: Marked['kind'], text: string): readonly Marked[] => [
  { kind: 'plain', text: leadingSpace(text) },
  { kind, text: text.trim() },
  { kind: 'plain', text: text.trim() === '' ? '' : trailingSpace(text) },
]

function add(pieces: Marked[], kind: Marked['kind'], text: string): void {
  if (text === '') return
  const last = pieces.at(-1)
  // Words that stand nowhere in the text stand off from those before them.
  if (kind === 'left-out' && last !== undefined && !/\s$/u.test(last.text)) {
    pieces.push({ kind, text: ` ${text}` })
    return
  }
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
  else pieces.push({ kind, text })
}

/** From this length on, context was cut by its length, and its outermost word may be half a word. */
const CUT = 60

/** Context that fills what is kept of it (of an article that was read before) was cut as well. */
const isCut = (line: string, context: string): boolean =>
  line.length >= CUT || (line.length === KEPT_CONTEXT && line === context)

/** The words of the same paragraph before a statement; an ellipsis where they were cut. */
export function wordsBefore(context: string): string {
  const line = context.slice(context.lastIndexOf('\n') + 1)
  const words = line.trim()
  if (!isCut(line, context)) return words
  return `…\u00a0${words.slice(words.indexOf(' ') + 1)}`
}

/** What follows a statement in its paragraph, its space included; an ellipsis where it was cut. */
export function wordsAfter(context: string): string {
  const [line = ''] = context.split('\n')
  const words = line.trimEnd()
  if (!isCut(line, context)) return words
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), 0))}\u00a0…`
}

/** The mark that opens a quotation in print, last of what stands before the words. */
const OPENING = /(["“”„‟«»‹›'‘’])\s*$/u

/** The mark that closes one, first of what stands after the words but for a comma or a stop. */
const CLOSING = /^[,.;:!?]?\s*(["“”„‟«»‹›'‘’])/u

/** Words before a direct quotation without its opening mark, which is set apart from them. */
export const withoutOpening = (words: string): string => words.replace(OPENING, '').trimEnd()

/** Words after a direct quotation without its closing mark. */
export const withoutClosing = (words: string): string => words.replace(CLOSING, '')

/** What closes a quotation that is opened so, in the first habit that has it. */
const PAIRS = ['“”', '""', '„“', '«»', '‘’', "''", '‹›', '»«', '””'] as const

/**
 * How a direct quotation is opened and closed by the outlet itself, the comma before its closing
 * mark included; what is not known of that by the fitting mark, else by ours.
 */
export function marksOf(around: { readonly before: string; readonly after: string }): {
  readonly opening: string
  readonly closing: string
} {
  const opens = OPENING.exec(around.before)
  const closes = CLOSING.exec(around.after)
  const pair = PAIRS.find((each) =>
    opens !== null ? each.startsWith(opens[1] ?? '') : each.endsWith(closes?.[1] ?? '”'),
  )
  const [opening = '“', closing = '”'] = pair ?? []
  return { opening: opens?.[0] ?? opening, closing: closes?.[0] ?? closing }
}
