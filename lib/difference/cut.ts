import { isWord, tokensOf } from '../text/token'
import type { Run } from './difference'
import type { Part } from './version'

/** The texts that a part's spans are of, and the offsets where each was put together. */
export interface Joints {
  readonly here: readonly number[]
  readonly there: readonly number[]
  readonly texts: { readonly here: string; readonly there: string }
}

/**
 * The offsets at which the text of a split quotation was put together: its contents are joined by
 * one character (contract of `Statement`).
 */
export function jointsOf({
  content,
}: {
  readonly content: readonly { start: number; end: number }[]
}): number[] {
  const joints: number[] = []
  let at = 0
  for (const { start, end } of content.slice(0, -1)) {
    at += end - start + 1
    joints.push(at)
  }
  return joints
}

/**
 * The part cut in pieces that each lie in one stretch of the article on both sides, for telling
 * where in the articles its words stand. Pieces without words on either side are left out.
 */
export function cutAt(part: Part, joints: Joints): Part[] {
  if (joints.here.length + joints.there.length === 0) return [part]
  const groups = new Map<string, Run[]>()
  for (const run of part.runs.flatMap((each) => wordByWord(each, joints))) {
    const key = `${before(joints.here, run.here.start)} ${before(joints.there, run.there.start)}`
    groups.set(key, [...(groups.get(key) ?? []), run])
  }
  return [...groups.values()].flatMap((runs) => partOfRuns(runs) ?? [])
}

const before = (joints: readonly number[], offset: number): number =>
  joints.filter((joint) => joint <= offset).length

/** A run of equal words as one run for each word; other runs stay whole. */
function wordByWord(run: Run, { texts }: Joints): Run[] {
  const here = tokensOf(texts.here, run.here).filter(isWord)
  const there = tokensOf(texts.there, run.there).filter(isWord)
  if (run.kind !== 'equal' || here.length !== there.length) return [run]
  return here.map((word, at) => ({
    ...run,
    here: { start: word.start, end: here[at + 1]?.start ?? run.here.end },
    there: { start: there[at]?.start ?? 0, end: there[at + 1]?.start ?? run.there.end },
  }))
}

function partOfRuns(runs: readonly Run[]): Part | null {
  const side = (name: 'here' | 'there') => {
    const spans = runs.map((run) => run[name]).filter(({ start, end }) => end > start)
    return spans.length === 0
      ? null
      : {
          start: Math.min(...spans.map(({ start }) => start)),
          end: Math.max(...spans.map(({ end }) => end)),
        }
  }
  const [here, there] = [side('here'), side('there')]
  return here && there ? { here, there, runs } : null
}
