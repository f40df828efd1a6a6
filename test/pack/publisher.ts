import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { startDigest } from '../../lib/pack/digest'
import { indexText, type PackIndex } from '../../lib/pack/pack-index'
import { keyText } from '../../lib/pack/signature'
import { packText } from '../../lib/pack/write'
import { header, outlets, variantRecord } from './sample'

/** Who publishes a pack. */
export interface Maker {
  readonly secret: KeyObject
  readonly key: string
}

/** Bytes before the 32 of the key itself, in the only form in which Node gives it away. */
const SPKI_HEAD = 12

export function maker(): Maker {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI_HEAD)
  return { secret: privateKey, key: keyText(raw) }
}

export interface Published {
  readonly data: Uint8Array
  readonly index: Uint8Array
  readonly signature: Uint8Array
}

const UTF8 = new TextEncoder()

/** A revision of a pack as its maker publishes it. */
export async function published(
  revision: number,
  by: Maker,
  rest: Partial<PackIndex> = {},
  id = header.id,
): Promise<Published> {
  const records = [variantRecord(`v${revision}`)]
  const data = UTF8.encode(await packText({ ...header, id, revision }, outlets, records))
  const digest = startDigest()
  await digest.add(data)
  const file = { name: `harbour-${revision}.jsonl`, bytes: data.length, sha256: await digest.hex() }
  const bound = { expires: null, statements: 1, isUpdatable: false, minimumVersion: null }
  const about = { ...header, id, revision, ...bound, file, keys: [by.key] }
  const index = UTF8.encode(indexText({ ...about, ...rest }))
  return { data, index, signature: new Uint8Array(sign(null, index, by.secret)) }
}
