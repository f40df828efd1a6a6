import { CARD_STYLE } from './card-style'
import { createElement, createElementNS, ownerOf, rootOf } from './dom'

/** The one element that the extension adds to a page, and the only way into what it holds. */
export interface MarkLayer {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** Where marks are drawn; its origin is the host's place. */
  readonly svg: SVGSVGElement
  /** Undoes a `zoom` of the page's root: places are measured, and so drawn, in pixels of the view. */
  undoZoom(): void
}

const SVG = 'http://www.w3.org/2000/svg'

/**
 * Whatever the page's own rules say about every `div`, the host is a point without size at the
 * page's origin: inside a shadow tree `!important` wins over the page. Containment keeps marks
 * from lengthening the page's scroll bars.
 */
const STYLE = `
:host {
  all: initial !important; position: absolute !important; display: block !important;
  left: 0 !important; top: 0 !important; width: 0 !important; height: 0 !important;
  contain: layout style !important; pointer-events: none !important;
  transform-origin: 0 0 !important;
  z-index: 2147483647 !important; forced-color-adjust: none !important;
}
svg { position: absolute; left: 0; top: 0; width: 1px; height: 1px; overflow: visible; pointer-events: none }
path { fill: none; stroke-linejoin: round }
.halo { stroke: #ffffff }
.core { stroke: #0a4d5a }
.dotted { stroke-linecap: round; stroke-dasharray: 0 8 }
.covered { visibility: hidden }
.ground { fill: transparent }
.emphasis { fill: #0a4d5a; fill-opacity: 0.16; stroke: #ffffff; stroke-opacity: 0.5 }
@media print { svg { display: none } }
`

/** What our drawing is called inside the closed root, where no page sees it. */
const OWN = 'as-quoted'

/** What Firefox lets the scripts of extensions see; elsewhere an orphan still runs, and goes itself. */
type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }

/** Takes the layers out of a page whose scripts are gone; true where there was one. */
export function removeOrphans(document: Document): boolean {
  const left = Array.from(rootOf(document)?.children ?? []).filter((element: Opened) =>
    element.openOrClosedShadowRoot?.querySelector(`svg.${OWN}`),
  )
  for (const element of left) element.remove()
  return left.length > 0
}

/** Puts a layer into its page. */
export const attach = ({ host }: MarkLayer): void => rootOf(ownerOf(host))?.append(host)

/**
 * A layer for a page, empty and not yet in it. The page sees a `div` without attributes, size or
 * content; what is drawn, and whether anything is, stays in its closed shadow root.
 */
export function createMarkLayer(document: Document): MarkLayer {
  const host = createElement(document, 'div')
  const root = host.attachShadow({ mode: 'closed' })
  const style = new CSSStyleSheet()
  style.replaceSync(STYLE + CARD_STYLE)
  root.adoptedStyleSheets = [style]
  const svg = createShape(host, 'svg') as SVGSVGElement
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', OWN)
  root.append(svg)
  let zoom = 1
  return {
    host,
    root,
    svg,
    undoZoom() {
      const now = host.currentCSSZoom ?? 1
      if (now === zoom) return
      zoom = now
      // Not by a `zoom` of its own, which would count in what is asked for here.
      const [rule] = style.cssRules as unknown as Iterable<CSSStyleRule>
      rule?.style.setProperty('scale', String(1 / zoom), 'important')
    },
  }
}

/** An element of SVG for a layer. */
export const createShape = (host: HTMLElement, name: 'svg' | 'g' | 'path' | 'rect'): SVGElement =>
  createElementNS(ownerOf(host), SVG, name) as SVGElement
