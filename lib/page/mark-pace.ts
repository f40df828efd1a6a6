import { spend, waitFor } from './allowance'
import { isConnected, viewOf } from './dom'
import { type Drawing, type Placed, place, uncover, update } from './mark-drawing'

const LIMIT = {
  /** Milliseconds of one step: a frame of 60 a second has 16. */
  step: 8,
  /** Heights of the view, above and below it, within which a mark is in sight or soon will be. */
  near: 1,
  /** So many are looked at in any case: most articles have no more, and it takes a millisecond. */
  few: 60,
} as const

/** Indexes of the statements, the nearest to the view last, and how many of them are near. */
function byNearness({ document, layer, statements, drawn }: Drawing): {
  readonly order: number[]
  readonly near: number
} {
  const { top: origin } = layer.host.getBoundingClientRect()
  const height = viewOf(document)?.innerHeight ?? 0
  const distances = statements.map((_, at) => {
    const lines = drawn[at]
    if (!lines) return 0 // to be drawn for the first time: that comes first
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return height * LIMIT.near // hidden: it may be shown now
    return Math.max(first.box.top + origin - height, -(last.box.bottom + origin), 0)
  })
  const order = [...distances.keys()].sort(
    (a, b) => (distances[b] ?? 0) - (distances[a] ?? 0) || b - a,
  )
  const near = distances.filter((distance) => distance <= height * LIMIT.near).length
  return { order, near }
}

/**
 * Looks at the next of the pending statements, for one step: reads the layout, then writes once.
 * Gives the milliseconds back that this took, beyond what the page itself had to be laid out for.
 */
function step(drawing: Drawing, most: number): number {
  const origin = drawing.layer.host.getBoundingClientRect()
  const began = performance.now()
  const placed: (readonly [number, Placed[]])[] = []
  while (placed.length < most && performance.now() - began < LIMIT.step) {
    const at = drawing.pending.pop()
    const statement = at === undefined ? undefined : drawing.statements[at]
    if (at === undefined || !statement) break
    placed.push([at, place(drawing, statement, origin)])
  }
  for (const [at, lines] of placed) update(drawing, at, lines)
  const spent = performance.now() - began
  uncoverNext(drawing)
  return spent
}

/**
 * What lies over the lines is a task of its own, before anything else: a large page is laid out for
 * it once more.
 */
function uncoverNext(drawing: Drawing): void {
  if (drawing.isUncovering) return
  drawing.isUncovering = true
  const look = (): void => {
    drawing.isUncovering = false
    if (isConnected(drawing.layer.host)) uncover(drawing)
  }
  void scheduler.postTask(look, { priority: 'user-blocking' })
}

/** Goes on with what is pending, at once with what was never drawn, else when it has rested. */
function goOn(drawing: Drawing): void {
  const next = drawing.pending.at(-1)
  if (next === undefined || drawing.timer !== undefined) return
  const isNew = drawing.drawn[next] === undefined
  const wait = isNew ? 0 : waitFor(drawing.allowance)
  drawing.timer = setTimeout(() => {
    drawing.timer = undefined
    if (!isConnected(drawing.layer.host)) return
    spend(drawing.allowance, step(drawing, Number.POSITIVE_INFINITY))
    goOn(drawing)
  }, wait)
}

/**
 * Draws what has come or moved: in and near the view at once, the rest in steps of a few
 * milliseconds, and not all the time.
 */
export function draw(drawing: Drawing): void {
  drawing.layer.undoZoom()
  const { order, near } = byNearness(drawing)
  drawing.pending = order
  step(drawing, waitFor(drawing.allowance) > 0 ? near : Math.max(near, LIMIT.few))
  goOn(drawing)
}

/** Whether what is out of sight may have moved since it was drawn. */
export const isBehind = ({ pending }: Drawing): boolean => pending.length > 0
