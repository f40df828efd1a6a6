import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readIndex } from '../../lib/pack/pack-index'
import { fingerprintOf, keyFrom, type Verdict, verdictOn } from '../../lib/pack/signature'
import { LineError } from '../json-lines'
import { openPackFile } from './pack-file'
import { digestOf } from './sign'

/** What was proven of a pack. */
export interface Verified {
  readonly id: string
  readonly revision: number
  readonly variants: number
  readonly badLines: number
  /** `unsigned`: there is no index beside it, or the index has no signature. */
  readonly signature: Verdict | 'unsigned'
  /** Of the key that the signature is by; compare it with what the maker publishes. */
  readonly fingerprint: string | null
}

/**
 * Reads all of a pack, and the index beside it if there is one. Throws LineError where the pack is
 * damaged, is another one than its index says, or bears a signature by none of its keys.
 */
export async function verifyPack(pack: string): Promise<Verified> {
  const { header, variants } = await openPackFile(pack)
  let count = 0
  const records = variants()
  let next = await records.next()
  while (!next.done) {
    count += 1
    next = await records.next()
  }
  const signed = await signatureBeside(pack, header)
  const { id, revision } = header
  return { id, revision, variants: count, badLines: next.value.length, ...signed }
}

async function signatureBeside(
  pack: string,
  header: { readonly id: string; readonly revision: number },
): Promise<Pick<Verified, 'signature' | 'fingerprint'>> {
  const file = join(dirname(pack), 'index.json')
  const unsigned = { signature: 'unsigned', fingerprint: null } as const
  if (!existsSync(file)) return unsigned
  const bytes = readFileSync(file)
  const index = readIndex(bytes)
  if (typeof index === 'string') throw new LineError(`${file}: ${index}`)
  if (index.file.name !== basename(pack)) return unsigned
  const isSame =
    index.id === header.id &&
    index.revision === header.revision &&
    index.file.bytes === statSync(pack).size &&
    index.file.sha256 === (await digestOf(pack))
  if (!isSame) throw new LineError(`${pack}: another pack than ${file} says`)
  if (!existsSync(`${file}.sig`)) return unsigned
  const signature = readFileSync(`${file}.sig`)
  for (const key of index.keys) {
    const raw = keyFrom(key)
    if (raw === null || (await verdictOn(bytes, signature, raw)) !== 'valid') continue
    return { signature: 'valid', fingerprint: await fingerprintOf(key) }
  }
  throw new LineError(`${file}.sig: a signature by none of the keys of the index`)
}
