import type { Article } from '../article'
import type { Lexicon } from '../lexicon/lexicon'
import { glance, verify } from '../match/features'
import { type Passage, passageOf } from '../match/passage'
import { scoreOf } from '../match/score'
import { speakerAgrees } from '../match/speaker'
import { weighing } from '../match/weight'
import { isOutright } from '../statement/likely'
import { passagesOf } from '../statement/passage'
import type { Variant } from '../statement/variant'
import { overlaps, type Span } from '../text/span'
import type { Reports } from './report'
import { isShared } from './report'
import type { Version } from './version'

/** A variant of another report with those of its passages that the article does not have. */
export interface Missing {
  readonly variant: Variant
  readonly passages: readonly Passage[]
}

const ABSENT = {
  /** Of a passage's weight, so much in one paragraph here, and it may well stand there. */
  perhapsHere: 0.5,
  /** Fewer words are no statement that could be missed. */
  words: 4,
} as const

const ONE = {
  /** A cheap look before two passages are aligned. */
  glance: 0.25,
  /** Of two reports of one occasion: the score from which lib/match shows one speaker's words. */
  agreed: 0.15,
  unknown: 0.4,
} as const

/** What the article shares with the known reports, statement by statement. */
export interface Shared {
  readonly article: Article
  readonly versions: readonly (readonly Version[])[]
  readonly reports: Reports
  readonly lexicon: Lexicon
}

/**
 * The variants of the reports that have passages which the article, as read, does not have. A
 * mere possibility counts as had, and so does what is said on a day or occasion of its own.
 */
export function missingHere({ article, versions, reports, lexicon }: Shared): Missing[] {
  const all = versions.flat()
  const reading = { lexicon, weigh: weighing({ passages: 0, of: new Map() }, lexicon.language) }
  const blocks = article.blocks.map((block) => passageOf(article.text, block, reading))
  const isPerhapsHere = (passage: Passage): boolean =>
    blocks.some((block) => contained(passage, block) >= ABSENT.perhapsHere)
  return [...reports].flatMap(([id, variants]) => {
    const shared = all.filter((version) => isShared(version) && version.variant.article.id === id)
    return variants
      .filter(
        (variant) =>
          isOfOccasion(variant, shared) && isIn(variant, lexicon) && isOutright(variant, lexicon),
      )
      .flatMap((variant) => {
        const passages = passagesNotIn(variant, all, lexicon)
          .map((span) => passageOf(variant.text, span, reading))
          .filter(({ words }) => words.length >= ABSENT.words)
          .filter((passage) => !isPerhapsHere(passage))
        return passages.length === 0 ? [] : [{ variant, passages }]
      })
  })
}

const isIn = ({ language }: Variant, lexicon: Lexicon): boolean =>
  language === '' || language.toLowerCase().startsWith(lexicon.language)

/** Whether a report's statement is of the day and the occasion of those that it shares with us. */
function isOfOccasion({ day, occasion }: Variant, shared: readonly Version[]): boolean {
  const agrees = (own: string | null, theirs: readonly (string | null)[]): boolean =>
    own === null || theirs.includes(own) || theirs.every((each) => each === null)
  return (
    agrees(
      day,
      shared.map(({ variant }) => variant.day),
    ) &&
    agrees(
      occasion,
      shared.map(({ variant }) => variant.occasion),
    )
  )
}

/**
 * The passages of a variant that no version of the article's statements shares. `versions` are
 * those of all its findings; mere possibilities count as shared, so that nothing is said to be
 * missing that may be there.
 */
export function passagesNotIn(
  variant: Variant,
  versions: readonly Version[],
  lexicon: Lexicon,
): Span[] {
  const shared = versions
    .filter((version) => version.variant.id === variant.id)
    .flatMap(({ parts }) => parts.map(({ there }) => there))
  return passagesOf(variant.text, lexicon).filter(
    (span) => !shared.some((part) => overlaps(part, span)),
  )
}

/** The share of a passage's weight that stands in the other one. */
function contained(passage: Passage, other: Passage): number {
  let shared = 0
  let all = 0
  for (const [concept, weight] of passage.concepts) {
    all += weight
    if (other.concepts.has(concept)) shared += weight
  }
  return all === 0 ? 1 : shared / all
}

/** Those of several reports that are one statement together, the fullest first. */
export function together(missing: readonly Missing[], lexicon: Lexicon): Missing[][] {
  const groups: Missing[][] = []
  for (const each of missing) {
    const mine = groups.filter((group) => group.some((other) => isOne(each, other, lexicon)))
    const [first, ...others] = mine
    if (!first) {
      groups.push([each])
      continue
    }
    first.push(each, ...others.flat())
    for (const other of others) groups.splice(groups.indexOf(other), 1)
  }
  return groups.map((group) => group.sort((a, b) => b.variant.text.length - a.variant.text.length))
}

function isOne(a: Missing, b: Missing, lexicon: Lexicon): boolean {
  const agrees = speakerAgrees(a.variant, b.variant, lexicon)
  if (agrees === false) return false
  const from = agrees === true ? ONE.agreed : ONE.unknown
  return a.passages.some((left) =>
    b.passages.some(
      (right) =>
        glance(left, right).share >= ONE.glance && scoreOf(verify(left, right).features) >= from,
    ),
  )
}
