import { begun } from '../../lib/follow/outlet'
import { openOutlets } from '../../lib/store/outlets'
import { NOON, report } from '../store/own-sample'
import { answered, inside, type Job, lived, type Outcome } from './jobs'
import type { Life } from './world'

const FEED = 'https://dailygull.example/feed.xml'
const outlet = begun({ feed: FEED, title: 'The Daily Gull', domain: 'dailygull.example' }, NOON)
const robots = {
  origin: 'https://dailygull.example',
  until: '2026-03-05T12:00:00.000Z',
  text: 'User-agent: *',
  without: 'all',
} as const

/** A reader who follows an outlet, one of whose articles is known. */
async function following(life: Life): Promise<void> {
  await lived(life)
  await inside(life, ({ outlets }) => outlets.add(outlet))
  await openOutlets(life.store).keep(report(5), FEED)
}

/** What following comes to by itself: where it fails, the next look does it. */
const looked = (work: Promise<unknown>, isDone: (value: unknown) => boolean): Promise<Outcome> =>
  work.then(
    (value) => (isDone(value) ? 'done' : 'quiet'),
    () => 'quiet',
  )

const followed = { prepare: following, waits: null } as const

/** The ways in which following outlets writes the tables. */
export const FOLLOW_JOBS: readonly Job[] = [
  {
    name: 'following an outlet',
    prepare: lived,
    waits: 'view',
    run: async (life) => {
      const answer = await openOutlets(life.store)
        .follow(outlet)
        .catch(() => 'none')
      return answer === 'none' ? 'told' : 'done'
    },
  },
  {
    ...followed,
    name: 'noting a look at an outlet',
    run: (life) => {
      const note = openOutlets(life.store).change(FEED, (row) => ({ ...row, failures: 3 }))
      return looked(note, (row) => row !== null)
    },
  },
  {
    ...followed,
    name: 'keeping what an outlet printed',
    run: (life) => {
      const keeping = openOutlets(life.store).keep(report(6), FEED)
      return looked(keeping, (kept) => (kept as { readonly ok: boolean }).ok)
    },
  },
  {
    ...followed,
    name: 'keeping what a site lets be asked for',
    run: async (life) => {
      const port = openOutlets(life.store)
      await port.keepRobots(robots).catch(() => undefined)
      return looked(port.robots(robots.origin), (row) => row !== null)
    },
  },
  {
    ...followed,
    waits: 'view',
    name: 'no longer following an outlet',
    run: (life) => answered(life.stopOutlet({ feed: FEED, forget: false })),
  },
  {
    ...followed,
    waits: 'view',
    name: 'forgetting what an outlet brought',
    run: (life) => answered(life.stopOutlet({ feed: FEED, forget: true })),
  },
]
