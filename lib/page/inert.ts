import type { Article } from '../article'
import { extract } from './extract'

/**
 * The article of a page by its source, or null where it is none. The document has no window: nothing
 * in it runs, and nothing that it names is loaded.
 */
export function articleOfPage({
  url,
  html,
}: {
  readonly url: string
  readonly html: string
}): Article | null {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const read = extract(page, url)
  return read.ok ? read.article : null
}
