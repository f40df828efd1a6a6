import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PackError, type PackFailure } from '../../lib/pack/failure'
import { LIMIT } from '../../lib/pack/format'
import { openPack, readPack } from '../../lib/pack/read'
import { goodLines, header, sample, sealed, streamOf } from './sample'

async function failureOf(
  content: string | Uint8Array | ReadableStream<Uint8Array>,
): Promise<PackFailure> {
  const source = content instanceof ReadableStream ? content : streamOf(content)
  const error = await readPack(source).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(PackError)
  return error.failure
}

const text = await sample()
const lines = text.trimEnd().split('\n')
const without = (at: number): string => lines.filter((_, index) => index !== at).join('\n')
const headed = (rest: object): string =>
  JSON.stringify({ t: 'pack', format: 1, ...header, ...rest })

describe('a pack is refused whole', () => {
  const [first = '', ...rest] = goodLines()

  test.each<[string, string | Uint8Array, Partial<PackFailure>]>([
    ['with nothing in it', '', { reason: 'not-a-pack', line: 0 }],
    [
      'that is a page',
      '<!doctype html>\n<title>Not found</title>',
      { reason: 'not-a-pack', line: 1 },
    ],
    ['that begins with a byte order mark', `\ufeff${text}`, { reason: 'not-a-pack' }],
    ['with Windows line ends', text.replaceAll('\n', '\r\n'), { reason: 'not-a-pack' }],
    ['with a blank first line', `\n${text}`, { reason: 'not-a-pack' }],
    ['without its header', without(0), { reason: 'not-a-pack' }],
    [
      'of a later format',
      `${headed({ format: 3, more: 'yes' })}\n`,
      { reason: 'newer-format', line: 1 },
    ],
    [
      'of the format of a reader’s own, and not its own',
      headed({ format: 2 }),
      { reason: 'not-a-pack' },
    ],
    ['of no format', headed({ format: 'NaN' }), { reason: 'not-a-pack' }],
    ['of revision -0', headed({ revision: -0 }), { reason: 'not-a-pack' }],
    ['of half a revision', headed({ revision: 1.5 }), { reason: 'not-a-pack' }],
    ['with a slash in its id', headed({ id: 'a/b' }), { reason: 'not-a-pack' }],
    ['whose title turns the text', headed({ title: 'Harbour \u2067' }), { reason: 'not-a-pack' }],
    ['without languages', headed({ language: [] }), { reason: 'not-a-pack' }],
    ['with a second header', sealed([first, ...rest, first]), { reason: 'misplaced', line: 123 }],
    ['that goes on after its end', `${text}{}\n`, { reason: 'misplaced', line: 7 }],
    ['with two ends', `${text}${lines.at(-1)}\n`, { reason: 'misplaced', line: 7 }],
    ['that misses its end', without(5), { reason: 'incomplete', line: 5 }],
    ['that misses a record', without(3), { reason: 'incomplete' }],
    [
      'whose records are in another order',
      [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n'),
      { reason: 'changed', line: 6 },
    ],
    ['with a word changed', text.replace('second ship', 'secund ship'), { reason: 'changed' }],
    [
      'with two bad lines in a hundred',
      sealed([first, ...rest, '{}', '{}']),
      { reason: 'bad-lines', line: 125 },
    ],
    [
      'with a line that is too long',
      `${first}\n"${'x'.repeat(LIMIT.lineBytes)}"\n`,
      { reason: 'too-large', limit: 'lineBytes', line: 2 },
    ],
    [
      'that is one endless line',
      'x'.repeat(2 ** 20),
      { reason: 'too-large', limit: 'lineBytes', line: 1 },
    ],
    ['zipped twice', gzipSync(gzipSync(text)), { reason: 'not-a-pack' }],
    ['cut off while zipped', gzipSync(text).subarray(0, -20), { reason: 'unreadable' }],
    [
      'zipped with a wrong sum',
      Buffer.concat([gzipSync(text).subarray(0, -8), Buffer.alloc(8)]),
      { reason: 'unreadable' },
    ],
    [
      'zipped with rubbish behind',
      Buffer.concat([gzipSync(text), Buffer.from('rubbish')]),
      { reason: 'unreadable' },
    ],
    ['of one byte of gzip', Uint8Array.of(0x1f), { reason: 'not-a-pack' }],
    ['of two bytes of gzip', Uint8Array.of(0x1f, 0x8b), { reason: 'unreadable' }],
  ])('%s', async (_, content, expected) => {
    expect(await failureOf(content)).toMatchObject(expected)
  })

  test('at the hundred and first bad line, however many are good', async () => {
    const bad = Array.from({ length: 101 }, () => '{}')
    const failure = await failureOf(sealed([first, ...bad, ...goodLines(20_000).slice(1)]))
    expect(failure).toMatchObject({ reason: 'bad-lines', line: 102 })
    expect(failure.badLines).toHaveLength(101)
  })

  test('whose source fails', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('network error'))
      },
    })
    expect(await failureOf(broken)).toMatchObject({ reason: 'unreadable' })
  })
})

