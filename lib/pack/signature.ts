/**
 * `unsupported`: this browser cannot verify (Chrome has Ed25519 from 137 on, Firefox from 129 on;
 * browser-compat-data 8.1). No curve of our own comes along for the others.
 */
export type Verdict = 'valid' | 'invalid' | 'unsupported'

const ALGORITHM = 'Ed25519'
/** RFC 8032, section 5.1: bytes of a public key and of a signature. */
export const SIZE = { key: 32, signature: 64 } as const
/** How keys are written in an index. */
const PREFIX = 'ed25519:'

/** Whether a raw signature is that of a message by a raw Ed25519 public key (RFC 8032). */
export async function verdictOn(
  message: Uint8Array,
  signature: Uint8Array,
  key: Uint8Array,
): Promise<Verdict> {
  if (key.length !== SIZE.key || signature.length !== SIZE.signature) return 'invalid'
  let imported: CryptoKey
  try {
    imported = await crypto.subtle.importKey('raw', bytesOf(key), ALGORITHM, false, ['verify'])
  } catch (error) {
    // A key that is no point of the curve is a DataError or an OperationError.
    return isUnsupported(error) ? 'unsupported' : 'invalid'
  }
  const [bytes, sent] = [bytesOf(message), bytesOf(signature)]
  return (await crypto.subtle.verify(ALGORITHM, imported, sent, bytes)) ? 'valid' : 'invalid'
}

const isUnsupported = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotSupportedError'

/** A copy that is backed by a buffer of its own, as WebCrypto wants it. */
const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

/** The raw key that an index names as `ed25519:<base64>`; null where it is none. */
export function keyFrom(text: string): Uint8Array | null {
  if (!text.startsWith(PREFIX)) return null
  try {
    const raw = Uint8Array.from(atob(text.slice(PREFIX.length)), (sign) => sign.charCodeAt(0))
    return raw.length === SIZE.key ? raw : null
  } catch {
    // Not base64.
    return null
  }
}

/** How an index names a raw key. */
export const keyText = (key: Uint8Array): string => `${PREFIX}${btoa(String.fromCharCode(...key))}`

/** Bytes of the SHA-256 of a key that people compare: 64 bits cannot be found by trying. */
const FINGERPRINT = 8

/** A key as people compare it, such as "21fe 31df a154 a261"; "" where the text names no key. */
export async function fingerprintOf(key: string): Promise<string> {
  const raw = keyFrom(key)
  if (!raw) return ''
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(raw)))
  const digits = Array.from(hash.slice(0, FINGERPRINT), (b) => b.toString(16).padStart(2, '0'))
  return digits.join('').replace(/.{4}(?=.)/gu, '$& ')
}
