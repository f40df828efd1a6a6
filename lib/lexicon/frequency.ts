import { type StemmerName, stemOf } from '../text/stem'
import { en } from './frequency-en'
import { de, es, fr, ru, uk } from './frequency-others'
import type { FrequencyTable } from './frequency-table'
import { lexiconFor } from './lexicon-for'

interface Counted {
  readonly table: FrequencyTable
  /** The table holds stems, all that are frequent: what it leaves out is rarer than its rarest level. */
  readonly whole: boolean
}

const TABLES: Readonly<Record<string, Counted>> = {
  en: { table: en, whole: true },
  de: { table: de, whole: false },
  es: { table: es, whole: false },
  fr: { table: fr, whole: false },
  ru: { table: ru, whole: false },
  uk: { table: uk, whole: false },
}

/** A stem that a whole table leaves out: rarer than its rarest level (16 of 24,035 sentences). */
const UNLISTED = 1 / 6000

/** The shares of the stems that a table lists, and that of one that it leaves out. */
interface Shares {
  readonly listed: ReadonlyMap<string, number>
  readonly unlisted: number | null
}

/** By language as it was asked for, since splitting it takes longer than a look into the table. */
const shares = new Map<string, Shares | null>()

/**
 * In what share of all sentences a stem of the language stands, 0 to 1, whatever is known so far;
 * null where no table knows. `language` is BCP 47; its primary subtag counts.
 */
export function usualShare(stem: string, language: string): number | null {
  let known = shares.get(language)
  if (known === undefined) {
    const [primary = ''] = language.toLowerCase().split('-')
    known = sharesIn(primary)
    shares.set(language, known)
  }
  return known && (known.listed.get(stem) ?? known.unlisted)
}

function sharesIn(primary: string): Shares | null {
  const counted = TABLES[primary]
  if (!counted) return null
  const listed = sharesOf(counted, lexiconFor(primary))
  return { listed, unlisted: counted.whole ? UNLISTED : null }
}

/** The more frequent level counts for a stem that two words of a table have. */
function sharesOf(
  { table, whole }: Counted,
  lexicon: { readonly stemmer: StemmerName },
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [level, list] of table) {
    for (const word of list.trim().split(/\s+/u)) {
      const stem = whole ? word : stemOf(word, lexicon)
      if (!found.has(stem)) found.set(stem, 2 ** -level)
    }
  }
  return found
}
