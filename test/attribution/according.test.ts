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
