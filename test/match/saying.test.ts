import { describe, expect, test } from 'vitest'
import type { Version } from '../../lib/comparison'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { verify } from '../../lib/match/features'
import { passageOf } from '../../lib/match/passage'
import { sharesSaying } from '../../lib/match/saying'
import { compared, type Report } from '../reports'

/** How a report of each language gives words as said: what stands before, between and after. */
const SAYS: Readonly<Record<string, (words: string, who: string) => string>> = {
  de: (words, who) => `„${words}“, sagte ${who}.`,
  en: (words, who) => `“${words},” ${who} said.`,
  es: (words, who) => `«${words}», dijo ${who}.`,
  fr: (words, who) => `« ${words} », a déclaré ${who}.`,
  ru: (words, who) => `«${words}», — сказал ${who}.`,
  uk: (words, who) => `«${words}», — сказав ${who}.`,
}

/** Two who may have said so in one week: one by his name, one by his office alone. */
const WHO: Readonly<Record<string, readonly [named: string, nameless: string]>> = {
  de: ['Otto Lindqvist', 'ein Sprecher'],
  en: ['Otto Lindqvist', 'a spokesman'],
  es: ['Otto Lindqvist', 'un portavoz'],
  fr: ['Otto Lindqvist', 'un porte-parole'],
  ru: ['Отто Линдквист', 'представитель'],
  uk: ['Отто Ліндквіст', 'речник'],
}

const report = (language: string, words: string, who: string, outlet: string): Report => ({
  outlet,
  language,
  text: SAYS[language]?.(words, who) ?? '',
})

async function versionsOf(language: string, pair: string, whose: readonly string[]) {
  const [here = '', there = ''] = pair.split(' | ')
  const { findings } = await compared(report(language, here, whose[0] ?? '', 'Harwick Post'), [
    report(language, there, whose[1] ?? '', 'Selby Courier'),
  ])
  return findings.flatMap((finding): readonly Version[] => finding.versions)
}

/** What everybody says, of two who said it in one week; and the same with words of their own. */
const SAYINGS: Readonly<Record<string, { everybodys: string[]; own: string[] }>> = {
  de: {
    everybodys: [
      'Niemand steht über dem Gesetz in diesem Land | Niemand steht über dem Gesetz, auch kein Bischof',
      'Wir sind das Volk | Wir sind das Volk und bleiben hier',
      'Der Zweck heiligt niemals die Mittel, der Zweck heiligt die Mittel nicht | Der Zweck heiligt die Mittel',
      'Wer zu spät kommt, den bestraft das Leben | Aber wer zu spät kommt, den bestraft das Leben',
    ],
    own: [
      'Wir sind das Volk, und die Werft in Harwick gehört uns | Die Werft in Harwick gehört uns, denn wir sind das Volk',
    ],
  },
  en: {
    everybodys: [
      'Nobody is above the law in this country | No one is above the law, not even a bishop',
      'Nobody, least of all a bishop, is above the law | No one in this town is above the law',
      'Thoughts and prayers will not be enough | Our thoughts and prayers are with the crews',
      'The devil is in the details, as always | The devil, my friends, sees that the devil is in the detail',
      'History will judge what we do now | In the end history will judge all of us',
    ],
    own: [
      'Nobody is above the law, and the bishop must pay for the flooded orchard | The bishop must pay for the flooded orchard, nobody is above the law',
    ],
  },
  es: {
    everybodys: [
      'Nadie está por encima de la ley en este país | Nadie está por encima de la ley, tampoco el obispo',
      'El pueblo unido jamás será vencido | Hoy el pueblo unido jamás será vencido',
      'Caiga quien caiga, llegaremos al fondo | Iremos hasta el final, caiga quien caiga',
      'El fin no es excusa: el fin justifica los medios, dicen | El fin justifica los medios',
    ],
    own: [
      'Nadie está por encima de la ley, y el obispo pagará el huerto inundado | El obispo pagará el huerto inundado, nadie está por encima de la ley',
    ],
  },
  fr: {
    everybodys: [
      'Personne n’est au-dessus de la loi dans ce pays | Personne n’est au-dessus des lois, pas même un évêque',
      'La fin justifie les moyens | Pour eux la fin justifie les moyens',
      'Deux poids, deux mesures, voilà tout | C’est encore deux poids, deux mesures',
      'Le diable est dans les détails | Comme toujours, le diable est dans les détails',
    ],
    own: [
      'Personne n’est au-dessus de la loi, et l’évêque paiera le verger inondé | L’évêque paiera le verger inondé, personne n’est au-dessus de la loi',
    ],
  },
  ru: {
    everybodys: [
      'Никто не стоит выше закона в этой стране | Никто не может быть выше закона, даже епископ',
      'Закон один для всех в этом городе | Закон один для всех, даже для епископа',
      'Цель оправдывает средства | Для них цель оправдывает средства',
      'Хотели как лучше, а получилось как всегда | Хотели как лучше, а получилось, как всегда, плохо',
    ],
    own: [
      'Никто не стоит выше закона, и епископ заплатит за затопленный сад | Епископ заплатит за затопленный сад, никто не стоит выше закона',
    ],
  },
  uk: {
    everybodys: [
      'Ніхто не стоїть вище закону в цій країні | Ніхто не може бути вище закону, навіть єпископ',
      'Усі рівні перед законом у цьому місті | Усі рівні перед законом, навіть єпископ',
      'Мета виправдовує засоби | Для них мета виправдовує засоби',
      'Диму без вогню не буває | Як кажуть, диму без вогню не буває',
    ],
    own: [
      'Ніхто не стоїть вище закону, і єпископ заплатить за затоплений сад | Єпископ заплатить за затоплений сад, ніхто не стоїть вище закону',
    ],
  },
}

