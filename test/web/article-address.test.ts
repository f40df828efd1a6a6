import { expect, test } from 'vitest'
import { articleAddress } from '../../lib/web/article-address'

const HERE = 'https://courier.example/harbour/quay'

test.each([
  ['a place in the page', `${HERE}#lind`],
  ['how the reader came', `${HERE}?utm_source=letter&fbclid=7`],
  ['both', `${HERE}?utm_source=letter#lind`],
])('%s is no other article', (_, address) => {
  expect(articleAddress(address)).toBe(HERE)
})

test.each([
  ['a path', 'https://courier.example/harbour/frost'],
  ['a parameter that names it', `${HERE}?id=7`],
  ['a fragment that is a path', `${HERE}#/frost`],
  ['an old kind of such a fragment', `${HERE}#!frost`],
])('%s is another article', (_, address) => {
  expect(articleAddress(address)).not.toBe(HERE)
})

test('what is no address stays as it is', () => {
  expect(articleAddress('quay')).toBe('quay')
})

test('two question marks stay two', () => {
  expect(articleAddress(`${HERE}??id=7`)).toBe(`${HERE}??id=7`)
})
