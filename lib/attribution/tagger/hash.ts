/**
 * Features and words are known to the model by a hash alone: no word stands in it. FNV-1a reads a
 * word; MurmurHash3's finaliser and multipliers (Appleby, public domain) mix, well enough that the
 * low bits alone can be used.
 */
const MULTIPLY_ONE = 0x85ebca6b
const MULTIPLY_TWO = 0xc2b2ae35
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** A 32-bit hash of a text, never 0: 0 stands for "no word here". */
export function hashOf(text: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  }
  return finish(hash) || 1
}

/** A 32-bit hash of two numbers in this order; 32-bit hashes themselves or small counts. */
export const mix = (a: number, b: number): number =>
  finish(Math.imul(a, MULTIPLY_ONE) ^ Math.imul(b + FNV_PRIME, MULTIPLY_TWO))

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, MULTIPLY_ONE)
  h ^= h >>> 13
  h = Math.imul(h, MULTIPLY_TWO)
  return h ^ (h >>> 16)
}
