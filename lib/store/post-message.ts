import type { PostedText } from '../index/segment/build'

/**
 * Texts on their way to another thread, as plain strings: to copy an object a text takes ten times as
 * long, and JSON, which has to look at each letter, twice. Not all in one string: a word that is
 * remembered would keep all of it in memory.
 */
export interface PackedTexts {
  /** Id, text and speaker of the first (nothing where nobody is known), those of the second, and so on. */
  readonly strings: readonly string[]
  readonly languages: readonly string[]
  /** Of each: the number of its language. */
  readonly numbers: Uint16Array<ArrayBuffer>
}

const STRINGS = 3

export function packedTexts(texts: readonly PostedText[]): PackedTexts {
  const strings: string[] = []
  const languages: string[] = []
  const numbers = new Uint16Array(texts.length)
  texts.forEach(({ id, text, language, speaker }, at) => {
    const known = languages.lastIndexOf(language)
    strings.push(id, text, speaker?.name ?? '')
    numbers[at] = known < 0 ? languages.push(language) - 1 : known
  })
  return { strings, languages, numbers }
}

export function unpackedTexts({ strings, languages, numbers }: PackedTexts): PostedText[] {
  return Array.from(numbers, (language, at) => {
    const [id, text, name] = strings.slice(at * STRINGS, (at + 1) * STRINGS)
    return {
      id: id as PostedText['id'],
      text: text as string,
      language: languages[language] as string,
      speaker: name ? { name } : null,
    }
  })
}

/** The passages of some texts: start, end, start, end. */
export type Passages = readonly (readonly number[])[]

/** Passages on their way back: of each text how many numbers follow, and these. */
export function packedPassages(passages: Passages): Int32Array<ArrayBuffer> {
  const length = passages.reduce((sum, each) => sum + each.length + 1, 0)
  const packed = new Int32Array(length)
  let at = 0
  for (const each of passages) {
    packed[at++] = each.length
    for (const number of each) packed[at++] = number
  }
  return packed
}

export function unpackedPassages(packed: Int32Array): Passages {
  const passages: number[][] = []
  for (let at = 0; at < packed.length; ) {
    const end = at + 1 + (packed[at] as number)
    const numbers: number[] = []
    for (at += 1; at < end; at += 1) numbers.push(packed[at] as number)
    passages.push(numbers)
  }
  return passages
}
