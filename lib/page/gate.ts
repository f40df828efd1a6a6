import isProbablyReaderable from '@mozilla/readability/Readability-readerable'
import { rootOf } from './dom'

/** Where a page says what it is. Longer scripts are lists of other things. */
const LIMIT = {
  script: 100_000,
  paragraphs: 3,
  breaks: 4,
  /** Characters: the library counts no shorter paragraph. */
  paragraph: 140,
} as const

/** Types of schema.org that are one report: `NewsArticle`, `LiveBlogPosting`, `Report`. */
const ARTICLE_TYPE = /"@type"\s{0,9}:[\s[]{0,19}"[A-Za-z]{0,40}(?:Article|BlogPosting|Report)"/u

/** What a page calls itself in its metadata: an article, something else, or nothing. */
export function declaredType(document: Document): 'article' | 'other' | null {
  const root = rootOf(document)
  if (!root) return null
  const type = root.querySelector('meta[property="og:type"]')?.getAttribute('content')
  if (type?.toLowerCase().includes('article')) return 'article'
  for (const { textContent } of root.querySelectorAll('script[type="application/ld+json"]')) {
    if (textContent && textContent.length <= LIMIT.script && ARTICLE_TYPE.test(textContent)) {
      return 'article'
    }
  }
  return type ? 'other' : null
}

/** Whether an address is that of a whole site: its front page points at articles and is none. */
export const isFrontPage = (url: string): boolean => /^[a-z]+:\/\/[^/]+\/?(?:[?#]|$)/iu.test(url)

/**
 * Whether there are lines that breaks end, or as typed on a typewriter, which has no breaks. Browsers
 * remember what they counted by name, and nothing of what was asked by selectors.
 */
function hasLines(html: Element): boolean {
  const breaks = html.getElementsByTagName('br').length
  if (breaks >= LIMIT.breaks) return true
  return breaks + html.getElementsByTagName('pre').length * LIMIT.breaks >= LIMIT.breaks
}

/**
 * Whether a page is worth extracting: it calls itself an article, or has paragraphs that read like
 * one. Cheap questions come first; nothing is changed, and a wrong "yes" is found out by `extract`.
 */
export function mayBeArticle(document: Document, url: string): boolean {
  const html = rootOf(document)
  if (!html) return false
  const paragraphs = html.getElementsByTagName('p')
  if (paragraphs.length < LIMIT.paragraphs && !hasLines(html)) return false
  const type = declaredType(document)
  if (type === 'article') return true
  if (type === 'other' && isFrontPage(url)) return false
  const isLong = ({ textContent }: Element) => (textContent?.length ?? 0) >= LIMIT.paragraph
  if (!Array.prototype.some.call(paragraphs, isLong) && !hasLines(html)) return false
  // The page's named elements could hide its own `querySelectorAll`.
  const asked = { querySelectorAll: (selector: string) => html.querySelectorAll(selector) }
  return isProbablyReaderable(asked as unknown as Document)
}
