import { mix } from './hash'
import { get, join, join3, type Place, pair, range } from './place'
import { MARGIN } from './view'

/** Where the token stands to the marks of the quotation around it, or of those beside it. */
export function quotation({ view, index, at, before, after, add }: Place): void {
  const quoted = get(view.quoted, at)
  const kind = get(view.class, at)
  const around = join3(get(view.quoted, at - 1), quoted, get(view.quoted, at + 1))
  add(quoted)
  add(around)
  add(mix(around, get(view.word, at)))
  add(mix(around, kind))
  add(mix(around, join(get(view.class, at - 1), get(view.class, at + 1))))
  const own = view.quotations[view.quotation[index] ?? -1]
  const fromStart = range(own ? index - own.first : -1)
  const toEnd = range(own ? own.last - index : -1)
  add(join(fromStart, toEnd))
  add(join(range(own ? own.last - own.first : -1), quoted))
  add(mix(join(fromStart, kind), get(view.class, at - 1)))
  const last = own ? -1 : get(before.quotation, index)
  const next = own ? -1 : get(after.quotation, index)
  const since = range(last < 0 ? -1 : index - last)
  const until = range(next < 0 ? -1 : next - index)
  add(join(since, kind))
  add(join(until, kind))
  add(join(since, until))
}

/** What stands before and after the quotation that the token is in. */
export function aroundQuotation({ view, index, add }: Place): void {
  const own = view.quotations[view.quotation[index] ?? -1]
  if (!own) {
    for (let n = 0; n < 4; n += 1) add(0)
    return
  }
  const first = own.first + MARGIN
  const last = own.last + MARGIN
  const { cue } = view
  add(get(view.word, first - 1))
  add(1 + join(get(view.class, first - 1), get(view.class, first - 2)))
  add(1 + join3(get(view.class, last + 1), get(view.class, last + 2), get(view.class, last + 3)))
  const cueAfter = Math.max(get(cue, last + 1), get(cue, last + 2), get(cue, last + 3))
  add(1 + join3(get(cue, first - 1), get(cue, first - 2), cueAfter))
}

/** The strong cues of the sentence to either side. */
export function cues({ view, index, at, before, after, add }: Place): void {
  const kind = get(view.class, at)
  const quoted = get(view.quoted, at) > 0 ? 1 : 0
  const last = get(before.cue, index)
  const next = get(after.cue, index)
  const l = last < 0 ? 0 : last + MARGIN
  const n = next < 0 ? 0 : next + MARGIN
  const since = range(last < 0 ? -1 : index - last)
  const until = range(next < 0 ? -1 : next - index)
  const levels = join(get(view.cue, l), get(view.cue, n))
  add(mix(get(view.stem, l), kind))
  add(mix(get(view.stem, n), kind))
  add(mix(get(view.stem, l), quoted))
  add(mix(get(view.stem, n), quoted))
  add(mix(get(view.stem, l), since))
  add(mix(get(view.stem, n), until))
  add(join3(get(view.cue, l), since, kind))
  add(join3(get(view.cue, n), until, kind))
  add(mix(levels, kind))
  add(mix(levels, join(get(view.class, at - 1), kind)))
  add(join3(since, until, quoted))
  add(mix(get(view.stem, l), l > 0 ? get(view.class, l + 1) : 0))
  add(mix(l > 0 ? get(view.word, l + 1) : 0, since))
  const own = get(view.cluster, at)
  add(mix(l > 0 ? pair(get(view.cluster, l), get(view.cluster, l + 1)) : 0, own))
  add(mix(n > 0 ? pair(get(view.cluster, n - 1), get(view.cluster, n)) : 0, own))
}

/** The nearest words that are cues at times. */
export function weakCues({ view, index, at, before, after, add }: Place): void {
  const kind = get(view.class, at)
  const own = get(view.cluster, at)
  const last = get(before.weakCue, index)
  const next = get(after.weakCue, index)
  const l = last < 0 ? 0 : last + MARGIN
  const n = next < 0 ? 0 : next + MARGIN
  add(mix(get(view.stem, l), kind))
  add(mix(get(view.stem, n), kind))
  add(join(range(last < 0 ? -1 : index - last), kind))
  add(join(range(next < 0 ? -1 : next - index), kind))
  add(mix(l > 0 ? pair(get(view.cluster, l), get(view.cluster, l + 1)) : 0, own))
  add(mix(n > 0 ? pair(get(view.cluster, n - 1), get(view.cluster, n)) : 0, own))
}

/** The nearest marks of the sentence, and the words that follow them. */
export function marks({ view, index, at, before, after, add }: Place): void {
  const { word, cue } = view
  const kind = get(view.class, at)
  const own = view.sentences[view.sentence[index] ?? 0] ?? { first: 0, last: 0 }
  const last = get(before.mark, index)
  const next = get(after.mark, index)
  const l = last < 0 ? 0 : last + MARGIN
  const n = next < 0 ? 0 : next + MARGIN
  const c = (place: number): number => get(view.class, place)
  const quoted = get(view.quoted, at) > 0 ? 1 : 0
  add(mix(join(c(l), range(index - (last < 0 ? own.first : last))), kind))
  add(mix(join(c(n), range((next < 0 ? own.last : next) - index)), kind))
  add(join3(c(l), c(n), kind))
  add(mix(n > 0 ? get(word, n + 1) : 0, c(n)))
  add(mix(l > 0 ? get(word, l - 1) : 0, c(l)))
  add(mix(l > 0 ? get(word, l + 1) : 0, c(l)))
  add(n > 0 ? mix(join3(c(n + 1), c(n + 2), c(n + 3)), c(n)) : 0)
  const cuesAfter = join3(get(cue, n + 1), get(cue, n + 2), get(cue, n + 3))
  add(n > 0 ? mix(cuesAfter, join(c(n), quoted)) : 0)
  add(l > 0 ? mix(join3(c(l + 1), c(l + 2), c(l)), kind) : 0)
}

/** Later sentences and paragraphs than these count as these. */
const LATE = 3

/** Where the token stands in its sentence, the sentence in its paragraph, and that in the article. */
export function sentence({ view, index, at, add }: Place): void {
  const { word, quoted, tokens } = view
  const kind = get(view.class, at)
  const number = view.sentence[index] ?? 0
  const own = view.sentences[number] ?? { first: 0, last: 0 }
  const first = own.first + MARGIN
  const last = own.last + MARGIN
  const inside = get(quoted, at) > 0 ? 1 : 0
  const c = (place: number): number => get(view.class, place)
  add(mix(get(word, first), inside))
  add(mix(join3(c(first), c(first + 1), c(first + 2)), kind))
  add(join(range(index - own.first), kind))
  add(join(range(own.last - index), kind))
  const late = Math.min(number, LATE)
  add(join3(late, Math.min(view.index, LATE), view.isLast ? 1 : 0))
  add(join3(get(quoted, first), get(quoted, last), kind))
  add(join3(view.tailBefore, late, kind))
  add(join3(view.tailBefore, get(quoted, MARGIN), get(quoted, at)))
  add(mix(c(last), kind))
  add(mix(own.last + 1 < tokens.length ? get(word, last + 1) : 0, inside))
  add(own.first > 0 ? mix(join(c(first - 1), c(first - 2)), get(quoted, first)) : 0)
}
