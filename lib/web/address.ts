/**
 * Why nothing is asked for at an address (trust requirement S-11). `no-address`: it is none.
 * `not-https`: anybody on the way could read and change what comes. `credentials`: it holds a name or
 * a password. `port`: it names one. `private-host`: it lies, or may lie, in the reader's own network.
 */
export type AddressFault = 'no-address' | 'not-https' | 'credentials' | 'port' | 'private-host'

/** Names that lead nowhere but to the device or its network (RFC 6761, 6762, 8375; ICANN 2024). */
const PRIVATE = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa|localdomain)$/u

/** Longer addresses exist, but none of a feed or a pack. */
const LONGEST = 2_048

/**
 * Whether something may be asked for at an address, as that is written out in full, or why not. Hosts
 * by number are refused altogether: of those that are public none publishes under a name of its own.
 */
export function publicAddress(
  typed: string,
):
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: AddressFault } {
  if (typed.length > LONGEST || !URL.canParse(typed)) return { ok: false, fault: 'no-address' }
  const url = new URL(typed)
  const fault = faultOf(url)
  if (fault) return { ok: false, fault }
  url.hash = ''
  return { ok: true, address: url.href }
}

function faultOf({ protocol, username, password, port, hostname }: URL): AddressFault | null {
  if (protocol !== 'https:') return protocol === 'http:' ? 'not-https' : 'no-address'
  if (username !== '' || password !== '') return 'credentials'
  if (port !== '') return 'port'
  // A dot at the end says the same host.
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
  // The parser has brought every way of writing a number to these two.
  const isNumber = host.startsWith('[') || /^[\d.]+$/u.test(host)
  const isPrivate = isNumber || !host.includes('.') || PRIVATE.test(host)
  return isPrivate ? 'private-host' : null
}

/** The match pattern of the one host of an address, to ask the reader for. */
export const originOf = (address: string): string => `https://${new URL(address).hostname}/*`
