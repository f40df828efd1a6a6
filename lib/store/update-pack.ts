import type { PackSource } from '../library'
import { indexAt, packOf, type Refusal } from '../pack/offer'
import { needsLater } from '../pack/pack-index'
import type { CheckOutcome, CheckResult, PackCheck } from '../pack/update'
import type { Asking } from '../web/ask'
import { type AddOptions, type AddResult, addPack } from './add-pack'
import type { Database } from './database'
import { readyOf } from './import'

export interface UpdateOptions
  extends Omit<AddOptions, 'address' | 'arrived' | 'expected' | 'takesOwn'> {
  readonly version: string
  readonly ask?: Asking['ask']
  /** Told of every piece of the new revision, and how many bytes there will be. */
  readonly arrived?: (bytes: number, total: number) => void
}

/**
 * Looks where a pack was added from, and adds what is newer there: only with the same id, a higher
 * revision, and a signature by a key that is pinned (trust requirements D-2, D-5, D-6). Whatever is at
 * fault, what is here stays. Throws where the database fails, or as the signal aborts.
 */
export async function updatePack(
  database: Database,
  { id, check }: { readonly id: string; readonly check: PackCheck },
  options: UpdateOptions,
): Promise<CheckOutcome> {
  const { ask, arrived, version, signal, ...adding } = options
  const here = await readyOf(database, id)
  if (!here?.source) return outcome('no-data', check)
  const { address, expires } = here.source
  const asking = { ...(ask && { ask }), ...(signal && { signal }) }
  const found = await indexAt(address, { ...asking, etag: check.etag, modified: check.modified })
  if (found.kind === 'unchanged') return { ...outcome('current', check), expires }
  if (found.kind === 'refused') return refused(found, check)
  const { index, visit } = found
  const said = { ...outcome('current', visit), expires: index.expires }
  if (index.id !== id) return { ...said, result: 'other-pack' }
  if (index.revision < here.revision) return { ...said, result: 'older' }
  if (index.revision === here.revision) return said
  if (needsLater(index, version)) return { ...said, result: 'needs-later' }
  const pack = await packOf(found, asking)
  if (pack.kind === 'refused') return refused(pack, check)
  const added = await addPack(database, pack.offer, {
    ...adding,
    ...(signal && { signal }),
    version,
    address,
    expected: id,
    arrived: (bytes) => arrived?.(bytes, index.file.bytes),
  })
  return { ...said, result: resultOf(added, pack.fault()) }
}

function resultOf(added: AddResult, fault: CheckResult | null): CheckResult {
  if (added.ok) return 'updated'
  if (fault !== null) return fault
  return added.reason === 'refused' ? added.failure.reason : added.reason
}

const outcome = (
  result: CheckResult,
  { etag, modified }: Pick<CheckOutcome, 'etag' | 'modified'>,
): CheckOutcome => ({ result, retryAfter: null, etag, modified, expires: null })

const refused = ({ fault, retryAfter }: Refusal, check: PackCheck): CheckOutcome => ({
  ...outcome(fault, check),
  retryAfter,
})

/** The packs that were added from an address. */
export async function packSources(
  database: Database,
): Promise<readonly { readonly id: string; readonly source: PackSource }[]> {
  const ready = await database.packs.where('state').equals('ready').toArray()
  return ready.flatMap(({ id, source }) => (source ? [{ id, source }] : []))
}
