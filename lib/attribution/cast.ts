import { givenName } from '../lexicon/given-names'
import type { Lexicon } from '../lexicon/lexicon'
import { nameKey, sameName } from '../text/name'
import { normaliseWord } from '../text/normalise'
import type { Span } from '../text/span'
import { type NameAt, namesAmong } from './printed-name'
import type { Paragraph, Reading } from './reading'
import { plainUnits } from './unit'

/** One person or body that the article names, under the fullest name that it gives. */
export interface Member {
  readonly name: string
  readonly kind: 'person' | 'organisation'
  /** Offices and descriptions that stand beside the name: "minister", "general". */
  readonly roles: ReadonlySet<string>
  readonly gender: 'he' | 'she' | null
  /** Named with a title, an office, a first name or inside a sentence: no mere capital word. */
  readonly certain: boolean
  /** Named with a title, an office or a first name: a place or a thing seldom is. */
  readonly personal: boolean
  /** Where the article names them, in order; never empty. */
  readonly mentions: readonly Span[]
  /** The mention that gives the fullest name. */
  readonly fullest: Span
}

/** Everybody the article names. */
export interface Cast {
  /** Whom a name stands for, or null. */
  named(name: string): Member | null
  /** Those who bear one of the offices, by first mention. */
  bearing(roles: readonly string[]): readonly Member[]
  /** The member who fits and is named first within a span, or null. */
  firstWithin(span: Span, fits: (member: Member) => boolean): Member | null
  /** The member who fits and is named last before `offset`, or null. Looks back some mentions only. */
  lastBefore(offset: number, fits: (member: Member) => boolean): Member | null
}

/** How many mentions back somebody can still be meant by a pronoun. */
const FURTHEST_BACK = 60
/** So many people of one surname are told apart. */
const SAME_SURNAME = 12

/** The cast of an article. A surname alone joins the fuller name. */
export function castOf(reading: Reading): Cast {
  const { lexicon } = reading
  const groups = new Map<string, NameAt[][]>()
  for (const each of printedNames(reading)) {
    const key = keyOf(each.name, lexicon)
    const known = groups.get(key) ?? []
    const group = known.find(([fullest]) => fullest && sameName(fullest.name, each.name, lexicon))
    if (group) addTo(group, each, lexicon)
    else if (known.length < SAME_SURNAME) groups.set(key, [...known, [each]])
  }
  const members = new Map(
    [...groups].map(([key, same]) => [key, same.map((group) => memberOf(group, lexicon))]),
  )
  const mentions = [...members.values()]
    .flatMap((same) =>
      same.flatMap((member) => member.mentions.map(({ end }) => ({ end, member }))),
    )
    .sort((a, b) => a.end - b.end)
  const byRole = rolesOf([...members.values()].flat())
  return {
    named: (name) =>
      members.get(keyOf(name, lexicon))?.find((member) => sameName(member.name, name, lexicon)) ??
      null,
    bearing: (roles) => [...new Set(roles.flatMap((role) => byRole.get(role) ?? []))],
    firstWithin({ start, end }, fits) {
      for (let at = lastAt(mentions, start) + 1; (mentions[at]?.end ?? end + 1) <= end; at += 1) {
        const member = mentions[at]?.member
        if (member && fits(member)) return member
      }
      return null
    },
    lastBefore(offset, fits) {
      const last = lastAt(mentions, offset)
      for (let at = last; at > Math.max(-1, last - FURTHEST_BACK); at -= 1) {
        const member = mentions[at]?.member
        if (member && fits(member)) return member
      }
      return null
    },
  }
}

/** A body is known by all of its name: "Texas" is not the "University of Texas". */
const keyOf = (name: string, lexicon: Lexicon): string =>
  name.split(' ').some((word) => lexicon.speakers.links.has(word))
    ? name.toLowerCase()
    : nameKey(name, lexicon)

/** The last mention of a member that ends at or before `offset`, or null. */
export const mentionBefore = ({ mentions }: Member, offset: number): Span | null =>
  mentions[lastAt(mentions, offset)] ?? null

