import { below, pick, type Random } from './random'

/** Share of the words that another outlet words differently. */
const CHANGED = 0.2
/** Fewer words are not asked for: nobody could tell whose they are. */
const FEWEST_WORDS = 6
/** Shorter words are mostly function words, which nobody replaces. */
const LONG_WORD = 4

const wordsOf = (text: string): string[] => text.split(' ')

/** A word of a random sentence: frequent ones come often. */
function anyWord(sentences: readonly string[], random: Random): string {
  const words = wordsOf(pick(random, sentences)).filter(({ length }) => length > LONG_WORD)
  return words.length === 0 ? 'something' : pick(random, words).replace(/[^\p{L}\p{N}'-]/gu, '')
}

/** The same with one word in five replaced, left out or followed by another; null where nothing is left. */
export function reworded(
  text: string,
  sentences: readonly string[],
  random: Random,
): string | null {
  const words = wordsOf(text).flatMap((word) => {
    if (word.length <= LONG_WORD || random() >= CHANGED) return [word]
    const [mark = ''] = word.match(/[.,;:!?]+$/u) ?? []
    const way = below(random, 3)
    if (way === 0) return [anyWord(sentences, random) + mark]
    return way === 1
      ? mark
        ? [mark]
        : []
      : [word.replace(mark, ''), anyWord(sentences, random) + mark]
  })
  const joined = words.join(' ').replace(/ (?=[.,;:!?])/gu, '')
  return words.length < FEWEST_WORDS || joined === text ? null : joined
}

/** A stretch of the words, at least six and at least a third of them; null where there are too few. */
export function trimmed(text: string, _: readonly string[], random: Random): string | null {
  const words = wordsOf(text)
  const least = Math.max(FEWEST_WORDS, Math.ceil(words.length / 3))
  if (words.length <= least) return null
  const length = least + below(random, words.length - least)
  const start = below(random, words.length - length + 1)
  return words.slice(start, start + length).join(' ')
}

/** The first part of one sentence, the middle of another and the last part of a third. */
export function spliced(first: string, second: string, third: string): string {
  const [one, two, three] = [wordsOf(first), wordsOf(second), wordsOf(third)]
  const part = Math.ceil(two.length / 3)
  return [...one.slice(0, Math.ceil(one.length / 3)), ...two.slice(part, part * 2)]
    .map((word) => word.replace(/[.!?]$/u, ''))
    .concat(three.slice(Math.floor((three.length * 2) / 3)))
    .join(' ')
}
