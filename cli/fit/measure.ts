import type { Model } from '../../lib/attribution/tagger/model'
import { type Draft, tag } from '../../lib/attribution/tagger/tag'
import { overlaps, type Span } from '../../lib/text/span'
import type { Annotated, Gold } from './annotated'
import type { Judged } from './calibrate'

/** Content is right where it shares this much of all characters that either has. */
const ENOUGH = 0.5

/** What a model finds in annotated articles, each judged, and how many attributions there are. */
export function judge(articles: readonly Annotated[], model: Model) {
  const judged: Judged[] = []
  let gold = 0
  for (const { reading, attributions } of articles) {
    const titles = attributions.filter(({ inTitle }) => inTitle)
    const annotated = attributions.filter(({ inTitle }) => !inTitle)
    const found = tag(reading, model).filter(
      ({ content }) => !titles.some((each) => shared(content, each.content) > 0),
    )
    gold += annotated.length
    judged.push(...matched(found, annotated))
  }
  return { judged, gold }
}

/** Overlap of content as precision, recall and F1. */
export function figuresOf({ judged, gold }: ReturnType<typeof judge>) {
  const right = judged.filter((each) => each.right).length
  const rounded = (value: number): number => Math.round(value * 1000) / 1000
  return {
    precision: rounded(right / judged.length),
    recall: rounded(right / gold),
    f1: rounded((2 * right) / (judged.length + gold)),
  }
}

/** Each found attribution is right if an annotated one that no other has taken is its like. */
function matched(found: readonly Draft[], annotated: readonly Gold[]): Judged[] {
  const free = new Set(annotated)
  return found.map(({ content, evidence }) => {
    const like = [...free].find((each) => likeness(content, each.content) >= ENOUGH)
    if (like) free.delete(like)
    return { evidence, right: like !== undefined }
  })
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

function shared(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0
  for (const one of some) {
    for (const other of others) {
      if (overlaps(one, other)) {
        sum += Math.min(one.end, other.end) - Math.max(one.start, other.start)
      }
    }
  }
  return sum
}

function likeness(some: readonly Span[], others: readonly Span[]): number {
  const both = shared(some, others)
  return both / (lengthOf(some) + lengthOf(others) - both || 1)
}
