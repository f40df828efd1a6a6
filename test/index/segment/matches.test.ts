import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMatches, forget, MATCH, startMatches } from '../../../lib/index/segment/matches'

/** A byte, or a match as [length, distance]. */
type Token = number | readonly [length: number, distance: number]

const matches = startMatches()
const WINDOW = 2 ** 15

/** All tokens of some bytes, as often as they have to be asked for. */
function tokensOf(bytes: Uint8Array): Token[] {
  const tokens: Token[] = []
  forget(matches)
  do {
    findMatches(matches, bytes)
    for (const token of matches.tokens.subarray(0, matches.count))
      tokens.push(token < MATCH ? token : [((token >> 16) & 0xff) + 3, (token & (WINDOW - 1)) + 1])
  } while (matches.at < bytes.length)
  return tokens
}

/** What the tokens stand for. */
function told(tokens: readonly Token[]): Uint8Array {
  const bytes: number[] = []
  for (const token of tokens) {
    if (typeof token === 'number') bytes.push(token)
    else for (let at = 0; at < token[0]; at += 1) bytes.push(bytes.at(-token[1]) as number)
  }
  return Uint8Array.from(bytes)
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
/** The tokens of a text, bytes as their letters. */
const tokensIn = (text: string) =>
  tokensOf(bytesOf(text)).map((token) =>
    typeof token === 'number' ? String.fromCharCode(token) : token,
  )
/** Bytes no four of which come twice. */
const unlike = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => [128 + (at >> 7), at & 127])
    .flat()
    .slice(0, count)

const repeating = fc
  .array(fc.constantFrom('dam', 'dams ', 'the ', 'harbour', 'e', '', '0123456789'.repeat(9)))
  .map((words) => words.join(''))

describe('what stood before', () => {
  test('is said by how far back and how long, and all bytes come back', () =>
    fc.assert(
      fc.property(repeating, (text) => {
        const tokens = tokensOf(bytesOf(text))
        expect(told(tokens)).toEqual(bytesOf(text))
        for (const token of tokens.filter((each) => typeof each !== 'number')) {
          expect(token[0]).toBeGreaterThanOrEqual(4)
          expect(token[0]).toBeLessThanOrEqual(258)
        }
      }),
    ))

  test.each<[string, (string | readonly [number, number])[]]>([
    ['abcd-abcd', ['a', 'b', 'c', 'd', '-', [4, 5]]],
    ['abcd-abcde', ['a', 'b', 'c', 'd', '-', [4, 5], 'e']],
    ['abc-abc', ['a', 'b', 'c', '-', 'a', 'b', 'c']],
    ['aaaaa', ['a', [4, 1]]],
    ['aaaa', ['a', 'a', 'a', 'a']],
    ['dam', ['d', 'a', 'm']],
    ['', []],
  ])('is told from four bytes on, up to the last: %j', (text, tokens) => {
    expect(tokensIn(text)).toEqual(tokens)
  })

  test('is said in pieces of 258 bytes', () => {
    expect(tokensIn('ab'.repeat(300))).toEqual(['a', 'b', [258, 2], [258, 2], [82, 2]])
  })

  test('is found where it begins within a match', () => {
    expect(tokensIn('0123456789-0123456789+3456789*')).toEqual([
      ...Array.from('0123456789-'),
      ...[[10, 11], '+', [7, 8], '*'],
    ])
  })

  test('is the longest of what stands there, and of two alike the nearer', () => {
    expect(tokensIn('harbour1harbo2harbour').at(-1)).toEqual([7, 14])
    expect(tokensIn('harbo1harbour2harbour').at(-1)).toEqual([7, 8])
    expect(tokensIn('ships1ship2ships').at(-1)).toEqual([5, 11])
    expect(tokensIn('1harbour2harbour3harbour').at(-1)).toEqual([7, 8])
  })

  test.each([
    [WINDOW, true],
    [WINDOW + 1, false],
  ])('%i bytes farther back is found: %s', (distance, isFound) => {
    const piece = bytesOf('the old harbour')
    const between = unlike(distance - piece.length)
    const tokens = tokensOf(Uint8Array.from([...piece, ...between, ...piece]))
    const last = isFound ? [piece.length, distance] : 'r'.charCodeAt(0)
    expect(tokens.at(-1)).toEqual(last)
  })

  test('of other bytes is forgotten', () => {
    tokensOf(bytesOf('the old harbour'))
    expect(tokensIn('harbour')).toEqual(Array.from('harbour'))
  })

  test('goes on where the tokens of one time were full', () => {
    const bytes = Uint8Array.from([...unlike(20_000), ...unlike(300)])
    forget(matches)
    findMatches(matches, bytes)
    expect(matches).toMatchObject({ count: 2 ** 14, at: 2 ** 14 })
    findMatches(matches, bytes)
    expect(matches.at).toBe(bytes.length)
    expect(told(tokensOf(bytes))).toEqual(bytes)
  })
})
