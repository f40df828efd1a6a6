import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { sameName, surnameOf } from '../../lib/text/name'

const english = lexiconFor('en')

test.each([
  ['Weiss', 'Anna Weiss'],
  ['Ms. Weiss', 'Anna Weiss'],
  ['A. Weiss', 'Anna Weiss'],
  ['Secretary Anna Weiss', 'Anna Weiss'],
  ['Anna M. Weiss', 'Anna Weiss'],
  ['Weiss’s', 'Anna Weiss'],
  ['Volodymyr Melnykenkyi', 'Volodymyr Melnykenky'],
  ['Jose Alvarez', 'José Álvarez'],
])('%s can be %s', (one, other) => {
  expect(sameName(one, other, english)).toBe(true)
  expect(sameName(other, one, english)).toBe(true)
})

test.each([
  ['Anna Weiss', 'Hans Weiss'],
  ['Anna Weiss', 'Anna Moreno'],
  ['Interfax-Example', 'Example'],
  ['', 'Anna Weiss'],
])('%s is not %s', (one, other) => {
  expect(sameName(one, other, english)).toBe(false)
})

test('endings of names count in languages that have them', () => {
  expect(sameName('Петренка', 'Іван Петренко', lexiconFor('uk'))).toBe(true)
  expect(sameName('Петренка', 'Іван Шевченко', lexiconFor('uk'))).toBe(false)
})

test.each([
  ['Anna Weiss', 'Weiss'],
  ['Dr. Anna M. Weiss', 'Weiss'],
  ['Hugh Hill Jr.', 'Hill'],
  ['Weiss', 'Weiss'],
])('the surname of %s', (name, surname) => {
  expect(surnameOf(name, english)).toBe(surname)
})

test('whoever is the same one way is the same the other way', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('A. Weiss', 'Weiss', 'Anna Weiss', 'Hans Weiss', 'Moreno'),
      fc.string(),
      (a, b) => {
        expect(sameName(a, b, english)).toBe(sameName(b, a, english))
      },
    ),
  ))
