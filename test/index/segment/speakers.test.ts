import { describe, expect, test } from 'vitest'
import { placeOf } from '../../../lib/index/segment/key'
import {
  beginningTerm,
  nameWords,
  SPEAKERS_TERM,
  speakerPlaces,
} from '../../../lib/index/segment/speakers'
import { termsOf } from '../../../lib/index/terms'

/** Whether one who looks for this word is told of the speaker. */
const isFound = (word: string, name: string): boolean => {
  const [folded = ''] = nameWords(word)
  const wanted = placeOf(beginningTerm(folded) ?? '')
  return speakerPlaces(name).some(
    ({ partition, print }) => partition === wanted.partition && print === wanted.print,
  )
}

describe('a speaker is looked up', () => {
  test.each([
    ['Lin', 'Mara Lindqvist'],
    ['Lind', 'Mara Lindqvist'],
    ['lindqvist', 'Mara Lindqvist'],
    ['Mara', 'Mara Lindqvist'],
    ['Brandt', 'Brandt, Ida'],
    ['Ida', 'Brandt,Ida'],
    ['Dostoevsky', 'Fyodor Dostoyevskyy'],
    ['José', 'jose  de la Cruz'],
    ['Cru', ' jose de la Cruz '],
  ])('by %s: %s', (word, name) => expect(isFound(word, name)).toBe(true))

  test.each([
    ['Lindgren', 'Mara Lindqvist'],
    ['Mir', 'Mara Lindqvist'],
    ['qvist', 'Mara Lindqvist'],
  ])('not by %s: %s', (word, name) => expect(isFound(word, name)).toBe(false))
})

test('a word that is shorter than three letters is looked up by nothing', () => {
  expect(beginningTerm('li')).toBeNull()
  expect(beginningTerm('')).toBeNull()
  expect(speakerPlaces('Bo Li')).toEqual([])
})

test('words that begin with the same six letters are looked up as one, as are those of three to five', () => {
  expect(beginningTerm('lindkvist')).toBe(beginningTerm('lindkv'))
  expect(beginningTerm('lindk')).toBe(beginningTerm('lin'))
  expect(beginningTerm('lin')).not.toBe(beginningTerm('lindkv'))
})

test('a passage with the words of a name has none of its terms', () => {
  const terms = termsOf('Mara Lindqvist and lin lindkv', 'en').map(placeOf)
  for (const place of [...speakerPlaces('Mara Lindqvist'), placeOf(SPEAKERS_TERM)]) {
    expect(terms).not.toContainEqual(place)
  }
})
