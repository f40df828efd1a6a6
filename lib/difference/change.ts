import type { Word } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import type { Wording } from '../lexicon/wording'
import { wordingFor } from '../lexicon/wording-for'
import type { Span } from '../text/span'
import { type Aligned, type Piece, type Range, sameWord } from './pieces'

/** One stretch that differs, with what is needed to say how. */
export interface Change {
  readonly here: readonly Word[]
  readonly there: readonly Word[]
  /** The linked words inside the stretch. */
  readonly linked: readonly (readonly [here: Word, there: Word])[]
  /** The words before and after the stretch, where they are the same on both sides. */
  readonly before: Word | null
  readonly next: Word | null
  /** The first word of each passage: its capital letter says nothing. */
  readonly openers: readonly (Word | undefined)[]
  /** Whether one passage is negated and the other is not. */
  readonly negated: boolean
  /** Whether it is at the start or at the end of both passages. */
  readonly atEdge: boolean
  readonly tongue: Tongue
}

/** The words of one language that differences are named by. */
export interface Tongue {
  readonly lexicon: Lexicon
  readonly wording: Wording
  /** The person of a pronoun, in the form of its first case. */
  readonly person: ReadonlyMap<string, string>
  /** Forms of irregular verbs that tell of the past. */
  readonly past: ReadonlySet<string>
}

const tongues = new WeakMap<Lexicon, Tongue>()

/** Of each list of verb forms: where the forms of the present end. */
const PRESENT_FORMS = 2

function tongueOf(lexicon: Lexicon): Tongue {
  const before = tongues.get(lexicon)
  if (before) return before
  const wording = wordingFor(lexicon)
  const present = new Set(wording.verbForms.flatMap((forms) => forms.slice(0, PRESENT_FORMS)))
  const tongue: Tongue = {
    lexicon,
    wording,
    person: new Map(
      wording.pronouns.flatMap((cases) => cases.map((each) => [each, cases[0] ?? ''])),
    ),
    past: new Set(
      wording.verbForms.flatMap((forms) =>
        forms.filter((form) => !form.endsWith('ing') && !present.has(form)),
      ),
    ),
  }
  tongues.set(lexicon, tongue)
  return tongue
}

/** What the pieces of an alignment change, in the order of `here`. */
export function changesOf(aligned: Aligned, pieces: readonly Piece[], lexicon: Lexicon): Change[] {
  const tongue = tongueOf(lexicon)
  const negated = negates(aligned.here, lexicon) !== negates(aligned.there, lexicon)
  return pieces
    .filter(({ kind }) => kind !== 'equal')
    .map(({ here, there }) => {
      const within = aligned.links.filter(
        (link) => isIn(here, link.here) && isIn(there, link.there),
      )
      return {
        here: aligned.here.slice(here.from, here.to),
        there: aligned.there.slice(there.from, there.to),
        linked: within.flatMap((link) => {
          const [left, right] = [aligned.here[link.here], aligned.there[link.there]]
          return left && right ? [[left, right] as const] : []
        }),
        before: common(aligned.here[here.from - 1], aligned.there[there.from - 1]),
        next: common(aligned.here[here.to], aligned.there[there.to]),
        negated,
        atEdge:
          (here.from === 0 && there.from === 0) ||
          (here.to === aligned.here.length && there.to === aligned.there.length),
        openers: [aligned.here[0], aligned.there[0]],
        tongue,
      }
    })
}

const isIn = ({ from, to }: Range, at: number): boolean => at >= from && at < to

const common = (here: Word | undefined, there: Word | undefined): Word | null =>
  sameWord(here, there) ? (here ?? null) : null

/** Of a language with negative concord: negations up to so many words apart are of one clause. */
const CLAUSE = 4

/** Whether the words turn their sentence round: two negations say the same as none. */
export function negates(words: readonly Word[], lexicon: Lexicon): boolean {
  const places = words.flatMap((word, place) => (isNegation(word, lexicon) ? [place] : []))
  const single = lexicon.meaning.concord
    ? places.filter((place, at) => place - (places[at - 1] ?? -Infinity) > CLAUSE)
    : places
  return single.length % 2 === 1
}

/** Whether the word is a negation: "not", "never". */
export const isNegation = ({ form, spelling }: Word, { meaning }: Lexicon): boolean =>
  meaning.negations.has(form) || meaning.negations.has(spelling)

/** From the first of the words to the last; null where there are none. */
export function spanOf(words: readonly Word[]): Span | null {
  const first = words[0]
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}
