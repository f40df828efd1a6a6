import type { Article } from '../article'
import { statedDays } from './day'
import { statedOccasion } from './occasion'
import type { Statement } from './statement'
import { utteranceDay } from './utterance-day'
import type { Variant, VariantId } from './variant'

/** The pack of what a read article says: none. */
const NO_PACK = ''
/** A dateline stands within the first characters of a text; later dates may be of anything. */
const DATELINE = 100

/**
 * A read article's statements as variants, in the same order. The day is the one that a
 * statement's sentence names, else that of the dateline, for an article that has no date of its own;
 * the occasion is the one that the article names. Else both are null.
 * `articleId` is the article's own id where it has one, else its address or title.
 */
export function variantsOf(
  article: Article,
  statements: readonly Statement[],
  articleId: string = article.canonicalUrl ?? article.url ?? article.title,
): Variant[] {
  const occasion = statedOccasion(article)
  const dateline = statedDays(article.text.slice(0, DATELINE), article.language)
  const day = dateline.find(({ iso }) => iso !== null)?.iso ?? null
  return statements.map((statement) => ({
    id: `${articleId}#${statement.id}` as VariantId,
    text: statement.text,
    form: statement.form,
    speaker: statement.speaker,
    mention: statement.mention,
    cue: statement.cue,
    language: article.language ?? '',
    day: utteranceDay(article, statement) ?? (article.publishedAt === null ? day : null),
    occasion,
    outlet: article.outlet,
    article: {
      id: articleId,
      title: article.title,
      url: article.url,
      publishedAt: article.publishedAt,
    },
    via: statement.via,
    before: statement.before,
    after: statement.after,
    pack: NO_PACK,
  }))
}
