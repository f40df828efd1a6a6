/**
 * Numbers as printable text, so that a model is a JSON file that every bundler can import, and that
 * a zip's Huffman codes can shrink: one character for a small signed number, one to three for a gap.
 * The alphabet is ASCII without space, quotation mark and backslash: nothing in it is ever escaped.
 */
const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('')

/** The largest number that one character holds, in both directions. */
export const LARGEST = 45

/** Gaps are written in base 46, lowest digit first; a digit of the upper half says that more follow. */
const BASE = 46

const DIGITS = new Uint8Array(128)
for (let at = 0; at < ALPHABET.length; at += 1) DIGITS[ALPHABET.charCodeAt(at)] = at

const digitAt = (text: string, at: number): number => DIGITS[text.charCodeAt(at) & 127] ?? 0

/** One character for each number from -45 to 45. */
export const packSmall = (numbers: ArrayLike<number>): string =>
  Array.from(numbers, (each) => ALPHABET.charAt(each + LARGEST)).join('')

/** The numbers that `packSmall` wrote. */
export function unpackSmall(text: string): Int8Array {
  const numbers = new Int8Array(text.length)
  for (let at = 0; at < text.length; at += 1) numbers[at] = digitAt(text, at) - LARGEST
  return numbers
}

/** The largest number that two characters hold. */
export const LARGEST_WIDE = LARGEST * (2 * LARGEST + 1) + LARGEST

/** Two characters for each number up to LARGEST_WIDE in both directions. */
export const packWide = (numbers: ArrayLike<number>): string =>
  Array.from(numbers, (each) => {
    const high = Math.round(each / (2 * LARGEST + 1))
    return packSmall([high, each - high * (2 * LARGEST + 1)])
  }).join('')

/** The numbers that `packWide` wrote. */
export function unpackWide(text: string): Int16Array {
  const halves = unpackSmall(text)
  return Int16Array.from(
    { length: halves.length / 2 },
    (_, at) => (halves[2 * at] ?? 0) * (2 * LARGEST + 1) + (halves[2 * at + 1] ?? 0),
  )
}

/** Whole numbers that grow, none below 0, as the gaps between them. */
export function packSorted(numbers: ArrayLike<number>): string {
  const signs: string[] = []
  let last = 0
  for (const each of Array.from(numbers)) {
    let gap = each - last
    last = each
    while (gap >= BASE) {
      signs.push(ALPHABET.charAt(BASE + (gap % BASE)))
      gap = Math.floor(gap / BASE)
    }
    signs.push(ALPHABET.charAt(gap))
  }
  return signs.join('')
}

/** The numbers that `packSorted` wrote. */
export function unpackSorted(text: string): number[] {
  const numbers: number[] = []
  let last = 0
  let gap = 0
  let unit = 1
  for (let at = 0; at < text.length; at += 1) {
    const digit = digitAt(text, at)
    gap += (digit % BASE) * unit
    unit *= BASE
    if (digit >= BASE) continue
    last += gap
    numbers.push(last)
    gap = 0
    unit = 1
  }
  return numbers
}
