import { describe, expect, test } from 'vitest'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { verify } from '../../lib/match/features'
import type { LevelName, Levels } from '../../lib/match/fitted'
import type { Case, Found } from '../../lib/match/found'
import { companions, isVerbatim, judge } from '../../lib/match/judge'
import { settingOf } from '../../lib/match/occasion'
import { passageOf } from '../../lib/match/passage'
import type { Statement } from '../../lib/statement/statement'
import type { Variant } from '../../lib/statement/variant'
import { articleOf } from '../article'

const lexicon = lexiconFor('en')
const person = (name: string) => ({ name, kind: 'person' as const, qid: null })

const ARTICLE = articleOf('At a meeting of the Lake Council in Tarn she spoke.', {
  publishedAt: '2031-06-04',
})

const WORDS = 'the old ferry will not sail before the winter storms have passed'

const STATEMENT = {
  credited: true,
  text: WORDS,
  speaker: person('Ilse Brandt'),
  mention: 'Brandt',
  before: '',
  after: '',
} as unknown as Statement

/** A report of the same week by the same speaker, that names no occasion. */
const VARIANT = {
  id: 'v',
  text: WORDS,
  speaker: person('Ilse Brandt'),
  mention: 'Brandt',
  language: 'en',
  day: null,
  occasion: null,
  outlet: { name: 'Selby Courier', domain: null, kind: 'news' },
  article: { id: 'selby', title: null, url: null, publishedAt: '2031-06-05' },
  before: '',
  after: '',
} as unknown as Variant

const OCCASION = { occasion: 'session of the Lake Council, Tarn' }
const OTHER = { speaker: person('Jon Velm'), mention: 'Velm' }
const NOBODY = { speaker: null, mention: 'a source' }
const LATER = { article: { ...VARIANT.article, publishedAt: '2031-08-01' } }

/** Every level is asked for half of all; one of other reports of the speaker is asked for more. */
const LEVELS = Object.fromEntries(
  ['alone', 'together', 'speech']
    .flatMap((company) =>
      ['agreed', 'beside', 'unknown', 'disputed', 'uncredited'].map(
        (known) => `${company}-${known}`,
      ),
    )
    .concat('same-occasion')
    .map((name) => [name, 0.5])
    .concat([['other-occasion', 0.8]]),
) as unknown as Levels

interface Asked {
  readonly here?: string
  readonly there?: string
  readonly score?: number
}

function found({ here = WORDS, there = WORDS, score = 0.7 }: Asked, variant = VARIANT): Found {
  const reading = { lexicon, weigh: ({ form }: { readonly form: string }) => form.length }
  const passages = [here, there].map((text) =>
    passageOf(text, { start: 0, end: text.length }, reading),
  ) as [Found['here'], Found['there']]
  const [left, right] = passages
  return { here: left, there: right, ...verify(left, right), score, variant }
}

interface Told {
  readonly statement?: Partial<Statement>
  readonly variant?: Partial<Variant>
  readonly shared?: number
  readonly levels?: Partial<Levels>
}

function judged(asked: readonly Asked[], { statement, variant, shared, levels }: Told = {}) {
  const known = { ...VARIANT, ...variant }
  const of: Case = {
    article: ARTICLE,
    setting: settingOf(ARTICLE),
    statement: { ...STATEMENT, ...statement },
    companions: new Map(shared === undefined ? [] : [[known.article.id, shared]]),
    levels: { ...LEVELS, ...levels },
  }
  return judge(
    asked.map((each) => found(each, known)),
    known,
    of,
  )
}

describe('two reports are companions', () => {
  const other = { ...VARIANT, article: { ...VARIANT.article, id: 'tarn' } }

  test('by each statement that they share for sure, which is counted once', () => {
    const counted = companions([
      [found({ score: 0.9 }), found({ score: 0.95 }), found({ score: 0.89 }, other)],
      [found({ score: 0.99 }), found({ score: 0.9 }, other)],
      [],
    ])
    expect([...counted]).toEqual([
      ['selby', 2],
      ['tarn', 1],
    ])
  })
})

