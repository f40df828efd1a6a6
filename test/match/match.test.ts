import { describe, expect, test } from 'vitest'
import type { Article } from '../../lib/article'
import { attribute } from '../../lib/attribution/attribute'
import { knownInMemory } from '../../lib/index/memory'
import { matchesOf } from '../../lib/match/match'
import { pairsOf } from '../../lib/match/pairing'
import { statementsOf } from '../../lib/statement/statements'
import type { Variant } from '../../lib/statement/variant'
import { variantsOf } from '../../lib/statement/variants'
import { read } from '../../lib/text/span'
import { articleOf } from '../article'

const WHO = 'Ilse Brandt said'

const printed = (outlet: string, text: string, publishedAt = '2031-06-04'): Article =>
  articleOf(text, {
    url: `https://${outlet}.example/story`,
    outlet: { name: outlet, domain: null, kind: 'news' },
    publishedAt,
  })
const statementsIn = (article: Article) => statementsOf(article, attribute(article))
const variantsIn = (article: Article): Variant[] => variantsOf(article, statementsIn(article))

const known = (...texts: readonly string[]) =>
  knownInMemory(texts.flatMap((text, at) => variantsIn(printed(`gull${at}`, text, '2031-06-05'))))

/** The passages of the page and of what is known that are paired, as printed. */
async function pairs(page: string, ...texts: readonly string[]): Promise<string[]> {
  const article = printed('tern', page)
  const { likely } = await pairsOf(article, statementsIn(article), { known: known(...texts) })
  return likely
    .flat()
    .flatMap(({ whole, fragments }) => [whole, ...fragments])
    .map(({ here, there }) => `${read(here.text, here.span)} | ${read(there.text, there.span)}`)
}

describe('what is worth a judgement', () => {
  const ROAD = 'The quarry road was never meant for lorries of forty tonnes'

  test('are passages that share much of their weight', async () => {
    const other = 'The quarry road was not meant for lorries'
    expect(await pairs(`“${ROAD},” ${WHO}.`, `“${other},” ${WHO}.`)).toEqual([`${ROAD} | ${other}`])
  })

  test('is nothing that shares a word or two', async () => {
    const other = 'A quarry of slate was what my father wanted to leave to all of us'
    expect(await pairs(`“${ROAD},” ${WHO}.`, `“${other},” ${WHO}.`)).toEqual([])
  })

  test('comes likest first, forty wordings at most', async () => {
    const near = Array.from({ length: 44 }, (_, at) =>
      `${ROAD} since ${at + 1950}`.replace('never', 'hardly ever'),
    )
    const found = await pairs(
      `“${ROAD},” ${WHO}.`,
      ...near.map((words) => `“${words},” ${WHO}.`),
      `“${ROAD},” ${WHO}.`,
    )
    expect(found).toHaveLength(40)
    expect(found[0]).toBe(`${ROAD} | ${ROAD}`)
  })

  test('is another wording, too, however many print the same', async () => {
    const other = ROAD.replace('never', 'hardly ever')
    const same = Array.from({ length: 15 }, () => `“${ROAD},” ${WHO}.`)
    const found = await pairs(`“${ROAD},” ${WHO}.`, ...same, `“${other},” ${WHO}.`)
    expect(found).toHaveLength(16)
    expect(found.at(-1)).toBe(`${ROAD} | ${other}`)
  })

  test('are, besides, the words that both give as said', async () => {
    const found = await pairs(
      `${WHO} that the road was “never meant for lorries of forty tonnes” in any winter.`,
      `The road was “never meant for lorries of forty tonnes” when our grandfathers built it, ${WHO}.`,
    )
    expect(found).toHaveLength(2)
    const words = 'never meant for lorries of forty tonnes'
    expect(found[1]).toBe(`${words} | ${words}`)
  })

  test('are a few quoted words within a long sentence of another', async () => {
    const found = await pairs(
      `“never meant for lorries of forty tonnes,” ${WHO}.`,
      `As everybody on the council who has ever seen the harbour in a storm will remember, the quarry road that our grandfathers built with their hands was “never meant for lorries of forty tonnes”, ${WHO}.`,
    )
    expect(found.some((pair) => pair.endsWith('| never meant for lorries of forty tonnes'))).toBe(
      true,
    )
  })

  const CREWS =
    'the ferry crews of the outer islands, the guild of sailors, the widows of the drowned and all ' +
    'teachers had asked the harbour council to mend bridges before winter storms'
  const VELM =
    'in Velm, where nobody had voted since the flood, farmers, bakers, two priests and a judge told ' +
    'reporters from abroad of hunger, rats, broken mills and unpaid wages'
  const QUOTED = 'never meant for lorries'

  test.each<[what: string, worth: boolean, here: string, there: string]>([
    ['are given as said here', true, `${CREWS} “${QUOTED}”`, `${VELM} ${QUOTED}`],
    ['are given as said there', true, `${CREWS} ${QUOTED}`, `${VELM} “${QUOTED}”`],
    ['are so on neither side: they are not', false, `${CREWS} ${QUOTED}`, `${VELM} ${QUOTED}`],
    [
      'are half of what is: they are not',
      false,
      `${CREWS} “${QUOTED} of forty tonnes”`,
      `${VELM} ${QUOTED}`,
    ],
    ['say nothing: they are not', false, `${CREWS} “of the people”`, `${VELM} “of the people”`],
  ])(
    'are, in two sentences of other things, the same few words where these %s',
    async (_, worth, here, there) => {
      const found = await pairs(`${WHO} that ${here}.`, `${WHO} that ${there}.`)
      expect(found.length > 0).toBe(worth)
    },
  )

  test.each<[what: string, worth: boolean, here: string, there: string]>([
    [
      'nothing of two long sentences that share a few words',
      false,
      'The ferry crews of the outer islands asked the harbour council for lifeboats and lamps',
      'The harbour museum of our grandmothers sold postcards, crates and ropes from old ferry days',
    ],
    [
      'a short sentence of which another has half',
      true,
      'The harbour museum sold postcards and ropes',
      'The ferry crews of the outer islands asked the harbour museum for lifeboats and postcards',
    ],
  ])('is %s: %s', async (_, worth, here, there) => {
    const found = await pairs(`“${here},” ${WHO}.`, `“${there},” ${WHO}.`)
    expect(found).toEqual(worth ? [`${here} | ${there}`] : [])
  })

  test('of each passage are its own, in the order of the statements', async () => {
    const words = [
      'The quarry road was never meant for lorries',
      'Every ferry needs lifeboats for all islands',
      'My grandfather built lighthouses in Velm',
    ]
    const page = `“${words[0]}. ${words[1]},” ${WHO}.\n\n“${words[2]},” ${WHO}.`
    const found = await pairs(page, ...words.toReversed().map((each) => `“${each},” ${WHO}.`))
    expect(found.map((pair) => pair.replace('.', ''))).toEqual(
      words.map((each) => `${each} | ${each}`),
    )
  })

  test('are no two quoted words that have little in common', async () => {
    const found = await pairs(
      `${WHO} the quarry road was “a gift of our grandfathers” and “never meant for lorries”.`,
      `${WHO} the quarry road was “a gift of our grandfathers” and “never meant for lorries”.`,
    )
    expect(found.slice(1)).toEqual([
      'a gift of our grandfathers | a gift of our grandfathers',
      'never meant for lorries | never meant for lorries',
    ])
  })
})

