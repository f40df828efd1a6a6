import { describe, expect, test } from 'vitest'
import type { Version } from '../../lib/comparison'
import type { QuotationKind } from '../../lib/difference/difference'
import { compared, type Report } from '../reports'
import { tenOfEach } from './ten-pairs'

/** A report of one quotation, or of several statements with other matter between them. */
const report = (outlet: string, side: string): Report => ({
  outlet,
  text: [
    'Mayor Ilse Brandt spoke to the harbour guild.',
    ...side
      .split(' // ')
      .flatMap((each, at) => [...(at > 0 ? [FILLER[at]] : []), credited(each.trim())]),
  ].join('\n\n'),
})

const FILLER = ['', 'It rained all day in the old town.', 'Tea was served in the long hall.']

/** What is written as a sentence of the report stands as it is; anything else is quoted. */
const credited = (words: string): string =>
  words.includes('Brandt said') ? words : `“${words},” Brandt said.`

async function versions(here: string, there: string): Promise<readonly Version[]> {
  const { findings } = await compared(report('Harwick Post', here), [
    report('Selby Courier', there),
  ])
  return findings.flatMap((finding) => finding.versions)
}

/** The kinds of what `here` has otherwise than `there`; two sides of a line, a bar between them. */
async function kinds(pair: string): Promise<string[]> {
  const [here = '', there = ''] = pair.split(' | ')
  const found = await versions(here, there)
  if (found.length === 0) throw new Error('not found at all')
  return found.flatMap(({ differences }) => differences.map(({ kind }) => kind))
}

const turned = (pair: string): string => pair.split(' | ').reverse().join(' | ')

type Kind = Extract<QuotationKind, 'spliced' | 'split' | 'reordered' | 'identical' | 'form'>