describe.each(Object.entries(SAYINGS))('in %s', (language, { everybodys, own }) => {
  const [named = '', nameless = ''] = WHO[language] ?? []

  test.each(everybodys)('everybody’s words are nobody’s version: %s', async (pair) => {
    expect(await versionsOf(language, pair, [named, nameless])).toEqual([])
  })

  test.each(everybodys)('but of one who is reported with them twice: %s', async (pair) => {
    const versions = await versionsOf(language, pair, [named, named])
    expect(versions.map(({ relation }) => relation)).toEqual(['same'])
  })

  test.each(own)('nor are they held back beside words of one’s own: %s', async (pair) => {
    const versions = await versionsOf(language, pair, [named, nameless])
    expect(versions.map(({ certainty }) => certainty)).toEqual(['shown'])
  })
})

describe('everybody’s words, of one who is reported with them twice, are a version', () => {
  const OTHER = 'My grandfather built the lighthouse on the northern pier with his own hands'
  const NOBODY = [
    'No one is above the law, not even a bishop',
    'Nobody is above the law here',
  ] as const
  const said = (outlet: string, ...all: readonly string[]): Report => ({
    outlet,
    text: all.map((words) => `“${words},” Otto Lindqvist said.`).join('\n\n'),
  })

  test.each<[what: string, certainty: string, here: readonly string[], there: readonly string[]]>([
    ['possibly', 'possible', NOBODY.slice(0, 1), NOBODY.slice(1)],
    ['for sure, word by word', 'shown', NOBODY.slice(0, 1), NOBODY.slice(0, 1)],
    ['for sure, beside another', 'shown', [NOBODY[0], OTHER], [NOBODY[1], OTHER]],
  ])('%s', async (_, certainty, here, there) => {
    const { findings } = await compared(said('Harwick Post', ...here), [
      said('Selby Courier', ...there),
    ])
    const versions = findings[0]?.versions ?? []
    expect(versions.map((version) => version.certainty)).toEqual([certainty])
  })
})

describe('all that two passages share is a saying', () => {
  const lexicon = lexiconFor('en')
  /** Each word is worth one nat, so that five of them are words of one's own. */
  const shares = (here: string, there = here): boolean => {
    const [left, right] = [here, there].map((text) =>
      passageOf(text, { start: 0, end: text.length }, { lexicon, weigh: () => 1 }),
    ) as [ReturnType<typeof passageOf>, ReturnType<typeof passageOf>]
    return sharesSaying({ here: left, there: right, ...verify(left, right), score: 1 }, lexicon)
  }
  const SAFE = 'better safe than sorry'
  const SIX = 'lamps boats mills crates ropes sails'

  test.each<[what: string, shared: boolean, here: string, there?: string]>([
    ['word by word', true, SAFE],
    ['within other words', true, `we sold boats: ${SAFE}`, `they built mills; ${SAFE} in June`],
    ['in other forms', true, 'actions speak louder than words', 'action speaks louder than words'],
    ['with other articles', true, 'the devil is in a detail', 'devil is in the details'],
    ['with four words besides', true, `lamps boats mills crates ${SAFE}`],
    ['with five', false, `lamps boats mills crates nets ${SAFE}`],
    ['with five, behind it', false, `${SAFE} lamps boats mills crates nets`],
    [
      'with four, and one that only looks like it',
      true,
      `lamps boats mills crates ombudsman ${SAFE}`,
      `lamps boats mills crates ombudswoman ${SAFE}`,
    ],
    ['on one side alone', false, SAFE, 'safe boats are better'],
    ['not quite', false, 'better safe than late'],
    ['cut off', false, 'better safe than'],
    ['no saying', false, 'lamps boats mills'],
    ['nothing', false, 'lamps', 'mills'],
    ['with six words thrown in', true, `better safe ${SIX} than sorry`, SAFE],
    ['with seven', false, `better safe ${SIX} nets than sorry`, SAFE],
    ['with words thrown in twice', false, 'better in June safe in June than sorry'],
    ['one of three words with one thrown in', false, 'brought quickly to justice'],
    ['one of three words', true, 'brought to justice'],
  ])('%s: %s', (_, shared, here, there) => {
    expect(shares(here, there)).toBe(shared)
    if (there !== undefined) expect(shares(there, here)).toBe(shared)
  })
})