const withoutStop = (text: string): string => text.replace(/\.$/u, '')

describe('the known versions of a statement', () => {
  async function matches(page: Article, variants: readonly Variant[]) {
    const statements = statementsIn(page)
    const found = await matchesOf(page, statements, { known: knownInMemory(variants) })
    return found.map((list) =>
      list.map(({ variant, certainty, pairs: of }) => ({
        outlet: variant.outlet.name,
        certainty,
        pairs: of.map(({ here, there }) => [
          read(here.text, here.span),
          read(there.text, there.span),
        ]),
      })),
    )
  }

  test('has the passages beside the matched one, where they stand in its place', async () => {
    const [first, last] = [
      'We have no plans to close the harbour',
      'The lighthouse on the northern pier was built by my grandfather',
    ]
    const page = printed('tern', `“${last}. ${first} this year,” ${WHO}.`)
    const other = printed('gull', `“${last}. Nobody has plans of closing it,” ${WHO}.`)
    const [found] = await matches(page, variantsIn(other))
    expect(found?.map(({ pairs: of }) => of.length)).toEqual([2])
    expect(found?.[0]?.pairs[1]?.[1]).toContain('Nobody has plans')
  })

  test.each([
    ['on another occasion', WHO, '2031-09-05', 'shown'],
    ['that may be one of somebody else', 'a fisherman said', '2031-06-05', 'possible'],
  ])('%s has the passages alone that are alike', async (_, who, day, certainty) => {
    const [first, last] = [
      'We have no plans to close the old harbour to ferries',
      'The lighthouse on the northern pier was built by my grandfather',
    ]
    const page = printed('tern', `“${last}. ${first} this year,” ${WHO}.`)
    const built = 'That lighthouse was built by my own grandfather'
    const other = printed('gull', `“${built}. Nobody has plans of closing it,” ${who}.`, day)
    const [found] = await matches(page, variantsIn(other))
    expect(found?.map((match) => [match.certainty, match.pairs.length])).toEqual([[certainty, 1]])
  })

  test('are each told once, by all their passages', async () => {
    const both = [
      'The quarry road was never meant for lorries',
      'We will open the old harbour to the ferries again',
    ]
    const page = printed('tern', `“${both.join('. ')},” ${WHO}.`)
    const other = printed('gull', `“${both.toReversed().join('. ')},” ${WHO}.`, '2031-06-05')
    const [found] = await matches(page, variantsIn(other))
    const alike = found?.map(({ pairs: of }) => of.map((pair) => pair.map(withoutStop)))
    expect(alike).toEqual([both.map((each) => [each, each])])
  })

  test('are not offered as possible where this outlet printed them that day', async () => {
    const page = printed('tern', `“We will open the old harbour to the ferries again,” ${WHO}.`)
    const guess = '“They may open that harbour to ferries,” a fisherman said.'
    const own = { ...printed('tern', guess), url: 'https://tern.example/other' }
    expect(await matches(page, variantsIn(own))).toEqual([[]])
    const others = await matches(page, variantsIn(printed('gull', guess)))
    expect(others.flat().map(({ certainty }) => certainty)).toEqual(['possible'])
  })

  test('come best first, and three of those that are possible at most', async () => {
    const page = printed('tern', `“We will open the old harbour to the ferries again,” ${WHO}.`)
    const guess = 'They may open the old harbour to ferries'
    const guesses = ['a', 'b', 'c', 'd', 'e'].flatMap((name) =>
      variantsIn(printed(name, `“${guess},” a fisherman said.`, '2031-06-05')),
    )
    const sure = variantsIn(
      printed('gull', `“We will open the old harbour to ferries,” ${WHO}.`, '2031-06-05'),
    )
    const [found = []] = await matches(page, [...guesses, ...sure])
    expect(found.map(({ outlet, certainty }) => `${outlet} ${certainty}`)).toEqual([
      'gull shown',
      'a possible',
      'b possible',
      'c possible',
    ])
  })

  test('come best first where all are sure', async () => {
    const road = 'The quarry road was never meant for lorries of forty tonnes'
    const page = printed('tern', `“${road},” ${WHO}.`)
    const others = [
      ['gull', 'The quarry road was not meant for lorries'],
      ['wren', road],
      ['teal', 'The quarry road was never meant for lorries'],
    ].flatMap(([outlet = '', words]) => variantsIn(printed(outlet, `“${words},” ${WHO}.`)))
    const [found] = await matches(page, others)
    expect(found?.map(({ outlet }) => outlet)).toEqual(['wren', 'teal', 'gull'])
  })

  test('are told by the words that both give as said, where these fit better', async () => {
    const words = 'never meant for lorries of forty tonnes'
    const page = printed('tern', `${WHO} that the road was “${words}” in any winter.`)
    const text = `The harbour guild heard that our lane had been “${words}” by grandfathers, ${WHO}.`
    const [found] = await matches(page, variantsIn(printed('gull', text)))
    expect(found?.flatMap(({ pairs: of }) => of)).toContainEqual([words, words])
  })

  test('are none where the known report is this one under another address', async () => {
    const words = [
      'The ferry will not sail before the storms have passed',
      'Nobody on the council has asked the crews what they need',
      'My grandfather built the lighthouse with his own hands',
      'Every winter the quarry road is closed for a month',
      'No fisherman has been paid for last summer’s herring',
    ]
    const text = words.map((each) => `“${each},” ${WHO}.`).join('\n\n')
    const page = printed('tern', text)
    const again = { ...printed('tern', text, '2031-06-06'), url: 'https://tern.example/again' }
    expect((await matches(page, variantsIn(again))).flat()).toEqual([])
    const more = ['pier', 'mill', 'hill', 'dam', 'farm'].map(
      (place) => `The old ${place} near the northern gate has been repaired by two masons.`,
    )
    const longer = printed('tern', `${text}\n\n${more.join('\n\n')}`)
    expect(statementsIn(longer)).toHaveLength(words.length + more.length)
    expect((await matches(longer, variantsIn(again))).flat()).toEqual([])
    const said = more.map((each) => `“${each.slice(0, -1)},” ${WHO}.`).join('\n\n')
    const other = printed('tern', `${text}\n\n${said}`)
    expect((await matches(other, variantsIn(again))).flat()).toHaveLength(words.length)
    const others = printed('gull', text, '2031-06-06')
    expect((await matches(page, variantsIn(others))).flat()).toHaveLength(words.length)
    const both = [...variantsIn(again), ...variantsIn(others)]
    expect((await matches(page, both)).flat().map(({ outlet }) => outlet)).toEqual(
      words.map(() => 'gull'),
    )
  })
})
