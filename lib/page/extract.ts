import type { Article } from '../article'
import { atOnce, type Steps } from '../steps'
import { datelineOf } from './dateline'
import { nameOf, rootOf } from './dom'
import { decisionsOn, foundIn } from './explain'
import { bodyOf, type FlowLine, flow } from './flow'
import { declaredType, isFrontPage } from './gate'
import { type Decision, isProse } from './judged'
import { isLiveReport } from './live-report'
import { headerOf } from './metadata'
import { prune } from './prune'
import { type Readable, readableWords } from './readable'
import { type Snapshot, snapshot } from './snapshot'
import { modelOf, type TextModel } from './text-model'

export type Extraction =
  | {
      readonly ok: true
      readonly article: Article
      readonly positions: TextModel
      /** Why the text is not simply what Readability found: for tests and for explaining. */
      readonly decisions: () => readonly Decision[]
    }
  | {
      readonly ok: false
      readonly reason: 'not-an-article' | 'too-short' | 'too-large' | 'unreadable'
    }

/** Characters. A report in brief has one sentence; less is a picture with its caption. */
const SHORTEST = 140

const FRONT_PAGE = {
  /** So many paragraphs that each stand in a place of their own are teasers. */
  teasers: 4,
  /** So many lines without any paragraph are a list of titles. */
  lines: 300,
  /** Text of which so much stands in links points elsewhere. */
  linked: 0.5,
  /** Paragraphs from more places than this, hardly two in any of them, are gathered teasers. */
  places: 8,
  together: 1.5,
} as const

/** Whether anywhere in a page paragraphs stand together, or a few stand alone. */
function standsTogether(lines: readonly FlowLine[]): boolean {
  const prose = lines.filter(isProse)
  if (new Set(prose.map(bodyOf)).size < prose.length) return true
  if (prose.length > 0) return prose.length < FRONT_PAGE.teasers
  return lines.length > 0 && lines.length < FRONT_PAGE.lines
}

/** Whether what was kept is a list of pointers to other pages after all; entries are none. */
function isList(kept: readonly FlowLine[], isLive: boolean): boolean {
  const prose = kept.filter(isProse)
  const places = new Set(prose.map(bodyOf)).size
  const length = kept.reduce((sum, { text }) => sum + text.length, 0)
  const linked = kept.reduce((sum, line) => sum + line.linked, 0)
  const isScattered = places > FRONT_PAGE.places && prose.length < places * FRONT_PAGE.together
  return (isScattered && !isLive) || linked > length * FRONT_PAGE.linked
}

const refuse = (reason: (Extraction & { readonly ok: false })['reason']): Extraction => ({
  ok: false,
  reason,
})

/** The words that Readability keeps; null where the page makes it fail. */
function* readableOf(document: Document, seen: Snapshot): Steps<Readable | null> {
  try {
    return yield* readableWords(document, seen)
  } catch {
    return null // a library of others on a page of others: the reader is told that it cannot be read
  }
}

/** What a page is asked for: `domain` is the outlet's registrable domain, where it is known. */
export interface Asked {
  readonly url: string
  readonly domain: string | null
}

/**
 * The article of a page, with the way back from its text to the page; or why there is none. The
 * page itself is only looked at, and may go on between the steps.
 */
export function* extraction(document: Document, asked: Asked): Steps<Extraction> {
  const root = rootOf(document)
  if (!root || nameOf(root) !== 'html') return refuse('unreadable')
  const seen = yield* snapshot(document)
  if (!seen) return refuse('too-large')
  const found = yield* readingOf(document, seen, asked)
  if (found.ok || seen.veiled < VEILED) return found
  // Some pages keep all of their words out of sight until their programs have run.
  const lifted = yield* snapshot(document, { isVeilLifted: true })
  return lifted ? yield* readingOf(document, lifted, asked) : found
}

/** Characters: so much text out of sight may be a report. */
const VEILED = 500

function* readingOf(document: Document, seen: Snapshot, asked: Asked): Steps<Extraction> {
  const { url, domain } = asked
  const lines = yield* flow(seen)
  const isDeclared = declaredType(document) === 'article'
  const isLive = !isDeclared && isLiveReport(lines)
  const isReport = isDeclared || (!isFrontPage(url) && (isLive || standsTogether(lines)))
  if (!isReport) return refuse('not-an-article')
  const readable = yield* readableOf(document, seen)
  if (!readable) return refuse('unreadable')
  yield
  const header = headerOf(document, url, domain)
  yield
  const found = foundIn(lines, readable)
  yield
  const { kept, judged } = yield* prune(found, header)
  if (!isDeclared && isList(kept, isLive)) return refuse('not-an-article')
  yield
  const positions = modelOf(kept)
  const { text, blocks } = positions
  const [first] = kept
  if (!first || text.length < SHORTEST) return refuse('too-short')
  const publishedAt = header.publishedAt ?? datelineOf(lines, first, header.language)
  return {
    ok: true,
    article: { ...header, publishedAt, text, blocks },
    positions,
    decisions: () => decisionsOn(judged, readable),
  }
}

/** The same at one go. */
export const extract = (document: Document, url: string, domain: string | null = null) =>
  atOnce(extraction(document, { url, domain }))
