import type { Lexicon } from './lexicon'
import { de } from './sayings-de'
import { en } from './sayings-en'
import { es } from './sayings-es'
import { fr } from './sayings-fr'
import { ru } from './sayings-ru'
import { uk } from './sayings-uk'

const SAYINGS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries({ de, en, es, fr, ru, uk }),
)

/** The sayings of the language of a lexicon, each as its words; none where no table knows any. */
export const sayingsFor = ({
  language,
}: Pick<Lexicon, 'language'>): readonly (readonly string[])[] =>
  SAYINGS.get(language.split('-')[0] ?? '') ?? []
