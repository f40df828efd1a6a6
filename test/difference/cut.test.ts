import { describe, expect, test } from 'vitest'
import { cutAt, jointsOf } from '../../lib/difference/cut'
import type { Run } from '../../lib/difference/difference'

const span = (start: number, end: number) => ({ start, end })
const run = (kind: Run['kind'], here: [number, number], there: [number, number]): Run =>
  ({ kind, here: span(...here), there: span(...there) }) as Run

describe('where a split quotation was put together', () => {
  test.each([
    [[span(10, 15)], []],
    [[span(10, 15), span(20, 23)], [6]],
    [
      [span(10, 15), span(20, 23), span(30, 31)],
      [6, 10],
    ],
  ])('%j: %j', (content, joints) => expect(jointsOf({ content })).toEqual(joints))
})

describe('a part is cut where its texts were put together', () => {
  const texts = { here: 'one two three four', there: 'one two three four' }
  const whole = {
    here: span(0, 18),
    there: span(0, 18),
    runs: [run('equal', [0, 18], [0, 18])],
  }

  test('nowhere, where neither was', () => {
    expect(cutAt(whole, { here: [], there: [], texts })).toEqual([whole])
  })

  test('here, with the words of each piece', () => {
    const pieces = cutAt(whole, { here: [8], there: [], texts })
    expect(pieces.map(({ here, there }) => [here, there])).toEqual([
      [span(0, 8), span(0, 8)],
      [span(8, 18), span(8, 18)],
    ])
    expect(pieces.map(({ runs }) => runs.length)).toEqual([2, 2])
  })

  test('there, and at both where both were put together', () => {
    expect(cutAt(whole, { here: [], there: [4], texts }).map(({ there }) => there)).toEqual([
      span(0, 4),
      span(4, 18),
    ])
    expect(cutAt(whole, { here: [8], there: [4], texts }).map(({ here }) => here)).toEqual([
      span(0, 4),
      span(4, 8),
      span(8, 18),
    ])
  })

  test('runs that differ stay whole, and a piece without words on one side is left out', () => {
    const part = {
      here: span(0, 18),
      there: span(0, 7),
      runs: [run('equal', [0, 7], [0, 7]), run('omitted', [8, 18], [7, 7])],
    }
    const pieces = cutAt(part, { here: [8], there: [], texts })
    expect(pieces.map(({ here, there }) => [here, there])).toEqual([[span(0, 7), span(0, 7)]])
  })

  test('between the same words, whatever marks stand between them', () => {
    const marked = 'one, two, three, four'
    const part = { ...whole, there: span(0, 21), runs: [run('equal', [0, 18], [0, 21])] }
    const there = cutAt(part, { here: [8], there: [], texts: { ...texts, there: marked } })
    expect(there.map((piece) => piece.there)).toEqual([span(0, 10), span(10, 21)])
    const turned = { here: part.there, there: part.here, runs: [run('equal', [0, 21], [0, 18])] }
    const here = cutAt(turned, { here: [], there: [8], texts: { ...texts, here: marked } })
    expect(here.map((piece) => piece.here)).toEqual([span(0, 10), span(10, 21)])
  })

  test('an equal run with other words on either side stays whole', () => {
    const uneven = { here: 'one two three four', there: 'one two-three, four' }
    const part = { ...whole, runs: [run('equal', [0, 18], [0, 7])] }
    expect(cutAt(part, { here: [8], there: [], texts: uneven })).toHaveLength(1)
  })
})
