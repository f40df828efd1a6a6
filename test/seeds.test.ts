import { existsSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../lib/compare'
import type { Comparison, Finding, Version } from '../lib/comparison'
import { knownInMemory } from '../lib/index/memory'
import { extract } from '../lib/page/extract'
import { read } from '../lib/text/span'
import { bundledVariants } from './bundled-pack'
import { barePage, reportOf, SEEDS } from './seeds'

const present = existsSync(SEEDS)
if (!present)
  console.log('seeds: skipped, the five original reports (../shared/seeds) are not here')

async function comparisonOf(number: string): Promise<Comparison> {
  const { document } = parseHTML(barePage(reportOf(number)))
  const result = extract(document, `https://reader.example/${number}`)
  if (!result.ok) throw new Error(`${number}: ${result.reason}`)
  return compare(result.article, knownInMemory(await bundledVariants()))
}

interface Pair {
  readonly finding: Finding
  readonly version: Version
}

const pairsOf = (comparison: Comparison): Pair[] =>
  comparison.findings.flatMap((finding) =>
    finding.versions
      .filter(({ certainty }) => certainty === 'shown')
      .map((version) => ({ finding, version })),
  )

const having = (pairs: readonly Pair[], here: string, there: string): Pair[] =>
  pairs.filter(
    ({ finding, version }) =>
      finding.statement.text.includes(here) && version.variant.text.includes(there),
  )

const differencesOf = ({ finding, version }: Pair): string[] =>
  version.differences.map(
    ({ kind, here, there }) =>
      `${kind}: ${here ? read(finding.statement.text, here) : ''} | ${there ? read(version.variant.text, there) : ''}`,
  )

describe.skipIf(!present)('the five reports, each on a bare page', () => {
  const reports: Record<string, Comparison> = {}
  beforeAll(async () => {
    for (const number of ['000', '001', '002', '003', '004']) {
      reports[number] = await comparisonOf(number)
    }
  })
  const pairs = (number: string): Pair[] => pairsOf(reports[number] as Comparison)

  test('the first has the second’s “will become” beside its “should become”', () => {
    const [pair] = having(pairs('000'), 'should become a member', 'will become a member')
    expect(pair?.version.relation).toBe('same')
    expect(pair && differencesOf(pair)).toContainEqual(
      expect.stringMatching(/^modality: should .*\| will/u),
    )
  })

  test('the first says “it”, the second “they” will be occupied', () => {
    const [pair] = having(pairs('000'), 'it will be occupied', 'they will be occupied')
    expect(pair?.version.relation).toBe('same')
    expect(pair && differencesOf(pair)).toContainEqual(
      expect.stringMatching(/^pronoun: it \| they/u),
    )
  })

  test('three quotations of the first stand in the second as one', () => {
    const long = having(pairs('000'), '', 'We have to continue to support Ukraine')
    const parts = new Set(long.map(({ finding }) => finding.statement.id))
    expect(parts.size).toBeGreaterThanOrEqual(3)
    expect(long.flatMap(({ version }) => version.differences.map(({ kind }) => kind))).toContain(
      'split',
    )
  })

  test('“stop bombs” and “stop with bombs” differ in the part that the words play', () => {
    const found = having(pairs('000'), 'courage doesn', 'stop with bombs')
    expect(found.flatMap(differencesOf)).toContainEqual(expect.stringMatching(/^role/u))
  })

  test('the fourth, all paraphrase, has the versions of the fifth', () => {
    const [pair] = having(
      pairs('003'),
      'he will not win on the battlefield',
      'he will not win on the battlefield',
    )
    expect(pair?.version.relation).toBe('same')
  })

  test('the column is another occasion, never another version', () => {
    const column = 'what they want by force'
    expect(having(pairs('000'), 'get what they want', column).length).toBeGreaterThan(0)
    for (const number of ['000', '001', '003', '004']) {
      for (const { version } of pairs(number)) {
        if (version.variant.occasion?.includes('Financial Times')) {
          expect(version.relation, version.variant.text).toBe('talking-point')
        }
      }
    }
  })

  test.each(['000', '001', '002', '003', '004'])(
    'in %s, two quotations beside each other are two statements, and all are one man’s',
    (number) => {
      const { findings } = reports[number] as Comparison
      const credited = findings.flatMap(({ statement }) => (statement.credited ? [statement] : []))
      const joined = credited.filter(({ text }) => /[.!?]["”]\s["“]/u.test(text))
      expect(joined.map(({ text }) => text)).toEqual([])
      const his = credited.filter(({ speaker }) => speaker?.name === 'Jens Stoltenberg')
      expect(his.length).toBeGreaterThanOrEqual(0.85 * credited.length)
    },
  )

  test('all that the first quotes is found, quotation by quotation', () => {
    const { findings } = reports['000'] as Comparison
    const quoted = [
      'The invasion of Ukraine is a strategic defeat',
      'At the summit in Vilnius',
      'If Putin wins in Ukraine',
      'A new winter is coming',
      'Ukraine does not have such an opportunity',
      'But courage doesn',
      'That didn',
    ]
    for (const words of quoted) {
      const found = findings.filter(({ statement }) => statement.text.startsWith(words))
      expect(
        found.map(({ statement }) => statement.form),
        words,
      ).toContain('direct')
    }
  })

  test('no report meets itself under another address', () => {
    for (const number of ['000', '001', '002', '003', '004']) {
      const verbatim = pairs(number).filter(
        ({ finding, version }) =>
          version.relation === 'same' && finding.statement.text === version.variant.text,
      )
      expect(verbatim.length, number).toBeLessThanOrEqual(2)
    }
  })
})
