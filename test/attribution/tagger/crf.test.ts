import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeliest, sumOver } from '../../../lib/attribution/tagger/crf'
import { STATES } from '../../../lib/attribution/tagger/states'
import { smallNet, smallScores, ways } from './brute-force'

/** A chain of up to five tokens over four states, with weights from a seed. */
const chains = fc
  .record({
    length: fc.integer({ min: 1, max: 5 }),
    seed: fc.integer(),
    size: fc.double({ min: 0.1, max: 8, noNaN: true }),
  })
  .map(({ length, seed, size }) => {
    let state = seed
    const weights = () => {
      state = (Math.imul(state, 1103515245) + 12345) | 0
      return ((state >>> 8) / 2 ** 24 - 0.5) * size
    }
    const net = smallNet(4, weights)
    const scores = smallScores(length, weights)
    return { net, scores, all: [...ways(scores, net)] }
  })

test('the likeliest way is the best of all ways', () => {
  fc.assert(
    fc.property(chains, ({ net, scores, all }) => {
      const best = all.reduce((one, other) => (other.score > one.score ? other : one))
      const found = [...likeliest(scores, net)]
      const score = all.find(({ states }) => states.join() === found.join())?.score
      expect(score).toBeCloseTo(best.score, 4)
    }),
  )
})

test('the total is the logarithm of the sum over all ways', () => {
  fc.assert(
    fc.property(chains, ({ net, scores, all }) => {
      const sum = Math.log(all.reduce((total, { score }) => total + Math.exp(score), 0))
      expect(sumOver(scores, net).total).toBeCloseTo(sum, 4)
    }),
  )
})

test('the probability of a state is the share of the ways that go through it', () => {
  fc.assert(
    fc.property(chains, ({ net, scores, all }) => {
      const { forward, backward } = sumOver(scores, net)
      const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
      for (let at = 0; at < scores.length; at += 1) {
        for (let state = 0; state < 4; state += 1) {
          const through = all.filter(({ states }) => states[at] === state)
          const share = through.reduce((sum, { score }) => sum + Math.exp(score), 0) / total
          const cell = at * STATES.length + state
          expect((forward[cell] ?? 0) * (backward[cell] ?? 0)).toBeCloseTo(share, 4)
        }
      }
    }),
  )
})

test('a chain without tokens has no states', () => {
  const net = smallNet(4, () => 0)
  expect(
    likeliest(
      smallScores(0, () => 0),
      net,
    ),
  ).toHaveLength(0)
})
