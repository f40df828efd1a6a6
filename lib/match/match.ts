import type { Article } from '../article'
import type { Form } from '../attribution/attribution'
import type { KnownPassage, KnownStatements } from '../index/known'
import { termsOf } from '../index/terms'
import { lexiconFor } from '../lexicon/lexicon-for'
import { passagesOf } from '../statement/passage'
import type { Statement } from '../statement/statement'
import type { Variant, VariantId } from '../statement/variant'
import { read } from '../text/span'
import { candidatesOf } from './candidates'
import { famousAmong } from './famous'
import { glance, verify } from './features'
import type { Case, Found, Match } from './found'
import { companions, judge } from './judge'
import { neighbours } from './neighbour'
import { settingOf } from './occasion'
import { isOwn, repeatedArticles } from './own-report'
import { type Passage, passageOf, type Reading } from './passage'
import { quotedIn } from './quoted'
import { scoreOf } from './score'
import { weighing } from './weight'

/**
 * Pairs that share less are not aligned: it takes a hundred times as long as this glance. Where a
 * few quoted words are nearly all of what is shared (`whole`), the sentence around them may be another.
 */
const GLANCE = { shared: 5, share: 0.25, most: 12, quoted: 0.5, whole: 0.9 } as const

/**
 * For each statement of the article, the known variants of it, best first; what the page's own
 * outlet printed that day is among them (`isOwn`), and is no other version.
 */
export async function matchesOf(
  article: Article,
  statements: readonly Statement[],
  known: KnownStatements,
): Promise<Match[][]> {
  const lexicon = lexiconFor(article.language)
  const spans = statements.map(({ text }) => passagesOf(text, lexicon))
  const terms = statements.flatMap(({ text }, at) =>
    (spans[at] ?? []).map((span) => termsOf(read(text, span), article.language)),
  )
  const { frequencies, found } = await candidatesOf(terms, known)
  const variants = await known.variants([...new Set(found.flat().map(({ variant }) => variant))])
  const reading: Reading = { lexicon, weigh: weighing(frequencies, lexicon.language) }
  const there = thereIn(variants, reading)
  const quoted = quotedBy(reading)
  const setting = settingOf(article)
  let next = 0
  const heres = statements.map(({ text }, at) =>
    (spans[at] ?? []).map((span) => passageOf(text, span, reading)),
  )
  const pairs = statements.map((statement, at) =>
    (heres[at] ?? []).flatMap((here) => {
      const candidates = found[next] ?? []
      next += 1
      const given: Quoted = {
        here: () => quoted(here, statement.form),
        there: (passage, { form }) => quoted(passage, form),
      }
      return likeliest(here, candidates, { there, given }).flatMap((each) =>
        pairUp(here, each, given),
      )
    }),
  )
  const together = companions(pairs)
  const matches = statements.map((statement, at) =>
    grouped(pairs[at] ?? [], { article, setting, statement, companions: together }),
  )
  return withoutRepeated(article, statements, matches).map((list, at) =>
    list.map((match) => withNeighbours(match, heres[at] ?? [], there)),
  )
}

/** A version for sure has the passages beside its own, too, where they stand in the same place. */
function withNeighbours(match: Match, here: readonly Passage[], there: There): Match {
  const { variant, certainty, relation } = match
  if (certainty !== 'shown' || relation !== 'same' || here.length < 2) return match
  const passages = passagesOf(variant.text, lexiconFor(variant.language)).flatMap(
    (span) => there({ variant: variant.id, span })?.passage ?? [],
  )
  const beside = neighbours(match.pairs, { here, there: passages })
  return beside.length === 0 ? match : { ...match, pairs: [...match.pairs, ...beside] }
}

type There = (candidate: KnownPassage) => { variant: Variant; passage: Passage } | null

/** The passages of the variants, read once each. */
function thereIn(variants: ReadonlyMap<VariantId, Variant>, reading: Reading): There {
  const passages = new Map<string, Passage>()
  return ({ variant: id, span }) => {
    const variant = variants.get(id)
    if (!variant) return null
    const key = `${id} ${span.start}`
    const passage = passages.get(key) ?? passageOf(variant.text, span, reading)
    passages.set(key, passage)
    return { variant, passage }
  }
}

interface Glanced {
  readonly variant: Variant
  readonly passage: Passage
  /** The weight of what is shared, times the share of the lighter side that it makes. */
  readonly likely: number
}

interface Known {
  readonly there: There
  readonly given: Quoted
}

