import { makeRoom, startWriting, type Writer, written } from './bytes'
import { makeCodes, startCodes } from './huffman'
import { findMatches, forget, MATCH, type Matches, startMatches } from './matches'

/** Numbers as a symbol and some bits more: the first number of each symbol, and how many bits follow. */
interface Scale {
  readonly first: Uint16Array
  readonly more: Uint8Array
  /** Of small numbers the symbol; of larger ones that of 128 numbers at a time (see `symbolOf`). */
  readonly symbols: Uint8Array
}

const END = 256
const FIRST_LENGTH = 257
/** Of RFC 1951, section 3.2.5: symbols per step, of which each doubles the numbers that one stands for. */
const LENGTHS = scaleOf({ symbols: 29, each: 4, numbers: 256 })
const DISTANCES = scaleOf({ symbols: 30, each: 2, numbers: 2 ** 15 })
/** The longest match has a symbol of its own. */
LENGTHS.first[28] = 255
LENGTHS.more[28] = 0
LENGTHS.symbols[255] = 28

const MOST_BITS = { text: 15, lengths: 7 } as const
/** Bytes of a token at most, and of what stands before the first one. */
const ROOM = { token: 6, head: 512 } as const

/** How the lengths of codes are said (section 3.2.7): 0 to 15, or the one before, or zeros, so many times. */
const REPEAT = { before: 16, zeros: 17, moreZeros: 18 } as const
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

interface Bits extends Writer {
  hold: number
  held: number
}

const desk = {
  matches: startMatches(),
  out: { ...startWriting(2 ** 14), hold: 0, held: 0 } as Bits,
  text: { counts: new Uint32Array(286), codes: startCodes(286) },
  distance: { counts: new Uint32Array(30), codes: startCodes(30) },
  lengths: { counts: new Uint32Array(19), codes: startCodes(19) },
  /** The lengths of all codes as they are said: a symbol, and what follows it, in pairs. */
  said: new Uint8Array(2 * (286 + 30)),
}

/**
 * Compresses bytes as `deflated` does, in memory that is used again: what comes back is good until the
 * next time. The browser's compressions, and those of a library, leave a quarter of a megabyte behind
 * for each chunk, six gigabytes in an import of a million passages, and up to 90 MB of that at a time.
 */
export function deflatedByHand(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { matches, out } = desk
  Object.assign(out, { length: 0, hold: 0, held: 0 })
  forget(matches)
  do {
    findMatches(matches, bytes)
    writeBlock(out, matches, matches.at === bytes.length)
  } while (matches.at < bytes.length)
  if (out.held > 0) put(out, 0, 8 - out.held)
  return written(out) as Uint8Array<ArrayBuffer>
}

/** Tokens with codes of their own. */
function writeBlock(out: Bits, matches: Matches, isLast: boolean): void {
  const { text, distance } = desk
  countTokens(matches)
  makeCodes(text.codes, text.counts, MOST_BITS.text)
  makeCodes(distance.codes, distance.counts, MOST_BITS.text)
  makeRoom(out, matches.count * ROOM.token + ROOM.head)
  put(out, isLast ? 1 : 0, 1)
  put(out, 2, 2)
  writeCodes(out)
  writeTokens(out, matches)
  put(out, text.codes.bits[END] as number, text.codes.lengths[END] as number)
}

function countTokens({ tokens, count }: Matches): void {
  const { text, distance } = desk
  text.counts.fill(0)
  distance.counts.fill(0)
  text.counts[END] = 1
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at] as number
    let symbol = token
    if (token >= MATCH) {
      symbol = FIRST_LENGTH + symbolOf(LENGTHS, (token >> 16) & 0xff)
      const far = symbolOf(DISTANCES, token & 0x7fff)
      distance.counts[far] = (distance.counts[far] as number) + 1
    }
    text.counts[symbol] = (text.counts[symbol] as number) + 1
  }
}

