import * as v from 'valibot'
import type { Variant } from '../statement/variant'
import { articleHeader, momentOf } from './archive'
import { excerptVariant } from './article-statements'

/**
 * One line of the GDELT Global Quotation Graph: an article and the quotations in it, each with about
 * a hundred characters on either side (announcement of 2020, blog.gdeltproject.org). There is no
 * speaker and no outlet; `date` is when GDELT saw the article, which stands for its publication.
 */
const gqgSchema = v.object({
  date: v.string(),
  url: v.string(),
  title: v.nullish(v.string(), ''),
  lang: v.nullish(v.string(), ''),
  quotes: v.array(v.object({ pre: v.string(), quote: v.string(), post: v.string() })),
})

/** The variants of a line in its order, or null where it is no record of that graph. */
export function gqgVariants(record: unknown): readonly Variant[] | null {
  const parsed = v.safeParse(gqgSchema, record)
  if (!parsed.success) return null
  const { date, url, title, lang, quotes } = parsed.output
  const article = articleHeader({
    url,
    title: title === '' ? null : title,
    published: momentOf(date),
    language: languageTag(lang),
  })
  return quotes.map(({ pre, quote, post }, at) =>
    excerptVariant({ before: pre, text: quote, after: post, article }, at),
  )
}

/** Whether the graph gives languages by name or by code is not documented: both are read. */
function languageTag(printed: string): string | null {
  const plain = printed.trim().toLowerCase()
  if (/^[a-z]{2,3}(?:-[a-z0-9]+)*$/u.test(plain)) return plain
  return tagsByName().get(plain) ?? null
}

let byName: ReadonlyMap<string, string> | null = null

/** The two-letter codes of ISO 639 by their English names, as the platform has them. */
function tagsByName(): ReadonlyMap<string, string> {
  if (byName) return byName
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  byName = new Map(
    letters.flatMap((first) =>
      letters.flatMap((second): [string, string][] => {
        const name = names.of(first + second)
        return name === undefined ? [] : [[name.toLowerCase(), first + second]]
      }),
    ),
  )
  return byName
}
