import { overlaps, read, type Span } from '../text/span'
import { isWord, tokensOf } from '../text/token'
import type { Found, Pattern } from './found'
import { paragraphRules } from './paragraph-rules'
import type { Reading } from './reading'
import { modelFor } from './tagger/models'
import { type Draft, tag } from './tagger/tag'

/**
 * The attributions of an article, in text order: by the model fitted for its language, and by rules
 * what reaches over paragraphs; by rules alone where there is no model, or its file is damaged.
 */
export function findAttributions(reading: Reading): Found[] {
  const ruled = paragraphRules(reading)
  const model = modelFor(reading.lexicon.language)
  if (!model) return ruled
  const across = ruled.filter(({ pattern }) => ACROSS.has(pattern))
  const tagged = tag(reading, model)
    .map((draft) => foundOf(reading, draft, ruled))
    .filter((each) => !across.some((rule) => clash(each, rule)))
  return [...tagged, ...across].sort((a, b) => startOf(a) - startOf(b))
}

/** What rules know better: headlines, and words that point back over sentences. */
const ACROSS: ReadonlySet<Pattern> = new Set(['headline', 'pointing'])

const startOf = ({ content }: Found): number => content[0]?.start ?? 0

/** Two attributions of the same words, or by the same cue. */
const clash = (one: Found, other: Found): boolean =>
  shared(one.content, other.content) > 0 ||
  (one.cue !== null && other.cue !== null && overlaps(one.cue, other.cue))

/** Content that shares this much with a rule's is what the rule found too. */
const SAME = 0.9

/**
 * A draft as found. The model draws cue and source as wide as its annotators did ("has repeatedly
 * argued", with the commas); where a rule found the same content, its narrower ones stand.
 */
function foundOf({ text, lexicon }: Reading, draft: Draft, ruled: readonly Found[]): Found {
  const { content, confidence } = draft
  const rule = ruled.find((each) => likeness(content, each.content) >= SAME)
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

const shared = (some: readonly Span[], others: readonly Span[]): number =>
  some.reduce(
    (sum, one) =>
      sum +
      others.reduce(
        (part, other) =>
          part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)),
        0,
      ),
    0,
  )

/** The share of characters that both have of those that either has. */
function likeness(some: readonly Span[], others: readonly Span[]): number {
  const both = shared(some, others)
  return both / (lengthOf(some) + lengthOf(others) - both || 1)
}
