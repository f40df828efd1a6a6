import { expect, test } from 'vitest'
import { compared, type Report } from '../reports'

const report = (outlet: string, said: string): Report => ({
  outlet,
  text: `Mayor Ilse Brandt spoke to the harbour guild.\n\n“${said},” Brandt said.`,
})

/** The runs of the one part that two quotations share: kind, words here, words there. */
async function runs(here: string, there: string) {
  const { findings } = await compared(report('Harwick Post', here), [
    report('Selby Courier', there),
  ])
  const finding = findings.find(({ statement }) => statement.form === 'direct')
  const [version] = finding?.versions ?? []
  return version?.parts.flatMap(({ runs: own }) =>
    own.map((run) => [
      run.kind,
      finding?.statement.text.slice(run.here.start, run.here.end).trim(),
      version.variant.text.slice(run.there.start, run.there.end).trim(),
    ]),
  )
}

test('a word that is printed as one is shown as changed as a whole', async () => {
  const here = 'Courage and patience doesn’t stop the winter storms from the northern sea'
  const there = 'Courage and patience didn’t stop the winter storms from the northern sea'
  expect(await runs(here, there)).toEqual([
    ['equal', 'Courage and patience', 'Courage and patience'],
    ['replaced', 'doesn’t', 'didn’t'],
    [
      'equal',
      'stop the winter storms from the northern sea',
      'stop the winter storms from the northern sea',
    ],
  ])
})
