import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../lib/index/segment/key'
import { recordsOf, variantOf } from '../../lib/pack/convert'
import type { OutletRecord, VariantRecord } from '../../lib/pack/format'
import { openPack } from '../../lib/pack/read'
import { packText } from '../../lib/pack/write'
import { readBothWays } from './both-ways'
import { header, outlets, sample, streamOf, variantRecord, variants } from './sample'

const words = (most: number) =>
  fc
    .array(fc.constantFrom('the', 'Müller', '“quay”', 'Київ', '😀', 'constructor', '__proto__'), {
      minLength: 1,
      maxLength: Math.floor(most / 12),
    })
    .map((list) => list.join(' '))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const outlet: fc.Arbitrary<Omit<OutletRecord, 'id'>> = fc.record({
  name: maybe(words(100)),
  domain: maybe(fc.constantFrom('gull.example', 'news.gull.co.uk')),
  kind: fc.constantFrom('news', 'agency', 'official', 'transcript'),
})

const variant: fc.Arbitrary<Omit<VariantRecord, 'id' | 'outlet'>> = fc.record({
  article: fc.record({
    id: fc.constantFrom('a1', 'https://gull.example/a'),
    title: maybe(words(200)),
    url: maybe(fc.webUrl()),
    published: maybe(day),
  }),
  speaker: maybe(
    fc.record({
      name: words(100),
      kind: fc.constantFrom('person', 'organisation', 'group', 'anonymous'),
      qid: fc.constantFrom(null, 'Q1', 'Q42'),
    }),
  ),
  mention: words(100),
  cue: words(24),
  form: fc.constantFrom('direct', 'mixed', 'indirect'),
  lang: fc.constantFrom('en', 'en-gb', 'zh-hant-tw'),
  day: maybe(day),
  occasion: maybe(words(100)),
  via: maybe(words(100)),
  text: words(1_000),
  before: words(48),
  after: fc.constantFrom('', '\n', '”, she said.'),
})

const contents = fc.record({
  outlets: fc
    .array(outlet, { minLength: 1, maxLength: 4 })
    .map((list) => list.map((each, at) => ({ id: `o${at}`, ...each }))),
  variants: fc
    .array(variant, { maxLength: 8 })
    .map((list) => list.map((each, at) => ({ id: `v${at}`, outlet: 'o0', ...each }))),
})

describe('a pack', () => {
  test('that is written is read again, whatever stands in it', () =>
    fc.assert(
      fc.asyncProperty(contents, fc.boolean(), async (given, zipped) => {
        const text = await packText(header, given.outlets, given.variants)
        const pack = await readBothWays(streamOf(zipped ? gzipSync(text) : text))
        const [first] = given.outlets
        expect(pack).toEqual({
          header,
          variants: given.variants.map((each) => variantOf(each, first as OutletRecord, header.id)),
          badLines: [],
        })
      }),
      { numRuns: 50 },
    ))

  test('is the same after writing what was read', () =>
    fc.assert(
      fc.asyncProperty(contents, async (given) => {
        const text = await packText(header, given.outlets, given.variants)
        const first = await readBothWays(streamOf(text))
        const records = recordsOf(first.variants)
        const again = await packText(first.header, records.outlets, records.variants)
        expect(await readBothWays(streamOf(again))).toEqual(first)
      }),
      { numRuns: 50 },
    ))

  test('has the same bytes whatever the order of keys', async () => {
    const turned = <Value extends object>(value: Value): Value =>
      Object.fromEntries(Object.entries(value).reverse()) as Value
    const text = await packText(turned(header), outlets.map(turned), variants.map(turned))
    expect(text).toBe(await sample())
  })

  test.each([1, 2, 7, 100, 65_536])('is read in pieces of %i bytes', async (size) => {
    const text = await sample()
    const whole = await readBothWays(streamOf(text))
    expect(await readBothWays(streamOf(text, size))).toEqual(whole)
    expect(await readBothWays(streamOf(gzipSync(text), size))).toEqual(whole)
  })

  test('takes no outlet for another whose id has the same hash, or nearly', async () => {
    const seen = new Map<number, string>()
    const alike: (readonly [string, string])[] = []
    for (let at = 0; at < 200_000; at += 1) {
      const half = hashOf(`o${at}`).first >>> 2
      const other = seen.get(half)
      if (other) alike.push([other, `o${at}`])
      seen.set(half, `o${at}`)
    }
    expect(alike.some(([one, other]) => one.length === other.length)).toBe(true)
    const ids = alike.flat()
    const of = (id: string): OutletRecord => ({ id, name: `The ${id}`, domain: null, kind: 'news' })
    const said = [...ids, ...ids].map((id, at) => variantRecord(`v${at}`, { outlet: id }))
    const { variants: read } = await readBothWays(
      streamOf(await packText(header, ids.map(of), said)),
    )
    expect(read.map(({ outlet: { name } }) => name)).toEqual(said.map((it) => `The ${it.outlet}`))
  })

  test('needs no line feed after its end', async () => {
    const pack = await readBothWays(streamOf((await sample()).trimEnd()))
    expect(pack.variants).toHaveLength(variants.length)
  })

  test('may hold nothing', async () => {
    expect(await readBothWays(streamOf(await packText(header, [], [])))).toEqual({
      header,
      variants: [],
      badLines: [],
    })
  })

  test('gives its header before its records are there', async () => {
    const text = await sample()
    const start = text.slice(0, text.indexOf('\n') + 1)
    const stalled = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
    })
    const pack = await openPack(stalled)
    expect(pack.header).toEqual(header)
    await pack.close()
  })
})

describe('the digest', () => {
  const endOf = (text: string): { readonly sha256: string; readonly body: string } => {
    const at = text.lastIndexOf('{"t":"end"')
    return { sha256: JSON.parse(text.slice(at)).sha256, body: text.slice(0, at) }
  }

  test('of a small pack is the plain SHA-256 of its lines before the end', async () => {
    const { sha256, body } = endOf(await sample())
    expect(sha256).toBe(createHash('sha256').update(body).digest('hex'))
  })

  test('of a large one chains the blocks of 2^20 bytes', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) =>
      variantRecord(`v${at}`, { text: Array.from({ length: 250 }, (_, n) => n * at).join(' ') }),
    )
    const text = await packText(header, outlets, many)
    const { sha256, body } = endOf(text)
    const bytes = Buffer.from(body)
    let hash = Buffer.alloc(0)
    for (let at = 0; at < bytes.length; at += 2 ** 20) {
      const block = bytes.subarray(at, at + 2 ** 20)
      hash = createHash('sha256')
        .update(Buffer.concat([hash, block]))
        .digest()
    }
    expect(bytes.length).toBeGreaterThan(2 * 2 ** 20)
    expect(sha256).toBe(hash.toString('hex'))
    expect((await readBothWays(streamOf(gzipSync(text)))).variants).toHaveLength(2_000)
  })
})