/** The index of the last item that ends at or before `offset`, or -1; the items are in order. */
function lastAt(items: readonly { readonly end: number }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * All names of the article, those inside quotations too, in text order. A headline has capitals of
 * its own: it names nobody whom the text does not name, but for those with an office.
 */
function printedNames(reading: Reading): NameAt[] {
  const { lexicon, paragraphs } = reading
  const names = paragraphs.map((paragraph) => namesOf(reading, paragraph))
  const known = new Set(
    names.flatMap((own, at) =>
      isShouting(paragraphs[at]) ? [] : own.map(({ name }) => keyOf(name, lexicon)),
    ),
  )
  return names.flatMap((own, at) =>
    isShouting(paragraphs[at])
      ? own.filter((each) => each.roles.length > 0 || known.has(keyOf(each.name, lexicon)))
      : own,
  )
}

/** Of a headline in title case or capitals so many words in ten have a capital. */
const CAPITALS = 0.6
/** A shorter line may be a name and an office, or a label. */
const FEWEST_WORDS = 3

/** A line that ends in no stop, and is set as a heading or nearly all in capitals. */
function isShouting(paragraph: Paragraph | undefined): boolean {
  const [sentence, other] = paragraph?.sentences ?? []
  if (!paragraph || !sentence || other) return false
  const { units } = sentence
  const signed = units[0]?.kind === 'mark' || units.some(({ kind }) => kind === 'quote')
  if (signed || /[.?!…:]/u.test(units.at(-1)?.norm ?? '')) return false
  const words = units.filter(({ kind }) => kind === 'word')
  const capitals = words.filter(({ capital }) => capital).length
  const many = words.length >= FEWEST_WORDS && capitals >= CAPITALS * words.length
  return paragraph.block.kind === 'heading' || many
}

function namesOf({ text, lexicon }: Reading, { sentences }: Paragraph): NameAt[] {
  return sentences.flatMap(({ units }) => [
    ...namesAmong(text, units, lexicon),
    ...units.flatMap(({ quotation }) =>
      quotation ? namesAmong(text, plainUnits(text, quotation, lexicon), lexicon) : [],
    ),
  ])
}

/** Adds a name to those of one person; the fullest stands first. */
function addTo(group: NameAt[], name: NameAt, lexicon: Lexicon): void {
  const [fullest] = group
  group.push(name)
  if (!fullest || !isFuller(name.name, fullest.name, lexicon)) return
  group[0] = name
  group[group.length - 1] = fullest
}

/** Longer; where names take endings, of more words, or of as many with a shorter ending. */
function isFuller(name: string, than: string, { inflectsNames }: Lexicon): boolean {
  const more = name.split(' ').length - than.split(' ').length
  return inflectsNames
    ? more > 0 || (more === 0 && name.length < than.length)
    : name.length > than.length
}

function memberOf(group: readonly NameAt[], { speakers }: Lexicon): Member {
  const roles = new Set(group.flatMap(({ roles: own }) => own))
  const has = (list: ReadonlySet<string>): boolean => [...roles].some((role) => list.has(role))
  const spans = group.map(({ span }) => span)
  return {
    name: group[0]?.name ?? '',
    kind: group.every(({ organisation }) => organisation) ? 'organisation' : 'person',
    roles,
    certain: group.some(({ doubtful }) => !doubtful),
    personal: roles.size > 0 || /\s/u.test(group[0]?.name ?? ''),
    gender: has(speakers.women) ? 'she' : has(speakers.men) ? 'he' : byFirstName(group[0]?.name),
    mentions: spans.sort((a, b) => a.start - b.start),
    fullest: group[0]?.span ?? { start: 0, end: 0 },
  }
}

/** A first name tells only beside another: "Lee" alone is a surname as often. */
function byFirstName(name = ''): Member['gender'] {
  const [first = '', ...more] = name.split(' ')
  return more.length > 0 ? givenName(normaliseWord(first)) : null
}

function rolesOf(members: readonly Member[]): ReadonlyMap<string, Member[]> {
  const byRole = new Map<string, Member[]>()
  for (const member of members) {
    if (member.kind !== 'person' || !member.certain) continue
    for (const role of member.roles) {
      const bearers = byRole.get(role) ?? []
      if (bearers.length < SAME_SURNAME) byRole.set(role, [...bearers, member])
    }
  }
  return byRole
}
