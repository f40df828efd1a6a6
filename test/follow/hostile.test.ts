import fc from 'fast-check'
import robotsParser from 'robots-parser'
import { describe, expect, test } from 'vitest'
import { LIMIT } from '../../lib/feed/feed'
import type { LookFault } from '../../lib/follow/outlet'
import { allows, delayIn, ROBOTS } from '../../lib/follow/robots'
import { lookAtOnce, takeTurn } from '../../lib/follow/turn'
import { type Answer, followed, HOUR, rss, startWorld } from './world'

const FEED = 'https://www.harbour.example/feed'

/** A body that never ends: it counts what was taken of it. */
function endless(piece: Uint8Array): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += piece.length
      controller.enqueue(piece)
    },
  })
  return { body, taken: () => taken }
}

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>`

const HOSTILE: readonly (readonly [string, LookFault, () => Answer | null])[] = [
  ['entities that grow', 'document-type', () => ({ body: laughs })],
  ['a page', 'not-a-feed', () => ({ body: '<html><body>Welcome</body></html>' })],
  ['nothing', 'not-a-feed', () => ({ body: '' })],
  ['a picture', 'not-a-feed', () => ({ body: '\u0089PNG\r\n\u001a\n\u0000\u0000' })],
  ['elements in elements', 'too-deep', () => ({ body: `<rss>${'<a>'.repeat(100_000)}` })],
  [
    'a million entries',
    'too-large',
    () => ({ body: `<rss><channel>${'<item/>'.repeat(1_000_000)}</channel></rss>` }),
  ],
  ['an end that never comes', 'too-large', () => ({ body: endless(new Uint8Array(65_536)).body })],
  ['redirects home', 'redirected', () => ({ body: rss(0, 1), at: 'http://127.0.0.1/feed' })],
  ['redirects into the house', 'redirected', () => ({ body: rss(0, 1), at: 'https://10.0.0.1/' })],
  ['redirects to a file', 'redirected', () => ({ body: rss(0, 1), at: 'file:///etc/passwd' })],
  ['another site', 'other-site', () => ({ body: rss(0, 1), at: 'https://elsewhere.example/feed' })],
  ['no connection', 'unreachable', () => null],
  ['a locked door', 'denied', () => ({ status: 403 })],
  ['a strange status', 'broken', () => ({ status: 302 })],
]

describe('a feed that is hostile ends in a named error, and what was known stays', () => {
  test.each(HOSTILE)('%s: %s', async (_, fault, bad) => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ body: rss(0, 3), headers: { etag: '"1"' } }))
    await takeTurn(world.ports)
    const before = world.outlets.get(FEED)
    world.web.set(FEED, bad)
    world.now += 2 * HOUR
    await lookAtOnce(FEED, world.ports)
    expect(world.outlets.get(FEED)).toMatchObject({
      result: { kind: 'failed', fault },
      failures: 1,
      paused: null,
      etag: before?.etag,
      seen: before?.seen,
      statements: 3,
      name: 'Harbour News',
    })
    expect(world.kept).toHaveLength(3)
    // And it is mended by the next good answer.
    world.web.set(FEED, () => ({ body: rss(0, 4) }))
    world.now += 2 * HOUR
    await takeTurn(world.ports)
    expect(world.kept).toHaveLength(4)
  })

  test('no more is taken of an endless one than a feed may have', async () => {
    const world = startWorld()
    const { body, taken } = endless(new Uint8Array(65_536).fill(0x20))
    followed(world, FEED)
    world.web.set(FEED, () => ({ body }))
    await takeTurn(world.ports)
    expect(taken()).toBeLessThan(LIMIT.text + 10 * 65_536)
  })

  test('one that breaks off is told from one that is none', async () => {
    const world = startWorld()
    followed(world, FEED)
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('<rss>')),
      pull: (controller) => controller.error(new TypeError('network error')),
    })
    world.web.set(FEED, () => ({ body }))
    await takeTurn(world.ports)
    expect(world.outlets.get(FEED)?.result).toEqual({ kind: 'failed', fault: 'cut-off' })
  })

  test('one of many entries is read as far as a feed goes', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ body: rss(0, 3_000) }))
    await takeTurn(world.ports)
    expect(world.kept).toHaveLength(LIMIT.items)
    expect(world.outlets.get(FEED)?.seen.length).toBeLessThanOrEqual(1_000)
  })

  test('names hold nothing that turns or hides what stands beside them', async () => {
    const world = startWorld()
    followed(world, FEED)
    const title = `Har\u202ebour\u0000\u2066 ${'x'.repeat(500)}`
    world.web.set(FEED, () => ({ body: rss(0, 1).replace('Harbour News', title) }))
    await takeTurn(world.ports)
    const name = world.outlets.get(FEED)?.name ?? ''
    expect(name).toMatch(/^Har bour x+$/u)
    expect(name.length).toBeLessThanOrEqual(120)
  })

  test('a full disk stops the look, and the entries come again', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ body: rss(0, 5), headers: { etag: '"1"' } }))
    let room = 2
    const keep = world.ports.keep
    const ports = {
      ...world.ports,
      keep: async (...kept: Parameters<typeof keep>) =>
        room-- > 0 ? keep(...kept) : ({ ok: false, fault: 'full' } as const),
    }
    await takeTurn(ports)
    expect(world.outlets.get(FEED)).toMatchObject({
      result: { kind: 'failed', fault: 'full' },
      etag: null,
    })
    room = 100
    world.now += 2 * HOUR
    await takeTurn(ports)
    expect(world.kept).toHaveLength(5)
  })
})

describe('a robots.txt that is hostile', () => {
  const row = (text: string) => ({
    origin: 'https://www.harbour.example',
    until: '2026-03-03T12:00:00.000Z',
    text,
    without: 'none' as const,
  })
  const ADDRESS = `https://www.harbour.example/${'a'.repeat(1_900)}`

  test.each([
    ['patterns without end', false, `User-agent: *\nDisallow: /${'*a'.repeat(60_000)}b`],
    ['many rules', false, `User-agent: *\n${'Disallow: /*a*a*a*a*b\n'.repeat(10_000)}`],
    ['no line', false, 'x'.repeat(500_000)],
    [
      'names of objects',
      true,
      'User-agent: __proto__\nDisallow: /\nUser-agent: constructor\nAllow: /',
    ],
  ])('%s is answered: %s', (_, allowed, text) => {
    expect(allows(row(text), ADDRESS)).toBe(allowed)
  })

  test('but a long one of usual rules is read', () => {
    const text = `User-agent: *\n${'Disallow: /search/*?q=\n'.repeat(500)}Disallow: /private/`
    expect(allows(row(text), 'https://www.harbour.example/2026/03/02/ferry')).toBe(true)
    expect(allows(row(text), 'https://www.harbour.example/private/ferry')).toBe(false)
  })

  // Each rule under each agent would be hundreds of millions, more than the memory holds.
  test.each([
    ['us', 'User-agent: AsQuoted\n'],
    ['everybody', 'User-agent: *\n'],
    ['others and everybody', 'User-agent: a\nUser-agent: b\nUser-agent: *\n'],
  ])('as many agents and rules as may be sent are read: for %s', (_, agents) => {
    const half = ROBOTS.bytes / 2 - 100
    const many = (line: string) => line.repeat(half / line.length)
    const text = `${many(agents)}${many('Disallow: /private\n')}Crawl-delay: 7`
    expect(allows(row(text), 'https://www.harbour.example/2026')).toBe(true)
    expect(allows(row(text), 'https://www.harbour.example/private/ferry')).toBe(false)
    expect(delayIn(row(text))).toBe(7)
  })

  test('says to us what it says when all of it is read, whomever else it names', () => {
    const line = fc.constantFrom(
      ...['User-agent: *', 'user-agent : asquoted/1.0 # us', 'User-agent: other', 'User-agent:'],
      ...['Disallow: /a', 'Allow: /a/b', 'Disallow: /', 'Disallow:', 'Crawl-delay: 7'],
      ...['Crawl-delay: 9', 'Sitemap: https://a.example/', 'unknown: x', ': x', '# User-agent: *'],
      ...['', 'no directive', ' \tUSER-AGENT:*', 'User-agent: As#Quoted'],
    )
    const end = fc.constantFrom('\n', '\r\n', '\r')
    const texts = fc
      .array(fc.tuple(line, end), { maxLength: 14 })
      .map((lines) => lines.flat().join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const whole = robotsParser('https://www.harbour.example/robots.txt', text)
        for (const path of ['/', '/a', '/a/b']) {
          const address = `https://www.harbour.example${path}`
          expect(allows(row(text), address)).toBe(whole.isAllowed(address, 'AsQuoted'))
        }
        expect(delayIn(row(text))).toBe(whole.getCrawlDelay('AsQuoted') ?? null)
      }),
      { numRuns: 500 },
    )
  })
})
