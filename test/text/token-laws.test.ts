import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseWord } from '../../lib/text/normalise'
import { tokensOf } from '../../lib/text/token'

/** What tokens are, as one expression: the first group is a number, the second a word. */
const TOKEN =
  /(\p{N}(?:[.,:](?=\p{N})|[\p{L}\p{M}\p{N}])*)|((?:\p{Lu}\.){2,}|\p{L}(?:['’‘ʼ´`′\u00ad](?=\p{L})|[\p{L}\p{M}\p{N}])*)|''|``|--|\.{2,}|\S/gu

const expected = (text: string) =>
  Array.from(text.matchAll(TOKEN), ({ index, 0: printed, 1: number, 2: word }) => ({
    kind: number ? 'number' : word ? 'word' : 'mark',
    start: index,
    end: index + printed.length,
    norm: normaliseWord(printed),
  }))

const pieces = fc.constantFrom(
  ...[
    'U',
    'S',
    '.',
    '.',
    ',',
    ':',
    "'",
    '’',
    'ʼ',
    '‘',
    '´',
    '′',
    '\u00ad',
    '`',
    '-',
    '—',
    ' ',
    '\n',
    '\u00a0',
  ],
  ...['a', 'don', 'É', 'ß', '́', '7', '٣', '²', '½', 'Ⅷ', 'ǅ', 'ª', '中', 'Ж'],
  ...['𝐀', '𝐚', '𝟕', '😀', '\ud835', '\udc00', '\u200b', '\u2028', '\ufeff', '\u0085'],
)

test.each([
  ['pieces of words and numbers', fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))],
  ['any characters', fc.string({ unit: 'binary' })],
  ['any graphemes', fc.string({ unit: 'grapheme' })],
])('tokens are those of the expression: %s', (_, texts) =>
  fc.assert(
    fc.property(texts, (text) => {
      expect(tokensOf(text)).toEqual(expected(text))
    }),
    { numRuns: 3000 },
  ),
)

test('every character alone and between letters is what the expression says', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const text = `a${String.fromCharCode(unit)}b ${String.fromCharCode(unit)}`
    const found = tokensOf(text)
    const right = expected(text)
    if (JSON.stringify(found) !== JSON.stringify(right)) expect(found, `U+${unit}`).toEqual(right)
  }
})

test('a part is read as if nothing followed it', () => {
  const text = 'At 3.5 in the U.S.A. they don’t... stop'
  for (let start = 0; start <= text.length; start += 1) {
    for (let end = start; end <= text.length; end += 1) {
      const alone = tokensOf(text.slice(start, end))
      const moved = alone.map((each) => ({
        ...each,
        start: each.start + start,
        end: each.end + start,
      }))
      expect(tokensOf(text, { start, end })).toEqual(moved)
    }
  }
})
