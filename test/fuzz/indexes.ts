import fc from 'fast-check'
import { LIMIT } from '../../lib/pack/format'
import { indexText, needsLater, readIndex } from '../../lib/pack/pack-index'
import { fingerprintOf, keyFrom } from '../../lib/pack/signature'
import { changed, changes } from './bytes'
import { demand, type Target } from './target'
import { hostileText } from './texts'

const GOOD = {
  format: 1,
  id: 'lakeside',
  revision: 3,
  title: 'Lakeside',
  license: 'CC-BY-4.0',
  attribution: 'Lakeside',
  language: ['en'],
  created: '2026-03-02',
  expires: '2027-03-02T00:00:00Z',
  counts: { statements: 7 },
  file: { name: 'lakeside-3.jsonl.gz', bytes: 4_096, sha256: 'ab'.repeat(32) },
  keys: [`ed25519:${'A'.repeat(43)}=`],
  isUpdatable: true,
  minimumVersion: '0.1',
}

const value = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(-1, 1e308, '', null, '../x', '99999.0', [], {}),
)
const record = fc
  .tuple(fc.constantFrom(...Object.keys(GOOD)), value, fc.boolean())
  .map(([key, instead, isGone]) => {
    const { [key]: _, ...rest } = GOOD as Record<string, unknown>
    return isGone ? rest : { ...rest, [key]: instead }
  })
const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)]
const bytes = fc.oneof(
  { weight: 3, arbitrary: record.map((each) => bytesOf(JSON.stringify(each))) },
  changes.map((all) => [...changed(new TextEncoder().encode(JSON.stringify(GOOD)), all)]),
  hostileText.map(bytesOf),
)

/** An index is read or refused by name; one that is read keeps to the limits and is written as it was. */
export const indexes: Target<readonly number[]> = {
  name: 'indexes',
  inputs: bytes,
  async check(input) {
    const read = readIndex(new Uint8Array(input))
    if (typeof read === 'string') return demand(read.length > 0, 'a refusal without a reason')
    demand(/^[\w.-]+$/u.test(read.file.name), `a file ${read.file.name}`)
    demand(read.file.bytes >= 0 && read.file.bytes <= LIMIT.bytes, 'a large file')
    demand(Number.isSafeInteger(read.revision), `revision ${read.revision}`)
    demand(typeof needsLater(read, '0.1.0') === 'boolean', 'no answer')
    for (const key of read.keys)
      demand(keyFrom(key) !== null || (await fingerprintOf(key)) === '', `a key ${key}`)
    const again = readIndex(new TextEncoder().encode(indexText(read)))
    demand(JSON.stringify(again) === JSON.stringify(read), 'it is written otherwise than read')
  },
}
