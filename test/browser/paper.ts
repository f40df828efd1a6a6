import type { View } from '../../scripts/browser/browser'

/** CSS pixels of A4 and Letter between margins of 16 mm. */
export const PAPER = [673, 695] as const

/** What a reader of the paper would miss, by the place where it stands. */
export const faultsOnPaper = (view: View): Promise<readonly string[]> =>
  view.evaluate(() => {
    const { clientWidth } = document.documentElement
    const faults: string[] = []
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const hidden = node.parentElement?.closest('.vh, script, style') ?? null
      if (hidden !== null) continue
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
        if (boxes.some(({ left, right }) => left < 0 || right > clientWidth + 1)) {
          faults.push(`${word}: beyond the edge`)
        }
        if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) {
          faults.push(`${word}: parted`)
        }
      }
    }
    for (const bar of document.querySelectorAll('.glyph')) {
      const { left, right } = bar.getBoundingClientRect()
      if (left < 0 || right > clientWidth + 1) faults.push('a bar: beyond the edge')
    }
    return faults
  })

/** Whose cells of one row of a table can be seen, and what each is called on the paper. */
export const namesOnPaper = (view: View, table: string): Promise<readonly string[]> =>
  view.evaluate((of) => {
    const rows = [...document.querySelectorAll(`${of} tbody tr`)]
    const cellsOf = (row: Element): HTMLElement[] =>
      [...row.querySelectorAll('td')].filter((cell) => cell.querySelector('.glyph')?.clientWidth)
    const [fullest = []] = rows.map(cellsOf).toSorted((a, b) => b.length - a.length)
    const heads = [...document.querySelectorAll<HTMLElement>(`${of} thead tr:last-child th`)]
    const isHeaded = heads.slice(1).every(({ offsetWidth }) => offsetWidth > 0)
    return fullest.map((cell, at) =>
      isHeaded
        ? (heads[at + 1]?.querySelector('bdi')?.textContent ?? '')
        : getComputedStyle(cell, '::before').content === 'none'
          ? ''
          : (cell.dataset.outlet ?? ''),
    )
  }, table)
