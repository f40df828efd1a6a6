import type { Lexicon, PronounKind } from '../lexicon/lexicon'
import { sameName } from '../text/name'
import type { Span } from '../text/span'
import type { Speaker, SpeakerStep } from './attribution'
import { castOf, type Member, namesAmong } from './cast'
import { HYPHEN, type Reading, type Unit, unitsWithin } from './reading'

/** Who a mention stands for, and the steps that led there. */
export interface Resolution {
  readonly speaker: Speaker | null
  readonly chain: readonly SpeakerStep[]
}

/** Resolves the sources of one article in text order; each answer helps the next. */
export interface Resolver {
  /** `paragraph` is where the mention stands. */
  resolve(source: Span): Resolution
}

const UNKNOWN: Resolution = { speaker: null, chain: [] }

/** A resolver of one article's mentions: surname, title, role, pronoun, body, group, anonymous. */
export function resolverOf(reading: Reading): Resolver {
  const cast = castOf(reading)
  const spoken: Member[] = []
  return {
    resolve(source) {
      const units = unitsWithin(reading, source)
      const person = memberFor(reading, cast, { source, units, spoken })
      if (person) {
        spoken.push(person.member)
        return {
          speaker: { name: person.member.name, kind: person.member.kind, qid: null },
          chain: person.chain,
        }
      }
      return unnamed(reading, source, units)
    },
  }
}

interface Mention {
  readonly source: Span
  readonly units: readonly Unit[]
  readonly spoken: readonly Member[]
}

interface Resolved {
  readonly member: Member
  readonly chain: readonly SpeakerStep[]
}

function memberFor(reading: Reading, cast: readonly Member[], mention: Mention): Resolved | null {
  const { lexicon } = reading
  const [only] = mention.units
  const pronoun = only && lexicon.grammar.pronouns.get(only.norm)
  if (only && pronoun && mention.units.length === 1) {
    return byPronoun(cast, pronoun, { ...mention, units: [only] })
  }
  const named = byName(reading, cast, mention)
  if (named) return named
  return headIs(mention.units, lexicon, lexicon.speakers.roles)
    ? byRole(reading, cast, mention)
    : null
}

function step(mention: Span, rule: string): SpeakerStep {
  return { mention: { start: mention.start, end: mention.end }, rule }
}

/** The name in the mention, if it is its head: not "Weiss's lawyer", not "an aide to Weiss". */
function byName(reading: Reading, cast: readonly Member[], mention: Mention): Resolved | null {
  const { text, lexicon } = reading
  const [name] = namesAmong(text, mention.units, lexicon)
  if (!name) return null
  const before = mention.units.filter((unit) => unit.end <= name.whole.start)
  const { prepositions, determiners } = lexicon.grammar
  if (before.some(({ norm }) => prepositions.has(norm))) return null
  const after = mention.units.find((unit) => unit.start >= name.span.end && unit.kind !== 'mark')
  const possessive = /^['’]s/u.test(text.slice(name.span.end, name.span.end + 2))
  const modifies = after && !after.capital && adjacent(mention.units, after, name.span.end)
  if (possessive || (modifies && !prepositions.has(after.norm) && isNoun(lexicon, after)))
    return null
  if (
    headIs(before, lexicon, lexicon.speakers.groups) &&
    before.some(({ norm }) => determiners.has(norm))
  )
    return null
  const member = cast.find((each) => sameName(each.name, name.name, lexicon))
  if (!member) return null
  const fuller = member.mentions.find((span) => span.end - span.start === member.name.length)
  const chain = [step(name.span, 'name')]
  if (fuller && member.name !== name.name) chain.push(step(fuller, 'surname'))
  return { member, chain }
}

const adjacent = (units: readonly Unit[], unit: Unit, end: number): boolean =>
  !units.some((each) => each.start >= end && each.end <= unit.start)

const isNoun = ({ speakers }: Lexicon, { norm }: Unit): boolean =>
  speakers.roles.has(norm) || speakers.groups.has(norm) || speakers.organisations.has(norm)

/** Whether one of the words before the first preposition or comma is in the list. */
function headIs(units: readonly Unit[], lexicon: Lexicon, list: ReadonlySet<string>): boolean {
  for (const [at, unit] of units.entries()) {
    if (at > 0 && (unit.kind === 'mark' || lexicon.grammar.prepositions.has(unit.norm))) {
      if (unit.norm !== HYPHEN) return false
    }
    if (list.has(unit.norm)) return true
  }
  return false
}

/** "he", "she": the person who spoke last, or was named last before it. */
function byPronoun(
  cast: readonly Member[],
  kind: PronounKind,
  { source, spoken }: Mention,
): Resolved | null {
  const fits = ({ kind: what, gender }: Member): boolean =>
    kind === 'it'
      ? what === 'organisation'
      : what === 'person' && (gender === null || kind === 'any' || gender === kind)
  if (kind === 'self' || kind === 'they') return null
  const near = nearest(cast.filter(fits), source.start)
  const last = spoken.findLast(fits)
  const member = kind === 'any' ? near : (last ?? near)
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

/** "the Secretary General": who bears that office; else who spoke last; else who is named next. */
function byRole(
  reading: Reading,
  cast: readonly Member[],
  { source, units, spoken }: Mention,
): Resolved | null {
  const { roles } = reading.lexicon.speakers
  const { determiners } = reading.lexicon.grammar
  const own = units.filter(({ norm }) => roles.has(norm)).map(({ norm }) => norm)
  const [first] = units
  const indefinite = first && determiners.has(first.norm) && first.norm.length <= INDEFINITE
  if (indefinite) return null
  const people = cast.filter(({ kind }) => kind === 'person')
  const bearers = people.filter((each) => own.some((role) => each.roles.has(role)))
  const member =
    nearest(bearers, source.start) ??
    bearers[0] ??
    spoken.findLast(({ kind }) => kind === 'person') ??
    null
  const mention = member?.mentions.findLast(({ end }) => end <= source.start) ?? member?.mentions[0]
  if (!member || !mention) return null
  return { member, chain: [step(source, 'role'), step(mention, 'name')] }
}

/** "a", "an": an indefinite article introduces somebody new. */
const INDEFINITE = 2

/** Bodies, groups and sources that have no name in the article: they are named as printed. */
function unnamed(reading: Reading, source: Span, units: readonly Unit[]): Resolution {
  const { text, lexicon } = reading
  const { groups, anonymous, organisations, roles } = lexicon.speakers
  const [first] = units
  if (!first || (units.length === 1 && lexicon.grammar.pronouns.has(first.norm))) return UNKNOWN
  const name = text.slice(source.start, source.end)
  const kind = headIs(units, lexicon, anonymous)
    ? 'anonymous'
    : headIs(units, lexicon, groups)
      ? 'group'
      : headIs(units, lexicon, organisations)
        ? 'organisation'
        : headIs(units, lexicon, roles)
          ? 'anonymous'
          : null
  return kind === null
    ? UNKNOWN
    : { speaker: { name, kind, qid: null }, chain: [step(source, kind)] }
}
