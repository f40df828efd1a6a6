import type { Article } from './article'
import { attribute } from './attribution/attribute'
import type { HeadlineFinding } from './comparison'
import { isShared } from './difference/report'
import { versionsOf } from './difference/versions'
import { knownInMemory } from './index/memory'
import { matchesOf } from './match/match'
import type { Statement, StatementId } from './statement/statement'
import { statementsOf } from './statement/statements'
import { variantsOf } from './statement/variants'
import { wordsAlone } from './text/normalise'
import { isWithin, type Span } from './text/span'

/** A headline and its body are of one day, also where the page says none. */
const ONE_DAY = '2000-01-01'

/**
 * What the headline says that somebody said, each beside the statements of the body that have it;
 * nothing where the headline quotes nobody, or says what the body does not have.
 */
export async function headlineOf(
  article: Article,
  statements: readonly Statement[],
): Promise<HeadlineFinding[]> {
  const headline = titleOf(article)
  const said = statementsOf(headline, attribute(headline)).filter(({ credited }) => credited)
  if (said.length === 0) return []
  const titles = titleLines(article)
  const body = statements.filter(
    ({ credited, content }) => credited && !content.some(({ start }) => isWithin(titles, start)),
  )
  const variants = variantsOf({ ...article, publishedAt: ONE_DAY }, body)
  const ids = new Map(variants.map(({ id }, at) => [id, body[at]?.id]))
  const matches = await matchesOf(headline, said, { known: knownInMemory(variants) })
  return versionsOf(headline, said, matches).flatMap((list, at) => {
    const statement = said[at]
    const versions = list.filter(isShared)
    return statement && versions.length > 0
      ? [{ statement, versions, body: versions.flatMap(({ variant }) => idOf(ids, variant.id)) }]
      : []
  })
}

const idOf = <Id>(ids: ReadonlyMap<Id, StatementId | undefined>, id: Id): StatementId[] => {
  const found = ids.get(id)
  return found === undefined ? [] : [found]
}

/** The headline as an article of one line. */
const titleOf = (article: Article): Article => ({
  ...article,
  publishedAt: ONE_DAY,
  text: article.title,
  blocks: [{ kind: 'heading', start: 0, end: article.title.length }],
})

/** The lines of the text that are the headline once more, in order. */
function titleLines({ text, blocks, title }: Article): readonly Span[] {
  const words = wordsAlone(title)
  return blocks.filter(({ start, end }) => wordsAlone(text.slice(start, end)) === words)
}
