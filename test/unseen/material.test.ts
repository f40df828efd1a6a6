import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { expected, knownBeside, pageOf, reportOf, type Side } from './material'

const sides: readonly Side[] = ['six', 'seven']
const textOf = (side: Side): string => {
  const { document } = parseHTML(pageOf(side))
  return (document.body.textContent ?? '').replaceAll(/\s+/gu, ' ')
}

test.each(sides)('page %s prints the statements of its report', (side) => {
  const text = textOf(side)
  for (const statement of reportOf(side).statements) expect(text).toContain(statement.text)
})

test.each(sides)('each pair stands in one statement of report %s', (side) => {
  const { statements } = reportOf(side)
  for (const pair of expected.pairs) {
    expect(statements.filter(({ text }) => text.includes(pair[side]))).toHaveLength(1)
  }
})

test.each(sides)('each talking point of %s stands in the page and in the interview', (side) => {
  const interview = reportOf('interview').statements
  for (const { here, there } of expected.talkingPoints[side]) {
    expect(textOf(side)).toContain(here)
    expect(interview.filter(({ text }) => text.includes(there))).toHaveLength(1)
  }
})

test('a report is not known beside its own page', () => {
  for (const side of sides) {
    const articles = new Set(knownBeside(side).map(({ article }) => article.id))
    expect(articles).not.toContain(`unseen/${reportOf(side).id}`)
    expect(articles.size).toBe(2)
  }
})
