import type { Outlet } from '../article'
import type { Lexicon } from '../lexicon/lexicon'
import { passagesOf } from '../statement/passage'
import type { Statement } from '../statement/statement'
import { wordsAlone } from '../text/normalise'
import { read } from '../text/span'
import type { Reports } from './report'
import { bareName, HERE } from './source'

const ALIKE = {
  /** Of the words of two passages, so many are shared: a word was put in, or a spelling changed. */
  words: 0.8,
  /** So many such passages in the same order make two reports one text; quotations recur alone. */
  passages: 3,
  /** And so many of those of the shorter report. */
  share: 0.5,
} as const

/** What an article's own statements and a known report's variants have in common. */
type Credited = Pick<Statement, 'text' | 'via'>

interface Text {
  readonly article: string
  /** Through whom it has its words; an agency is where its own are from. */
  readonly via: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly statements: readonly Credited[]
}

/** The article that is read, as one of the reports. */
export interface OwnText {
  readonly outlet: Outlet
  readonly statements: readonly Credited[]
}

/**
 * Pairs of reports that are one wire text: nearly the same passages in the same order, and one
 * agency or outlet that both name, or that one of them is. By the ids of their articles.
 */
export function alike(own: OwnText, reports: Reports, lexicon: Lexicon): [string, string][] {
  const texts = [
    textOf(HERE, own.outlet, own.statements, lexicon),
    ...[...reports].flatMap(([article, variants]) =>
      variants[0] ? [textOf(article, variants[0].outlet, variants, lexicon)] : [],
    ),
  ]
  const passages = new Map<Text, ReadonlySet<string>[]>()
  const passagesIn = (text: Text): ReadonlySet<string>[] => {
    const known = passages.get(text) ?? passageWords(text, lexicon)
    passages.set(text, known)
    return known
  }
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => sharesVia(one, other) && inOneOrder(passagesIn(one), passagesIn(other)))
      .map((other): [string, string] => [one.article, other.article]),
  )
}

function textOf(
  article: string,
  outlet: Outlet,
  statements: readonly Credited[],
  lexicon: Lexicon,
): Text {
  const names = outlet.name === null ? [] : [bareName(outlet.name, lexicon)]
  const via = statements.flatMap((each) => (each.via === null ? [] : bareName(each.via, lexicon)))
  return {
    article,
    via: new Set(outlet.kind === 'agency' ? [...names, ...via] : via),
    names: new Set(names),
    statements,
  }
}

const sharesVia = (a: Text, b: Text): boolean =>
  [...a.via].some((via) => b.via.has(via) || b.names.has(via)) ||
  [...b.via].some((via) => a.names.has(via))

const passageWords = ({ statements }: Text, lexicon: Lexicon): ReadonlySet<string>[] =>
  statements.flatMap(({ text }) =>
    passagesOf(text, lexicon).map(
      (span) => new Set(wordsAlone(read(text, span)).split(' ').filter(Boolean)),
    ),
  )

/** Whether enough passages of one stand in the other in the same order, nearly word by word. */
function inOneOrder(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): boolean {
  const ends: number[] = []
  for (const words of a) {
    const place = b.findIndex((other) => jaccard(words, other) >= ALIKE.words)
    if (place < 0) continue
    const at = ends.findIndex((end) => end >= place)
    if (at < 0) ends.push(place)
    else ends[at] = place
  }
  return ends.length >= Math.max(ALIKE.passages, ALIKE.share * Math.min(a.length, b.length))
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}
