import * as v from 'valibot'
import type { ArticleHeader } from '../article'
import type { Speaker } from '../attribution/attribution'
import type { Variant, VariantId } from '../statement/variant'
import { articleHeader, momentOf } from './archive'

/**
 * Quotebank (Vaucher et al., WSDM 2021; Zenodo 4277311) in both of its versions. Quotation-centric:
 * a quotation in its longest form with the addresses of the articles that have it. Article-centric:
 * an article with its quotations, each with the words around it and who is likeliest to have said it.
 * Quotations are English throughout.
 */
const LANGUAGE = 'en'
/** Only the last phase of the crawl has a clean text (Quotebank, README). */
const CLEAN_PHASE = 'E'
const NOBODY = 'None'

const qids = v.nullish(v.array(v.string()), [])

const quotationSchema = v.object({
  quoteID: v.string(),
  quotation: v.string(),
  date: v.string(),
  phase: v.string(),
  speaker: v.nullish(v.string(), NOBODY),
  qids,
  urls: v.array(v.string()),
})

const candidate = v.object({ speaker: v.string(), qids })

const articleSchema = v.object({
  articleID: v.string(),
  url: v.string(),
  title: v.nullish(v.string(), null),
  date: v.string(),
  phase: v.string(),
  quotations: v.array(
    v.object({
      quotation: v.string(),
      leftContext: v.nullish(v.string(), ''),
      rightContext: v.nullish(v.string(), ''),
      localTopSpeaker: v.nullish(v.string(), NOBODY),
      localProbas: v.nullish(v.array(v.unknown()), []),
    }),
  ),
})

/**
 * The variants of a line of either version, in its order; null where it is no record of Quotebank.
 * None come from the unclean phases of the crawl. A quotation of the quotation-centric version is
 * the wording of one article, and which one is not said: it is credited to the earliest.
 */
export function quotebankVariants(record: unknown): readonly Variant[] | null {
  const article = v.safeParse(articleSchema, record)
  if (article.success) return ofArticle(article.output)
  const quotation = v.safeParse(quotationSchema, record)
  return quotation.success ? ofQuotation(quotation.output) : null
}

function ofArticle(record: v.InferOutput<typeof articleSchema>): readonly Variant[] {
  if (record.phase !== CLEAN_PHASE) return []
  const { url, title, date } = record
  const article = articleHeader({ url, title, published: momentOf(date), language: LANGUAGE })
  return record.quotations.map((each, at) => ({
    ...shared(article),
    id: `${at}` as VariantId,
    text: each.quotation.trim(),
    speaker: speakerOf(each.localTopSpeaker, localQids(each)),
    before: each.leftContext.trimEnd(),
    after: each.rightContext.trimStart(),
  }))
}

function ofQuotation(record: v.InferOutput<typeof quotationSchema>): readonly Variant[] {
  const [url] = record.urls
  if (record.phase !== CLEAN_PHASE || url === undefined) return []
  const published = momentOf(record.date)
  const article = articleHeader({ url, title: null, published, language: LANGUAGE })
  return [
    {
      ...shared(article),
      id: record.quoteID as VariantId,
      text: record.quotation.trim(),
      speaker: speakerOf(record.speaker, record.qids),
      before: '',
      after: '',
    },
  ]
}

const shared = (article: ArticleHeader) => ({
  form: 'direct' as const,
  mention: '',
  cue: '',
  language: LANGUAGE,
  day: null,
  occasion: null,
  outlet: article.outlet,
  article: {
    id: article.url ?? article.title,
    title: article.title === '' ? null : article.title,
    url: article.url,
    publishedAt: article.publishedAt,
  },
  via: null,
  pack: '',
})

/** An id stands for the speaker only where the name has no other. */
function speakerOf(name: string, ids: readonly string[]): Speaker | null {
  if (name === NOBODY || name.trim() === '') return null
  const [only] = ids
  return { name: name.trim(), kind: 'person', qid: ids.length === 1 && only ? only : null }
}

/** The ids of the local top speaker, where the release names them. */
function localQids(each: {
  readonly localTopSpeaker: string
  readonly localProbas: readonly unknown[]
}): readonly string[] {
  for (const entry of each.localProbas) {
    const parsed = v.safeParse(candidate, entry)
    if (parsed.success && parsed.output.speaker === each.localTopSpeaker) return parsed.output.qids
  }
  return []
}
