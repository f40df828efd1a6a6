import { describe, expect, test, vi } from 'vitest'
import { attribute } from '../../lib/attribution/attribute'
import { articleOf } from '../article'
import { said, unmark } from './marked'

// What rules find by themselves, as where no model is fitted or its file is damaged.
vi.mock('../../lib/attribution/tagger/models', () => ({ modelFor: () => null }))

/** Each text holds one attribution, whose parts are marked. */
function finds(marked: string, form: string, language = 'en'): void {
  const { text, content, source, cue } = unmark(marked)
  expect(said(text, language)).toMatchObject([{ form, content, source, cue }])
}

describe('direct', () => {
  test.each([
    '“<content>The bridge will stand,</content>” <source>Weiss</source> <cue>said</cue>.',
    '“<content>The bridge will stand,</content>” <cue>said</cue> <source>Anna Weiss</source>, an engineer.',
    '"<content>The bridge will stand,</content>" <cue>said</cue> <source>the mayor of Exampleton</source> on Monday.',
    '<source>Weiss</source> <cue>said</cue>: “<content>The bridge will stand.</content>”',
    '<source>Weiss</source> <cue>told</cue> reporters on Monday, “<content>The bridge will stand.</content>”',
    '“<content>Will it stand?</content>” <source>Weiss</source> <cue>asked</cue>.',
    '“<content>Will it stand?</content>” <source>she</source> <cue>asked</cue> reporters at the site.',
    "''<content>The bridge will stand,</content>'' <source>Mr. Weiss</source> <cue>said</cue>.",
    '‘<content>The bridge will stand,</content>’ <source>Weiss</source> <cue>said</cue>.',
  ])('%s', (marked) => finds(marked, 'direct'))

  test.each([
    '“<content>The bridge,</content>” <source>Weiss</source> <cue>said</cue>, “<content>will stand.</content>”',
    '“<content>It will stand,</content>” <source>Weiss</source> <cue>said</cue>. “<content>It always has.</content>”',
    '“<content>Is it safe?</content>” <source>Weiss</source> <cue>asked</cue> the crowd. “<content>It is.</content>”',
  ])('in two pieces: %s', (marked) => finds(marked, 'direct'))

  test('over several paragraphs, each opened and the last one closed', () => {
    const text = 'Weiss said: “The bridge stands.\n“It will stand for long.\n“We are proud.”'
    const found = said(text)
    expect(found.flatMap(({ content }) => content)).toEqual([
      'The bridge stands.',
      'It will stand for long.',
      'We are proud.',
    ])
    expect(new Set(found.map(({ source }) => source))).toEqual(new Set(['Weiss']))
  })
})

describe('mixed', () => {
  test.each([
    '<source>Weiss</source> <cue>said</cue> <content>that the bridge was “as firm as a rock” after the flood</content>.',
    '<source>The engineer</source> <cue>called</cue> <content>the bridge “a marvel.”</content>',
    '<content>The bridge is “as firm as a rock,”</content> <source>Weiss</source> <cue>said</cue>.',
  ])('%s', (marked) => finds(marked, 'mixed'))
})

