import { describe, expect, test } from 'vitest'
import { compared, type Report } from '../reports'

const report = (outlet: string, words: string): Report => ({
  outlet,
  text: `Mayor Ilse Brandt spoke to the harbour guild.\n\n“${words},” Brandt said.`,
})

async function kinds(pair: string): Promise<string[]> {
  const [here = '', there = ''] = pair.split(' | ')
  const { findings } = await compared(report('Harwick Post', here), [
    report('Selby Courier', there),
  ])
  const versions = findings.flatMap((finding) => finding.versions)
  if (versions.length === 0) throw new Error('not found at all')
  return versions.flatMap(({ differences }) => differences.map(({ kind }) => kind))
}

const QUAY = 'We will rebuild the northern quay before the first storms'
const BAKERS = 'Our bakers deserve a street without any holes in it this winter'

describe('a few words between two shared parts', () => {
  test.each([
    ['Nobody asked', 'Everyone laughed'],
    ['That is certain', 'This was promised'],
    ['Believe me', 'Mark my words'],
    ['The guild agreed', 'Merchants objected'],
    ['It costs nothing', 'The price is high'],
    ['Four ships sank', 'Seven boats burned'],
    ['Nobody slept', 'Children cried all night'],
    ['The rain is coming', 'Snow fell yesterday'],
    ['I have decided', 'Ministers have promised'],
    ['Tarn is watching', 'Velm is waiting'],
  ])('are worded otherwise: %s | %s', async (here, there) => {
    const found = await kinds(`${QUAY}. ${here}. ${BAKERS} | ${QUAY}. ${there}. ${BAKERS}`)
    expect(found).not.toContain('trimmed')
    expect(found).not.toContain('extended')
    expect(found).not.toContain('identical')
  })

  test.each([
    ['Nobody in the town hall asked', ''],
    ['Believe me when I say so to all of you here today', 'Ministers never told me'],
    ['The guild of the upper valley agreed to all of that', 'Merchants objected'],
    ['Four ships sank off the cape in the gales of last March', 'It burned'],
    ['The rain is coming down from the hills of the north again', 'I know'],
    ['Tarn is watching', 'The whole valley from Velm to the sea is waiting for the first train'],
    ['I have decided', 'The minister of the harbours wrote to me only three days ago'],
    ['It costs nothing', 'The price of coal has doubled since the summer fair in Selby'],
    ['The old chapel bell was sold in spring', ''],
    ['Children cried all night', ''],
  ])('are left out or added where one side has none or many: %s | %s', async (here, there) => {
    const found = await kinds(
      `${QUAY}. ${here}. ${BAKERS} | ${QUAY}.${there && ` ${there}.`} ${BAKERS}`,
    )
    expect(found).toContain('extended')
  })
})
