import { below, pick, type Random } from '../../../bench/random'

/** One thing that a reader does, or that happens to a browser. */
export type Step =
  /** Opens an article; the site of boats has one page that changes without loading another. */
  | { readonly kind: 'read'; readonly outlet: number; readonly boat: string }
  | { readonly kind: 'switch'; readonly boat: string }
  | { readonly kind: 'grow' }
  | { readonly kind: 'import'; readonly pack: string; readonly revision: number }
  | { readonly kind: 'remove'; readonly pack: string }
  | { readonly kind: 'forget-page'; readonly outlet: number; readonly boat: string }
  | { readonly kind: 'forget-site'; readonly outlet: number }
  | { readonly kind: 'forget-everything' }
  | { readonly kind: 'allow'; readonly all: boolean }
  | { readonly kind: 'remember'; readonly on: boolean }

/** A step, and whether the background is killed while it happens. */
export interface Planned {
  readonly step: Step
  readonly killed: boolean
}

/** What the extension must hold: plain data. */
export interface Model {
  /** Whether articles are read without a click. */
  readonly allowed: boolean
  readonly remember: boolean
  /** Addresses of the articles that are remembered, in order. */
  readonly articles: readonly string[]
  /** Revisions of the packs that the reader added. */
  readonly packs: Readonly<Record<string, number>>
}

/** The addresses that stand open: they are read when the reader allows it. */
export interface Open {
  readonly reading: string
  readonly harbour: string
}

export const AT_FIRST: Model = { allowed: false, remember: false, articles: [], packs: {} }

const BOATS = ['amber', 'blue', 'coral', 'dun', 'ebony', 'fawn', 'green', 'hazel'] as const
export const PACKS = ['amsel', 'bussard', 'corvid'] as const
const OUTLETS = 4
/** Where the page stands that changes without loading another. */
export const HARBOUR = 'http://harbour.test/'
/** Share of the steps during which the background is killed; then it lives on, to the next spell. */
const KILLED = { share: 0.35, first: 100, of: 200 } as const

export const addressOf = (outlet: number, boat: string): string =>
  `http://gazette${outlet}.test/${boat}`
export const harbourAt = (boat: string): string => HARBOUR + boat
export const siteOf = (outlet: number): string => `http://gazette${outlet}.test/`

export const ALL_ARTICLES: readonly (readonly [address: string, boat: string])[] = [
  ...Array.from({ length: OUTLETS }, (_, outlet) =>
    BOATS.map((boat) => [addressOf(outlet, boat), boat] as const),
  ).flat(),
  ...BOATS.map((boat) => [harbourAt(boat), boat] as const),
]

/** The next step of a seed; what is rare in a reader's day is rare here. */
export function nextStep(random: Random, number: number): Planned {
  const killed = random() < KILLED.share && number % KILLED.of < KILLED.first
  return { step: stepOf(random, number), killed }
}

function stepOf(random: Random, number: number): Step {
  const dice = random()
  const boat = pick(random, BOATS)
  const outlet = below(random, OUTLETS)
  const pack = pick(random, PACKS)
  if (number === 0) return { kind: 'remember', on: true }
  if (dice < 0.34) return { kind: 'read', outlet, boat }
  if (dice < 0.6) return { kind: 'switch', boat }
  if (dice < 0.64) return { kind: 'grow' }
  if (dice < 0.72) return { kind: 'import', pack, revision: 1 + below(random, number + 1) }
  if (dice < 0.76) return { kind: 'remove', pack }
  if (dice < 0.82) return { kind: 'forget-page', outlet, boat }
  if (dice < 0.86) return { kind: 'forget-site', outlet }
  if (dice < 0.88) return { kind: 'forget-everything' }
  if (dice < 0.95) return { kind: 'allow', all: random() < 0.6 }
  return { kind: 'remember', on: random() < 0.8 }
}

/** What stands open after a step. */
export function opened(open: Open, step: Step): Open {
  if (step.kind === 'read') return { ...open, reading: addressOf(step.outlet, step.boat) }
  return step.kind === 'switch' ? { ...open, harbour: harbourAt(step.boat) } : open
}

/**
 * What may be held after a step, `open` being what stood open before it: a page that grows is read
 * again, or was read before; one that sets its article anew, word for word, is not read again.
 */
export function mayBe(model: Model, step: Step, open: Open): readonly Model[] {
  const now = opened(open, step)
  const then = after(model, step, now)
  if (step.kind === 'grow') return [then, withArticle(then, now.harbour)]
  return step.kind === 'switch' && now.harbour === open.harbour ? [then, model] : [then]
}

/** What must be held after a step with these pages open. */
function after(model: Model, step: Step, open: Open): Model {
  const kept = (keep: (address: string) => boolean): Model => ({
    ...model,
    articles: model.articles.filter(keep),
  })
  switch (step.kind) {
    case 'read':
      return withArticle(model, addressOf(step.outlet, step.boat))
    case 'switch':
      return withArticle(model, harbourAt(step.boat))
    case 'grow':
      return model
    case 'import': {
      const revision = Math.max(model.packs[step.pack] ?? 0, step.revision)
      return { ...model, packs: { ...model.packs, [step.pack]: revision } }
    }
    case 'remove': {
      const { [step.pack]: _, ...packs } = model.packs
      return { ...model, packs }
    }
    case 'forget-page':
      return kept((address) => address !== addressOf(step.outlet, step.boat))
    case 'forget-site':
      return kept((address) => !address.startsWith(siteOf(step.outlet)))
    case 'forget-everything':
      return kept(() => false)
    case 'allow': {
      const allowed = { ...model, allowed: step.all }
      if (!step.all || model.allowed) return allowed
      return withArticle(withArticle(allowed, open.reading), open.harbour)
    }
    case 'remember':
      return { ...model, remember: step.on }
    default:
      return step satisfies never
  }
}

function withArticle(model: Model, address: string): Model {
  if (!model.remember || model.articles.includes(address)) return model
  return { ...model, articles: [...model.articles, address].sort() }
}

/** The model as one text: equal texts are equal states. */
export const told = ({ allowed, remember, articles, packs }: Model): string =>
  JSON.stringify([allowed, remember, articles, Object.entries(packs).sort()])
