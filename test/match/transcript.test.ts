import { describe, expect, test } from 'vitest'
import { compare } from '../../lib/compare'
import { knownInMemory } from '../../lib/index/memory'
import { heardRelation } from '../../lib/match/transcript'
import type { Variant, VariantId } from '../../lib/statement/variant'
import { articleOf } from '../article'

/** An invented president's address, a sentence a variant. */
const SENTENCES = [
  'Our fishermen bring home twice as many herring as ten years ago.',
  'No lighthouse on this coast will be dark next winter.',
  'And it is very, very unfair.',
  'We will build ferries, piers and tunnels for every island that asks.',
  'May the sea be kind to you and to this republic.',
]

const said = (text: string, at: number): Variant => ({
  id: `speech/${at}` as VariantId,
  text,
  form: 'direct',
  speaker: { name: 'Astrid Vale', kind: 'person', qid: null },
  mention: '',
  cue: '',
  language: 'en',
  day: '2020-05-04',
  occasion: 'Address to the Sea Parliament, 2020',
  outlet: { name: 'Address to the Sea Parliament', domain: null, kind: 'transcript' },
  article: { id: 'speech/a', title: null, url: null, publishedAt: '2020-05-04' },
  via: null,
  before: '',
  after: '',
  pack: 'speech',
})

/** What a report of a day is compared with, by relation. */
async function told(text: string, publishedAt: string | null): Promise<string[]> {
  const { findings } = await compare(
    articleOf(text, { title: 'News of the coast', publishedAt }),
    knownInMemory(SENTENCES.map(said)),
  )
  return findings.flatMap(({ versions }) =>
    versions.map(({ relation, certainty, variant }) => `${relation} ${certainty} ${variant.id}`),
  )
}

describe('words of a speech', () => {
  test.each([
    [
      'given otherwise the day after',
      '“Our fishermen bring home twice as many herring as five years ago,” Astrid Vale said.',
      '2020-05-05',
      ['same shown speech/0'],
    ],
    [
      'given word by word years later',
      '“No lighthouse on this coast will be dark next winter,” Astrid Vale once said.',
      '2031-01-01',
      ['same shown speech/1'],
    ],
    [
      'given otherwise years later, the speech and its year named',
      'In her address to the Sea Parliament in 2020, Astrid Vale said that no lighthouse on the coast would be dark the next winter.',
      '2031-01-01',
      ['same shown speech/1'],
    ],
    [
      'said again otherwise by the same speaker',
      '“We will build ferries, piers and bridges for every island that asks us,” Astrid Vale said.',
      '2031-01-01',
      ['talking-point shown speech/3'],
    ],
    [
      'given before they were said',
      '“Our fishermen bring home twice as many herring as five years ago,” Astrid Vale said.',
      '2019-05-05',
      [],
    ],
    [
      'that everybody says',
      '“They lost my coat. It is very unfair,” Astrid Vale said in a shop.',
      '2031-01-01',
      [],
    ],
    [
      'half of which somebody else says',
      'The mayor wants ferries and piers for every island, and tunnels too.',
      '2031-01-01',
      [],
    ],
    [
      'a greeting, half of it said by somebody else',
      '“May the sea be kind to you,” said Olof Renn, a fisherman.',
      '2020-05-05',
      [],
    ],
  ])('%s', async (_, text, day, expected) => {
    expect(await told(text, day)).toEqual(expected)
  })
})

describe('a report and a speech', () => {
  const HEARD = {
    speakerAgrees: true as boolean | null,
    daysApart: 1,
    daysAfter: 1 as number | null,
    occasion: null as string | null,
    verbatim: false,
    namesYear: false,
    score: 0.6,
    sharedWords: 5,
  }
  const unknown = { speakerAgrees: null }
  const years = { daysAfter: 4_000 }
  const address = { occasion: 'Address to the Sea Parliament' }
  test.each<[what: string, heard: Partial<typeof HEARD>, relation: string | null]>([
    ['of the same week', { daysAfter: 7 }, 'same'],
    ['of the week after', { daysAfter: 8 }, 'talking-point'],
    ['of the day before, by the clock of elsewhere', { daysAfter: -1 }, 'same'],
    ['of two days before', { daysAfter: -2, verbatim: true }, null],
    ['that names it, without a date', { ...address, daysAfter: null }, 'same'],
    ['that names it and its year, years later', { ...address, ...years, namesYear: true }, 'same'],
    ['that names one of its name, years later', { ...address, ...years }, 'talking-point'],
    ['that names the year alone', { ...years, namesYear: true }, 'talking-point'],
    ['without a date that names no occasion', { daysAfter: null }, 'talking-point'],
    ['years later, word by word', { ...years, verbatim: true }, 'same'],
    ['years later, hardly alike', { ...years, score: 0.49 }, null],
    ['years later, as alike as it must be', { ...years, score: 0.5 }, 'talking-point'],
    ['years later, by three words', { ...years, sharedWords: 3 }, null],
    ['years later, by four', { ...years, sharedWords: 4 }, 'talking-point'],
    ['of another speaker', { speakerAgrees: false }, null],
    ['of another speaker, word by word', { speakerAgrees: false, verbatim: true }, 'other-speaker'],
    ['of nobody, that week', { ...unknown, score: 0.9 }, 'same'],
    ['of nobody, that week, less alike', { ...unknown, score: 0.89 }, null],
    ['of nobody, years later', { ...unknown, ...years, score: 0.97 }, 'same'],
    ['of nobody, years later, less alike', { ...unknown, ...years, score: 0.96 }, null],
    [
      'of nobody, years later, by four words',
      { ...unknown, ...years, score: 1, sharedWords: 4 },
      null,
    ],
  ])('%s', (_, heard, relation) => {
    expect(heardRelation({ ...HEARD, ...heard })).toBe(relation)
  })
})
