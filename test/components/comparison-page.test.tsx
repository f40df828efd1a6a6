// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import {
  ComparisonPage,
  type ComparisonPageProps,
  type Shown,
} from '@/components/comparison/ComparisonPage'
import type { Comparison, Finding } from '@/lib/comparison'
import type { StatementId } from '@/lib/statement/statement'
import type { VariantId } from '@/lib/statement/variant'
import type { Span } from '@/lib/text/span'
import { comparisonOf, findingOf, headerOf, onlyHereOf, outletOf, spanIn } from './builders'
import * as sample from './occasion'
import { buttonOf, find, heard, press, show, violations } from './stage'

function page(shown: Shown): ComparisonPageProps {
  const props: ComparisonPageProps = {
    shown,
    library: '/library.html',
    onCopy: vi.fn(async () => true),
    onPrint: vi.fn(),
    onGoOn: vi.fn(),
    onDrop: vi.fn(),
  }
  show(<ComparisonPage {...props} />)
  return props
}

const of = (comparison: Comparison, closed = false): Shown => ({
  kind: 'article',
  comparison,
  closed,
  next: null,
})
const kept: Shown = {
  kind: 'kept',
  kept: { id: 'k/s1', at: '2031-03-05T10:00:00Z', article: headerOf(), finding: sample.modal },
  dropped: false,
}

const another = comparisonOf([onlyHereOf()])

const STATES: readonly [string, Shown, string][] = [
  ['waiting', { kind: 'waiting' }, 'Reading this article'],
  ['whole', of(sample.whole), 'Who printed what'],
  ['left', of(sample.whole, true), 'The page has since been left'],
  [
    'its tab gone on',
    { kind: 'article', comparison: sample.whole, closed: true, next: another },
    'The tab now shows another article.',
  ],
  ['nothing quoted', of(comparisonOf([])), 'No quotations found'],
  ['nothing known', of(comparisonOf([onlyHereOf()])), 'nothing to set side by side'],
  [
    'partial',
    of({
      ...sample.whole,
      article: headerOf({ partial: true }),
      leftOut: { absentHere: null, onlyHere: [] },
    }),
    'Only part of this article is shown to you, so nothing is said',
  ],
  ['gone', { kind: 'gone' }, 'Open the article again'],
  ['kept', kept, 'Kept on 5 March 2031'],
  ['dropped', { ...kept, dropped: true }, 'No longer kept'],
  ['not kept', { kind: 'not-kept' }, 'never kept on this device'],
]

describe.each(STATES)('the comparison page: %s', (_, shown, words) => {
  test('says what is the matter', () => {
    page(shown)
    expect(heard()).toContain(words)
  })

  test('breaks no rule of accessibility', async () => {
    page(shown)
    expect(await violations()).toEqual([])
  })
})

test('a page whose tab went on shows what it was opened for, and goes on by a press', async () => {
  const { onGoOn } = page({
    kind: 'article',
    comparison: sample.whole,
    closed: true,
    next: another,
  })
  expect(document.querySelector('table.matrix')).not.toBeNull()
  await press(buttonOf('Compare the other one'))
  expect(onGoOn).toHaveBeenCalledOnce()
})

