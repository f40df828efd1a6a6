import { describe, expect, test } from 'vitest'
import { firstWords } from '@/lib/telling/first-words'
import { findingOf, onlyHereOf } from '../components/builders'

const LONG = 'The harbour will close this winter, the night boats go on until the ice is here, and'

describe('the words of a statement in a list', () => {
  test.each([
    ['We [should|will] go before the harbour closes, and the night boats go on all winter.'],
    ['[We|They] will go.'],
    [`${LONG} we go.`],
  ])('begin with it where it is short, or differs early, or nowhere: %s', (script) => {
    const finding = findingOf(script)
    expect(firstWords(finding)).toBe(finding.statement.text)
  })

  test.each([
    ['replaced', `${LONG} the ferry [may|will] sail on Monday.`, 'may sail on Monday.'],
    ['left out there', `${LONG} the ferry sails[ at once|] on Monday.`, 'at once on Monday.'],
    ['only there', `${LONG} the ferry sails[| every week] on Monday.`, 'sails on Monday.'],
  ])('hold what differs, a little after their start: %s', (_, script, words) => {
    const excerpt = firstWords(findingOf(script))
    expect(excerpt).toMatch(/^… \S/u)
    expect(excerpt.endsWith(words)).toBe(true)
    expect(excerpt.indexOf(words)).toBeLessThan(50)
  })

  test.each([
    ['a sentence', `${LONG} so on. Therefore, we [may|will] sail.`, '… Therefore, we may sail.'],
    [
      'a clause',
      `${LONG} so on and on, and the boats [may|will] sail.`,
      '… and the boats may sail.',
    ],
  ])('begin with %s where one begins there', (_, script, words) => {
    expect(firstWords(findingOf(script))).toBe(words)
  })

  test('are cut between words, and nothing is lost behind', () => {
    const finding = findingOf(`${LONG} the ferry [may|will] sail on Monday.`)
    const words = firstWords(finding).slice('… '.length)
    expect(finding.statement.text.endsWith(` ${words}`)).toBe(true)
  })

  test('begin with the statement where nothing else is known', () => {
    const finding = onlyHereOf({ text: `${LONG} we go.` })
    expect(firstWords(finding)).toBe(finding.statement.text)
  })
})
