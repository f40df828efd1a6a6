import { normaliseWord } from './normalise'

/**
 * Words as printed, by number: texts have few different ones, so each is normalised once, and
 * whoever reads many texts can keep what he knows of a word in a plain array.
 */
export interface Forms {
  /** Counts up when all numbers are given anew, which happens between two texts only. */
  epoch: number
  /** The first number not given yet; the first one given is 1. */
  next: number
  readonly printed: string[]
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
  /** Longer ones are no words, and would be kept whole. */
  length: 40,
} as const

/** Numbers are below this. */
export const MOST_FORMS: number = LIMIT.most

/** The forms that all reading of texts shares. */
export const forms: Forms = {
  epoch: 0,
  next: 1,
  printed: [''],
  norm: [''],
  table: new Int32Array(LIMIT.table),
}

/** To be called before a text is read, never within: forgets all forms where there are too many. */
export function makeRoom(): void {
  if (forms.next < LIMIT.usual) return
  forms.epoch += 1
  forms.next = 1
  forms.printed.length = 1
  forms.norm.length = 1
  forms.table.fill(0)
}

/** FNV-1a's prime (draft-eastlake-fnv, section 5). */
const PRIME = 0x01000193

/** The number of the form that stands in `text`; 0 where it gets none. */
export function formOf(text: string, start: number, end: number): number {
  const { printed, table } = forms
  let hash = 0
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  let place = (hash ^ (hash >>> 15)) & (LIMIT.table - 1)
  for (let number = table[place] as number; number > 0; number = table[place] as number) {
    const form = printed[number] as string
    if (form.length === end - start) {
      let at = start
      while (at < end && text.charCodeAt(at) === form.charCodeAt(at - start)) at += 1
      if (at === end) return number
    }
    place = (place + 1) & (LIMIT.table - 1)
  }
  if (end - start > LIMIT.length || forms.next === LIMIT.most) return 0
  const form = text.slice(start, end)
  const number = forms.next
  forms.next += 1
  table[place] = number
  printed.push(form)
  forms.norm.push(normaliseWord(form))
  return number
}
