import type { Lexicon, PronounKind } from '../lexicon/lexicon'
import { sameName } from '../text/name'
import type { Span } from '../text/span'
import type { SpeakerStep } from './attribution'
import { type Member, namesAmong } from './cast'
import { HYPHEN, type Reading, type Unit } from './reading'

/** One mention of somebody, with everything that may tell who it is. */
export interface Mention {
  readonly reading: Reading
  readonly cast: readonly Member[]
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
export function byName({ reading, cast, units }: Mention): Resolved | null {
  const { text, lexicon } = reading
  const [name] = namesAmong(text, units, lexicon)
  if (!name) return null
  const before = units.filter((unit) => unit.end <= name.whole.start)
  if (before.some(({ norm }) => lexicon.grammar.prepositions.has(norm))) return null
  if (/^['’]s/u.test(text.slice(name.span.end, name.span.end + 2))) return null
  const after = units.find((unit) => unit.start >= name.span.end)
  if (after && after.kind === 'word' && !after.capital && isNoun(lexicon, after)) return null
  const { groups } = lexicon.speakers
  const [first] = before
  if (first && lexicon.grammar.determiners.has(first.norm) && headIs(before, lexicon, groups))
    return null
  const member = cast.find((each) => sameName(each.name, name.name, lexicon))
  if (!member) return null
  const fuller = member.mentions.find((span) => text.slice(span.start, span.end) === member.name)
  const chain = [step(name.span, 'name')]
  if (fuller && member.name !== name.name) chain.push(step(fuller, 'surname'))
  return { member, chain }
}

const isNoun = ({ speakers }: Lexicon, { norm }: Unit): boolean =>
  speakers.roles.has(norm) || speakers.groups.has(norm) || speakers.organisations.has(norm)

/** "he", "she", "it", "who": who spoke last and fits, else who was named last before it. */
export function byPronoun({ cast, spoken, source }: Mention, kind: PronounKind): Resolved | null {
  if (kind === 'self' || kind === 'they') return null
  const fits = (member: Member): boolean => {
    if (kind === 'it') return member.kind === 'organisation'
    const gendered = member.gender === null || kind === 'any' || member.gender === kind
    return member.kind === 'person' && member.certain && gendered
  }
  const near = nearest(cast.filter(fits), source.start)
  const member = kind === 'any' ? near : (spoken.findLast(fits) ?? near)
  const mention = member?.mentions.findLast(({ end }) => end <= source.start)
  if (!member || !mention) return null
  return { member, chain: [step(source, 'pronoun'), step(mention, 'name')] }
}

function nearest(members: readonly Member[], before: number): Member | null {
  let best: Member | null = null
  let at = -1
  for (const member of members) {
    const last = member.mentions.findLast(({ end }) => end <= before)
    if (last && last.end > at) {
      at = last.end
      best = member
    }
  }
  return best
}

/**
 * "the Secretary General": who is named with that office; else the one person whom the article
 * names as a source; else who spoke last. "A minister" is somebody new: nobody.
 */
export function byRole({ reading, cast, spoken, only, source, units }: Mention): Resolved | null {
  const { lexicon } = reading
  const own = units.filter(({ norm }) => lexicon.speakers.roles.has(norm)).map(({ norm }) => norm)
  if (lexicon.grammar.indefinite.has(units[0]?.norm ?? '')) return null
  const people = cast.filter(({ kind, certain }) => kind === 'person' && certain)
  const bearers = people.filter(({ roles }) => own.some((role) => roles.has(role)))
  const bearer = bearers.filter(({ roles }) => own.every((role) => roles.has(role)))
  const definite = lexicon.grammar.determiners.has(units[0]?.norm ?? '')
  const last = definite
    ? spoken.findLast(({ kind, certain }) => kind === 'person' && certain)
    : null
  const member =
    nearest(bearer, source.start) ??
    bearer[0] ??
    nearest(bearers, source.start) ??
    only ??
    last ??
    null
  const mention = member?.mentions.findLast(({ end }) => end <= source.start) ?? member?.mentions[0]
  if (!member || !mention) return null
  return { member, chain: [step(source, 'role'), step(mention, 'name')] }
}
