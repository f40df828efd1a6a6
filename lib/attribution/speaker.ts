import type { Lexicon, PronounKind } from '../lexicon/lexicon'
import type { Span } from '../text/span'
import {
  byName,
  byPronoun,
  byRole,
  type Mention,
  officesIn,
  type Resolved,
  step,
  type Turn,
} from './antecedent'
import type { Speaker, SpeakerStep } from './attribution'
import { type Cast, castOf, type Member } from './cast'
import { headIs } from './mention-head'
import { type Reading, unitsWithin } from './reading'
import { isAcronym, type Unit } from './unit'
import { whoseWords } from './whose-words'

/** Who a mention stands for, and the steps that led there. */
export interface Resolution {
  readonly speaker: Speaker | null
  readonly chain: readonly SpeakerStep[]
}

/** Resolves the sources of one article, asked in text order; each answer helps the next. */
export interface Resolver {
  resolve(source: Span): Resolution
  /** Whether a name is of somebody who has an office or a first name in the article. */
  isPerson(name: string): boolean
}

/** One capital word that opens a sentence is a name only if it stands elsewhere too. */
const SEEN_TWICE = 2

const UNKNOWN: Resolution = { speaker: null, chain: [] }

/** A resolver of one article's mentions: surname, title, role, pronoun, body, group, anonymous. */
export function resolverOf(reading: Reading, sources: readonly Span[]): Resolver {
  const cast = castOf(reading)
  const spoken: Turn[] = []
  const voices = voicesOf(reading, cast, sources)
  const [only = null] = voices.size === 1 ? voices : []
  const told = new Map<Member, PronounKind>()
  const offices = new Set<string>()
  let last = -1
  const about = { reading, cast, spoken, voices, only, told }
  return {
    isPerson(name) {
      const member = cast.named(name)
      return member?.kind === 'person' && (member.roles.size > 0 || member.gender !== null)
    },
    resolve(source) {
      const mention = mentionIn(reading, source)
      const { units } = mention
      const resolved = memberFor({ ...about, strangers: { offices, last }, ...mention })
      if (!resolved) {
        const stranger = unnamed(reading, mention)
        if ((stranger.speaker?.kind ?? 'anonymous') === 'anonymous') {
          for (const office of officesIn(units, reading.lexicon)) offices.add(office)
          last = source.start
        }
        return stranger
      }
      const { member, chain } = resolved
      if (!member.certain && member.mentions.length < SEEN_TWICE) return unnamed(reading, mention)
      spoken.push({ member, at: source.start })
      const [{ norm = '' } = {}] = units
      const kind = pronounKind(reading.lexicon, norm)
      if (chain[0]?.rule === 'pronoun' && (kind === 'he' || kind === 'she')) told.set(member, kind)
      return { speaker: { name: member.name, kind: member.kind, qid: null }, chain }
    },
  }
}

/** The words of a source that say who spoke, and where they stand. */
function mentionIn(reading: Reading, source: Span): Pick<Mention, 'source' | 'units'> {
  const all = unitsWithin(reading, source)
  const units = whoseWords(withoutTime(all, reading.lexicon), reading.lexicon)
  const start = units === all ? source.start : (units[0]?.start ?? source.start)
  return { source: { start, end: source.end }, units }
}

/** "*Last week* harbour official Carl Dorn revealed": when it was said is none of who said it. */
function withoutTime(units: readonly Unit[], { grammar }: Lexicon): readonly Unit[] {
  const time = units.findIndex(({ norm, capital }) => !capital && grammar.times.has(norm))
  return time > 0 && time <= LONGEST_TIME && time + 1 < units.length ? units.slice(time + 1) : units
}

/** "Earlier this week". */
const LONGEST_TIME = 2

/** The persons whom sources name. */
function voicesOf(reading: Reading, cast: Cast, sources: readonly Span[]): ReadonlySet<Member> {
  const voices = new Set<Member>()
  for (const source of sources) {
    const named = byName({
      reading,
      cast,
      spoken: [],
      voices,
      only: null,
      told: new Map(),
      strangers: { offices: new Set(), last: -1 },
      ...mentionIn(reading, source),
    })
    if (named?.member.kind === 'person' && named.member.certain) voices.add(named.member)
  }
  return voices
}

const pronounKind = ({ grammar }: Lexicon, word: string): PronounKind | undefined =>
  grammar.pronouns.get(word) ?? grammar.objectPronouns.get(word)

function memberFor(mention: Mention): Resolved | null {
  const { units, reading } = mention
  // "die Zeitung „Lampe“" is named by its title.
  if (units.at(-1)?.quotation) return null
  const { lexicon } = reading
  const { objectPronouns } = lexicon.grammar
  const [first] = units
  // "WHO" is a body, "Who" and "who" are not.
  const kind = first && !isAcronym(reading.text, first) && pronounKind(lexicon, first.norm)
  // "his column" speaks for him as "he" does.
  const possessive = first !== undefined && objectPronouns.has(first.norm)
  const named = byName(mention)
  // "his aunt, *Anna Weiss*"
  if (possessive && named) return named
  if (kind && (units.length === 1 || (possessive && !headIsSomebody(units, lexicon)))) {
    return byPronoun(mention, kind)
  }
  if (named) return named
  return headIs(units, lexicon, lexicon.speakers.roles) ? byRole(mention) : null
}

/** "his lawyer", "her aides": somebody else than the pronoun's own. */
const headIsSomebody = (units: readonly Unit[], lexicon: Lexicon): boolean =>
  [lexicon.speakers.roles, lexicon.speakers.groups, lexicon.speakers.anonymous].some((list) =>
    headIs(units, lexicon, list),
  ) ||
  (headIs(units, lexicon, lexicon.speakers.organisations) &&
    !headIs(units, lexicon, lexicon.speakers.documents))

/** Bodies, groups and sources that have no name in the article: they are named as printed. */
function unnamed(
  { text, lexicon }: Reading,
  { source, units }: Pick<Mention, 'source' | 'units'>,
): Resolution {
  const { groups, anonymous, organisations, roles } = lexicon.speakers
  const [first] = units
  if (!first || (units.length === 1 && lexicon.grammar.pronouns.has(first.norm))) return UNKNOWN
  const kinds: readonly (readonly [ReadonlySet<string>, Speaker['kind']])[] = [
    [anonymous, 'anonymous'],
    [groups, 'group'],
    [organisations, 'organisation'],
    [roles, 'anonymous'],
  ]
  const title = units.at(-1)?.quotation
  // "according to the weekly “Lamp”"
  if (title) {
    const speaker = {
      name: text.slice(title.start, title.end),
      kind: 'organisation',
      qid: null,
    } as const
    return { speaker, chain: [step(title, 'organisation')] }
  }
  const kind = kinds.find(([list]) => headIs(units, lexicon, list))?.[1]
  if (kind === undefined) return UNKNOWN
  const name = text.slice(source.start, source.end)
  return { speaker: { name, kind, qid: null }, chain: [step(source, kind)] }
}
