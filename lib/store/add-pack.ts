import type { PackSource } from '../library'
import { OWN } from '../pack/format'
import type { BundledPack } from '../pack/included'
import type { PackOffer } from '../pack/offer'
import { boundTo, type IndexFault, needsLater, type PackIndex, readIndex } from '../pack/pack-index'
import { type OpenedPack, openPack } from '../pack/read'
import type { Distrust } from '../pack/update'
import type { Database } from './database'
import { type ImportOptions, type ImportResult, importPack, readyOf } from './import'
import { DistrustError, type PackTrust, trustIn } from './trust'

export type AddResult =
  | (Extract<ImportResult, { ok: true }> & {
      readonly trust: PackTrust
      /** Its maker expected a newer one by now. */
      readonly isExpired: boolean
    })
  | Extract<ImportResult, { ok: false }>
  | { readonly ok: false; readonly reason: IndexFault | Distrust | 'needs-later' }
  /** It was here, from a file or another address; from now on this one is where it comes from. */
  | { readonly ok: false; readonly reason: 'moved'; readonly id: string }

export interface AddOptions extends Omit<ImportOptions, 'admit' | 'source'> {
  /** The packs that come with the program: no other pack may take their place. */
  readonly reserved?: readonly BundledPack[]
  /** Of this program, to be compared with what the index wants. */
  readonly version?: string
  /** Where it was fetched from. */
  readonly address?: string
  /** The pack that it is to be a newer revision of. */
  readonly expected?: string
  /**
   * Whether it may be an export of the reader's own, which joins what is known without any key: only
   * where it is a file that the reader chose.
   */
  readonly takesOwn?: boolean
}

/**
 * Adds a pack, if its bytes are those of its index, and its index is signed by whom it was before.
 * Whatever is at fault, what was known before is untouched.
 */
export async function addPack(
  database: Database,
  { data, index: bytes, signature = null }: PackOffer,
  { reserved = [], version, address, expected, takesOwn = false, ...options }: AddOptions = {},
): Promise<AddResult> {
  const index = bytes ? readIndex(bytes) : null
  const fault = indexFault(index, version)
  if (typeof index === 'string' || fault !== null) {
    // A source that cannot even be cancelled wants nothing of us.
    await data.cancel().catch(() => undefined)
    return { ok: false, reason: fault ?? 'not-an-index' }
  }
  let trust: PackTrust = 'unsigned'
  const admit = async (pack: OpenedPack) => {
    const { header } = pack
    if (expected !== undefined && header.id !== expected) throw new DistrustError('other-pack')
    if (header.id === OWN && !takesOwn) throw new DistrustError('reserved')
    const ours = reserved.find(({ id }) => id === header.id)
    if (ours) throw new DistrustError((await isSame(pack, ours)) ? 'not-newer' : 'reserved')
    const row = await trustIn(database, header, bytes && index ? { index, bytes, signature } : null)
    if (row) trust = row.keys.length > 0 ? 'signed' : 'not-verified'
    return row
  }
  try {
    const source = index ? boundTo(index.file, data) : data
    const from = address === undefined ? undefined : sourceOf(address, index)
    const result = await importPack(database, source, { ...options, admit, source: from })
    if (result.ok) return { ...result, trust, isExpired: isExpired(index) }
    const isHere = result.reason === 'not-newer' && index !== null && from !== undefined
    return isHere && (await moved(database, index, from)) ? movedTo(index) : result
  } catch (error) {
    if (error instanceof DistrustError) return { ok: false, reason: error.reason }
    throw error
  }
}

/** Whether a pack is, to the byte, the one that comes with the program. */
async function isSame(pack: OpenedPack, ours: BundledPack): Promise<boolean> {
  if (pack.header.revision !== ours.revision) return false
  const included = await openPack(await ours.open())
  return (await pack.proof()) === (await included.proof())
}

const movedTo = ({ id }: PackIndex): AddResult => ({ ok: false, reason: 'moved', id })

/**
 * Whether this very revision is here and is now known to come from this source. Its index was
 * admitted: it bore what a newer revision would have to.
 */
async function moved(
  database: Database,
  { id, revision }: PackIndex,
  source: PackSource,
): Promise<boolean> {
  const here = await readyOf(database, id)
  if (here?.revision !== revision) return false
  if (here.source?.address === source.address) return false
  await database.packs.update(here.generation, { source })
  return true
}

function indexFault(
  index: PackIndex | IndexFault | null,
  version: string | undefined,
): IndexFault | 'needs-later' | null {
  if (index === null) return null
  if (typeof index === 'string') return index
  return version !== undefined && needsLater(index, version) ? 'needs-later' : null
}

const sourceOf = (address: string, index: PackIndex | null): PackSource => ({
  address,
  isUpdatable: index?.isUpdatable ?? false,
  expires: index?.expires ?? null,
})

const isExpired = (index: PackIndex | null): boolean =>
  index?.expires ? Date.parse(index.expires) < Date.now() : false
