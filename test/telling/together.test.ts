import { expect, test } from 'vitest'
import { tellTogether } from '@/lib/telling/together'
import { findingOf, outletOf } from '../components/builders'

const SCRIPT = 'We [should|will] go.'

/** Who prints each sentence about some versions of one statement. */
function told(...versions: readonly (readonly [script: string, outlet: string | null])[]) {
  const { statement } = findingOf(SCRIPT)
  const all = versions.flatMap(([script, name]) => {
    const outlet = outletOf({ name, domain: null })
    return findingOf(script, { variant: { outlet } }).versions
  })
  return tellTogether(statement, all).map(({ outlets }) => outlets.map(({ name }) => name))
}

test('outlets that print the same words are named in one sentence', () => {
  expect(told([SCRIPT, 'Lamp'], [SCRIPT, 'Herald'], [SCRIPT, 'Gazette'])).toEqual([
    ['Lamp', 'Herald', 'Gazette'],
  ])
})

test('whoever words it otherwise has a sentence of its own', () => {
  const other = 'We [should|must] go.'
  expect(told([SCRIPT, 'Lamp'], [other, 'Herald'], [SCRIPT, 'Gazette'])).toEqual([
    ['Lamp', 'Gazette'],
    ['Herald'],
  ])
})

test('an outlet that prints it twice, and those that no report names, are each told once', () => {
  expect(told([SCRIPT, 'Lamp'], [SCRIPT, 'Lamp'], [SCRIPT, null], [SCRIPT, null])).toEqual([
    ['Lamp', null],
  ])
})
