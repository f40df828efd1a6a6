import type { Article } from '../article'
import { attribute } from '../attribution/attribute'
import type { FollowedOutlet } from '../follow/outlet'
import type { FollowPorts, Kept } from '../follow/ports'
import { inItsLanguage } from '../lexicon/language'
import { withDomain } from '../outlet'
import { statementsOf } from '../statement/statements'
import { type Database, LATEST } from './database'
import { durable } from './durable'
import type { KnownStore } from './open'
import { keepArticle } from './upkeep'

/** Outlets that can be followed at a time: at one look an hour each, a request a minute. */
const MOST = 60

/** What became of the wish to follow an outlet. `none`: there is no database, or a newer one. */
export type Followed = 'followed' | 'already' | 'too-many' | 'none'

/** What following asks of the database; without one there are no outlets, and nothing is kept. */
export type Outlets = Pick<FollowPorts, 'outlets' | 'change' | 'robots' | 'keepRobots' | 'keep'> & {
  follow(outlet: FollowedOutlet): Promise<Followed>
}

/** The followed outlets in the database of a store. */
export function openOutlets(store: KnownStore): Outlets {
  const writing = <Result>(work: (database: Database) => Promise<Result>) =>
    store.use(async (database) => (database.verno > LATEST ? null : await work(database)))
  return {
    // A newer program's outlets are its own to look after.
    outlets: async () => (await writing(({ outlets }) => outlets.toArray())) ?? [],
    follow: async (outlet) =>
      (await writing(async (database) => added(await durable(database), outlet))) ?? 'none',
    change: async (feed, change) =>
      await writing((database) =>
        database.transaction('rw', database.outlets, async () => {
          const row = await database.outlets.get(feed)
          if (row === undefined) return null
          const next = { ...change(row), feed }
          await database.outlets.put(next)
          return next
        }),
      ),
    robots: async (origin) => (await writing(({ robots }) => robots.get(origin))) ?? null,
    async keepRobots(row) {
      await writing(async ({ robots }) => {
        const stale = await robots.filter(({ until }) => until < dayBefore(row.until)).primaryKeys()
        await robots.bulkDelete(stale)
        await robots.put(row)
      })
    },
    keep: (article, feed) => keepFollowed(store, article, feed),
  }
}

/** Keeps what an article of a feed says; its entries, which are abridged, are told from it. */
async function keepFollowed(store: KnownStore, found: Article, feed: string): Promise<Kept> {
  const article = withDomain(inItsLanguage(found))
  const kept = await keepArticle(store, {
    article,
    statements: statementsOf(article, attribute(article)),
    from: 'following',
    feed: { address: feed, isEntry: found.partial },
    now: Date.now(),
    isPrivate: false,
  })
  if (kept?.ok) return { ok: true, statements: kept.added }
  if (kept?.reason === 'nothing') return { ok: true, statements: 0 }
  return { ok: false, fault: kept?.reason === 'full' ? 'full' : 'none' }
}

const DAY_MS = 86_400_000

/** What was to be asked again days before this row is: its host is asked no longer. */
const dayBefore = (iso: string): string => new Date(Date.parse(iso) - 2 * DAY_MS).toISOString()

function added(database: Database, outlet: FollowedOutlet): Promise<Followed> {
  const { outlets } = database
  return database.transaction('rw', outlets, async () => {
    if (await outlets.get(outlet.feed)) return 'already'
    if ((await outlets.count()) >= MOST) return 'too-many'
    await outlets.add(outlet)
    return 'followed'
  })
}
