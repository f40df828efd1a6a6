import type { ArticleHeader, Outlet } from '@/lib/article'
import type { Speaker } from '@/lib/attribution/attribution'
import type { Comparison, Evidence, Finding, Part, Version } from '@/lib/comparison'
import type { Difference, Run } from '@/lib/difference/difference'
import { NOTHING_CLAIMED } from '@/lib/difference/left-out'
import type { Statement, StatementId } from '@/lib/statement/statement'
import type { Variant, VariantId } from '@/lib/statement/variant'
import type { Span } from '@/lib/text/span'

/** Invented reports for the tests of the views. Every default can be set; each id is used once. */
let serial = 0
const next = (): number => {
  serial += 1
  return serial
}

export const outletOf = (fields: Partial<Outlet> = {}): Outlet => ({
  name: 'Evening Lamp',
  domain: 'evening-lamp.example',
  kind: 'news',
  ...fields,
})

export const speakerOf = (fields: Partial<Speaker> = {}): Speaker => ({
  name: 'Ada Lind',
  kind: 'person',
  qid: null,
  ...fields,
})

export const headerOf = (fields: Partial<ArticleHeader> = {}): ArticleHeader => ({
  url: 'https://wharf-gazette.example/ferry',
  canonicalUrl: null,
  outlet: outletOf({ name: 'The Wharf Gazette', domain: 'wharf-gazette.example' }),
  title: 'Council sits until ten over the ferry',
  byline: null,
  publishedAt: '2031-03-03',
  language: 'en',
  partial: false,
  ...fields,
})

const statementOf = (fields: Partial<Statement> = {}): Statement => ({
  id: `s${next()}` as StatementId,
  credited: true,
  form: 'direct',
  content: [{ start: 0, end: 34 }],
  text: 'we should reopen the ferry in spring',
  speaker: speakerOf(),
  mention: 'Mayor Ada Lind',
  cue: 'told',
  via: null,
  before: '',
  after: '',
  confidence: 0.9,
  ...fields,
})

export const variantOf = (fields: Partial<Variant> = {}): Variant => ({
  id: `v${next()}` as VariantId,
  text: 'we will reopen the ferry every day in spring',
  form: 'direct',
  speaker: speakerOf(),
  mention: 'the mayor',
  cue: 'said',
  language: 'en',
  day: '2031-03-03',
  occasion: null,
  outlet: outletOf(),
  article: {
    id: `a${next()}`,
    title: 'Ferry to run again',
    url: 'https://evening-lamp.example/a',
    publishedAt: '2031-03-03',
  },
  via: null,
  before: '',
  after: '',
  pack: 'test',
  ...fields,
})

export const evidenceOf = (fields: Partial<Evidence> = {}): Evidence => ({
  sharedWords: ['ferry', 'reopen', 'spring'],
  speakerAgrees: true,
  daysApart: 0,
  occasion: null,
  ...fields,
})

/** The span of the first occurrence of some words; fails loudly when they do not stand there. */
export function spanIn(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`“${words}” does not stand in “${text}”`)
  return { start, end: start + words.length }
}

/**
 * One part from a script of two texts: `we [should|will] reopen the ferry [|every day] in spring`.
 * Left of the bar stands what is here, right of it what is there.
 */
export function partOf(script: string): { here: string; there: string; part: Part } {
  let here = ''
  let there = ''
  const runs: Run[] = []
  for (const piece of script.split(/(\[[^\]]*\])/u).filter((each) => each !== '')) {
    const [left, right] = piece.startsWith('[') ? piece.slice(1, -1).split('|') : [piece, piece]
    const before = { here: here.length, there: there.length }
    here += left ?? ''
    there += right ?? ''
    runs.push({
      kind: piece.startsWith('[')
        ? left === ''
          ? 'added'
          : right === ''
            ? 'omitted'
            : 'replaced'
        : 'equal',
      here: { start: before.here, end: here.length },
      there: { start: before.there, end: there.length },
      trivial: false,
    })
  }
  const whole = (text: string): Span => ({ start: 0, end: text.length })
  return { here, there, part: { here: whole(here), there: whole(there), runs } }
}

/** The word differences that the runs of a part make, unnamed but for being words. */
const differencesOf = ({ runs }: Part): Difference[] =>
  runs
    .filter(({ kind }) => kind !== 'equal')
    .map(({ here, there }) => ({
      scope: 'words',
      kind: 'reworded',
      here: here.end > here.start ? here : null,
      there: there.end > there.start ? there : null,
    }))

/** A finding from a script; what is not given is the same utterance, surely, in another outlet. */
export function findingOf(
  script: string,
  fields: {
    readonly statement?: Partial<Statement>
    readonly variant?: Partial<Variant>
    readonly version?: Partial<Version>
    readonly mark?: Finding['mark']
    readonly finding?: Partial<Finding>
  } = {},
): Finding {
  const { here, there, part } = partOf(script)
  const version: Version = {
    variant: variantOf({ text: there, ...fields.variant }),
    translated: null,
    relation: 'same',
    certainty: 'shown',
    score: 0.9,
    evidence: evidenceOf(),
    parts: [part],
    differences: differencesOf(part),
    ...fields.version,
  }
  return {
    statement: statementOf({ text: here, ...fields.statement }),
    mark: fields.mark ?? (version.differences.length > 0 ? 'differs' : 'same'),
    versions: [version],
    utterances: [],
    edits: [],
    ...fields.finding,
  }
}

/** A finding that nothing else is known of. */
export const onlyHereOf = (fields: Partial<Statement> = {}): Finding => ({
  statement: statementOf(fields),
  mark: 'none',
  versions: [],
  utterances: [],
  edits: [],
})

export const comparisonOf = (
  findings: readonly Finding[],
  article: Partial<ArticleHeader> = {},
  more: Partial<Comparison> = {},
): Comparison => ({
  article: headerOf(article),
  findings,
  headline: [],
  reports: [],
  matrix: [],
  leftOut: NOTHING_CLAIMED,
  ...more,
})
