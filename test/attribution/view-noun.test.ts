import { expect, test, vi } from 'vitest'
import { said, unmark } from './marked'

// What rules find by themselves, as where no model is fitted or its file is damaged.
vi.mock('../../lib/attribution/tagger/models', () => ({ modelFor: () => null }))

test.each([
  [
    'en',
    '<source>Her</source> <cue>position</cue> is <content>that the bridge must stay</content>.',
  ],
  ['en', '<source>Weiss’s</source> <cue>stance</cue>: <content>the bridge must stay</content>.'],
  [
    'en',
    'The <cue>position</cue> of <source>the council</source> is <content>that it must stay</content>.',
  ],
  [
    'de',
    '<source>Anna Weiss’</source> <cue>Ansicht</cue> ist, <content>dass die Brücke hält</content>.',
  ],
  [
    'fr',
    'La <cue>position</cue> de <source>Jeanne Weiss</source> est <content>que le pont tient</content>.',
  ],
  [
    'es',
    'La <cue>opinión</cue> de <source>Ana Ruiz</source> es <content>que el puente es seguro</content>.',
  ],
  ['uk', 'Її <cue>позиція</cue>: <content>міст має стояти</content>.'],
  ['ru', 'Её <cue>позиция</cue>: <content>мост должен стоять</content>.'],
])('%s: %s', (language, marked) => {
  const { text, content, cue, source } = unmark(marked)
  const [found] = said(text, language)
  expect(found).toMatchObject({ content, cue })
  if (source) expect(found?.source).toBe(source)
})

test('a view from a window is none', () => {
  expect(said('The view is fine. The view from the tower is wide.')).toEqual([])
})
