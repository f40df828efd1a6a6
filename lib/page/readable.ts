import { Readability } from '@mozilla/readability'
import type { Steps } from '../steps'
import { sampleOf } from './sample'
import { type Skeleton, skeleton } from './skeleton'
import type { Snapshot, Words } from './snapshot'

/**
 * Below this many characters the first attempt counts as failed. Readability itself says 500; a
 * report in brief is shorter, and without names its readers' comments come with it.
 */
const SUFFICIENT = 250

/** The words that Readability takes for the article's. The skeleton is used up. */
function readable({ document, words }: Skeleton): Set<Words> {
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    // It would try again on a copy of its own, and the way back to the page would be lost.
    charThreshold: 1,
    disableJSONLD: true,
    keepClasses: true,
  })
  const found = reader.parse()?.content
  const kept = new Set<Words>()
  const walk = (node: Node) => {
    for (const each of words.get(node) ?? []) kept.add(each)
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child)
  }
  if (found) walk(found)
  return kept
}

function lengthOf(words: ReadonlySet<Words>): number {
  let sum = 0
  for (const { ink } of words) sum += ink
  return sum
}

/** What Readability takes for the article's, as it says and with what stands for more of its kind. */
export interface Readable {
  readonly found: ReadonlySet<Words>
  readonly kept: ReadonlySet<Words>
  /** Whether elements were judged by what they are called. */
  readonly named: boolean
}

/**
 * The words of a page that Readability takes for the article's: judged by the names of their
 * elements and, where that leaves too little, once more without.
 */
export function* readableWords(page: Document, seen: Snapshot): Steps<Readable> {
  const read = function* (kind: 'named' | 'bare'): Steps<Readable> {
    const sample = sampleOf(seen)
    const bones = yield* skeleton(page, seen, { kind, sample })
    yield 'long'
    const found = readable(bones)
    yield
    return { found, kept: sample.completed(found), named: kind === 'named' }
  }
  const named = yield* read('named')
  if (lengthOf(named.kept) >= SUFFICIENT) return named
  const bare = yield* read('bare')
  return lengthOf(bare.kept) > lengthOf(named.kept) ? bare : named
}
