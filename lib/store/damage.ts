import Dexie from 'dexie'
import { SegmentError } from '../index/segment/failure'
import { type Part, payloadOf } from '../index/segment/frame'
import { partsIn } from '../index/segment/group'
import { type Database, LATEST } from './database'
import type { PartRow } from './rows'

/** No rules have this number: what claims it is built again. */
export const NO_RULES = 0

/**
 * Whether the bytes of a generation's part are whole. Where they are not, comparisons go on without
 * them, and the pack is imported again as soon as it is offered (the bundled one at the next start).
 */
export function isWhole(
  database: Database,
  generation: number,
  { part, bytes }: { readonly part: Part; readonly bytes: Uint8Array },
): boolean {
  return attempt(database, generation, () => payloadOf(part, bytes)) !== null
}

/** What `read` gives; null where the bytes are damaged. */
function attempt<Result>(
  database: Database,
  generation: number,
  read: () => Result,
): Result | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SegmentError)) throw error
    // A database of a newer program is not written. Nor is anything lost if the mark is.
    if (database.verno <= LATEST) {
      const mark = () => database.packs.update(generation, { rules: NO_RULES })
      Dexie.ignoreTransaction(mark).catch(() => undefined)
    }
    return null
  }
}

/** The parts of a row in their order, or those of some numbers; null for damaged and for others. */
export function partsOf(
  database: Database,
  { generation, number, bytes }: PartRow,
  { part, wanted }: { readonly part: Part; readonly wanted?: ReadonlySet<number> },
): readonly (Uint8Array | null)[] {
  const parts = attempt(database, generation, () => partsIn(bytes)) ?? []
  return parts.map((each, at) => {
    if (wanted && !wanted.has(number + at)) return null
    return isWhole(database, generation, { part, bytes: each }) ? each : null
  })
}
