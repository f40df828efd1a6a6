import { attribute } from '../../../lib/attribution/attribute'
import { knownInMemory } from '../../../lib/index/memory'
import type { Fitted, LevelName } from '../../../lib/match/fitted'
import type { Beside, Match } from '../../../lib/match/found'
import { matchesAmong } from '../../../lib/match/match'
import { isOwn } from '../../../lib/match/own-report'
import { type Paired, pairsOf } from '../../../lib/match/pairing'
import { placesInArticle } from '../../../lib/statement/place'
import type { Statement } from '../../../lib/statement/statement'
import { statementsOf } from '../../../lib/statement/statements'
import type { VariantId } from '../../../lib/statement/variant'
import { variantsOf } from '../../../lib/statement/variants'
import type { Span } from '../../../lib/text/span'
import { type ArticleRecord, articleOf } from '../../article-record'
import { hull } from '../../known-file'
import type { Events, Place } from './events'

/** An article of an event, read, and what was paired with its statements. */
export interface Read {
  readonly id: string
  readonly article: ReturnType<typeof articleOf>
  readonly statements: readonly Statement[]
  readonly paired: Paired
}

/** All articles, each beside all others, and where the words of known statements stand. */
export interface Gathered {
  readonly reads: readonly Read[]
  readonly there: ReadonlyMap<VariantId, Statement>
}

/** Reads all articles and pairs them; with `day` every article is of that day. */
export async function gather({ records }: Events, day: string | null): Promise<Gathered> {
  const dated = records.map((record): ArticleRecord => (day ? { ...record, date: day } : record))
  const read = dated.map((record) => {
    const article = articleOf(record)
    return { id: record.id, article, statements: statementsOf(article, attribute(article)) }
  })
  const there = new Map<VariantId, Statement>()
  const variants = read.flatMap(({ id, article, statements }) => {
    const credited = statements.filter((each) => each.credited)
    const made = variantsOf(article, credited, id)
    for (const [at, variant] of made.entries()) {
      const statement = credited[at]
      if (statement) there.set(variant.id, statement)
    }
    return made
  })
  const known = knownInMemory(variants)
  const reads: Read[] = []
  for (const each of read) {
    reads.push({ ...each, paired: await pairsOf(each.article, each.statements, { known }) })
  }
  return { reads, there }
}

/** Two passages that may be one statement, where they stand, and how the match was judged. */
export interface Judged {
  readonly here: Place
  readonly there: Place
  readonly score: number
  readonly level: LevelName
}

/** All passages that some level could show as the same statement, by these weights. */
export const judgedAll = ({ reads, there }: Gathered, fitted: Fitted): Judged[] =>
  reads.flatMap(({ id, article, statements, paired }) =>
    matchesAmong(paired, { article, statements, fitted }).flatMap((matches, at) => {
      const statement = statements[at]
      return matches
        .filter(({ relation, variant }) => relation === 'same' && !isOwn(article, variant))
        .flatMap((match) => {
          const other = there.get(match.variant.id)
          return statement && other ? placesOf(match, { id, statement, other }) : []
        })
    }),
  )

function placesOf(
  { pairs, score, level, variant }: Match,
  { id, statement, other }: { id: string; statement: Statement; other: Statement },
): Judged[] {
  return pairs.map((pair) => {
    const [here, there] = [linked(pair, 'here'), linked(pair, 'there')]
    return {
      here: { article: id, ...hull(placesInArticle(statement, here), here) },
      there: { article: variant.article.id, ...hull(placesInArticle(other, there), there) },
      score,
      level,
    }
  })
}

/** From the first linked word to the last. */
function linked(pair: Beside, side: 'here' | 'there'): Span {
  const { [side]: passage, links } = pair
  const words = links
    .filter(({ likeness }) => likeness > 0)
    .flatMap((link) => passage.words[link[side]] ?? [])
  if (words.length === 0) return passage.span
  return {
    start: Math.min(...words.map(({ start }) => start)),
    end: Math.max(...words.map(({ end }) => end)),
  }
}
