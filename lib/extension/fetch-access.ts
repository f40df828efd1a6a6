import { originOf } from '../web/address'
import { changeFetchOnly, type FetchOnly, fetchOnly } from './fetch-only'
import { type AccessChange, giveBack, hasAccess, requestAccess, takesIn } from './permissions'

/**
 * Asks the reader for leave to fetch from the one host of a public address, or from another match
 * pattern, and from no other; false where it is refused, or where it cannot be noted that it is no
 * leave to read. Articles there are not read for it. Call it first in the click's own handler, before
 * any await, or the browser refuses (trust P-14).
 */
export async function requestFetchAccess(
  address: string,
  origin = originOf(address),
): Promise<boolean> {
  // All three are sent at once: the background hears of the new leave after the note that limits it.
  const before = hasAccess([origin])
  let isFetchOnly = false
  const noted = changeFetchOnly((now) => {
    isFetchOnly = now[origin] !== undefined
    return including(now, origin, address)
  })
  const asked = requestAccess([origin])
  const had = await before
  const isNoted = await noted.then(
    () => true,
    () => false,
  )
  const granted = await asked.catch(() => false)
  if (!isNoted) {
    // What no note limits would be taken for leave to read (trust R-13).
    if (granted && !had) await giveBack([origin])
    return false
  }
  // Where the site is read already, leave to read it is leave enough.
  if (!granted || (had && !isFetchOnly)) {
    await changeFetchOnly((now) => without(now, origin, address))
  }
  return granted
}

/** Whether something may be fetched from the host of a public address. */
export const mayFetch = (address: string): Promise<boolean> => hasAccess([originOf(address)])

/**
 * Gives back what was granted for an address alone, once no other address of its host needs it. The
 * note that it is no leave to read goes after the leave itself. Where something within a site is
 * needed still, the site's leave stays until that goes, too (`tidyFetchAccess`): the browser would
 * take both.
 */
export async function endFetchAccess(address: string, origin = originOf(address)): Promise<void> {
  const noted = await fetchOnly().catch(() => null)
  // A broken profile: the tidying of another day does it.
  if (noted === null) return
  const isAround = (each: string): boolean => each !== origin && takesIn(origin, each)
  if (Object.keys(noted).some(isAround)) return
  const isLast =
    noted[origin] !== undefined && without(noted, origin, address)[origin] === undefined
  if (isLast) await giveBack([origin])
  await changeFetchOnly((now) => without(now, origin, address))
}

/** Held by a page of ours for as long as it adds something from an address. */
const ADDING = 'adding from an address'

/** Does what adds something from an address; the leave for it is not given back meanwhile. */
export const whileAdding = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(ADDING, { mode: 'shared' }, work) as Promise<void>

/**
 * Gives back what was granted for addresses from which nothing comes: settings that were closed while
 * something was added could not. Nothing while something is being added. `needed` are the addresses of
 * packs, and the origins of outlets.
 */
export const tidyFetchAccess = (needed: ReadonlySet<string>): Promise<void> =>
  navigator.locks.request(ADDING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return
    for (const [origin, addresses] of Object.entries(await fetchOnly())) {
      for (const address of addresses) {
        if (!needed.has(address)) await endFetchAccess(address, origin)
      }
    }
  }) as Promise<void>

/**
 * Keeps the note true when the reader gives or takes access: a site is asked for with both of its
 * schemes, a pack or a feed with https alone.
 */
export async function noteAccess({ added, removed }: AccessChange): Promise<void> {
  const read = added.filter((origin) => origin.startsWith('http://'))
  const gone = [...read.map((origin) => origin.replace('http:', 'https:')), ...removed]
  if (gone.length === 0) return
  await changeFetchOnly((now) =>
    Object.fromEntries(Object.entries(now).filter(([origin]) => !gone.includes(origin))),
  )
}

const including = (now: FetchOnly, origin: string, address: string): FetchOnly => ({
  ...now,
  [origin]: [...new Set([...(now[origin] ?? []), address])],
})

function without(now: FetchOnly, origin: string, address: string): FetchOnly {
  const { [origin]: addresses = [], ...others } = now
  const left = addresses.filter((each) => each !== address)
  return left.length === 0 ? others : { ...others, [origin]: left }
}
