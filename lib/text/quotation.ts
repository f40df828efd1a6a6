import { MARKS, type Mark, marksOf, type QuotationMarks } from './quotation-mark'
import { type Span, trimSpan } from './span'

/** The words inside quotation marks; `start` and `end` leave the marks out. */
export interface Quotation extends Span {
  /** The same with its marks. */
  readonly marked: Span
  /** 0 for a quotation, 1 for one inside it, and so on. */
  readonly depth: number
  /** The marks close it; else it goes on in the next paragraph, or its closing mark is missing. */
  readonly closed: boolean
  /** It takes up a quotation of the paragraph before. */
  readonly continues: boolean
}

/** A deeper nest is noise. */
const DEEPEST = 4

interface Open {
  readonly mark: Mark
  readonly closes: string
}

/**
 * The quotations of a text, in text order, outer before inner. Paragraph by paragraph: an odd mark
 * never swallows more than its own paragraph. A paragraph that opens with a mark and does not close
 * it, followed by one that opens with a mark too, is one of several of the same quotation.
 */
export function findQuotations(
  text: string,
  blocks: readonly Span[],
  language: QuotationMarks,
): Quotation[] {
  const found: Quotation[] = []
  let carried = false
  blocks.forEach((block, index) => {
    const marks = marksOf(text, block, language)
    const opensHere = marks[0]?.start === block.start && marks[0].opens
    const next = blocks[index + 1]
    const nextOpens = next !== undefined && MARKS.has(text.charAt(next.start))
    const spoken = language.dialogueDash ? dialogueIn(text, block) : []
    const inBlock = spoken.length > 0 ? spoken : pair(marks, block, nextOpens)
    inBlock.sort((a, b) => a.start - b.start || b.end - a.end)
    const continues = carried && opensHere
    for (const each of inBlock) {
      found.push(continues && each === inBlock[0] ? { ...each, continues } : each)
    }
    carried = inBlock.some((each) => !each.closed && each.depth === 0 && each.end === block.end)
  })
  return found
}

/** Pairs the marks of one paragraph with a stack; each mark is pushed and popped at most once. */
function pair(marks: readonly Mark[], block: Span, nextOpens: boolean): Quotation[] {
  const found: Quotation[] = []
  const stack: Open[] = []
  const close = (open: Open, end: number, markedEnd: number, closed: boolean): void => {
    const depth = stack.length
    if (depth >= DEEPEST || end <= open.mark.end) return
    const marked = { start: open.mark.start, end: markedEnd }
    found.push({ start: open.mark.end, end, marked, depth, closed, continues: false })
  }
  const ahead = new Map<string, number>()
  for (const { sign } of marks) ahead.set(sign, (ahead.get(sign) ?? 0) + 1)
  for (const mark of marks) {
    ahead.set(mark.sign, (ahead.get(mark.sign) ?? 1) - 1)
    const matching = mark.closes ? openFor(stack, mark) : -1
    if (matching >= 0 && !(mark.opens && mark.certain === 'open')) {
      const open = stack[matching]
      stack.length = matching
      if (open) close(open, mark.start, mark.end, true)
    } else if (mark.opens) {
      const same = stack.findIndex((open) => open.mark.sign === mark.sign)
      const nests = !mark.closes && (ahead.get(mark.partner) ?? 0) > stack.length
      if (same >= 0 && !nests) {
        const open = stack[same]
        stack.length = same
        // The closing mark is missing: the words up to the next opening one are the quotation.
        if (open && mark.start - open.mark.end > 1) close(open, mark.start, mark.start, false)
      }
      stack.push({ mark, closes: mark.partner })
    }
  }
  const [left] = stack
  if (
    left &&
    (nextOpens ||
      left.mark.start === block.start ||
      left.mark.afterColon ||
      left.mark.certain === 'open')
  ) {
    stack.length = 0
    close(left, block.end, block.end, false)
  }
  return found
}

/** The innermost open mark that `mark` closes, or -1. Looks no deeper than a nest can be. */
function openFor(stack: readonly Open[], mark: Mark): number {
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - DEEPEST); at -= 1) {
    const open = stack[at]
    if (open && (open.closes === mark.sign || partners(open.mark.sign, mark.sign))) return at
  }
  return -1
}

/** Marks that are often mixed up: “…", "…”, „…", ''…''. */
const partners = (open: string, close: string): boolean =>
  DOUBLE.includes(open) && DOUBLE_CLOSE.includes(close)
const DOUBLE = ['"', '“', '„', '”', '‟', "''", '``']
const DOUBLE_CLOSE = ['"', '”', '“', "''"]

/** A dash with white space on one side at least: none of a compound. */
const DASH = /(?:^|\s)[–—]|[–—](?=[\s.,])/gu

/** The speech of a paragraph that opens with a dash; the next dash ends it, the one after goes on. */
function dialogueIn(text: string, block: Span): Quotation[] {
  const part = text.slice(block.start, block.end)
  const dashes = Array.from(part.matchAll(DASH), ({ index, 0: dash }) => ({
    start: block.start + index,
    end: block.start + index + dash.length,
  }))
  if (dashes[0]?.start !== block.start) return []
  return dashes.flatMap((dash, at) => {
    if (at % 2 === 1) return []
    const marked = { start: dash.start, end: dashes[at + 1]?.start ?? block.end }
    // "—dijo Weiss—. Ya veremos": the stop belongs to the words before the dash.
    const start = /[.,;:]/u.test(text.charAt(dash.end)) ? dash.end + 1 : dash.end
    const inside = trimSpan(text, { start, end: Math.max(start, marked.end) })
    if (inside.end <= inside.start) return []
    return [{ ...inside, marked, depth: 0, closed: true, continues: false }]
  })
}
