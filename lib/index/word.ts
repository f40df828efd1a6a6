import type { Lexicon } from '../lexicon/lexicon'
import { type Wording, wordingFor } from '../lexicon/wording'
import { foldName } from '../text/name'
import type { Span } from '../text/span'
import { stemOf } from '../text/stem'
import { type Token, tokensOf } from '../text/token'

/** One word as comparisons read it. Two words of a short form ("doesn't") are two of these. */
export interface Word extends Span {
  readonly kind: 'content' | 'function' | 'number'
  /** In lower case, with plain marks. */
  readonly form: string
  /** One for all spellings: "defence" is "defense", "200,000" is "200 thousand". */
  readonly spelling: string
  readonly stem: string
  /** One for all words that say the same. */
  readonly concept: string
  /** Printed with a capital letter. */
  readonly capital: boolean
}

/** The tables of one language, looked up by word. */
interface Tables {
  readonly lexicon: Lexicon
  readonly wording: Wording
  readonly spelling: ReadonlyMap<string, string>
  readonly lemma: ReadonlyMap<string, string>
  readonly concept: ReadonlyMap<string, string>
}

const made = new WeakMap<Lexicon, Tables>()

function tablesOf(lexicon: Lexicon): Tables {
  const before = made.get(lexicon)
  if (before) return before
  const wording = wordingFor(lexicon)
  const firsts = (groups: readonly (readonly string[])[], key: (word: string) => string) =>
    new Map(groups.flatMap((group) => group.map((word) => [key(word), key(group[0] ?? word)])))
  const stem = (word: string): string => stemOf(word, lexicon)
  const tables: Tables = {
    lexicon,
    wording,
    spelling: firsts([...lexicon.equivalents, ...wording.spellings], (word) => word),
    lemma: firsts(wording.verbForms, (word) => word),
    concept: firsts(wording.synonyms, stem),
  }
  made.set(lexicon, tables)
  return tables
}

/** The words and numbers of `text` within `span`, in text order; marks are left out. */
export function wordsOf(text: string, span: Span, lexicon: Lexicon): Word[] {
  const tables = tablesOf(lexicon)
  const tokens = tokensOf(text, span)
  const words: Word[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    const pair = next && tables.wording.pairs.get(`${token.norm} ${next.norm}`)
    const amount = amountAt(tokens, at, tables)
    if (amount) {
      words.push(numberWord(amount, text))
      at += amount.tokens - 1
    } else if (pair !== undefined) {
      words.push(wordOf({ start: token.start, end: next?.end ?? token.end }, pair, tables))
      at += 1
    } else words.push(...tokenWords(text, token, tables))
  }
  return words
}

function tokenWords(text: string, token: Token, tables: Tables): Word[] {
  const { wording } = tables
  if (token.kind === 'mark') {
    const sign = wording.signs.get(token.norm)
    return sign === undefined ? [] : [wordOf(token, sign, tables)]
  }
  const capital = /^\p{Lu}/u.test(text.slice(token.start, token.end))
  const short = wording.shortForms.get(token.norm) ?? endingOf(token.norm, wording)
  if (!short) return [wordOf(token, token.norm, tables, capital)]
  const [first, second] = short
  const cut = Math.min(token.end - 1, token.start + Math.min(first.length, token.norm.length - 1))
  return [
    wordOf({ start: token.start, end: cut }, first, tables, capital),
    wordOf({ start: cut, end: token.end }, second, tables),
  ]
}

function endingOf(norm: string, { endings }: Wording): readonly [string, string] | null {
  if (!norm.includes("'")) return null
  const found = endings.find(([ending]) => norm.endsWith(ending) && norm.length > ending.length)
  return found ? [norm.slice(0, -found[0].length), found[1]] : null
}

function wordOf(span: Span, norm: string, tables: Tables, capital = false): Word {
  const { lexicon, spelling, lemma, concept } = tables
  const form = norm.endsWith('.') ? norm.slice(0, -1) : norm
  const usual = spelling.get(norm) ?? usualSpelling(form, spelling)
  const stem = stemOf(lemma.get(usual) ?? usual, lexicon)
  return {
    start: span.start,
    end: span.end,
    kind:
      lexicon.meaning.stopWords.has(norm) || lexicon.meaning.modals.has(norm)
        ? 'function'
        : 'content',
    form,
    spelling: capital && usual === form ? foldName(form) : usual,
    stem,
    concept: concept.get(stem) ?? stem,
    capital,
  }
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

/** A number in figures or words, with the thousands and millions that follow it. */
interface Amount extends Span {
  readonly value: number
  readonly tokens: number
}

/** From this value on a number word multiplies the one before it: "two hundred". */
const MULTIPLIES_FROM = 100

function amountAt(
  tokens: readonly Token[],
  at: number,
  { lexicon, wording }: Tables,
): Amount | null {
  const first = tokens[at]
  if (!first || wording.ordinals.has(first.norm)) return null
  const { numbers } = lexicon.meaning
  let value = first.kind === 'number' ? figures(first.norm) : (numbers.get(first.norm) ?? null)
  if (value === null) return null
  let end = at + 1
  for (; end < tokens.length; end += 1) {
    const factor = numbers.get(tokens[end]?.norm ?? '')
    if (factor === undefined || factor < MULTIPLIES_FROM) break
    value *= factor
  }
  return { start: first.start, end: tokens[end - 1]?.end ?? first.end, value, tokens: end - at }
}

/** The value of a number in figures: "200,000" is 200000; null for "1st" and "3:45". */
function figures(norm: string): number | null {
  const plain = norm.replace(/,(?=\d{3}(?:\D|$))/gu, '').replace(',', '.')
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null
}

function numberWord({ start, end, value }: Amount, text: string): Word {
  const spelling = String(value)
  const form = text.slice(start, end).toLowerCase()
  return {
    start,
    end,
    kind: 'number',
    form,
    spelling,
    stem: spelling,
    concept: spelling,
    capital: false,
  }
}
