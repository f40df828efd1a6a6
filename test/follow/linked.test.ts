import { describe, expect, test } from 'vitest'
import { followed, HOUR, MINUTE, NOON, rss, startWorld, type World } from './world'

const FEED = 'https://www.harbour.example/news.xml'
const ROBOTS = 'https://www.harbour.example/robots.txt'
const page = (at: number): string => `https://www.harbour.example/${at}`
const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** An outlet of which articles are asked for too: a feed of so many entries, a page for each. */
function withArticles(count: number, robots: string | null = ''): World {
  const world = startWorld()
  followed(world, FEED, { articlesToo: true })
  world.web.set(FEED, () => ({ body: rss(0, count), headers: { etag: '"1"' } }))
  if (robots !== null) world.web.set(ROBOTS, () => ({ body: robots }))
  for (let at = 0; at < count; at += 1) {
    world.web.set(page(at), () => ({ body: `“Whole ${at},” said Lind.`, headers: HTML }))
  }
  return world
}

const pagesAsked = ({ asked }: World) =>
  asked.filter(({ address }) => /\/\d+$/u.test(address)).map(({ address, at }) => ({ address, at }))
const outlet = (world: World) => world.outlets.get(FEED)
const wholes = ({ kept }: World) => kept.filter(({ article }) => !article.partial)

