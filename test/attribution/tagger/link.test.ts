import { describe, expect, test } from 'vitest'
import { groupsOf } from '../../../lib/attribution/tagger/link'
import { type After, type Part, stateOf } from '../../../lib/attribution/tagger/states'

/** Tokens in a part, the first of them opening it. */
const run = (part: Part, after: After, tokens: number): number[] =>
  Array.from({ length: tokens }, (_, at) =>
    stateOf(part, after, at === 0 && part !== 'outside' && part !== 'gap'),
  )
const outside = (tokens: number) => run('outside', 'nothing', tokens)

const read = (...runs: number[][]) =>
  groupsOf(Uint8Array.from(runs.flat())).map(({ content, cue, source }) => ({
    content: content.map(({ first, last }) => [first, last]),
    cue: cue && [cue.first, cue.last],
    source: source && [source.first, source.last],
  }))

describe('states as attributions', () => {
  test('a source, its cue and what follows', () => {
    expect(
      read(
        run('source', 'nothing', 2),
        run('cue', 'nothing', 1),
        run('late', 'cue', 4),
        outside(1),
      ),
    ).toEqual([{ content: [[3, 6]], cue: [2, 2], source: [0, 1] }])
  })

  test('a split quotation is one attribution with two spans', () => {
    expect(
      read(
        run('early', 'nothing', 3),
        run('source', 'content', 1),
        run('cue', 'content', 1),
        run('gap', 'content-cue', 1),
        run('late', 'cue', 3),
      ),
    ).toEqual([
      {
        content: [
          [0, 2],
          [6, 8],
        ],
        cue: [4, 4],
        source: [3, 3],
      },
    ])
  })

  test('a cue before its source, after the content', () => {
    expect(
      read(run('early', 'nothing', 2), run('cue', 'content', 1), run('source', 'content-cue', 2)),
    ).toEqual([{ content: [[0, 1]], cue: [2, 2], source: [3, 4] }])
  })

  test('two cues after one another are two attributions', () => {
    expect(
      read(
        run('source', 'nothing', 1),
        run('cue', 'nothing', 1),
        run('late', 'cue', 2),
        outside(1),
        run('cue', 'nothing', 1),
        run('late', 'cue', 2),
      ),
    ).toEqual([
      { content: [[2, 3]], cue: [1, 1], source: [0, 0] },
      { content: [[6, 7]], cue: [5, 5], source: null },
    ])
  })

  test('a source or cue without content is none', () => {
    expect(read(run('source', 'nothing', 2), outside(1), run('cue', 'nothing', 1))).toEqual([])
  })

  test('content before one cue never goes to a source that another has', () => {
    expect(
      read(
        run('source', 'nothing', 1),
        run('cue', 'nothing', 1),
        run('late', 'cue', 1),
        run('early', 'nothing', 2),
        run('source', 'content', 1),
        run('cue', 'content', 1),
      ),
    ).toEqual([
      { content: [[2, 2]], cue: [1, 1], source: [0, 0] },
      { content: [[3, 4]], cue: [6, 6], source: [5, 5] },
    ])
  })
})
