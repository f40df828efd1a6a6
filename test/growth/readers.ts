import { attribute } from '../../lib/attribution/attribute'
import { admit } from '../../lib/extension/schema'
import { decoded } from '../../lib/feed/decoded'
import { nameOf } from '../../lib/feed/feed-name'
import { articleOfItem, paragraphsOf } from '../../lib/feed/item-article'
import { readFeed } from '../../lib/feed/read-feed'
import { allows, delayIn } from '../../lib/follow/robots'
import { maxAgeIn } from '../../lib/follow/schedule'
import { termsOf } from '../../lib/index/terms'
import { wordsOf } from '../../lib/index/word'
import { inItsLanguage } from '../../lib/lexicon/language'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import { passageOf, trigramsOf } from '../../lib/match/passage'
import { domainOf, siteOriginOf } from '../../lib/outlet'
import { momentOf } from '../../lib/pack/archive'
import { PackError } from '../../lib/pack/failure'
import { gqgVariants } from '../../lib/pack/gqg'
import { readIndex } from '../../lib/pack/pack-index'
import { quotebankVariants } from '../../lib/pack/quotebank'
import { readPack } from '../../lib/pack/read'
import { keyFrom } from '../../lib/pack/signature'
import { originalOf } from '../../lib/page/address'
import { quoteOf, spanOfQuote } from '../../lib/page/anchor'
import { dateIn, isoDateOf, looksDated } from '../../lib/page/date'
import { extract } from '../../lib/page/extract'
import { feedsOf } from '../../lib/page/feeds'
import { mayBeArticle } from '../../lib/page/gate'
import { saysHeadline, skeleton } from '../../lib/page/headline'
import { linkedDataOf } from '../../lib/page/json-ld'
import { statedDays } from '../../lib/statement/day'
import { statementsOf } from '../../lib/statement/statements'
import { unclaimedQuotations } from '../../lib/statement/unclaimed'
import { soughtOf } from '../../lib/store/sought'
import { shorten } from '../../lib/telling/shorten'
import { nameKey, sameName, surnameOf } from '../../lib/text/name'
import { normalise } from '../../lib/text/normalise'
import { findQuotations } from '../../lib/text/quotation'
import { sentencesOf } from '../../lib/text/sentence'
import { textFragmentUrl } from '../../lib/text/text-fragment'
import { tokensOf } from '../../lib/text/token'
import { publicAddress } from '../../lib/web/address'
import { articleAddress } from '../../lib/web/article-address'
import { askFor } from '../../lib/web/ask'
import { articleOf } from '../article'
import { goodLines, sealed, streamOf } from '../pack/sample'
import { ADDRESS, pageOf, paragraphs, parse } from '../page/pages'
import { COMPARISONS, readAgain } from './comparisons'

const OUTLET = { name: 'Lakeside', domain: 'lakeside.example', kind: 'news' } as const
const spanOf = (text: string) => ({ start: 0, end: text.length })

function attributed(text: string, language: string | null): void {
  const article = articleOf(text, { language })
  const attributions = attribute(article)
  statementsOf(article, attributions)
  unclaimedQuotations(article, attributions, lexiconFor(language))
}

function feed(xml: string): void {
  const read = readFeed(xml, 'https://lakeside.example/feed')
  if (read.ok) for (const item of read.feed.items) articleOfItem(item, read.feed, OUTLET)
}

async function pack(...lines: readonly string[]): Promise<void> {
  await readPack(streamOf(sealed(lines))).catch((error: unknown) => {
    if (!(error instanceof PackError)) throw error
  })
}

function robots(text: string): void {
  const origin = 'https://lakeside.example'
  const row = { origin, until: '2026-03-03T12:00:00.000Z', text, without: 'none' } as const
  allows(row, `${origin}/1`)
  delayIn(row)
}

