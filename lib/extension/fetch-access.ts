import { originOf } from '../web/address'
import { setFetchOnly } from './fetch-only'
import { type AccessChange, giveBack, hasAccess, requestAccess } from './permissions'

/**
 * Asks the reader for leave to fetch from the one host of a public address, and from no other; false
 * where it is refused. Articles there are not read for it. Call it first in the click's own handler,
 * before any await, or the browser refuses (trust requirement P-14).
 */
export async function requestFetchAccess(address: string): Promise<boolean> {
  const origin = originOf(address)
  // All three are sent at once: the background hears of the new leave after the note that limits it.
  const before = hasAccess([origin])
  const noted = setFetchOnly({ add: [origin] })
  const asked = requestAccess([origin])
  const had = await before
  await noted
  const granted = await asked.catch(() => false)
  if (had || !granted) await setFetchOnly({ drop: [origin] })
  return granted
}

/** Whether something may be fetched from the host of a public address. */
export const mayFetch = (address: string): Promise<boolean> => hasAccess([originOf(address)])

/** Gives back the leave for a host that is neither read nor needed by any of these addresses. */
export async function endFetchAccess(
  address: string,
  others: readonly string[],
  fetchOnly: readonly string[],
): Promise<void> {
  const origin = originOf(address)
  if (!fetchOnly.includes(origin) || others.some((each) => originOf(each) === origin)) return
  await giveBack([origin])
}

/**
 * Keeps the note true when the reader gives or takes access: a site is asked for with both of its
 * schemes, a pack or a feed with https alone.
 */
export async function noteAccess({ added, removed }: AccessChange): Promise<void> {
  const read = added.filter((origin) => origin.startsWith('http://'))
  const secure = read.map((origin) => origin.replace('http:', 'https:'))
  if (secure.length + removed.length === 0) return
  await setFetchOnly({ drop: [...secure, ...removed] })
}
