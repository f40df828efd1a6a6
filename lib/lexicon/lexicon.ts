import type { NameWords } from '../text/name'
import type { QuotationMarks } from '../text/quotation-mark'
import type { SentenceEnds } from '../text/sentence'
import type { Stemming } from '../text/stem'
import type { Reliability } from './cue-table'

/**
 * What a language knows, as data. All words are in the form that `normaliseWord` gives: lower case,
 * straight apostrophes. Phrases are lists of such words.
 */
export interface Lexicon extends QuotationMarks, SentenceEnds, NameWords, Stemming {
  readonly cues: Cues
  readonly grammar: Grammar
  readonly speakers: SpeakerWords
  readonly meaning: MeaningWords
  /** First words of lines that are no part of the report: "read more", "subscribe". */
  readonly boilerplate: readonly (readonly string[])[]
  /** Words that are one word in other spellings, the usual one first: ["kyiv", "kiev"]. */
  readonly equivalents: readonly (readonly string[])[]
}

/** The words that report speech and thought. */
export interface Cues {
  /** By word: how many of 100 occurrences are cues, by what stands around them. */
  readonly verbs: ReadonlyMap<string, Reliability>
  /** Those that report what is thought, felt or wanted rather than said. */
  readonly thoughts: ReadonlySet<string>
  /** Verbs in two parts, the first with the second ones that make it a cue: "gab" … "bekannt". */
  readonly separable: ReadonlyMap<string, ReadonlySet<string>>
  /** Those that name the hearer before the content: "told", "asked". */
  readonly addressing: ReadonlySet<string>
  /** Those after which adverbials may stand before the content: "said on Monday that". */
  readonly clausal: ReadonlySet<string>
  /** Those that name nobody and report what stands on both sides: "seems". */
  readonly raising: ReadonlySet<string>
  /** Those that refuse to speak; the content is what follows. */
  readonly refusals: ReadonlySet<string>
  /** Those that stand before their source: "according to". */
  readonly before: readonly (readonly string[])[]
  /** Words of those that open much else, and are a cue only before somebody: "pour". */
  readonly ofSomebody: ReadonlySet<string>
  /** Those that stand after their source, and before no content: a postposition. */
  readonly after: readonly (readonly string[])[]
  /** Verbs of speaking that name a subject after a preposition: "comment" (on). */
  readonly speaking: ReadonlySet<string>
  /** Nouns (their endings) that make a preposition a cue: "nach *Angaben* der Polizei". */
  readonly reportNouns: readonly string[]
  /** The prepositions of such nouns: "nach". */
  readonly reportPrepositions: ReadonlySet<string>
  /** Verbs that report with an empty subject alone: "*hieß* es"; else they name: "er hieß Weiss". */
  readonly impersonal: ReadonlySet<string>
  /** Words that open a remark with a cue in it: "as" in "as Weiss said". */
  readonly remarks: ReadonlySet<string>
  /** Adverbs that are a cue and name nobody: "reportedly". */
  readonly hearsay: ReadonlySet<string>
  /** Words that point at what was just said: "this" in "announced this". */
  readonly pointing: ReadonlySet<string>
  /** Those of them that are written before the verb: "l'a" in "Elle l'a affirmé". */
  readonly clitics: ReadonlySet<string>
  /** Labels of a line that names where a report is from: "source". */
  readonly sourceLabels: ReadonlySet<string>
  /** What stands before a question or an answer of an interview: "Q", "answer". */
  readonly questionLabels: ReadonlySet<string>
  readonly answerLabels: ReadonlySet<string>
  /** Nouns whose content follows: "her *view* is that", "Weiss's *position*:". */
  readonly viewNouns: ReadonlySet<string>
  /** Phrases that name through whom a report has it: "with reference to", "quoted by". */
  readonly via: readonly (readonly string[])[]
}

