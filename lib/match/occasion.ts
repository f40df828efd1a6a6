import type { Article } from '../article'
import { type Word, wordsOf } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { lexiconFor } from '../lexicon/lexicon-for'
import { type StatedDay, statedDays } from '../statement/day'
import type { Variant } from '../statement/variant'

/** What an article says of when and where its statements were made. */
export interface Setting {
  readonly days: readonly StatedDay[]
  /**
   * For each block: its different words, by concept; true where printed with a capital. Read once, and
   * only where somebody asks: few reports name their occasion.
   */
  readonly blocks: () => readonly ReadonlyMap<string, boolean>[]
  /** Whether the article names an occasion, by the occasion: hundreds of variants are of one. */
  readonly named: Map<string, boolean>
  readonly lexicon: Lexicon
}

const OCCASION = {
  /** Of the words of a variant's occasion, so many must stand in one paragraph here. */
  share: 0.5,
  /** And so many of them with a capital letter: the name of an event, a body or a place. */
  names: 2,
} as const

export function settingOf(article: Article): Setting {
  const lexicon = lexiconFor(article.language)
  let read: readonly ReadonlyMap<string, boolean>[] | null = null
  return {
    days: statedDays(article.text, article.language),
    blocks() {
      read ??= article.blocks.map(
        (block) =>
          new Map(
            wordsOf(article.text, block, lexicon).map(({ concept, capital }) => [concept, capital]),
          ),
      )
      return read
    },
    named: new Map(),
    lexicon,
  }
}

/**
 * The occasion of the variant, where the article names it too: by words of its name in one
 * paragraph, or by its day. Null where it does not.
 */
export function sharedOccasion(setting: Setting, { occasion, day }: Variant): string | null {
  if (occasion !== null && namesOccasion(setting, occasion)) return occasion
  return day !== null && setting.days.some((stated) => isOn(stated, day)) ? (occasion ?? day) : null
}

function namesOccasion(setting: Setting, occasion: string): boolean {
  const known = setting.named.get(occasion)
  if (known !== undefined) return known
  const isNamed = isNamedIn(setting, occasion)
  setting.named.set(occasion, isNamed)
  return isNamed
}

function isNamedIn({ blocks, lexicon }: Setting, occasion: string): boolean {
  const words = wordsOf(occasion, { start: 0, end: occasion.length }, lexicon).filter(
    (word) => word.kind === 'content' && !lexicon.grammar.times.has(word.form),
  )
  const different = new Map(words.map((word) => [word.concept, word]))
  return blocks().some((block) => {
    const shared = [...different.values()].filter(({ concept }) => block.has(concept))
    return (
      shared.length >= OCCASION.share * different.size &&
      shared.filter((word) => isName(word, block)).length >= OCCASION.names
    )
  })
}

const isName = ({ capital, concept }: Word, block: ReadonlyMap<string, boolean>): boolean =>
  capital && block.get(concept) === true

function isOn({ iso, month, day }: StatedDay, other: string): boolean {
  const date = other.slice(0, 'yyyy-mm-dd'.length)
  if (iso !== null) return iso === date
  const [, inMonths, inDays] = date.split('-').map(Number)
  return month === inMonths && day === inDays
}
