import type { Lexicon } from './lexicon'

const none: ReadonlySet<string> = new Set()

/** The lexicon of a language that has none: quotations in all marks, and no words. */
export const minimal: Lexicon = {
  language: 'und',
  quotations: [
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['„', '“'],
    ['‘', '’'],
  ],
  elisions: none,
  abbreviations: none,
  openers: none,
  honorifics: none,
  stemmer: 'none',
  cues: {
    verbs: new Map(),
    thoughts: none,
    addressing: none,
    clausal: none,
    refusals: none,
    before: [],
    after: [],
    pointing: none,
    via: [],
  },
  grammar: {
    complementisers: none,
    auxiliaries: none,
    adverbEndings: [],
    times: none,
    conjunctions: none,
    subordinators: none,
    relatives: none,
    prepositions: none,
    attaching: none,
    determiners: none,
    pronouns: new Map(),
  },
  speakers: {
    roles: none,
    groups: none,
    anonymous: none,
    organisations: none,
    women: none,
    men: none,
  },
  meaning: {
    negations: none,
    modals: none,
    hedges: none,
    numbers: new Map(),
    stopWords: none,
  },
  boilerplate: [],
  equivalents: [],
}