describe('which level a match is asked for', () => {
  const few = 'the Lake Council of Velm was early'
  test.each<[what: string, level: LevelName, told: Told, asked?: Asked]>([
    ['nothing else is shared', 'alone-agreed', {}],
    ['another statement is shared', 'together-agreed', { shared: 1 }],
    ['two are', 'together-agreed', { shared: 2 }],
    ['three are', 'speech-agreed', { shared: 3 }],
    ['this one is the only one that is sure', 'alone-agreed', { shared: 1 }, { score: 0.9 }],
    ['this one is one of three', 'together-agreed', { shared: 3 }, { score: 0.9 }],
    ['nobody is credited here', 'alone-uncredited', { statement: { credited: false } }],
    ['no speaker is named there', 'alone-unknown', { variant: NOBODY }],
    ['two are named, word by word', 'alone-unknown', { variant: OTHER }],
    ['he stands beside it', 'alone-beside', { variant: { speaker: null, before: 'Brandt rose' } }],
    [
      'one of two stands beside it',
      'alone-disputed',
      { variant: { ...OTHER, after: 'of Brandt' } },
    ],
    [
      'a speech has one speaker, whom “he” does not name for sure',
      'speech-disputed',
      { shared: 3, variant: { ...OTHER, mention: 'he' } },
    ],
    [
      'less than a speech has not',
      'together-unknown',
      { shared: 2, variant: { ...OTHER, mention: 'he' } },
    ],
    ['the occasion is one', 'same-occasion', { shared: 1, variant: OCCASION }],
    ['the occasion alone is', 'alone-agreed', { variant: OCCASION }],
    [
      'the occasion is one, of somebody who is not named',
      'together-unknown',
      { shared: 1, variant: { ...OCCASION, ...NOBODY } },
    ],
    [
      'the occasion is one, and nobody is credited here',
      'together-uncredited',
      { shared: 1, variant: OCCASION, statement: { credited: false } },
    ],
    [
      'the occasion is one, but names are all that is shared',
      'together-agreed',
      { shared: 1, variant: OCCASION },
      { here: 'we asked the Lake Council', there: few },
    ],
    [
      'the occasion is one, but beside names words only look alike',
      'together-agreed',
      { shared: 1, variant: OCCASION },
      {
        here: 'the Lake Council has an ombudsman and a merman',
        there: 'the Lake Council: ombudswoman, merwoman',
      },
    ],
    [
      'the occasion is one, and two plain words are shared beside names',
      'same-occasion',
      { shared: 1, variant: OCCASION },
      { here: 'the Lake Council was late, not early, in winter', there: `${few} in winter` },
    ],
  ])('%s: %s', (_, level, told, asked = {}) => {
    expect(judged([asked], told)?.level).toBe(level)
  })
})

describe('of several passages', () => {
  const few = { here: 'we asked the Lake Council', there: 'the Lake Council of Velm was early' }

  test('one that is word by word is enough for words of another speaker', () => {
    for (const asked of [
      [{}, few],
      [few, {}],
    ])
      expect(judged(asked, { variant: OTHER })?.relation).toBe('other-speaker')
    expect(judged([few, few], { variant: OTHER })).toBeNull()
  })

  test('one that shares plain words is enough for one occasion', () => {
    const told = { shared: 1, variant: OCCASION }
    expect(judged([{}, few], told)?.level).toBe('same-occasion')
    expect(judged([few, {}], told)?.level).toBe('same-occasion')
  })
})

