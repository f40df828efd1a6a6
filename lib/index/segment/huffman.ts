/**
 * Codes for symbols by how often each comes, as DEFLATE wants them (RFC 1951, section 3.2.2): the
 * length of each code, and its bits, the first of which is the lowest.
 */
export interface Codes {
  readonly lengths: Uint8Array
  readonly bits: Uint16Array
}

/** Of the literals and lengths of DEFLATE, which are the most symbols that there are. */
const MOST_SYMBOLS = 288
/** Bits of the longest code that there may be. */
const LONGEST = 15
/** A count and its symbol stand in one number, so that sorting the one takes the other along. */
const SYMBOL_SPACE = 512

export const startCodes = (symbols: number): Codes => ({
  lengths: new Uint8Array(symbols),
  bits: new Uint16Array(symbols),
})

/** The symbols at hand, those that come least first; behind them what they are joined to. */
const desk = {
  symbols: new Float64Array(MOST_SYMBOLS),
  weights: new Float64Array(MOST_SYMBOLS * 2),
  parents: new Uint16Array(MOST_SYMBOLS * 2),
  depths: new Uint16Array(MOST_SYMBOLS * 2),
  /** How many codes have each length, then the next code of it. */
  counts: new Int32Array(MOST_SYMBOLS),
  next: new Int32Array(LONGEST + 2),
}

/** Makes the codes of the symbols that come so often, none of more than so many bits. */
export function makeCodes({ lengths, bits }: Codes, counts: Uint32Array, most: number): void {
  lengths.fill(0)
  let used = 0
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const count = counts[symbol] as number
    if (count > 0) desk.symbols[used++] = count * SYMBOL_SPACE + symbol
  }
  if (used === 0) return
  desk.symbols.subarray(0, used).sort()
  countLengths(used)
  shorten(most)
  giveLengths(lengths, used, most)
  giveBits(lengths, bits)
}

/** How many symbols have codes of each length, by Huffman's way: the two lightest are joined, again and again. */
function countLengths(used: number): void {
  const { symbols, weights, parents, depths, counts } = desk
  counts.fill(0)
  if (used === 1) {
    counts[1] = 1
    return
  }
  for (let at = 0; at < used; at += 1) {
    weights[at] = Math.floor((symbols[at] as number) / SYMBOL_SPACE)
  }
  const root = 2 * used - 2
  let leaf = 0
  let joined = used
  for (let at = used; at <= root; at += 1) {
    weights[at] = 0
    for (let part = 0; part < 2; part += 1) {
      const isLeaf =
        leaf < used && (joined === at || (weights[leaf] as number) <= (weights[joined] as number))
      const lightest = isLeaf ? leaf++ : joined++
      weights[at] = (weights[at] as number) + (weights[lightest] as number)
      parents[lightest] = at
    }
  }
  depths[root] = 0
  for (let at = root - 1; at >= 0; at -= 1) {
    const depth = (depths[parents[at] as number] as number) + 1
    depths[at] = depth
    if (at < used) counts[depth] = (counts[depth] as number) + 1
  }
}

/**
 * Codes that are too long get the most bits that there may be; for the room that takes, some shorter
 * ones become longer by a bit, the longest of them first.
 */
function shorten(most: number): void {
  const { counts } = desk
  for (let length = most + 1; length < counts.length; length += 1) {
    counts[most] = (counts[most] as number) + (counts[length] as number)
    counts[length] = 0
  }
  let taken = 0
  for (let length = 1; length <= most; length += 1) {
    taken += (counts[length] as number) * 2 ** (most - length)
  }
  for (; taken > 2 ** most; taken -= 1) {
    counts[most] = (counts[most] as number) - 1
    let length = most - 1
    while (counts[length] === 0) length -= 1
    counts[length] = (counts[length] as number) - 1
    counts[length + 1] = (counts[length + 1] as number) + 2
  }
}

/** The symbols that come least get the longest codes. */
function giveLengths(lengths: Uint8Array, used: number, most: number): void {
  const { symbols, counts } = desk
  let length = most
  let left = counts[length] as number
  for (let at = 0; at < used; at += 1) {
    while (left === 0) {
      length -= 1
      left = counts[length] as number
    }
    lengths[(symbols[at] as number) % SYMBOL_SPACE] = length
    left -= 1
  }
}

/** Codes of a length follow one another in the order of their symbols. */
function giveBits(lengths: Uint8Array, bits: Uint16Array): void {
  const { counts, next } = desk
  let code = 0
  for (let length = 1; length <= LONGEST; length += 1) {
    next[length] = code
    code = (code + (counts[length] as number)) * 2
  }
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] as number
    if (length === 0) continue
    bits[symbol] = turned(next[length] as number, length)
    next[length] = (next[length] as number) + 1
  }
}

/** The lowest bits the other way round. */
function turned(code: number, length: number): number {
  let rest = code
  let bits = 0
  for (let bit = 0; bit < length; bit += 1) {
    bits = (bits << 1) | (rest & 1)
    rest >>= 1
  }
  return bits
}
