import { copied } from './copied'
import { normaliseWord } from './normalise'
import type { Span } from './span'

/**
 * Words as printed, by number: texts have few different ones, so each is normalised once, and
 * whoever reads many texts can keep what he knows of a word in a plain array.
 */
export interface Forms {
  /** Counts up when all numbers are given anew, which happens between two texts only. */
  epoch: number
  /** The first number not given yet; the first one given is 1. */
  next: number
  /** The code units of all forms, one behind the other, and where each of them begins. */
  units: Uint16Array
  readonly starts: Int32Array
  readonly norm: string[]
  /** Numbers by hash, open addressing; 0 where there is none. */
  readonly table: Int32Array
}

const LIMIT = {
  /** Numbers are given anew from here on: an article has some 1,000 different words. */
  usual: 2 ** 15,
  /** No text gets more, so that the table never fills. */
  most: 2 ** 16,
  table: 2 ** 17,
  /** Code units to begin with: a form has eight. */
  units: 2 ** 14,
  /** Longer ones are no words, and would be kept whole. */
  length: 40,
} as const

/** Numbers are below this. */
export const MOST_FORMS: number = LIMIT.most

/** The forms that all reading of texts shares. */
export const forms: Forms = {
  epoch: 0,
  next: 1,
  units: new Uint16Array(LIMIT.units),
  starts: new Int32Array(LIMIT.most + 1),
  norm: [''],
  table: new Int32Array(LIMIT.table),
}

/** To be called before a text is read, never within: forgets all forms where there are too many. */
export function makeRoom(): void {
  if (forms.next < LIMIT.usual) return
  forms.epoch += 1
  forms.next = 1
  forms.norm.length = 1
  forms.table.fill(0)
}

/** FNV-1a's prime (draft-eastlake-fnv, section 5). */
const PRIME = 0x01000193

/** The hash of a form, one code unit after the other; it begins with 0. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME)

/** The number of the form that stands in `text`; 0 where it gets none. */
export function formOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = hashOn(hash, text.charCodeAt(at))
  return formHashed(text, { start, end }, hash)
}

/** The same for a form whose hash is known. */
export function formHashed(text: string, { start, end }: Span, hash: number): number {
  const { units, starts, table } = forms
  let place = (hash ^ (hash >>> 15)) & (LIMIT.table - 1)
  for (let number = table[place] as number; number > 0; number = table[place] as number) {
    const from = starts[number] as number
    if ((starts[number + 1] as number) - from === end - start) {
      let at = start
      while (at < end && text.charCodeAt(at) === units[from + at - start]) at += 1
      if (at === end) return number
    }
    place = (place + 1) & (LIMIT.table - 1)
  }
  if (end - start > LIMIT.length || forms.next === LIMIT.most) return 0
  const number = forms.next
  forms.next += 1
  table[place] = number
  keepUnits(text, { start, end }, number)
  forms.norm.push(normaliseWord(copied(text.slice(start, end))))
  return number
}

/** Copied, since a piece of a text would keep the whole text in memory. */
function keepUnits(text: string, { start, end }: Span, number: number): void {
  const from = forms.starts[number] as number
  const to = from + end - start
  if (to > forms.units.length) {
    const larger = new Uint16Array(forms.units.length * 2)
    larger.set(forms.units)
    forms.units = larger
  }
  for (let at = start; at < end; at += 1) forms.units[from + at - start] = text.charCodeAt(at)
  forms.starts[number + 1] = to
}
