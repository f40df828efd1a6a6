import { parseHTML } from 'linkedom'
import { extract } from '../lib/page/extract'
import { pageRecord } from './article-record'

/**
 * `as-quoted extract`: the article of one page; `text` is "" and `reason` says why where there is
 * none. Explained, each line that was left out or put in comes with the rule that did so.
 */
export function extractLine(line: object, isExplained = false): object {
  const { id, url, html } = pageRecord(line)
  const result = extract(documentOf(html), url)
  if (!result.ok)
    return { id, title: '', byline: null, outlet: null, text: '', reason: result.reason }
  const { title, byline, outlet, publishedAt, language, text } = result.article
  const record = { id, title, byline, outlet: outlet.name, publishedAt, lang: language, text }
  return isExplained ? { ...record, decisions: result.decisions() } : record
}

/** The document of a page's source; the truth about extraction is measured in a real browser. */
export const documentOf = (html: string): Document => parseHTML(html).document
