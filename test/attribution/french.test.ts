import { describe, expect, test } from 'vitest'
import { said, unmark } from './marked'

describe('a speaker between commas, what is said on both sides', () => {
  test.each([
    '<content>Le pont est sûr</content>, <cue>assure</cue> <source>Mme Weiss</source>, <content>et il est beau</content>.',
    '<content>Le pont</content>, <cue>assure</cue> <source>Mme Weiss</source>, <content>est sûr</content>.',
    '<content>Le pont est sûr</content>, <cue>assure</cue> <source>Mme Weiss</source>, maire de la ville.',
  ])('%s', (marked) => {
    const { text, content, source, cue } = unmark(marked)
    expect(said(text, 'fr')[0]).toMatchObject({ content, source, cue })
  })
})

describe('"comme" points ahead with "l\'a dit"', () => {
  test.each([
    'Comme l’a <cue>expliqué</cue> <source>Anna Weiss</source>, <content>le pont est sûr</content>.',
    'Comme <source>Anna Weiss</source> l’a <cue>expliqué</cue>, <content>le pont est sûr</content>.',
    '<content>Le pont est sûr</content>, comme l’a <cue>dit</cue> <source>Anna Weiss</source>.',
  ])('%s', (marked) => {
    const { text, content, source, cue } = unmark(marked)
    expect(said(text, 'fr')).toMatchObject([{ content, source, cue }])
  })

  test('without it, "l\'a dit" points back', () => {
    const text = 'Le pont est sûr. Anna Weiss l’a affirmé lundi.'
    expect(said(text, 'fr')).toMatchObject([{ content: ['Le pont est sûr.'] }])
  })
})

test('the title of two is none of a name', () => {
  const text = 'MM. Dorn et Hill ont déclaré que le pont est sûr.'
  expect(said(text, 'fr')).toMatchObject([{ source: 'MM. Dorn et Hill', speaker: 'Dorn' }])
})

describe('what stands between marks that are set off by spaces ends with them', () => {
  test.each([
    'La maire Anna Weiss a déclaré : « Le pont est sûr. » Le quai est fermé depuis lundi.',
    'Le quai est fermé. Anna Weiss a demandé : « Le pont est sûr. » Elle est partie.',
    'La maire Anna Weiss a déclaré : « Le pont est sûr. »',
  ])('%s', (text) => {
    expect(said(text, 'fr')).toMatchObject([
      { form: 'direct', content: ['Le pont est sûr.'], speaker: 'Anna Weiss' },
    ])
  })

  test('and nothing of the next sentence is about it', () => {
    const text = 'Le maire est parti. « Le pont est sûr. » Anna Weiss a déclaré : « Je reste. »'
    expect(said(text, 'fr')).toMatchObject([
      { content: ['Le pont est sûr.'] },
      { content: ['Je reste.'], speaker: 'Anna Weiss' },
    ])
  })
})
