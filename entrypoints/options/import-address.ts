import { endFetchAccess, requestFetchAccess, whileAdding } from '@/lib/extension/fetch-access'
import { packChecks, setPackCheck } from '@/lib/extension/pack-checks'
import { armPackUpdates, notePackCheck } from '@/lib/extension/pack-updates'
import { report } from '@/lib/extension/report'
import type { PackEntry, PackSource } from '@/lib/library'
import { indexAt, isIndexAddress, packAt, packOf } from '@/lib/pack/offer'
import { type CheckOutcome, startCheck } from '@/lib/pack/update'
import { addPack } from '@/lib/store/add-pack'
import { updatePack } from '@/lib/store/update-pack'
import { publicAddress } from '@/lib/web/address'
import { type ImportHooks, outcomeOf, refused, runImport, type Workshop } from './import-pack'

const written = (typed: string): string =>
  typed.includes('://') ? typed.trim() : `https://${typed.trim()}`

/**
 * Adds a pack from the address of its index or of its file, after asking for leave to fetch from that
 * one site, which is given back where nothing comes of it; not for the addresses of packs that are
 * known. To be called in the click itself, before any await (trust requirement P-14).
 */
export async function importAddress(
  typed: string,
  known: readonly string[],
  hooks: ImportHooks,
): Promise<void> {
  const checked = publicAddress(written(typed))
  if (!checked.ok) return hooks.onState(refused(typed.trim(), checked.fault))
  const { address } = checked
  const asked = requestFetchAccess(address)
  const name = nameOf(address)
  await whileAdding(async () => {
    if (!(await asked)) return hooks.onState(refused(name, 'no-leave'))
    let added: string | null = null
    try {
      await runImport(name, hooks, async (workshop) => {
        const { id, state } = await fetched(address, name, workshop)
        added = id
        return state
      })
    } finally {
      if (added === null && !known.includes(address)) await endFetchAccess(address)
    }
  })
}

async function fetched(address: string, name: string, { database, options, progress }: Workshop) {
  const asking = options.signal ? { signal: options.signal } : {}
  const index = isIndexAddress(address) ? await indexAt(address, asking) : null
  if (index?.kind === 'refused') return { id: null, state: refused(name, index.fault) }
  if (index?.kind === 'unchanged') return { id: null, state: refused(name, 'broken') }
  const pack = index === null ? await packAt(address, asking) : await packOf(index, asking)
  if (pack.kind === 'refused') return { id: null, state: refused(name, pack.fault) }
  const arrived = (bytes: number) => progress.arrived(bytes, pack.total)
  const result = await addPack(database, pack.offer, { ...options, address, arrived })
  const fault = pack.fault()
  const id = result.ok ? result.pack.id : result.reason === 'moved' ? result.id : null
  if (id === null) {
    const state = fault === null ? outcomeOf(result, name) : refused(name, fault)
    return { id: null, state }
  }
  const outcome: CheckOutcome = {
    result: 'current',
    retryAfter: null,
    etag: index?.visit.etag ?? null,
    modified: index?.visit.modified ?? null,
    expires: index?.index.expires ?? null,
  }
  // The pack is here, whether that can be noted or not: what has no note was looked for just now.
  await notePackCheck(id, startCheck(), outcome)
    .then(armPackUpdates)
    .catch((error) => report(error, 'pack updates'))
  return { id, state: outcomeOf(result, name) }
}

/** The host and the file: what a reader knows an address by. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  return `${hostname}${pathname}`
}

type Fetched = PackEntry & { readonly source: PackSource }

/**
 * Looks now for a newer revision of a pack, and takes it. To be called in the click itself: the site
 * may have to be asked for again.
 */
export async function checkNow(pack: Fetched, hooks: ImportHooks): Promise<void> {
  const { id, title, source } = pack
  const asked = requestFetchAccess(source.address)
  const check = (await packChecks())[id] ?? startCheck()
  const from = nameOf(source.address)
  if (!(await asked)) return hooks.onState(refused(from, 'no-leave'))
  await runImport(title, hooks, async ({ database, options, progress }) => {
    const outcome = await updatePack(
      database,
      { id, check },
      { ...options, arrived: progress.arrived },
    )
    await notePackCheck(id, check, outcome)
    await armPackUpdates()
    const { result } = outcome
    if (result === 'updated') return { kind: 'updated', title }
    return result === 'current' ? { kind: 'current', title } : refused(from, result)
  })
}

/** Whether newer revisions of a pack are looked for by themselves, as the reader wants. */
export async function setUpdates(id: string, wanted: boolean): Promise<void> {
  const check = (await packChecks())[id] ?? startCheck()
  // Wanted again after a long time: soon.
  await setPackCheck(id, { ...check, wanted, due: check.due ?? Date.now() })
  await armPackUpdates()
}

/** Ends what a removed pack had: its check, and the leave to fetch from a site nobody else needs. */
export async function endUpdates({ id, source }: PackEntry): Promise<void> {
  if (source === null) return
  await setPackCheck(id, null)
  await armPackUpdates()
  await endFetchAccess(source.address)
}
