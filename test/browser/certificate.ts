import { generateKeyPairSync, sign } from 'node:crypto'

/** Tags of ASN.1 (X.690) that a certificate is made of. */
const TAG = {
  integer: 0x02,
  bits: 0x03,
  object: 0x06,
  text: 0x0c,
  sequence: 0x30,
  set: 0x31,
  time: 0x17,
} as const

/** ecdsa-with-SHA256 (RFC 5758) and commonName (RFC 5280), as their bytes. */
const ECDSA = Buffer.from('2a8648ce3d040302', 'hex')
const COMMON_NAME = Buffer.from('550403', 'hex')

function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const { length } = body
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  const size = Buffer.from(length < 0x80 ? [length] : long)
  return Buffer.concat([Buffer.from([tag]), size, body])
}

/**
 * A key and a certificate that it signs for itself (RFC 5280, version 1), made anew for each run:
 * browsers that are told to take any certificate take it, and no key lies about.
 */
export function ownCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = der(TAG.sequence, der(TAG.object, ECDSA))
  const commonName = [der(TAG.object, COMMON_NAME), der(TAG.text, Buffer.from('a test'))]
  const name = der(TAG.sequence, der(TAG.set, der(TAG.sequence, ...commonName)))
  const valid = ['200101000000Z', '491231235959Z'].map((day) => der(TAG.time, Buffer.from(day)))
  const facts = der(
    TAG.sequence,
    der(TAG.integer, Buffer.from([1])),
    algorithm,
    name,
    der(TAG.sequence, ...valid),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', facts, privateKey)
  const bits = der(TAG.bits, Buffer.from([0]), signature)
  const base64 = der(TAG.sequence, facts, algorithm, bits).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  }
}
