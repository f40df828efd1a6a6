import { type Random, randomFrom } from '../../bench/random'

/** One thing that a reader or a worker does to the database. */
export type Step =
  | { readonly kind: 'import'; readonly pack: string; readonly revision: number }
  | { readonly kind: 'remove'; readonly pack: string }
  | { readonly kind: 'read'; readonly ward: number; readonly bridges: number }
  | { readonly kind: 'fold' }
  | { readonly kind: 'forget-article'; readonly ward: number }
  | { readonly kind: 'forget-outlet'; readonly outlet: number }
  | { readonly kind: 'forget-since'; readonly minute: number }
  | { readonly kind: 'restore' }
  /** A database of the first version, beside this one, is brought up to date. */
  | { readonly kind: 'upgrade' }

/** A step, when it happens (minutes since the start) and when its worker is killed, if it is. */
export interface Planned {
  readonly step: Step
  readonly minute: number
  /** Milliseconds after it began; null where it may end. */
  readonly killAfter: number | null
}

/** What an article says: how many bridges, by readings, and whether it was edited since. */
type Wordings = Readonly<Record<string, 'printed' | 'edited'>>

/** What the database must hold: plain data, keys sorted by `told`. */
export interface Model {
  readonly packs: Readonly<Record<string, number>>
  readonly wards: Readonly<Record<string, { readonly last: number; readonly wordings: Wordings }>>
  /** What the last step forgot; null where it was restored, or where its worker died. */
  readonly forgotten: Model['wards'] | null
}

export const EMPTY: Model = { packs: {}, wards: {}, forgotten: null }

export const OUTLETS = 3
const WARDS = 12
/** Share of the steps whose worker is to be killed. */
const KILLED = 0.6
const PACKS = ['amber', 'basalt', 'cedar'] as const
/** Milliseconds within which a step of the soak's size mostly ends. */
const LONGEST = { import: 200, other: 25 } as const

/** The steps of a seed: the same seed gives the same steps. */
export function plan(seed: number, count: number): Planned[] {
  const random = randomFrom(seed)
  const below = (most: number): number => Math.floor(random() * most)
  return Array.from({ length: count }, (_, minute) => {
    const step = stepOf(random, below, minute)
    const longest = LONGEST[step.kind === 'import' ? 'import' : 'other']
    return { step, minute, killAfter: random() < KILLED ? below(longest) : null }
  })
}

function stepOf(random: Random, below: (most: number) => number, minute: number): Step {
  const dice = random()
  const pack = PACKS[below(PACKS.length)] ?? 'amber'
  if (dice < 0.3) return { kind: 'import', pack, revision: 1 + below(minute + 1) }
  if (dice < 0.35) return { kind: 'remove', pack }
  if (dice < 0.65) return { kind: 'read', ward: below(WARDS), bridges: 10 + below(4) }
  if (dice < 0.77) return { kind: 'fold' }
  if (dice < 0.83) return { kind: 'forget-article', ward: below(WARDS) }
  if (dice < 0.87) return { kind: 'forget-outlet', outlet: below(OUTLETS) }
  if (dice < 0.92) return { kind: 'forget-since', minute: Math.max(0, minute - below(8)) }
  return { kind: dice < 0.96 ? 'restore' : 'upgrade' }
}

/** What the database must hold after a step that ended. */
export function after(model: Model, { step, minute }: Planned): Model {
  switch (step.kind) {
    case 'import': {
      const there = model.packs[step.pack] ?? 0
      return { ...model, packs: { ...model.packs, [step.pack]: Math.max(there, step.revision) } }
    }
    case 'remove': {
      const { [step.pack]: _, ...packs } = model.packs
      return { ...model, packs }
    }
    case 'read':
      return { ...model, wards: { ...model.wards, [step.ward]: readAgain(model, step, minute) } }
    case 'fold':
    case 'upgrade':
      return model
    case 'forget-article':
      return without(model, (ward) => ward === step.ward)
    case 'forget-outlet':
      return without(model, (ward) => ward % OUTLETS === step.outlet)
    case 'forget-since':
      return without(model, (_, last) => last >= step.minute)
    case 'restore':
      return restored(model)
    default:
      return step satisfies never
  }
}

function readAgain(
  { wards }: Model,
  { ward, bridges }: Extract<Step, { kind: 'read' }>,
  minute: number,
): Model['wards'][string] {
  const before = wards[ward]?.wordings ?? {}
  // Words that stood there beside the others, as after a restoration, take nobody's place.
  if (before[bridges] === 'printed') return { last: minute, wordings: before }
  const edited = Object.keys(before).map((each) => [each, 'edited'] as const)
  return { last: minute, wordings: { ...Object.fromEntries(edited), [bridges]: 'printed' } }
}

function without(model: Model, isMeant: (ward: number, last: number) => boolean): Model {
  const all = Object.entries(model.wards)
  const isGone = ([ward, { last }]: (typeof all)[number]) => isMeant(Number(ward), last)
  return {
    ...model,
    wards: Object.fromEntries(all.filter((each) => !isGone(each))),
    forgotten: Object.fromEntries(all.filter(isGone)),
  }
}

function restored({ packs, wards, forgotten }: Model): Model {
  const all = { ...wards }
  for (const [ward, back] of Object.entries(forgotten ?? {})) {
    const now = wards[ward]
    const wordings: Record<string, 'printed' | 'edited'> = { ...back.wordings }
    for (const [each, state] of Object.entries(now?.wordings ?? {})) {
      wordings[each] = wordings[each] === 'edited' ? 'edited' : state
    }
    all[ward] = { last: now?.last ?? back.last, wordings }
  }
  return { packs, wards: all, forgotten: null }
}

/** What a database holds, or must hold, as one text: equal texts are equal tables. */
export function told({ packs, wards }: Pick<Model, 'packs' | 'wards'>): string {
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    sorted(packs),
    sorted(wards).map(([ward, { last, wordings }]) => [ward, last, sorted(wordings)]),
  ])
}
