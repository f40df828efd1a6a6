import { isBlock, type Place, type Snapshot, type Words } from './snapshot'

/*
 * Readability runs in one go and takes longer than a page should stand still for, on pages of the
 * size of a book. Of many alike places, such as the paragraphs of one chapter or the entries of a
 * live report, it is therefore shown every second, third … one, so that they weigh as much beside
 * each other as before; what it makes of these holds for those between them.
 */

const LIMIT = {
  /** Elements that Readability takes some 20 ms for. */
  elements: 700,
  /** Characters that it reads over and over, once for each element around them. */
  characters: 60_000,
  /** Of children of one element that have the same name so many are shown at least … */
  alike: 40,
  /** … and so many of its paragraphs, which are nothing else, whatever stands around them. */
  paragraphs: 10,
  /** What is left of a long text at least: what Readability counts ends at 300 characters. */
  words: 300,
  /** Of what was shown of a kind so much must have been kept. */
  kept: 0.5,
} as const

type Part = Place | Words

/** Alike parts of a place of which not all were shown. */
interface Kind {
  readonly shown: Part[]
  readonly between: Part[]
}

/** What of a page is shown to Readability. */
export interface Sample {
  /** The children of a place that are shown. */
  childrenOf(place: Place): readonly Part[]
  /** As much of a text as stands for the whole. */
  excerpt(data: string): string
  /** The words that are kept, with those of the places that were not shown. */
  completed(kept: ReadonlySet<Words>): ReadonlySet<Words>
}

/** All words in a part of a page. */
function* wordsIn(part: Part): Generator<Words, void, void> {
  const open: Part[] = [part]
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.tag === null) yield at
    else for (const child of at.children) open.push(child)
  }
}

function isKept({ shown }: Kind, kept: ReadonlySet<Words>): boolean {
  let [all, some] = [0, 0]
  for (const part of shown) {
    for (const words of wordsIn(part)) {
      all += words.ink
      if (kept.has(words)) some += words.ink
    }
  }
  return some >= all * LIMIT.kept && some > 0
}

/** What a child is counted with: elements of its name, or the lines between breaks. */
const kindOf = ({ tag }: Part): string => (tag === null || !isBlock(tag) ? 'line' : tag)

const leastOf = (kind: string): number => (kind === 'p' ? LIMIT.paragraphs : LIMIT.alike)

/** Every so many of the children that are alike, or more of a few, and what was left between them. */
function thinned(
  children: readonly Part[],
  every: number,
): { readonly shown: readonly Part[]; readonly found: readonly Kind[] } {
  const sizes = new Map<string, number>()
  for (const child of children) sizes.set(kindOf(child), (sizes.get(kindOf(child)) ?? 0) + 1)
  const found = new Map<string, Kind>()
  const seen = new Map<string, number>()
  let wasBreak = false
  const shown = children.filter((child) => {
    const name = kindOf(child)
    const step = Math.min(every, Math.floor((sizes.get(name) ?? 0) / leastOf(name)))
    if (step <= 1) return true
    const isBreak = child.tag === 'br'
    // A line goes with the breaks after it: without them it would run on into the next.
    const isNext =
      name !== 'line' || (wasBreak && !isBreak && (child.tag !== null || child.ink > 0))
    if (name === 'line' && (isBreak || isNext)) wasBreak = isBreak
    const at = (seen.get(name) ?? -1) + (isNext || !seen.has(name) ? 1 : 0)
    seen.set(name, at)
    const kind = found.get(name) ?? { shown: [], between: [] }
    found.set(name, kind)
    const isShown = at % step === 0
    ;(isShown ? kind.shown : kind.between).push(child)
    return isShown
  })
  return { shown, found: [...found.values()] }
}

/** What is shown of places with many alike children, and how much text that leaves. */
function thinnedBelow(
  body: Place,
  every: number,
): { readonly shown: ReadonlyMap<Place, readonly Part[]>; readonly kinds: Kind[]; ink: number } {
  const shown = new Map<Place, readonly Part[]>()
  const kinds: Kind[] = []
  let ink = 0
  const open: Part[] = [body]
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.tag === null) {
      ink += at.ink
      continue
    }
    let { children }: { readonly children: readonly Part[] } = at
    if (children.length >= 2 * LIMIT.paragraphs) {
      const some = thinned(children, every)
      shown.set(at, some.shown)
      kinds.push(...some.found)
      children = some.shown
    }
    for (const child of children) open.push(child)
  }
  return { shown, kinds, ink }
}

/** The sample of a page; of pages of usual size it is all. */
export function sampleOf({ elements, body }: Snapshot): Sample {
  const every = Math.ceil(elements / LIMIT.elements)
  const { shown, kinds, ink } =
    every === 1 ? { shown: new Map(), kinds: [], ink: body.ink } : thinnedBelow(body, every)
  const cut = Math.ceil(ink / LIMIT.characters)
  return {
    childrenOf: (place) => shown.get(place) ?? place.children,
    excerpt: (data) =>
      cut === 1 || data.length <= LIMIT.words
        ? data
        : data.slice(0, Math.max(LIMIT.words, Math.ceil(data.length / cut))),
    completed(kept) {
      if (kinds.length === 0) return kept
      const all = new Set(kept)
      for (const kind of kinds.filter((each) => isKept(each, kept))) {
        for (const part of kind.between) for (const words of wordsIn(part)) all.add(words)
      }
      return all
    },
  }
}
