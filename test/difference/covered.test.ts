import { describe, expect, test } from 'vitest'
import { type PartFound, partOf } from '../../lib/difference/part'
import { partsOf } from '../../lib/difference/parts'
import type { Side } from '../../lib/difference/runs'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import type { Match } from '../../lib/match/found'
import type { Span } from '../../lib/text/span'

const lexicon = lexiconFor('en')

/** The stretch of a text that has these words. */
function sideOf(text: string, words = text): Side {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`)
  const span = { start, end: start + words.length }
  return { text, span, words: wordsOf(text, span, lexicon) }
}

const told = ({ here, there }: PartFound, [left, right]: readonly [string, string]): string =>
  `${left.slice(here.start, here.end)} | ${right.slice(there.start, there.end)}`

type Texts = readonly [string, string]

/** The parts of two texts of which these passages were found to be alike. */
function partsIn(texts: Texts, ...found: readonly [string, number][]): PartFound[] {
  const pairs = found.map(([pair, score]) => {
    const [a = '', b = a] = pair.split(' | ')
    const [here, there] = [sideOf(texts[0], a), sideOf(texts[1], b)]
    return { here, there, score, links: align(here.words, there.words) }
  })
  return partsOf({ pairs } as unknown as Match, lexicon)
}

const parts = (texts: Texts, ...found: readonly [string, number][]): string[] =>
  partsIn(texts, ...found).map((part) => told(part, texts))

/** The part that two passages share. */
function part(pair: string): string | null {
  const texts = pair.split(' | ') as [string, string]
  const [here, there] = texts.map((text) => sideOf(text)) as [Side, Side]
  const found = partOf({ here, there, links: align(here.words, there.words) }, lexicon)
  return found && told(found, texts)
}

const STORM = 'The old lighthouse stopped the wild storm'
const BOATS = 'The guild repaired forty broken boats'
const THE_SAME = `${STORM} | ${STORM}`

describe('one sentence here that is two there', () => {
  const BOTH = `${STORM}, and ${BOATS}`
  const APART = `${STORM}. We slept. ${BOATS}`
  const twice = [`${STORM} | ${STORM}`, `${BOATS} | ${BOATS}`]

  test.each([
    [0.7, 0.6],
    [0.6, 0.7],
    [0.3, 0.2],
  ])('has two parts, in the order of the text: found with %d and %d', (first, second) => {
    expect(
      parts([BOTH, APART], [`${BOTH} | ${STORM}`, first], [`${BOTH} | ${BOATS}`, second]),
    ).toEqual(twice)
    expect(
      parts([APART, BOTH], [`${STORM} | ${BOTH}`, first], [`${BOATS} | ${BOTH}`, second]),
    ).toEqual(twice)
  })

  test('has no second part of a single telling word', () => {
    const more = (words: string): string[] => {
      const here = `${STORM}, ${words}`
      return parts(
        [here, `${STORM}. ${words}`],
        [`${here} | ${STORM}`, 0.9],
        [`${here} | ${words}`, 0.3],
      )
    }
    expect(more('they left')).toHaveLength(1)
    expect(more('they left and she was')).toHaveLength(1)
    expect(more('boats sank')).toHaveLength(2)
  })
})

test('what goes before long words that were found alone is a part too, and not left out', () => {
  const quoted = `the old lighthouse stopped the wild storm because our crews mended it in May`
  const before = 'Nobody among the bakers of our town remembers such a harvest'
  const other = before.replace('bakers', 'millers')
  const [here, there] = [`${before}, and ${quoted}`, `${other}, and ${quoted}`]
  expect(parts([here, there], [quoted, 0.9], [`${here} | ${there}`, 0.7])).toEqual([
    `${before}, and | ${other}, and`,
    `${quoted} | ${quoted}`,
  ])
})

test('words that a better passage has taken make no second part', () => {
  const here = 'The wild storm stopped our forty boats'
  const there = 'The wild storm stopped. A wild storm sank boats'
  const [first, second] = there.split('. ')
  expect(
    parts([here, there], [`${here} | ${first}`, 0.9], [`${here} | ${second}`, 0.4]),
  ).toHaveLength(1)
  expect(
    parts([there, here], [`${first} | ${here}`, 0.9], [`${second} | ${here}`, 0.4]),
  ).toHaveLength(1)
})

describe('a few words between two parts stand in place of each other', () => {
  const between = (here: string, there: string) => {
    const texts = [`${STORM}. ${here} ${BOATS}`, `${STORM}. ${there} ${BOATS}`] as const
    return { texts, found: partsIn(texts, [STORM, 0.9], [BOATS, 0.8]) }
  }
  const first = (here: string, there: string): string | undefined => {
    const { texts, found } = between(here, there)
    return found.map((part) => told(part, texts))[0]
  }
  const eight = 'Nobody slept while children cried all that night'

  test('and belong to the first, as words that differ', () => {
    const { texts, found } = between('We lost 7 cows.', 'Fire took 9 sheep.')
    expect(found.map((part) => told(part, texts))).toEqual([
      `${STORM}. We lost 7 cows | ${STORM}. Fire took 9 sheep`,
      `${BOATS} | ${BOATS}`,
    ])
    const [part] = found
    const read = (text: string, span: Span | null) => text.slice(span?.start, span?.end)
    expect(
      part?.differences.map(({ kind, here, there }) => [
        kind,
        read(texts[0], here),
        read(texts[1], there),
      ]),
    ).toEqual([
      ['number', '7', '9'],
      ['reworded', 'We lost 7 cows', 'Fire took 9 sheep'],
    ])
    expect(
      part?.runs.map(({ kind, here, there }) => [
        kind,
        read(texts[0], here),
        read(texts[1], there),
      ]),
    ).toEqual([
      ['equal', STORM, STORM],
      ['replaced', '. We lost 7 cows', '. Fire took 9 sheep'],
    ])
    expect(part?.pieces).toEqual([
      { kind: 'equal', here: { from: 0, to: 7 }, there: { from: 0, to: 7 } },
      { kind: 'replaced', here: { from: 7, to: 11 }, there: { from: 7, to: 11 } },
    ])
    expect(part?.words.here.map(({ form }) => form)).toContain('cows')
    expect(part?.words.there.map(({ form }) => form).at(-1)).toBe('sheep')
  })

  test('up to eight', () => {
    expect(first(`${eight}.`, 'It rained.')).toContain(eight)
    expect(first('It rained.', `${eight}.`)).toContain(eight)
    expect(first(`${eight} long.`, 'It rained.')).toBe(THE_SAME)
    expect(first('It rained.', `${eight} long.`)).toBe(THE_SAME)
  })

  test('not where one side has none that says anything', () => {
    expect(first('It rained.', '')).toBe(THE_SAME)
    expect(first('', 'It rained.')).toBe(THE_SAME)
    expect(first('It rained.', 'And so it was.')).toBe(THE_SAME)
  })

  test('nor where the parts change places', () => {
    const texts = [`${STORM}. It rained. ${BOATS}`, `${BOATS}. It snowed. ${STORM}`] as const
    expect(parts(texts, [STORM, 0.9], [BOATS, 0.8])[0]).toBe(THE_SAME)
  })
})

test('parts that change places stand in the order of this text', () => {
  const texts = [`${STORM}. ${BOATS}`, `${BOATS}. ${STORM}`] as const
  expect(parts(texts, [BOATS, 0.9], [STORM, 0.6])).toEqual([
    `${STORM} | ${STORM}`,
    `${BOATS} | ${BOATS}`,
  ])
})

describe('words that were found alone and again within their sentence are shown once', () => {
  const once = (sentence: number, alone: number) =>
    parts([STORM, STORM], [STORM, sentence], ['wild storm', alone])

  test('in the sentence, where it would be a version by itself', () => {
    expect(once(0.6, 0.9)).toEqual([THE_SAME])
    expect(once(0.5, 0.9)).toEqual([THE_SAME])
    expect(once(0.9, 0.6)).toEqual([THE_SAME])
  })

  test('else alone', () => {
    expect(once(0.4, 0.9)).toEqual(['wild storm | wild storm'])
    expect(once(0.4, 0.45)).toEqual(['wild storm | wild storm'])
  })

  test('and not at all beside a better one of the sentence', () => {
    expect(once(0.45, 0.4)).toEqual([THE_SAME])
    expect(parts([STORM, STORM], [STORM, 0.6], [STORM, 0.5])).toEqual([THE_SAME])
  })
})

test('a single word is a part, though it stands first here and last there', () => {
  const there = 'roofs leaked and dogs ran home as ferry crews sold nets'
  expect(part(`Nets rotted in Tarn | ${there}`)).toBe('Nets rotted in Tarn | nets')
})

test('nothing that was found has no parts', () => {
  expect(parts([STORM, STORM])).toEqual([])
  expect(part(`${STORM} | Nobody came`)).toBeNull()
})

describe('the words before and after the shared ones belong to the part', () => {
  const SOLD = 'we sold our mill'
  const words = (count: number) =>
    'Early in this cold spring rain near Tarn'.split(' ').slice(0, count).join(' ')

  test.each([
    ['up to five on one side alone', 5, 0, true],
    ['not six', 6, 0, false],
    ['up to eight where the other side has some', 8, 1, true],
  ])('%s', (_, here, there, belong) => {
    for (const [a, b] of [
      [here, there],
      [there, here],
    ] as const) {
      const other = b > 0 && a > 0 ? ['Perhaps', words(Math.max(a, b))] : [words(a), words(b)]
      const [left = '', right = ''] = a < b || b === 0 ? other : other.toReversed()
      const before = [`${left} ${SOLD}`.trim(), `${right} ${SOLD}`.trim()].join(' | ')
      const after = [`${SOLD} ${left}`.trim(), `${SOLD} ${right}`.trim()].join(' | ')
      expect(part(before)).toBe(belong ? before : `${SOLD} | ${SOLD}`)
      expect(part(after)).toBe(belong ? after : `${SOLD} | ${SOLD}`)
    }
  })

  test('not nine, even where the other side has some', () => {
    const nine = `${words(8)} today`
    expect(part(`${nine} ${SOLD} | Perhaps ${SOLD}`)).toBe(`${SOLD} | ${SOLD}`)
    expect(part(`${SOLD} Perhaps | ${SOLD} ${nine}`)).toBe(`${SOLD} | ${SOLD}`)
  })
})

describe('a lone function word far from the shared words is chance', () => {
  const GULLS = 'Gulls cried grey water smelt fish lay near dawn'
  const SNOW = 'Snow fell nine towns slept dogs ran home cold'

  test.each([
    ['the red boats sank', 'the blue boats sank', true],
    ['the red tall boats sank', 'the blue new boats sank', false],
    ['the red boats sank', 'the blue new boats sank', false],
    ['the red tall boats sank', 'the blue boats sank', false],
  ])('%s | %s', (here, there, kept) => {
    const shared = kept ? `${here} | ${there}` : 'boats sank | boats sank'
    expect(part(`${GULLS} ${here} | ${SNOW} ${there}`)).toBe(shared)
    const turned = (words: string): string => words.split(' ').toReversed().join(' ')
    const behind = (words: string, more: string): string => `${turned(words)} ${more.toLowerCase()}`
    expect(part(`${behind(here, GULLS)} | ${behind(there, SNOW)}`)).toBe(
      kept ? `${turned(here)} | ${turned(there)}` : 'sank boats | sank boats',
    )
  })
})

test('the words of a part are compared as they stand in it', () => {
  const here = `Gulls cried grey water smelt fish lay near dawn the 7 boats did not sink`
  const there = `Snow fell nine towns slept dogs ran home cold the 9 boats did not sail`
  const [left, right] = [sideOf(here), sideOf(there)]
  const links = align(left.words, right.words)
  const found = partOf({ here: left, there: right, links }, lexicon)
  expect(found && told(found, [here, there])).toBe(
    'the 7 boats did not sink | the 9 boats did not sail',
  )
  expect(found?.differences.map(({ kind }) => kind)).toEqual(['number', 'reworded'])
  expect(found?.runs.map(({ kind }) => kind)).toEqual(['equal', 'replaced', 'equal', 'replaced'])
  expect(found?.words.here.map(({ form }) => form).join(' ')).toBe('the 7 boats did not sink')
})

describe('what one part tells is neither left out nor added in another', () => {
  const read = (text: string, { start, end }: Span): string => text.slice(start, end).trim() || '-'

  test.each([
    [
      'It has lost forty boats, lost a large old mill',
      ['It has lost forty boats', 'It has lost a large old mill'],
      [
        'equal: It has lost forty boats ~ It has lost forty boats',
        'equal: lost a large old mill ~ lost a large old mill',
      ],
    ],
    [
      'Courage did not stop the storm or break the boats',
      ['But courage did not stop storms', 'Pride did not break boats'],
      [
        'added: - ~ But · replaced: Courage ~ courage · equal: did not stop ~ did not stop · replaced: the storm ~ storms',
        'equal: break ~ break · omitted: the ~ - · equal: boats ~ boats',
      ],
    ],
    [
      'Broken nets and broken boats, rain came',
      ['Broken nets', 'Broken boats, a broken mill, rain came'],
      [
        'equal: Broken nets ~ Broken nets',
        'replaced: broken ~ Broken · equal: boats, ~ boats, · added: - ~ a broken mill, · equal: rain came ~ rain came',
      ],
    ],
    [
      'The big dam, a mill, a mill',
      ['A mill, a mill', 'The big dam, a mill'],
      ['equal: The big dam ~ The big dam', 'replaced: a ~ A · equal: mill, a mill ~ mill, a mill'],
    ],
  ])('%s | %j', (here, [first = '', second = ''], told) => {
    const there = `${first}. ${second}`
    const runs = ({ runs }: PartFound): string =>
      runs
        .map((run) => `${run.kind}: ${read(here, run.here)} ~ ${read(there, run.there)}`)
        .join(' · ')
    const found = partsIn([here, there], [`${here} | ${first}`, 0.9], [`${here} | ${second}`, 0.6])
    expect(found.map(runs)).toEqual(told)
  })

  test('whichever side has two sentences', () => {
    const here = 'It has lost forty boats. It has lost a large old mill'
    const there = 'It has lost forty boats, lost a large old mill'
    const [first, second] = here.split('. ')
    expect(
      parts([here, there], [`${first} | ${there}`, 0.9], [`${second} | ${there}`, 0.6]),
    ).toEqual([
      'It has lost forty boats | It has lost forty boats',
      'lost a large old mill | lost a large old mill',
    ])
  })

  test('what is left of its sentence is told where there is most of it', () => {
    const here = 'The wild storm broke the old mill, sank forty boats, and rain came'
    const there = 'They sank forty boats. The wild storm broke the old mill, and rain came'
    const [first, second] = there.split('. ')
    expect(parts([here, there], [`${here} | ${first}`, 0.9], [`${here} | ${second}`, 0.6])[0]).toBe(
      'The wild storm broke the old mill | The wild storm broke the old mill',
    )
  })

  test.each([
    [
      'the most words that say something',
      'And so it was for us | harbour lamps broke',
      'And so it was for us, harbour lamps broke',
      'harbour lamps broke | harbour lamps broke',
    ],
    [
      'the most words in order: one that moved is none of it',
      'Harbour lamps broke | forty boats sank today',
      'Today harbour lamps broke, forty boats sank',
      'Harbour lamps broke | Today harbour lamps broke',
    ],
  ])('which is where it has %s', (_, around, first, told) => {
    const inner = 'the guild mended nets'
    const here = around.replace(' | ', `, ${inner}, `)
    const there = `${first}. ${inner}`
    expect(parts([here, there], [inner, 0.9], [`${here} | ${first}`, 0.6])).toContain(told)
  })

  test('a word that is alike by chance, far from the part, is not told by it', () => {
    const crews = 'We mended the nets of forty broken boats'
    const here = `${crews} while gulls cried grey over cold water near dawn, rain fell in Tarn`
    const there = `Perhaps the towns slept as dogs ran home without any bread, rain fell in Tarn. ${crews.replace('the ', '')}`
    const [first, second] = there.split('. ')
    expect(parts([here, there], [`${here} | ${first}`, 0.9], [`${here} | ${second}`, 0.6])).toEqual(
      [`${crews} | ${crews.replace('the ', '')}`, 'rain fell in Tarn | rain fell in Tarn'],
    )
  })

  test('nor is a word that another stands in place of', () => {
    const here = 'We lost forty boats and sold red nets in winter'
    const there = 'We lost forty cows and had wild sheep in winter. Our boats, red nets'
    const [first, second] = there.split('. ')
    expect(parts([here, there], [`${here} | ${first}`, 0.9], [`${here} | ${second}`, 0.6])).toEqual(
      ['We lost forty | We lost forty', 'red nets | red nets'],
    )
  })
})

describe('what is the same is shown as such, though words of it were found alone', () => {
  const kinds = (here: string, there: string, alone: string) =>
    partsIn([here, there], [`${here} | ${there}`, 0.6], [`${here} | ${alone}`, 0.9]).map(
      ({ runs }) =>
        runs.map(({ kind, here: { start, end } }) => `${kind}: ${here.slice(start, end).trim()}`),
    )

  test('in the whole sentence', () => {
    expect(kinds(STORM, STORM, 'the wild storm')).toEqual([[`equal: ${STORM}`]])
  })

  test('beside a word that differs', () => {
    const other = STORM.replace('stopped', 'weathered')
    expect(kinds(STORM, other, 'the wild storm')).toEqual([
      ['equal: The old lighthouse', 'replaced: stopped', 'equal: the wild storm'],
    ])
  })
})

test('nor between its words: the sentence that goes on after another is told without it', () => {
  const here = 'It has lost forty boats, lost a large old mill'
  const there = 'It has lost forty boats. It has lost a large old mill'
  const found = parts(
    [here, there],
    [`${here} | It has lost forty boats`, 0.6],
    [`${here} | It has lost a large old mill`, 0.9],
  )
  expect(found).toEqual([
    'lost forty boats | lost forty boats',
    'lost a large old mill | lost a large old mill',
  ])
})

describe('words that moved belong to the part', () => {
  const LOAF = 'the bakery sold its last loaf'
  const late = (words: string): string => `${LOAF} after such a long cold ${words}`
  const early = (words: string): string => `${words} such a long cold winter ${LOAF}`

  test.each([
    ['up to eight words from the others', late('winter rain today'), `today ${LOAF}`],
    ['up to eight words before them', early('today after all'), `${LOAF} today`],
    ['several in a row however far', late('and grey winter on Monday'), `on Monday ${LOAF}`],
    ['several before them', early('on Monday after all of'), `${LOAF} on Monday`],
  ])('%s', (_, here, there) => {
    expect(part(`${here} | ${there}`)).toBe(`${here} | ${there}`)
    expect(part(`${there} | ${here}`)).toBe(`${there} | ${here}`)
  })

  test('not a single one further off', () => {
    const there = `today ${LOAF}`
    expect(part(`${late('and grey winter today')} | ${there}`)).toBe(`${LOAF} | ${there}`)
    expect(part(`${early('today after all of')} | ${LOAF} today`)).toBe(`${LOAF} | ${LOAF} today`)
  })
})

describe('a word that moved far from all the others', () => {
  test.each([
    [
      'Show that we support the guild and mend the old wall',
      'It is our duty to support them so that in the end the town can do what it must, and show that ships come and mend the old wall',
      'Show that we support the guild and mend the old wall | show that ships come and mend the old wall',
    ],
    [
      'In June the bakery sold its last loaf',
      'The bakery sold its last loaf in June',
      'In June the bakery sold its last loaf | The bakery sold its last loaf in June',
    ],
  ])('is chance, and draws nothing in: %s', (here, there, told) => {
    expect(part(`${here} | ${there}`)).toBe(told)
  })
})
