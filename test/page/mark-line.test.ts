import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coreWidth, joinBoxes, lineUnder, outline } from '../../lib/page/mark-line'

const box = (left: number, right: number, top = 0) => ({ left, right, top, bottom: top + 20 })
/** Words of 20 pixels in lines of 28. */
const OPEN = { fontSize: 16, lineHeight: 28 }
const steps = (d: string): number[] => Array.from(d.matchAll(/h([\d.]+)/gu), ([, x]) => Number(x))

describe('how a relation is drawn', () => {
  test('the same wording is a straight line, another one goes up and down', () => {
    expect(outline('same', 90)).toBe('M0 4H90')
    expect(outline('differs', 90)).toContain('v-3.5')
  })

  test('a stepped line is as long as its words and ends with no stump', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2000 }), (width) => {
        const treads = steps(outline('differs', width))
        expect(treads.reduce((sum, tread) => sum + tread, 0)).toBe(width)
        if (treads.length > 1) expect(Math.min(...treads)).toBeGreaterThanOrEqual(9)
      }),
    )
  })

  test('another occasion is dotted, a paraphrase is thinner', () => {
    expect(lineUnder('other-occasion', box(0, 50), OPEN)?.dotted).toBe(true)
    expect(lineUnder('same', box(0, 50), OPEN)?.dotted).toBe(false)
    expect(coreWidth('same', true)).toBeLessThan(coreWidth('same', false))
  })

  test('what has no width is not drawn', () => {
    expect(lineUnder('same', box(5, 6), OPEN)).toBeNull()
  })
})

describe('where a line stands', () => {
  const topAt = (lineHeight: number | null) =>
    lineUnder('same', box(0, 50), { fontSize: 16, lineHeight })?.top ?? 0

  test('is under its words, wherever lines have room', () => {
    expect(topAt(40)).toBe(topAt(28))
  })

  test('is the higher the closer the next line of words comes, and never far', () => {
    expect(topAt(23)).toBeLessThan(topAt(28))
    expect(topAt(null)).toBeLessThan(topAt(23))
    expect(topAt(10)).toBeGreaterThanOrEqual(topAt(28) - 4)
  })
})

describe('one line of words has one line under it', () => {
  test.each([
    ['a link inside', [box(0, 40), box(40, 90), box(90, 120)], [box(0, 120)]],
    ['two lines', [box(0, 40), box(0, 30, 24)], [box(0, 40), box(0, 30, 24)]],
    ['two columns', [box(0, 40), box(300, 340)], [box(0, 40), box(300, 340)]],
    ['written from the right', [box(60, 90), box(20, 60)], [box(20, 90)]],
  ])('%s', (_, boxes, joined) => expect(joinBoxes(boxes)).toEqual(joined))
})
