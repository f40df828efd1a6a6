import { beforeAll, expect, test } from 'vitest'
import type { BrowserKind } from '../../scripts/browser/find'
import type { Scene, Studio } from '../../scripts/pictures/scene'
import { SETTINGS_SCENES } from '../../scripts/pictures/settings'
import { play, setUp } from '../../scripts/pictures/stage'
import { manyReports } from '../../scripts/pictures/states'
import { ARTICLE, comparison, VIEW_SCENES } from '../../scripts/pictures/views'
import { faultsOf, overflowOf } from './axe'
import { faultsOnPaper, namesOnPaper, PAPER } from './paper'
import { demoAddresses } from './site'
import { inBothBrowsers } from './stage'

/** What another theme can break. */
const COLOURS = ['color-contrast']

/** Pixels of a view that scrolls. */
const HEIGHT = 800

/** Every state at its narrowest and widest; opening, reading and judging takes its time. */
const LONG = 60_000

const SCENES: readonly Scene[] = [...VIEW_SCENES, ...SETTINGS_SCENES]

/** One of each view, and of each medium that it is drawn for. */
const FIRST = SCENES.filter(
  ({ page, drawn }, at) =>
    SCENES.findIndex((other) => other.page === page && other.drawn === drawn) === at,
)

/** As test/long/views.test.ts asks for. */
const isAll = process.env.AS_QUOTED_VIEWS === 'all'

/**
 * Every state is judged on the screen of Chromium. What differs in Firefox, in forced colours and in
 * print differs by view, hardly by state: here one state of each view is judged there, and in
 * test/long/views.test.ts, which takes minutes, all of them in both browsers.
 */
const JUDGED: Readonly<Record<BrowserKind, readonly Scene[]>> = isAll
  ? { chromium: SCENES, firefox: SCENES }
  : {
      chromium: SCENES.filter((scene) => scene.drawn === undefined || FIRST.includes(scene)),
      firefox: FIRST,
    }

inBothBrowsers((stage) => {
  let set: Studio
  beforeAll(async () => {
    set = await setUp(stage.browser, (path) => {
      const address = demoAddresses.find((each) => each.endsWith(path))
      if (address === undefined) throw new Error(`${path} is no page of the demo site`)
      return address
    })
  }, LONG)

  test.each(JUDGED[stage.kind])(
    '$name breaks no rule of accessibility, light and dark, and fits its widths',
    async (scene) => {
      const found: string[] = []
      const narrowest = Math.min(...scene.widths)
      const widths = [...new Set([narrowest, Math.max(...scene.widths)])]
      // How high it is on a picture is nothing to judge here.
      const height = scene.height === 'whole' ? HEIGHT : scene.height
      await play({ ...scene, widths, height }, set, async (view, width) => {
        const overflow = await overflowOf(view)
        if (overflow > 0) found.push(`${width}: ${overflow} px too wide`)
        // Where anything breaks, it does in the narrowest.
        if (width !== narrowest) return
        await stage.browser.setColorScheme('light')
        found.push(...(await faultsOf(view)).map((each) => `light: ${each}`))
        await stage.browser.setColorScheme('dark')
        found.push(...(await faultsOf(view, COLOURS)).map((each) => `dark: ${each}`))
      })
      expect(found).toEqual([])
    },
    LONG,
  )

  // As many as a table on paper has room for, and more.
  test.each(isAll ? [2, 3, 5, 8, 12, 20] : [3, 12])(
    'a comparison with %i other reports stands on paper with all their names, and no word is parted',
    async (count) => {
      const scene = comparison('paper', ARTICLE, (state) => manyReports(state, count))
      const printed = { ...scene, widths: PAPER, height: HEIGHT, drawn: 'print' } as const
      const found: string[] = []
      await play(printed, set, async (view) => {
        expect(await overflowOf(view)).toBe(0)
        found.push(...(await faultsOnPaper(view)))
        for (const table of ['.matrix', '.timeline']) {
          const names = await namesOnPaper(view, table)
          expect(new Set(names).size).toBe(count + 1)
        }
      })
      expect(found).toEqual([])
    },
    LONG,
  )
})
