import fc from 'fast-check'
import { extract } from '../../lib/page/extract'
import { partsOf } from '../../lib/page/text-model'
import { ADDRESS, PROSE, parse } from '../page/pages'
import { changed, changes } from './bytes'
import { demand, type Target } from './target'
import { hostileParagraph, hostileText } from './texts'

const TAGS = [
  ...['p', 'p', 'p', 'div', 'div', 'article', 'main', 'section', 'h1', 'h2', 'ul', 'li', 'a', 'em'],
  ...['blockquote', 'table', 'tr', 'td', 'span', 'figure', 'figcaption', 'aside', 'nav', 'footer'],
  ...[
    'form',
    'template',
    'script',
    'style',
    'svg',
    'iframe',
    'button',
    'noscript',
    'br',
    'time',
    'x-y',
  ],
]
const ATTRIBUTES = [
  ...['class="article-body"', 'class="comments"', 'id="content"', 'hidden', 'style="display:none"'],
  ...[
    'itemprop="articleBody"',
    'itemprop="headline"',
    'role="main"',
    'aria-hidden="true"',
    'dir="rtl"',
  ],
  ...['href="/1"', 'id="getElementById"', 'name="body"', 'datetime="2026-13-41"', 'class="byline"'],
]
const HEADS = [
  '<meta property="og:type" content="article">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay","datePublished":7}</script>',
  '<script type="application/ld+json">[[[{"@graph":</script>',
  '<meta name="author" content="\u202eWeiss"><meta property="article:published_time" content="99">',
  '<base href="javascript:0"><link rel="canonical" href="http://[">',
]
const prose = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 1, arbitrary: hostileParagraph },
  { weight: 1, arbitrary: hostileText },
)
const node: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    prose,
    fc
      .tuple(
        fc.constantFrom(...TAGS),
        fc.subarray(ATTRIBUTES, { maxLength: 2 }),
        fc.array(tie('node'), { maxLength: 6 }),
      )
      .map(([tag, has, inner]) => `<${[tag, ...has].join(' ')}>${inner.join('')}</${tag}>`),
  ),
})).node
const report = fc.array(
  prose.map((text) => `<p>${text}</p>`),
  { minLength: 3, maxLength: 8 },
)
const page = fc
  .tuple(
    fc.subarray(HEADS),
    fc.array(
      fc.oneof(
        node,
        report.map((all) => all.join('')),
      ),
    ),
    fc.boolean(),
  )
  .map(([head, body, isWhole]) => {
    const inner = body.join('')
    return isWhole
      ? `<!doctype html><html lang="en"><head><title>Quay</title>${head.join('')}</head><body>${inner}</body></html>`
      : head.join('') + inner
  })
const broken = fc
  .tuple(page, changes)
  .map(([text, all]) => new TextDecoder().decode(changed(new TextEncoder().encode(text), all)))

/** Whatever a page is made of: it is no article, or a text whose every block stands in the page. */
export const pages: Target<string> = {
  name: 'extraction',
  inputs: fc.oneof({ weight: 4, arbitrary: page }, { weight: 1, arbitrary: broken }),
  check(html) {
    const extraction = extract(parse(html), ADDRESS)
    if (!extraction.ok) return
    const { article, positions } = extraction
    let end = 0
    for (const block of article.blocks) {
      demand(block.start >= end && block.end > block.start, 'blocks out of order')
      end = block.end
      const text = article.text.slice(block.start, block.end)
      demand(!text.includes('\n') && text.trim() === text, `a block "${text}"`)
      const parts = partsOf(positions, block)
      demand(parts !== null, 'a block that stands nowhere')
    }
    demand(end === article.text.length, 'text behind the last block')
    const { publishedAt, language } = article
    demand(publishedAt === null || !Number.isNaN(Date.parse(publishedAt)), `date ${publishedAt}`)
    demand(language === null || /^[a-z]{2,3}(?:-|$)/u.test(language), `language ${language}`)
    extraction.decisions()
  },
}
