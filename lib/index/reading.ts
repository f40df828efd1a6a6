import type { Lexicon } from '../lexicon/lexicon'
import type { Wording } from '../lexicon/wording'
import { wordingFor } from '../lexicon/wording-for'
import { foldName } from '../text/name'
import { stemOf } from '../text/stem'
import { type WordKey, wordKey } from './word-key'

/** What a normalised word is, wherever it stands. */
export interface Reading {
  readonly kind: 'content' | 'function'
  readonly form: string
  readonly spelling: string
  readonly stem: string
  readonly concept: string
  readonly key: WordKey
  /** `spelling` where it is printed with a capital letter, and so may be a name. */
  readonly name: () => string
}

/** The tables of one language, looked up by word. */
export interface Tables {
  readonly lexicon: Lexicon
  readonly wording: Wording
  /** The first words of the pairs that are one word: "per" of "per cent". */
  readonly pairOpeners: ReadonlySet<string>
  readonly spelling: ReadonlyMap<string, string>
  readonly lemma: ReadonlyMap<string, string>
  readonly concept: ReadonlyMap<string, string>
  /** What was read, by word. */
  readonly read: Map<string, Reading>
  /** The same of words that are nothing else, whatever stands beside them: see `readUnits`. */
  readonly plain: Map<string, Reading>
}

/** A cache is emptied when it holds more: an article has some 1,000 different words. */
const CACHED = 2 ** 14

const made = new WeakMap<Lexicon, Tables>()

/** The tables of a lexicon, made once. */
export function tablesOf(lexicon: Lexicon): Tables {
  const before = made.get(lexicon)
  if (before) return before
  const wording = wordingFor(lexicon)
  const firsts = (groups: readonly (readonly string[])[], key: (word: string) => string) =>
    new Map(groups.flatMap((group) => group.map((word) => [key(word), key(group[0] ?? word)])))
  const stem = (word: string): string => stemOf(word, lexicon)
  const tables: Tables = {
    lexicon,
    wording,
    pairOpeners: new Set(Array.from(wording.pairs.keys(), (pair) => pair.split(' ')[0] ?? pair)),
    spelling: firsts([...lexicon.equivalents, ...wording.spellings], (word) => word),
    lemma: firsts(wording.verbForms, (word) => word),
    concept: firsts(wording.synonyms, stem),
    read: new Map(),
    plain: new Map(),
  }
  made.set(lexicon, tables)
  return tables
}

/** What a normalised word is: the same for the same word, which is read once. */
export function readingOf(norm: string, tables: Tables): Reading {
  const known = tables.read.get(norm)
  if (known) return known
  const reading = readWord(norm, tables)
  if (tables.read.size >= CACHED) {
    tables.read.clear()
    tables.plain.clear()
  }
  tables.read.set(norm, reading)
  return reading
}

function readWord(norm: string, { lexicon, wording, spelling, lemma, concept }: Tables): Reading {
  const form = norm.endsWith('.') ? norm.slice(0, -1) : norm
  const usual = spelling.get(norm) ?? usualSpelling(form, spelling)
  const stem = stemOf(lemma.get(usual) ?? usual, lexicon)
  const meant = concept.get(stem) ?? stem
  const { stopWords, modals } = lexicon.meaning
  const spelled = usualEnding(usual, wording)
  let name: string | undefined
  return {
    kind: stopWords.has(norm) || modals.has(norm) ? 'function' : 'content',
    form,
    spelling: spelled,
    stem,
    concept: meant,
    key: wordKey(form, stem, meant),
    name() {
      name ??= foldName(spelled)
      return name
    },
  }
}

/** Before such an ending a shorter word is another one: "prise" is no "prize". */
const FEWEST_LETTERS = 3

/** The spelling with the usual ending; stems, and what is indexed by them, stay as they are. */
function usualEnding(spelling: string, { spellingEndings }: Wording): string {
  const found = spellingEndings.find(
    ([, other]) => spelling.endsWith(other) && spelling.length - other.length >= FEWEST_LETTERS,
  )
  return found ? spelling.slice(0, -found[1].length) + found[0] : spelling
}

/** The usual spelling of a word, or of the word that it adds an ending to: "harbours". */
function usualSpelling(form: string, spelling: ReadonlyMap<string, string>): string {
  const usual = spelling.get(form)
  if (usual !== undefined) return usual
  for (let ending = 1; ending <= LONGEST_ENDING && ending < form.length; ending += 1) {
    const base = spelling.get(form.slice(0, -ending))
    if (base !== undefined) return base + form.slice(-ending)
  }
  return form
}

/** "s", "ed", "ing". */
const LONGEST_ENDING = 3
