import { describe, expect, test } from 'vitest'
import { mayBeArticle } from '../../lib/page/gate'
import { ADDRESS, PROSE, pageOf, paragraphs, parse } from './pages'

const FRONT = 'https://courier.example/'
const teasers = Array.from({ length: 40 }, () => '<p>Short teaser</p>').join('')
const type = (name: string): string => `<meta property="og:type" content="${name}">`
const long = PROSE.map((text) => `${text} ${text}`)

describe('whether a page is worth extracting', () => {
  test.each([
    ['paragraphs that read like a report', pageOf(paragraphs(long)), ADDRESS, true],
    ['a page that calls itself an article', pageOf(paragraphs(), type('article')), ADDRESS, true],
    [
      'a report in JSON-LD',
      pageOf(paragraphs(), '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
      ADDRESS,
      true,
    ],
    ['a front page', pageOf(paragraphs(long), type('website')), FRONT, false],
    ['a list of teasers', pageOf(teasers), ADDRESS, false],
    ['an empty page', pageOf(''), ADDRESS, false],
    ['an application', pageOf('<div id="root"></div>', type('article')), ADDRESS, false],
  ])('%s', (_, html, url, answer) => expect(mayBeArticle(parse(html), url)).toBe(answer))
})
