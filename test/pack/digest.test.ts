import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { startDigest } from '../../lib/pack/digest'
import { PackError } from '../../lib/pack/failure'

const BLOCK = 2 ** 20

/** As the format says it, from the whole of the bytes. */
function chained(bytes: Uint8Array): string {
  let hash = Buffer.alloc(0)
  for (let at = 0; at === 0 || at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK)
    hash = createHash('sha256')
      .update(Buffer.concat([hash, block]))
      .digest()
  }
  return hash.toString('hex')
}

const bytes = Uint8Array.from({ length: 2 * BLOCK + 7 }, (_, at) => (at * 31) >> 3)

test.each([0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 7])(
  'of %i bytes the digest is the same, however they come',
  async (length) => {
    const whole = bytes.subarray(0, length)
    for (const size of [length, BLOCK, BLOCK - 1, 300_000].filter((each) => each > 0)) {
      const digest = startDigest()
      for (let at = 0; at < length; at += size) await digest.add(whole.subarray(at, at + size))
      expect(await digest.hex()).toBe(chained(whole))
    }
  },
)

test('a digest makes nobody wait but where a block is full', async () => {
  const digest = startDigest()
  expect(digest.add(bytes.subarray(0, BLOCK))).toBeUndefined()
  const full = digest.add(bytes.subarray(0, 1))
  expect(full).toBeInstanceOf(Promise)
  await full
  expect(digest.add(bytes.subarray(0, 1))).toBeUndefined()
})

test('an error of a pack says in a line what and where', () => {
  expect(new PackError('incomplete')).toMatchObject({
    ...{ name: 'PackError', message: 'incomplete at line 0' },
    failure: { reason: 'incomplete', line: 0, limit: null, badLines: [] },
  })
  expect(new PackError('too-large', { line: 3, limit: 'bytes' }).message).toBe(
    'too-large at line 3 (bytes)',
  )
  const badLines = [{ line: 2, why: 'is no JSON object' }]
  expect(new PackError('bad-lines', { line: 4, badLines }).message).toBe(
    'bad-lines at line 4: line 2 is no JSON object',
  )
})
