import { describe, expect, test } from 'vitest'
import type { Finding } from '../lib/comparison'
import { notSame } from '../lib/decision/wording-key'
import type { Translator } from '../lib/match/translator'
import { tellCard } from '../lib/telling/card'
import { compared, type Report } from './reports'

/** Sentences and names in two languages, as a translator of a few pages knows them. */
const DICTIONARY: readonly (readonly [en: string, de: string])[] = [
  [
    'The ferry must sail before the winter storms arrive in the outer harbour.',
    'Die Fähre muss auslaufen, bevor die Winterstürme den Außenhafen erreichen.',
  ],
  [
    'Our fishermen cannot wait for another promise from the ministry.',
    'Unsere Fischer können nicht auf ein weiteres Versprechen des Ministeriums warten.',
  ],
  [
    'The quarry road was never meant for lorries.',
    'Die Straße zum Steinbruch war nie für Lastwagen gedacht.',
  ],
]

const bare = (text: string): string => text.replace(/[.,]$/u, '')

/** Translates what is in the dictionary; of what it was asked is noted. */
function dictionary(
  pairs: readonly string[] = ['en de', 'de en'],
): Translator & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    translate: async (text, from, to) => {
      asked.push(`${from} ${to}`)
      if (!pairs.includes(`${from} ${to}`)) return null
      const entry = DICTIONARY.find((each) => each.some((words) => bare(words) === bare(text)))
      return (
        (to === 'de' ? entry?.[1] : entry?.[0]) ??
        (/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(text) ? text : null)
      )
    },
  }
}

const [[FERRY, FERRY_DE]] = DICTIONARY as [readonly [string, string]]

const page: Report = {
  outlet: 'Harwick Post',
  text: `Mayor Ilse Brandt spoke to the harbour guild. “${bare(FERRY)},” Brandt said.`,
}
const german: Report = {
  outlet: 'Seeblatt',
  language: 'de',
  text: `Bürgermeisterin Ilse Brandt sprach vor der Gilde. „${FERRY_DE}“, sagte Brandt.`,
}

async function ferry(
  known: readonly Report[],
  translator: Translator | null = dictionary(),
  decisions: Parameters<typeof notSame> | null = null,
): Promise<Finding> {
  const { findings } = await compared(page, known, {
    translation: translator && { translator, languages: ['en', 'de', 'fr'] },
    decisions: decisions ? [notSame(...decisions)] : [],
  })
  const finding = findings.find(({ statement }) => statement.form === 'direct')
  if (!finding) throw new Error('no quotation')
  return finding
}

describe('versions in other languages', () => {
  test('are found in translation, set beside the statement and labelled', async () => {
    const { versions, mark } = await ferry([german])
    expect(versions).toMatchObject([
      {
        relation: 'same',
        certainty: 'shown',
        translated: { from: 'de', text: FERRY_DE },
        variant: { text: FERRY, language: 'en' },
        differences: [{ kind: 'language' }],
      },
    ])
    expect(versions[0]?.parts).not.toEqual([])
    expect(mark).toBe('same')
  })

  test('are not looked for where the reader has not asked', async () => {
    expect((await ferry([german], null)).versions).toEqual([])
  })

  test('are not there where the browser cannot translate, and it is asked once a language', async () => {
    const none = dictionary([])
    expect((await ferry([german], none)).versions).toEqual([])
    expect(none.asked).toEqual(['en de', 'en fr'])
  })

  test('are not there where they cannot be translated back', async () => {
    expect((await ferry([german], dictionary(['en de']))).versions).toEqual([])
  })

  test('are of the same statement alone', async () => {
    const other = { ...german, text: german.text.replace(FERRY_DE, DICTIONARY[2]?.[1] ?? '') }
    expect((await ferry([other])).versions).toEqual([])
  })

  test('count as outlets, but their words are nobody’s wording', async () => {
    const longer = {
      ...german,
      text: german.text.replace(FERRY_DE, `${FERRY_DE} ${DICTIONARY[1]?.[1]}`),
    }
    const [utterance] = (await ferry([german, { ...longer, outlet: 'Hafenbote' }])).utterances
    expect(utterance).toMatchObject({ fullest: null, bestAttested: null, outlets: 2 })
  })

  test('are no difference in words on the card', async () => {
    const finding = await ferry([german])
    expect(tellCard(finding).tellings).toMatchObject([{ key: 'tellLanguage' }])
  })

  test('are left out where the reader said that they are not the same', async () => {
    const { findings, article } = await compared(page, [german], {
      translation: { translator: dictionary(), languages: ['de'] },
    })
    const finding = findings.find(({ versions }) => versions.length > 0)
    const [version] = finding?.versions ?? []
    if (!finding || !version) throw new Error('no version')
    expect(
      (await ferry([german], dictionary(), [article, finding.statement, version])).versions,
    ).toEqual([])
  })

  test('stand beside those of the article’s own language', async () => {
    const english = { ...page, outlet: 'Tarn Mail', text: page.text.replace('must', 'should') }
    const { versions, mark } = await ferry([german, english])
    expect(versions.map(({ translated }) => translated?.from ?? null)).toEqual([null, 'de'])
    expect(mark).toBe('differs')
  })
})