describe('the matrix', () => {
  const rows = (): string[][] =>
    [...find('table.matrix').querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(heard),
    )

  test('has a column for this article and one for each report, with date and agency', () => {
    page(of(sample.whole))
    expect(rows()[0]).toEqual([
      'Ada LindStatement',
      'The Wharf Gazettethis article',
      'Evening Lamp3 March 2031, via Northwire',
      'Harbour Herald4 March 2031',
    ])
  })

  test('heads a row with the first words of the fullest form', () => {
    page(of(sample.whole))
    expect(rows()[1]?.[0]).toBe('all towns agree that the island will …')
  })

  test('names the speaker once where all is by one, else in each row', () => {
    page(of(sample.whole))
    expect(rows()[0]?.[0]).toBe('Ada LindStatement')
    const [first, ...others] = sample.whole.matrix
    if (first === undefined) throw new Error('the sample has a matrix')
    const speaker = { name: 'Ida Holm', qid: null, kind: 'person' as const }
    page(of({ ...sample.whole, matrix: [{ ...first, speaker }, ...others] }))
    const [head, ...named] = rows()
    expect(head?.[0]).toBe('Statement')
    expect(named[0]?.[0]).toMatch(/Ida Holm$/u)
    expect(named[1]?.[0]).toMatch(/Ada Lind$/u)
  })

  test('… from where it has the words of the row: a report may print other statements before them', () => {
    const [version] = sample.modal.versions
    if (version === undefined) throw new Error('the sample has one')
    const before = 'We thank the crews. '
    const later = ({ start, end }: Span): Span => ({
      start: start + before.length,
      end: end + before.length,
    })
    const joined = {
      ...version,
      variant: { ...version.variant, text: before + version.variant.text },
      parts: version.parts.map((part) => ({ ...part, there: later(part.there), runs: [] })),
    }
    const findings = sample.whole.findings.map((finding) =>
      finding === sample.modal ? { ...finding, versions: [joined] } : finding,
    )
    page(of({ ...sample.whole, findings }))
    expect(rows()[1]?.[0]).toBe('all towns agree that the island will …')
  })

  test('says in words how each has it, and names what differs', () => {
    page(of(sample.whole))
    const [, modal, same, alone, absent] = rows()
    expect(modal?.slice(1)).toEqual([
      'all towns agree that the island worded differently: should (end) join the leagueparaphrased',
      'all towns agree that the island worded differently: will (end) join the worded differently: northern (end) leagueparaphrased',
      'absent',
    ])
    expect(same?.slice(1)).toEqual([
      '“The engines are warm.”quoted',
      'absent',
      '“The engines are warm.”quoted, shortened',
    ])
    expect(alone?.slice(1).at(-1)).toBe('absent')
    expect(absent?.slice(1)).toEqual([
      'absent',
      'absent',
      '“Nobody asked the crews. They will be paid late.”quoted',
    ])
  })

  test('shows the quoted words of a report that has the statement paraphrased, too', () => {
    const { whole } = sample
    const findings = whole.findings.map((finding) => {
      const [version] = finding.versions
      if (finding.statement.id !== whole.matrix[1]?.statement || version === undefined)
        return finding
      const form = 'indirect' as const
      const told = { ...version, variant: { ...version.variant, id: 'told' as VariantId, form } }
      return { ...finding, versions: [told, version] }
    })
    page(of({ ...whole, findings }))
    expect(rows()[2]?.at(-1)).toBe('“The engines are warm.”quoted, shortened')
  })

  test('is a table that the keyboard reaches, named by its heading', () => {
    page(of(sample.whole))
    const scrolled = find('.scroll')
    expect(scrolled.tabIndex).toBe(0)
    const id = scrolled.getAttribute('aria-labelledby') ?? ''
    expect(heard(document.getElementById(id) ?? undefined)).toBe('Who printed what')
    expect(find('table.matrix tbody th').getAttribute('scope')).toBe('row')
    expect(find<HTMLAnchorElement>('table.matrix thead a').href).toMatch(/^https?:/u)
  })
})

