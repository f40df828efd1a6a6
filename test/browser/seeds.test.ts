import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { barePage, reportOf, SEEDS } from '../seeds'
import { beside, type Opened, readAll } from './popup'
import { inBothBrowsers, type Stage } from './stage'

const present = existsSync(SEEDS)
if (!present)
  console.log('seeds: skipped, the five original reports (../shared/seeds) are not here')

/** One of the five reports as it was found, on a page that has nothing else. */
async function readReport(stage: Stage, number: string): Promise<readonly Opened[]> {
  const address = stage.site.add(`http://bare-${number}.test/report`, barePage(reportOf(number)))
  const { page, popup } = await stage.popupAt(address)
  const all = await readAll(popup)
  await popup.close()
  await page.close()
  return all
}

inBothBrowsers((stage) => {
  test.skipIf(!present)(
    'the first report has the second’s versions, the column apart',
    async () => {
      const all = await readReport(stage, '000')
      expect(beside(all, 'should become a member').join('\n')).toMatch(/will become a member/u)
      const same = all
        .flatMap(({ versions }) => versions)
        .filter(({ section }) => section === 'same')
      expect(same.map(({ text }) => text).join('\n')).toContain('they will be occupied')
      expect(same.map(({ text }) => text).join('\n')).not.toContain('what they want by force')
      expect(beside(all, '', 'other occasion').join('\n')).toContain('what they want by force')
    },
  )

  test.skipIf(!present)('the fourth, all paraphrase, has the fifth’s versions', async () => {
    const all = await readReport(stage, '003')
    expect(beside(all, 'win on the battlefield').join('\n')).toContain('will not win')
  })
})
