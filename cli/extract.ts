import { parseHTML } from 'linkedom'
import { extract } from '../lib/page/extract'
import { pageRecord } from './article-record'

/** `as-quoted extract`: the article of one page; `text` is "" and `reason` says why where there is none. */
export function extractLine(line: object): object {
  const { id, url, html } = pageRecord(line)
  const result = extract(documentOf(html), url)
  if (!result.ok)
    return { id, title: '', byline: null, outlet: null, text: '', reason: result.reason }
  const { title, byline, outlet, publishedAt, language, text } = result.article
  return { id, title, byline, outlet: outlet.name, publishedAt, lang: language, text }
}

/** The document of a page's source; the truth about extraction is measured in a real browser. */
export const documentOf = (html: string): Document => parseHTML(html).document
