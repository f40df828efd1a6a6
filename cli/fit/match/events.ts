import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Span } from '../../../lib/text/span'
import { type ArticleRecord, articleRecord } from '../../article-record'

/** Where words stand in an article of an event. */
const Place = v.object({ article: v.string(), start: v.number(), end: v.number() })
export type Place = v.InferOutput<typeof Place>

const Pair = v.object({
  a: Place,
  b: Place,
  verdict: v.optional(v.string()),
  label: v.optional(v.string()),
})

/** Two places that somebody compared. */
export interface Compared {
  readonly kind: 'gold' | 'judged' | 'paraphrase'
  readonly a: Place
  readonly b: Place
  readonly same: boolean
  readonly event: string
}

export interface Events {
  readonly records: readonly ArticleRecord[]
  /** The event of each article. */
  readonly event: ReadonlyMap<string, string>
  readonly compared: readonly Compared[]
  /** The spans of each article's sentences: a match that leaves those of its gold span is none. */
  readonly sentences: ReadonlyMap<string, readonly Span[]>
}

/** Reads the development events of `folder`; pairs of articles that are not there are left out. */
export function readEvents(folder: string): Events {
  const all = lines(join(folder, 'articles.jsonl'))
  const records = all.map(articleRecord)
  const event = new Map(all.map((line) => [idOf(line), eventOf(line)]))
  const read = (file: string, kind: Compared['kind']): Compared[] =>
    lines(join(folder, file)).flatMap((line) => {
      const { a, b, verdict, label } = v.parse(Pair, line)
      const found = event.get(a.article)
      if (found === undefined || !event.has(b.article) || label === 'related') return []
      const same = kind === 'gold' || verdict === 's' || label === 'same'
      return [{ kind, a, b, same, event: found }]
    })
  return {
    records,
    event,
    compared: [
      ...read('pairs.jsonl', 'gold'),
      ...read('judged.jsonl', 'judged'),
      ...read('paraphrases.jsonl', 'paraphrase'),
    ],
    sentences: new Map(records.map(({ id, text }) => [id, sentencesOf(text)])),
  }
}

const lines = (file: string): object[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => v.parse(v.looseObject({}), JSON.parse(line)))

const idOf = (line: object): string => v.parse(v.object({ id: v.string() }), line).id
const eventOf = (line: object): string => v.parse(v.object({ event: v.string() }), line).event

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const sentencesOf = (text: string): Span[] =>
  Array.from(segmenter.segment(text), ({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }))

/** Marks around a sentence that a span may take with it. */
const SLACK = 2

/**
 * Whether a span that was found is the one that was compared: it has half of the shorter of the two,
 * and stays inside the sentences that the compared one touches (as ../shared/eval scores it).
 */
export function isPlace(events: Events, found: Span & { article: string }, place: Place): boolean {
  if (found.article !== place.article) return false
  const shared = Math.min(found.end, place.end) - Math.max(found.start, place.start)
  const shorter = Math.min(found.end - found.start, place.end - place.start)
  if (shared < shorter / 2) return false
  const touched = (events.sentences.get(place.article) ?? []).filter(
    ({ start, end }) => start < place.end && place.start < end,
  )
  const from = (touched[0]?.start ?? place.start) - SLACK
  const to = (touched.at(-1)?.end ?? place.end) + SLACK
  return found.start >= from && found.end <= to
}
