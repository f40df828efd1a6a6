import { describe, expect, test } from 'vitest'
import { headerOf, hostOf } from '../../lib/page/metadata'
import { ADDRESS, pageOf, parse } from './pages'

const header = (head: string, body = '', url = ADDRESS) =>
  headerOf(parse(pageOf(body, head)), url, null)
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`

const REPORT = {
  '@type': 'NewsArticle',
  headline: 'Quay to be mended &amp; paid for',
  datePublished: '2023-11-14T11:48:00+02:00',
  author: [{ '@type': 'Person', name: 'Ines Halvorsen' }, 'Tor Vik'],
  publisher: { '@type': 'Organization', name: 'The Courier' },
  inLanguage: 'en_GB',
  isAccessibleForFree: 'False',
}

describe('JSON-LD', () => {
  test.each([
    ['alone', REPORT],
    ['in an array', [{ '@type': 'WebSite', name: 'x' }, REPORT]],
    ['in a graph', { '@graph': [{ '@type': 'BreadcrumbList' }, REPORT] }],
    ['with several types', { ...REPORT, '@type': ['Thing', 'ReportageNewsArticle'] }],
    [
      'behind two hundred thousand other things',
      { '@graph': [...Array.from({ length: 200_000 }, () => 0), REPORT] },
    ],
    ['as what the page is about', { '@type': 'WebPage', mainEntity: REPORT }],
  ])('%s', (_, data) => {
    expect(header(linked(data))).toMatchObject({
      title: 'Quay to be mended & paid for',
      byline: 'Ines Halvorsen, Tor Vik',
      outlet: { name: 'The Courier', domain: null, kind: 'news' },
      publishedAt: '2023-11-14T11:48+02:00',
      partial: true,
    })
  })

  test.each([
    ['broken', '<script type="application/ld+json">{"@type": "NewsArticle",</script>'],
    ['of another thing', linked({ '@type': 'Product', name: 'Oak door' })],
    [
      'with members of the wrong kind',
      linked({ '@type': 'NewsArticle', headline: 7, author: [null, {}], publisher: [] }),
    ],
    [
      'that speaks of prototypes',
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"Polluted"}}</script>',
    ],
  ])('%s says nothing', (_, head) => {
    expect(header(head)).toMatchObject({ title: 'Quay to be mended', byline: null, partial: false })
  })
})

describe('what else a page says', () => {
  test('Open Graph and other meta elements', () => {
    const head = `<meta property="og:title" content="Quay to be mended">
      <meta property="og:site_name" content="The Courier">
      <meta property="article:published_time" content="2023-11-14T11:48:00Z">
      <meta name="author" content="Ines Halvorsen">
      <link rel="canonical" href="/harbour/quay?from=home#top">`
    expect(header(head)).toEqual({
      url: ADDRESS,
      canonicalUrl: 'https://courier.example/harbour/quay?from=home',
      outlet: { name: 'The Courier', domain: null, kind: 'news' },
      title: 'Quay to be mended',
      byline: 'Ines Halvorsen',
      publishedAt: '2023-11-14T11:48Z',
      language: 'en',
      partial: false,
    })
  })

  test.each([
    [
      'the first heading that agrees',
      '<h1>The Courier</h1><h1>Quay to  be mended</h1>',
      '',
      'Quay to be mended',
    ],
    ['the title without its outlet', '', '', 'Quay to be mended'],
    [
      'the stated title',
      '<h1>The Courier</h1>',
      '<meta property="og:title" content="A quay, mended">',
      'A quay, mended',
    ],
  ])('headline: %s', (_, body, head, title) => expect(header(head, body).title).toBe(title))

  test('the time element', () => {
    const body = '<article><time datetime="2023-11-14">Tuesday</time></article>'
    expect(header('', body).publishedAt).toBe('2023-11-14')
  })

  test('a front page is not the original of an article', () => {
    expect(header('<link rel="canonical" href="https://courier.example/">').canonicalUrl).toBeNull()
  })

  test.each([
    ['https://ministry.gov.example/x', 'news'],
    ['https://ministry.gov/x', 'official'],
    ['https://alliance.int/x', 'official'],
    ['https://ministry.gov.uk/x', 'official'],
  ])('%s is %s', (url, kind) => expect(header('', '', url).outlet.kind).toBe(kind))

  test.each([
    ['https://www.courier.example/x', 'www.courier.example'],
    ['ftp://courier.example', null],
    ['about:blank', null],
    ['no address', null],
  ])('host of %s', (url, host) => expect(hostOf(url)).toBe(host))
})
