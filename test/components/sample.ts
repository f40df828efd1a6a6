import type { Comparison, Finding } from '@/lib/comparison'
import { comparisonOf, evidenceOf, findingOf, onlyHereOf, outletOf, speakerOf } from './builders'

const harbour = outletOf({ name: 'Harbour Herald', domain: 'harbour-herald.example' })
const unnamed = outletOf({ name: null, domain: null })

const modal = findingOf(
  'all [|member] towns agree that the island [should|will] join the [|northern] league [|in the future]',
  {
    statement: {
      form: 'indirect',
      before: 'The mayor recalled that',
      via: 'Coastal Wire',
    },
    variant: { form: 'indirect', before: 'Earlier, Lind said that', via: 'Northwire' },
  },
)

const negation = findingOf(
  'The harbour [will|will not] close [this winter|before the ice comes], and the night boats go on.',
  { variant: { outlet: harbour, form: 'mixed' } },
)

const longText = findingOf(
  'Therefore[, we must|. We have to] go on paying the crews. [That|This] means more [money|money from all of us], and I say this because I want [peace|quiet] on the quay, not because somebody in the capital asked me to.',
  { variant: { outlet: unnamed, article: { id: 'x', title: null, url: null, publishedAt: null } } },
)

const same = findingOf('The engines are warm.', { variant: { outlet: harbour } })

const occasion = findingOf('if they close the quay, they [will get|get] what they want', {
  mark: 'other-occasion',
  version: {
    relation: 'talking-point',
    evidence: evidenceOf({ daysApart: 109 }),
  },
  variant: { day: '2030-11-14', article: { id: 'y', title: null, url: null, publishedAt: null } },
})

const other = findingOf('No boat is above the tide tables.', {
  version: { relation: 'other-speaker' },
  variant: { speaker: speakerOf({ name: 'Olav Reim' }) },
  mark: 'same',
})

const possible = findingOf('very close [to a deal|indeed]', {
  version: { certainty: 'possible' },
  mark: 'none',
})

/** A statement with several versions, of every relation. */
export const rich: Finding = {
  ...modal,
  versions: [modal, negation, occasion, other, possible].flatMap(({ versions }, at) =>
    at === 1
      ? versions.map((version) => ({
          ...version,
          variant: { ...version.variant, text: 'towns agree the island is to join the league' },
          parts: [],
          differences: [],
        }))
      : versions,
  ),
}

/** What the popup shows on a good day. */
export const full: Comparison = comparisonOf([
  onlyHereOf({ text: 'At the winter meeting we made three decisions to make this happen.' }),
  modal,
  same,
  occasion,
  negation,
  longText,
  other,
  possible,
  onlyHereOf({ text: 'are also investments in our quay', form: 'mixed' }),
])

export const noneKnown: Comparison = comparisonOf([
  onlyHereOf({ text: 'We shall keep the night ferry running until the ice comes.' }),
])

export const nothing: Comparison = comparisonOf([])
export const partial: Comparison = comparisonOf([modal, negation], { partial: true })
export const unsigned: Comparison = comparisonOf([modal], {
  outlet: unnamed,
  publishedAt: null,
  language: null,
})

export { longText, modal, negation, occasion, other, possible, same }
