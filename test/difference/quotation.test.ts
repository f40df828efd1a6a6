import { describe, expect, test } from 'vitest'
import { partOf } from '../../lib/difference/part'
import { quotationDifferences } from '../../lib/difference/quotation'
import type { Side } from '../../lib/difference/runs'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import { statement, variant } from './invented'

const lexicon = lexiconFor('en')

function sideOf(text: string, words: string): Side {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`)
  const span = { start, end: start + words.length }
  return { text, span, words: wordsOf(text, span, lexicon) }
}

interface Elsewhere {
  readonly there?: readonly string[]
  readonly here?: readonly string[]
}

/** What is told of two quotations of which these passages are alike, as words of both. */
function told(
  pair: string,
  passages: readonly string[],
  { there = [], here = [] }: Elsewhere = {},
) {
  const [a = '', b = ''] = pair.split(' | ')
  const parts = passages.map((each) => {
    const [left, right = left] = each.split(' | ') as [string, string?]
    const [one, other] = [sideOf(a, left), sideOf(b, right)]
    const part = partOf({ here: one, there: other, links: align(one.words, other.words) }, lexicon)
    if (!part) throw new Error(`“${left}” is not alike`)
    return part
  })
  return quotationDifferences({
    statement: statement({ text: a }),
    variant: variant('Tarn Mail', { text: b }),
    parts,
    lexicon,
    elsewhereThere: there.map((words) => sideOf(a, words).span),
    elsewhereHere: here.map((words) => sideOf(b, words).span),
  }).map(
    ({ kind, where = '', ellipsis = false, here: left, there: right }) =>
      `${kind} ${where}${ellipsis ? ' …' : ''}: ${left ? a.slice(left.start, left.end) : '-'} ~ ${
        right ? b.slice(right.start, right.end) : '-'
      }`,
  )
}

const FERRY = 'The ferry must sail before winter'
const LAMPS = 'Every lamp on the quay is broken'

describe('what one side leaves out is told with its words and its place', () => {
  test.each([
    [`${FERRY} | Nobody asked our crews. ${FERRY}`, 'trimmed start: - ~ Nobody asked our crews'],
    [`${FERRY} | ${FERRY}. Nobody asked our crews.`, 'trimmed end: - ~ Nobody asked our crews'],
    [`Nobody asked our crews. ${FERRY} | ${FERRY}`, 'extended start: Nobody asked our crews ~ -'],
    [`${FERRY}. Nobody asked our crews | ${FERRY}`, 'extended end: Nobody asked our crews ~ -'],
    [
      `… ${FERRY} | Nobody asked our crews. ${FERRY}`,
      'trimmed start …: - ~ Nobody asked our crews',
    ],
    [`${FERRY} . . . | ${FERRY}. Nobody asked us.`, 'trimmed end …: - ~ Nobody asked us'],
    [`${FERRY}. Nobody asked us. | ${FERRY}...`, 'extended end …: Nobody asked us ~ -'],
  ])('%s', (pair, difference) => expect(told(pair, [FERRY])).toEqual([difference]))

  test('between two passages', () => {
    const whole = `${FERRY}. Nobody asked our crews. ${LAMPS}`
    expect(told(`${FERRY}. ${LAMPS} | ${whole}`, [FERRY, LAMPS])).toEqual([
      'trimmed middle: - ~ Nobody asked our crews',
    ])
    expect(told(`${whole} | ${FERRY} … ${LAMPS}`, [FERRY, LAMPS])).toEqual([
      'extended middle …: Nobody asked our crews ~ -',
    ])
  })

  test('within a passage from four words on: fewer are a matter of wording', () => {
    const four = 'The ferry of my old friend must sail before winter'
    const three = 'The ferry of my friend must sail before winter'
    expect(told(`${FERRY} | ${four}`, [`${FERRY} | ${four}`])).toEqual([
      'trimmed middle: - ~ of my old friend',
    ])
    expect(told(`${four} | ${FERRY}`, [`${four} | ${FERRY}`])).toEqual([
      'extended middle: of my old friend ~ -',
    ])
    const gap = 'The ferry … must sail before winter'
    expect(told(`${gap} | ${four}`, [`${gap} | ${four}`])).toEqual([
      'trimmed middle …: - ~ of my old friend',
    ])
    expect(told(`${FERRY} | ${three}`, [`${FERRY} | ${three}`])).toEqual([])
  })

  test('but not where it says nothing by itself, or is an editor’s in brackets', () => {
    expect(told(`${FERRY} | And it was so. ${FERRY}`, [FERRY])).toEqual([])
    const note = 'The ferry (the one of my old friend) must sail before winter'
    expect(told(`${FERRY} | ${note}`, [`${FERRY} | ${note}`])).toEqual([])
    expect(told(`${note} | ${FERRY}`, [`${note} | ${FERRY}`])).toEqual([])
  })

  test('with its ellipsis, wherever the words of either side stand', () => {
    const before = 'Nobody asked our crews in all these years'
    const after = 'A sailor drowned there in May'
    const here = `${FERRY} … ${LAMPS}`
    const there = `${before}. ${FERRY}. ${after}. ${LAMPS}`
    expect(told(`${here} | ${there}`, [FERRY, LAMPS])).toEqual([
      `trimmed start: - ~ ${before}`,
      `trimmed middle …: - ~ ${after}`,
    ])
    expect(told(`${there} | ${here}`, [FERRY, LAMPS])).toEqual([
      `extended start: ${before} ~ -`,
      `extended middle …: ${after} ~ -`,
    ])
  })

  test('before a passage that goes on the same, the ellipsis stands before that passage', () => {
    const asleep = `When all sailors slept every lamp on the quay is broken`
    const here = `${FERRY}. Nobody asked our crews … ${LAMPS}`
    const pair = `${here} | ${FERRY}. ${asleep}`
    expect(told(pair, [FERRY, `${LAMPS} | ${asleep}`])).toEqual([
      'trimmed middle …: - ~ When all sailors slept',
      'extended middle: Nobody asked our crews ~ -',
    ])
  })

  test('an ellipsis at the very end stands for what is missing there', () => {
    expect(told(`${FERRY}, and so it was … | ${FERRY}. Nobody asked us.`, [FERRY])).toEqual([
      'trimmed end …: - ~ Nobody asked us',
    ])
  })

  test('an ellipsis further off shows another gap', () => {
    const pair = `Well … you see, ${FERRY} | Nobody asked us. ${FERRY}`
    expect(told(pair, [FERRY])[0]).toBe('trimmed start …: - ~ Nobody asked us')
    const far = `Perhaps … ${FERRY} | Nobody asked us. ${FERRY}`
    expect(told(far, [FERRY])[0]).toBe('trimmed start: - ~ Nobody asked us')
  })
})

describe('what stands in another statement', () => {
  const both = `${FERRY}. ${LAMPS}`

  test('of the other report is put together here, and nothing is added', () => {
    expect(told(`${both} | ${FERRY}`, [FERRY], { there: [LAMPS] })).toEqual([
      `spliced : ${FERRY} ~ ${FERRY}`,
    ])
  })

  test('is told from the first of the passages to the last', () => {
    const three = `${both}. Nobody asked our crews`
    expect(
      told(`${three} | ${both}`, [FERRY, LAMPS], { there: ['Nobody asked our crews'] }),
    ).toEqual([`spliced : ${both} ~ ${both}`])
  })

  test('of this article was taken apart here, and nothing is left out', () => {
    expect(told(`${FERRY} | ${both}`, [FERRY], { here: [LAMPS] })).toEqual([
      `split : ${FERRY} ~ ${FERRY}`,
    ])
  })
})

describe('passages in another order', () => {
  test('are told by the first that is turned round', () => {
    expect(told(`${FERRY}. ${LAMPS} | ${LAMPS}. ${FERRY}`, [FERRY, LAMPS])).toEqual([
      `reordered : ${LAMPS} ~ ${LAMPS}`,
    ])
    expect(told(`${FERRY}. ${LAMPS} | ${LAMPS}. ${FERRY}`, [LAMPS, FERRY])).toEqual([
      `reordered : ${LAMPS} ~ ${LAMPS}`,
    ])
  })

  test('are told where nothing but a dash is between them', () => {
    const pair = `${FERRY}—${LAMPS} | ${LAMPS}—${FERRY}`
    expect(
      told(
        pair,
        [`${FERRY}—`, LAMPS].map((each) => `${each} | ${each.replace('—', '')}`),
      ),
    ).toEqual([`reordered : ${LAMPS} ~ ${LAMPS}`])
  })

  test('are not those that share words', () => {
    const [here, there] = ['old ferry crews sold boats', 'crews sold boats for old ferry crews']
    expect(told(`${here} | ${there}`, ['old ferry crews', 'crews sold boats'])).toEqual([])
  })

  test('are not those that follow each other', () => {
    expect(told(`${FERRY}. ${LAMPS} | ${FERRY}. ${LAMPS}`, [FERRY, LAMPS])).toEqual([])
  })
})
