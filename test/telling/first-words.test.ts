import { describe, expect, test } from 'vitest'
import { firstWords } from '@/lib/telling/first-words'
import { findingOf, onlyHereOf } from '../components/builders'

const LONG = 'The harbour will close this winter, the night boats go on until the ice is here, and'

describe('the words of a statement in a list', () => {
  test.each([
    ['We [should|will] go before the harbour closes, and the boats go all winter.'],
    ['[We|They] will go.'],
    ['The harbour will close this winter, and we go.'],
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
    const finding = onlyHereOf({ text: 'The harbour will close this winter, and we go.' })
    expect(firstWords(finding)).toBe(finding.statement.text)
  })

  test.each([
    ['from the start', `${LONG} so on.`],
    ['from a later place', `${LONG} the ferry [may|will] sail on Monday, as ${LONG} so on.`],
  ])('end with a whole word where there is no room for all of them: %s', (_, script) => {
    const finding = findingOf(script)
    const [words = ''] = firstWords(finding).replace(/^… /u, '').split('\u00a0…')
    expect(firstWords(finding).endsWith('\u00a0…')).toBe(true)
    expect(` ${finding.statement.text}`).toMatch(new RegExp(` ${words}[ ,]`, 'u'))
    expect(words.length).toBeGreaterThan(60)
    expect(words.length).toBeLessThanOrEqual(76)
  })

  test('of what has no spaces are as many as there is room for', () => {
    expect(firstWords(onlyHereOf({ text: '𝒜'.repeat(500) }))).toBe(`${'𝒜'.repeat(76)}\u00a0…`)
  })
})
