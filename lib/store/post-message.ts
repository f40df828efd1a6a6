import type { PostedText } from '../index/segment/build'

type Bytes = Uint8Array<ArrayBuffer>

/** Bytes of a buffer that goes to and fro between threads, where what it holds does not need more. */
const BUFFER = 2 ** 19
/** A code unit takes no more bytes. */
export const UNIT_BYTES = 3

/** A buffer of at least so many bytes, one of those that came back if it will do. */
export function bufferOf(least: number, spare: Bytes[]): Bytes {
  const last = spare.pop()
  return last && last.length >= least ? last : new Uint8Array(Math.max(BUFFER, least))
}

/**
 * Texts on their way to another thread, as UTF-8 in one buffer: a string that a browser copies takes
 * it ten times as long. Each becomes a string of its own again: of one for all, a word that is
 * remembered would keep everything in memory. Half of a surrogate pair, which no pack may hold, comes
 * as U+FFFD.
 */
export interface PackedTexts {
  readonly bytes: Bytes
  /** Bytes of id, text and speaker (none where nobody is known) of the first, of the second, and so on. */
  readonly lengths: Int32Array<ArrayBuffer>
  readonly languages: readonly string[]
  /** Of each: the number of its language. */
  readonly numbers: Uint16Array<ArrayBuffer>
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The texts in one of the spare buffers, if one will do. */
export function packedTexts(texts: readonly PostedText[], spare: Bytes[]): PackedTexts {
  const units = texts.reduce(
    (sum, { id, text, speaker }) => sum + id.length + text.length + (speaker?.name.length ?? 0),
    0,
  )
  const bytes = bufferOf(units * UNIT_BYTES, spare)
  const lengths = new Int32Array(texts.length * 3)
  const languages: string[] = []
  const numbers = new Uint16Array(texts.length)
  let filled = 0
  let part = 0
  texts.forEach(({ id, text, language, speaker }, at) => {
    for (const each of [id, text, speaker?.name ?? '']) {
      const { written } = encoder.encodeInto(each, bytes.subarray(filled))
      lengths[part++] = written
      filled += written
    }
    const known = languages.lastIndexOf(language)
    numbers[at] = known < 0 ? languages.push(language) - 1 : known
  })
  return { bytes, lengths, languages, numbers }
}

export function unpackedTexts({ bytes, lengths, languages, numbers }: PackedTexts): PostedText[] {
  let read = 0
  let part = 0
  const next = (): string => {
    const from = read
    read += lengths[part++] as number
    return decoder.decode(bytes.subarray(from, read))
  }
  return Array.from(numbers, (language) => {
    const id = next() as PostedText['id']
    const text = next()
    const name = next()
    return { id, text, language: languages[language] as string, speaker: name ? { name } : null }
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
