import { describe, expect, test, vi } from 'vitest'
import { pulled } from '../../lib/web/pulled'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const all = async (stream: ReadableStream<Uint8Array>) => new Response(stream).bytes()

describe('a stream of what is pulled', () => {
  test('gives it in order, and ends', async () => {
    const left: (Uint8Array | null)[] = [bytes(1), bytes(2, 3), null]
    expect(await all(pulled(async () => left.shift() ?? null))).toEqual(bytes(1, 2, 3))
  })

  test('fails as what it is pulled from', async () => {
    const failing = pulled(() => Promise.reject(new RangeError('no more')))
    await expect(failing.getReader().read()).rejects.toThrow(RangeError)
  })

  test.each([
    ['another piece', bytes(1)],
    ['the end', null],
  ])('drops %s where it was ended on the way, and tells its source', async (_, late) => {
    const coming = Promise.withResolvers<Uint8Array | null>()
    const cancel = vi.fn()
    const reader = pulled(() => coming.promise, cancel).getReader()
    const read = reader.read()
    await reader.cancel('enough')
    coming.resolve(late)
    expect(await read).toEqual({ done: true, value: undefined })
    expect(cancel).toHaveBeenCalledExactlyOnceWith('enough')
  })
})
