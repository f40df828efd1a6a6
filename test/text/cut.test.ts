import { expect, test } from 'vitest'
import { cut } from '@/lib/text/cut'

/** Of a text with bars around what is shown. */
function shownOf(script: string): string {
  const [before = '', words = '', after = ''] = script.split('|')
  const start = before.length
  return cut(before + words + after, { start, end: start + words.length })
}

test.each([
  ['|All of it was repaired|', 'All of it was repaired'],
  ['|All of it| was repaired', 'All of it\u00a0…'],
  ['All of it |was repaired|', '… was repaired'],
  ['All |of it| was repaired', '… of it\u00a0…'],
])('has an ellipsis where the text goes on: %s', (script, shown) => {
  expect(shownOf(script)).toBe(shown)
})

test.each([
  ['|that the piers "are a sign| of hope" now', 'that the piers "are a sign\u00a0…"'],
  ['the piers "are a sign |of hope" now|', '"… of hope" now'],
  ['the piers “are a |sign| of hope” now', '“… sign\u00a0…”'],
  ['die Piere „sind ein |Zeichen der| Hoffnung“', '„… Zeichen der\u00a0…“'],
  ['die Piere »sind ein |Zeichen der| Hoffnung«', '»… Zeichen der\u00a0…«'],
  ['les quais « sont un |signe| d’espoir », dit-il', '« … signe\u00a0… »'],
  ['she said “the ‘new |piers’ are a| sign”', '“‘… piers’ are a\u00a0…”'],
  ['the “new piers stay. “They are |a sign| of hope”', '“… a sign\u00a0…”'],
])('a quotation that is cut keeps both its marks: %s', (script, shown) => {
  expect(shownOf(script)).toBe(shown)
})

test.each([
  ['the "new" piers, |the boats| and "all"', '… the boats\u00a0…'],
  ['les « quais », dit-il, |sont| là', '… sont\u00a0…'],
  ['the islands’ piers, |the boats’ crews| stay', '… the boats’ crews\u00a0…'],
  ['the “new piers |stay| here', '… stay\u00a0…'],
])('and nothing is put around what is no part of one: %s', (script, shown) => {
  expect(shownOf(script)).toBe(shown)
})
