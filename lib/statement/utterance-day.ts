import type { Article } from '../article'
import { type DayWords, dayWordsFor } from '../lexicon/days'
import { lexiconFor } from '../lexicon/lexicon-for'
import { sentencesOf } from '../text/sentence'
import { overlaps, type Span } from '../text/span'
import { type Token, tokensOf } from '../text/token'
import { type StatedDay, statedDays } from './day'
import type { Statement } from './statement'

const DAY_IN_MS = 86_400_000
const DAYS_OF_A_WEEK = 7
const LENGTH_OF_A_DAY = 'yyyy-mm-dd'.length

const LIMIT = {
  /** Characters on either side of a statement in which its cue and its day stand. */
  reach: 400,
  /** A day without its year is of the twelve months before the report; less, to leave no doubt. */
  age: 300,
  /** Words between a weekday and what says which one: "el martes de la semana pasada" is further. */
  beside: 2,
  /** Hours of universal time from which it may be the next day where the report was written. */
  late: 10,
} as const

/** A day with where it is named. */
interface NamedDay extends Span {
  readonly iso: string
}

/** The days of a report count from here. */
interface Published {
  /** Midnight of its day, in milliseconds. */
  readonly time: number
  /** Its own day may be the next one already: its time is given in universal time, and late. */
  readonly isLate: boolean
}

/**
 * The day on which a statement was made, as its sentence says beside its cue ("said on Tuesday",
 * "31 жовтня"), ISO date; resolved against the day of the report. Null where it does not say, where
 * the day would lie after the report, and where two days are meant.
 */
export function utteranceDay(article: Article, statement: Statement): string | null {
  const around = reportOf(article, statement)
  if (around === null) return null
  const { text, spans, cue } = around
  const published = publishedOf(article.publishedAt)
  const words = dayWordsFor(article.language)
  const inReport = (span: Span): boolean => spans.some((each) => overlaps(each, span))
  const distance = ({ start, end }: Span): number => (start < cue ? cue - end : start - cue)
  const stated = statedDays(text, article.language).map((day) => dated(day, published))
  const all = [...stated, ...(published ? relativeDays(text, words, published) : [])]
  const days = all
    .flatMap((day) => day ?? [])
    .filter(inReport)
    .sort((a, b) => distance(a) - distance(b))
  const [day] = days
  if (!day || (published && Date.parse(day.iso) > published.time + lateness(published))) return null
  return day.iso
}

const lateness = ({ isLate }: Published): number => (isLate ? DAY_IN_MS : 0)

function publishedOf(publishedAt: string | null): Published | null {
  const time = Date.parse(publishedAt?.slice(0, LENGTH_OF_A_DAY) ?? '')
  if (publishedAt === null || Number.isNaN(time)) return null
  const hour = Number(publishedAt.slice(LENGTH_OF_A_DAY + 1, LENGTH_OF_A_DAY + 3))
  return { time, isLate: publishedAt.endsWith('Z') && hour >= LIMIT.late }
}

interface Report {
  /** The sentences of the statement. */
  readonly text: string
  /** What of them is not its content. */
  readonly spans: readonly Span[]
  /** Where the cue stands in the text. */
  readonly cue: number
}

/** What the reporter says in the sentences of a statement; null where no cue stands there. */
function reportOf(article: Article, { content, cue }: Statement): Report | null {
  const [first] = content
  const last = content.at(-1)
  const block = first && article.blocks.find(({ end }) => end > first.start)
  if (!first || !last || !block || cue === '') return null
  const near = {
    start: Math.max(block.start, first.start - LIMIT.reach),
    end: Math.min(block.end, last.end + LIMIT.reach),
  }
  if (near.end <= near.start) return null
  const sentences = sentencesOf(article.text, near, lexiconFor(article.language))
  const from = sentences.findIndex(({ end }) => end > first.start)
  const to = sentences.findLastIndex(({ start }) => start < last.end)
  // The sentence itself; where the cue stands in none of its own, the one after it, or before.
  for (const [before, after] of [
    [0, 0],
    [0, 1],
    [1, 0],
  ] as const) {
    const start = sentences[from - before]?.start
    const end = sentences[to + after]?.end
    if (start === undefined || end === undefined) continue
    const spans = between(content, { start, end })
    const at = cueIn(article.text, spans, cue)
    if (at === null) continue
    const shifted = spans.map((span) => ({ start: span.start - start, end: span.end - start }))
    return { text: article.text.slice(start, end), spans: shifted, cue: at - start }
  }
  return null
}

/** What of a span is no content. */
function between(content: readonly Span[], { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const each of content) {
    if (each.start > from) spans.push({ start: from, end: Math.min(each.start, end) })
    from = Math.max(from, each.end)
  }
  if (end > from) spans.push({ start: from, end })
  return spans
}

function cueIn(text: string, spans: readonly Span[], cue: string): number | null {
  for (const { start, end } of spans) {
    const at = text.slice(start, end).indexOf(cue)
    if (at >= 0) return start + at
  }
  return null
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, LENGTH_OF_A_DAY)

/** A stated day with its year: its own, or that of the last such day before the report. */
function dated({ start, end, iso, month, day }: StatedDay, published: Published | null) {
  if (iso !== null) return Number.isNaN(Date.parse(iso)) ? null : { start, end, iso }
  if (published === null) return null
  const year = new Date(published.time).getUTCFullYear()
  const inYear = (of: number): number => Date.UTC(of, month - 1, day)
  const latest = published.time + lateness(published)
  const time = inYear(year) <= latest ? inYear(year) : inYear(year - 1)
  const isDay = new Date(time).getUTCDate() === day
  const isNear = published.time - time <= LIMIT.age * DAY_IN_MS
  return isDay && isNear ? { start, end, iso: isoOf(time) } : null
}

/** "yesterday", "on Tuesday", "last Friday". */
function relativeDays(text: string, words: DayWords, published: Published): NamedDay[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at) => {
    const ago = daysAgo(tokens, at, words) ?? weekdayAgo(tokens, at, { words, published })
    if (ago === null) return []
    return [{ start: token.start, end: token.end, iso: isoOf(published.time - ago * DAY_IN_MS) }]
  })
}

/** By the word for the day, alone or joined to the one before it: "hier", "avant-hier". */
function daysAgo(tokens: readonly Token[], at: number, { before }: DayWords): number | null {
  const norm = tokens[at]?.norm ?? ''
  const joined = tokens[at - 1]?.norm === '-' ? before.get(`${tokens[at - 2]?.norm}-${norm}`) : null
  return joined ?? before.get(norm) ?? null
}

interface Counting {
  readonly words: DayWords
  readonly published: Published
}

/** How many days before the report a weekday was; null where it is none, or in doubt. */
function weekdayAgo(tokens: readonly Token[], at: number, of: Counting): number | null {
  const { words, published } = of
  const weekday = words.weekdays.get(tokens[at]?.norm ?? '')
  if (weekday === undefined) return null
  const near = tokens.slice(Math.max(0, at - LIMIT.beside), at + LIMIT.beside + 1)
  if (near.some(({ norm }) => words.next.has(norm))) return null
  const isLast = near.some(({ norm }) => words.last.has(norm))
  // JavaScript's weeks begin on Sunday.
  const today = (new Date(published.time).getUTCDay() + DAYS_OF_A_WEEK - 1) % DAYS_OF_A_WEEK
  const ago = (today - weekday + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK
  if (ago === 0 && isLast) return DAYS_OF_A_WEEK
  // Tomorrow's name, where it may be tomorrow already.
  return ago === DAYS_OF_A_WEEK - 1 && published.isLate && !isLast ? null : ago
}
