import isProbablyReaderable from '@mozilla/readability/Readability-readerable'
import { rootOf } from './dom'

/** Where a page says what it is. Longer scripts are lists of other things. */
const LIMIT = {
  script: 100_000,
  paragraphs: 3,
  breaks: 4,
  /** Characters: the library counts no shorter paragraph. */
  paragraph: 140,
  /** Paragraphs of which the text is asked for. */
  looks: 60,
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
 * Whether there are lines that breaks end, or as typed on a typewriter, which has no breaks. A page
 * made so is small; each of these questions walks through a whole one.
 */
function hasLines(html: Element): boolean {
  if (html.getElementsByTagName('*')[LIMIT.elements] !== undefined) return false
  if (html.getElementsByTagName('br')[LIMIT.breaks - 1] !== undefined) return true
  return html.getElementsByTagName('pre').length > 0
}

/** Whether there is a paragraph that counts; of very many, some from everywhere are looked at. */
function hasLongParagraph(paragraphs: HTMLCollectionOf<Element>): boolean {
  const step = Math.ceil(paragraphs.length / LIMIT.looks)
  for (let at = 0; at < paragraphs.length; at += step) {
    if ((paragraphs[at]?.textContent?.length ?? 0) >= LIMIT.paragraph) return true
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
  // Browsers remember what they found by name, and nothing of what was asked by selectors.
  const paragraphs = html.getElementsByTagName('p')
  if (paragraphs[LIMIT.paragraphs - 1] === undefined && !hasLines(html)) return false
  const type = declaredType(document)
  if (type === 'article') return true
  if (type === 'other' && isFrontPage(url)) return false
  if (!hasLongParagraph(paragraphs) && !hasLines(html)) return false
  // The page's named elements could hide its own `querySelectorAll`.
  const asked = { querySelectorAll: (selector: string) => html.querySelectorAll(selector) }
  return isProbablyReaderable(asked as unknown as Document)
}
