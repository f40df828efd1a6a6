import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCard } from '../../lib/page/card-place'

const CARD = { width: 336, height: 184 }
const VIEW = { width: 1000, height: 800 }
const line = (top: number, left = 100, right = 600) => ({ left, right, top, bottom: top + 20 })
const place = (
  lines: readonly ReturnType<typeof line>[],
  pointer: { x: number; y: number } | null,
) => placeCard(lines, CARD, { view: VIEW, pointer })

test('under the last line of its words', () => {
  expect(place([line(100), line(130, 50)], { x: 120, y: 110 })).toEqual({ left: 50, top: 158 })
})

test('over the first line where there is no room under the last', () => {
  expect(place([line(700), line(730, 50)], { x: 120, y: 710 })).toEqual({ left: 100, top: 508 })
})

test('under the line at the pointer where there is room at neither end', () => {
  const lines = Array.from({ length: 40 }, (_, at) => line(at * 30 - 200))
  expect(place(lines, { x: 120, y: 305 }).top).toBe(308)
})

test('at the pointer where the words begin far from it', () => {
  expect(place([line(100, 20, 990)], { x: 700, y: 110 }).left).toBe(656)
  expect(place([line(100, 20, 990)], { x: 500, y: 110 }).left).toBe(476)
})

test('within the view, whatever the page and the pointer are', () => {
  const number = fc.integer({ min: -2_000, max: 3_000 })
  const lines = fc.array(fc.tuple(number, number).map(([top, left]) => line(top, left, left + 300)))
  const pointer = fc.option(fc.record({ x: number, y: number }))
  fc.assert(
    fc.property(lines, pointer, (each, at) => {
      const { left, top } = place(each, at)
      expect(left).toBeGreaterThanOrEqual(8)
      expect(top).toBeGreaterThanOrEqual(8)
      expect(left + CARD.width).toBeLessThanOrEqual(VIEW.width - 8)
      expect(top + CARD.height).toBeLessThanOrEqual(VIEW.height - 8)
    }),
  )
})
