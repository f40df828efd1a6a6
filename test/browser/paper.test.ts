import { beforeAll, expect, test } from 'vitest'
import type { View } from '../../scripts/browser/browser'
import type { Studio } from '../../scripts/pictures/scene'
import { play, setUp } from '../../scripts/pictures/stage'
import { manyReports } from '../../scripts/pictures/states'
import { ARTICLE, comparison } from '../../scripts/pictures/views'
import { overflowOf } from './axe'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'

/** CSS pixels of A4 and Letter between margins of 16 mm. */
const PAPER = [673, 695] as const

/** What a reader of the paper would miss, by the place where it stands. */
const faultsOnPaper = (view: View): Promise<readonly string[]> =>
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
const namesOnPaper = (view: View, table: string): Promise<readonly string[]> =>
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

inBothBrowsers((stage) => {
  let set: Studio
  beforeAll(async () => {
    set = await setUp(stage.browser, (path) => {
      const address = demoAddresses.find((each) => each.endsWith(path))
      if (address === undefined) throw new Error(`${path} is no page of the demo site`)
      return address
    })
  })

  test.each([2, 3, 5, 8, 12, 20])(
    'a comparison with %i other reports stands on paper with all their names, and no word is parted',
    async (count) => {
      const scene = comparison('paper', ARTICLE, (state) => manyReports(state, count))
      const found: string[] = []
      await play({ ...scene, widths: PAPER, height: 800, drawn: 'print' }, set, async (view) => {
        expect(await overflowOf(view)).toBe(0)
        found.push(...(await faultsOnPaper(view)))
        for (const table of ['.matrix', '.timeline']) {
          const names = await namesOnPaper(view, table)
          expect(new Set(names).size).toBe(count + 1)
        }
      })
      expect(found).toEqual([])
    },
  )
})
