import type { Steps } from '../steps'
import { addLead, addSiblings, takeBody } from './additions'
import { dropAuthorNotes, dropDangling, dropLinkLists, type Known, trimEnds } from './ends'
import type { FlowLine } from './flow'
import { drop, type Judged } from './judged'
import { dropHeadline, dropRepeated } from './repeats'
import { surroundingsOf } from './surroundings'
import { wordingRule } from './wording'

/** Lines after which there may be a pause. */
const STEP = 256

/** What stands beside the article by the names of its elements or by its words. */
function* dropBeside(lines: readonly Judged[]): Steps<readonly Judged[]> {
  const rules = yield* surroundingsOf(lines.filter(({ kept }) => kept).map(({ line }) => line))
  const left: Judged[] = []
  let at = 0
  for (const judged of lines) {
    left.push(judged.kept ? drop(judged, rules[at] ?? wordingRule(judged.line)) : judged)
    if (judged.kept) at += 1
    if (left.length % STEP === 0) yield
  }
  return left
}

type Judging = (
  lines: readonly Judged[],
  known: Known,
) => readonly Judged[] | Steps<readonly Judged[]>

const STEPS: readonly Judging[] = [
  (lines, { title }) => takeBody(lines, title),
  addSiblings,
  (lines, { title }) => addLead(lines, title),
  dropBeside,
  (lines, { title }) => dropHeadline(lines, title),
  dropRepeated,
  dropLinkLists,
  (lines, { byline }) => dropAuthorNotes(lines, byline),
  trimEnds,
  dropDangling,
]

interface Pruned {
  readonly kept: readonly FlowLine[]
  /** Each line as it was judged in the end. */
  readonly judged: readonly Judged[]
}

/**
 * The lines of the article among those of the page: what Readability found (`kept`), with the
 * paragraphs that it has missed and without what it has wrongly taken in; and each line as judged.
 */
export function* prune(found: readonly Judged[], known: Known): Steps<Pruned> {
  let lines = found
  for (const step of STEPS) {
    const judged = step(lines, known)
    lines = 'next' in judged ? yield* judged : judged
    yield
  }
  return {
    kept: lines.filter(({ kept }) => kept).map(({ line }) => line),
    judged: lines,
  }
}
