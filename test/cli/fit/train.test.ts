import { describe, expect, test } from 'vitest'
import { calibrate } from '../../../cli/fit/calibrate'
import { countRows, rowsToKeep, withRows } from '../../../cli/fit/keep-rows'
import { type Example, train } from '../../../cli/fit/train'
import { certaintyOf } from '../../../lib/attribution/tagger/certainty'
import { likeliest } from '../../../lib/attribution/tagger/crf'
import { LABELS, stateOf } from '../../../lib/attribution/tagger/states'

/** Tokens of two kinds: row 0 is a source, row 1 its cue, row 2 content, row 3 nothing, row 4 any. */
const KINDS = [0, 1, 2, 2, 3]
const STATES_OF = [
  stateOf('source', 'nothing', true),
  stateOf('cue', 'nothing', true),
  stateOf('late', 'cue', true),
  stateOf('late', 'cue'),
  stateOf('outside', 'nothing'),
]
const example: Example = {
  rows: Int32Array.from(KINDS.flatMap((kind) => [kind, 4])),
  starts: Int32Array.from([0, 2, 4, 6, 8, 10]),
  classes: Uint8Array.from([1, 2, 3, 3, 4]),
  states: Uint8Array.from(STATES_OF),
}

describe('training', () => {
  test('what is always so is learned', () => {
    const examples = Array.from({ length: 20 }, () => example)
    const { weights, transitions } = train(examples, { rows: 5, epochs: 30, log: () => undefined })
    const emissions = new Float32Array(KINDS.length * LABELS.length)
    KINDS.forEach((kind, at) => {
      for (const row of [kind, 4]) {
        for (let label = 0; label < LABELS.length; label += 1) {
          const cell = at * LABELS.length + label
          emissions[cell] = (emissions[cell] ?? 0) + (weights[row * LABELS.length + label] ?? 0)
        }
      }
    })
    const scores = { length: KINDS.length, emissions, classes: example.classes }
    expect([...likeliest(scores, transitions)]).toEqual(STATES_OF)
  })

  test('the rows that do most are kept, under new numbers', () => {
    const counts = countRows([example], 5)
    expect([...counts]).toEqual([1, 1, 2, 1, 5])
    const weights = new Float32Array(5 * LABELS.length)
    weights[2 * LABELS.length] = 3
    weights[4 * LABELS.length] = 1
    const kept = rowsToKeep(weights, counts, 2)
    expect([...kept]).toEqual([2, 4])
    expect([...(withRows([example], kept, 5)[0]?.rows ?? [])]).toEqual([1, 1, 0, 1, 0, 1, 1])
  })
})

test('what was right more often is more certain', () => {
  const judged = [
    ...Array.from({ length: 40 }, (_, at) => ({ evidence: [1, 2], right: at % 10 > 0 })),
    ...Array.from({ length: 40 }, (_, at) => ({ evidence: [1, -1], right: at % 10 > 5 })),
  ]
  const weights = calibrate(judged)
  expect(certaintyOf([1, 2], weights)).toBeCloseTo(0.9, 1)
  expect(certaintyOf([1, -1], weights)).toBeCloseTo(0.4, 1)
})
