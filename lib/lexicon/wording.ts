/** What comparing two wordings needs to know of a language, beside its lexicon. */
export interface Wording {
  /** Endings that are words of their own: "n't" is "not". */
  readonly endings: readonly (readonly [ending: string, word: string])[]
  /** Short forms that are more than their ending: "won't" is "will not". */
  readonly shortForms: ReadonlyMap<string, readonly [string, string]>
  /** Signs that stand for a word: "%". */
  readonly signs: ReadonlyMap<string, string>
  /** Two words that are one: "per cent". */
  readonly pairs: ReadonlyMap<string, string>
  /** One word in several spellings, the usual one first. */
  readonly spellings: readonly (readonly string[])[]
  /** Endings of one word in two spellings, the usual one first: "organize", "organise". */
  readonly spellingEndings: readonly (readonly [usual: string, other: string])[]
  /** Words that say the same in most sentences: "probability", "likelihood". */
  readonly synonyms: readonly (readonly string[])[]
  /** The forms of a verb that no stemmer brings together, the first one in the present. */
  readonly verbForms: readonly (readonly string[])[]
  /** Auxiliaries that tell when something is, by the time they tell. */
  readonly tenses: ReadonlyMap<string, 'past' | 'present' | 'future' | 'perfect'>
  /** Number words that tell a place in a row: "first" is not "one". */
  readonly ordinals: ReadonlySet<string>
  /** Personal and possessive pronouns: the cases of one person in one list. */
  readonly pronouns: readonly (readonly string[])[]
  /** Those that a speaker uses of himself: indirect speech must change them. */
  readonly speakerPronouns: ReadonlySet<string>
  /** Prepositions that tell who does what to whom, and by what. */
  readonly rolePrepositions: ReadonlySet<string>
  /** Endings of regular verbs that tell of the past. */
  readonly pastEndings: readonly string[]
  /** What the present puts in their place. */
  readonly presentEndings: ReadonlySet<string>
  /** What people speak at: "summit", "hearing". */
  readonly occasions: ReadonlySet<string>
  /** Cues that say no more than that something was said. */
  readonly plainCues: ReadonlySet<string>
}
