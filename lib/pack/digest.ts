/** Bytes hashed at a time: memory stays bounded, and a million lines take 300 hashes, not a million. */
const BLOCK = 2 ** 20

/** A digest of bytes that arrive one piece after another. */
export interface Digest {
  /** Gives a promise where a block is full, else nothing: a million lines would wait a million times. */
  add(bytes: Uint8Array): Promise<void> | undefined
  /** Lower case hexadecimal. Nothing may be added afterwards. */
  hex(): Promise<string>
}

/**
 * An empty digest. WebCrypto hashes whole buffers only, so the bytes are cut into blocks of 2^20
 * (the last may be shorter) and chained: h(1) = SHA-256(block 1), h(n) = SHA-256(h(n-1), block n),
 * where h(n-1) stands for its 32 bytes. The digest is the last h. Up to one block that is the plain
 * SHA-256 of the bytes, as sha256sum prints it; of no bytes it is the SHA-256 of nothing.
 */
export function startDigest(): Digest {
  const CHAIN = 32
  const buffer = new Uint8Array(CHAIN + BLOCK)
  let filled = CHAIN
  let started = false

  const close = async (): Promise<Uint8Array> => {
    const block = buffer.subarray(started ? 0 : CHAIN, filled)
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', block))
    buffer.set(hash)
    filled = CHAIN
    started = true
    return hash
  }

  const addMore = async (bytes: Uint8Array): Promise<void> => {
    let rest = bytes
    while (rest.length > 0) {
      if (filled === buffer.length) await close()
      const part = rest.subarray(0, buffer.length - filled)
      buffer.set(part, filled)
      filled += part.length
      rest = rest.subarray(part.length)
    }
  }

  return {
    add(bytes) {
      if (filled + bytes.length > buffer.length) return addMore(bytes)
      buffer.set(bytes, filled)
      filled += bytes.length
      return undefined
    },
    async hex() {
      const hash = await close()
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  }
}
