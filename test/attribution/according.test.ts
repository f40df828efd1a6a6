import { describe, expect, test } from 'vitest'
import { said } from './marked'

describe('"pour" credits somebody', () => {
  test.each([
    ['Pour Jeanne Weiss, le pont est sûr.', 'Jeanne Weiss'],
    ['Pour les experts, le pont est sûr.', 'les experts'],
  ])('%s', (text, source) => {
    expect(said(text, 'fr').map((each) => each.source)).toEqual([source])
  })

  test.each([
    'Pour traverser la rivière, le pont est sûr.',
    'Le pont est fermé, pour cette raison, depuis lundi.',
  ])('and nothing else: %s', (text) => {
    expect(said(text, 'fr')).toEqual([])
  })
})

test.each([
  ['fr', 'Selon Le Phare, qui cite Anna Weiss, le pont est sûr.', 'le pont est sûr'],
  ['en', 'According to Anna Weiss, who runs the office, it pays.', 'it pays'],
])('what is told of the source is no part of what it says: %s: %s', (language, text, content) => {
  expect(said(text, language).map((each) => each.content)).toEqual([[content]])
})

test.each([
  ['„Der Winter wird hart“, so Anna Weiss weiter.', 'Der Winter wird hart'],
  ['Der Winter werde hart, so Anna Weiss abschließend.', 'Der Winter werde hart'],
  ['Die Fähre fahre laut Anna Weiss nicht.', 'Die Fähre fahre', 'nicht'],
])('how it goes on is no part of what was said, but what it negates is: %s', (text, ...content) => {
  expect(said(text, 'de').map((each) => each.content)).toEqual([content])
})
