import type { PackHeader } from '../pack/format'
import { boundTo, type IndexFault, type PackIndex, readIndex } from '../pack/pack-index'
import type { Database } from './database'
import { type ImportOptions, type ImportResult, importPack } from './import'
import { type Distrust, DistrustError, type PackTrust, trustIn } from './trust'

/** A pack as the reader adds it: the data alone, or with its index, or with that and its signature. */
export interface PackOffer {
  readonly data: ReadableStream<Uint8Array>
  /** The bytes of `index.json`. */
  readonly index?: Uint8Array | null
  /** Those of `index.json.sig`. */
  readonly signature?: Uint8Array | null
}

export type AddResult =
  | (Extract<ImportResult, { ok: true }> & {
      readonly trust: PackTrust
      /** Its maker expected a newer one by now. */
      readonly isExpired: boolean
    })
  | Extract<ImportResult, { ok: false }>
  | { readonly ok: false; readonly reason: IndexFault | Distrust }

export interface AddOptions extends Omit<ImportOptions, 'admit'> {
  /** Ids of the packs that come with the program: no other pack may take their place. */
  readonly reserved?: readonly string[]
}

/**
 * Adds a pack, if its bytes are those of its index, and its index is signed by whom it was before.
 * Whatever is at fault, what was known before is untouched.
 */
export async function addPack(
  database: Database,
  { data, index: bytes, signature = null }: PackOffer,
  { reserved = [], ...options }: AddOptions = {},
): Promise<AddResult> {
  const index = bytes ? readIndex(bytes) : null
  if (typeof index === 'string') {
    // A source that cannot even be cancelled wants nothing of us.
    await data.cancel().catch(() => undefined)
    return { ok: false, reason: index }
  }
  let trust: PackTrust = 'unsigned'
  const admit = async (header: PackHeader) => {
    if (reserved.includes(header.id)) throw new DistrustError('reserved')
    const row = await trustIn(database, header, bytes && index ? { index, bytes, signature } : null)
    if (row) trust = row.keys.length > 0 ? 'signed' : 'not-verified'
    return row
  }
  try {
    const source = index ? boundTo(index.file, data) : data
    const result = await importPack(database, source, { ...options, admit })
    return result.ok ? { ...result, trust, isExpired: isExpired(index) } : result
  } catch (error) {
    if (error instanceof DistrustError) return { ok: false, reason: error.reason }
    throw error
  }
}

const isExpired = (index: PackIndex | null): boolean =>
  index?.expires ? Date.parse(index.expires) < Date.now() : false
