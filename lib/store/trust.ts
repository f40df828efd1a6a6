import type { PackHeader } from '../pack/format'
import type { PackIndex } from '../pack/pack-index'
import { keyFrom, type Verdict, verdictOn } from '../pack/signature'
import type { Distrust } from '../pack/update'
import type { Database } from './database'
import type { KeyRow } from './rows'

/** What is known of who made a pack. `not-verified`: this browser cannot verify signatures. */
export type PackTrust = 'signed' | 'unsigned' | 'not-verified'

/** Thrown while a pack is added; what was known before is untouched. `not-newer`: it came along. */
export class DistrustError extends Error {
  readonly reason: Distrust | 'not-newer'

  constructor(reason: Distrust | 'not-newer') {
    super(`pack: ${reason}`)
    this.name = 'DistrustError'
    this.reason = reason
  }
}

/** The index of a pack as it was published, and what was signed. */
export interface SignedIndex {
  readonly index: PackIndex
  readonly bytes: Uint8Array
  /** 64 raw bytes; null where there is none. */
  readonly signature: Uint8Array | null
}

/**
 * What to pin when the pack is ready: its keys where it is signed, an empty list where that could not
 * be verified, null where it is unsigned. A key is trusted at first sight; from then on a revision
 * must be signed with one of those pinned, which is also how a new key comes in. Throws
 * DistrustError.
 */
export async function trustIn(
  database: Database,
  header: PackHeader,
  signed: SignedIndex | null,
): Promise<KeyRow | null> {
  if (signed && !isOf(signed.index, header)) throw new DistrustError('other-pack')
  const pinned = await pinnedKeys(database, header.id)
  const { index, bytes, signature } = signed ?? {}
  if (!index || !bytes || !signature) {
    if (pinned.length > 0) throw new DistrustError('no-signature')
    return null
  }
  const asked = pinned.length > 0 ? pinned : index.keys
  const verdict = await verdictOfAny(asked, bytes, signature)
  if (verdict === 'unsupported') {
    if (pinned.length > 0) throw new DistrustError('unverifiable')
    return rowOf(header, [])
  }
  if (verdict === 'valid') return rowOf(header, index.keys.length > 0 ? index.keys : pinned)
  const isByOwnKey = (await verdictOfAny(index.keys, bytes, signature)) === 'valid'
  throw new DistrustError(isByOwnKey ? 'other-key' : 'forged')
}

const isOf = (index: PackIndex, { id, revision }: PackHeader): boolean =>
  index.id === id && index.revision === revision

const rowOf = ({ id }: PackHeader, keys: readonly string[]): KeyRow => ({
  pack: id,
  keys,
  at: new Date().toISOString(),
})

/** The keys that bind the next revision: those of a pack that is there. */
async function pinnedKeys(database: Database, id: string): Promise<readonly string[]> {
  const there = await database.packs.where({ id, state: 'ready' }).count()
  return there > 0 ? ((await database.keys.get(id))?.keys ?? []) : []
}

async function verdictOfAny(
  keys: readonly string[],
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<Verdict> {
  let verdict: Verdict = 'invalid'
  for (const text of keys) {
    const key = keyFrom(text)
    const each = key ? await verdictOn(bytes, signature, key) : 'invalid'
    if (each === 'valid') return each
    if (each === 'unsupported') verdict = each
  }
  return verdict
}
