import Dexie from 'dexie'
import { SegmentError } from '../index/segment/failure'
import { type Part, payloadOf } from '../index/segment/frame'
import { type Database, LATEST } from './database'

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
  try {
    payloadOf(part, bytes)
    return true
  } catch (error) {
    if (!(error instanceof SegmentError)) throw error
    // A database of a newer program is not written. Nor is anything lost if the mark is.
    if (database.verno <= LATEST) {
      const mark = () => database.packs.update(generation, { rules: NO_RULES })
      Dexie.ignoreTransaction(mark).catch(() => undefined)
    }
    return false
  }
}
