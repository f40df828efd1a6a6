import { atOnce, type Steps } from '../../steps'
import type { Span } from '../../text/span'
import type { Token } from '../../text/token'
import type { Reading } from '../reading'
import { certaintyOf, evidenceOf } from './certainty'
import { likeliest, type Scores, sumOver } from './crf'
import { featuresOf } from './features'
import { type Group, groupsOf, sourcesOf } from './link'
import type { Model } from './model'
import { emissionsOf } from './rows'
import { snapped } from './snap'
import { MARGIN, type View, viewsIn } from './view'

/** An attribution as the model reads it, before anybody asks who the source is. */
export interface Draft {
  /** In text order, never empty, with its quotation marks. */
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  /** See `evidenceOf`. */
  readonly evidence: readonly number[]
  /** 0 to 1: the share of attributions of which the model is as sure that are right. */
  readonly confidence: number
}

/** The attributions of an article by a model fitted for its language, in text order. */
export function* tagging(reading: Reading, model: Model): Steps<Draft[]> {
  const drafts: Draft[] = []
  for (const view of viewsIn(reading, model.words)) {
    for (const draft of taggedIn(reading, view, model)) drafts.push(draft)
    yield
  }
  return drafts
}

/** The same at one go. */
export const tag = (reading: Reading, model: Model): Draft[] => atOnce(tagging(reading, model))

function taggedIn(reading: Reading, view: View, model: Model): Draft[] {
  const scores = scoresOf(view, model)
  const groups = groupsOf(likeliest(scores, model.transitions))
  if (groups.length === 0) return []
  const lattice = sumOver(scores, model.transitions, model.factors)
  return draftsOf(reading, view, groups).map((draft, at) => {
    const group = groups[at]
    const evidence = group ? evidenceOf(group, lattice) : []
    return { ...draft, evidence, confidence: certaintyOf(evidence, model.certainty) }
  })
}

/** What the chain of a paragraph is decoded from. */
const scoresOf = (view: View, { rows }: Model): Scores => ({
  length: view.tokens.length,
  emissions: emissionsOf(featuresOf(view), rows),
  classes: view.class.subarray(MARGIN, MARGIN + view.tokens.length),
})

/** The groups of a paragraph as spans of its article, content drawn to quotation marks. */
function draftsOf(
  { text }: Reading,
  { tokens, marked }: View,
  groups: readonly Group[],
): Omit<Draft, 'confidence' | 'evidence'>[] {
  const placed = groups.map(({ content, cue, source }) => ({
    content: content.map((piece) => spanOf(tokens, piece)),
    cue: cue && bare(text, spanOf(tokens, cue)),
    source: source && bare(text, spanOf(tokens, source)),
  }))
  const sources = sourcesOf(text, placed)
  return placed.map(({ content, cue, source }, at) => ({
    content: snapped(
      content,
      marked,
      [cue, source].filter((each) => each !== null),
    ),
    cue,
    source: sources[at] ?? null,
  }))
}

const spanOf = (
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
})

/** Without a comma or colon at either end, which annotators count in at times. */
function bare(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && EDGE.test(text.charAt(from))) from += 1
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : { start, end }
}

const EDGE = /[\s,:;]/u
