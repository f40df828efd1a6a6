import { describe, expect, test } from 'vitest'
import { said, unmark } from './marked'

describe('whom a paper’s words were said to is neither speaker nor said', () => {
  test.each([
    '<source>Weiss</source> <cue>sagte</cue> der „Abendlampe“, <content>die Brücke werde „in wenigen Wochen“ geöffnet</content>. Anna Weiss kam.',
    '<source>Anna Weiss</source> <cue>sagte</cue> der Zeitung „Abendlampe“ am Montag: „<content>Die Brücke hält.</content>“',
    '„<content>Die Brücke hält</content>“, <cue>sagte</cue> <source>Anna Weiss</source> der „Abendlampe“.',
    '„<content>Die Brücke hält</content>“, <cue>sagte</cue> <source>Anna Weiss</source> den Zeitungen der Uferpresse.',
    '<content>Die Brücke hält</content>, <cue>sagte</cue> <source>Anna Weiss</source> der Neuen Uferpresse.',
    '„<content>Die Brücke hält</content>“, <cue>erklärte</cue> <source>Bürgermeisterin Anna Weiss</source> der Presse am Montag.',
  ])('%s', (marked) => {
    const { text, content, source, cue } = unmark(marked)
    expect(said(text, 'de')).toMatchObject([{ content, source, cue, speaker: 'Anna Weiss' }])
  })

  test.each([
    '„<content>Die Brücke hält</content>“, <cue>sagte</cue> <source>der Sprecher der Polizei</source>.',
    '„<content>Die Brücke hält</content>“, <cue>sagte</cue> <source>Ursula von der Weiss</source>.',
    '<source>Anna Weiss</source> <cue>sagte</cue> „<content>Ja</content>“ und ging.',
  ])(
    'a genitive, a name with an article and a short quotation are what they were: %s',
    (marked) => {
      const { text, content, source } = unmark(marked)
      expect(said(text, 'de')).toMatchObject([{ content, source }])
    },
  )
})

test('the name after an office keeps its small words', () => {
  const text = 'Die Präsidentin der Neuen Union Anna von der Weiss sagte, die Brücke halte.'
  expect(said(text, 'de')).toMatchObject([{ speaker: 'Anna von der Weiss' }])
})

test('a paper that reports by what somebody else says is the one that reports', () => {
  for (const paper of ['die „Uferzeitung“', 'die Zeitung „Uferzeitung“']) {
    const text = `Wie ${paper} unter Berufung auf Regierungskreise berichtet, soll die Brücke schließen.`
    expect(said(text, 'de')).toMatchObject([
      { source: paper, speaker: 'Uferzeitung', content: ['soll die Brücke schließen'] },
    ])
  }
})

test('the hearer before "that" is no part of what is said, whoever it is', () => {
  for (const hearer of ['a briefing', 'a news conference', 'us']) {
    const text = `The minister told ${hearer} that the bridge would stand.`
    expect(said(text)).toMatchObject([{ content: ['that the bridge would stand'] }])
  }
})

test('whoever is asked to do something stays with what they are asked', () => {
  const text = 'Weiss asked the council to close the bridge that fell.'
  expect(said(text)).toMatchObject([{ content: ['the council to close the bridge that fell'] }])
})
