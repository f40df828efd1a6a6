import { attribute } from '../../lib/attribution/attribute'
import { compare } from '../../lib/compare'
import { articleOfItem, paragraphsOf } from '../../lib/feed/item-article'
import { readFeed } from '../../lib/feed/read-feed'
import { allows, delayIn } from '../../lib/follow/robots'
import { knownInMemory } from '../../lib/index/memory'
import { termsOf } from '../../lib/index/terms'
import { wordsOf } from '../../lib/index/word'
import { csvOf } from '../../lib/interchange/csv'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import { passageOf, trigramsOf } from '../../lib/match/passage'
import { momentOf } from '../../lib/pack/archive'
import { PackError } from '../../lib/pack/failure'
import { readIndex } from '../../lib/pack/pack-index'
import { readPack } from '../../lib/pack/read'
import { keyFrom } from '../../lib/pack/signature'
import { originalOf } from '../../lib/page/address'
import { quoteOf, spanOfQuote } from '../../lib/page/anchor'
import { dateIn, isoDateOf, looksDated } from '../../lib/page/date'
import { extract } from '../../lib/page/extract'
import { saysHeadline, skeleton } from '../../lib/page/headline'
import { statedDays } from '../../lib/statement/day'
import { statementsOf } from '../../lib/statement/statements'
import { unclaimedQuotations } from '../../lib/statement/unclaimed'
import { variantsOf } from '../../lib/statement/variants'
import { shorten } from '../../lib/telling/shorten'
import { nameKey, sameName, surnameOf } from '../../lib/text/name'
import { normalise } from '../../lib/text/normalise'
import { findQuotations } from '../../lib/text/quotation'
import { sentencesOf } from '../../lib/text/sentence'
import { textFragmentUrl } from '../../lib/text/text-fragment'
import { tokensOf } from '../../lib/text/token'
import { articleAddress } from '../../lib/web/article-address'
import { articleOf } from '../article'
import { goodLines, sealed, streamOf } from '../pack/sample'
import { ADDRESS, pageOf, paragraphs, parse } from '../page/pages'

const OUTLET = { name: 'Lakeside', domain: 'lakeside.example', kind: 'news' } as const
const spanOf = (text: string) => ({ start: 0, end: text.length })

function attributed(text: string, language: string | null): void {
  const article = articleOf(text, { language })
  const attributions = attribute(article)
  statementsOf(article, attributions)
  unclaimedQuotations(article, attributions, lexiconFor(language))
}

/** Two reports of the same text: all of it is looked up, aligned and told. */
async function comparedWithItself(text: string): Promise<void> {
  const article = articleOf(text)
  const statements = statementsOf(article, attribute(article)).filter(({ credited }) => credited)
  const other = { ...article, outlet: OUTLET, url: 'https://lakeside.example/1' }
  csvOf(await compare(article, knownInMemory(variantsOf(other, statements))))
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

function aligned(text: string): void {
  const reading = { lexicon: lexiconFor('en'), weigh: () => 1 }
  const passage = passageOf(text, spanOf(text), reading)
  trigramsOf(passage)
  align(passage.words, passage.words)
}

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
  ['a comparison', comparedWithItself],
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
  ['an address', (text) => [articleAddress(text), originalOf(text)]],
  ['a passage found again', (text) => spanOfQuote(text, quoteOf(text, { start: 9, end: 99 }))],
  ['a date', (text) => [isoDateOf(text), dateIn(text, 'en'), looksDated(text)]],
  ['a headline', (text) => saysHeadline(text, skeleton(`${text}x`))],
]

/** Parsed beforehand: in the extension browsers do that. */
const PAGES: readonly (readonly [name: string, markup: (text: string) => string])[] = [
  ['a page of it', (text) => text],
  ['a paragraph of a page', (text) => pageOf(`<article>${paragraphs()}<p>${text}</p></article>`)],
]

/** What reads texts from outside, by the name of the place that does; given a text, it can be run. */
export const READERS: readonly (readonly [name: string, of: (text: string) => () => unknown])[] = [
  ...TEXTS.map(([name, run]) => [name, (text: string) => () => run(text)] as const),
  ...PAGES.map(([name, markup]) => {
    const of = (text: string) => {
      const page = parse(markup(text))
      return () => extract(page, ADDRESS)
    }
    return [name, of] as const
  }),
]
