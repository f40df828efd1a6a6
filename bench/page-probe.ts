// Runs in a page: reads it as the extension does and as Readability alone does, and leads every
// sentence of what was read back to the page.
import { Readability } from '@mozilla/readability'
import { quoteOf, spanOfQuote } from '../lib/page/anchor'
import { type Extraction, extract, extraction } from '../lib/page/extract'
import { mayBeArticle } from '../lib/page/gate'
import { inSlices } from '../lib/page/slices'
import { rangeOf } from '../lib/page/text-model'
import type { Span } from '../lib/text/span'

/** How many sentences of a page were led back to it, and some that were not. */
export interface Probed {
  readonly sentences: number
  readonly anchored: number
  /** Sentences whose anchor leads back to their own place, not to nothing. */
  readonly quoted: number
  readonly lost: readonly string[]
}

/** One page read by both, in milliseconds; `first` is the time of the very first run. */
export interface Timed {
  readonly ours: number
  readonly alone: number
  readonly first: { readonly ours: number; readonly alone: number }
  readonly text: string
  readonly aloneText: string
  readonly reason: string | null
}

/** Runs of each, taken in turns; the median counts. */
const RUNS = 11

/** What a page does not show, or shows as another space. */
const UNSEEN = /[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
const bare = (text: string): string => text.replace(UNSEEN, '')

function sentencesIn(text: string, { start, end }: Span): Span[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...sentences.segment(text.slice(start, end))]
    .map(({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.trimEnd().length,
    }))
    .filter((span) => bare(text.slice(span.start, span.end)) !== '')
}

/** Leads every sentence of the page back to it; null where the page is no article. */
function probe(url: string = location.href): Probed | null {
  const extraction = extract(document, url)
  return extraction.ok ? anchoredIn(extraction) : null
}

function anchoredIn({ positions, article }: Extraction & { readonly ok: true }): Probed {
  const spans = article.blocks.flatMap((block) => sentencesIn(article.text, block))
  const lost: string[] = []
  let quoted = 0
  for (const span of spans) {
    const said = article.text.slice(span.start, span.end)
    const again = spanOfQuote(article.text, quoteOf(article.text, span))
    if (again && again.start !== span.start) lost.push(`elsewhere: ${said}`)
    else if (bare(String(rangeOf(positions, span) ?? '')) !== bare(said)) lost.push(said)
    if (again) quoted += 1
  }
  const anchored = spans.length - lost.length
  return { sentences: spans.length, anchored, quoted, lost: lost.slice(0, 3) }
}

/** Readability as its own documentation says: on a copy of the page, with nothing set. */
const readAlone = (): string | null =>
  new Readability(document.cloneNode(true) as Document).parse()?.content ?? null

/** The text of markup, with a line for each block. */
function linesOf(markup: string | null): string {
  const lines = ['']
  const walk = (node: Node): void => {
    const isBlock = node.nodeType === 1 && BLOCK.test(node.nodeName)
    if (isBlock) lines.push('')
    if (node.nodeType === 3) lines.push(`${lines.pop()}${node.nodeValue}`)
    for (const child of node.childNodes) walk(child)
    if (isBlock) lines.push('')
  }
  walk(new DOMParser().parseFromString(markup ?? '', 'text/html').body)
  return lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
const BLOCK =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/iu

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Reads the page by turns; `oursFirst` tells whose turn comes first. */
function time(url: string, oursFirst: boolean): Timed {
  const times = { ours: [] as number[], alone: [] as number[] }
  let extraction: Extraction | null = null
  let markup: string | null = null
  const run = {
    ours: () => {
      extraction = extract(document, url)
    },
    alone: () => {
      markup = readAlone()
    },
  }
  const turns = oursFirst ? (['ours', 'alone'] as const) : (['alone', 'ours'] as const)
  for (let round = 0; round < RUNS; round += 1) {
    for (const name of turns) {
      const began = performance.now()
      run[name]()
      times[name].push(performance.now() - began)
    }
  }
  const read = extraction as Extraction | null
  return {
    ours: median(times.ours),
    alone: median(times.alone),
    first: { ours: times.ours[0] ?? Number.NaN, alone: times.alone[0] ?? Number.NaN },
    text: read?.ok ? read.article.text : '',
    aloneText: linesOf(markup),
    reason: read?.ok === false ? read.reason : null,
  }
}

/** What the gate says of the page, and the milliseconds of its first run and of a later one. */
export interface Gated {
  readonly isRead: boolean
  readonly first: number
  readonly later: number
}

/** Runs of the gate, of which the mean is taken: one is shorter than some clocks can tell. */
const GATES = 200

function gate(url: string = location.href): Gated {
  const began = performance.now()
  const isRead = mayBeArticle(document, url)
  const first = performance.now() - began
  const again = performance.now()
  for (let run = 0; run < GATES; run += 1) mayBeArticle(document, url)
  return { isRead, first, later: (performance.now() - again) / GATES }
}

/** What becomes of a page that is read in slices, and the milliseconds until then. */
export interface Sliced {
  readonly outcome: string
  readonly wall: number
  readonly spent: number
}

async function slices(url: string = location.href): Promise<Sliced> {
  const began = performance.now()
  const work = extraction(document, { url, domain: null })
  const done = await inSlices(work, new AbortController().signal)
  const { value, spent } = done ?? { value: null, spent: 0 }
  const outcome = value?.ok ? `${value.article.text.length} characters` : String(value?.reason)
  return { outcome, wall: performance.now() - began, spent }
}

/** What is read of the page, as far as a test compares it; or why nothing is. */
export interface Told {
  readonly lines: readonly string[]
  readonly partial: boolean
  readonly canonicalUrl: string | null
  readonly lost: readonly string[]
}

function told(url: string = location.href): Told | string {
  const extraction = extract(document, url)
  if (!extraction.ok) return extraction.reason
  const { text, partial, canonicalUrl } = extraction.article
  return { lines: text.split('\n\n'), partial, canonicalUrl, lost: anchoredIn(extraction).lost }
}

Object.assign(globalThis, { probe, time, gate, slices, told })