describe('indirect', () => {
  test.each([
    '<source>Weiss</source> <cue>said</cue> <content>that the bridge would stand</content>.',
    '<source>Weiss</source> <cue>said</cue> <content>the bridge would stand</content>.',
    '<source>Weiss</source> <cue>said</cue> in a statement on Monday <content>that the bridge would stand</content>.',
    '<source>Weiss</source> has repeatedly <cue>argued</cue> <content>that the bridge would stand</content>.',
    '<source>Anna Weiss, 43, an engineer,</source> <cue>said</cue> <content>the bridge would stand</content>.',
    '<content>The bridge would stand</content>, <source>Weiss</source> <cue>said</cue>.',
    '<content>The bridge</content>, <source>Weiss</source> <cue>said</cue>, <content>would stand for long</content>.',
    '<cue>According to</cue> <source>the engineer</source>, <content>the bridge will stand</content>.',
    '<content>The bridge will stand</content>, <cue>according to</cue> <source>two engineers</source>.',
    '<source>Weiss</source> <cue>asked</cue> <content>whether the bridge would stand</content>.',
    '<source>Weiss</source> <cue>told</cue> the council <content>that the bridge would stand</content>.',
    '<source>Weiss</source> <cue>declined to comment on</cue> <content>the cost of the bridge</content>.',
    '<source>Weiss</source> <cue>refused</cue> <content>to close the bridge</content>.',
    '<source>The council</source> <cue>called for</cue> <content>a new bridge</content>.',
  ])('%s', (marked) => finds(marked.replace(',</source>', '</source>,'), 'indirect'))

  test('two cues with one source are two attributions', () => {
    expect(said('Weiss said the bridge would stand, adding that it was safe.')).toMatchObject([
      { content: ['the bridge would stand'], source: 'Weiss', cue: 'said' },
      { content: ['that it was safe'], source: 'Weiss', cue: 'adding' },
    ])
  })

  test('a refusal of speech is told from a thought', () => {
    expect(said('Weiss believes that the bridge will stand.')).toMatchObject([{ act: 'thought' }])
    expect(said('Weiss said that the bridge will stand.')).toMatchObject([{ act: 'speech' }])
  })
})

describe('across sentences and lines', () => {
  test('“announced this” credits the sentences before it', () => {
    const lead = 'The bridge will be closed in May. Buses will run instead.'
    expect(said(`${lead} Mayor Anna Weiss announced this at a meeting.`)).toMatchObject([
      {
        content: ['The bridge will be closed in May.', 'Buses will run instead.'],
        cue: 'announced',
      },
    ])
  })

  test.each([
    ['Mayor of Exampleton: The bridge stays open\n\nAnna Weiss spoke.', 'The bridge stays open'],
    ['Mayor comments on the bridge: It stays open\n\nAnna Weiss spoke.', 'It stays open'],
    ['The old bridge stays open - Mayor Weiss\n\nAnna Weiss spoke.', 'The old bridge stays open'],
    ['MORENO: We will see it through.\n\nAnna Weiss spoke.', 'We will see it through'],
    ['Weiss: The bridge stays open\n\nMayor Anna Weiss spoke.', 'The bridge stays open'],
  ])('a headline or label: %j', (text, content) => {
    expect(said(text)[0]?.content).toEqual([content])
  })

  test.each([
    'Bridges: Two will stay open\n\nAnna Weiss came over bridges.',
    'Exampleton: Two will stay open\n\nAnna Weiss came to Exampleton.',
  ])('a word before a colon that is no surname with a given name below is no label: %j', (text) => {
    expect(said(text)).toEqual([])
  })
})

describe('a block that is set as a quotation', () => {
  const lead = 'On the bridge, Anna Weiss wrote:'
  const block = 'It will stand. It always has.'
  const text = `${lead}\n\n${block}`
  const article = articleOf(text)
  const [first, second] = article.blocks

  test('needs no marks, and has its speaker from the paragraph before', () => {
    const blocks = first && second ? [first, { ...second, kind: 'quote' as const }] : []
    const [found] = attribute({ ...article, blocks })
    expect(found).toMatchObject({ form: 'direct', speaker: { name: 'Anna Weiss' } })
    expect(found?.content.map(({ start, end }) => text.slice(start, end))).toEqual([block])
  })
})

describe('what is no statement', () => {
  test.each([
    'The “fast” lane was closed.',
    'The novel “The Long Road Home” sold well in spring.',
    'It was the third “Night of Lights” in a row.',
    'The bridge was closed on Monday for repairs.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })
})

test('a language without a lexicon still gives its direct quotations', () => {
  expect(said('„Most stoi mocno od lat.“\nPociąg jedzie.', 'pl')).toMatchObject([
    { form: 'direct', content: ['Most stoi mocno od lat.'], source: null },
  ])
})
