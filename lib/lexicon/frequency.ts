import { en } from './frequency-en'
import type { FrequencyTable } from './frequency-table'

const TABLES: Readonly<Record<string, FrequencyTable>> = { en }

/** A stem that a table leaves out: rarer than its rarest level (16 of 24,035 sentences). */
const UNLISTED = 1 / 6000

const shares = new Map<string, ReadonlyMap<string, number>>()

/**
 * In what share of all sentences a stem of the language stands, 0 to 1, whatever is known so far;
 * null for a language that has no table. `language` is BCP 47; its primary subtag counts.
 */
export function usualShare(stem: string, language: string): number | null {
  const [primary = ''] = language.toLowerCase().split('-')
  const table = TABLES[primary]
  if (!table) return null
  let known = shares.get(primary)
  if (!known) {
    known = new Map(
      table.flatMap(([level, stems]) =>
        stems
          .trim()
          .split(/\s+/u)
          .map((each) => [each, 2 ** -level] as const),
      ),
    )
    shares.set(primary, known)
  }
  return known.get(stem) ?? UNLISTED
}
