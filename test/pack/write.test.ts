import { expect, test } from 'vitest'
import type { PackFailure } from '../../lib/pack/failure'
import { packText } from '../../lib/pack/write'
import { header, outlets, variantRecord } from './sample'

const [gull] = outlets as [(typeof outlets)[number]]
const good = variantRecord('good')

test.each([
  ['an outlet twice', { outlets: [gull, gull] }, 3, 'repeats the id of an outlet'],
  ['a variant twice', { variants: [good, good] }, 4, 'repeats the id of a variant'],
  [
    'a variant before its outlet',
    { variants: [good, variantRecord('lost', { outlet: 'none' })] },
    4,
    'names an outlet that is not there',
  ],
  ['a blank text', { variants: [variantRecord('blank', { text: ' ' })] }, 3, 'text is blank'],
  [
    'a text that is too long',
    { variants: [variantRecord('long', { text: 'x'.repeat(2_001) })] },
    3,
    'text should be <=2000',
  ],
  [
    'a date that no calendar has',
    { variants: [variantRecord('day', { day: '2026-02-30' })] },
    3,
    'day is no date',
  ],
  ['a header without a licence', { header: { ...header, license: '' } }, 1, 'license is blank'],
])('the writer refuses %s, with its line', async (_, given, line, why) => {
  const all = { header, outlets: [gull], variants: [good], ...given }
  const error = await packText(all.header, all.outlets, all.variants).catch((thrown) => thrown)
  const expected: PackFailure = {
    reason: 'bad-lines',
    line,
    limit: null,
    badLines: [{ line, why }],
  }
  expect(error.failure).toEqual(expected)
})
