import { describe, expect, test } from 'vitest'
import { heedPermissions, lookAtOnce, takeTurn } from '../../lib/follow/turn'
import { followed, HOUR, MINUTE, NOON, rss, startWorld, type World } from './world'

const FEED = 'https://feeds.harbour.example/news.xml'
const DAY = 24 * HOUR

/** Milliseconds between the requests for an address, in order. */
function gaps({ asked }: World, address: string): number[] {
  const times = asked.filter((each) => each.address === address).map(({ at }) => at)
  return times.slice(1).map((at, before) => at - (times[before] ?? 0))
}

const outlet = (world: World, feed = FEED) => {
  const found = world.outlets.get(feed)
  if (found === undefined) throw new Error('is followed no longer')
  return found
}

describe('a feed that is followed', () => {
  test('is read at once, and its entries are kept as the outlet’s own', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ body: rss(0, 50) }))
    await takeTurn(world.ports)
    expect(world.kept).toHaveLength(50)
    expect(world.kept[0]?.article).toMatchObject({
      url: 'https://www.harbour.example/0',
      outlet: { name: 'Harbour News', domain: 'harbour.example' },
      partial: true,
    })
    expect(outlet(world)).toMatchObject({
      name: 'Harbour News',
      statements: 50,
      result: { kind: 'found', statements: 50 },
      lastLook: new Date(NOON).toISOString(),
      nextLook: new Date(NOON + HOUR).toISOString(),
    })
  })

  test('is asked for without cookies, without saying from where, and again only if it changed', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, ({ headers }) =>
      headers.get('if-none-match') === '"1"' &&
      headers.get('if-modified-since') === 'Mon, 02 Mar 2026 10:00:00 GMT'
        ? { status: 304 }
        : {
            body: rss(0, 5),
            headers: { etag: '"1"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' },
          },
    )
    await world.runUntil(NOON + 6 * HOUR)
    expect(world.kept).toHaveLength(5)
    expect(world.asked.length).toBeGreaterThan(4)
    expect(outlet(world).result).toEqual({ kind: 'unchanged' })
    for (const { options } of world.asked) {
      expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
    }
  })

  test('brings what is new in it, and nothing twice', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, ({ at }) => {
      const hour = Math.floor((at - NOON) / HOUR)
      return { body: rss(hour, hour + 20) }
    })
    await world.runUntil(NOON + 10.5 * HOUR)
    expect(world.kept.map(({ article }) => article.title)).toEqual(
      Array.from({ length: 30 }, (_, at) => `Pier ${at}`),
    )
    expect(outlet(world).seen).toHaveLength(20)
  })

  test('is asked for hourly at the most, and when its publisher wants it', async () => {
    const world = startWorld()
    followed(world, FEED)
    followed(world, 'https://slow.example/feed')
    followed(world, 'https://night.example/feed')
    world.web.set(FEED, () => ({ body: rss(0, 2) }))
    world.web.set('https://slow.example/feed', () => ({
      body: rss(0, 2, { channel: '<ttl>240</ttl>' }),
    }))
    world.web.set('https://night.example/feed', () => ({
      body: rss(0, 2, { channel: '<skipHours><hour>13</hour><hour>14</hour></skipHours>' }),
      headers: { 'cache-control': 'max-age=60' },
    }))
    await world.runUntil(NOON + DAY)
    expect(Math.min(...gaps(world, FEED))).toBeGreaterThanOrEqual(HOUR)
    expect(Math.min(...gaps(world, 'https://slow.example/feed'))).toBeGreaterThanOrEqual(4 * HOUR)
    const hours = world.asked
      .filter(({ address }) => address === 'https://night.example/feed')
      .map(({ at }) => new Date(at).getUTCHours())
    expect(hours.slice(1).filter((hour) => hour === 13 || hour === 14)).toEqual([])
    expect(hours.length).toBeGreaterThan(15)
  })

  test('that is gone for ever is asked for never again', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ status: 410 }))
    await world.runUntil(NOON + 3 * DAY)
    expect(world.asked).toHaveLength(1)
    expect(outlet(world)).toMatchObject({
      paused: 'gone',
      result: { kind: 'failed', fault: 'gone' },
    })
  })

  test.each([
    ['not there', { status: 404 }],
    ['broken', { status: 500 }],
    ['out of reach', null],
  ])('that is %s is asked for ever more seldom, and forgiven when it is back', async (_, bad) => {
    const world = startWorld()
    followed(world, FEED, { statements: 7 })
    world.web.set(FEED, () => bad)
    await world.runUntil(NOON + 4 * DAY)
    const waits = gaps(world, FEED)
    expect(waits.slice(0, 5).map((wait) => wait / HOUR)).toEqual([1, 2, 4, 8, 16])
    expect(Math.max(...waits)).toBe(DAY)
    expect(outlet(world).statements).toBe(7)
    world.web.set(FEED, () => ({ body: rss(0, 1) }))
    await world.runUntil(NOON + 6 * DAY)
    expect(outlet(world).failures).toBe(0)
  })

  test('whose server asks for peace gets it, also from the reader’s own press', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ status: 429, headers: { 'retry-after': '18000' } }))
    await takeTurn(world.ports)
    world.now += 4 * HOUR
    expect(await lookAtOnce(FEED, world.ports)).toBe(false)
    await world.runUntil(NOON + 11 * HOUR)
    expect(gaps(world, FEED).map((wait) => wait / HOUR)).toEqual([5, 5])
  })

  test('can be looked at by a press, if that was not done just now', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ body: rss(0, 1) }))
    await takeTurn(world.ports)
    world.now += MINUTE
    expect(await lookAtOnce(FEED, world.ports)).toBe(false)
    world.now += 10 * MINUTE
    expect(await lookAtOnce(FEED, world.ports)).toBe(true)
    expect(world.asked).toHaveLength(2)
    expect(await lookAtOnce('https://stranger.example/', world.ports)).toBe(false)
  })

  test('waits for a network', async () => {
    const world = startWorld()
    followed(world, FEED)
    const offline = { ...world.ports, isOnline: () => false }
    expect(await takeTurn(offline)).toBe(NOON + 15 * MINUTE)
    expect(world.asked).toEqual([])
    expect(outlet(world).failures).toBe(0)
  })

  test('pauses where the reader takes the permission back, and goes on when it is given again', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ body: rss(0, 1) }))
    await takeTurn(world.ports)
    world.forbidden.add('feeds.harbour.example')
    await world.runUntil(NOON + 5 * HOUR)
    expect(world.asked).toHaveLength(1)
    expect(outlet(world).paused).toBe('permission')
    world.forbidden.clear()
    await heedPermissions(world.ports)
    await takeTurn(world.ports)
    expect(world.asked).toHaveLength(2)
    expect(outlet(world).paused).toBeNull()
    world.forbidden.add('feeds.harbour.example')
    await heedPermissions(world.ports)
    expect(outlet(world).paused).toBe('permission')
  })

  test('survives a worker that dies after any step: no entry is lost, none is asked for too soon', async () => {
    for (let step = 0; step < 14; step += 1) {
      const world = startWorld()
      followed(world, FEED)
      world.web.set(FEED, () => ({ body: rss(0, 10), headers: { etag: '"1"' } }))
      world.diesAfter = step
      await world.runUntil(NOON + 4 * HOUR)
      const titles = new Set(world.kept.map(({ article }) => article.title))
      expect(titles.size, `dead after ${step}`).toBe(10)
      // What died between keeping and noting is kept again, which changes nothing in the database.
      expect(world.kept.length).toBeLessThanOrEqual(11)
      const waits = gaps(world, FEED)
      // Before the claim was written nothing was asked for.
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(HOUR)
    }
  })

  test('that is followed no longer while it is read brings nothing more', async () => {
    const world = startWorld()
    followed(world, FEED)
    world.web.set(FEED, () => ({ body: rss(0, 10) }))
    const keep = world.ports.keep
    const ports = {
      ...world.ports,
      keep: async (...kept: Parameters<typeof keep>) => {
        if (world.kept.length === 3) world.outlets.delete(FEED)
        return keep(...kept)
      },
    }
    expect(await takeTurn(ports)).toBeNull()
    expect(world.kept).toHaveLength(4)
  })
})
