/**
 * Bytes as DEFLATE says them: a byte, or how far back and how long the same bytes stood before.
 * Memory for all of it is made once and used again.
 */
export interface Matches {
  /** Bytes below 256; a match as MATCH, its length beyond 3 in the bits from 16 on, its distance beyond 1 below. */
  readonly tokens: Int32Array
  count: number
  /** Of the bytes, where the next token begins. */
  at: number
  /** Where bytes with the same hash stood last, counted from 1; and for each place the one before it. */
  readonly last: Int32Array
  readonly before: Int32Array
}

export const MATCH = 2 ** 24
const SHORTEST = 3
const LONGEST = 258
const WINDOW = 2 ** 15
/** Tokens that share their codes: a chunk has some four thousand. */
const MOST_TOKENS = 2 ** 14

const HASH_BITS = 13
/** Four bytes are hashed: shorter matches gain little, and take as long to find. */
const HASHED = 4
/** Golden ratio, 2^32 of it: multiplying by it spreads what differs in any bits over the upper ones. */
const SPREAD = 0x9e3779b1

/** How many places are looked at for a match, and the length that is long enough to look no further. */
const LOOKS = { places: 8, enough: 32 } as const

export const startMatches = (): Matches => ({
  tokens: new Int32Array(MOST_TOKENS),
  count: 0,
  at: 0,
  last: new Int32Array(2 ** HASH_BITS),
  before: new Int32Array(WINDOW),
})

/** Begins other bytes. */
export function forget(matches: Matches): void {
  matches.at = 0
  matches.last.fill(0)
}

/** The next tokens of the bytes, up to MOST_TOKENS; none once they are at an end. */
export function findMatches(matches: Matches, bytes: Uint8Array): void {
  const { tokens } = matches
  let { at } = matches
  let count = 0
  while (at < bytes.length && count < MOST_TOKENS) {
    const match = at + HASHED <= bytes.length ? matchAt(matches, bytes, at) : 0
    if (match === 0) {
      tokens[count++] = bytes[at++] as number
      continue
    }
    tokens[count++] = match
    const end = at + SHORTEST + ((match >> 16) & 0xff)
    const hashable = Math.min(end, bytes.length - HASHED + 1)
    for (at += 1; at < hashable; at += 1) enter(matches, bytes, at)
    at = end
  }
  matches.at = at
  matches.count = count
}

const hashAt = (bytes: Uint8Array, at: number): number =>
  Math.imul(
    (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24),
    SPREAD,
  ) >>>
  (32 - HASH_BITS)

/** Notes where some bytes stand; gives where others of their hash stood last, counted from 1. */
function enter({ last, before }: Matches, bytes: Uint8Array, at: number): number {
  const hash = hashAt(bytes, at)
  const found = last[hash] as number
  before[at & (WINDOW - 1)] = found
  last[hash] = at + 1
  return found
}

/** The longest of the matches that are looked at, as a token; 0 where there is none. */
function matchAt(matches: Matches, bytes: Uint8Array, at: number): number {
  let place = enter(matches, bytes, at) - 1
  const most = Math.min(LONGEST, bytes.length - at)
  const farthest = Math.max(0, at - WINDOW)
  let longest = HASHED - 1
  let distance = 0
  for (let look = 0; place >= farthest && look < LOOKS.places; look += 1) {
    if (bytes[place + longest] === bytes[at + longest]) {
      let length = 0
      while (length < most && bytes[place + length] === bytes[at + length]) length += 1
      if (length > longest) {
        longest = length
        distance = at - place
        if (length >= LOOKS.enough || length === most) break
      }
    }
    place = (matches.before[place & (WINDOW - 1)] as number) - 1
  }
  return distance === 0 ? 0 : MATCH | ((longest - SHORTEST) << 16) | (distance - 1)
}
