import { describe, expect, test } from 'vitest'
import { said, unmark } from './marked'

describe('where the finite verb stands second', () => {
  test.each([
    '„<content>Wir öffnen die Brücke bald</content>“, hatte <source>Bauleiter Karl Weiss</source> in einem Interview <cue>erklärt</cue>.',
    '<content>Ein „Meilenstein für die Stadt“</content>, wird <source>die Bürgermeisterin Anna Weiss</source> <cue>zitiert</cue>.',
    '<content>Sie wisse, dass die Brücke „nicht frei von Rissen“ sei</content>, hatte <source>Weiss</source> damals <cue>gesagt</cue>.',
    '<source>Die Stadt</source> hatte den Bericht als „<content>falsch</content>“ <cue>bezeichnet</cue>.',
    '<source>Anna Weiss</source> <cue>sprach</cue> von einem „<content>teuren Irrtum</content>“ und ging.',
    '<source>Weiss</source> <cue>nannte</cue> die Pläne <content>„kühn“ und „fahrlässig“</content> und ging.',
    'Wie <source>die „Uferzeitung“</source> <cue>berichtet</cue>, <content>soll die Brücke im Mai schließen</content>.',
    'Wie <source>der „Hafenkurier“</source> <cue>berichtete</cue>, <content>wird der Turm verkauft</content>.',
    'Gegenüber der Zeitung „Abendlampe“ <cue>sagte</cue> <source>Anna Weiss</source>, die Leiterin des Amtes: „<content>Die Brücke hält noch lange.</content>“',
    '<source>Anna Weiss</source> freut sich über den Neubau: „<content>Das ist ein guter Tag für uns</content>“.',
    '<source>Anna Weiss</source> leitet das Amt. Die Brücke liegt ihr am Herzen. „<content>Sie ist das Wahrzeichen der Stadt.</content>“',
  ])('%s', (marked) => {
    const { text, content, source, cue } = unmark(marked)
    expect(said(text, 'de')).toMatchObject([{ content, source, cue }])
  })

  test('part of a verb is no speaker', () => {
    const text =
      'Weiss erklärte: „Es gibt zwei Arten von Rissen“, und fügt hinzu: „Beide sind klein.“'
    expect(said(text, 'de').map(({ source }) => source)).toEqual(['Weiss', 'Weiss'])
  })

  test('a quotation without a cue is nobody’s where two persons are named', () => {
    const text = 'Anna Weiss leitet das Amt. Karl Moreno hilft ihr. „Das ist eine gute Sache.“'
    expect(said(text, 'de').map(({ speaker }) => speaker)).toEqual([null])
  })
})