describe('a bomb', () => {
  test.each([
    ['of zeros', Buffer.alloc(8 * 2 ** 20), 'lineBytes'],
    [
      'of line feeds behind a header',
      Buffer.from(`${headed({})}\n${'\n'.repeat(8 * 2 ** 20)}`),
      null,
    ],
    [
      'of long lines of one letter',
      Buffer.from(`${headed({})}\n${`${'x'.repeat(60_000)}\n`.repeat(140)}`),
      'ratio',
    ],
  ])('%s stops when a limit is passed', async (_, content, limit) => {
    const failure = await failureOf(gzipSync(content, { level: 9 }))
    expect(failure.limit).toBe(limit)
  })

  test('without end is not read to its end', async () => {
    let pulled = 0
    const slice = gzipSync(Buffer.alloc(64 * 2 ** 20)).subarray(0, 4_096)
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1
          controller.enqueue(slice.slice())
        },
      },
      { highWaterMark: 0 },
    )
    expect(await failureOf(endless)).toMatchObject({ reason: 'too-large' })
    expect(pulled).toBeLessThan(100)
  })
})

test('gzip that goes on and gives nothing stops at the limit of what is stored', async () => {
  const head = gzipSync('').subarray(0, 10)
  const empty = Buffer.from('000000ffff', 'hex')
  const blocks = Buffer.concat(Array.from({ length: 2 ** 17 }, () => empty))
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(pulled === 0 ? head : blocks))
      pulled += 1
    },
  })
  const failure = await failureOf(endless)
  expect(failure).toMatchObject({ reason: 'too-large', limit: 'compressedBytes' })
})

describe('a source', () => {
  const stalled = (cancelled: () => void): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(`${lines[0]}\n`)),
      cancel: cancelled,
    })

  test('is let go when the reader closes', async () => {
    let cancelled = false
    const pack = await openPack(
      stalled(() => {
        cancelled = true
      }),
    )
    await pack.close()
    expect(cancelled).toBe(true)
  })

  test('that stalls is let go when the reader aborts', async () => {
    let cancelled = false
    const abort = new AbortController()
    const pack = await openPack(
      stalled(() => {
        cancelled = true
      }),
      { signal: abort.signal },
    )
    const reading = pack.variants.next()
    abort.abort()
    await expect(reading).rejects.toMatchObject({ failure: { reason: 'incomplete' } })
    expect(cancelled).toBe(true)
  })

  test('is let go when the header is refused', async () => {
    let cancelled = false
    const source = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{}\n')),
      cancel: () => {
        cancelled = true
      },
    })
    await failureOf(source)
    expect(cancelled).toBe(true)
  })
})

test(
  'whatever is done to its bytes, a pack is read or refused',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'cut', 'double')), {
          minLength: 1,
          maxLength: 4,
        }),
        async (zipped, changes) => {
          const given = Buffer.from(zipped ? gzipSync(text) : text)
          let bytes = given
          for (const [place, byte, change] of changes) {
            const at = place % bytes.length
            if (change === 'set')
              bytes = Buffer.concat([
                bytes.subarray(0, at),
                Buffer.of(byte),
                bytes.subarray(at + 1),
              ])
            if (change === 'cut' && at > 0)
              bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
            if (change === 'double')
              bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at - (byte % 99))])
          }
          const outcome = await readPack(streamOf(bytes)).catch((error) => error)
          if (outcome instanceof PackError) return
          // Only what gzip does not protect, as the name of the file, may change without a refusal.
          expect(outcome).toEqual(await readPack(streamOf(text)))
        },
      ),
      { numRuns: 300 },
    ),
  60_000,
)
