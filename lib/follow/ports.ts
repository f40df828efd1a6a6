import type { Article } from '../article'
import type { Asking } from '../web/ask'
import type { FollowedOutlet } from './outlet'
import type { RobotsRow } from './robots'

/** What became of an article that was to be kept: how many of its statements were new. */
export type Kept =
  | { readonly ok: true; readonly statements: number }
  | { readonly ok: false; readonly fault: 'full' | 'none' }

/** All that following knows of the world; a test gives a small one with a clock of its own. */
export interface FollowPorts {
  outlets(): Promise<readonly FollowedOutlet[]>
  /** Changes an outlet as it stands now; null where it is followed no longer. */
  change(
    feed: string,
    change: (outlet: FollowedOutlet) => FollowedOutlet,
  ): Promise<FollowedOutlet | null>
  /** Whether the reader lets us ask for an address. */
  mayAsk(address: string): Promise<boolean>
  robots(origin: string): Promise<RobotsRow | null>
  keepRobots(row: RobotsRow): Promise<void>
  /** Keeps the statements of an article that came by a feed. */
  keep(article: Article, feed: string): Promise<Kept>
  /** The article of a page, read without a window: nothing runs, nothing is loaded; null for none. */
  articleOf(page: { readonly url: string; readonly html: string }): Promise<Article | null>
  isOnline(): boolean
  /** Milliseconds since the epoch. */
  now(): number
  /** From 0 to 1. */
  random(): number
  /** The browser's own where absent. */
  readonly ask?: NonNullable<Asking['ask']>
}

/** Milliseconds that a feed, a page or a `robots.txt` may take: none is large. */
export const PATIENCE = { answer: 20_000, pause: 10_000, whole: 25_000 } as const

export const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString()
