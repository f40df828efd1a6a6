import { describe, expect, test } from 'vitest'
import { said } from './marked'

/** The one speaker of a text, and what is credited to them. */
const credited = (language: string, text: string) =>
  said(text, language).map(({ speaker, content }) => [speaker, content.join(' … ')])

describe('words are credited to whose words they are, and no noun of speech is a speaker', () => {
  test.each([
    ['de', 'Nach Angaben von Peter Holm hält die Brücke.', 'Peter Holm'],
    ['de', 'Laut Aussage von Peter Holm hält die Brücke.', 'Peter Holm'],
    ['de', 'Nach Einschätzung der Expertin Anna Weiss hält die Brücke.', 'Anna Weiss'],
    ['de', 'Nach Darstellung der Polizei hält die Brücke.', 'Polizei'],
    ['de', 'Nach Auskunft von Peter Holm hält die Brücke.', 'Peter Holm'],
    ['de', 'Angaben von Peter Holm zufolge hält die Brücke.', 'Peter Holm'],
    ['de', 'Laut einem Bericht der „Abendlampe“ hält die Brücke.', 'Abendlampe'],
    ['de', 'Nach Informationen des „Hafenkurier“ hält die Brücke.', 'Hafenkurier'],
    ['fr', 'Selon les déclarations de Jeanne Weiss, le pont tient.', 'Jeanne Weiss'],
    ['fr', "D'après les propos de Jeanne Weiss, le pont tient.", 'Jeanne Weiss'],
    ['es', 'Según palabras de Pedro Ruiz, el puente es seguro.', 'Pedro Ruiz'],
    ['es', 'Según las declaraciones del ministro Pedro Ruiz, el puente es seguro.', 'Pedro Ruiz'],
    ['en', 'According to a statement by Peter Holm, the bridge is safe.', 'Peter Holm'],
    ['en', 'The bridge is safe, according to comments from Peter Holm.', 'Peter Holm'],
    ['uk', 'Згідно із заявою Олени Вайс, міст відкритий.', 'Олени Вайс'],
    ['uk', 'Відповідно до заяви Олени Вайс, міст відкритий.', 'Олени Вайс'],
    ['ru', 'Согласно заявлению Елены Вайс, мост открыт.', 'Елены Вайс'],
    ['ru', 'Со слов Елены Вайс, мост открыт.', 'Елены Вайс'],
  ])('%s: %s', (language, text, speaker) => {
    expect(said(text, language)).toMatchObject([{ speaker }])
  })

  test('so that a person who is named twice is one', () => {
    const text =
      'Peter Holm leitet das Amt. Nach Angaben von Peter Holm hält die Brücke. „Sie ist fest“, sagte Holm.'
    expect(said(text, 'de').map(({ speaker }) => speaker)).toEqual(['Peter Holm', 'Peter Holm'])
  })

  test('a mere document of nobody stays what it is printed as', () => {
    const text = 'Nach vorläufigen Angaben hält die Brücke.'
    expect(credited('de', text)).toEqual([['vorläufigen Angaben', 'hält die Brücke']])
  })
})

describe('an office in the genitive is its bearer’s', () => {
  test.each([
    ['Nach den Worten des Ministers Peter Holm hält die Brücke.', 'Peter Holm'],
    ['Minister Peter Holm kam. Nach den Worten des Ministers hält die Brücke.', 'Peter Holm'],
    ['Nach Angaben des Kanzleramtschefs Peter Holm hält die Brücke.', 'Peter Holm'],
    ['Nach Angaben ihres Erbauers Peter Holm hält die Brücke.', 'Peter Holm'],
  ])('%s', (text, speaker) => {
    expect(said(text, 'de')).toMatchObject([{ speaker }])
  })
})

describe('what is credited goes around its source', () => {
  test.each([
    ['Die Brücke hält Peter Holm zufolge noch lange.', 'Peter Holm'],
    [
      'Die Brücke hält nach Angaben eines Sprechers der Stadt noch lange.',
      'eines Sprechers der Stadt',
    ],
    ['Die Brücke hält einem neuen Bericht der Stadt zufolge noch lange.', 'Stadt'],
  ])('%s', (text, speaker) => {
    expect(credited('de', text)).toEqual([[speaker, 'Die Brücke hält … noch lange']])
  })
})
