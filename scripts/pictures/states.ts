import type { Article } from '../../lib/article.ts'
import type { Comparison, Finding, Report, Row } from '../../lib/comparison.ts'
import type { Variant } from '../../lib/statement/variant.ts'
import type { State } from './scene.ts'

const comparisonOf = (state: State): Comparison => state.comparison as unknown as Comparison

const withComparison = (state: State, part: Partial<Comparison>): State =>
  ({ ...state, comparison: { ...comparisonOf(state), ...part } }) as unknown as State

/** The same article with only a part of its text shown: nothing is said of what is not there. */
export const partial = (state: State): State => {
  const { article, leftOut, matrix } = comparisonOf(state)
  return withComparison(state, {
    article: { ...article, partial: true },
    leftOut: { ...leftOut, absentHere: null },
    matrix: matrix.filter(({ statement }) => statement !== null),
  })
}

const NOTHING: Pick<Comparison, 'reports' | 'matrix' | 'leftOut' | 'headline'> = {
  reports: [],
  matrix: [],
  leftOut: { absentHere: null, onlyHere: null },
  headline: [],
}

const alone = (finding: Finding): Finding => ({
  ...finding,
  mark: 'none',
  versions: [],
  utterances: [],
})

/** The same article, of which nothing is known elsewhere. */
export const noneKnown = (state: State): State =>
  withComparison(state, {
    ...NOTHING,
    findings: comparisonOf(state).findings.slice(0, 3).map(alone),
  })

/** The same article once it says one of its statements no longer. */
export const without = (state: State, id: string): State =>
  withComparison(state, {
    findings: comparisonOf(state).findings.filter(({ statement }) => statement.id !== id),
  })

/** An article in which nobody is quoted. */
export const nothing = (state: State): State => withComparison(state, { ...NOTHING, findings: [] })

export const notice = (state: State, what: string): State => ({ ...state, notice: what })

export const reading = (ago: number): State => ({
  kind: 'reading',
  key: 'picture',
  since: Date.now() - ago,
})

export const unreadable = (reason: string): State => ({ kind: 'unreadable', reason })

export const failed = (what: string): State => ({
  kind: 'failed',
  what,
  detail: 'AbortError: blocked after 5 s (version 2 → 3)\n    at open (background.js:1:2345)',
})

/** An article that prints what another outlet has of the same occasion, word for word. */
export function asPrinted(state: State | undefined): Article {
  if (state === undefined) throw new Error('There is no article to print again')
  const { article, findings } = comparisonOf(state)
  const quoted = findings
    .flatMap(({ statement, versions }) => versions.map(({ variant }) => ({ statement, variant })))
    .find(({ variant }) => variant.form === 'direct' && variant.text.length < LONGEST)
  if (quoted === undefined) throw new Error('Nobody is quoted elsewhere')
  const text = `“${quoted.variant.text},” ${quoted.statement.speaker?.name ?? ''} said on Tuesday.`
  return {
    ...article,
    url: null,
    canonicalUrl: null,
    outlet: { name: 'The Harbour Courier', domain: null, kind: 'news' },
    title: 'What was said in Oslo',
    byline: null,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    partial: false,
  }
}
/** Characters of a quotation that is read at a glance. */
const LONGEST = 300

type Version = Finding['versions'][number]

/** The same article with the best version of each statement that is worded otherwise made another. */
const withVersions = (
  state: State,
  change: (version: Version, finding: Finding) => Partial<Finding>,
): State =>
  withComparison(state, {
    findings: comparisonOf(state).findings.map((finding) => {
      const [version] = finding.mark === 'differs' ? finding.versions : []
      return version === undefined ? finding : { ...finding, ...change(version, finding) }
    }),
  })

/** Nothing is surely the same: the versions are possible ones. */
export const possible = (state: State): State =>
  withVersions(state, (version) => ({
    versions: [{ ...version, certainty: 'possible' }],
    utterances: [],
  }))

