import { type AskFault, type Asking, askFor, bytesUpTo } from '../web/ask'
import { pulled } from '../web/pulled'
import { type IndexFault, LARGEST_INDEX, type PackIndex, readIndex } from './pack-index'
import { SIZE } from './signature'

/** A pack as the reader adds it: the data alone, or with its index, or with that and its signature. */
export interface PackOffer {
  readonly data: ReadableStream<Uint8Array>
  /** The bytes of `index.json`. */
  readonly index?: Uint8Array | null
  /** Those of `index.json.sig`. */
  readonly signature?: Uint8Array | null
}

/** What a server said that is worth saying at the next visit. */
export interface Visit {
  readonly etag: string | null
  readonly modified: string | null
}

export interface Refusal {
  readonly kind: 'refused'
  readonly fault: AskFault | IndexFault
  /** Seconds that the server asks to be left in peace, or null. */
  readonly retryAfter: number | null
}

/** An index where it is published. */
export interface FoundIndex {
  readonly kind: 'index'
  readonly address: string
  readonly bytes: Uint8Array
  readonly index: PackIndex
  readonly visit: Visit
}

/** A pack on its way. */
export interface FoundPack {
  readonly kind: 'pack'
  readonly offer: PackOffer
  /** Bytes that will come; null where nobody says. */
  readonly total: number | null
  /** Why the data stopped coming, once they have; null where that is not the network's fault. */
  fault(): AskFault | null
}

/** Whether an address is that of an index and not of a pack itself. */
export const isIndexAddress = (address: string): boolean =>
  URL.canParse(address) && new URL(address).pathname.endsWith('.json')

/** The index at an address, or `unchanged` where it is still the one of the last visit. */
export async function indexAt(
  address: string,
  asking: Asking = {},
): Promise<FoundIndex | Refusal | { readonly kind: 'unchanged' }> {
  const answered = await askFor(address, { accept: 'application/json', ...asking })
  if (answered.kind !== 'found') return answered
  const { etag, modified, address: found } = answered
  const bytes = await whole(answered.body, LARGEST_INDEX, asking.signal)
  if (!(bytes instanceof Uint8Array)) return refusal(bytes ?? 'not-an-index')
  const index = readIndex(bytes)
  if (typeof index === 'string') return refusal(index)
  return { kind: 'index', address: found, bytes, index, visit: { etag, modified } }
}

/**
 * The pack that an index names, whose file lies beside it, with the signature that does. No signature
 * is one that the server says is not there: one that does not come refuses the pack.
 */
export async function packOf(found: FoundIndex, asking: Asking = {}): Promise<FoundPack | Refusal> {
  const { address, bytes, index } = found
  const signature = await signatureAt(address, asking)
  if (signature !== null && !(signature instanceof Uint8Array)) return signature
  const pack = await packAt(new URL(index.file.name, address).href, asking)
  if (pack.kind === 'refused') return pack
  return { ...pack, offer: { ...pack.offer, index: bytes, signature }, total: index.file.bytes }
}

/** The pack whose file lies at an address, without an index. */
export async function packAt(address: string, asking: Asking = {}): Promise<FoundPack | Refusal> {
  const answered = await askFor(address, asking)
  if (answered.kind === 'unchanged') return refusal('broken')
  if (answered.kind === 'refused') return answered
  let fault: AskFault | null = null
  const data = failing(answered.body, (error) => {
    // What the reader has cancelled is no fault of the network's.
    if (!asking.signal?.aborted) fault = faultOf(error)
  })
  return { kind: 'pack', offer: { data }, total: answered.length, fault: () => fault }
}

async function signatureAt(index: string, asking: Asking): Promise<Uint8Array | null | Refusal> {
  const address = new URL(index)
  address.pathname += '.sig'
  const answered = await askFor(address.href, asking)
  if (answered.kind === 'unchanged') return refusal('broken')
  if (answered.kind === 'refused') return answered.fault === 'not-found' ? null : answered
  const bytes = await whole(answered.body, SIZE.signature, asking.signal)
  if (typeof bytes === 'string') return refusal(bytes)
  // Longer than a signature: none, which is not the same as no signature.
  return bytes ?? new Uint8Array()
}

const refusal = (fault: Refusal['fault']): Refusal => ({ kind: 'refused', fault, retryAfter: null })

/** All of a body; null where it is longer than `most`, or why it did not come. */
async function whole(
  body: ReadableStream<Uint8Array>,
  most: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null | AskFault> {
  try {
    return await bytesUpTo(body, most)
  } catch (error) {
    signal?.throwIfAborted()
    return faultOf(error)
  }
}

const faultOf = (error: unknown): AskFault =>
  error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable'

/** The same bytes; told of the error where they end in one. */
function failing(
  body: ReadableStream<Uint8Array>,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const next = async (): Promise<Uint8Array | null> => {
    try {
      const { done, value } = await reader.read()
      return done ? null : value
    } catch (error) {
      onError(error)
      throw error
    }
  }
  return pulled(next, (reason) => reader.cancel(reason))
}
