import { describe, expect, test, vi } from 'vitest'
import { attribute } from '../../lib/attribution/attribute'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { passagesOf } from '../../lib/statement/passage'
import { statementsOf } from '../../lib/statement/statements'
import { read } from '../../lib/text/span'
import { articleOf } from '../article'

// What rules find by themselves, as where no model is fitted or its file is damaged.
vi.mock('../../lib/attribution/tagger/models', () => ({ modelFor: () => null }))

const statements = (text: string) => {
  const article = articleOf(text)
  return statementsOf(article, attribute(article))
}

const quotationIn = (text: string) => {
  const article = articleOf(text, { language: text.startsWith('„') ? 'de' : 'en' })
  return statementsOf(article, attribute(article)).find(({ form }) => form === 'direct')
}

const REPORT = [
  'The bridge in Exampleton was closed on Monday morning.',
  '“It will stand,” Anna Weiss said. “It always has.”',
  'She added that the road is safe.',
].join('\n\n')

describe('statements', () => {
  test('credited ones and every other sentence, in text order', () => {
    expect(statements(REPORT).map(({ credited, text }) => [credited, text])).toEqual([
      [false, 'The bridge in Exampleton was closed on Monday morning.'],
      [true, 'It will stand\nIt always has.'],
      [true, 'the road is safe'],
    ])
  })

  test('carry their source and cue as printed, and what stands around them', () => {
    const [, quoted, told] = statements(REPORT)
    expect(quoted).toMatchObject({ mention: 'Anna Weiss', cue: 'said', form: 'direct' })
    expect(told).toMatchObject({ mention: 'She', cue: 'added', form: 'indirect' })
    expect(told?.speaker?.name).toBe('Anna Weiss')
    expect(told?.before.endsWith('She added that ')).toBe(true)
    expect(told?.before.length).toBeLessThanOrEqual(64)
  })

  test.each([
    ['“It stands,” said Anna Weiss, a shipping heiress.', 'Anna Weiss, a shipping heiress'],
    ['“It stands,” said Anna Weiss, the mayor, on Monday.', 'Anna Weiss, the mayor'],
    ['“It stands,” said Weiss, 43, mayor of Tarn. “It has to.”', 'Weiss, 43, mayor of Tarn'],
    ['“It stands,” said Weiss (a shipping heiress).', 'Weiss (a shipping heiress)'],
    ['“It stands,” said Weiss, an heir from Tarn who owns boats.', 'Weiss, an heir from Tarn'],
    ['“It stands,” Anna Weiss, a shipping heiress, said.', 'Anna Weiss, a shipping heiress'],
    ['„Es steht“, sagte Anna Weiss, die Chefin der Werft.', 'Anna Weiss, die Chefin der Werft'],
  ])('name their source with its description: %s', (text, mention) => {
    expect(quotationIn(text)?.mention).toBe(mention)
  })

  test.each([
    '“It stands,” said Anna Weiss, the boats were sold.',
    '“It stands,” said Anna Weiss, his voice breaking.',
    '“It stands,” said Anna Weiss, the day before the fair.',
    '“It stands,” said Anna Weiss, a crowd behind her.',
    '“It stands,” said Anna Weiss, adding that it should.',
    '“It stands,” said Anna Weiss.\n\nThe mayor, her aunt, was there.',
    '„Es steht“, sagte Anna Weiss, die Schafe hält.',
  ])('name nothing else with it: %s', (text) => {
    expect(quotationIn(text)?.mention).toBe('Anna Weiss')
  })

  test.each([
    [
      'Anna Weiss, the mayor of Tarn, was there. “It stands,” Weiss said.',
      'Anna Weiss, the mayor of Tarn',
    ],
    [
      'Anna Weiss, a shipping heiress, came late.\n\n“It stands,” said Weiss.',
      'Anna Weiss, a shipping heiress',
    ],
    ['Tarn Mayor Anna Weiss was there. “It stands,” Weiss said.', 'Tarn Mayor Anna Weiss'],
    ['Anna Weiss, the mayor of Tarn, was there. “It stands,” she said.', 'the mayor of Tarn'],
    ['On Monday Senator Anna Weiss spoke. “It stands,” said Weiss.', 'Senator Anna Weiss'],
    [
      'Anna Weiss (a shipping heiress) came. “It stands,” said Weiss.',
      'Anna Weiss (a shipping heiress)',
    ],
  ])('have a description that stands sentences away: %s', (text, mention) => {
    expect(quotationIn(text)?.mention).toBe(mention)
  })

  test.each([
    ['Anna Weiss was there. “It stands,” Weiss said.', 'Weiss'],
    ['Anna Weiss was there. Carl Dorn, the mayor, left. “It stands,” Weiss said.', 'Weiss'],
    ['Anna Weiss, her voice breaking, was there. “It stands,” Weiss said.', 'Weiss'],
    ['The mayor met Anna Weiss. “It stands,” Weiss said.', 'Weiss'],
    [
      'Anna Weiss, the mayor of Tarn, was there. “It stands,” said Weiss, an heir.',
      'Weiss, an heir',
    ],
    ['Anna Weiss, the mayor of Tarn, was there. “It stands,” the lawyer said.', 'the lawyer'],
  ])('have none that is not the own one: %s', (text, mention) => {
    expect(quotationIn(text)?.mention).toBe(mention)
  })

  test('of a text that is printed twice stand once', () => {
    expect(statements(`${REPORT}\n\n${REPORT}`).map(({ text }) => text)).toEqual(
      statements(REPORT).map(({ text }) => text),
    )
  })

  test('have ids that are theirs alone and stay theirs', () => {
    const text = `${REPORT}\n\nMoreno said that the road is safe.`
    const ids = statements(text).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(statements(text).map(({ id }) => id)).toEqual(ids)
    expect(statements(REPORT).map(({ id }) => id)).toEqual(ids.slice(0, 3))
  })

  test.each([
    'Read more: The bridge was closed on Monday morning',
    'Subscribe to our daily letter now',
  ])('leave out what every page prints: %s', (line) => {
    expect(statements(line)).toEqual([])
  })
})

describe('passages', () => {
  const passages = (text: string): string[] =>
    passagesOf(text, lexiconFor('en')).map((span) => read(text, span))

  test('are the sentences', () => {
    expect(passages('It runs. It always ran.')).toEqual(['It runs.', 'It always ran.'])
  })

  test('part long sentences where an independent clause begins', () => {
    expect(
      passages('The bridge will stand for many years, and it will carry every lorry in town.'),
    ).toEqual(['The bridge will stand for many years', 'and it will carry every lorry in town.'])
  })

  test('do not part short ones', () => {
    expect(passages('It stands, and it will stand.')).toHaveLength(1)
  })

  test('of nothing are none', () => {
    expect(passages('')).toEqual([])
  })
})