describe('what a cell has room for', () => {
  const cells = (finding: Finding): string[] => {
    const matrix = sample.whole.matrix.slice(0, 1).map((row) => ({
      ...row,
      statement: finding.statement.id,
    }))
    page(of({ ...sample.whole, findings: [finding], matrix }))
    return [...document.querySelectorAll('table.matrix tbody .words')].slice(1).map(heard)
  }
  const beside = (script: string): Finding => {
    const [report] = sample.whole.reports
    if (report === undefined) throw new Error('the sample has reports')
    return findingOf(script, { variant: { article: report.article, outlet: report.outlet } })
  }

  const LONG =
    'The pier was built by hand, stone by stone, in a cold year. The town paid for all of it. '

  test('is the same passage in all cells of a row, with the differing words in it', () => {
    const finding = beside(`[Yes, it is. |]${LONG}${LONG}The crews [will|must] be paid on Friday.`)
    const differences = finding.versions.flatMap(({ parts }) =>
      parts.flatMap(({ runs }) =>
        runs.flatMap(({ kind, here, there }) =>
          kind === 'replaced'
            ? [{ scope: 'words' as const, kind: 'modality' as const, here, there }]
            : [],
        ),
      ),
    )
    const versions = finding.versions.map((version) => ({ ...version, differences }))
    const [here, there] = cells({ ...finding, versions })
    expect(here).toContain('The crews worded differently: will (end) be paid on Friday.”')
    expect(there).toContain('The crews worded differently: must (end) be paid on Friday.”')
  })

  test('keeps a last word or two; where more is left out, it is from the end of a sentence', () => {
    const whole = `${LONG}Not all of us will be glad of it.`
    expect(cells(beside(whole))).toEqual([`“${whole}”`, `“${whole}”`])
    const [cut] = cells(beside(`${LONG}${LONG}`))
    expect(cut).toMatch(/^“The pier .* all of it\.”\s…$/u)
  })

  test('underlines words, never marks alone', () => {
    const [here] = cells(beside('[“We|We] repair[,|] and [wait.|hope!]'))
    expect(here).not.toContain('differently: “')
    expect(here).toContain('worded differently: wait (end).')
  })
})

test('what an article says twice is one statement, in the table, in the timeline and in the count', () => {
  const [first] = sample.whole.findings
  if (first === undefined) throw new Error('the sample has one')
  const id = 'twin' as StatementId
  const twin = { ...first, statement: { ...first.statement, id } }
  page(of({ ...sample.whole, findings: [...sample.whole.findings, twin] }))
  expect(heard(find('.standfirst'))).toContain('1 is worded differently')
  expect(document.querySelectorAll('table.timeline tbody tr')).toHaveLength(3)
  expect(document.querySelectorAll('.fullest > li')).toHaveLength(3)
})

test('a text that was read in part is said to be, before anything is set side by side', () => {
  page(of({ ...sample.whole, article: headerOf({ partial: true }) }))
  expect(heard(find('header'))).toContain('Only part of this article is shown to you')
})

describe('the timeline', () => {
  test('draws a report that is in no table by the form that comes nearest to a quotation', () => {
    const [version] = sample.modal.versions
    if (version === undefined) throw new Error('the sample has one')
    const quoted = {
      ...version,
      variant: { ...version.variant, id: 'quoted' as VariantId, form: 'direct' as const },
    }
    const findings = [{ ...sample.modal, versions: [version, quoted] }]
    page(of({ ...sample.whole, findings, matrix: [] }))
    expect(heard(document.querySelectorAll<HTMLElement>('table.timeline .stop')[1])).toMatch(
      /^quoted/u,
    )
  })

  test('heads a row as the table does', () => {
    page(of(sample.whole))
    expect(heard(find('table.timeline tbody th .words'))).toBe(
      'all towns agree that the island will …',
    )
  })

  test('goes from the oldest occasion to this one, each with its reports', () => {
    page(of(sample.whole))
    const heads = [...find('table.timeline').querySelectorAll('thead th')].map(heard)
    expect(heads).toEqual([
      '14 November 2030winter fair',
      '3 March 2031',
      'Statement',
      'Harbour Herald',
      'The Wharf Gazette',
      'Evening Lampvia Northwire',
      'Harbour Herald',
    ])
  })

  test('says at each stop how it is worded there, as the table does', () => {
    page(of(sample.whole))
    const stops = [...document.querySelectorAll('table.timeline .stop')].map(heard)
    expect(stops).toEqual([
      'paraphrased',
      'paraphrased. should here, will in Evening Lamp; only there: northern',
      'quoted',
      'quoted, shortened. Same wording in Harbour Herald',
      'quoted. Nearly so on another occasion, in Harbour Herald, 14 November 2030; will get here, get there',
      'quoted',
    ])
  })
})

