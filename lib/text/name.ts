import { copied } from './copied'

/** What telling names apart needs to know of a language. */
export interface NameWords {
  /** Words before a name that are no part of it, in lower case: "mr", "sen", "dr". */
  readonly honorifics: ReadonlySet<string>
  /** Names take endings: "Петренка" is "Петренко". */
  readonly inflectsNames: boolean
}

/** Letters and pairs that transliterations write differently, folded to one. */
const TRANSLITERATED: readonly (readonly [from: RegExp, to: string])[] = [
  [/(?:iy|yy|ii|yi|ij|y)$/u, 'i'],
  [/(?:ks|x)/gu, 'ks'],
  [/kh/gu, 'h'],
  [/(?:w|v)/gu, 'v'],
  [/(?:yu|iu|ju)/gu, 'u'],
  [/(?:ya|ia|ja)/gu, 'a'],
  [/(?:ye|ie|je|yo|io|jo)/gu, 'e'],
  [/(?:tch|tsch|ch|cz)/gu, 'c'],
  [/(?:sch|sh|sz)/gu, 's'],
  [/(?:zh|j)/gu, 'z'],
  [/(.)\1/gu, '$1'],
]

/** A name's word without accents and in one transliteration: "Dostoyevskyy" and "Dostoevsky" are one. */
export function foldName(word: string): string {
  const before = folded.get(word)
  if (before !== undefined) return before
  const own = copied(word)
  const found = fold(own)
  if (folded.size >= KNOWN_LIMIT) folded.clear()
  folded.set(own, found)
  return found
}

const folded = new Map<string, string>()
/** An article names some dozen people again and again; the limit keeps hostile ones from filling the memory. */
const KNOWN_LIMIT = 5000

function fold(word: string): string {
  const bare = word
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ`]s$|['’ʼ`]/gu, '')
    .toLowerCase()
  return TRANSLITERATED.reduce((folded, [from, to]) => folded.replace(from, to), bare)
}

/** The words of a name without titles: "Dr. Anna M. Weiss" → ["Anna", "M", "Weiss"]. */
export function nameParts(name: string, words: NameWords): readonly string[] {
  let known = parted.get(words)
  if (!known || known.size >= KNOWN_LIMIT) {
    known = new Map()
    parted.set(words, known)
  }
  const before = known.get(name)
  if (before) return before
  const own = copied(name)
  const found = partsOf(own, words)
  known.set(own, found)
  return found
}

const parted = new WeakMap<NameWords, Map<string, readonly string[]>>()

function partsOf(name: string, { honorifics }: NameWords): string[] {
  const words = name
    .split(/[\s,]+/u)
    .map(withoutMarks)
    .filter((word) => /\p{L}/u.test(word))
  const bare = words.filter((word) => !honorifics.has(word.toLowerCase().replace(/\./gu, '')))
  return bare.length > 0 ? bare : words
}

const LETTER = /[\p{L}\p{N}]/u

/** "(Weiss's," → "Weiss". Counted from the ends: a pattern would try every mark of a hostile word. */
function withoutMarks(word: string): string {
  const signs = Array.from(word)
  const first = signs.findIndex((sign) => LETTER.test(sign))
  const bare = signs
    .slice(Math.max(first, 0))
    .join('')
    .replace(/['’]s$/u, '')
  const last = Array.from(bare)
  const end = last.findLastIndex((sign) => LETTER.test(sign))
  return last.slice(0, end + 1).join('')
}

/** The last word of a name without titles and suffixes: "Anna Weiss" → "Weiss". */
export function surnameOf(name: string, words: NameWords): string {
  const parts = nameParts(name, words)
  const last = parts.findLast((part) => part.length > 1 && !SUFFIX.has(part.toLowerCase()))
  return last ?? parts.at(-1) ?? ''
}

const SUFFIX: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/**
 * Whether two names can be of one person or body: the surnames agree, and so do the first names
 * where both have one ("A. Weiss" and "Anna Weiss" do, "Hanna" and "Anna" do not).
 */
export function sameName(a: string, b: string, words: NameWords): boolean {
  const left = nameParts(a, words).map(foldName)
  const right = nameParts(b, words).map(foldName)
  const same = words.inflectsNames ? sameStem : (x: string, y: string): boolean => x === y
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  const surname = short.at(-1)
  if (surname === undefined || surname === '' || !same(surname, long.at(-1) ?? '')) return false
  if (short.length === 1) return true
  const [first = ''] = short
  const [other = ''] = long
  return first.length === 1 || other.length === 1 ? first[0] === other[0] : same(first, other)
}

/** Endings of names have at most so many letters, and their stems at least. */
const LONGEST_ENDING = 3
const SHORTEST_STEM = 3

function sameStem(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  const rest = Math.max(a.length, b.length) - shared
  return a === b || (shared >= SHORTEST_STEM && rest <= LONGEST_ENDING && shared > rest)
}

/** A key that all forms of a surname share: names with different keys are never the same. */
export function nameKey(name: string, words: NameWords): string {
  const surname = foldName(nameParts(name, words).at(-1) ?? '')
  return words.inflectsNames ? surname.slice(0, SHORTEST_STEM) : surname
}
