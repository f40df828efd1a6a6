import { describe, expect, test } from 'vitest'
import { readModel } from '../../../lib/attribution/tagger/model'
import en from '../../../lib/attribution/tagger/model.en.json'
import { checksumOf } from '../../../lib/attribution/tagger/model-file'
import { modelFor } from '../../../lib/attribution/tagger/models'

describe('a model file', () => {
  test('is read as it was written', () => {
    expect(readModel(en)).not.toBeNull()
  })

  test.each([
    ['a weight changed', { ...en, unit: en.unit * 2 }],
    ['another format', { ...en, format: 2, checksum: checksumOf({ ...en, format: 2 }) }],
    ['a tier cut short', shortened()],
  ])('is refused with %s', (_, file) => {
    expect(readModel(file)).toBeNull()
  })

  test('holds no words, says where it is from, and how well it does', () => {
    const { fitted, language, ...numbers } = en
    expect(fitted.on).toMatch(/PolNeAR/u)
    expect(fitted.figures.f1).toBeGreaterThan(0.7)
    const texts = JSON.stringify(numbers).match(/\b(?:said|told|according|president)\b/giu)
    expect(texts).toBeNull()
    expect(language).toBe('en')
  })
})

/** The file without one weight, its checksum made good again. */
function shortened() {
  const tiers = en.tiers.map((tier) => ({ ...tier, weights: tier.weights.slice(2) }))
  const file = { ...en, tiers }
  return { ...file, checksum: checksumOf(file) }
}

test('a language without a model has none', () => {
  expect(modelFor('und')).toBeNull()
  expect(modelFor('en')).not.toBeNull()
})
