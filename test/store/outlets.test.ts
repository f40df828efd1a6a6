import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { begun } from '../../lib/follow/outlet'
import { openLibrary } from '../../lib/store/library'
import { openKnownStatements } from '../../lib/store/open'
import { openOutlets } from '../../lib/store/outlets'
import { rememberArticle } from '../../lib/store/remember'
import { articleOf, NOON, reading } from './own-sample'
import { bundledOf, freshName, opened } from './sample'

const FEED = 'https://dailygull.example/feed.xml'
const outlet = (feed = FEED) =>
  begun({ feed, title: 'The Daily Gull', domain: 'dailygull.example' }, NOON)

function fresh() {
  const name = freshName()
  const store = openKnownStatements(bundledOf(1), { name })
  return { store, name, outlets: openOutlets(store), library: openLibrary(store, ['harbour']) }
}

const BRIDGES = '“We will repair 14 bridges before winter,” Mayor Ida Brandt said on Sunday.'
const entry = (text: string) => articleOf('bridges', text, { partial: true })
const page = (text: string) => articleOf('bridges', text)

describe('the outlets that are followed', () => {
  test('are followed once, sixty at the most, and changed as they stand', async () => {
    const { outlets } = fresh()
    expect(await outlets.follow(outlet())).toBe('followed')
    expect(await outlets.follow(outlet())).toBe('already')
    const changed = await outlets.change(FEED, (now) => ({ ...now, failures: now.failures + 2 }))
    expect(changed?.failures).toBe(2)
    expect(await outlets.change('https://nobody.example/', (now) => now)).toBeNull()
    for (let at = 1; at < 60; at += 1) await outlets.follow(outlet(`${FEED}?${at}`))
    expect(await outlets.follow(outlet(`${FEED}?60`))).toBe('too-many')
    expect(await outlets.outlets()).toHaveLength(60)
  })

  test('bring statements that are known from then on, each once', async () => {
    const { outlets, library } = fresh()
    await outlets.follow(outlet())
    expect(await outlets.keep(entry(BRIDGES), FEED)).toEqual({ ok: true, statements: 1 })
    expect(await outlets.keep(entry(BRIDGES), FEED)).toEqual({ ok: true, statements: 0 })
    expect(await outlets.keep(entry('Nothing is said here at all.'), FEED)).toEqual({
      ok: true,
      statements: 0,
    })
    expect((await library.health()).own).toMatchObject({ articles: 1, statements: 1 })
  })

  test('end with what they brought, without it, and come back', async () => {
    const { outlets, library, store } = fresh()
    await outlets.follow(outlet())
    await outlets.keep(entry(BRIDGES), FEED)
    await outlets.keep(
      articleOf('lamps', '“The lamps stay,” Ida Brandt said.', { partial: true }),
      FEED,
    )
    // What the reader read is the reader's.
    await store.use((database) =>
      rememberArticle(database, reading(articleOf('lamps', '“The lamps stay,” Ida Brandt said.'))),
    )
    const kept = await library.stopOutlet(FEED, false)
    expect([kept.statements, kept.empty]).toEqual([0, false])
    expect(await outlets.outlets()).toEqual([])
    expect((await library.health()).own.statements).toBe(2)
    expect(await library.restore(kept)).toBe(true)
    expect(await outlets.outlets()).toEqual([outlet()])
    const gone = await library.stopOutlet(FEED, true)
    expect(gone).toMatchObject({ articles: 1, statements: 1 })
    expect((await library.health()).own.statements).toBe(1)
    await library.restore(gone)
    expect((await library.health()).own.statements).toBe(2)
    expect(await outlets.outlets()).toHaveLength(1)
  })

  test('what hosts let programs ask for goes when it is old', async () => {
    const { outlets } = fresh()
    const row = (origin: string, until: string) => ({
      origin,
      until,
      text: '',
      without: 'none' as const,
    })
    await outlets.keepRobots(row('https://old.example', '2026-03-01T00:00:00.000Z'))
    await outlets.keepRobots(row('https://new.example', '2026-03-09T00:00:00.000Z'))
    expect(await outlets.robots('https://old.example')).toBeNull()
    expect((await outlets.robots('https://new.example'))?.text).toBe('')
  })
})

describe('an entry of a feed and the article itself', () => {
  const edits = async (...read: readonly (readonly [string, 'entry' | 'page' | 'read'])[]) => {
    const database = await opened()
    for (const [at, [text, how]] of read.entries()) {
      const feed = { address: FEED, isEntry: how === 'entry' }
      const followed = { from: 'following', feed } as const
      await rememberArticle(
        database,
        reading(how === 'entry' ? entry(text) : page(text), {
          now: NOON + at * 3_600_000,
          ...(how === 'read' ? {} : followed),
        }),
      )
    }
    const [row] = await database.articles.toArray()
    return row?.edits.length
  }
  const OTHER = BRIDGES.replace('14', '12')

  test.each([
    [
      'the article words otherwise than its entry',
      0,
      [
        [BRIDGES, 'entry'],
        [OTHER, 'page'],
      ],
    ],
    [
      'the reader reads what an entry worded otherwise',
      0,
      [
        [BRIDGES, 'entry'],
        [OTHER, 'read'],
      ],
    ],
    [
      'an entry abridges what was read',
      0,
      [
        [BRIDGES, 'read'],
        [OTHER, 'entry'],
      ],
    ],
    [
      'the entry changes',
      1,
      [
        [BRIDGES, 'entry'],
        [OTHER, 'entry'],
      ],
    ],
    [
      'the article changes',
      1,
      [
        [BRIDGES, 'page'],
        [OTHER, 'page'],
      ],
    ],
    [
      'the article changes after its entry',
      1,
      [
        [BRIDGES, 'entry'],
        [BRIDGES, 'page'],
        [OTHER, 'read'],
      ],
    ],
  ] as const)('%s: %d edits', async (_, count, read) => {
    expect(await edits(...read)).toBe(count)
  })
})
