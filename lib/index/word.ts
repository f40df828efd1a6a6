import type { Lexicon } from '../lexicon/lexicon'
import type { Wording } from '../lexicon/wording'
import { classAt, IS } from '../text/character'
import type { Span } from '../text/span'
import { type Token, tokensOf } from '../text/token'
import { type Amount, amountAt } from './amount'
import { type Reading, readingOf, type Tables, tablesOf } from './reading'
import { type WordKey, wordKey } from './word-key'

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
  /** Form, stem and concept as numbers. */
  readonly key: WordKey
  /** Printed with a capital letter. */
  readonly capital: boolean
}

/** The words and numbers of `text` within `span`, in text order; marks are left out. */
export function wordsOf(text: string, span: Span, lexicon: Lexicon): Word[] {
  const words: Word[] = []
  readUnits(tokensOf(text, span), tablesOf(lexicon), {
    amount: (amount) => words.push(numberWord(amount, text)),
    word(reading, { start, end }, begins) {
      const capital = begins && (classAt(text, start) & IS.capital) !== 0
      words.push({
        start,
        end,
        kind: reading.kind,
        form: reading.form,
        spelling: capital ? reading.name() : reading.spelling,
        stem: reading.stem,
        concept: reading.concept,
        key: reading.key,
        capital,
      })
    },
  })
  return words
}

/** The stems of the words that are no function words: of `wordsOf`, without making these. */
export function stemsOf(tokens: readonly Token[], lexicon: Lexicon): string[] {
  const stems: string[] = []
  readUnits(tokens, tablesOf(lexicon), {
    amount: ({ value }) => stems.push(String(value)),
    word: ({ kind, stem }) => kind === 'content' && stems.push(stem),
  })
  return stems
}

/** Who wants to know of each word and number. */
interface Told {
  amount(amount: Amount): unknown
  /** `begins`: the word is the printed one or the first part of it, so that its capital counts. */
  word(reading: Reading, span: Span, begins: boolean): unknown
}

function readUnits(tokens: readonly Token[], tables: Tables, told: Told): void {
  const { wording, pairOpeners } = tables
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const plain = token.kind === 'word' ? tables.plain.get(token.norm) : undefined
    if (plain) {
      told.word(plain, token, true)
      continue
    }
    const next = tokens[at + 1]
    const amount = amountAt(tokens, at, tables)
    if (amount) {
      told.amount(amount)
      at += amount.tokens - 1
      continue
    }
    const pair =
      next && pairOpeners.has(token.norm)
        ? wording.pairs.get(`${token.norm} ${next.norm}`)
        : undefined
    if (next && pair !== undefined) {
      told.word(readingOf(pair, tables), { start: token.start, end: next.end }, false)
      at += 1
    } else readToken(token, tables, told)
  }
}

function readToken(token: Token, tables: Tables, told: Told): void {
  const { wording } = tables
  const { norm, start, end } = token
  if (token.kind === 'mark') {
    const sign = wording.signs.get(norm)
    if (sign !== undefined) told.word(readingOf(sign, tables), token, false)
    return
  }
  const short = wording.shortForms.get(norm) ?? endingOf(norm, wording)
  if (!short) {
    const reading = readingOf(norm, tables)
    if (token.kind === 'word' && !tables.pairOpeners.has(norm)) tables.plain.set(norm, reading)
    told.word(reading, token, true)
    return
  }
  const [first, second] = short
  const cut = Math.min(end - 1, start + Math.min(first.length, norm.length - 1))
  told.word(readingOf(first, tables), { start, end: cut }, true)
  told.word(readingOf(second, tables), { start: cut, end }, false)
}

function endingOf(norm: string, { endings }: Wording): readonly [string, string] | null {
  if (!norm.includes("'")) return null
  const found = endings.find(([ending]) => norm.endsWith(ending) && norm.length > ending.length)
  return found ? [norm.slice(0, -found[0].length), found[1]] : null
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
    key: wordKey(form, spelling, spelling),
    capital: false,
  }
}
