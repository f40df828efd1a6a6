import { expect, test } from 'vitest'
import { sourceOf } from '../../lib/attribution/missing-source'
import { readArticle } from '../../lib/attribution/reading'
import { articleOf } from '../article'
import { said, unmark } from './marked'

test.each([
  [
    'According to the Lamp, <source>Weiss</source> <cue>said</cue> <content>it runs</content>.',
    'Weiss',
  ],
  [
    'According to the Lamp, <source>Anna Weiss</source> has <cue>said</cue> <content>it runs</content>.',
    'Anna Weiss',
  ],
  ['It was <cue>said</cue> <content>that it runs</content>.', null],
  ['The harbour <cue>said</cue> <content>that it runs</content>.', null],
])('a name before the cue is its source: %s', (marked, source) => {
  const { text, content, cue } = unmark(marked)
  const span = (words: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  }
  const found = {
    content: content.map(span),
    cue: span(cue ?? ''),
    source: null,
    act: 'speech',
    reliability: 50,
    pattern: 'fitted',
  } as const
  const read = sourceOf(readArticle(articleOf(text)), found)
  expect(read && text.slice(read.start, read.end)).toBe(source)
})

test('a name between commas before a second cue is whose words these are, not the first speaker’s', () => {
  const text =
    'Anna Weiss said talks were “very productive”, while her Harwick counterpart, Carl Dorn, said there had been “no breakthrough”.'
  expect(said(text).map(({ speaker }) => speaker)).toEqual(['Anna Weiss', 'Carl Dorn'])
})
