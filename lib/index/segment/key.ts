/**
 * Where a term stands in a segment. Terms themselves are not stored: four of five are pairs of
 * stems that occur once, and would take more room than all postings. Two terms of one place count as
 * one; among the terms of a million passages that happens to one lookup in 50,000.
 */
export interface Place {
  /** 0 to 2^PARTITION_BITS - 1; buckets hold neighbouring partitions. */
  readonly partition: number
  /** 0 to 2^PRINT_BITS - 1; tells the terms of a bucket apart. */
  readonly print: number
}

/** 16,384 buckets at most: of a million passages each holds about 3 kB, read in 50 µs. */
export const PARTITION_BITS = 14
export const PRINT_BITS = 24

/** Murmur3's constants for 32 bits (Appleby, MurmurHash3.cpp). */
const MURMUR = {
  first: 0xcc9e2d51,
  second: 0x1b873593,
  mix1: 0x85ebca6b,
  mix2: 0xc2b2ae35,
} as const
const SEEDS = [0x9747b28c, 0x3c6ef372] as const

/** The place of a term: the same for building and for looking up, whatever the segment's size. */
export function placeOf(term: string): Place {
  let first: number = SEEDS[0]
  let second: number = SEEDS[1]
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at)
    first = Math.imul(first ^ unit, MURMUR.first)
    first ^= first >>> 15
    second = Math.imul(second ^ unit, MURMUR.second)
    second ^= second >>> 13
  }
  return {
    partition: mixed(first ^ term.length) >>> (32 - PARTITION_BITS),
    print: mixed(second + Math.imul(first, MURMUR.first)) >>> (32 - PRINT_BITS),
  }
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), MURMUR.mix1)
  bits = Math.imul(bits ^ (bits >>> 13), MURMUR.mix2)
  return bits ^ (bits >>> 16)
}

/** The bucket of a partition in a segment of 2^bits buckets. */
export const bucketOf = ({ partition }: Place, bits: number): number =>
  partition >>> (PARTITION_BITS - bits)

/** No word holds it, so that the id of a variant is a term that no passage has. */
const ID_MARK = '\u0001'

/** The term under which a variant is found by its id; its posting is the variant's number. */
export const idTerm = (id: string): string => `${ID_MARK}${id}`
