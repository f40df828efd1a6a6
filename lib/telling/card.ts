import type { Speaker } from '../attribution/attribution'
import type { Finding, Version } from '../comparison'
import { countOutlets, originOf } from '../difference/source'
import { byTelling } from '../difference/telling'
import { normalised } from '../text/normalise'
import { type Telling, type Told, tellDifference, tellVersion } from './telling'

/** What a card says of a statement, in the few words that it has room for. */
export interface CardTelling {
  readonly speaker: Speaker | null
  /** How many outlets have the statement, this one included, and how many independent reports. */
  readonly outlets: number
  readonly independent: number
  /** The most telling difference, or what else there is to say; never empty. */
  readonly tellings: readonly Telling[]
}

/**
 * What a card says of a finding: who said it, how many have it, and the difference that tells most,
 * with how many others print it so ("*should* here, *will* in 2 others").
 */
export function tellCard(finding: Finding): CardTelling {
  const own = finding.utterances.find(({ relation }) => relation === 'same')
  return {
    speaker: finding.statement.speaker,
    outlets: own?.outlets ?? 1,
    independent: own?.independent ?? 1,
    tellings: tellingsOf(finding),
  }
}

function tellingsOf({ statement, versions }: Finding): readonly Telling[] {
  const [first] = versions
  if (first === undefined) return [{ key: 'tellOnlyHere', args: [] }]
  const same = versions.filter(isSame)
  if (same.length === 0) return tellVersion(statement, first)
  const told = same.flatMap((version) =>
    version.differences.flatMap((difference) => {
      const telling = tellDifference(statement, version, difference)
      return telling === null ? [] : [{ version, difference, telling }]
    }),
  )
  const [kind] = byTelling(told.map(({ difference }) => difference))
  const groups = grouped(
    told
      .filter(({ difference }) => difference.kind === kind?.kind)
      .map(({ version, telling }) => ({ version, telling })),
  )
  const [most] = groups.sort((a, b) => outletsOf(b) - outletsOf(a))
  return [most === undefined ? toldOf(sameWording(same)) : toldOf(most)]
}

const isSame = ({ certainty, relation, translated }: Version): boolean =>
  certainty === 'shown' && relation === 'same' && translated === null

/** One thing that several versions have: its sentence, with the outlet of the first of them. */
type Group = readonly { readonly version: Version; readonly telling: Telling }[]

const sameWording = (versions: readonly Version[]): Group =>
  versions.map((version) => ({
    version,
    telling: { key: 'tellSame', args: [{ kind: 'outlet', outlet: version.variant.outlet }] },
  }))

/** Those that say the same of different outlets together. */
function grouped(told: Group): Group[] {
  const groups = new Map<string, Group>()
  for (const each of told) {
    const key = JSON.stringify([each.telling.key, ...each.telling.args.flatMap(wordsOf)])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

const wordsOf = (told: Told): string[] =>
  told.kind === 'printed' || told.kind === 'name' ? [normalised(told.text)] : []

const outletsOf = (group: Group): number =>
  countOutlets(group.map(({ version: { variant } }) => originOf(variant)))

/** The sentence of a group: one outlet stands by its name, several by their number. */
function toldOf(group: Group): Telling {
  const count = outletsOf(group)
  const { key, args } = group[0]?.telling ?? { key: 'tellOnlyHere', args: [] }
  return {
    key,
    args: args.map((told) =>
      told.kind === 'outlet' && count > 1 ? { kind: 'others', count } : told,
    ),
  }
}