/** Of each kind: pairs that have it, and pairs that look like it and do not. */
const TABLE: Record<Exclude<Kind, 'split'>, { has: string[]; hasNot: string[] }> = {
  spliced: {
    has: [
      'The ferry must sail before the winter storms. Our crews cannot wait for another promise | The ferry must sail before the winter storms // Our crews cannot wait for another promise',
      'We sold the orchard to pay the teachers. Nobody in the capital sent us a single crown | We sold the orchard to pay the teachers // Nobody in the capital sent us a single crown',
      'The dam was inspected in March. Its northern gate has leaked since the autumn floods | Its northern gate has leaked since the autumn floods // The dam was inspected in March',
      'The bakery closes on Friday. Thirty families will lose their only income this winter | Brandt said that thirty families would lose their only income this winter. // The bakery closes on Friday for good',
      'Every lamp on the quay is broken, and the council has lost the key to the cellar | Every lamp on the quay is broken // the council has lost the key to the cellar',
      'The schoolhouse needs a new roof. The children sit under umbrellas. We ask for eight thousand crowns | The schoolhouse needs a new roof // The children sit under umbrellas // We ask for eight thousand crowns',
      'No fisherman has been paid since August. The guild will strike on the first Monday of the month | No fisherman has been paid since August // Brandt said the guild will strike on the first Monday of the month.',
      'Our wells are dry for the third summer. Cattle are dying on the upper meadows near the chapel | Cattle are dying on the upper meadows near the chapel // Our wells are dry for the third summer',
      'The railway promised a station in the valley. We have waited eleven years for the first train | The railway promised a station in the valley // We have waited eleven years for the first train',
      'I signed the treaty with a heavy heart. My brother fought on the other bank of the river | I signed the treaty with a heavy heart // My brother fought on the other bank of the river',
    ],
    hasNot: [
      'The ferry must sail before the winter storms. Our crews cannot wait for another promise | The ferry must sail before the winter storms. Our crews cannot wait for another promise',
      'We sold the orchard to pay the teachers | We sold the orchard to pay the teachers // Nobody in the capital sent us a single crown',
      'The dam was inspected in March. Its northern gate has leaked since the autumn floods | The dam was inspected in March // Tourists may swim in the lower basin until dusk',
      'The bakery closes on Friday. Thirty families will lose their only income this winter | Thirty families will lose their only income this winter. The bakery closes on Friday',
      'Every lamp on the quay is broken // the council has lost the key to the cellar | Every lamp on the quay is broken // the council has lost the key to the cellar',
      'The schoolhouse needs a new roof. The children sit under umbrellas | The schoolhouse needs a new roof. The children sit under umbrellas // We ask for eight thousand crowns',
      'No fisherman has been paid since August | Brandt said that no fisherman had been paid since August.',
      'Our wells are dry for the third summer // Cattle are dying on the upper meadows near the chapel | Our wells are dry for the third summer. Cattle are dying on the upper meadows near the chapel',
      'The railway promised a station in the valley. We have waited for the first train | The railway promised a station in the valley. We have waited eleven long years for the first train',
      'I signed the treaty with a heavy heart. My brother fought on the other bank | I signed the treaty with a heavy heart // Brandt said she would never sign another treaty.',
    ],
  },
  reordered: {
    has: [
      'The ferry must sail before the winter storms. Our crews cannot wait for another promise | Our crews cannot wait for another promise. The ferry must sail before the winter storms',
      'We sold the orchard to pay the teachers. Nobody in the capital sent us a single crown | Nobody in the capital sent us a single crown. We sold the orchard to pay the teachers',
      'The dam was inspected in March. Its northern gate leaks. The keeper lives in Tarn now | The keeper lives in Tarn now. The dam was inspected in March. Its northern gate leaks',
      'The bakery closes on Friday for good. Thirty families will lose their only income | Thirty families will lose their only income. Because the bakery closes on Friday for good',
      'Every lamp on the quay is broken. The council has lost the key to the cellar | The council lost the key to the cellar. Every lamp on our quay is broken',
      'The schoolhouse needs a new roof. The children sit under umbrellas | The children must sit under umbrellas. The schoolhouse needs a new roof',
      'No fisherman has been paid since August. The guild will strike on the first Monday | The guild will strike on the first Monday. And no fisherman has been paid since August',
      'Our wells are dry for the third summer. Cattle are dying on the upper meadows | Cattle are dying on the upper meadows. People have left for the coast. Our wells are dry for the third summer',
      'The railway promised a station in the valley. It rained. We have waited eleven years for a train | We have waited eleven years for a train. The railway promised a station in the valley',
      'I signed the treaty with a heavy heart. My brother fought on the other bank of the river | My brother fought on the other bank of the river … I signed the treaty with a heavy heart',
    ],
    hasNot: [
      'The ferry must sail before the winter storms. Our crews cannot wait for another promise | The ferry must sail before the winter storms. Our crews cannot wait for any promise',
      'We sold the orchard to pay the teachers. Nobody in the capital sent us a single crown | We sold the orchard to pay the teachers. The snow came. Nobody in the capital sent us a single crown',
      'The dam was inspected in March. Its northern gate leaks. The keeper lives in Tarn now | The dam was inspected in March. The keeper lives in Tarn now',
      'In June the bakery sold its last loaf to the widow | The bakery sold its last loaf to the widow in June',
      'Every lamp on the quay is broken. The council has lost the key to the cellar | The council has lost the key to the cellar',
      'The schoolhouse needs a new roof and the children sit under umbrellas | The schoolhouse needs a new roof. The children sit under umbrellas',
      'No fisherman has been paid since August. The guild will strike on the first Monday | No fisherman has been paid since August, and the guild will strike on Monday',
      'Our wells are dry for the third summer. Cattle are dying on the upper meadows | Since three summers our wells are dry. On the upper meadows cattle are dying',
      'The railway promised a station in the valley. We have waited eleven years for a train | The railway promised a station in the valley // We have waited eleven years for a train',
      'I signed the treaty with a heavy heart. My brother fought on the other bank of the river | With a heavy heart I signed the treaty. My brother fought on the other bank of the river',
    ],
  },
  identical: {
    has: [
      'The ferry must sail before the winter storms | The ferry must sail before the winter storms',
      "We can’t sell the orchard to pay the teachers | We can't sell the orchard to pay the teachers",
      'The dam – all of it – was inspected in March | The dam - all of it - was inspected in March',
      'The bakery in the old harbour street closes on Friday | The bakery in the old harbor street closes on Friday',
      'Every second lamp, 50 per cent of them, is broken | Every second lamp, 50% of them, is broken',
      'We call it ‘the drowned school’ and it needs a roof | We call it "the drowned school" and it needs a roof',
      'Our fisher\u00admen have not been paid since August | Our fishermen have not been paid since August',
      'WE WILL NOT LEAVE the upper meadows this winter | We will not leave the upper meadows this winter',
      'It has been eleven years since the railway promised a station | It has been 11 years since the railway promised a station',
      'I do not regret  the treaty that I signed | I don’t regret the treaty that I signed',
    ],
    hasNot: [
      'The ferry must sail before the winter storms | The ferry may sail before the winter storms',
      'We can’t sell the orchard to pay the teachers | We can sell the orchard to pay the teachers',
      'The dam was inspected in March by the guild | The dam was inspected in May by the guild',
      'The bakery in the old harbour street closes on Friday | The bakery in the old market street closes on Friday',
      'Every second lamp, 50 per cent of them, is broken | Every second lamp, 15 per cent of them, is broken',
      'We call it ‘the drowned school’ and it needs a roof | We call it ‘the drowned school’',
      'Our fishermen have not been paid since August | Our fishermen had not been paid since August',
      'We will not leave the upper meadows this winter | They will not leave the upper meadows this winter',
      'It has been eleven years since the railway promised a station | It has been about eleven years since the railway promised a station',
      'I do not regret the treaty that I signed | I do not regret the treaty [of Velm] that I signed',
    ],
  },
  form: {
    has: [
      'The ferry must sail before the winter storms | Brandt said that the ferry must sail before the winter storms.',
      'We sold the orchard to pay the teachers | Brandt said the town sold the orchard to pay the teachers.',
      'The dam was inspected in March and leaks | Brandt said the dam “was inspected in March and leaks”.',
      'Brandt said the bakery closes on Friday for good. | The bakery closes on Friday for good',
      'Brandt said that every lamp on the quay was broken. | Brandt said that “every lamp on the quay” was broken.',
      'Brandt said the schoolhouse “needs a new roof” now. | The schoolhouse needs a new roof now',
      'Brandt said that no fisherman has been paid since August. | No fisherman has been paid since August',
      'Brandt said the wells are “dry for the third summer”. | Brandt said the wells are dry for the third summer.',
      'We have waited eleven years for the first train | Brandt said they have waited “eleven years for the first train”.',
      'Brandt said that she signed the treaty with a heavy heart. | I signed the treaty with a heavy heart',
    ],
    hasNot: [
      'The ferry must sail before the winter storms | The ferry must sail before the winter storms',
      'Brandt said the town sold the orchard to pay the teachers. | Brandt said that the town had sold the orchard to pay the teachers.',
      'Brandt said the dam “was inspected in March and leaks”. | Brandt said the dam was “inspected in March and leaks”.',
      'The bakery closes on “Black Friday” for good | The bakery closes on Black Friday for good',
      'Brandt said that every lamp on the quay was broken. | Brandt said every lamp on the quay is broken.',
      'The schoolhouse needs a new roof now | The schoolhouse needs a roof now. The children sit under umbrellas',
      'No fisherman has been paid since August | No sailor has been paid since August',
      'Brandt said the wells are “dry for the third summer”. | Brandt said the wells were “dry for the third summer”.',
      'Brandt said they have waited eleven years for a train. | Brandt said that they waited eleven long years for a train.',
      'I signed the treaty with a heavy heart | I signed “the treaty” with a heavy heart',
    ],
  },
}