describe('the articles that a feed links to', () => {
  test('are asked for only where the reader allows it', async () => {
    const world = withArticles(5)
    world.outlets.clear()
    followed(world, FEED)
    await world.runUntil(NOON + 3 * HOUR)
    expect(pagesAsked(world)).toEqual([])
    expect(world.asked.map(({ address }) => address)).not.toContain(ROBOTS)
  })

  test('are all read in time, thirty an hour at the most and never two at once', async () => {
    const world = withArticles(50)
    await world.runUntil(NOON + 3 * HOUR)
    const asked = pagesAsked(world)
    expect(asked.map(({ address }) => address)).toEqual(
      Array.from({ length: 50 }, (_, at) => page(at)),
    )
    const gaps = asked.slice(1).map(({ at }, before) => at - (asked[before]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * MINUTE)
    for (const { at } of asked) {
      expect(
        asked.filter((each) => each.at >= at && each.at < at + HOUR).length,
      ).toBeLessThanOrEqual(30)
    }
    expect(wholes(world)).toHaveLength(50)
    expect(outlet(world)).toMatchObject({ waiting: [], statements: 100 })
  })

  test('are not asked for where robots are not to', async () => {
    const world = withArticles(
      6,
      'User-agent: *\nDisallow: /1\nDisallow: /*3$\n\nUser-agent: other\nDisallow: /',
    )
    await world.runUntil(NOON + HOUR)
    expect(pagesAsked(world).map(({ address }) => address)).toEqual([0, 2, 4, 5].map(page))
    expect(outlet(world)?.leftOut).toEqual({ robots: 2, paid: 0, other: 0 })
  })

  test('heed what robots.txt says to this program by name', async () => {
    const world = withArticles(2, 'User-agent: AsQuoted\nDisallow: /\n\nUser-agent: *\nAllow: /')
    await world.runUntil(NOON + HOUR)
    expect(pagesAsked(world)).toEqual([])
  })

  test('keep the distance that robots.txt asks for', async () => {
    const world = withArticles(3, 'User-agent: *\nCrawl-delay: 600')
    await world.runUntil(NOON + HOUR)
    const [first, second] = pagesAsked(world)
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(10 * MINUTE)
  })

  test('are free to ask for where there is no robots.txt, which is asked for once a day', async () => {
    const world = withArticles(50, null)
    await world.runUntil(NOON + 26 * HOUR)
    expect(pagesAsked(world)).toHaveLength(50)
    expect(world.asked.filter(({ address }) => address === ROBOTS)).toHaveLength(1)
    world.web.set(FEED, () => ({ body: rss(50, 51) }))
    world.web.set(page(50), () => ({ body: '“A,” he said.', headers: HTML }))
    await world.runUntil(NOON + 40 * HOUR)
    expect(pagesAsked(world)).toHaveLength(51)
    expect(world.asked.filter(({ address }) => address === ROBOTS)).toHaveLength(2)
  })

  test('wait while robots.txt cannot be had', async () => {
    const world = withArticles(2)
    world.web.set(ROBOTS, () => ({ status: 503 }))
    await world.runUntil(NOON + 5 * HOUR)
    expect(pagesAsked(world)).toEqual([])
    const robots = world.asked.filter(({ address }) => address === ROBOTS)
    expect(robots.length).toBeLessThanOrEqual(6)
    world.web.set(ROBOTS, () => ({ body: '' }))
    await world.runUntil(NOON + 8 * HOUR)
    expect(pagesAsked(world)).toHaveLength(2)
  })

  test('of another site, or of none, are never asked for', async () => {
    const links = (at: number): string =>
      [
        'https://elsewhere.example/0',
        'http://127.0.0.1/admin',
        'https://192.168.1.1/',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'https://harbour.example.evil.example/',
        'https://localhost/',
        'https://www.harbour.example:8443/7',
        'https://user:secret@www.harbour.example/8',
      ][at] ?? ''
    const world = startWorld()
    followed(world, FEED, { articlesToo: true })
    world.web.set(FEED, () => ({ body: rss(0, 9, { links }) }))
    world.web.set(ROBOTS, () => ({ body: '' }))
    await world.runUntil(NOON + 2 * HOUR)
    const hosts = new Set(world.asked.map(({ address }) => new URL(address).host))
    expect([...hosts]).toEqual(['www.harbour.example'])
    expect(
      world.asked.map(({ address }) => address).filter((each) => each.includes('secret')),
    ).toEqual([])
    // What the entries say is kept as the outlet's own word, without an address of somebody else.
    const urls = world.kept.map(({ article }) => article.url)
    expect(urls.slice(0, 7)).toEqual([null, null, null, null, null, null, null])
  })

  test('that are not free to read are left', async () => {
    const world = withArticles(2)
    world.web.set(page(0), () => ({ body: '“Half of it,” PAID', headers: HTML }))
    await world.runUntil(NOON + HOUR)
    expect(wholes(world).map(({ article }) => article.url)).toEqual([page(1)])
    expect(outlet(world)?.leftOut.paid).toBe(1)
  })

  test('that lead elsewhere, are no pages, or not there are left', async () => {
    const world = withArticles(7)
    world.web.set(page(0), () => ({
      body: '“A”',
      headers: HTML,
      at: 'https://elsewhere.example/0',
    }))
    world.web.set(page(1), () => ({ body: '“A”', headers: HTML, at: 'https://127.0.0.1/' }))
    world.web.set(page(2), () => ({ body: '%PDF', headers: { 'content-type': 'application/pdf' } }))
    world.web.set(page(3), () => ({ status: 404 }))
    world.web.set(page(4), () => ({ body: 'NONE', headers: HTML }))
    world.web.set(page(5), () => ({ body: 'x'.repeat(7 * 2 ** 20), headers: HTML }))
    await world.runUntil(NOON + HOUR)
    expect(wholes(world).map(({ article }) => article.url)).toEqual([page(6)])
    expect(outlet(world)).toMatchObject({ waiting: [], leftOut: { robots: 0, paid: 0, other: 6 } })
  })

  test('that led to a place where robots are not to go are left', async () => {
    const world = withArticles(1, 'User-agent: *\nDisallow: /print/')
    const at = 'https://www.harbour.example/print/0'
    world.web.set(page(0), () => ({ body: '“A”', headers: HTML, at }))
    await world.runUntil(NOON + HOUR)
    expect(wholes(world)).toEqual([])
    expect(outlet(world)?.leftOut.robots).toBe(1)
  })

  test('are asked for three times, each after a while, where the server fails', async () => {
    const world = withArticles(1)
    world.web.set(page(0), () => ({ status: 503, headers: { 'retry-after': '7200' } }))
    await world.runUntil(NOON + 12 * HOUR)
    const asked = pagesAsked(world)
    expect(asked).toHaveLength(3)
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(2 * HOUR)
    expect(outlet(world)?.waiting).toEqual([])
  })

  test('cannot speak for another site', async () => {
    const world = withArticles(2)
    const canonical = (to: string) => () => ({ body: `“A,” canonical=${to}`, headers: HTML })
    world.web.set(page(0), canonical('https://elsewhere.example/story'))
    world.web.set(page(1), canonical('https://harbour.example/story'))
    await world.runUntil(NOON + HOUR)
    expect(
      wholes(world).map(({ article }) => [article.canonicalUrl, article.outlet.domain]),
    ).toEqual([
      [null, 'harbour.example'],
      ['https://harbour.example/story', 'harbour.example'],
    ])
  })

  test('survive a worker that dies after any step, at the same pace', async () => {
    for (let step = 0; step < 16; step += 1) {
      const world = withArticles(3)
      world.diesAfter = step
      await world.runUntil(NOON + 4 * HOUR)
      const urls = new Set(wholes(world).map(({ article }) => article.url))
      expect(urls.size, `dead after ${step}`).toBe(3)
      const asked = pagesAsked(world)
      const gaps = asked.slice(1).map(({ at }, before) => at - (asked[before]?.at ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * MINUTE)
    }
  })
})