describe('what stands only here or only there', () => {
  test.each([
    ['We repair. We wait. Nobody asked.', '“We repair. … Nobody asked.”'],
    ['We repair. Nobody asked.', '“We repair. Nobody asked.”'],
  ])('sets an ellipsis only where words were passed over: %s', (text, shown) => {
    const { whole } = sample
    const [absent] = whole.leftOut.absentHere ?? []
    const [fullest] = absent?.variants ?? []
    if (absent === undefined || fullest === undefined) throw new Error('the sample has one')
    const passages = ['We repair.', 'Nobody asked.'].map((words) => spanIn(text, words))
    const absentHere = [{ ...absent, variants: [{ ...fullest, text }], passages }]
    page(of({ ...whole, leftOut: { ...whole.leftOut, absentHere } }))
    expect(heard(find('.left-out .words'))).toBe(shown)
  })
  test('names both sides, and who has what this article has not', () => {
    page(of(sample.whole))
    const [absent, only] = [...document.querySelectorAll('.left-out section')].map(heard)
    expect(absent).toBe(
      'Only in other reports1 statement of other reports“Nobody asked the crews.”Ada Lind · Harbour Herald',
    )
    expect(only).toContain(
      'Only in this article1 statement found in no other report of this occasion“we made three decisions',
    )
  })
})

test('where no other report is known, nothing is claimed of what stands on one side only', () => {
  page(of(comparisonOf([onlyHereOf()])))
  expect(heard()).not.toContain('What stands only here or only there')
})

test('where nobody is quoted there is nothing to copy or print', () => {
  page(of(comparisonOf([])))
  expect(document.querySelector('button')).toBeNull()
})

test('the lines through and under the words of the fullest forms have a key', () => {
  page(of(sample.whole))
  expect(heard(find('.block > .marks'))).toContain('underlined: only in the fullest form')
})

test('the fullest form of each utterance stands in full, with who printed it', () => {
  page(of(sample.whole))
  const first = heard(find('.fullest li'))
  expect(first).toContain('northern')
  expect(first).toContain('Fullest in Evening Lamp')
  expect(first).toContain('2 outlets, 2 independent reports')
})

test('what several outlets print alike is said of the fullest form once, with all their names', () => {
  const [first] = sample.whole.findings
  const [version] = first?.versions ?? []
  const [utterance] = first?.utterances ?? []
  if (!first || !version || !utterance) throw new Error('the sample has one')
  const versions = ['Lamp', 'Herald', 'Tide'].map((name) => {
    const variant = { ...version.variant, id: name as VariantId, outlet: outletOf({ name }) }
    return { ...version, variant }
  })
  const timeline = versions.map(({ variant }) => variant.id)
  const finding = { ...first, versions, utterances: [{ ...utterance, timeline }] }
  page(of({ ...sample.whole, findings: [finding] }))
  const lines = [...document.querySelectorAll('.fullest .others > p:not(.meta)')].map(heard)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('in Lamp, Herald and Tide')
})

test('the headline is set beside the body', () => {
  const { statement, versions } = findingOf('Ferry [must|should] run, mayor says')
  page(of({ ...sample.whole, headline: [{ statement, versions, body: [] }] }))
  expect(heard(find('.headline'))).toContain('must')
})

test('prints, copies and drops by a press', async () => {
  const { onPrint, onCopy } = page(of(sample.whole))
  await press(buttonOf('Print'))
  expect(onPrint).toHaveBeenCalledOnce()
  await press(buttonOf('Markdown'))
  await vi.waitFor(() => expect(onCopy).toHaveBeenCalledOnce())
  const { onDrop } = page(kept)
  await press(buttonOf('Do not keep'))
  expect(onDrop).toHaveBeenCalledWith('k/s1')
})