/** As it stands, and as the path and the parameters of one that may be asked for. */
function address(text: string): void {
  for (const each of [text, `https://lakeside.example/${text}?${text}`])
    for (const reader of [articleAddress, originalOf, publicAddress, domainOf, siteOriginOf])
      reader(each)
}

function aligned(text: string): void {
  const reading = { lexicon: lexiconFor('en'), weigh: () => 1 }
  const passage = passageOf(text, spanOf(text), reading)
  trigramsOf(passage)
  align(passage.words, passage.words)
}

/** What a server says beside its text, each time an answer and a refusal; kept by the platform. */
async function answer(text: string): Promise<void> {
  const headers = { get: () => text } as unknown as Headers
  maxAgeIn(headers)
  const body = new ReadableStream()
  const found = { status: 200, ok: true, url: '', headers, body }
  for (const response of [found, { ...found, status: 503, ok: false }])
    await askFor(ADDRESS, { ask: async () => response as unknown as Response })
}

/** Messages of a page and of a view: an article, and as many marks as there is room for. */
function messagesOf(text: string) {
  const article = articleOf(text, { title: text, url: `https://lakeside.example/${text}` })
  const mark = { mark: 'none', quiet: false, credited: true }
  const marks = piecesOf(text).map((id, at) => ({ ...mark, id, spans: [{ start: at, end: at }] }))
  return [
    [{ name: 'articleRead', carries: { article, since: 1 } }, 'content'],
    [{ name: 'articleRead', carries: { article: { ...article, title: '' }, since: 1 } }, 'content'],
    [{ name: 'marksChanged', carries: marks }, 'view'],
    [{ name: 'undoDecision', carries: text }, 'view'],
    [{ name: text, carries: text }, 'view'],
  ] as const
}

/** Everything that is asked for has what is looked for, in its words and in its speaker's name. */
function sought(text: string): void {
  const query = { words: text, speaker: text, outlet: text, from: null, to: null, page: 0 }
  const [variant] = gqgVariants(quoting([''])) ?? []
  if (variant === undefined) throw new Error('no variant')
  const speaker = { name: text, kind: 'person', qid: null } as const
  const outlet = { name: text, domain: null, kind: 'news' } as const
  const { fits, hitsIn } = soughtOf(query)
  fits({ ...variant, text, speaker, outlet })
  hitsIn({ ...variant, text })
}

/** A line of an archive: an article and its quotations. */
const quoting = (quotes: readonly string[]) => ({
  date: '20260302101500',
  url: 'https://lakeside.example/1',
  quotes: quotes.map((quote) => ({ pre: quote, quote, post: quote })),
})

function archived(text: string): void {
  gqgVariants(quoting([text]))
  gqgVariants(quoting(piecesOf(text)))
  const quotations = [text, ...piecesOf(text)].map((quotation) => ({ quotation }))
  quotebankVariants({ ...quoting([]), articleID: '1', phase: 'E', quotations })
}

/** The text in pieces of a line's length. */
const piecesOf = (text: string): string[] =>
  Array.from({ length: text.length / 50 }, (_, at) => text.slice(50 * at, 50 * at + 50))