/** The same words are credited to somebody else. */
export const otherSpeaker = (state: State): State =>
  withVersions(state, (version) => {
    const { variant, differences } = version
    const said = { ...variant, speaker: { name: 'Ida Holm', qid: null, kind: 'person' as const } }
    const speaker = { scope: 'quotation', kind: 'speaker', here: null, there: null } as const
    const other: Version = {
      ...version,
      relation: 'other-speaker',
      variant: said,
      differences: [speaker, ...differences],
    }
    return { versions: [other] }
  })

/** The page's own outlet printed other words before. */
export function edited(state: State): State {
  const { outlet, publishedAt, url, title } = comparisonOf(state).article
  const own = { outlet, via: null, occasion: null }
  return withVersions(state, (version) => ({
    edits: [
      {
        version: {
          ...version,
          variant: {
            ...version.variant,
            ...own,
            article: { ...version.variant.article, url, title, publishedAt },
          },
        },
        readAt: '2023-10-31T07:40:00Z',
      },
    ],
  }))
}

/** The same article in which every third statement is somebody else's. */
export const twoSpeakers = (state: State): State =>
  withComparison(state, {
    findings: comparisonOf(state).findings.map((finding, at) =>
      at % 3 === 2 ? saidBy(finding, 'Ida Holm') : finding,
    ),
  })

const saidBy = (finding: Finding, name: string): Finding => ({
  ...finding,
  statement: { ...finding.statement, speaker: { name, qid: null, kind: 'person' } },
})

/** Names that are short, and such as need their room: another one for each of many reports. */
const PLACES = ['Harbour', 'Island', 'Northern', 'Lantern', 'Ferry', 'Bridge', 'Coast'] as const
const PAPERS = ['Post', 'Intelligencer', 'Evening Correspondent'] as const
const paperAt = (at: number): string =>
  `${PLACES[at % PLACES.length]} ${PAPERS[at % PAPERS.length]}`

/** As many reports as an agency's text finds: the same ones again under other names. */
export function manyReports(state: State, count: number): State {
  const { reports, matrix, findings, leftOut } = comparisonOf(state)
  const known = Math.max(1, reports.length)
  const times = <Each>(list: readonly Each[], again: (each: Each, at: number) => Each): Each[] =>
    Array.from({ length: count }, (_, at) => {
      const each = list[at % known] as Each
      return at < list.length ? each : again(each, at)
    })
  const all = times<Report>(reports, (report, at) => ({
    ...report,
    article: { ...report.article, id: `${report.article.id} ${at}` },
    outlet: { ...report.outlet, name: paperAt(at), domain: null },
  }))
  const copiesOf = (variant: Variant): Variant[] =>
    all.flatMap(({ article, outlet }, at) => {
      const isCopy = at >= known && reports[at % known]?.article.id === variant.article.id
      const id = `${variant.id} ${at}` as typeof variant.id
      return isCopy ? [{ ...variant, id, article, outlet }] : []
    })
  const withCopies = (finding: Finding): Finding => {
    const copies = finding.versions.flatMap((version) =>
      copiesOf(version.variant).map((variant) => ({ ...version, variant })),
    )
    const outlets = new Set(copies.map(({ variant }) => variant.outlet.name)).size
    return {
      ...finding,
      versions: [...finding.versions, ...copies],
      utterances: finding.utterances.map((utterance) =>
        utterance.relation === 'same'
          ? {
              ...utterance,
              outlets: utterance.outlets + outlets,
              timeline: [...utterance.timeline, ...copies.map(({ variant }) => variant.id)],
            }
          : utterance,
      ),
    }
  }
  const absentHere = leftOut.absentHere?.map((absent) => ({
    ...absent,
    variants: absent.variants.flatMap((variant) => [variant, ...copiesOf(variant)]),
  }))
  return withComparison(state, {
    reports: all,
    matrix: matrix.map((row): Row => ({ ...row, there: times(row.there, (cell) => cell) })),
    findings: findings.map(withCopies),
    leftOut: { ...leftOut, absentHere: absentHere ?? null },
  })
}

/** The id of a statement at a place of the findings that have a mark of a kind, or null. */
export const statementOf = (state: State, mark: string): string | null =>
  comparisonOf(state).findings.find((finding) => finding.mark === mark)?.statement.id ?? null
