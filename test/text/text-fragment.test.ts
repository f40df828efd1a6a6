import { expect, test } from 'vitest'
import { textFragmentOf, textFragmentUrl } from '../../lib/text/text-fragment'
import { PROSE } from '../page/pages'

const URL_ = 'https://courier.example/quay'

test.each([
  ['The quay will be mended', `${URL_}#:~:text=The%20quay%20will%20be%20mended`],
  ['a well-known, old quay', `${URL_}#:~:text=a%20well%2Dknown%2C%20old%20quay`],
  ['  two\n words ', `${URL_}#:~:text=two%20words`],
  ['half a \ud83d character', `${URL_}#:~:text=half%20a%20%EF%BF%BD%20character`],
  ['', URL_],
])('%s', (passage, address) => expect(textFragmentUrl(URL_, passage)).toBe(address))

test('a long passage goes by its first and last words', () => {
  const address = textFragmentUrl(`${URL_}#comments`, PROSE.join(' '))
  expect(address).toBe(
    `${URL_}#:~:text=The%20harbour%20board%20met%20in,as%20she%20had%20said%20it.`,
  )
})

test('a span of a text goes without the spaces at its ends', () => {
  expect(textFragmentOf(URL_, 'The quay will be mended', { start: 3, end: 9 })).toBe(
    `${URL_}#:~:text=quay`,
  )
})
