import { expect, test } from 'vitest'
import { beside, type Opened, readAll } from './popup'
import { demoAddresses } from './site'
import { inBothBrowsers, type Stage } from './stage'

/** The five reports of the demo site, read by the extension as it ships. */
async function readReport(stage: Stage, name: string): Promise<readonly Opened[]> {
  const address = demoAddresses.find((each) => each.includes(name)) ?? ''
  const { page, popup } = await stage.popupAt(address)
  const all = await readAll(popup)
  await popup.close()
  await page.close()
  return all
}

inBothBrowsers((stage) => {
  test('Censor.NET’s report has Buna Times’ versions beside its own', async () => {
    const all = await readReport(stage, 'censor-net')
    const member = beside(all, 'should become a member').join('\n')
    expect(member).toContain('Buna Times')
    expect(member).toMatch(/will become a member of the .* in the future/iu)

    const occupied = all.filter(({ versions }) =>
      versions.some(({ text }) => text.includes('they will be occupied')),
    )
    expect(occupied.map(({ statement }) => statement).join('\n')).toContain('Ukraine')

    const long = 'We have to continue to support Ukraine'
    const joined = all.filter(({ versions }) => versions.some(({ text }) => text.includes(long)))
    expect(joined.length).toBeGreaterThanOrEqual(3)
  })

  test('the paraphrases of Interfax-Ukraine have the other report’s quotations beside them', async () => {
    const all = await readReport(stage, 'interfax-ukraine')
    expect(beside(all, 'win on the battlefield').join('\n')).toContain(
      'will not win on the battlefield',
    )
  })

  test('the column is another occasion, not another version', async () => {
    const all = await readReport(stage, 'censor-net')
    const column = 'what they want by force'
    expect(beside(all, '', 'other occasion').join('\n')).toContain(column)
    expect(beside(all, '', 'same').join('\n')).not.toContain(column)
  })

  test.each(['buna-times', 'world-desk-column', 'world-desk-brussels'])(
    'the report of %s is read, and none of it stands beside itself',
    async (name) => {
      const all = await readReport(stage, name)
      expect(all.length).toBeGreaterThan(3)
      const bare = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
      const itself = all.filter(({ statement, versions }) =>
        versions.some(
          ({ section, text }) =>
            section === 'same' && !statement.endsWith('…') && bare(text).includes(bare(statement)),
        ),
      )
      expect(itself.length).toBeLessThanOrEqual(2)
    },
  )
})
