import { addLead, addSiblings, takeBody } from './additions'
import { dropAuthorNotes, dropDangling, dropLinkLists, type Known, trimEnds } from './ends'
import type { FlowLine } from './flow'
import { type Decision, drop, type Judged } from './judged'
import { dropHeadline, dropRepeated } from './repeats'
import { surroundingsOf } from './surroundings'
import { wordingRule } from './wording'

/** What stands beside the article by the names of its elements or by its words. */
function dropBeside(lines: readonly Judged[]): Judged[] {
  const beside = surroundingsOf(lines.filter(({ kept }) => kept).map(({ line }) => line))
  return lines.map((judged) =>
    judged.kept ? drop(judged, beside(judged.line) ?? wordingRule(judged.line)) : judged,
  )
}

/**
 * The lines of the article among those of the page: what Readability found (`kept`), with the
 * paragraphs that it has missed and without what it has wrongly taken in; and each decision.
 */
export function prune(
  found: readonly Omit<Judged, 'rule'>[],
  known: Known,
): { readonly kept: readonly FlowLine[]; readonly decisions: readonly Decision[] } {
  let lines: readonly Judged[] = found.map((line) => ({ ...line, rule: null }))
  lines = takeBody(lines, known.title)
  lines = addSiblings(lines)
  lines = addLead(lines, known.title)
  lines = dropBeside(lines)
  lines = dropHeadline(lines, known.title)
  lines = dropRepeated(lines)
  lines = dropLinkLists(lines)
  lines = dropAuthorNotes(lines, known.byline)
  lines = trimEnds(lines, known)
  lines = dropDangling(lines)
  return {
    kept: lines.filter(({ kept }) => kept).map(({ line }) => line),
    decisions: lines.flatMap(({ line: { text }, kept, rule }) =>
      rule ? [{ text, kept, rule }] : [],
    ),
  }
}