describe('how sure a match is', () => {
  test.each([
    ['shown', 0.5],
    ['possible', 0.49],
    ['possible', 0.06],
    [undefined, 0.059],
  ])('%s at %d of 0.5', (certainty, score) => {
    expect(judged([{ score }])?.certainty).toBe(certainty)
  })

  test.each([
    ['possible', 0.003],
    [undefined, 0.0029],
  ])('where little is asked for, still %s at %d', (certainty, score) => {
    expect(judged([{ score }], { levels: { 'alone-agreed': 0.004 } })?.certainty).toBe(certainty)
  })

  test('the best of its pairs decides, wherever it stands', () => {
    for (const scores of [
      [0.7, 0.1],
      [0.1, 0.7],
    ])
      expect(judged(scores.map((score) => ({ score })))).toMatchObject({
        certainty: 'shown',
        score: 0.7,
      })
  })

  test.each([
    ['on another occasion more is asked for', { variant: LATER }, 0.79, 'possible'],
    ['and is enough', { variant: LATER }, 0.8, 'shown'],
    [
      'at one occasion it is one, months later, too',
      { shared: 1, variant: { ...LATER, ...OCCASION } },
      0.6,
      'shown',
    ],
    [
      'where more is asked for already, that is',
      { variant: LATER, levels: { 'alone-agreed': 0.9 } },
      0.85,
      'possible',
    ],
  ])('%s', (_, told: Told, score, certainty) => {
    expect(judged([{ score }], told)?.certainty).toBe(certainty)
  })

  test('of a speech, all that is not sure is left out', () => {
    const variant = { outlet: { ...VARIANT.outlet, kind: 'transcript' as const } }
    expect(judged([{ score: 0.5 }], { variant })?.certainty).toBe('shown')
    expect(judged([{ score: 0.49 }], { variant })).toBeNull()
  })

  test('a speech of another year is another occasion, whatever its name', () => {
    const outlet = { ...VARIANT.outlet, kind: 'transcript' as const }
    const here = 'we shall not sell the harbour to anybody from Velm this winter or the next'
    const there = 'nobody in this hall will sell our harbour, in winter or whenever Velm asks'
    const told = { variant: { ...OCCASION, outlet, day: '2030-06-04' } }
    expect(judged([{ here, there, score: 0.85 }], told)?.relation).toBe('talking-point')
  })
})

describe('two passages are nearly the same word by word', () => {
  const six = 'harbours need sailors before winter storms'
  test.each([
    [true, six, six],
    [false, 'harbours need sailors before winter', six],
    [false, six, `${six} and nobody in this old town has seen any of them yet`],
  ])('%s: %s | %s', (verbatim, here, there) => {
    expect(isVerbatim(found({ here, there }))).toBe(verbatim)
    expect(isVerbatim(found({ here: there, there: here }))).toBe(verbatim)
  })
})

describe('why a match is one', () => {
  test('is told by the words that both have, rarest first, each once, as printed here', () => {
    const here = 'Storms closed the harbour; storms and gales sank ships'
    const there = 'the harbour was closed by storms, and by storms ships were sunk'
    expect(judged([{ here, there }])?.evidence.sharedWords).toEqual([
      'harbour',
      'Storms',
      'closed',
      'storms',
      'ships',
      'sank',
    ])
  })

  test('is told by eight words at most', () => {
    const here = 'miller boats harbour winter storms council quarry lorries sailors lamp'
    expect(judged([{ here, there: here }])?.evidence.sharedWords).toHaveLength(8)
  })

  test('is told by who said it, when, and where', () => {
    const variant = { ...OCCASION, article: { ...VARIANT.article, publishedAt: '2031-06-01' } }
    expect(judged([{}], { variant })?.evidence).toMatchObject({
      speakerAgrees: true,
      daysApart: 3,
      ...OCCASION,
    })
  })

  test('is told by the day of the words where the report has no date', () => {
    const article = { ...VARIANT.article, publishedAt: null }
    expect(judged([{}], { variant: { article, day: '2031-05-30' } })?.evidence.daysApart).toBe(5)
  })
})

describe('the passages of a match', () => {
  const texts = ['the mill is old', 'the ferry is old', 'the lamp is old']
  const whole = texts.join('. ')
  const at = (place: number) => {
    const start = whole.indexOf(texts[place] ?? '')
    return { start, end: start + (texts[place]?.length ?? 0) }
  }
  const reading = { lexicon, weigh: () => 1 }
  const pair = (here: number, there: number, score: number): Found => {
    const [left, right] = [
      passageOf(whole, at(here), reading),
      passageOf(whole, at(there), reading),
    ]
    return { here: left, there: right, ...verify(left, right), score, variant: VARIANT }
  }
  const of: Case = {
    article: ARTICLE,
    setting: settingOf(ARTICLE),
    statement: STATEMENT,
    companions: new Map(),
    levels: LEVELS,
  }

  test('stand in the order of the statement, then of the variant, without the least alike', () => {
    const pairs = [pair(2, 0, 0.6), pair(0, 2, 0.06), pair(1, 1, 0.059), pair(0, 1, 0.7)]
    const match = judge(pairs, VARIANT, of)
    expect(match?.pairs.map(({ here, there }) => [here.span, there.span])).toEqual([
      [at(0), at(1)],
      [at(0), at(2)],
      [at(2), at(0)],
    ])
  })
})
