import isProbablyReaderable from '@mozilla/readability/Readability-readerable'
import { rootOf } from './dom'

/** Where a page says what it is. Longer scripts are lists of other things. */
const LIMIT = {
  script: 100_000,
  /** More than so many may be an article, or its lines. */
  paragraphs: 2,
  breaks: 3,
  /** Characters: the library counts no shorter paragraph. */
  paragraph: 140,
  /** The text of so many paragraphs is asked for, as a power of two. */
  looks: 6,
  /** Of a page that may be made of lines. */
  elements: 3_000,
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
 * Whether there are more than so many elements of a name. Browsers remember what they found by name,
 * and nothing of what was asked by selectors.
 */
const hasMore = (html: Element, name: string, than: number): boolean =>
  html.getElementsByTagName(name)[than] !== undefined

/**
 * Whether there are lines that breaks end, or as typed on a typewriter, which has no breaks. A page
 * made so is small; each of these questions walks through a whole one.
 */
const hasLines = (html: Element): boolean =>
  !hasMore(html, '*', LIMIT.elements) &&
  (hasMore(html, 'br', LIMIT.breaks) || hasMore(html, 'pre', 0))

/** Whether there is a paragraph that counts; of very many, some from everywhere are looked at. */
function hasLongParagraph(html: Element): boolean {
  const paragraphs = html.getElementsByTagName('p')
  const step = 1 + (paragraphs.length >> LIMIT.looks)
  for (let at = 0; paragraphs[at]; at += step) {
    if ((paragraphs[at]?.textContent ?? '').length >= LIMIT.paragraph) return true
  }
  return false
}

/**
 * Whether a page is worth extracting: it calls itself an article, or has paragraphs that read like
 * one. Cheap questions come first, each walk through the page costs; nothing is changed, and a wrong
 * "yes" is found out by `extract`.
 */
export function mayBeArticle(document: Document, url: string): boolean {
  const html = rootOf(document)
  if (!html) return false
  if (!hasMore(html, 'p', LIMIT.paragraphs) && !hasLines(html)) return false
  const type = declaredType(document)
  if (type === 'article') return true
  if (type === 'other' && isFrontPage(url)) return false
  if (!hasLongParagraph(html) && !hasLines(html)) return false
  // The page's named elements could hide its own `querySelectorAll`.
  const asked = { querySelectorAll: (selector: string) => html.querySelectorAll(selector) }
  return isProbablyReaderable(asked as unknown as Document)
}
