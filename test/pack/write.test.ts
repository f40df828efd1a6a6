import { expect, test } from 'vitest'
import type { PackFailure } from '../../lib/pack/failure'
import { LIMIT } from '../../lib/pack/format'
import { readPack } from '../../lib/pack/read'
import { packText } from '../../lib/pack/write'
import { header, outlets, streamOf, variantRecord } from './sample'

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
    'text is longer than 2000',
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

test('the longest record that the schema admits fits into a line', async () => {
  const wide = (length: number): string => '“'.repeat(length)
  const id = 'x'.repeat(LIMIT.id)
  const longest = variantRecord(id, {
    outlet: id,
    article: {
      id,
      title: wide(LIMIT.title),
      url: `https://${'ж'.repeat(LIMIT.url - 8)}`,
      published: '2026-03-01T10:00:00.123456789+01:00',
    },
    speaker: { name: wide(LIMIT.name), kind: 'organisation', qid: 'Q123456789012' },
    mention: wide(LIMIT.title),
    cue: wide(LIMIT.name),
    occasion: wide(LIMIT.title),
    via: wide(LIMIT.name),
    text: wide(LIMIT.text),
    before: wide(LIMIT.context),
    after: wide(LIMIT.context),
  })
  const text = await packText(header, [{ ...gull, id }], [longest])
  expect((await readPack(streamOf(text))).variants).toHaveLength(1)
  for (const line of text.split('\n')) {
    expect(Buffer.byteLength(line)).toBeLessThan(LIMIT.lineBytes / 3)
  }
})
