/*
 * What a hostile page does to learn what the reader knows. Everything here runs in the page, with
 * nothing but what any site may use.
 */

/** Names of fonts that an interface might ask for: whoever draws with one of them tells its letters. */
const FAMILIES = [
  'Charter',
  'Bitstream Charter',
  'Sitka Text',
  'Georgia',
  'ui-serif',
  'Source Serif 4',
  'Liberation Serif',
  'Liberation Sans',
  '-apple-system',
  'Segoe UI',
  'Roboto',
  'Noto Sans',
  'Cantarell',
  'BlinkMacSystemFont',
  'Helvetica',
  'Arial',
  'Times',
  'Times New Roman',
  'DejaVu Sans',
  'DejaVu Serif',
  'system-ui',
  'serif',
  'sans-serif',
]

/** Style rules by which drawing the letters A to Z in any of these fonts asks the page's server. */
export const FONT_TRAP = FAMILIES.flatMap((family, at) =>
  [0x41, 0x61].map(
    (first) =>
      `@font-face { font-family: "${family}"; src: url("/trap-${at}-${first}.woff2"); unicode-range: U+${first.toString(16)}-${(first + 25).toString(16)}; }`,
  ),
).join('\n')

/** A page's script, as text: keeps what it sees in `globalThis.spy`, and answers `spy.look()`. */
export const SPY = `(${spy.toString()})()`

function spy(): void {
  const log = new Set<string>()
  const note = (words: string): void => void log.add(words)
  const nameOf = (target: unknown): string =>
    target instanceof Element ? target.nodeName : String(target)

  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      note(
        [
          'mutation',
          type,
          nameOf(target),
          attributeName,
          ...[...addedNodes].map((each) => `+${each.nodeName}`),
          ...[...removedNodes].map((each) => `-${each.nodeName}`),
        ].join(' '),
      )
  }).observe(document, { subtree: true, attributes: true, childList: true, characterData: true })

  const names = new Set<string>()
  for (const owner of [window, Document.prototype, HTMLElement.prototype])
    for (const name in owner) if (name.startsWith('on')) names.add(name.slice(2))
  for (const name of [...names, 'focusin', 'focusout', 'DOMContentLoaded'])
    for (const [owner, at] of [
      [window, 'window'],
      [document, 'document'],
    ] as const)
      for (const capture of [true, false])
        owner.addEventListener(
          name,
          (event) =>
            // The window itself comes and goes with the browser's own tabs.
            event.target !== window &&
            note(`event ${event.type} ${nameOf(event.target)} ${at} ${capture}`),
          { capture },
        )
  addEventListener('message', ({ data }) => note(`message ${JSON.stringify(data)}`))
  try {
    new PerformanceObserver((list) => {
      for (const each of list.getEntries())
        note(`shift ${(each as unknown as { value: number }).value}`)
    }).observe({ type: 'layout-shift', buffered: true })
  } catch {
    // This browser does not tell of shifts.
  }

  /** Whether anything lies over elements of the page, as the browser tells it; Chromium alone does. */
  const seen = new Map<Element, boolean>()
  const watch = new IntersectionObserver(
    (entries) => {
      for (const each of entries)
        seen.set(each.target, (each as unknown as { isVisible?: boolean }).isVisible ?? true)
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  )
  addEventListener('load', () => {
    for (const each of document.querySelectorAll('q, i, p')) watch.observe(each)
  })

  const strangers = (): Element[] =>
    [...document.documentElement.children].filter(
      ({ nodeName }) => nodeName !== 'HEAD' && nodeName !== 'BODY',
    )

  const describe = (each: Element): unknown => {
    const style = getComputedStyle(each)
    return {
      html: each.outerHTML,
      root: String(each.shadowRoot),
      rect: [each.getBoundingClientRect(), ...each.getClientRects()].map((box) => box.toJSON()),
      size: [each.scrollWidth, each.scrollHeight, each.clientWidth, each.clientHeight],
      style: [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`),
    }
  }

  /** What stands at points all over the view, as runs of one name. */
  const scan = (): string[] => {
    const rows: string[] = []
    for (let y = 3; y < innerHeight; y += 9) {
      let row = ''
      for (let x = 3; x < innerWidth; x += 9) {
        const all = document.elementsFromPoint(x, y).map(nameOf).join('>')
        const caret = document.caretPositionFromPoint?.(x, y)
        row += `${all} ${caret ? `${caret.offsetNode.nodeName} ${caret.offset}` : ''}|`
      }
      rows.push(row)
    }
    return rows
  }

  const find = (words: readonly string[]): string[] =>
    words.filter((each) => {
      getSelection()?.removeAllRanges()
      const ask = (window as unknown as { find(...how: unknown[]): boolean }).find
      const found = ask.call(window, each, false, false, true)
      getSelection()?.removeAllRanges()
      return found
    })

  const look = async (words: readonly string[]): Promise<unknown> => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    return {
      highlights: [...CSS.highlights].map(([name, all]) => [
        name,
        all.type,
        all.priority,
        [...all].map((range) => [String(range), (range as Range).startOffset]),
      ]),
      strangers: strangers().map(describe),
      points: scan(),
      covered: [...seen.values()],
      found: find(words),
      layout: [...document.querySelectorAll('body, body *')].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        return [each.nodeName, x, y, width, height].join(' ')
      }),
      page: [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
        document.getAnimations().length,
        document.fonts.size,
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
        nameOf(document.activeElement),
        scrollX,
        scrollY,
      ],
      globals: Object.keys(window).length,
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
      log: [...log].sort(),
    }
  }
  Object.assign(globalThis, { spy: { look } })
}
