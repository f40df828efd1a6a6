import type { Article } from '../article'
import type { Word } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { lexiconFor } from '../lexicon/lexicon-for'
import type { Match } from '../match/found'
import type { Relation } from '../match/verdict'
import type { Statement } from '../statement/statement'
import { contains, type Span } from '../text/span'
import type { Difference } from './difference'
import type { PartFound } from './part'
import { partsOf, within } from './parts'
import type { Piece } from './pieces'
import { quotationDifferences } from './quotation'
import { isShared } from './report'
import { byTelling, isOfWording } from './telling'
import type { Version } from './version'
import type { WordsDifference } from './words'

/** A match with its parts, and which statement of the article it belongs to. */
interface Placed {
  readonly at: number
  readonly match: Match
  readonly parts: readonly PartFound[]
}

type Name = 'here' | 'there'

/** For each statement, its matches as versions: set beside it word by word, differences named. */
export function versionsOf(
  article: Article,
  statements: readonly Statement[],
  matches: readonly (readonly Match[])[],
): Version[][] {
  const lexicon = lexiconFor(article.language)
  const placed = matches.map((list, at) =>
    list.map((match): Placed => ({ at, match, parts: partsOf(match, lexicon) })),
  )
  const all = placed.flat().filter(({ match, parts }) => isVersion(match) && parts.length > 0)
  return placed.map((list, at) =>
    withoutEchoes(list)
      .flatMap((each) => {
        const statement = statements[at]
        return statement && each.parts.length > 0
          ? [versionOf(each, { statement, all, statements, lexicon })]
          : []
      })
      .sort(mostTellingFirst),
  )
}

/** From this score on a second wording in the same report is a version of its own. */
const OWN_VERSION_FROM = 0.5

/** Without weak versions of words for which the same report has a better one. */
const withoutEchoes = (list: readonly Placed[]): Placed[] =>
  list.filter(
    (weak) =>
      weak.match.score >= OWN_VERSION_FROM ||
      !list.some(
        (better) =>
          better.match.score >= OWN_VERSION_FROM &&
          better.match.variant.article.id === weak.match.variant.article.id &&
          weak.parts.every((part) => better.parts.some(({ here }) => within(here, part.here))),
      ),
  )

const isVersion = ({ certainty, relation }: Match): boolean =>
  certainty === 'shown' && relation === 'same'

interface Report {
  readonly statement: Statement
  readonly statements: readonly Statement[]
  readonly all: readonly Placed[]
  readonly lexicon: Lexicon
}

function versionOf({ at, match, parts }: Placed, report: Report): Version {
  const { statement, statements, all, lexicon } = report
  const { variant, relation, certainty, score, evidence } = match
  const elsewhereThere = all.filter(
    (other) =>
      other.at === at &&
      other.match.variant.id !== variant.id &&
      other.match.variant.article.id === variant.article.id,
  )
  const elsewhereHere = all.filter(
    (other) =>
      other.at !== at && other.match.variant.id === variant.id && statements[other.at]?.credited,
  )
  const isHad = ({ here, there }: WordsDifference): boolean =>
    (here === null && standsIn(elsewhereHere, 'there', there)) ||
    (there === null && standsIn(elsewhereThere, 'here', here))
  const words = parts.flatMap((part) => part.differences).filter((each) => !isHad(each))
  const quotation = quotationDifferences({
    statement,
    variant,
    parts,
    lexicon,
    elsewhereThere: apart(elsewhereThere, parts, 'here'),
    elsewhereHere: apart(elsewhereHere, parts, 'there'),
  })
  const differences: Difference[] = byTelling([...words, ...quotation])
  return {
    variant,
    translated: null,
    relation,
    certainty,
    score,
    evidence,
    parts: parts.map(({ here, there, runs }) => ({ here, there, runs })),
    differences: differences.some(isOfWording)
      ? differences
      : [...differences, identical(statement, match)],
  }
}

/** Whether the words of a span stand on both sides in one place of these matches. */
const standsIn = (placed: readonly Placed[], side: Name, span: Span | null): boolean =>
  span !== null && placed.some(({ parts }) => parts.some((part) => isOnBoth(part, side, span)))

function isOnBoth({ pieces, words }: PartFound, side: Name, span: Span): boolean {
  const other = side === 'here' ? 'there' : 'here'
  const inPiece = (piece: Piece, of: Name): Word[] => words[of].slice(piece[of].from, piece[of].to)
  const own = words[side].filter((word) => contains(span, word))
  return (
    own.length > 0 &&
    own.every((word) =>
      pieces.some(
        (piece) =>
          inPiece(piece, side).includes(word) &&
          inPiece(piece, other).some(({ concept }) => concept === word.concept),
      ),
    )
  )
}

/** A shorter stretch is a turn of phrase, not a part of a statement. */
const LEAST_WORDS_APART = 4

/** The stretches of one side that other matches have, apart from those of these parts. */
function apart(others: readonly Placed[], parts: readonly PartFound[], side: Name): Span[] {
  return others
    .flatMap((other) => other.parts)
    .filter(
      (part) =>
        part.words[side].length >= LEAST_WORDS_APART &&
        !parts.some((own) => within(own[side], part[side]) || within(part[side], own[side])),
    )
    .map((part) => part[side])
}

const identical = ({ text }: Statement, { variant }: Match): Difference => ({
  scope: 'quotation',
  kind: 'identical',
  here: { start: 0, end: text.length },
  there: { start: 0, end: variant.text.length },
})

const RELATIONS: readonly Relation[] = ['same', 'other-speaker', 'talking-point']

/** Surely the same statement, in other words: however near it is, this is what there is to tell. */
const isWordedDifferently = (version: Version): boolean =>
  isShared(version) && version.differences.some(isOfWording)

/** What is sure comes first: of mere possibilities no mark tells, and they stand apart. */
const mostTellingFirst = (a: Version, b: Version): number =>
  (a.certainty === b.certainty ? 0 : a.certainty === 'shown' ? -1 : 1) ||
  RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
  Number(isWordedDifferently(b)) - Number(isWordedDifferently(a)) ||
  b.score - a.score
