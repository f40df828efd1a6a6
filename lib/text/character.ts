/** What a character is, as bits: letters in capitals are letters too. */
export const IS = { known: 1, letter: 2, capital: 4, inWord: 8, number: 16, space: 32 } as const

/** By code unit; 0 where it was not asked for yet. */
const classes = new Uint8Array(2 ** 16)

const LETTER = /^\p{L}$/u
const CAPITAL = /^\p{Lu}$/u
const IN_WORD = /^[\p{L}\p{M}\p{N}]$/u
const NUMBER = /^\p{N}$/u
const SPACE = /^\s$/u

/** What the character is, as bits of `IS`, by the tables of the platform's regular expressions. */
function classified(character: string): number {
  return (
    IS.known |
    (LETTER.test(character) ? IS.letter : 0) |
    (CAPITAL.test(character) ? IS.capital : 0) |
    (IN_WORD.test(character) ? IS.inWord : 0) |
    (NUMBER.test(character) ? IS.number : 0) |
    (SPACE.test(character) ? IS.space : 0)
  )
}

/** From here on characters may take two code units. */
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

/**
 * What stands at an offset, as bits of `IS`; 0 behind the end. A character of two code units is
 * asked for at its first one.
 */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = classes[unit]
  if (known) return known
  if (Number.isNaN(unit)) return 0
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) {
    return classified(String.fromCodePoint(text.codePointAt(at) ?? 0))
  }
  const found = classified(String.fromCharCode(unit))
  classes[unit] = found
  return found
}

/** Code units of the character at an offset. */
export const lengthAt = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
