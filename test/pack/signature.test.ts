import { afterEach, describe, expect, test, vi } from 'vitest'
import { fingerprintOf, keyFrom, keyText, verdictOn } from '../../lib/pack/signature'

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))

/** RFC 8032, section 7.1: tests 1 to 3. */
const VECTORS = [
  {
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
] as const

afterEach(() => void vi.restoreAllMocks())

describe.each(VECTORS)('RFC 8032, message “$message”', ({ key, message, signature }) => {
  const verdict = (m: Uint8Array, s: Uint8Array, k: Uint8Array) => verdictOn(m, s, k)
  test('is valid', async () => {
    expect(await verdict(bytes(message), bytes(signature), bytes(key))).toBe('valid')
  })

  test('is invalid with any bit of the signature flipped, or of the message, or by another key', async () => {
    for (let bit = 0; bit < 512; bit += 7) {
      const flipped = bytes(signature)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await verdict(bytes(message), flipped, bytes(key))).toBe('invalid')
    }
    const longer = bytes(`${message}00`)
    expect(await verdict(longer, bytes(signature), bytes(key))).toBe('invalid')
    for (const other of VECTORS.filter((each) => each.key !== key)) {
      expect(await verdict(bytes(message), bytes(signature), bytes(other.key))).toBe('invalid')
    }
  })

  test('is invalid where a key or a signature is too short or too long', async () => {
    expect(await verdict(bytes(message), bytes(signature).slice(1), bytes(key))).toBe('invalid')
    expect(await verdict(bytes(message), bytes(signature), bytes(key).slice(1))).toBe('invalid')
    const [longer, long] = [bytes(`${signature}00`), bytes(`${key}00`)]
    expect(await verdict(bytes(message), longer, bytes(key))).toBe('invalid')
    expect(await verdict(bytes(message), bytes(signature), long)).toBe('invalid')
  })

  test('is not tried with what cannot be a key or a signature', async () => {
    const tried = vi.spyOn(crypto.subtle, 'importKey')
    await verdict(bytes(message), bytes(signature).slice(1), bytes(key))
    await verdict(bytes(message), bytes(signature), bytes(key).slice(1))
    expect(tried).not.toHaveBeenCalled()
  })

  test('is not verified where the browser cannot', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(
      new DOMException('Unrecognized name.', 'NotSupportedError'),
    )
    expect(await verdict(bytes(message), bytes(signature), bytes(key))).toBe('unsupported')
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('No.', 'DataError'))
    expect(await verdict(bytes(message), bytes(signature), bytes(key))).toBe('invalid')
  })
})

describe('a key', () => {
  const raw = bytes(VECTORS[0].key)
  test('is written and read', () => {
    expect(keyText(raw)).toBe('ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=')
    expect(keyFrom(keyText(raw))).toEqual(raw)
  })

  test.each([
    '',
    'ed25519:',
    'ed25519:####',
    'rsa:11qYAYKxCrfVS',
    keyText(raw.slice(1)),
    keyText(raw).slice(8),
    `${keyText(raw)}#`,
    `rsa:2551${keyText(raw).slice(8)}`,
  ])('“%s” is none', async (text) => {
    expect(keyFrom(text)).toBeNull()
    expect(await fingerprintOf(text)).toBe('')
  })

  test('is compared by people as the start of its SHA-256', async () => {
    expect(await fingerprintOf(keyText(raw))).toBe('21fe 31df a154 a261')
    expect(await fingerprintOf(keyText(raw))).not.toBe(
      await fingerprintOf(keyText(bytes(VECTORS[1].key))),
    )
  })
})
