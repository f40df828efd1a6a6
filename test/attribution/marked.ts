import { attribute } from '../../lib/attribution/attribute'
import type { Attribution } from '../../lib/attribution/attribution'
import type { Span } from '../../lib/text/span'
import { articleOf } from '../article'

const TAG = /<(\/?)(content|source|cue)>/gu

/** What the tags of a marked text say of one attribution, and the text without them. */
interface Unmarked {
  readonly text: string
  readonly content: readonly string[]
  readonly source: string | null
  readonly cue: string | null
}

/** Reads “<content>It runs</content>,” <source>Weiss</source> <cue>said</cue>. */
export function unmark(marked: string): Unmarked {
  const spans: { tag: string; span: Span }[] = []
  const open = new Map<string, number>()
  let text = ''
  let from = 0
  for (const match of marked.matchAll(TAG)) {
    text += marked.slice(from, match.index)
    from = match.index + match[0].length
    const tag = match[2] ?? ''
    if (match[1] === '') open.set(tag, text.length)
    else spans.push({ tag, span: { start: open.get(tag) ?? 0, end: text.length } })
  }
  text += marked.slice(from)
  const all = (tag: string): string[] =>
    spans.filter((each) => each.tag === tag).map(({ span }) => text.slice(span.start, span.end))
  return {
    text,
    content: all('content'),
    source: all('source')[0] ?? null,
    cue: all('cue')[0] ?? null,
  }
}

/** The attributions of a text, each with its words instead of spans. */
export function said(text: string, language: string | null = 'en') {
  const read = (span: Span | null): string | null => span && text.slice(span.start, span.end)
  return attribute(articleOf(text, { language })).map((each: Attribution) => ({
    form: each.form,
    content: each.content.map((span) => text.slice(span.start, span.end)),
    source: read(each.source),
    cue: read(each.cue),
    speaker: each.speaker?.name ?? null,
    kind: each.speaker?.kind ?? null,
    act: each.act,
    via: each.via?.name ?? null,
    rules: each.chain.map(({ rule }) => rule),
  }))
}
