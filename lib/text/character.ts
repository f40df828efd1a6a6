/** What a character is, as bits: a capital is a letter too. */
export const IS = {
  letter: 1,
  capital: 2,
  /** A letter, a mark on one, or a digit. */
  inWord: 4,
  number: 8,
  space: 16,
  /** Half of a character of two code units: only `classAt` knows more. */
  half: 32,
  /** Part of a word between two letters: apostrophes, what is typed for them, the soft hyphen. */
  joint: 64,
  /** Part of a number between two digits. */
  separator: 128,
} as const

const LETTER = /^\p{L}$/u
const CAPITAL = /^\p{Lu}$/u
const IN_WORD = /^[\p{L}\p{M}\p{N}]$/u
const NUMBER = /^\p{N}$/u
const SPACE = /^\s$/u

/** By the tables of the platform's regular expressions. */
const classified = (character: string): number =>
  (LETTER.test(character) ? IS.letter : 0) |
  (CAPITAL.test(character) ? IS.capital : 0) |
  (IN_WORD.test(character) ? IS.inWord : 0) |
  (NUMBER.test(character) ? IS.number : 0) |
  (SPACE.test(character) ? IS.space : 0)

/** Code units below this are known from the start; the others when they are first asked for. */
const LATIN = 0x250
const UNKNOWN = 255
const SURROGATES = { from: 0xd800, to: 0xdfff } as const

/** What a code unit is, as bits of `IS`; all of them where that is not known yet: ask `classAt`. */
export const classes: Uint8Array = new Uint8Array(2 ** 16).fill(UNKNOWN)
for (let unit = 0; unit < LATIN; unit += 1) classes[unit] = classified(String.fromCharCode(unit))
for (const sign of "'’‘ʼ´`′\u00ad") classes[sign.charCodeAt(0)] = classified(sign) | IS.joint
for (const sign of '.,:') classes[sign.charCodeAt(0)] = classified(sign) | IS.separator
classes.fill(IS.half, SURROGATES.from, SURROGATES.to + 1)

/** What a code unit is, as bits of `IS`. */
function classOf(unit: number): number {
  const known = classes[unit] as number
  if (known !== UNKNOWN) return known
  const found = classified(String.fromCharCode(unit))
  classes[unit] = found
  return found
}

/**
 * What stands at an offset, as bits of `IS`; 0 behind the end, which is asked first: `charCodeAt`
 * gives NaN there, and engines then take every code unit for a fraction.
 */
export const unitClassAt = (text: string, at: number): number =>
  at < text.length ? classOf(text.charCodeAt(at)) : 0

/** The same for whole characters: also those of two code units. */
export function classAt(text: string, at: number): number {
  const kinds = unitClassAt(text, at)
  return kinds === IS.half ? classified(String.fromCodePoint(text.codePointAt(at) ?? 0)) : kinds
}

/** Code units of the character at an offset. */
export const lengthAt = (text: string, at: number): number =>
  unitClassAt(text, at) === IS.half && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
