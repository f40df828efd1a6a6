import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alignedPieces,
  markedText,
  marksOf,
  withoutClosing,
  withoutOpening,
  wordsAfter,
  wordsBefore,
} from '@/components/aligned'
import type { Span } from '@/lib/text/span'
import { findingOf, partOf } from './builders'

const word = fc.constantFrom('we', 'shall', 'keep', 'the', 'ferry', 'Ærø’s', 'naïve', '17', 'Ja!')
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '))
/** A script of pieces that are the same or differ, white space at either side of each. */
const script = fc
  .array(
    fc.oneof(
      words,
      fc.tuple(words, words).map(([a, b]) => `[${a}|${b}]`),
      words.map((each) => `[|${each} ]`),
      words.map((each) => `[${each} |]`),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(' '))

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

describe('the word by word view', () => {
  test('loses no word of the reader’s line and changes none', () => {
    fc.assert(
      fc.property(script, (each) => {
        const { here, there, part } = partOf(each)
        const upper = alignedPieces(part, { here, there }).map((piece) => piece.here)
        expect(squeezed(upper.join(''))).toBe(squeezed(here))
      }),
    )
  })

  test('keeps white space out of the boxes', () => {
    fc.assert(
      fc.property(script, (each) => {
        const { here, there, part } = partOf(each)
        for (const piece of alignedPieces(part, { here, there })) {
          if (piece.kind === 'both') continue
          expect(piece.here).toBe(piece.here.trim())
          expect(piece.there).toBe(piece.there.trim())
        }
      }),
    )
  })

  test('shows what is trivial as the reader’s own words', () => {
    const { here, there, part } = partOf('[per cent|%] of the crew')
    const runs = part.runs.map((run) => ({ ...run, trivial: true }))
    expect(alignedPieces({ ...part, runs }, { here, there })).toEqual([
      { kind: 'both', here: 'per cent of the crew', there: 'per cent of the crew' },
    ])
  })
})

describe('the full text of another version', () => {
  test('is what was printed, but for what is marked as left out', () => {
    fc.assert(
      fc.property(script, fc.boolean(), (each, longer) => {
        const { here, there, part } = partOf(each)
        const text = longer ? `${there} And more.` : there
        const { statement, versions } = findingOf(each, { variant: { text } })
        for (const version of versions) {
          const pieces = markedText({ ...version, parts: [part] }, here)
          const printed = pieces.filter(({ kind }) => kind !== 'left-out')
          expect(printed.map((piece) => piece.text).join('')).toBe(text)
          expect(statement.text).toBe(here)
        }
      }),
    )
  })
})

describe('what two parts of a version compare with the same words', () => {
  // One sentence here that stands in two there.
  const first = partOf('It lost two boats')
  const second = partOf('It [lost two boats, |]lost the pier')
  const here = second.here
  const there = `${first.here}. ${second.there}`
  const behind = ({ start, end }: Span): Span => ({
    start: start + there.length - second.there.length,
    end: end + there.length - second.there.length,
  })
  const later = {
    ...second.part,
    there: behind(second.part.there),
    runs: second.part.runs.map((run) => ({ ...run, there: behind(run.there) })),
  }
  const [version] = findingOf('It', { variant: { text: there } }).versions

  test('is not left out where one of them has it alike', () => {
    if (version === undefined) throw new Error('the finding has one')
    const alone = markedText({ ...version, parts: [later] }, here)
    expect(alone.some(({ kind }) => kind === 'left-out')).toBe(true)
    const both = markedText({ ...version, parts: [first.part, later] }, here)
    expect(both.filter(({ kind }) => kind === 'left-out')).toEqual([])
  })
})

describe('the words around a statement', () => {
  const long = 'tions, and without any word that would be lost when it is cut here'

  test('stay as they are when they are short', () => {
    expect(wordsBefore('The mayor recalled that ')).toBe('The mayor recalled that')
    expect(wordsAfter(', she said.')).toBe(', she said.')
  })

  test('lose the half word at which they were cut', () => {
    expect(wordsBefore(long)).toBe(`…\u00a0${long.slice('tions, '.length)}`)
    expect(wordsAfter(long)).toBe(`${long.slice(0, -' here'.length)}\u00a0…`)
  })

  test('lose it where as much was kept as is kept of an article read before', () => {
    expect(wordsAfter(' and the harbour master Jon Sten')).toBe(
      ' and the harbour master Jon\u00a0…',
    )
    expect(wordsBefore('ter of the old harbour recalled ')).toBe(
      '…\u00a0of the old harbour recalled',
    )
    expect(wordsAfter(' the master of the harbour said.\n')).toBe(
      ' the master of the harbour said.',
    )
    expect(wordsAfter(' and the harbour master Jon Ste')).toBe(' and the harbour master Jon Ste')
  })

  test.each([
    ['She said: "', '," and left.', '"', ',"'],
    ['She said: “', '” and left.', '“', '”'],
    ['Elle dit : «\u00a0', '\u00a0».', '«\u00a0', '\u00a0»'],
    ['Sie sagte: „', ' und ging.', '„', '“'],
    ['She said ', '," and left.', '"', ',"'],
    ['She said ', ' and left.', '“', '”'],
  ])('are closed by the marks that the outlet has: %s', (before, after, opening, closing) => {
    expect(marksOf({ before, after })).toEqual({ opening, closing })
  })

  test('leave the marks of a direct quotation to it', () => {
    expect(withoutOpening('She told the room: “')).toBe('She told the room:')
    expect(withoutOpening('the "old quay." "')).toBe('the "old quay."')
    expect(withoutClosing(',” she said.')).toBe(' she said.')
    expect(withoutClosing('" the “new” mayor')).toBe(' the “new” mayor')
  })

  test('stay within their paragraph', () => {
    expect(wordsBefore(`${long}.\n\nShe said: `)).toBe('She said:')
    expect(wordsAfter(` she said.\n\n${long}`)).toBe(' she said.')
  })
})
