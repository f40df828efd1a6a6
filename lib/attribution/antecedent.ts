import type { Lexicon, PronounKind } from '../lexicon/lexicon'
import type { Span } from '../text/span'
import type { SpeakerStep } from './attribution'
import { type Cast, type Member, mentionBefore } from './cast'
import { isHead } from './mention-head'
import { isAmong, officeOf } from './noun'
import { namesAmong } from './printed-name'
import { atOrBefore, type Paragraph, type Reading } from './reading'
import type { Unit } from './unit'

/** Who spoke, and where the mention stands. */
export interface Turn {
  readonly member: Member
  readonly at: number
}

/** Those who have spoken without a name: "one *expert* said". */
export interface Strangers {
  readonly offices: ReadonlySet<string>
  /** Where the last of them was mentioned. */
  readonly last: number
}

/** One mention of somebody, with everything that may tell who it is. */
export interface Mention {
  readonly reading: Reading
  readonly cast: Cast
  /** Who has spoken before, in order. */
  readonly spoken: readonly Turn[]
  /** The persons who are named as a source somewhere in the article. */
  readonly voices: ReadonlySet<Member>
  /** The one person who is named as a source in the article, if there is only one. */
  readonly only: Member | null
  readonly strangers: Strangers
  /** Which pronoun has stood for whom: who has been "she" is not "he". */
  readonly told: ReadonlyMap<Member, PronounKind>
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

/** The name in the mention, if it is its head: not "Weiss's lawyer", not "an aide to Weiss". */
export function byName(mention: Mention): Resolved | null {
  const { reading, cast, units } = mention
  const { text, lexicon } = reading
  const name = namesAmong(text, units, lexicon).find((each) => isHead(reading, units, each))
  const member = name && cast.named(name.name)
  if (!name || !member) return null
  const chain = [step(name.span, 'name')]
  if (member.name !== name.name) chain.push(step(member.fullest, 'surname'))
  return { member, chain }
}

/** "he", "she", "it", "who": who spoke last and fits, else who was named last before it. */
export function byPronoun(mention: Mention, kind: PronounKind): Resolved | null {
  if (kind === 'self' || kind === 'they') return null
  const { cast, source } = mention
  const fits = (member: Member): boolean => {
    if (kind === 'it') return member.kind === 'organisation'
    const gender = genderOf(mention, member)
    const gendered = gender === null || kind === 'any' || gender === kind
    return member.kind === 'person' && gendered
  }
  const personal = (member: Member): boolean =>
    fits(member) && (member.personal || mention.voices.has(member))
  const member =
    kind === 'any'
      ? (cast.lastBefore(source.start, personal) ?? cast.lastBefore(source.start, fits))
      : antecedent(mention, fits)
  const before = member && mentionBefore(member, source.start)
  if (!member || !before) return null
  return { member, chain: [step(source, 'pronoun'), step(before, 'name')] }
}

/** What a title, an office or an earlier pronoun tells. */
const genderOf = ({ told }: Mention, member: Member): PronounKind | null =>
  member.gender ?? told.get(member) ?? null

/** Who spoke in this paragraph, else whom it names first, else who spoke last, else who is near. */
function antecedent(mention: Mention, fits: (member: Member) => boolean): Member | null {
  const { reading, cast, spoken, voices, source } = mention
  const paragraph = reading.paragraphs[atOrBefore(reading.paragraphs, source.start)]
  const last = spoken.slice(-LAST_SPEAKERS).findLast(({ member }) => fits(member))
  if (last && paragraph && last.at >= paragraph.start) return last.member
  const isVoice = (member: Member): boolean => voices.has(member) || member.roles.size > 0
  const among = (wanted: (member: Member) => boolean): Member[] =>
    paragraph ? namedFirst(cast, paragraph, { source, fits: wanted }) : []
  // "Anna Weiss spoke. Carl Dorn left. She …": nothing in the article tells which of the two.
  const open = (some: readonly Member[]): boolean =>
    some.length > 1 &&
    some.every((each) => genderOf(mention, each) === null && each.kind === 'person')
  const candidates = among((each) => fits(each) && isVoice(each))
  if (open(candidates)) return null
  // "She" is whom her name says so, sooner than who might be.
  const sure = candidates.find((each) => genderOf(mention, each) !== null)
  const named = sure ?? candidates[0] ?? last?.member
  const known = (member: Member): boolean =>
    fits(member) && (member.personal || member.kind === 'organisation')
  if (named) return named
  return open(among(known)) ? null : cast.lastBefore(source.start, known)
}

/** "he" goes back so many speakers at most. */
const LAST_SPEAKERS = 12

interface Sought {
  readonly source: Span
  readonly fits: (member: Member) => boolean
}

/**
 * Whom the sentences shortly before name first, the nearest one first: mostly their subjects ("Holm
 * smiled. “Yes,” he said.").
 */
function namedFirst(cast: Cast, { sentences }: Paragraph, { source, fits }: Sought): Member[] {
  const own = atOrBefore(sentences, source.start)
  const near = sentences.slice(Math.max(0, own - SENTENCES_BACK), Math.max(0, own)).reverse()
  const members = near.map((sentence) => cast.firstWithin(sentence, fits))
  return [...new Set(members)].filter((member) => member !== null)
}

/** A pronoun goes back so many sentences of its paragraph. */
const SENTENCES_BACK = 4

/** The offices in a mention: "the *Secretary General*". */
export const officesIn = (units: readonly Unit[], lexicon: Lexicon): readonly string[] =>
  units
    .filter(({ norm }) => isAmong(lexicon.speakers.roles, norm, lexicon))
    .map(({ norm }) => officeOf(norm, lexicon))

/**
 * "the Secretary General": who is named with that office; else the one person whom the article
 * names as a source; else who spoke last. "A minister" is somebody new: nobody; "the minister" who
 * was brought in like that is nobody either, and "the Evening Reporter" is a paper.
 */
export function byRole(mention: Mention): Resolved | null {
  const { reading, cast, spoken, strangers, source, units } = mention
  const { lexicon } = reading
  const [first] = units
  const own = officesIn(units, lexicon)
  if (lexicon.grammar.indefinite.has(first?.norm ?? '')) return null
  const some = cast.bearing(own)
  const all = some.filter(({ roles }) => own.every((role) => roles.has(role)))
  const definite = lexicon.grammar.determiners.has(first?.norm ?? '')
  // "la diputada" is no man; "el ministro" may be written of a woman, in some languages.
  const isWoman = own.some((role) => lexicon.speakers.women.has(role))
  const fits = ({ gender }: Member): boolean => !(isWoman && gender === 'he')
  const isPerson = ({ member }: Turn): boolean =>
    member.kind === 'person' && member.certain && fits(member)
  const turn = definite ? spoken.slice(-LAST_SPEAKERS).findLast(isPerson) : undefined
  // Whoever spoke since may be meant as well.
  const last = turn && strangers.last < turn.at ? turn.member : undefined
  const only = mention.only && fits(mention.only) ? mention.only : undefined
  const bearer = lastNamed(all, source.start) ?? all[0] ?? lastNamed(some, source.start)
  const open = own.some((role) => strangers.offices.has(role)) || isTitle(mention)
  const member = bearer ?? (open ? undefined : (only ?? last))
  const named = member && (mentionBefore(member, source.start) ?? member.mentions[0])
  if (!member || !named) return null
  return { member, chain: [step(source, 'role'), step(named, 'name')] }
}

/** "the *Evening Reporter*", "the *Economist*": an office that ends in a capital is mostly a name. */
function isTitle({ reading: { lexicon }, units }: Mention): boolean {
  const last = units.at(-1)
  const before = units.at(-2)
  if (lexicon.grammar.capitalNouns || !last?.capital || !before) return false
  return isAmong(lexicon.speakers.roles, last.norm, lexicon)
}

/** The one of few members who is named last before `offset`, or undefined. */
function lastNamed(members: readonly Member[], offset: number): Member | undefined {
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
