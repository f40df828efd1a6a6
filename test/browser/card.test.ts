import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { ColorScheme, Page } from '../../scripts/browser/browser'
import { ROOT } from '../../scripts/program'
import { settled } from '../../scripts/settled'
import { bring, cardBox, gone, opened, teach } from './card-probe'
import { demoAddresses } from './site'
import { inBothBrowsers, type Stage } from './stage'

const [article = ''] = demoAddresses
const SCHEMES: readonly ColorScheme[] = ['light', 'dark']
const PICTURES = `${ROOT}.output/pictures/test`

/** An article that is marked, with the pointer away from everything. */
async function marked(stage: Stage): Promise<Page> {
  const { page, popup } = await stage.popupAt(article)
  await settled(popup)
  await popup.close()
  await page.until(() => CSS.highlights.size > 0)
  await teach(page)
  await page.moveTo({ x: 3, y: 3 })
  return page
}

inBothBrowsers((stage) => {
  test.each(SCHEMES)('looks, %s', async (scheme) => {
    await stage.browser.setColorScheme(scheme)
    const page = await marked(stage)
    for (const at of [0, 2, 4]) {
      const point = await bring(page, at)
      await page.moveTo({ x: point.x + 20, y: point.y })
      await page.moveTo(point)
      await opened(page)
      await pause(200)
      await page.picture(`${PICTURES}/${stage.kind}-card-${at}-${scheme}.png`)
      await page.press('Escape')
      await gone(page)
    }
    await page.close()
  })
})
