import { Parser } from 'htmlparser2'
import { type Article, blocksOf, type Outlet } from '../article'
import type { Feed, FeedItem } from './feed'

/** Elements that begin a paragraph of their own. */
const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
/** Elements whose text nobody reads as the article's. */
const UNREAD = new Set(
  'audio button canvas embed figcaption form iframe math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)
/** Paragraphs of this many characters and more are text; shorter ones are labels and links. */
const SHORTEST = 20
/** Elements inside elements; browsers keep no more apart, and the parser's work grows with them. */
const DEEPEST = 512

/** The article that an entry of a feed holds: its text alone, without what surrounds it on the page. */
export function articleOfItem(item: FeedItem, feed: Feed, outlet: Outlet): Article {
  const text = paragraphsOf(item.html).join('\n\n')
  return {
    url: item.url,
    canonicalUrl: null,
    outlet,
    title: paragraphsOf(item.title, 0).join(' '),
    byline: null,
    publishedAt: item.publishedAt,
    language: feed.language,
    text,
    blocks: blocksOf(text),
    // An entry is often the first lines of the article: what it lacks says nothing.
    partial: true,
  }
}

/**
 * The paragraphs of a piece of HTML, read without a page: no script runs, nothing is loaded. One that is
 * deeper than any page is read as far as that.
 */
export function paragraphsOf(html: string, shortest = SHORTEST): readonly string[] {
  const paragraphs: string[] = []
  let paragraph = ''
  let unread = 0
  let depth = 0
  const close = (): void => {
    const text = paragraph.replace(/\s+/gu, ' ').trim()
    if (text.length >= shortest && text !== '') paragraphs.push(text)
    paragraph = ''
  }
  const parser = new Parser({
    onopentag(name) {
      depth += 1
      if (depth > DEEPEST) parser.pause()
      if (UNREAD.has(name)) unread += 1
      if (BLOCKS.has(name)) close()
    },
    ontext(text) {
      if (unread === 0) paragraph += text
    },
    onclosetag(name) {
      depth -= 1
      if (UNREAD.has(name)) unread -= 1
      if (BLOCKS.has(name)) close()
    },
  })
  parser.end(html)
  close()
  return paragraphs
}
