import { mix } from './hash'
import { get, join, join3, type Place, pair } from './place'

/** The words around the token, their stems, endings and shapes. */
export function words({ view, at, add }: Place): void {
  const { word, stem, ending, shortEnding, shape } = view
  for (let by = -3; by <= 3; by += 1) add(get(word, at + by))
  for (let by = -2; by <= 2; by += 1) add(get(stem, at + by))
  for (let by = -1; by <= 1; by += 1) add(get(ending, at + by))
  add(get(shortEnding, at))
  add(join3(get(shape, at - 1), get(shape, at), get(shape, at + 1)))
  add(join3(get(shape, at), get(shape, at + 1), get(shape, at + 2)))
  for (let by = -2; by <= 1; by += 1) add(mix(get(word, at + by), get(word, at + by + 1)))
  add(mix(get(word, at - 1), get(word, at + 1)))
  add(mix(get(stem, at - 1), get(stem, at)))
  add(mix(get(stem, at), get(stem, at + 1)))
}

/** The classes around the token, and how often its neighbours are cues. */
export function classes({ view, at, add }: Place): void {
  const { cue } = view
  const c = (by: number): number => get(view.class, at + by)
  const stem = get(view.stem, at)
  add(join(c(-1), c(0)))
  add(join(c(0), c(1)))
  add(join3(c(-1), c(0), c(1)))
  add(join3(c(-2), c(-1), c(0)))
  add(join3(c(0), c(1), c(2)))
  add(join(join3(c(-2), c(-1), c(0)), c(1)))
  add(join(join3(c(-1), c(0), c(1)), c(2)))
  add(mix(join(c(-3), c(-2)), join3(c(-1), c(0), c(1))))
  add(mix(join3(c(0), c(1), c(2)), c(3)))
  add(join3(get(cue, at - 3), get(cue, at - 2), get(cue, at - 1)))
  add(join3(get(cue, at - 1), get(cue, at), get(cue, at + 1)))
  add(join3(get(cue, at + 1), get(cue, at + 2), get(cue, at + 3)))
  add(join3(get(cue, at), c(1), c(-1)))
  add(join3(get(cue, at), c(-1), c(-2)))
  add(join3(get(cue, at), c(1), c(2)))
  add(mix(stem, c(-1)))
  add(mix(stem, c(1)))
  add(mix(stem, get(view.quoted, at) > 0 ? 1 : 0))
}

/** The clusters around the token: what is learned of one word holds for its like. */
export function clusters({ view, at, add }: Place): void {
  const k = (by: number): number => get(view.cluster, at + by)
  const word = get(view.word, at)
  for (let by = -2; by <= 2; by += 1) add(k(by))
  add(pair(k(-1), k(0)))
  add(pair(k(0), k(1)))
  add(mix(pair(k(-1), k(0)), k(1)))
  add(mix(pair(k(-2), k(-1)), k(0)))
  add(mix(pair(k(0), k(1)), k(2)))
  add(mix(k(0), get(view.quoted, at)))
  add(mix(pair(k(-1), k(1)), get(view.class, at)))
  add(mix(k(0), get(view.cue, at)))
  add(mix(word, k(1)))
  add(mix(word, k(-1)))
}
