import type { Article } from '../article'
import { datelineOf } from './dateline'
import { bodyOf, type FlowLine, flow } from './flow'
import { declaredType } from './gate'
import { type Decision, isProse } from './judged'
import { headerOf } from './metadata'
import { prune } from './prune'
import { readableNodes } from './readable'
import { snapshot } from './snapshot'
import { modelOf, type TextModel } from './text-model'

export type Extraction =
  | {
      readonly ok: true
      readonly article: Article
      readonly positions: TextModel
      /** Why the text is not simply what Readability found: for tests and for explaining. */
      readonly decisions: readonly Decision[]
    }
  | {
      readonly ok: false
      readonly reason: 'not-an-article' | 'too-short' | 'too-large' | 'unreadable'
    }

/** Characters. A report in brief has one sentence; less is a picture with its caption. */
const SHORTEST = 140

/** How much of a line Readability has kept: 0 to 1. */
function shareKept({ nodes }: FlowLine, kept: ReadonlySet<Text>): number {
  let all = 0
  let some = 0
  for (const node of nodes) {
    const { length } = node.data.trim()
    all += length
    if (kept.has(node)) some += length
  }
  return some / all
}

const FRONT_PAGE = {
  /** So many paragraphs that each stand in a place of their own are teasers. */
  teasers: 4,
  /** So many lines without any paragraph are a list of titles. */
  lines: 300,
} as const

/** Whether anywhere in a page paragraphs stand together, or a few stand alone. */
function hasReport(lines: readonly FlowLine[]): boolean {
  const prose = lines.filter(isProse)
  if (new Set(prose.map(bodyOf)).size < prose.length) return true
  if (prose.length > 0) return prose.length < FRONT_PAGE.teasers
  return lines.length > 0 && lines.length < FRONT_PAGE.lines
}

/**
 * The article of a page, with the way back from its text to the page; or why there is none. The
 * page itself is only looked at. `domain` is the outlet's registrable domain, where it is known.
 */
export function extract(document: Document, url: string, domain: string | null = null): Extraction {
  const copy = snapshot(document)
  if (!copy) return { ok: false, reason: 'too-large' }
  const lines = flow(copy)
  if (declaredType(document) !== 'article' && !hasReport(lines))
    return { ok: false, reason: 'not-an-article' }
  const readable = readableNodes(document, copy)
  const header = headerOf(document, url, domain)
  const found = lines.map((line) => ({ line, kept: shareKept(line, readable) > 0.5 }))
  const { kept, decisions } = prune(found, header)
  const positions = modelOf(kept)
  if (positions.text.length < SHORTEST) return { ok: false, reason: 'too-short' }
  const { text, blocks } = positions
  const [first] = kept
  const publishedAt =
    header.publishedAt ?? (first ? datelineOf(lines, first, header.language) : null)
  return { ok: true, article: { ...header, publishedAt, text, blocks }, positions, decisions }
}
