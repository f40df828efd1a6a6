import type { Article } from '../article'
import { lexiconFor } from '../lexicon/lexicon-for'
import { passagesOf } from '../statement/passage'
import type { Statement } from '../statement/statement'
import type { VariantId } from '../statement/variant'
import { atOnce, ofEach, type Steps, unpaced } from '../steps'
import { famousAmong } from './famous'
import { FITTED, type Fitted, type Weights } from './fitted'
import type { Beside, Case, Found, Match } from './found'
import { companions, isVerbatim, judge } from './judge'
import { neighbours } from './neighbour'
import { settingOf } from './occasion'
import { isOwn, repeatedArticles } from './own-report'
import { type Likely, type Looking, type Paired, pairsOf, type There } from './pairing'
import type { Passage } from './passage'
import { sharesSaying } from './saying'
import { scoreOf } from './score'

/**
 * For each statement of the article, the known variants of it, best first; what the page's own
 * outlet printed that day is among them (`isOwn`), and is no other version.
 */
export async function matchesOf(
  article: Article,
  statements: readonly Statement[],
  { known, pace = unpaced }: Looking,
): Promise<Match[][]> {
  const paired = await pairsOf(article, statements, { known, pace })
  return pace(matching(paired, { article, statements, fitted: FITTED }))
}

/** An article's statements, and by what their pairs are judged. */
export interface Judging {
  readonly article: Article
  readonly statements: readonly Statement[]
  readonly fitted: Fitted
}

/** The matches among what was paired, by other weights and levels if need be: see `matchesOf`. */
export const matchesAmong = (paired: Paired, judging: Judging): Match[][] =>
  atOnce(matching(paired, judging))

function* matching(
  { heres, there, likely }: Paired,
  { article, statements, fitted }: Judging,
): Steps<Match[][]> {
  const setting = settingOf(article)
  yield
  const pairs = yield* ofEach(likely, (list) =>
    list.flatMap((each) => scored(each, fitted.weights)),
  )
  const together = companions(pairs)
  const { levels } = fitted
  const matches = yield* ofEach(statements, (statement, at) =>
    grouped(pairs[at] ?? [], { article, setting, statement, companions: together, levels }),
  )
  return withoutRepeated(article, statements, matches).map((list, at) =>
    list.map((match) => withNeighbours(match, heres[at] ?? [], there)),
  )
}

/** The passages as a whole and, where they fit better, the words that both give as said. */
function scored({ variant, whole, fragments }: Likely, weights: Weights): Found[] {
  const found = (pair: Beside): Found => ({
    ...pair,
    score: scoreOf(pair.features, weights),
    variant,
  })
  const first = found(whole)
  return [first, ...fragments.map(found).filter(({ score }) => score > first.score)]
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

/**
 * Everybody's words tell of nobody else's statement, but of one that the same speaker made then: for
 * sure where the reports share others, or have it word by word. He may say so every day.
 */
function judged(pairs: readonly Found[], famous: ReadonlySet<Found>, of: Case): Match | null {
  const [first] = pairs
  if (!first) return null
  const match = judge(pairs, first.variant, of)
  if (!match) return null
  const { lexicon } = of.setting
  const own = pairs.filter((pair) => !famous.has(pair) && !sharesSaying(pair, lexicon))
  if (own.length === pairs.length) return match
  const ofOwn = own.length > 0 ? judge(own, first.variant, of) : null
  if (ofOwn?.certainty === 'shown') return ofOwn
  const isHis = match.relation === 'same' && match.evidence.speakerAgrees === true
  if (!isHis) return ofOwn
  const isSure = !match.level.startsWith('alone-') || pairs.some(isVerbatim)
  return isSure ? match : { ...match, certainty: 'possible' }
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
