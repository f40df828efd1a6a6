import type { Lexicon } from './lexicon'
import type { Wording } from './wording'
import { de } from './wording-de'
import { en } from './wording-en'
import { es } from './wording-es'
import { fr } from './wording-fr'
import { ru } from './wording-ru'
import { uk } from './wording-uk'

const none: ReadonlySet<string> = new Set()

/** A language without a table: only equal and like words are found. */
const minimal: Wording = {
  endings: [],
  shortForms: new Map(),
  signs: new Map(),
  pairs: new Map(),
  spellings: [],
  spellingEndings: [],
  synonyms: [],
  verbForms: [],
  tenses: new Map(),
  ordinals: none,
  pronouns: [],
  speakerPronouns: none,
  rolePrepositions: none,
  pastEndings: [],
  presentEndings: none,
  occasions: none,
  plainCues: none,
}

const WORDINGS: ReadonlyMap<string, Wording> = new Map(Object.entries({ de, en, es, fr, ru, uk }))

/** The table for the language of a lexicon; an empty one where there is none. */
export const wordingFor = ({ language }: Pick<Lexicon, 'language'>): Wording =>
  WORDINGS.get(language.split('-')[0] ?? '') ?? minimal
