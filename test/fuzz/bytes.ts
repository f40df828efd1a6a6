import fc from 'fast-check'

/** One thing done to bytes: where (a share of their length), what, and with which byte. */
type Change = readonly [at: number, kind: 'set' | 'cut' | 'add' | 'double' | 'end', byte: number]

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.constantFrom('set', 'cut', 'add', 'double', 'end'),
  fc.nat(255),
)

/** Some changes to bytes. */
export const changes = fc.array(change, { minLength: 1, maxLength: 5 })

/** The bytes after these changes. */
export function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  return all.reduce<Uint8Array>((before, [share, kind, byte]) => {
    const at = Math.floor(share * before.length)
    const [head, tail] = [before.subarray(0, at), before.subarray(at)]
    switch (kind) {
      case 'set':
        return Buffer.concat([head, Buffer.of(byte), tail.subarray(1)])
      case 'cut':
        return Buffer.concat([head, tail.subarray(1 + (byte % 16))])
      case 'add':
        return Buffer.concat([head, Buffer.of(byte), tail])
      case 'double':
        return Buffer.concat([head, before.subarray(Math.max(0, at - byte)), tail])
      case 'end':
        return Buffer.from(head)
      default:
        return kind satisfies never
    }
  }, bytes)
}
