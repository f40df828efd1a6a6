import { describe, expect, test } from 'vitest'
import { creditDifferences } from '../../lib/difference/credit'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import type { Statement } from '../../lib/statement/statement'
import type { Variant } from '../../lib/statement/variant'
import { tenOfEach } from './ten-pairs'

const SIDE = { form: 'direct', credited: true, cue: 'said', before: '', after: '', language: 'en' }
const person = (name: string) => ({ speaker: { name, kind: 'person', qid: null }, mention: name })

function kinds(here: object, there: object): readonly string[] {
  const side = { ...SIDE, ...person('Ilse Brandt') }
  return creditDifferences(
    { ...side, ...here } as unknown as Statement,
    { ...side, ...there } as unknown as Variant,
    lexiconFor('en'),
  )
}

const linesOf = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim())

const pairs = (table: string): [string, string][] =>
  linesOf(table).map((line) => line.split(' | ') as [string, string])

/** Of each kind: pairs that have it, and pairs that look like it and do not. */
const TABLE = {
  cue: {
    side: (cue: string) => ({ cue }),
    has: `said | claimed
      said | admitted
      told | boasted
      added | complained
      stated | insisted
      noted | alleged
      wrote | warned
      explained | conceded
      denied | said
      threatened | announced
      joked | said
      had said | had warned`,
    hasNot: `said | told
      says | said
      said | added
      noted | stated
      wrote | said
      claimed | claims
      warned | was warning
      said | explained
      told | remarked
      announced | declared`,
  },
  description: {
    side: (mention: string) => ({ mention }),
    has: `mayor Ilse Brandt | the baker Ilse Brandt
      the mayor | the sailor
      Ilse Brandt, a critic | Ilse Brandt, the founder
      the young author | a former smuggler
      the chairwoman | Brandt, a lawyer
      hero Ilse Brandt | rebel Ilse Brandt
      the minister | the widow
      Ilse Brandt, an economist | the activist
      the winner | the loser
      our neighbor | the intruder`,
    hasNot: `mayor Ilse Brandt | the mayor
      Ilse Brandt | Brandt
      Ilse Brandt | the mayor
      she | the mayor
      the mayor of Tarn | mayor Brandt
      a former mayor | the former mayor
      the chairwoman | chairwoman Ilse Brandt
      Brandt, an economist | economist Ilse Brandt
      the town's mayor | the mayor
      he | she`,
  },
  language: {
    side: (language: string) => ({ language }),
    has: `en | de
      en | fr
      en | es
      en | uk
      en | ru
      en | uk-UA
      en | FR-ca
      en | de_AT
      en | pl
      en | enm`,
    hasNot: `en | en
      en | en-GB
      en | en-us
      en | EN
      en | en_AU
      en | en-Latn-US
      en-US | en-GB
      en-IE | en
      EN | en-ZA
      en | EN-IN`,
  },
  speaker: {
    side: person,
    has: `Ilse Brandt | Jon Velm
      Ilse Brandt | Hanna Falk
      Otto Lindqvist | Ilse Brandt
      Brandt | Velm
      Anna Weiss | Anna Schwarz
      John Carter | John Miller
      Maria Sol | Maria Luna
      Peter Old | Petra New
      Carl Holm | Karin Stein
      Eva Lang | Adam Kurz`,
    hasNot: `Ilse Brandt | Brandt
      Tim Holm | Timothy Holm
      Ilse M. Brandt | Ilse Brandt
      Dr. Ilse Brandt | Ilse Brandt
      Volodymyr Zelensky | Volodymyr Zelenskyi
      Jon Lindqist | Jon Lindqvist
      Meeting Ilse Brandt | Ilse Brandt
      ILSE BRANDT | Ilse Brandt
      José Vidal | Jose Vidal
      Ilse Brandt Jr. | Ilse Brandt`,
  },
} as const

tenOfEach(
  Object.fromEntries(
    Object.entries(TABLE).map(([kind, { has, hasNot }]) => [
      kind,
      { has: linesOf(has), hasNot: linesOf(hasNot) },
    ]),
  ),
)

test('a report that does not say its language is in that of the article', () =>
  expect(kinds({}, { language: '' })).toEqual([]))

test('where one side has no cue, the other has no other one', () => {
  expect(kinds({ cue: '' }, { cue: 'claimed' })).toEqual([])
  expect(kinds({ cue: 'claimed' }, { cue: '' })).toEqual([])
})

describe.each(Object.entries(TABLE))('%s', (kind, { side, has, hasNot }) => {
  test.each(pairs(has))('%s | %s', (a, b) => expect(kinds(side(a), side(b))).toContain(kind))
  test.each(pairs(hasNot))('not: %s | %s', (a, b) =>
    expect(kinds(side(a), side(b))).not.toContain(kind),
  )
})