/** The candidates worth aligning, by a cheap look. */
function likeliest(
  here: Passage,
  candidates: readonly KnownPassage[],
  { there, given }: Known,
): Glanced[] {
  return candidates
    .flatMap((candidate) => {
      const found = there(candidate)
      if (!found) return []
      const { shared, share } = glance(here, found.passage)
      if (shared < GLANCE.shared) return []
      const quoted = ofQuoted(here, found, given)
      const alike = share >= GLANCE.share || quoted > 0
      return alike ? [{ ...found, likely: Math.max(shared * share, quoted) }] : []
    })
    .sort((a, b) => b.likely - a.likely)
    .slice(0, GLANCE.most)
}

/** The same of words that one side gives as said and the other has, whatever stands around them. */
function ofQuoted(here: Passage, { variant, passage }: Omit<Glanced, 'likely'>, given: Quoted) {
  const likely = (fragment: Passage, whole: Passage, other: Passage): number => {
    if (fragment === whole) return 0
    const { shared, share } = glance(fragment, other)
    return shared >= GLANCE.shared && share >= GLANCE.whole ? shared * share : 0
  }
  return Math.max(
    0,
    ...given.here().map((fragment) => likely(fragment, here, passage)),
    ...given.there(passage, variant).map((fragment) => likely(fragment, passage, here)),
  )
}

/** The two passages as a whole and, where that fits better, the words that both give as said. */
function pairUp(here: Passage, { variant, passage }: Glanced, quoted: Quoted): Found[] {
  const whole = verified(here, passage, variant)
  const left = quoted.here()
  const right = quoted.there(passage, variant)
  if (left.length === 0 || right.length === 0) return [whole]
  const fragments = left.flatMap((from) =>
    right
      .filter((to) => from !== here || to !== passage)
      .filter((to) => glance(from, to).share >= GLANCE.quoted)
      .map((to) => verified(from, to, variant)),
  )
  return [whole, ...fragments.filter(({ score }) => score > whole.score)]
}

/** The words given as said, on both sides. */
interface Quoted {
  readonly here: () => readonly Passage[]
  readonly there: (passage: Passage, variant: Variant) => readonly Passage[]
}

function verified(here: Passage, there: Passage, variant: Variant): Found {
  const { features, links } = verify(here, there)
  return { here, there, features, links, score: scoreOf(features), variant }
}

/** Quoted words by passage, read once. */
function quotedBy(reading: Reading): (passage: Passage, form: Form) => readonly Passage[] {
  const known = new Map<Passage, readonly Passage[]>()
  return (passage, form) => {
    const found = known.get(passage) ?? quotedIn(passage, form, reading)
    known.set(passage, found)
    return found
  }
}

/** So many guesses are offered beside what is sure. */
const MOST_POSSIBLE = 3

function grouped(found: readonly Found[], of: Case): Match[] {
  const byVariant = new Map<VariantId, Found[]>()
  for (const pair of found) {
    const list = byVariant.get(pair.variant.id)
    if (list) list.push(pair)
    else byVariant.set(pair.variant.id, [pair])
  }
  const famous = famousAmong(found, of)
  const matches = [...byVariant.values()]
    .flatMap((pairs) => judged(pairs, famous, of) ?? [])
    .sort((a, b) => b.score - a.score)
  const shown = matches.filter(({ certainty }) => certainty === 'shown')
  const possible = matches.filter(
    ({ certainty, variant }) => certainty === 'possible' && !isOwn(of.article, variant),
  )
  return [...shown, ...possible.slice(0, MOST_POSSIBLE)]
}

/** Everybody's words tell of nobody else's statement, but of one that the same speaker made then. */
function judged(pairs: readonly Found[], famous: ReadonlySet<Found>, of: Case): Match | null {
  const [first] = pairs
  if (!first) return null
  const match = judge(pairs, first.variant, of)
  const own = pairs.filter((pair) => !famous.has(pair))
  const isHis = match?.relation === 'same' && match.evidence.speakerAgrees === true
  if (own.length === pairs.length || isHis) return match
  return own.length > 0 ? judge(own, first.variant, of) : null
}

/** Leaves out the versions of what is this very report under another address; not earlier readings. */
function withoutRepeated(
  article: Article,
  statements: readonly Statement[],
  matches: readonly Match[][],
): Match[][] {
  const lexicon = lexiconFor(article.language)
  const credited = matches.map((list, at) => (statements[at]?.credited ? list : []))
  const passages = statements
    .filter((statement) => statement.credited)
    .reduce((sum, { text }) => sum + passagesOf(text, lexicon).length, 0)
  const repeated = repeatedArticles(article, credited, passages)
  if (repeated.size === 0) return [...matches]
  return matches.map((list) =>
    list.filter(({ variant }) => isOwn(article, variant) || !repeated.has(variant.article.id)),
  )
}
