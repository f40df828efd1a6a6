import type { PostedText } from '../index/segment/build'

/**
 * Texts on their way to another thread: all in one string, and how long each of their strings is. To
 * copy an object a text takes ten times as long, and JSON, which has to look at each letter, twice.
 */
export interface PackedTexts {
  /** Id, text and speaker of the first, those of the second, and so on. */
  readonly joined: string
  /** Of each: how long these are (a speaker whom nobody knows: -1), and the number of its language. */
  readonly numbers: Int32Array<ArrayBuffer>
  readonly languages: readonly string[]
}

const NUMBERS = 4

export function packedTexts(texts: readonly PostedText[]): PackedTexts {
  const languages: string[] = []
  const pieces: string[] = []
  const numbers = new Int32Array(texts.length * NUMBERS)
  texts.forEach(({ id, text, language, speaker }, at) => {
    const known = languages.lastIndexOf(language)
    pieces.push(id, text, speaker?.name ?? '')
    numbers[at * NUMBERS] = id.length
    numbers[at * NUMBERS + 1] = text.length
    numbers[at * NUMBERS + 2] = speaker?.name.length ?? -1
    numbers[at * NUMBERS + 3] = known < 0 ? languages.push(language) - 1 : known
  })
  return { joined: pieces.join(''), numbers, languages }
}

export function unpackedTexts({ joined, numbers, languages }: PackedTexts): PostedText[] {
  const texts: PostedText[] = []
  let from = 0
  for (let at = 0; at < numbers.length; at += NUMBERS) {
    const start = from + (numbers[at] as number)
    const end = start + (numbers[at + 1] as number)
    const named = numbers[at + 2] as number
    texts.push({
      id: joined.slice(from, start) as PostedText['id'],
      text: joined.slice(start, end),
      language: languages[numbers[at + 3] as number] as string,
      speaker: named < 0 ? null : { name: joined.slice(end, end + named) },
    })
    from = end + Math.max(0, named)
  }
  return texts
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
