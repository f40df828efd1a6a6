import { describe, expect, test } from 'vitest'
import { versionsOf } from '../../lib/difference/versions'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import type { Match } from '../../lib/match/found'
import type { StatementId } from '../../lib/statement/statement'
import type { Variant } from '../../lib/statement/variant'
import { articleOf } from '../article'
import { statement, variant, version } from './invented'

const lexicon = lexiconFor('en')

const sideOf = (text: string, words = text) => {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return { text, span, words: wordsOf(text, span, lexicon) }
}

/** A statement of a report: what it is like here, how near that is, and which report it is of. */
interface Known {
  readonly text: string
  readonly like?: string
  readonly score?: number
  readonly report?: string
}

function matchOf(page: string, { text, like, score = 0.9, report = 'Tarn Mail' }: Known): Match {
  const of = variant(report, { id: `${report}: ${text}` as Variant['id'], text })
  const [here, there] = [sideOf(page, like), sideOf(text)]
  const pairs = [{ here, there, score, links: align(here.words, there.words) }]
  return { ...version(of, { score }), pairs } as unknown as Match
}

/** Of each statement of a page: the statements that were found for it, as versions. */
function versions(page: Readonly<Record<string, readonly Known[]>>) {
  const lines = Object.keys(page)
  const statements = lines.map((text, at) => statement({ id: `${at}` as StatementId, text }))
  const matches = lines.map((text) => (page[text] ?? []).map((known) => matchOf(text, known)))
  return versionsOf(articleOf(lines.join('\n\n')), statements, matches)
}

/** What each statement of the page has otherwise than each that was found for it. */
const told = (page: Readonly<Record<string, readonly Known[]>>): string[][] =>
  versions(page).map((list, at) =>
    list.flatMap(({ variant: { text }, differences }) =>
      differences.map(({ kind, here, there }) => {
        const line = Object.keys(page)[at] ?? ''
        const left = here ? line.slice(here.start, here.end) : '-'
        return `${kind}: ${left} ~ ${there ? text.slice(there.start, there.end) : '-'}`
      }),
    ),
  )

const FERRY = 'The ferry must sail before winter'
const LAMPS = 'Every lamp on the quay is broken'

describe('a weak version', () => {
  const texts = (...known: readonly Known[]) =>
    versions({ [FERRY]: known }).flatMap((list) => list.map(({ variant }) => variant.text))
  const better = { text: FERRY, score: 0.5 }
  const weak = { text: 'A ferry will sail in winter', score: 0.49 }

  test('is none where the same report has a better one of the same words', () => {
    expect(texts(better, weak)).toEqual([FERRY])
  })

  test('is one where the better one is of another report', () => {
    expect(texts({ ...better, report: 'Ewe Star' }, weak)).toEqual([weak.text, FERRY])
  })

  test('is one where both are weak, or neither', () => {
    expect(texts({ ...better, score: 0.49 }, weak)).toHaveLength(2)
    expect(texts(better, { ...weak, score: 0.5 })).toHaveLength(2)
  })

  test('is one of words that the better one has not', () => {
    const both = `${FERRY} and the guild has forty boats to mend`
    const found = versions({
      [both]: [better, { text: 'Our guild has forty boats', score: 0.4 }],
    })
    expect(found[0]).toHaveLength(2)
  })
})

describe('what one statement of the page lacks of a statement there', () => {
  const LACKS = 'The storm will come and the boats will sail'
  const whole = { text: 'The storm will not come and the old broken boats will sail' }
  const beside = (other: string) => told({ [LACKS]: [whole], [other]: [whole] })[0]

  test('is not told where another one has it', () => {
    expect(beside('The storm will not come, and old broken boats sail')).toEqual([
      `identical: ${LACKS} ~ ${whole.text}`,
    ])
  })

  test('is told where another one has it not, or only a part of it', () => {
    expect(beside('A storm on broken boats')).toEqual([
      'negation: - ~ not',
      'reworded: - ~ old broken',
    ])
  })
})

describe('two statements of one report', () => {
  const [ferry, lamps] = [{ text: FERRY }, { text: LAMPS }]

  test('of which one here has both are put together', () => {
    expect(told({ [`${FERRY}. ${LAMPS}`]: [ferry, lamps] })).toEqual([
      [`spliced: ${FERRY} ~ ${FERRY}`, `spliced: ${LAMPS} ~ ${LAMPS}`],
    ])
  })

  test('are put together from four words on: three are a turn of phrase', () => {
    const first = { ...ferry, like: FERRY }
    const four = { text: 'Every harbour lamp broke', like: 'Every harbour lamp broke' }
    expect(told({ [`${FERRY}. ${four.text}`]: [first, four] })[0]).toContain(
      `spliced: ${FERRY} ~ ${FERRY}`,
    )
    const three = { text: 'Every lamp broke', like: 'Every lamp broke' }
    expect(told({ [`${FERRY}. ${three.text}`]: [first, three] })[0]).toContain(
      `extended: ${three.text} ~ -`,
    )
  })

  test('are not put together where two here have them', () => {
    const before = 'Nobody in the capital sent us a single crown in all these years'
    expect(told({ [FERRY]: [ferry], [`${before}. ${LAMPS}`]: [lamps] })).toEqual([
      [`identical: ${FERRY} ~ ${FERRY}`],
      [`extended: ${before} ~ -`],
    ])
  })
})
