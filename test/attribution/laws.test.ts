import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute } from '../../lib/attribution/attribute'
import { articleOf } from '../article'

const word = fc.constantFrom(
  'Weiss',
  'Anna',
  'the',
  'bridge',
  'said',
  'that',
  'according',
  'to',
  'and',
  'she',
  'who',
  'minister',
  'on',
  'Monday',
  'it',
  'runs',
  '“',
  '”',
  '"',
  '‘',
  "'",
  ',',
  '.',
  '?',
  ':',
  '—',
  '(',
  ')',
  '\n',
  'refused',
)
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
const language = fc.constantFrom('en', 'de', 'es', 'fr', 'uk', 'ru', 'xx', null)

test('every span lies within the text and none is empty', () =>
  fc.assert(
    fc.property(text, language, (words, tongue) => {
      for (const { content, source, cue, chain, via } of attribute(
        articleOf(words, { language: tongue }),
      )) {
        const spans = [...content, source, cue, ...chain.map(({ mention }) => mention), via?.span]
        for (const span of spans) {
          if (!span) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(words.length)
        }
      }
    }),
  ))

test('attributions stand in text order, their content too', () =>
  fc.assert(
    fc.property(text, (words) => {
      for (const { content } of attribute(articleOf(words))) {
        expect(content.length).toBeGreaterThan(0)
        const starts = content.map(({ start }) => start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }
      const first = attribute(articleOf(words)).map(({ content }) => content[0]?.start ?? 0)
      expect(first).toEqual([...first].sort((a, b) => a - b))
    }),
  ))

test('whoever has a speaker has a chain that leads to it, and confidence is a share', () =>
  fc.assert(
    fc.property(text, (words) => {
      for (const { speaker, chain, confidence } of attribute(articleOf(words))) {
        expect(chain.length > 0).toBe(speaker !== null)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
  ))
