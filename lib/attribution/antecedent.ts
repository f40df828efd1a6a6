import type { Lexicon, PronounKind } from '../lexicon/lexicon'
import type { Span } from '../text/span'
import type { SpeakerStep } from './attribution'
import { type Cast, type Member, mentionBefore } from './cast'
import { type NameAt, namesAmong } from './printed-name'
import { atOrBefore, HYPHEN, type Reading, type Unit } from './reading'

/** One mention of somebody, with everything that may tell who it is. */
export interface Mention {
  readonly reading: Reading
  readonly cast: Cast
  /** Who has spoken before, in order. */
  readonly spoken: readonly Member[]
  /** The one person who is named as a source in the article, if there is only one. */
  readonly only: Member | null
  readonly source: Span
  readonly units: readonly Unit[]
}

export interface Resolved {
  readonly member: Member
  readonly chain: readonly SpeakerStep[]
}

/** One step of the chain from mention to name. */
export const step = ({ start, end }: Span, rule: string): SpeakerStep => ({
  mention: { start, end },
  rule,
})

/** Whether a word of the list stands before the first preposition or mark. */
export function headIs(
  units: readonly Unit[],
  lexicon: Lexicon,
  list: ReadonlySet<string>,
): boolean {
  for (const [at, unit] of units.entries()) {
    const ends = unit.kind === 'mark' || lexicon.grammar.prepositions.has(unit.norm)
    if (at > 0 && ends && unit.norm !== HYPHEN) return false
    if (list.has(unit.norm)) return true
  }
  return false
}

/** The name in the mention, if it is its head: not "Weiss's lawyer", not "an aide to Weiss". */
export function byName(mention: Mention): Resolved | null {
  const { reading, cast, units } = mention
  const { text, lexicon } = reading
  const name = namesAmong(text, units, lexicon).find((each) => isHead(mention, each))
  const member = name && cast.named(name.name)
  if (!name || !member) return null
  const chain = [step(name.span, 'name')]
  if (member.name !== name.name) chain.push(step(member.fullest, 'surname'))
  return { member, chain }
}

/** No preposition before it (but for "the mayor of Example, *Anna Weiss*"), no noun after it. */
function isHead({ reading: { text, lexicon }, units }: Mention, name: NameAt): boolean {
  const before = units.filter((unit) => unit.end <= name.whole.start)
  const apposed = before.at(-1)?.norm === ','
  const { prepositions, determiners } = lexicon.grammar
  if (!apposed && before.some(({ norm }) => prepositions.has(norm))) return false
  if (/^['’]s/u.test(text.slice(name.span.end, name.span.end + 2))) return false
  const after = units.find((unit) => unit.start >= name.span.end)
  if (after && after.kind === 'word' && !after.capital && isNoun(lexicon, after)) return false
  const [first] = before
  const group = headIs(before, lexicon, lexicon.speakers.groups)
  return !(first && determiners.has(first.norm) && group)
}

const isNoun = ({ speakers }: Lexicon, { norm }: Unit): boolean =>
  speakers.roles.has(norm) || speakers.groups.has(norm) || speakers.organisations.has(norm)

/** "he", "she", "it", "who": who spoke last and fits, else who was named last before it. */
export function byPronoun(
  { reading, cast, spoken, source }: Mention,
  kind: PronounKind,
): Resolved | null {
  if (kind === 'self' || kind === 'they') return null
  const fits = (member: Member): boolean => {
    if (kind === 'it') return member.kind === 'organisation'
    const gendered = member.gender === null || kind === 'any' || member.gender === kind
    return member.kind === 'person' && gendered
  }
  const known = (member: Member): boolean => fits(member) && (member.personal || kind === 'it')
  const member =
    kind === 'any'
      ? cast.lastBefore(source.start, fits)
      : (inParagraph(reading, cast, { source, fits: known }) ??
        spoken.slice(-LAST_SPEAKERS).findLast(fits) ??
        cast.lastBefore(source.start, known))
  const mention = member && mentionBefore(member, source.start)
  if (!member || !mention) return null
  return { member, chain: [step(source, 'pronoun'), step(mention, 'name')] }
}

interface Sought {
  readonly source: Span
  readonly fits: (member: Member) => boolean
}

/** Whom a sentence shortly before names first: its subject mostly ("Holm smiled. “Yes,” he said."). */
function inParagraph(reading: Reading, cast: Cast, { source, fits }: Sought): Member | null {
  const sentences =
    reading.paragraphs[atOrBefore(reading.paragraphs, source.start)]?.sentences ?? []
  const own = atOrBefore(sentences, source.start)
  for (let at = own; at > Math.max(-1, own - SENTENCES_BACK); at -= 1) {
    const sentence = sentences[at]
    if (!sentence) continue
    const plain = sentence.units.filter(({ kind, end }) => kind !== 'quote' && end <= source.start)
    const [first] = plain
    const last = plain.at(-1)
    const member = first && last && cast.firstWithin({ start: first.start, end: last.end }, fits)
    if (member && plain.some(({ start, end }) => standsIn(member, { start, end }))) return member
  }
  return null
}

/** A pronoun goes back so many sentences of its paragraph. */
const SENTENCES_BACK = 4

/** Whether a unit is part of one of the member's mentions. */
const standsIn = (member: Member, unit: Span): boolean => {
  const mention = mentionBefore(member, unit.end + member.name.length)
  return mention !== null && mention.start <= unit.start && unit.end <= mention.end
}

/** "he" goes back so many speakers at most. */
const LAST_SPEAKERS = 12

/**
 * "the Secretary General": who is named with that office; else the one person whom the article
 * names as a source; else who spoke last. "A minister" is somebody new: nobody.
 */
export function byRole({ reading, cast, spoken, only, source, units }: Mention): Resolved | null {
  const { lexicon } = reading
  const [first] = units
  const own = units.filter(({ norm }) => lexicon.speakers.roles.has(norm)).map(({ norm }) => norm)
  if (lexicon.grammar.indefinite.has(first?.norm ?? '')) return null
  const some = cast.bearing(own)
  const all = some.filter(({ roles }) => own.every((role) => roles.has(role)))
  const definite = lexicon.grammar.determiners.has(first?.norm ?? '')
  const isPerson = ({ kind, certain }: Member): boolean => kind === 'person' && certain
  const last = definite ? spoken.slice(-LAST_SPEAKERS).findLast(isPerson) : undefined
  const bearer = named(all, source.start) ?? all[0] ?? named(some, source.start)
  const member = bearer ?? only ?? last
  const mention = member && (mentionBefore(member, source.start) ?? member.mentions[0])
  if (!member || !mention) return null
  return { member, chain: [step(source, 'role'), step(mention, 'name')] }
}

/** The one of few members who is named last before `offset`, or undefined. */
function named(members: readonly Member[], offset: number): Member | undefined {
  let best: Member | undefined
  let at = -1
  for (const member of members) {
    const mention = mentionBefore(member, offset)
    if (!mention || mention.end <= at) continue
    at = mention.end
    best = member
  }
  return best
}
