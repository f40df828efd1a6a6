import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../lib/comparison'
import { type Decision, decisionKey } from '../../lib/decision/decision'
import { notSame, wordingKey, wrongSpeaker } from '../../lib/decision/wording-key'
import { compared, type Report } from '../reports'

const outlet = { name: 'Tarn Mail', domain: null, kind: 'news' } as const
const speaker = { name: 'Ilse Brandt', kind: 'person', qid: null } as const
type Wording = Parameters<typeof wordingKey>[0]
const keyOf = (more: Partial<Wording>) =>
  wordingKey({ speaker, outlet, url: null, text: 'We will repair the pier.', ...more })

describe('the key of a wording', () => {
  test.each([
    ['“We’ll repair the pier”', "we'll repair  the pier"],
    ['We will – at last – repair it.', 'We will - at last - repair it'],
    ['Repair the PIER!', 'repair the pier'],
  ])('%s and %s have one', (a, b) => {
    expect(keyOf({ text: a })).toBe(keyOf({ text: b }))
  })

  test('another speaker, outlet or word makes another', () => {
    const keys = [
      {},
      { speaker: null },
      { outlet: { ...outlet, name: 'Ewe Star' } },
      { text: 'We shall repair the pier.' },
    ].map(keyOf)
    expect(new Set(keys).size).toBe(4)
  })

  test('what is said of two wordings has one key in either order', () => {
    const wordings = fc.record({
      speaker: fc.option(fc.record({ name: fc.string() })),
      outlet: fc.record({
        name: fc.option(fc.string()),
        domain: fc.option(fc.domain()),
        kind: fc.constant('news' as const),
      }),
      text: fc.string(),
      url: fc.option(fc.webUrl()),
    })
    fc.assert(
      fc.property(wordings, wordings, (a, b) => {
        const [here, there] = [wordingKey(a), wordingKey(b)]
        const one = decisionKey({ kind: 'not-same', here, there })
        expect(decisionKey({ kind: 'not-same', here: there, there: here })).toBe(one)
        expect(decisionKey({ kind: 'wrong-speaker', here })).not.toBe(one)
      }),
    )
  })
})

const FULL = 'The ferry must sail before the winter storms arrive, and our fishermen cannot wait'
const page: Report = {
  outlet: 'Harwick Post',
  text: `Mayor Ilse Brandt spoke to the harbour guild. “${FULL},” Brandt said.`,
}
const near: Report = {
  outlet: 'Selby Courier',
  text: `The town heard Mayor Ilse Brandt. “${FULL.replace('must', 'should')},” Brandt said.`,
}
const far: Report = { ...near, outlet: 'Tarn Mail' }

const quoted = (findings: readonly Finding[]): Finding => {
  const finding = findings.find(({ statement }) => statement.form === 'direct')
  if (!finding) throw new Error('no quotation')
  return finding
}

async function comparedAfter(decisions: readonly Decision[], at = page, known = [near, far]) {
  const comparison = await compared(at, known, { decisions })
  return { comparison, finding: quoted(comparison.findings) }
}

const outlets = ({ versions }: Finding): (string | null)[] =>
  versions.map(({ variant }) => variant.outlet.name).sort()

describe('what the reader said is not the same', () => {
  async function apart(): Promise<Decision> {
    const { comparison, finding } = await comparedAfter([])
    expect(outlets(finding)).toEqual(['Selby Courier', 'Tarn Mail'])
    const version = finding.versions.find(({ variant }) => variant.outlet.name === 'Tarn Mail')
    if (!version) throw new Error('no version')
    return notSame(comparison.article, finding.statement, version)
  }

  test('is left out from then on, and nothing else is', async () => {
    const { finding } = await comparedAfter([await apart()])
    expect(outlets(finding)).toEqual(['Selby Courier'])
    expect(finding.utterances.flatMap(({ timeline }) => timeline)).toHaveLength(1)
  })

  test('is left out when the other report is read', async () => {
    const { finding } = await comparedAfter([await apart()], far, [page, near])
    expect(outlets(finding)).toEqual(['Selby Courier'])
  })

  test('holds when the report is set anew', async () => {
    const anew = { ...page, text: page.text.replaceAll('“', '"').replaceAll('”', '"') }
    const { finding } = await comparedAfter([await apart()], anew)
    expect(outlets(finding)).toEqual(['Selby Courier'])
  })

  test('is there again once it is undone', async () => {
    await apart()
    expect(await compared(page, [near, far], { decisions: [] })).toEqual(
      await compared(page, [near, far]),
    )
  })

  test('says nothing of other words', async () => {
    const decision = await apart()
    const other = { ...page, text: page.text.replace('winter', 'autumn') }
    const { finding } = await comparedAfter([decision], other)
    expect(outlets(finding)).toEqual(['Selby Courier', 'Tarn Mail'])
  })
})

describe('what the reader said is of another speaker', () => {
  const other: Report = {
    outlet: 'Selby Courier',
    text: `The town heard a speech. “${FULL},” Otto Lindqvist said.`,
  }

  test('has no speaker, and is a version of the same words again', async () => {
    const before = await comparedAfter([], page, [other])
    expect(before.finding.versions.map(({ relation }) => relation)).toEqual(['other-speaker'])
    const decision = wrongSpeaker(before.comparison.article, before.finding.statement)
    const { finding } = await comparedAfter([decision], page, [other])
    expect(finding.statement).toMatchObject({ speaker: null, mention: '' })
    expect(finding.statement.before).toBe(before.finding.statement.before)
    expect(finding.versions.map(({ relation }) => relation)).toEqual(['same'])
  })

  test('has none where it is known from another page, either', async () => {
    const read = await comparedAfter([], other, [])
    const decision = wrongSpeaker(read.comparison.article, read.finding.statement)
    const { finding } = await comparedAfter([decision], page, [other])
    expect(finding.versions).toMatchObject([
      { relation: 'same', variant: { speaker: null, before: expect.stringContaining('heard') } },
    ])
  })
})
