import type { Word } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import type { Wording } from '../lexicon/wording'
import { wordingFor } from '../lexicon/wording-for'
import type { Span } from '../text/span'
import { type Aligned, type Piece, sameWord } from './pieces'

/** One stretch that differs, with what is needed to say how. */
export interface Change {
  readonly kind: Piece['kind']
  readonly here: readonly Word[]
  readonly there: readonly Word[]
  /** The linked words inside the stretch. */
  readonly linked: readonly (readonly [here: Word, there: Word])[]
  /** The word after the stretch, on both sides; null at the end. */
  readonly next: Word | null
  /** Whether words that are the same stand on both sides of the stretch. */
  readonly framed: boolean
  /** The first word of each passage: its capital letter says nothing. */
  readonly openers: readonly (Word | undefined)[]
  /** Whether one passage has a negation more than the other, by twos. */
  readonly negated: boolean
  /** At the start or the end of both passages. */
  readonly edge: 'start' | 'end' | null
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
        forms.slice(PRESENT_FORMS).filter((form) => !form.endsWith('ing') && !present.has(form)),
      ),
    ),
  }
  tongues.set(lexicon, tongue)
  return tongue
}

/** What the pieces of an alignment change, in the order of `here`. */
export function changesOf(aligned: Aligned, pieces: readonly Piece[], lexicon: Lexicon): Change[] {
  const tongue = tongueOf(lexicon)
  const negations = [aligned.here, aligned.there].map(
    (words) => words.filter((word) => isNegation(word, lexicon)).length,
  ) as [number, number]
  const negated = (negations[0] - negations[1]) % 2 !== 0
  return pieces
    .filter(({ kind }) => kind !== 'equal')
    .map(({ kind, here, there }) => {
      const nextHere = aligned.here[here.to]
      const nextThere = aligned.there[there.to]
      const within = aligned.links.filter(
        (link) =>
          link.here >= here.from &&
          link.here < here.to &&
          link.there >= there.from &&
          link.there < there.to,
      )
      return {
        kind,
        here: aligned.here.slice(here.from, here.to),
        there: aligned.there.slice(there.from, there.to),
        linked: within.flatMap((link) => {
          const [left, right] = [aligned.here[link.here], aligned.there[link.there]]
          return left && right ? [[left, right] as const] : []
        }),
        next: sameWord(nextHere, nextThere) ? (nextHere ?? null) : null,
        framed:
          sameWord(nextHere, nextThere) &&
          sameWord(aligned.here[here.from - 1], aligned.there[there.from - 1]),
        negated,
        edge:
          here.from === 0 && there.from === 0
            ? 'start'
            : here.to === aligned.here.length && there.to === aligned.there.length
              ? 'end'
              : null,
        openers: [aligned.here[0], aligned.there[0]],
        tongue,
      }
    })
}

/** Whether the word turns its sentence round: "not", "never". */
export const isNegation = ({ form, spelling }: Word, { meaning }: Lexicon): boolean =>
  meaning.negations.has(form) || meaning.negations.has(spelling)

/** From the first of the words to the last; null where there are none. */
export function spanOf(words: readonly Word[]): Span | null {
  const first = words[0]
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}