/** The words that hold sentences together. */
export interface Grammar {
  /** Words that open a reported clause and belong to it: "that". */
  readonly complementisers: ReadonlySet<string>
  /** Words between a source and its cue: "has", "also", "recently". */
  readonly auxiliaries: ReadonlySet<string>
  /** Endings of adverbs, which may stand between a source and its cue. */
  readonly adverbEndings: readonly string[]
  /** Endings of participles, which take their subject from the clause before: "saying". */
  readonly participleEndings: readonly string[]
  readonly times: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  /** Words that open another clause: no source reaches over them. */
  readonly subordinators: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  /** Prepositions that go on a noun phrase rather than open an adverbial: "of". */
  readonly attaching: ReadonlySet<string>
  /** What opens an infinitive: "to". */
  readonly infinitive: ReadonlySet<string>
  /** Auxiliaries of the passive: "was" in "was said". */
  readonly passives: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  /** Those that are written as one word with the noun: "l'" of "l'avocat". */
  readonly joinedDeterminers: readonly string[]
  /** Determiners that bring in somebody new: "a". */
  readonly indefinite: ReadonlySet<string>
  /** Words in the subject's place that stand for nobody: "there". */
  readonly empty: ReadonlySet<string>
  /** Pronouns that cannot be a subject, and possessives: "him", "his". */
  readonly objectPronouns: ReadonlyMap<string, PronounKind>
  /** Personal pronouns that can be a subject. */
  readonly pronouns: ReadonlyMap<string, PronounKind>
  /** A verb needs no pronoun: "añadió". */
  readonly dropsPronouns: boolean
  /** Marks that set off who speaks within quotation marks: "-" in «It runs, — *said Weiss*, — now». */
  readonly insertionMarks: string
  /** A sentence may open with what points back, its cue and source after it. */
  readonly fronted: boolean
  /** The finite verb stands second: its subject may follow it ("Gestern sagte Weiss"). */
  readonly verbSecond: boolean
  /** Auxiliaries that can be the second word of a sentence: "hat". */
  readonly finite: ReadonlySet<string>
  /** Parts of verbs that stand at the end of a clause: "mit" of "teilte mit". */
  readonly particles: ReadonlySet<string>
  /** Verb forms that mark what somebody else says: "sei", "habe". */
  readonly reportedMood: ReadonlySet<string>
  /** All nouns have capitals: a capital makes no name. */
  readonly capitalNouns: boolean
}

/** Whom a pronoun can stand for. `self` is the writer or the speaker. */
export type PronounKind = 'he' | 'she' | 'they' | 'it' | 'self' | 'any'

/** The words that name people and bodies without their names. */
export interface SpeakerWords {
  /** Offices and descriptions of one person: "minister", "spokesman". */
  readonly roles: ReadonlySet<string>
  /** Offices as they are shortened before a name: "Gov." is a "governor". */
  readonly shortened: ReadonlyMap<string, string>
  readonly groups: ReadonlySet<string>
  readonly anonymous: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  /** What somebody speaks through: "his column" is he, "his office" is not. */
  readonly documents: ReadonlySet<string>
  /** Nouns of what somebody says, who is the speaker: "a *statement* by Weiss". */
  readonly speech: ReadonlySet<string>
  /** What follows them before whose words they are: "a statement *by* Weiss". */
  readonly authors: ReadonlySet<string>
  readonly women: ReadonlySet<string>
  readonly men: ReadonlySet<string>
  /** Titles that go on a single name: "Pope Francis" is not "Francis". */
  readonly styles: ReadonlySet<string>
  /** What joins the name of a body or an office to what it is of: "Department *of* Energy". */
  readonly links: ReadonlySet<string>
  /** What an office is of where it stands before a name: "Secretary of *State* Dorn". */
  readonly portfolios: ReadonlySet<string>
}

/** The words that differences between two wordings are named by. */
export interface MeaningWords {
  readonly negations: ReadonlySet<string>
  /** Negative concord: several negations of one clause are one, as in « ne … jamais ». */
  readonly concord: boolean
  readonly modals: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, number>
  readonly stopWords: ReadonlySet<string>
}
