import { type Article, blocksOf } from '../../lib/article'
import { begun, type FollowedOutlet } from '../../lib/follow/outlet'
import type { FollowPorts } from '../../lib/follow/ports'
import type { RobotsRow } from '../../lib/follow/robots'
import { takeTurn } from '../../lib/follow/turn'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
/** A Monday at noon. */
export const NOON = Date.parse('2026-03-02T12:00:00Z')

/** What a host answers; `at` is where redirects led to. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | ReadableStream<Uint8Array>
  readonly at?: string
}

interface Asked {
  readonly address: string
  readonly at: number
  readonly headers: Headers
  readonly options: RequestInit
}

/** A web, a database and a clock, all of a test's own. */
export interface World {
  readonly ports: FollowPorts
  now: number
  /** What stands at an address; null drops the connection. */
  readonly web: Map<string, (asked: Asked) => Answer | null>
  readonly asked: Asked[]
  readonly outlets: Map<string, FollowedOutlet>
  readonly robots: Map<string, RobotsRow>
  readonly kept: { readonly article: Article; readonly feed: string }[]
  readonly forbidden: Set<string>
  /** After so many changes of the database the worker is dead; null for never. */
  diesAfter: number | null
  /** Lets the clock run until then; every turn is taken when it is due. */
  runUntil(end: number): Promise<void>
}

class Dead extends Error {}

export function startWorld(): World {
  const outlets = new Map<string, FollowedOutlet>()
  const robots = new Map<string, RobotsRow>()
  const world: World = {
    now: NOON,
    web: new Map(),
    asked: [],
    outlets,
    robots,
    kept: [],
    forbidden: new Set(),
    diesAfter: null,
    ports: {
      outlets: async () => structuredClone([...outlets.values()]),
      async change(feed, change) {
        if (world.diesAfter !== null && world.diesAfter-- <= 0) throw new Dead()
        const before = outlets.get(feed)
        if (before === undefined) return null
        const next = change(before)
        outlets.set(feed, next)
        return next
      },
      mayAsk: async (address) => !world.forbidden.has(new URL(address).hostname),
      robots: async (origin) => robots.get(origin) ?? null,
      keepRobots: async (row) => void robots.set(row.origin, row),
      async keep(article, feed) {
        world.kept.push({ article, feed })
        return { ok: true, statements: article.text.split('“').length - 1 }
      },
      articleOf: async ({ url, html }) => pageArticle(url, html),
      isOnline: () => true,
      now: () => world.now,
      random: () => 0,
      ask: async (address, options = {}) => answer(world, address, options),
    },
    async runUntil(end) {
      while (world.now < end) {
        const next = await takeTurn(world.ports).catch((error) => {
          if (!(error instanceof Dead)) throw error
          world.diesAfter = null
          return world.now + 5 * MINUTE
        })
        world.now = Math.max(world.now + MINUTE / 2, Math.min(next ?? end, end))
      }
    },
  }
  return world
}

async function answer(world: World, address: string, options: RequestInit): Promise<Response> {
  const asked = { address, at: world.now, headers: new Headers(options.headers), options }
  world.asked.push(asked)
  const found = world.web.get(address)?.(asked)
  if (found === null) throw new TypeError('Failed to fetch')
  const missing: Answer = { status: 404 }
  const { status = 200, headers = {}, body = '', at = address } = found ?? missing
  const empty = status === 304 || status === 204
  const response = new Response(empty ? null : body, { status, headers })
  Object.defineProperty(response, 'url', { value: at })
  return response
}

/** A page as the tests write it: `PAID` in it stands for a paywall, `NONE` for no article. */
function pageArticle(url: string, html: string): Article | null {
  if (html.includes('NONE')) return null
  return {
    url,
    canonicalUrl: /canonical=(\S+)/u.exec(html)?.[1] ?? null,
    outlet: { name: null, domain: null, kind: 'news' },
    title: 'A page',
    byline: null,
    publishedAt: null,
    language: 'en',
    text: html,
    blocks: blocksOf(html),
    partial: html.includes('PAID'),
  }
}

/** Follows an outlet in a world from now on. */
export function followed(world: World, feed: string, rest: Partial<FollowedOutlet> = {}): void {
  const domain = new URL(feed).hostname.split('.').slice(-2).join('.')
  world.outlets.set(feed, { ...begun({ feed, title: '', domain }, world.now), ...rest })
}

/** A feed whose entries say one thing each; `links` makes their addresses. */
export function rss(
  from: number,
  to: number,
  { links = (at: number) => `https://www.harbour.example/${at}`, channel = '' } = {},
): string {
  const items = Array.from({ length: to - from }, (_, at) => {
    const number = from + at
    return `<item><title>Pier ${number}</title><guid isPermaLink="false">n${number}</guid>
<link>${links(number)}</link><description>“Pier ${number} opens,” said Ada Lind.</description></item>`
  })
  return `<rss version="2.0"><channel><title>Harbour News</title>${channel}${items.join('')}</channel></rss>`
}
