/**
 * What a token can be. Several states share one label, that is one set of emission weights: they
 * differ in what the chain remembers, which is whether content still waits for its cue, whether the
 * cue has come, and so to which attribution a source belongs.
 */
export const LABELS = [
  'outside',
  'gap',
  'source-first',
  'source',
  'cue-first',
  'cue',
  'early-first',
  'early',
  'late-first',
  'late',
] as const

/** `early`: content before its cue. `late`: content after it. `gap`: a few words between parts. */
export type Part = 'outside' | 'gap' | 'source' | 'cue' | 'early' | 'late'

/** What of this attribution has been read before the part. */
export type After = 'nothing' | 'content' | 'source' | 'cue' | 'content-source' | 'content-cue'

export interface State {
  readonly part: Part
  readonly after: After
  /** The token opens the part. */
  readonly first: boolean
  /** Index into LABELS. */
  readonly label: number
}

const state = (part: Part, after: After, first: boolean): State => {
  const label = LABELS.indexOf(first ? (`${part}-first` as (typeof LABELS)[number]) : part)
  return { part, after, first, label }
}
const both = (part: Part, after: After): State[] => [
  state(part, after, true),
  state(part, after, false),
]

export const STATES: readonly State[] = [
  state('outside', 'nothing', false),
  ...both('early', 'nothing'),
  state('gap', 'content', false),
  ...both('source', 'content'),
  state('gap', 'content-source', false),
  ...both('cue', 'content'),
  state('gap', 'content-cue', false),
  ...both('source', 'content-cue'),
  ...both('source', 'nothing'),
  state('gap', 'source', false),
  ...both('cue', 'nothing'),
  state('gap', 'cue', false),
  ...both('source', 'cue'),
  ...both('late', 'cue'),
]

/** The state of a token; -1 where there is none such. */
export const stateOf = (part: Part, after: After, first = false): number =>
  STATES.findIndex((each) => each.part === part && each.after === after && each.first === first)

/** The label of each state. */
export const LABEL_OF: Uint8Array = Uint8Array.from(STATES, ({ label }) => label)