const { spliced } = TABLE
const tables = {
  ...TABLE,
  // What is put together from one side is taken apart from the other.
  split: { has: spliced.has.map(turned), hasNot: spliced.hasNot.map(turned) },
}

tenOfEach(tables)

describe.each(Object.entries(tables))('%s', (kind, { has, hasNot }) => {
  test.each(has)('%s', async (pair) => expect(await kinds(pair)).toContain(kind))
  test.each(hasNot)('not: %s', async (pair) => expect(await kinds(pair)).not.toContain(kind))
})

test('quoted words inside a sentence are shown once, within their sentence', async () => {
  const here =
    'We don’t need “a second ferry” in Tarn – not this winter. The ministry has paid 40 per cent of the pier, and our crews can’t live on promises'
  const there =
    'We do not need “a second ferry” in Velm – not this winter; the ministry has paid 40 per cent of the pier, and our crews cannot live on promises'
  const [version] = await versions(here, there)
  const spans = version?.parts.map((part) => part.here) ?? []
  for (const span of spans) {
    expect(
      spans.filter(({ start, end }) => start <= span.start && end >= span.end),
      'lies in one part, itself',
    ).toEqual([span])
  }
  expect(version?.differences.map(({ kind }) => kind)).toEqual(['name'])
})

test('what goes before long quoted words in their sentence is neither left out nor added', async () => {
  const quoted =
    '“the ferry must sail before the winter storms arrive because our crews cannot wait for another promise from the capital”'
  const found = await kinds(
    [
      `Brandt said nobody among the bakers of our town could remember such a harvest and that ${quoted}.`,
      `Brandt said hardly any baker of the town remembered such harvests and that ${quoted}.`,
    ].join(' | '),
  )
  expect(found).toContain('tense')
  expect(found).not.toContain('trimmed')
  expect(found).not.toContain('extended')
})
