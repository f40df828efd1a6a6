import { JOINT } from '../terms'

/**
 * Where a term stands in a segment. Terms themselves are not stored: four of five are pairs of
 * stems that occur once, and would take more room than all postings. Two terms of one place count as
 * one; among the terms of a million passages that happens to one lookup in 50,000.
 */
export interface Place {
  /**
   * 0 to 2^PARTITION_BITS - 1: of a stem, and the same for the pairs that begin with it, so that
   * whoever reads a rare stem has read its pairs. Groups hold neighbouring partitions.
   */
  readonly partition: number
  /** 0 to 2^PRINT_BITS - 1; tells the terms of a group apart. */
  readonly print: number
}

/** 16,384 groups at most: of a million passages each would hold about 4 kB. */
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

/** The hash of a stem: two whole numbers of 32 bits. */
export interface StemHash {
  readonly first: number
  readonly second: number
}

/** The hash of a stem, or of anything else that is a term by itself. */
export function hashOf(stem: string): StemHash {
  let first: number = SEEDS[0]
  let second: number = SEEDS[1]
  for (let at = 0; at < stem.length; at += 1) {
    const unit = stem.charCodeAt(at)
    first = Math.imul(first ^ unit, MURMUR.first)
    first ^= first >>> 15
    second = Math.imul(second ^ unit, MURMUR.second)
    second ^= second >>> 13
  }
  return { first: first ^ stem.length, second: (second + Math.imul(first, MURMUR.first)) | 0 }
}

/** The same of ASCII that stands from one place up to another. */
export function hashOfAscii(bytes: Uint8Array, start: number, end: number): StemHash {
  let first: number = SEEDS[0]
  let second: number = SEEDS[1]
  for (let at = start; at < end; at += 1) {
    const unit = bytes[at] as number
    first = Math.imul(first ^ unit, MURMUR.first)
    first ^= first >>> 15
    second = Math.imul(second ^ unit, MURMUR.second)
    second ^= second >>> 13
  }
  const length = end - start
  return { first: first ^ length, second: (second + Math.imul(first, MURMUR.first)) | 0 }
}

/** Where the postings of a stem and of all pairs that begin with it stand. */
export const partitionOf = (first: number): number => mixed(first) >>> (32 - PARTITION_BITS)

/** What tells a stem from the others of its partition. */
export const printOf = (second: number): number => mixed(second) >>> (32 - PRINT_BITS)

/** What tells a pair, given by the second numbers of its stems, from the others of its partition. */
export const pairPrintOf = (one: number, two: number): number =>
  mixed(Math.imul(one, MURMUR.first) ^ Math.imul(two, MURMUR.second) ^ MURMUR.mix1) >>>
  (32 - PRINT_BITS)

/** The place of a term: the same for building and for looking up, whatever the segment's size. */
export function placeOf(term: string): Place {
  const joint = term.indexOf(JOINT)
  const one = hashOf(joint < 0 ? term : term.slice(0, joint))
  const partition = partitionOf(one.first)
  if (joint < 0) return { partition, print: printOf(one.second) }
  const two = hashOf(term.slice(joint + 1))
  return { partition, print: pairPrintOf(one.second, two.second) }
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), MURMUR.mix1)
  bits = Math.imul(bits ^ (bits >>> 13), MURMUR.mix2)
  return bits ^ (bits >>> 16)
}

/** The group of a partition in a segment of 2^bits groups. */
export const groupOf = ({ partition }: Place, bits: number): number =>
  partition >>> (PARTITION_BITS - bits)

/** Which of the buckets of its group a print stands in, where these are 2^splits. */
export const splitOf = (print: number, splits: number): number => print >>> (PRINT_BITS - splits)

/** No word holds it, so that the id of a variant is a term that no passage has. */
const ID_MARK = '\u0001'

/** The term under which a variant is found by its id; its posting is the variant's number. */
export const idTerm = (id: string): string => `${ID_MARK}${id}`
