import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import type { Lexicon } from './lexicon'
import { minimal } from './minimal'
import { ru } from './ru'
import { uk } from './uk'

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([
  ['de', de],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['ru', ru],
  ['uk', uk],
])

/** The lexicon of a language ("en-gb" → that of "en"); a minimal one where it is unknown. */
export function lexiconFor(language: string | null): Lexicon {
  const primary = language?.toLowerCase().split(/[-_]/u)[0] ?? ''
  return LEXICONS.get(primary) ?? minimal
}

/** The languages that have a lexicon, as primary subtags. */
export const languages: readonly string[] = [...LEXICONS.keys()]
