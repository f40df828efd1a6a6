import { expect, test } from 'vitest'
import { firstPass, mayReadAgain, nextPass, type Passes } from '../../lib/page/passes'

/** How many readings a page gets, when each finds what the function says. */
function readings(found: (at: number) => string[]): number {
  let passes: Passes = firstPass(found(0))
  while (mayReadAgain(passes)) passes = nextPass(passes, found(passes.count + 1))
  return passes.count
}

test('a page that brings nothing new is left after three readings', () => {
  expect(readings(() => ['The quay stays.'])).toBe(3)
})

test('a page that always brings something is read twenty times again', () => {
  expect(readings((at) => [`Boat ${at} came in.`])).toBe(20)
})

test('one new statement buys three more readings', () => {
  expect(readings((at) => (at < 4 ? [] : ['The quay stays.']))).toBe(3)
  expect(readings((at) => (at < 3 ? [] : ['The quay stays.']))).toBe(6)
})

test('a statement that went and came back is not new', () => {
  expect(readings((at) => (at % 2 === 0 ? ['The quay stays.'] : []))).toBe(3)
})
