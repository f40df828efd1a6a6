import { describe, expect, test } from 'vitest'
import { bestAttested } from '../../lib/difference/attested'

/** Wordings by the number of the report that has them; each is known by its text. */
const best = (...wordings: readonly (readonly [source: number, text: string])[]) => {
  const { wording, sources } = bestAttested(
    wordings.map(([source, text]) => ({ id: text, text, source })),
  )
  return [wording.text, sources]
}

describe('the best attested wording', () => {
  test('is what most independent reports print, alone or within a longer one', () => {
    expect(
      best([1, 'The dam would hold'], [2, 'Our dam is safe'], [3, 'I say: our dam is safe now']),
    ).toEqual(['Our dam is safe', 2])
  })

  test('counts reports of one source once', () => {
    expect(
      best([1, 'The dam would hold'], [1, 'The dam would hold!'], [2, 'It holds well, I am sure']),
    ).toEqual(['It holds well, I am sure', 1])
  })

  test('is the longer one of two that as many have', () => {
    expect(best([1, 'The dam will hold'], [2, 'The dam is going to hold'])).toEqual([
      'The dam is going to hold',
      1,
    ])
    expect(best([1, 'The dam is going to hold'], [2, 'The dam will hold'])[0]).toBe(
      'The dam is going to hold',
    )
  })

  test('has two fifths of the letters of the longest at least', () => {
    const long = (crumb: string): string => `${crumb} ${'b'.repeat(97 - crumb.length)}`
    const [enough, less] = ['a'.repeat(38), 'a'.repeat(37)]
    expect(best([1, enough], [2, long(enough)])).toEqual([enough, 2])
    expect(best([1, less], [2, long(less)])).toEqual([long(less), 1])
  })

  test('is one of those there are', () => {
    expect(() => best()).toThrow(RangeError)
  })
})
