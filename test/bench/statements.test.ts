import { describe, expect, test } from 'vitest'
import { articlesOf, median, recallOf } from '../../bench/questions'
import { generate } from '../../bench/statements'
import { knownInMemory } from '../../lib/index/memory'
import { termsOf } from '../../lib/index/terms'
import { variantOf } from '../../lib/pack/convert'
import { packText } from '../../lib/pack/write'

const SENTENCES = [
  'The farmers of the northern valleys have asked this chamber for seed, for roads and for patience.',
  'Every railway that we build today carries the harvest of people who are not yet born.',
  'Our harbours were empty two winters ago, and now the pilots cannot count the sails.',
  'No treaty is worth its ink unless both signatures mean the same thing to their owners.',
  'I have instructed the surveyors to finish the eastern canal before the rivers freeze again.',
  'A nation that cannot teach its children arithmetic will be taught arithmetic by its creditors.',
]
const WANTED = { passages: 300, questions: 40, seed: 7 }
const make = (seed = WANTED.seed) => {
  const { outlets, variants, questions } = generate(SENTENCES, { ...WANTED, seed })
  return { outlets, variants: [...variants], questions }
}

describe('a pack for the benchmark', () => {
  const { outlets, variants, questions } = make()

  test('is the same for the same seed, and another for another', () => {
    expect(make()).toEqual({ outlets, variants, questions })
    expect(make(8).variants).not.toEqual(variants)
  })

  test('is one that the format admits', async () => {
    const header = {
      id: 'bench',
      revision: 1,
      title: 'Made up',
      license: 'CC0-1.0',
      attribution: 'Nobody',
      language: ['en'],
      created: '2026-03-02',
    }
    expect(await packText(header, outlets, variants)).toContain('"t":"end"')
  })

  test('asks for wordings that it does not hold, of utterances that it does', () => {
    const ids = new Set(variants.map(({ id }) => id.split('-')[0]))
    const texts = new Set(variants.map(({ text }) => text))
    expect(questions.length).toBeGreaterThan(5)
    for (const { text, utterance } of questions) {
      expect(ids).toContain(utterance)
      expect(texts).not.toContain(text)
    }
  })

  test('whose questions the index answers, by the measure of the benchmark', async () => {
    const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
    const known = knownInMemory(
      variants.map((each) => variantOf(each, byId.get(each.outlet) ?? (outlets[0] as never), 'b')),
    )
    const { found } = await known.candidates(questions.map(({ text }) => termsOf(text, 'en')))
    const ids = found.map((list) => list.map(({ variant }) => variant as string))
    expect(recallOf(questions, ids)).toBeGreaterThan(0.8)
    expect(
      recallOf(
        questions,
        questions.map(() => []),
      ),
    ).toBe(0)
  })
})

test('articles have forty questions of at least six words', () => {
  const question = (text: string) => ({ text, utterance: 'u0', kind: 'trimmed' as const })
  const long = Array.from({ length: 81 }, (_, at) => question(`one two three four five ${at}`))
  const articles = articlesOf([question('too short'), ...long])
  expect(articles.map(({ length }) => length)).toEqual([40, 40])
  expect(articles.flat()).not.toContain('too short')
})

test.each([
  [[3, 1, 2], 2],
  [[4, 1], 4],
])('the median of %j is %i', (values, middle) => {
  expect(median(values)).toBe(middle)
})
