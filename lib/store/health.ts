import type { PackSource } from '../library'
import { OWN } from '../pack/format'
import { fingerprintOf } from '../pack/signature'
import { type Database, LATEST } from './database'
import { ownGenerations } from './own'
import type { GenerationRow } from './rows'
import type { PackTrust } from './trust'

/** What the store holds, for the reader to see. */
export interface StoreHealth {
  readonly packs: readonly PackHealth[]
  readonly own: OwnHealth
  /** What the browser says that all of ours takes, and allows; null where it does not say. */
  readonly estimate: { readonly usage: number; readonly quota: number } | null
  /** A later version of this program wrote the database: nothing is written. */
  readonly readOnly: boolean
}

export interface PackHealth
  extends Pick<
    GenerationRow,
    'id' | 'revision' | 'title' | 'license' | 'attribution' | 'created' | 'variants' | 'passages'
  > {
  /** On disk, as we wrote them; null where they were not counted. */
  readonly bytes: number | null
  readonly trust: PackTrust
  /** Fingerprints of the keys that its next revision must be signed with; none where unsigned. */
  readonly keys: readonly string[]
  /** Where it was fetched from, null where it came from a file. */
  readonly source: PackSource | null
}

export interface OwnHealth {
  readonly articles: number
  readonly statements: number
  readonly kept: number
  readonly decisions: number
  /** Roughly: the tail is counted by its texts. */
  readonly bytes: number
}

/** Counts and sizes of all packs and of the reader's own statements. */
export async function healthOf(database: Database): Promise<StoreHealth> {
  const ready = await database.packs.where('state').equals('ready').toArray()
  const packs = ready.filter(({ id }) => id !== OWN)
  const keys = new Map((await database.keys.toArray()).map((row) => [row.pack, row.keys]))
  const trusted = async (row: GenerationRow): Promise<PackHealth> => {
    const pinned = keys.get(row.id)
    const trust = !pinned ? 'unsigned' : pinned.length > 0 ? 'signed' : 'not-verified'
    return { ...shownOf(row), trust, keys: await Promise.all((pinned ?? []).map(fingerprintOf)) }
  }
  return {
    packs: await Promise.all(packs.map(trusted)),
    own: await ownHealth(database),
    estimate: await estimated(),
    readOnly: database.verno > LATEST,
  }
}

const shownOf = (row: GenerationRow): Omit<PackHealth, 'keys' | 'trust'> => {
  const { id, revision, title, license, attribution, created, variants, passages, bytes } = row
  const source = row.source ?? null
  return { id, revision, title, license, attribution, created, variants, passages, bytes, source }
}

async function ownHealth(database: Database): Promise<OwnHealth> {
  const folded = await ownGenerations(database)
  const tail = await database.tail.toArray()
  return {
    articles: await database.articles.count(),
    statements: folded.reduce((sum, { variants }) => sum + variants, tail.length),
    kept: await database.kept.count(),
    decisions: await database.decisions.count(),
    bytes: folded.reduce(
      (sum, { bytes }) => sum + (bytes ?? 0),
      tail.reduce((sum, { variant }) => sum + JSON.stringify(variant).length, 0),
    ),
  }
}

async function estimated(): Promise<StoreHealth['estimate']> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? null : { usage, quota }
  } catch {
    // Some private windows have no storage to ask.
    return null
  }
}
