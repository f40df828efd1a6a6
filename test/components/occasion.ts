import type { Comparison, Finding, Report, Utterance, Version } from '@/lib/comparison'
import type { VariantId } from '@/lib/statement/variant'
import { comparisonOf, findingOf, onlyHereOf, outletOf, spanIn, variantOf } from './builders'

const lamp = outletOf()
const herald = outletOf({ name: 'Harbour Herald', domain: 'harbour-herald.example' })
const lampArticle = {
  id: 'lamp',
  title: 'Ferry to run again',
  url: 'https://evening-lamp.example/a',
  publishedAt: '2031-03-03',
}
const heraldArticle = {
  id: 'herald',
  title: 'The quay hears about money',
  url: 'https://harbour-herald.example/b',
  publishedAt: '2031-03-04',
}

/** An utterance of versions as the comparison would count them. */
const utteranceOf = (versions: readonly Version[], fields: Partial<Utterance> = {}): Utterance => ({
  relation: versions[0]?.relation ?? 'same',
  speaker: null,
  day: null,
  occasion: null,
  timeline: versions.map(({ variant }) => variant.id),
  fullest: null,
  bestAttested: null,
  attestedBy: 1,
  outlets: versions.length + 1,
  independent: versions.length + 1,
  ...fields,
})

const withUtterance = (finding: Finding, fields: Partial<Utterance> = {}): Finding => ({
  ...finding,
  utterances: [utteranceOf(finding.versions, fields)],
})

const modalAlone = findingOf(
  'all towns agree that the island [should|will] join the [|northern] league',
  {
    statement: { form: 'indirect' },
    variant: { form: 'indirect', outlet: lamp, article: lampArticle, via: 'Northwire' },
  },
)

export const modal = withUtterance(modalAlone, {
  fullest: modalAlone.versions[0]?.variant.id as VariantId,
})

const same = withUtterance(
  findingOf('The engines are warm.', { variant: { outlet: herald, article: heraldArticle } }),
)

const occasion = withUtterance(
  findingOf('if they close the quay, they [will get|get] what they want', {
    mark: 'other-occasion',
    version: { relation: 'talking-point' },
    variant: {
      day: '2030-11-14',
      occasion: 'winter fair',
      outlet: herald,
      article: { id: 'fair', title: null, url: null, publishedAt: null },
    },
  }),
  { day: '2030-11-14', occasion: 'winter fair', outlets: 1, independent: 1 },
)

const alone = onlyHereOf({
  text: 'we made three decisions to make this happen. The quay comes first',
})

const absentText = 'Nobody asked the crews. They will be paid late.'
const absent = variantOf({ text: absentText, outlet: herald, article: heraldArticle })

const reports: readonly Report[] = [
  { article: lampArticle, outlet: lamp, via: ['Northwire'], source: 1 },
  { article: heraldArticle, outlet: herald, via: [], source: 2 },
]

/** An article beside two reports of its occasion: every kind of row and of cell. */
export const whole: Comparison = {
  ...comparisonOf([modal, same, occasion, alone]),
  reports,
  matrix: [
    {
      statement: modal.statement.id,
      speaker: modal.statement.speaker,
      text: modal.statement.text,
      here: 'indirect',
      there: ['indirect', 'absent'],
    },
    {
      statement: same.statement.id,
      speaker: same.statement.speaker,
      text: same.statement.text,
      here: 'direct',
      there: ['absent', 'trimmed'],
    },
    {
      statement: alone.statement.id,
      speaker: alone.statement.speaker,
      text: alone.statement.text,
      here: 'mixed',
      there: ['absent', 'absent'],
    },
    {
      statement: null,
      speaker: absent.speaker,
      text: absentText,
      here: 'absent',
      there: ['absent', 'direct'],
    },
  ],
  leftOut: {
    absentHere: [
      {
        variants: [absent],
        passages: [spanIn(absentText, 'Nobody asked the crews.')],
        partlyIn: null,
      },
    ],
    onlyHere: [{ statement: alone.statement.id, passages: 2 }],
  },
}
