import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { startDigest } from '../../lib/pack/digest'
import { indexText, readIndex } from '../../lib/pack/pack-index'
import { fingerprintOf, keyText } from '../../lib/pack/signature'
import { UsageError } from '../usage-error'
import { openPackFile } from './pack-file'

/** Bytes of a raw Ed25519 key; they stand last in its SubjectPublicKeyInfo (RFC 8410). */
const RAW_KEY = 32
/** Nobody but its owner reads a private key. */
const OWNER_ONLY = 0o600

/** Makes a key to sign packs with, as PKCS 8 in PEM, and answers how its public half is named. */
export async function makeKey(file: string): Promise<{ key: string; fingerprint: string }> {
  if (existsSync(file)) throw new UsageError(`${file} is there already: a key is never overwritten`)
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: OWNER_ONLY })
  return described(publicKeyOf(file))
}

export interface Signed {
  readonly index: string
  readonly signature: string
  readonly fingerprint: string
}

export interface SignWish {
  /** Day after which the next revision can be expected, or null. */
  readonly expires: string | null
  /** Keys that the next revisions may be signed with besides. */
  readonly alsoKeys: readonly string[]
  /** Whether the next revisions will appear at the same address. */
  readonly isUpdatable: boolean
  /** The first version of the extension that is to read it, or null. */
  readonly minimumVersion: string | null
}

/**
 * Writes `index.json` and its signature beside a pack, which is read and proven first. Throws
 * UsageError and LineError.
 */
export async function signPack(pack: string, keyFile: string, wish: SignWish): Promise<Signed> {
  const { header, variants } = await openPackFile(pack)
  let statements = 0
  for await (const _ of variants()) statements += 1
  const { key, fingerprint } = await described(publicKeyOf(keyFile))
  const file = { name: basename(pack), bytes: statSync(pack).size, sha256: await digestOf(pack) }
  const { alsoKeys, ...said } = wish
  const keys = [...new Set([key, ...alsoKeys])]
  const text = indexText({ ...header, ...said, statements, file, keys })
  // What no reader takes is not signed.
  const read = readIndex(Buffer.from(text))
  if (typeof read === 'string') throw new UsageError(`what is to be signed is no index: ${read}`)
  const index = join(dirname(pack), 'index.json')
  const signature = `${index}.sig`
  writeFileSync(index, text)
  writeFileSync(signature, sign(null, Buffer.from(text), privateKeyOf(keyFile)))
  return { index, signature, fingerprint }
}

export async function digestOf(file: string): Promise<string> {
  const digest = startDigest()
  for await (const chunk of createReadStream(file)) await digest.add(chunk)
  return digest.hex()
}

function privateKeyOf(file: string) {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error
    // Anything else is no key: said below.
  }
  throw new UsageError(`${file} holds no Ed25519 key; as-quoted pack key makes one`)
}

const publicKeyOf = (file: string): Uint8Array =>
  createPublicKey(privateKeyOf(file)).export({ type: 'spki', format: 'der' }).subarray(-RAW_KEY)

async function described(raw: Uint8Array): Promise<{ key: string; fingerprint: string }> {
  const key = keyText(raw)
  return { key, fingerprint: await fingerprintOf(key) }
}
