import type { Article } from '../article'
import type { Form } from '../attribution/attribution'
import type { KnownPassage, KnownStatements } from '../index/known'
import { termsOf } from '../index/terms'
import { wordsOf } from '../index/word'
import { lexiconFor } from '../lexicon/lexicon-for'
import { passagesOf } from '../statement/passage'
import type { Statement } from '../statement/statement'
import type { Variant, VariantId } from '../statement/variant'
import { ofEach, type Pace, unpaced } from '../steps'
import { read } from '../text/span'
import { candidatesOf } from './candidates'
import { glance, verify } from './features'
import type { Beside } from './found'
import { type Passage, passageOf, passageWith, type Reading } from './passage'
import { quotedIn } from './quoted'
import { besideTopic, weighing } from './weight'

/**
 * Pairs that share less are not aligned, nor are more than the likeliest wordings: it takes a hundred
 * times as long as this glance. Where a few quoted words are nearly all of what is shared (`whole`),
 * the sentence around them may be another.
 */
const GLANCE = { shared: 5, share: 0.25, wordings: 40, quoted: 0.5, whole: 0.9 } as const

/** A passage of a statement beside one of a variant that may be its version. */
export interface Likely {
  readonly variant: Variant
  readonly whole: Beside
  /** What both give as said, in parts of the two. */
  readonly fragments: readonly Beside[]
}

/** The statements of an article and what may be versions of them, before anything is judged. */
export interface Paired {
  /** Of each statement: its passages. */
  readonly heres: readonly (readonly Passage[])[]
  readonly there: There
  /** Of each statement. */
  readonly likely: readonly (readonly Likely[])[]
}

/** Where is looked, and how what takes long is done. */
export interface Looking {
  readonly known: KnownStatements
  readonly pace?: Pace
}

/** What the known statements have that is worth a judgement, aligned word by word. */
export async function pairsOf(
  article: Article,
  statements: readonly Statement[],
  { known, pace = unpaced }: Looking,
): Promise<Paired> {
  const lexicon = lexiconFor(article.language)
  const asked = await pace(
    ofEach(statements, ({ text }) => passagesOf(text, lexicon).map((span) => ({ text, span }))),
  )
  const terms = await pace(
    ofEach(asked, (passages) =>
      passages.map(({ text, span }) => termsOf(read(text, span), article.language)),
    ),
  )
  const { frequencies, found } = await candidatesOf(terms.flat(), known)
  const variants = await known.variants([...new Set(found.flat().map(({ variant }) => variant))])
  const worded = await pace(
    ofEach(asked, (passages) =>
      passages.map(({ text, span }) => ({ text, span, words: wordsOf(text, span, lexicon) })),
    ),
  )
  const usual = weighing(frequencies, lexicon.language)
  const words = worded.flat().map((passage) => passage.words)
  const reading: Reading = { lexicon, weigh: besideTopic(usual, words) }
  const there = thereIn(variants, reading)
  const quoted = quotedBy(reading)
  const heres = await pace(
    ofEach(worded, (passages) =>
      passages.map((passage) => passageWith(passage.words, passage, reading)),
    ),
  )
  let next = 0
  const likely = await pace(
    ofEach(statements, ({ form }, at) =>
      (heres[at] ?? []).flatMap((here) => {
        const candidates = found[next] ?? []
        next += 1
        const given: Quoted = {
          here: () => quoted(here, form),
          there: (passage, variant) => quoted(passage, variant.form),
        }
        return likeliest(here, candidates, { there, given }).map((each) =>
          pairUp(here, each, given),
        )
      }),
    ),
  )
  return { heres, there, likely }
}

export type There = (candidate: KnownPassage) => { variant: Variant; passage: Passage } | null

/** The passages of the variants, read once each. */
function thereIn(variants: ReadonlyMap<VariantId, Variant>, reading: Reading): There {
  const passages = new Map<string, Passage>()
  return ({ variant: id, span }) => {
    const variant = variants.get(id)
    if (!variant) return null
    const key = `${id} ${span.start}`
    const passage = passages.get(key) ?? passageOf(variant.text, span, reading)
    passages.set(key, passage)
    return { variant, passage }
  }
}

interface Glanced {
  readonly variant: Variant
  readonly passage: Passage
  /** The weight of what is shared, times the share of the lighter side that it makes. */
  readonly likely: number
}

interface Known {
  readonly there: There
  readonly given: Quoted
}

/** The candidates worth aligning, by a cheap look. */
function likeliest(
  here: Passage,
  candidates: readonly KnownPassage[],
  { there, given }: Known,
): Glanced[] {
  const glanced = candidates
    .flatMap((candidate) => {
      const found = there(candidate)
      if (!found) return []
      const { shared, share } = glance(here, found.passage)
      if (shared < GLANCE.shared) return []
      const quoted = ofQuoted(here, found, given)
      const alike = share >= GLANCE.share || quoted > 0
      return alike ? [{ ...found, likely: Math.max(shared * share, quoted) }] : []
    })
    .sort((a, b) => b.likely - a.likely)
  // However many print the same words, they leave room for those who print others.
  const wordings = new Set<string>()
  return glanced.filter((each) => {
    const wording = wordingOf(each)
    if (!wordings.has(wording) && wordings.size === GLANCE.wordings) return false
    wordings.add(wording)
    return true
  })
}

/** The words of a passage, whatever case and marks they are printed with. */
const wordingOf = ({ passage }: Glanced): string => passage.words.map(({ form }) => form).join(' ')

/** The same of words that one side gives as said and the other has, whatever stands around them. */
function ofQuoted(here: Passage, { variant, passage }: Omit<Glanced, 'likely'>, given: Quoted) {
  const likely = (fragment: Passage, whole: Passage, other: Passage): number => {
    if (fragment === whole) return 0
    const { shared, share } = glance(fragment, other)
    return shared >= GLANCE.shared && share >= GLANCE.whole ? shared * share : 0
  }
  return Math.max(
    0,
    ...given.here().map((fragment) => likely(fragment, here, passage)),
    ...given.there(passage, variant).map((fragment) => likely(fragment, passage, here)),
  )
}

/** The two passages as a whole and, where both give some, the words that both give as said. */
function pairUp(here: Passage, { variant, passage }: Glanced, quoted: Quoted): Likely {
  const whole = beside(here, passage)
  const left = quoted.here()
  const right = quoted.there(passage, variant)
  const fragments = left.flatMap((from) =>
    right
      .filter((to) => from !== here || to !== passage)
      .filter((to) => glance(from, to).share >= GLANCE.quoted)
      .map((to) => beside(from, to)),
  )
  return { variant, whole, fragments }
}

/** The words given as said, on both sides. */
interface Quoted {
  readonly here: () => readonly Passage[]
  readonly there: (passage: Passage, variant: Variant) => readonly Passage[]
}

const beside = (here: Passage, there: Passage): Beside => ({ here, there, ...verify(here, there) })

/** Quoted words by passage, read once. */
function quotedBy(reading: Reading): (passage: Passage, form: Form) => readonly Passage[] {
  const known = new Map<Passage, readonly Passage[]>()
  return (passage, form) => {
    const found = known.get(passage) ?? quotedIn(passage, form, reading)
    known.set(passage, found)
    return found
  }
}
