import type { Outlet } from '../article'
import type { Form } from '../attribution/attribution'
import type { Finding, Part, Version } from '../comparison'
import type { Difference, QuotationKind, WordsKind } from '../difference/difference'
import type { Statement } from '../statement/statement'
import { overlaps, read, type Span, trimSpan } from '../text/span'
import { bare, shorten } from './shorten'

/** What stands in a place of a sentence. Views set each kind in its own voice. */
export type Told =
  /** Words that somebody printed. */
  | { readonly kind: 'printed'; readonly text: string }
  /** A name as printed. */
  | { readonly kind: 'name'; readonly text: string }
  /** Who published; an outlet that no report names is told as such. */
  | { readonly kind: 'outlet'; readonly outlet: Outlet }
  /** Several outlets that print the same: "2 others". */
  | { readonly kind: 'others'; readonly count: number }
  /** The page's own outlet as it was read before; when is null where that is not known. */
  | { readonly kind: 'earlier'; readonly readAt: string | null }
  /** The text below a headline. */
  | { readonly kind: 'body' }
  /** An ISO date, or null where the report does not say. */
  | { readonly kind: 'date'; readonly date: string | null }

/** Sentences about a difference; the catalogue in `_locales` holds their words. */
export type TellingKey =
  | `tellForm_${Form}_${Form}`
  | `tellAlsoForm_${Form}`
  | 'tellAlsoForm_mixed_direct'
  | `tellSpliced_${Form}`
  | `tellSplit_${Form}`
  | 'tellAdded'
  | 'tellAddedThere'
  | 'tellClarification'
  | 'tellCue'
  | 'tellDescription'
  | 'tellExtended'
  | 'tellLanguage'
  | 'tellMoved'
  | 'tellMovedThere'
  | 'tellOccasion'
  | 'tellOccasionBare'
  | 'tellOmitted'
  | 'tellOmittedThere'
  | 'tellOnlyHere'
  | 'tellOtherSpeaker'
  | 'tellOtherSpeakerNearly'
  | 'tellPossible'
  | 'tellReordered'
  | 'tellReplaced'
  | 'tellReplacedThere'
  | 'tellSame'
  | 'tellSpeaker'
  | 'tellSpliced'
  | 'tellSplit'
  | 'tellTrimmed'

/** One sentence: the key of its words, and what stands in its places `$1`, `$2` … */
export interface Telling {
  readonly key: TellingKey
  readonly args: readonly Told[]
}

/** What the list says of a finding: its most telling version, or that none is known. */
export function tellFinding({ statement, versions }: Finding): readonly Telling[] {
  const first = versions[0]
  return first === undefined ? [{ key: 'tellOnlyHere', args: [] }] : tellVersion(statement, first)
}

/** A version in one sentence or two clauses, the most telling first; never empty. */
export function tellVersion(statement: Statement, version: Version): readonly Telling[] {
  const { variant, relation, certainty, differences } = version
  const outlet: Told = { kind: 'outlet', outlet: variant.outlet }
  if (certainty === 'possible') return [{ key: 'tellPossible', args: [outlet] }]
  const told = differences.flatMap((each) => tellDifference(statement, version, each) ?? [])
  if (relation === 'talking-point') return tellOccasion(version, told)
  if (relation === 'other-speaker') {
    const key = haveSameWords(version) ? 'tellOtherSpeaker' : 'tellOtherSpeakerNearly'
    return [{ key, args: [outlet, speakerOf(version)] }]
  }
  const [main, next] = told
  if (main === undefined) return [{ key: 'tellSame', args: [outlet] }]
  const form = differences.some(({ kind }) => kind === 'form') && differences[0]?.kind !== 'form'
  if (form && (main.key === 'tellSplit' || main.key === 'tellSpliced')) {
    return [{ key: `${main.key}_${variant.form}`, args: main.args }]
  }
  const second: Telling | undefined = form
    ? { key: alsoForm(statement.form, variant.form), args: [] }
    : next && there(next)
  return second === undefined ? [main] : [main, second]
}

/** “Quoted there” would deny the marks of what is quoted in part here. */
const alsoForm = (here: Form, there: Form): TellingKey =>
  here === 'mixed' && there === 'direct' ? 'tellAlsoForm_mixed_direct' : `tellAlsoForm_${there}`

/** Where and when nearly the same was said, and how its words differ; else the words themselves. */
function tellOccasion(version: Version, told: readonly Telling[]): readonly Telling[] {
  const { variant } = version
  const outlet: Told = { kind: 'outlet', outlet: variant.outlet }
  const day: Told = { kind: 'date', date: variant.day ?? variant.article.publishedAt }
  const bare: Telling = { key: 'tellOccasionBare', args: [outlet, day] }
  const [words] = told.flatMap((each) => there(each) ?? [])
  if (words !== undefined) return [bare, words]
  const alike = printed(variant.text, alikest(version)?.there ?? null)
  return [alike === null ? bare : { key: 'tellOccasion', args: [outlet, day, alike] }]
}

/** Whether all words that were set beside each other are the same, spelling and the like aside. */
const haveSameWords = ({ parts }: Version): boolean =>
  parts.every(({ runs }) => runs.every(({ kind, trivial }) => kind === 'equal' || trivial))

