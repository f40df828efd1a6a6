import { describe, expect, test } from 'vitest'
import { bareName, HERE, type Origin, sourcesOf } from '../../lib/difference/source'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'

const english = lexiconFor('en')

const origin = (article: string, name: string | null, via: string | null = null): Origin => ({
  outlet: { name, domain: null, kind: 'news' },
  article,
  via,
})
const own = origin(HERE, 'Lock Gazette')

/** The numbers of the sources, in the order in which they are asked for. */
function numbers(origins: readonly Origin[], alike: readonly (readonly [string, string])[] = []) {
  return origins.map(sourcesOf([own, ...origins], alike, english))
}

describe('the number of the independent report that words come from', () => {
  test('is 0 for the article that is read, then one after another', () => {
    expect(numbers([origin('a', 'Tarn Mail'), own, origin('b', 'Ewe Star')])).toEqual([1, 0, 2])
    expect(numbers([origin('a', null), origin('b', null), origin('a', null)])).toEqual([1, 2, 1])
  })

  test('is one for all that name one agency, and for its own report', () => {
    const wire = origin('w', 'Lake Press')
    const through = ['Lake Press', 'the Lake Press', 'LAKE PRESS'].map((via, at) =>
      origin(`${at}`, `Post ${at}`, via),
    )
    expect(numbers([...through, wire])).toEqual([1, 1, 1, 1])
    expect(numbers([...through, origin('x', 'Ewe Star', 'Hill Wire')])).toEqual([1, 1, 1, 2])
  })

  test('is 0 for what names the article’s own outlet', () => {
    expect(numbers([origin('a', 'Tarn Mail', 'Lock Gazette')])).toEqual([0])
  })

  test('is one for articles that are one text, by way of others too', () => {
    const [a, b, c] = [origin('a', 'Tarn Mail'), origin('b', 'Ewe Star'), origin('c', 'Velm Post')]
    expect(numbers([a, b, c], [['a', 'b']])).toEqual([1, 1, 2])
    expect(
      numbers(
        [a, b, c],
        [
          ['a', 'b'],
          ['c', 'b'],
        ],
      ),
    ).toEqual([1, 1, 1])
    expect(
      numbers(
        [a, b, c],
        [
          ['b', 'a'],
          ['a', 'b'],
          [HERE, 'a'],
        ],
      ),
    ).toEqual([0, 0, 1])
  })
})

describe('a name without its article', () => {
  test.each([
    ['the Lake Post', 'lake post'],
    ['The Lake Post', 'lake post'],
    ['Lake Post', 'lake post'],
    ['The', 'the'],
    ['Post', 'post'],
  ])('%s', (name, bare) => expect(bareName(name, english)).toBe(bare))
})
