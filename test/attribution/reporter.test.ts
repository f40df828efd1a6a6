import { expect, test } from 'vitest'
import type { Found } from '../../lib/attribution/found'
import { readArticle } from '../../lib/attribution/reading'
import { withoutReporter } from '../../lib/attribution/reporter'
import { articleOf } from '../article'
import { unmark } from './marked'

test.each([
  [
    '<source>Weiss</source> said <content>it would grow, Example Wire reported</content>.',
    'it would grow',
    'Example Wire',
  ],
  [
    '<source>Weiss</source> said <content>that it runs, the Daily Lamp reported on Monday</content>.',
    'that it runs',
    'Daily Lamp',
  ],
  [
    '<source>Weiss</source> said <content>it would grow, and it did</content>.',
    'it would grow, and it did',
    null,
  ],
  [
    '<source>Weiss</source> said <content>it grew, Dorn said it would</content>.',
    'it grew, Dorn said it would',
    null,
  ],
])('who reports it is no part of what is said: %s', (marked, left, via) => {
  const { text, content, source } = unmark(marked)
  const span = (words: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  }
  const found: Found = {
    content: content.map(span),
    cue: null,
    source: span(source ?? ''),
    act: 'speech',
    reliability: 50,
    pattern: 'fitted',
  }
  const reported = withoutReporter(readArticle(articleOf(text)), found)
  const words = reported.found.content.map(({ start, end }) => text.slice(start, end))
  expect([words, reported.via?.name ?? null]).toEqual([[left], via])
})