const TEXTS: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ['tokens', (text) => tokensOf(text)],
  ['sentences, en', (text) => sentencesOf(text, spanOf(text), lexiconFor('en'))],
  ['sentences, uk', (text) => sentencesOf(text, spanOf(text), lexiconFor('uk'))],
  ['quotations, en', (text) => findQuotations(text, [spanOf(text)], lexiconFor('en'))],
  ['quotations, fr', (text) => findQuotations(text, [spanOf(text)], lexiconFor('fr'))],
  ['normalised text', normalise],
  ['names', (text) => [nameKey(text, lexiconFor('uk')), surnameOf(text, lexiconFor('en'))]],
  ['the same name', (text) => sameName(text, `${text} x`, lexiconFor('en'))],
  ['a link to a passage', (text) => textFragmentUrl('https://a.example', text)],
  ['words of a comparison', (text) => wordsOf(text, spanOf(text), lexiconFor('en'))],
  ['terms', (text) => termsOf(text, 'de')],
  ['attribution, en', (text) => attributed(text, 'en')],
  ['attribution, de', (text) => attributed(text, 'de')],
  ['attribution, es', (text) => attributed(text, 'es')],
  ['attribution, fr', (text) => attributed(text, 'fr')],
  ['attribution, uk', (text) => attributed(text, 'uk')],
  ['attribution, no language', (text) => attributed(text, null)],
  ['days', (text) => statedDays(text, 'en')],
  ['alignment', aligned],
  ['a telling', shorten],
  ['a feed of it', feed],
  ['a feed around it', (text) => feed(`<rss><channel><item><title>${text}`)],
  ['an entry of a feed', (text) => feed(`<rss><item><guid>1</guid><description><![CDATA[${text}`)],
  ['paragraphs of an entry', (text) => paragraphsOf(text)],
  ['a pack of it', (text) => pack(text)],
  ['a line of a pack', (text) => pack(...goodLines(3), text.replaceAll('\n', ' '))],
  ['an index of a pack', (text) => readIndex(new TextEncoder().encode(`{"title":"${text}"`))],
  ['a key', keyFrom],
  ['a moment of an archive', momentOf],
  ['a robots.txt', robots],
  ['an address', address],
  ['bytes', (text) => decoded(new TextEncoder().encode(text), text)],
  ['headers of an answer', answer],
  ['a search', sought],
  ['a line of an archive', archived],
  ['the language of a text', (text) => inItsLanguage({ text, language: text })],
  ['the name of a feed', nameOf],
  ['a passage found again', (text) => spanOfQuote(text, quoteOf(text, { start: 9, end: 99 }))],
  ['a date', (text) => [isoDateOf(text), dateIn(text, 'en'), looksDated(text)]],
  ['a headline', (text) => saysHeadline(text, skeleton(`${text}x`))],
]

/** What reads something that is made of a text, and made beforehand: a page is parsed by browsers. */
type Reader = readonly [name: string, of: (text: string) => () => unknown]

const page = (
  name: string,
  markup: (text: string) => string,
  read: (page: Document) => unknown,
): Reader => [
  name,
  (text) => {
    const parsed = parse(markup(text))
    return () => read(parsed)
  },
]
const extracted = (page: Document) => extract(page, ADDRESS)

const PREPARED: readonly Reader[] = [
  page('a page of it', (text) => text, extracted),
  page(
    'a paragraph of a page',
    (text) => pageOf(`<article>${paragraphs()}<p>${text}</p></article>`),
    extracted,
  ),
  page('whether a page is an article', pageOf, (page) => mayBeArticle(page, ADDRESS)),
  page('what a page says in JSON-LD', (text) => pageOf('', linkedData(text)), linkedDataOf),
  page(
    'feeds of a page',
    (text) => pageOf('', feedLinks(text)),
    (page) => feedsOf(page, ADDRESS),
  ),
  ['a statement read again', readAgain],
  [
    'messages',
    (text) => {
      const messages = messagesOf(text)
      return () => messages.map(([message, sender]) => admit(message, sender))
    },
  ],
]

const linkedData = (text: string): string => {
  const graph = { '@graph': [text, ...text, [...text], { author: [...text], hasPart: [...text] }] }
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">${json}</script>`
}

/** One link that says all of it everywhere, and many that say a little of it. */
function feedLinks(text: string): string {
  const link = (said: string): string => {
    const value = said.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    return `<link rel="alternate ${value}" type="application/rss+xml" href="${value}" title="${value}">`
  }
  return [text, ...piecesOf(text)].map(link).join('')
}

/** What reads texts from outside, by the name of the place that does; given a text, it can be run. */
export const READERS: readonly Reader[] = [
  ...[...TEXTS, ...COMPARISONS].map(([name, run]): Reader => [name, (text) => () => run(text)]),
  ...PREPARED,
]