/** Clauses about words that can follow another one without naming the outlet again. */
const THERE: { readonly [Key in TellingKey]?: TellingKey } = {
  tellAdded: 'tellAddedThere',
  tellMoved: 'tellMovedThere',
  tellOmitted: 'tellOmittedThere',
  tellReplaced: 'tellReplacedThere',
}

function there({ key, args }: Telling): Telling | undefined {
  const short = THERE[key]
  return short && { key: short, args: args.slice(0, -1) }
}

/**
 * One difference as a sentence, or null where there is nothing to tell (`identical`). `$1` and `$2`
 * are the words here and there, the outlet comes last.
 */
export function tellDifference(
  statement: Statement,
  version: Version,
  difference: Difference,
): Telling | null {
  const outlet: Told = { kind: 'outlet', outlet: version.variant.outlet }
  const here = printed(statement.text, difference.here)
  const there = printed(version.variant.text, difference.there)
  if (difference.scope === 'words') {
    // The same words, elsewhere: to set them beside each other would tell nothing.
    if (here !== null && hasMoved(difference, version)) {
      return { key: 'tellMoved', args: [here, outlet] }
    }
    return tellWords(difference.kind, { here, there, outlet })
  }
  return tellQuotation(difference.kind, { here, there, outlet, statement, version })
}

/** Whether a difference is that words stand in another place there. */
const hasMoved = ({ here }: Difference, { parts }: Version): boolean =>
  here !== null &&
  parts.some(({ runs }) => runs.some((run) => run.kind === 'moved' && overlaps(run.here, here)))

interface Sides {
  readonly here: Told | null
  readonly there: Told | null
  readonly outlet: Told
}

function tellWords(kind: WordsKind, { here, there, outlet }: Sides): Telling | null {
  if (here !== null && there !== null) return { key: 'tellReplaced', args: [here, there, outlet] }
  if (there !== null) {
    const key = kind === 'clarification' ? 'tellClarification' : 'tellAdded'
    return { key, args: [there, outlet] }
  }
  return here === null ? null : { key: 'tellOmitted', args: [here, outlet] }
}

function tellQuotation(
  kind: QuotationKind,
  sides: Sides & { readonly statement: Statement; readonly version: Version },
): Telling | null {
  const { here, there, outlet, statement, version } = sides
  const { variant } = version
  switch (kind) {
    case 'identical':
      return null
    case 'trimmed':
      return here === null
        ? { key: 'tellTrimmed', args: [outlet] }
        : { key: 'tellOmitted', args: [here, outlet] }
    case 'extended':
      return there === null
        ? { key: 'tellExtended', args: [outlet] }
        : { key: 'tellAdded', args: [there, outlet] }
    case 'spliced':
      return { key: 'tellSpliced', args: [outlet] }
    case 'split':
      return { key: 'tellSplit', args: [outlet] }
    case 'reordered':
      return { key: 'tellReordered', args: [outlet] }
    case 'language':
      return { key: 'tellLanguage', args: [outlet] }
    case 'form':
      return { key: `tellForm_${statement.form}_${variant.form}`, args: [outlet] }
    case 'speaker':
      return { key: 'tellSpeaker', args: [outlet, speakerOf(version)] }
    case 'description':
      return contrast('tellDescription', statement.mention, variant.mention, outlet)
    case 'cue':
      return contrast('tellCue', statement.cue, variant.cue, outlet)
    default:
      return kind satisfies never
  }
}

/** Two printed words beside each other; null where a side has none. */
const contrast = (key: TellingKey, here: string, there: string, outlet: Told): Telling | null =>
  here === '' || there === ''
    ? null
    : { key, args: [{ kind: 'printed', text: here }, { kind: 'printed', text: there }, outlet] }

/** The part that has most in common with the statement; undefined where nothing was aligned. */
export function alikest({ parts }: Version): Part | undefined {
  const shared = ({ runs }: Part): number =>
    runs.reduce((sum, { kind, here }) => (kind === 'equal' ? sum + here.end - here.start : sum), 0)
  return parts.toSorted((a, b) => shared(b) - shared(a))[0]
}

const speakerOf = ({ variant }: Version): Told => ({
  kind: 'name',
  text: variant.speaker?.name ?? variant.mention,
})

function printed(text: string, span: Span | null): Told | null {
  if (span === null) return null
  const words = bare(read(text, trimSpan(text, span)))
  return words === '' ? null : { kind: 'printed', text: shorten(words) }
}

/**
 * A template (`$1 here, $2 in $3`) cut into its own words and what stands in its places. A place
 * that nothing stands in is left out.
 */
export function compose<Piece>(
  template: string,
  args: readonly Piece[],
): readonly (string | Piece)[] {
  return template.split(/(\$[1-9])/u).flatMap((part): (string | Piece)[] => {
    const place = /^\$([1-9])$/u.exec(part)
    if (place === null) return part === '' ? [] : [part]
    const arg = args[Number(place[1]) - 1]
    return arg === undefined ? [] : [arg]
  })
}
