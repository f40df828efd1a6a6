/** What may stand between quotation marks: bytes of ASCII, each with 1, and what else is looked at. */
export interface Letters {
  readonly ascii: Uint8Array
  /** Letters beyond ASCII, and quotation marks that are escaped. */
  readonly isText: boolean
}

const lettersOf = (pattern: RegExp, isText = false): Letters => ({
  ascii: Uint8Array.from({ length: 128 }, (_, code) =>
    pattern.test(String.fromCharCode(code)) ? 1 : 0,
  ),
  isText,
})

export const ID = lettersOf(/[\w.:~/-]/)
/** Latin and Cyrillic letters and the marks of running text, as plain-record.ts has them. */
export const TEXT = lettersOf(/[ !#-[\]-~]/, true)
export const ADDRESS = lettersOf(/[!#-[\]-~]/)
export const WORD = lettersOf(/[\w:-]/)

const [QUOTE, ESCAPE, SPACE] = [0x22, 0x5c, 0x20] as const

/** What `lettersEnd` read last: how many code units, and whether they are all blank. */
export const read = { units: 0, isBlank: true }

/** Where the quotation mark stands that closes letters that begin here; -1 where others come first. */
export function lettersEnd(bytes: Uint8Array, start: number, { ascii, isText }: Letters): number {
  let at = start
  let units = 0
  let isBlank = true
  for (; bytes[at] !== QUOTE; units += 1) {
    const byte = bytes[at] as number
    if (byte < 128 && ascii[byte] === 1) {
      at += 1
      if (byte !== SPACE) isBlank = false
      continue
    }
    const length = isText ? letterAt(bytes, at) : 0
    if (length === 0) return -1
    at += length
    isBlank = false
  }
  read.units = units
  read.isBlank = isBlank
  return at
}

/** The bytes of a letter beyond ASCII, or of an escaped quotation mark; 0 where it is no plain one. */
function letterAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number
  const next = bytes[at + 1] as number
  if (byte === ESCAPE) return next === QUOTE ? 2 : 0
  if (byte >= 0xc2 && byte <= 0xd4) {
    if ((next & 0xc0) !== 0x80) return 0
    return isPlain(((byte & 0x1f) << 6) | (next & 0x3f)) ? 2 : 0
  }
  // General punctuation: dashes and quotation marks.
  if (byte !== 0xe2 || next !== 0x80) return 0
  return MARKS.has(bytes[at + 2] as number) ? 3 : 0
}

/** Latin and Cyrillic letters, but what is unseen or stands on the letter before it. */
const isPlain = (unit: number): boolean =>
  (unit >= 0xa1 && unit <= 0x24f && unit !== 0xad) ||
  (unit >= 0x400 && unit <= 0x52f && (unit <= 0x482 || unit >= 0x48a))

/** The last bytes of – — ‘ ’ “ ” „ …. */
const MARKS: ReadonlySet<number> = new Set(
  Array.from('–—‘’“”„…', (mark) => new TextEncoder().encode(mark)[2] ?? 0),
)
