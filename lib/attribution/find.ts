import { overlaps, read, type Span } from '../text/span'
import { isWord, tokensOf } from '../text/token'
import type { Found, Pattern } from './found'
import { paragraphRules } from './paragraph-rules'
import type { Paragraph, Reading } from './reading'
import { modelFor } from './tagger/models'
import { type Draft, tag } from './tagger/tag'
import { isRead } from './tagger/view'

/**
 * The attributions of an article, in text order: by the model fitted for its language, and by rules
 * what reaches over paragraphs; by rules alone where there is no model, or its file is damaged.
 */
export function findAttributions(reading: Reading): Found[] {
  const ruled = paragraphRules(reading)
  const model = modelFor(reading.lexicon.language)
  if (!model) return ruled
  const unread = reading.paragraphs.filter(({ block }) => !isRead(block))
  const across = ruled.filter((each) => ACROSS.has(each.pattern) || isIn(unread, each))
  const taken = new Uint8Array(reading.text.length)
  for (const { content, cue } of across) {
    for (const { start, end } of cue ? [...content, cue] : content) taken.fill(1, start, end)
  }
  const byCue = new Map(
    ruled.flatMap((each) => (each.cue ? [[each.cue.start, each] as const] : [])),
  )
  const tagged = tag(reading, model)
    .filter((draft) => !clashes(draft, taken))
    .map((draft) => foundOf(reading, draft, ruleOf(draft, byCue)))
  return [...tagged, ...across].sort((a, b) => startOf(a) - startOf(b))
}

/** What rules know better: headlines, and words that point back over sentences. */
const ACROSS: ReadonlySet<Pattern> = new Set(['headline', 'pointing'])

const startOf = ({ content }: Found): number => content[0]?.start ?? 0

/** Whether an attribution begins in one of some paragraphs, of which there are few or none. */
const isIn = (paragraphs: readonly Paragraph[], { content }: Found): boolean =>
  content[0] !== undefined && paragraphs.some(({ block }) => overlaps(block, content[0] as Span))

/** Whether words or cue of a draft belong to what rules found across paragraphs. */
const clashes = ({ content, cue }: Draft, taken: Uint8Array): boolean =>
  [...content, ...(cue ? [cue] : [])].some(({ start, end }) =>
    taken.subarray(start, end).includes(1),
  )

/** Content that shares this much with a rule's is what the rule found too. */
const SAME = 0.9

/** The rule's attribution that has the same cue, or its last word, and the same content. */
function ruleOf({ content, cue }: Draft, byCue: ReadonlyMap<number, Found>): Found | null {
  for (let at = cue?.start ?? 0; at < (cue?.end ?? 0); at += 1) {
    const rule = byCue.get(at)
    if (rule && likeness(content, rule.content) >= SAME) return rule
  }
  return null
}

/**
 * A draft as found. The model draws cue and source as wide as its annotators did ("has repeatedly
 * argued", with the commas); where a rule found the same content, its narrower ones stand.
 */
function foundOf({ text, lexicon }: Reading, draft: Draft, rule: Found | null): Found {
  const { content, confidence } = draft
  const cue = rule?.cue ?? draft.cue
  const thought = cue !== null && wordsIn(text, cue).some((word) => lexicon.cues.thoughts.has(word))
  return {
    content,
    cue,
    source: rule?.source ?? draft.source,
    act: thought ? 'thought' : 'speech',
    reliability: Math.round(confidence * 100),
    pattern: 'fitted',
  }
}

const wordsIn = (text: string, span: Span): string[] =>
  tokensOf(read(text, span))
    .filter(isWord)
    .map(({ norm }) => norm)

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Characters of both; spans in text order. */
function shared(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0
  let next = 0
  for (const one of some) {
    while ((others[next]?.end ?? one.end) <= one.start) next += 1
    for (let at = next; (others[at]?.start ?? one.end) < one.end; at += 1) {
      const other = others[at] as Span
      sum += Math.min(one.end, other.end) - Math.max(one.start, other.start)
    }
  }
  return sum
}

/** The share of characters that both have of those that either has. */
function likeness(some: readonly Span[], others: readonly Span[]): number {
  const both = shared(some, others)
  return both / (lengthOf(some) + lengthOf(others) - both || 1)
}
