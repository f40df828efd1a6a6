import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { follow, followingHandlers, heedAccess, onFollowAlarm } from '@/lib/extension/following'
import { followed, HOUR, NOON, rss, startWorld, type World } from '../follow/world'

const FEED = 'https://www.harbour.example/feed'

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(browser, { offscreen: { closeDocument: vi.fn() } })
  Object.assign(browser.runtime, { getContexts: async () => [] })
})

function stage() {
  const world: World = startWorld()
  world.web.set(FEED, () => ({ body: rss(0, 3) }))
  const port = {
    ...world.ports,
    follow: vi.fn(async (outlet: { feed: string }) => {
      world.outlets.set(outlet.feed, outlet as never)
      return 'followed' as const
    }),
  }
  const told = vi.fn()
  return { world, port, told, handlers: followingHandlers(port, told) }
}

const own = { tab: { incognito: false } } as never
const wish = { feed: FEED, title: 'Harbour', site: null }

describe('what the settings ask', () => {
  test('an outlet is followed and looked at at once', async () => {
    const { world, handlers } = stage()
    expect(await handlers.followOutlet(wish, own)).toBe('followed')
    // Its statements come one by one, its name when all have come.
    await vi.waitFor(() => expect(world.outlets.get(FEED)?.name).toBe('Harbour News'))
    const [entry] = await handlers.listOutlets()
    expect(entry).toMatchObject({ domain: 'harbour.example', statements: 3, waiting: 0 })
    expect(entry).not.toHaveProperty('seen')
  })

  test('nothing is followed from a private window, nor at an address of nobody', async () => {
    const { world, handlers } = stage()
    const incognito = { tab: { incognito: true } } as never
    expect(await handlers.followOutlet(wish, incognito)).toBe('private')
    for (const feed of ['https://co.uk/feed', 'https://127.0.0.1/feed', 'http://harbour.example/'])
      expect(await handlers.followOutlet({ ...wish, feed }, own)).toBe('no-site')
    expect(world.outlets.size).toBe(0)
  })

  test('once its articles are wanted, what the feed names now is read as if it were new', async () => {
    const { world, handlers } = stage()
    followed(world, FEED, {
      seen: ['a'],
      etag: '"1"',
      nextLook: new Date(NOON + HOUR).toISOString(),
    })
    await handlers.setOutlet({ feed: FEED, articlesToo: true })
    expect(world.outlets.get(FEED)).toMatchObject({ articlesToo: true, seen: [], etag: null })
    await handlers.setOutlet({ feed: FEED, articlesToo: false })
    expect(world.outlets.get(FEED)).toMatchObject({ articlesToo: false, waiting: [] })
  })

  test('a pause ends where it began', async () => {
    const { world, handlers } = stage()
    followed(world, FEED, { nextLook: new Date(NOON + HOUR).toISOString() })
    await handlers.setOutlet({ feed: FEED, paused: true })
    expect(world.outlets.get(FEED)?.paused).toBe('reader')
    world.now = NOON + 5 * HOUR
    await handlers.setOutlet({ feed: FEED, paused: false })
    expect(world.outlets.get(FEED)?.paused).toBeNull()
    await vi.waitFor(() => expect(world.asked).toHaveLength(1))
  })

  test('a look that comes too soon is none', async () => {
    const { world, handlers } = stage()
    followed(world, FEED)
    expect(await handlers.lookAtOutlet(FEED)).toBe(true)
    expect(await handlers.lookAtOutlet(FEED)).toBe(false)
    expect(world.asked).toHaveLength(1)
  })
})

describe('the alarm', () => {
  test('rings when there is something to do, and not sooner than a browser lets it', async () => {
    const { world, port } = stage()
    world.now = Date.now()
    followed(world, FEED)
    await follow(port)
    const alarm = await browser.alarms.get('follow')
    expect(alarm?.scheduledTime).toBeGreaterThan(Date.now() + 0.9 * HOUR)
  })

  test('is there while a turn is taken, should the worker die', async () => {
    const { world, port } = stage()
    followed(world, FEED)
    const broken = { ...port, outlets: () => Promise.reject(new Error('died')) }
    await expect(follow(broken)).rejects.toThrow('died')
    expect(await browser.alarms.get('follow')).toBeDefined()
    expect(world.asked).toEqual([])
  })

  test('rings for nobody who follows nothing', async () => {
    const { port } = stage()
    await follow(port)
    expect(await browser.alarms.get('follow')).toBeFalsy()
  })

  test('calls back by its own name alone, and is set anew when the browser starts', async () => {
    const called = vi.fn()
    onFollowAlarm(called)
    const ring = (name: string) =>
      fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0 } as never)
    await ring('daily')
    expect(called).not.toHaveBeenCalled()
    await ring('follow')
    expect(called).toHaveBeenCalledOnce()
    await fakeBrowser.runtime.onStartup.trigger()
    await vi.waitFor(async () => expect(await browser.alarms.get('follow')).toBeDefined())
  })
})

test('access that is taken back pauses at once', async () => {
  const { world, port } = stage()
  followed(world, FEED)
  world.forbidden.add('www.harbour.example')
  await heedAccess(port)
  expect(world.outlets.get(FEED)?.paused).toBe('permission')
  expect(world.asked).toEqual([])
})
