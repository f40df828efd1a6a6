import type { Mark } from '../comparison'
import { createShape, type MarkLayer } from './mark-layer'
import { coreWidth, GROUND, HALO, type Line } from './mark-line'

function pathOf({ host }: MarkLayer, line: Line, name: 'halo' | 'core'): SVGElement {
  const path = createShape(host, 'path')
  path.setAttribute('class', line.dotted ? `${name} dotted` : name)
  path.setAttribute('d', line.d)
  return path
}

const setPlace = (shape: SVGElement, { left, top }: Line): void =>
  shape.setAttribute('transform', `translate(${left} ${top})`)

/** Moves what is drawn under a line of words to where the line stands now. */
export function moveShape(shape: SVGElement, from: Line, to: Line): void {
  if (from.left !== to.left || from.top !== to.top) setPlace(shape, to)
}

/** How a statement is known, as far as its line shows it. */
interface Known {
  readonly mark: Mark
  readonly quiet: boolean
}

/** What is drawn under a line of words: the same ground for all, and what is known on it. */
export function shapeOf(layer: MarkLayer, line: Line, { mark, quiet }: Known): SVGElement {
  const shape = createShape(layer.host, 'g')
  setPlace(shape, line)
  const ground = createShape(layer.host, 'rect')
  ground.setAttribute('class', 'ground')
  ground.setAttribute('x', String(GROUND.left))
  ground.setAttribute('y', String(GROUND.top))
  ground.setAttribute('width', String(line.width + GROUND.width))
  ground.setAttribute('height', String(GROUND.height))
  shape.append(ground)
  if (mark === 'none') return shape
  const core = coreWidth(mark, quiet)
  const halo = pathOf(layer, line, 'halo')
  halo.setAttribute('stroke-width', String(core + HALO))
  const inner = pathOf(layer, line, 'core')
  inner.setAttribute('stroke-width', String(core))
  shape.append(halo, inner)
  return shape
}