function writeTokens(out: Bits, { tokens, count }: Matches): void {
  const text = desk.text.codes
  const distance = desk.distance.codes
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at] as number
    if (token < MATCH) {
      put(out, text.bits[token] as number, text.lengths[token] as number)
      continue
    }
    const long = (token >> 16) & 0xff
    const length = symbolOf(LENGTHS, long)
    const symbol = FIRST_LENGTH + length
    put(out, text.bits[symbol] as number, text.lengths[symbol] as number)
    put(out, long - (LENGTHS.first[length] as number), LENGTHS.more[length] as number)
    const far = token & 0x7fff
    const back = symbolOf(DISTANCES, far)
    put(out, distance.bits[back] as number, distance.lengths[back] as number)
    put(out, far - (DISTANCES.first[back] as number), DISTANCES.more[back] as number)
  }
}

/** Says which codes there are: the lengths of both kinds, one behind the other, by codes of their own. */
function writeCodes(out: Bits): void {
  const { text, distance, lengths, said } = desk
  const texts = usedOf(text.codes.lengths, FIRST_LENGTH)
  const distances = usedOf(distance.codes.lengths, 1)
  lengths.counts.fill(0)
  const middle = sayLengths(text.codes.lengths, texts, 0)
  const end = sayLengths(distance.codes.lengths, distances, middle)
  makeCodes(lengths.codes, lengths.counts, MOST_BITS.lengths)
  let orders = ORDER.length
  while (orders > 4 && lengths.codes.lengths[ORDER[orders - 1] as number] === 0) orders -= 1
  put(out, texts - FIRST_LENGTH, 5)
  put(out, distances - 1, 5)
  put(out, orders - 4, 4)
  for (const symbol of ORDER.slice(0, orders)) put(out, lengths.codes.lengths[symbol] as number, 3)
  for (let at = 0; at < end; at += 2) {
    const symbol = said[at] as number
    put(out, lengths.codes.bits[symbol] as number, lengths.codes.lengths[symbol] as number)
    if (symbol === REPEAT.before) put(out, said[at + 1] as number, 2)
    if (symbol === REPEAT.zeros) put(out, said[at + 1] as number, 3)
    if (symbol === REPEAT.moreZeros) put(out, said[at + 1] as number, 7)
  }
}

/** How many symbols there are up to the last one that has a code. */
function usedOf(lengths: Uint8Array, least: number): number {
  let used = lengths.length
  while (used > least && lengths[used - 1] === 0) used -= 1
  return used
}

/** Puts the first so many lengths behind what was said, and gives where that ends. */
function sayLengths(lengths: Uint8Array, used: number, start: number): number {
  let to = start
  const say = (symbol: number, more: number): void => {
    desk.said[to++] = symbol
    desk.said[to++] = more
    desk.lengths.counts[symbol] = (desk.lengths.counts[symbol] as number) + 1
  }
  for (let at = 0; at < used; ) {
    const length = lengths[at] as number
    let run = 1
    while (at + run < used && lengths[at + run] === length) run += 1
    if (length === 0 && run >= 11) {
      run = Math.min(run, 138)
      say(REPEAT.moreZeros, run - 11)
    } else if (length === 0 && run >= 3) say(REPEAT.zeros, run - 3)
    else {
      say(length, 0)
      run = length > 0 && run >= 4 ? Math.min(run, 7) : 1
      if (run > 1) say(REPEAT.before, run - 4)
    }
    at += run
  }
  return to
}

/** Writes the lowest bits of a number. */
function put(out: Bits, value: number, count: number): void {
  out.hold |= value << out.held
  out.held += count
  while (out.held >= 8) {
    out.bytes[out.length++] = out.hold
    out.hold >>>= 8
    out.held -= 8
  }
}

/** Small numbers by themselves, larger ones by 128: the numbers of a symbol are as many from there on. */
const symbolOf = ({ symbols }: Scale, number: number): number =>
  symbols[number < 256 ? number : 256 + (number >> 7)] as number

interface Steps {
  readonly symbols: number
  readonly each: number
  readonly numbers: number
}

/** So many symbols for one number, then for two, for four. The first step has as many again. */
function scaleOf({ symbols, each, numbers }: Steps): Scale {
  const first = new Uint16Array(symbols)
  const more = new Uint8Array(symbols)
  const table = new Uint8Array(512)
  let number = 0
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    const bits = Math.max(0, Math.floor(symbol / each) - 1)
    first[symbol] = number
    more[symbol] = bits
    const end = Math.min(numbers, number + 2 ** bits)
    for (; number < end; number += 1) table[number < 256 ? number : 256 + (number >> 7)] = symbol
  }
  return { first, more, symbols: table }
}
