// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { thereBy } from '@/components/options/ConditionSection'
import type { FollowSearch } from '@/components/options/FollowAddress'
import type { LanguagesSectionProps } from '@/components/options/LanguagesSection'
import { OptionsPage } from '@/components/options/OptionsPage'
import type { ImportState } from '@/components/options/PackImport'
import { leavesUndo, type Removed, undoneBy } from '@/components/options/UndoLine'
import type { CallError } from '@/lib/extension/protocol'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/extension/settings'
import type { OutletEntry } from '@/lib/follow/outlet'
import type { LibraryCondition, LibraryHealth, PackEntry, ReadPage } from '@/lib/library'
import { buttonOf, find, heard, press, show, violations } from './stage'

const PACK: PackEntry = {
  id: 'nordic',
  title: 'Nordic debates',
  revision: 3,
  license: 'CC-BY-4.0',
  attribution: 'The archive of the debates',
  statements: 96_210,
  bytes: 14_200_000,
  signature: 'signed',
  key: '7F3A 91C0',
  source: null,
}
const HEALTH: LibraryHealth = {
  condition: 'open',
  packs: [{ ...PACK, id: 'bundled', title: 'Three occasions', signature: 'included' }, PACK],
  own: { articles: 212, statements: 1_976, bytes: 3_100_000 },
  kept: 4,
  usedBytes: 18_000_000,
  freeBytes: 79_000_000_000,
}

const READ: ReadPage = {
  found: 12,
  articles: [
    {
      id: 'a1',
      title: 'The ferry in winter',
      url: 'https://lamp.example/ferry',
      outlet: { name: 'Evening Lamp', domain: 'lamp.example', kind: 'news' },
      outletKey: 'lamp.example',
      readAt: '2031-03-02T12:00:00Z',
      statements: 5,
    },
    {
      id: 'a2',
      title: null,
      url: null,
      outlet: { name: null, domain: null, kind: 'news' },
      outletKey: '',
      readAt: '2031-03-01T12:00:00Z',
      statements: 1,
    },
  ],
}

interface Wanted {
  readonly settings?: Partial<Settings>
  readonly translation?: Omit<LanguagesSectionProps, 'on'> | null
  readonly sites?: readonly string[]
  readonly chosen?: 'click' | 'sites' | 'all'
  readonly health?: LibraryHealth | CallError | null
  readonly importing?: ImportState | null
  readonly removed?: Removed | null
  readonly read?: ReadPage | 'failed' | null
  readonly words?: string
  readonly unsaved?: boolean
  readonly removedPack?: Removed | null
  readonly outlets?: readonly OutletEntry[] | 'failed' | null
  readonly search?: FollowSearch | null
  readonly stopped?: Removed | null
}

function options(wanted: Wanted = {}) {
  const events = {
    onSettings: vi.fn(),
    onSite: vi.fn(() => true),
    onAll: vi.fn(),
    onSitesOnly: vi.fn(),
    onClickOnly: vi.fn(),
    onStop: vi.fn(),
    onExport: vi.fn(),
    onFiles: vi.fn(),
    onAddress: vi.fn(),
    onCheck: vi.fn(),
    onUpdates: vi.fn(),
    onCancel: vi.fn(),
    onRemove: vi.fn(),
    onForget: vi.fn(() => true),
    onQuery: vi.fn(),
    onUndo: vi.fn(),
    onSeek: vi.fn(),
    onFollow: vi.fn(),
    onLook: vi.fn(),
    onPause: vi.fn(),
    onAllow: vi.fn(),
    onArticles: vi.fn(),
    onRetry: vi.fn(),
    onReset: vi.fn(),
    onCopy: vi.fn(async () => true),
  }
  const { health = HEALTH, sites = [], chosen = 'click', importing = null } = wanted
  const there = thereBy(health, wanted.outlets ?? null)
  show(
    <OptionsPage
      settings={{ ...DEFAULT_SETTINGS, ...wanted.settings }}
      onSettings={events.onSettings}
      unsaved={wanted.unsaved ?? false}
      translation={wanted.translation ?? null}
      where={{ chosen, sites, ...events }}
      remembered={{ own: there.own, exportFailed: false, onExport: events.onExport }}
      followed={{
        outlets: there.outlets,
        search: wanted.search ?? null,
        looking: null,
        last: wanted.stopped ?? null,
        ...events,
      }}
      packs={{
        packs: there.packs,
        importing,
        checks: {},
        updating: null,
        now: 0,
        last: wanted.removedPack ?? null,
        ...events,
      }}
      forget={{
        last: wanted.removed ?? null,
        read: {
          query: { words: wanted.words ?? '', page: 0 },
          result: wanted.read === undefined ? READ : wanted.read,
          onQuery: events.onQuery,
        },
        ...events,
      }}
      condition={{ health, ...events }}
    />,
  )
  return events
}

const OUTLET: OutletEntry = {
  feed: 'https://feeds.harbour.example/news.xml',
  name: 'Harbour News',
  domain: 'harbour.example',
  site: 'https://www.harbour.example/',
  articlesToo: false,
  paused: null,
  nextLook: '2026-03-02T13:04:00.000Z',
  lastLook: '2026-03-02T12:00:00.000Z',
  result: { kind: 'found', statements: 12 },
  statements: 340,
  leftOut: { robots: 0, paid: 0, other: 0 },
  waiting: 0,
}
const OUTLETS: readonly OutletEntry[] = [
  OUTLET,
  { ...OUTLET, feed: 'https://a.example/', name: 'Away', paused: 'permission' },
  { ...OUTLET, feed: 'https://b.example/', name: 'Brief', paused: 'reader', lastLook: null },
  { ...OUTLET, feed: 'https://c.example/', name: 'Closed', paused: 'gone' },
  {
    ...OUTLET,
    feed: 'https://d.example/',
    name: 'Distant',
    articlesToo: true,
    waiting: 31,
    leftOut: { robots: 3, paid: 1, other: 0 },
    result: { kind: 'failed', fault: 'unreachable' },
  },
]

const labelOf = (words: string): HTMLElement => {
  const found = [...document.querySelectorAll('label')].find((each) =>
    heard(each).startsWith(words),
  )
  if (found === undefined) throw new Error(`Nothing is called “${words}”`)
  return found
}

const READING: ImportState = {
  kind: 'reading',
  file: 'debates.jsonl.gz',
  share: 0.34,
  statements: 41_000,
  secondsLeft: 95,
}
const REFUSED: ImportState = {
  kind: 'refused',
  file: 'debates.jsonl',
  problem: 'bad-lines',
  badLines: [
    { line: 12, why: 'text: is too long' },
    { line: 40, why: 'outlet: is not known' },
  ],
}
const CONDITIONS: readonly LibraryCondition[] = ['open', 'newer', 'full', 'blocked', 'unavailable']

describe('no state of the settings breaks a rule of accessibility', () => {
  test.each<[string, Wanted]>([
    ['as they begin', { health: null }],
    ['everything there', { sites: ['a.example', 'b.example'], chosen: 'sites' }],
    ['all sites', { sites: ['a.example'], chosen: 'all' }],
    ['nothing followed', { outlets: [] }],
    ['outlets in every state', { outlets: OUTLETS }],
    [
      'feeds to choose from',
      {
        search: {
          kind: 'choose',
          host: 'harbour.example',
          feeds: [
            { address: 'https://harbour.example/a', title: 'News' },
            { address: 'https://harbour.example/b', title: '' },
          ],
        },
      },
    ],
    ['a pack on its way', { importing: READING }],
    [
      'a model on its way',
      { translation: { loading: { language: 'de', loaded: 0.4 }, onSwitch: vi.fn() } },
    ],
    ['a pack refused', { importing: REFUSED }],
    ['nothing read', { read: { articles: [], found: 0 } }],
    ['what was read cannot be listed', { read: 'failed' }],
    [
      'something forgotten',
      { removed: { kind: 'read', forgotten: { token: 't', articles: 3, statements: 31 } } },
    ],
    ['not even looked at', { health: 'failed' }],
    ...CONDITIONS.map((condition): [string, Wanted] => [
      condition,
      { health: { ...HEALTH, condition } },
    ]),
  ])('%s', async (_, wanted) => {
    options(wanted)
    expect(await violations()).toEqual([])
  })
})

test('a browser that does not keep a choice is said, with what to do', () => {
  options({ unsaved: true })
  expect(heard(find('main > [role="alert"]'))).toBe(
    'The browser does not give out or keep the settings. What held before holds on. Restart the browser, then choose again.',
  )
  options()
  expect(heard(find('main > [role="alert"]'))).toBe('')
})

describe('a choice', () => {
  test.each<[string, Partial<Settings>]>([
    ['Under quotations alone', { marks: 'direct' }],
    ['when I click the mark', { card: 'click' }],
    ['Cards may show what I read elsewhere', { cardFromReading: true }],
    ['Dark', { appearance: 'dark' }],
    ['Remember statements from articles I read', { remember: true }],
  ])('%s', async (words, part) => {
    const { onSettings } = options()
    await press(labelOf(words))
    expect(onSettings).toHaveBeenCalledWith(part)
  })

  test('how long is one of four, or what was chosen elsewhere', () => {
    options({ settings: { retentionDays: 14 } })
    const days = [...document.querySelectorAll('#remembered option')].map(heard)
    expect(days).toEqual(['30 days', '90 days', '365 days', 'as long as I like', '14 days'])
    expect(find<HTMLSelectElement>('#remembered select').value).toBe('14')
  })
})

describe('the outlets that are followed', () => {
  const line = (at: number) => find(`#follow .outlet:nth-child(${at})`)
  const named = (at: number, words: string) =>
    [...line(at).querySelectorAll('button')].find((each) => heard(each).startsWith(words))

  test('say when they were looked at, what came of it and when they are next', () => {
    options({ outlets: OUTLETS })
    const words = heard(line(1))
    for (const part of ['Harbour News', 'harbour.example', '12 new statements', '340 statements'])
      expect(words).toContain(part)
    expect(heard(line(2))).toContain('may no longer fetch')
    expect(heard(line(3))).toContain('not looked at yet')
    expect(heard(line(4))).toContain('for good')
    expect(heard(line(5))).toContain('d.example could not be reached')
    expect(heard(line(5))).toContain('31 articles still to be read')
    expect(heard(line(5))).toContain(
      'Articles left out: 3 closed to programs by the site and 1 not free to read.',
    )
  })

  test('are looked at, paused, gone on with and allowed again by a press', async () => {
    const events = options({ outlets: OUTLETS })
    await press(named(1, 'Look now') as HTMLElement)
    expect(events.onLook).toHaveBeenCalledExactlyOnceWith(OUTLET.feed)
    await press(named(1, 'Pause') as HTMLElement)
    expect(events.onPause).toHaveBeenCalledExactlyOnceWith(OUTLET.feed, true)
    await press(named(2, 'Allow again') as HTMLElement)
    expect(events.onAllow).toHaveBeenCalledExactlyOnceWith('https://a.example/')
    await press(named(3, 'Go on') as HTMLElement)
    expect(events.onPause).toHaveBeenLastCalledWith('https://b.example/', false)
    expect(named(4, 'Look now')).toBeUndefined()
    await press(line(1).querySelector('label') as HTMLElement)
    expect(events.onArticles).toHaveBeenCalledExactlyOnceWith(OUTLET.feed, true)
  })

  test.each([
    ['keep', false],
    ['forget', true],
  ])('end after the question what is to become of their statements: %s', async (words, forget) => {
    const { onStop } = options({ outlets: OUTLETS })
    await press(named(1, 'Stop following') as HTMLElement)
    expect(onStop).not.toHaveBeenCalled()
    const choice = [...line(1).querySelectorAll('fieldset button')].find((each) =>
      heard(each).includes(words),
    )
    await press(choice as HTMLElement)
    expect(onStop).toHaveBeenCalledExactlyOnceWith(OUTLET.feed, forget)
  })

  test('are found by an address, and why not is said', () => {
    options({ search: { kind: 'refused', what: 'a.example', problem: 'no-feed' } })
    expect(heard(find('#follow [role="status"]:last-of-type'))).toContain('a.example names no feed')
  })
})

describe('other languages', () => {
  test('are no choice where the browser cannot translate', () => {
    options()
    expect(heard()).not.toContain('Compare across languages')
    expect(heard(find('nav'))).not.toContain('Languages')
  })

  test('are chosen where it can, and what it loads is said', () => {
    const onSwitch = vi.fn()
    options({ translation: { loading: { language: 'de', loaded: 0.4 }, onSwitch } })
    expect(heard(find('#languages [role=status]'))).toBe('Loading German: 40 %')
    act(() => find('#languages input[type=checkbox]').click())
    expect(onSwitch).toHaveBeenCalledWith(true)
  })
})

describe('where it reads', () => {
  test('each site can be stopped by itself, and its button says which', async () => {
    const { onStop } = options({ sites: ['a.example', 'b.example'], chosen: 'sites' })
    await press(buttonOf('Stop reading b.example'))
    expect(onStop).toHaveBeenCalledExactlyOnceWith('b.example')
  })

  test('from all sites there is a way back to the chosen ones', async () => {
    const { onSitesOnly } = options({ sites: ['a.example'], chosen: 'all' })
    await press(buttonOf('Only on these sites'))
    expect(onSitesOnly).toHaveBeenCalledOnce()
  })
})

describe('packs', () => {
  test('say whose they are, under which licence, and whether that is proved', () => {
    options()
    const [included, added] = [...document.querySelectorAll('#packs .lines > li')].map(heard)
    expect(included).toContain('came with As Quoted')
    expect(included).not.toContain('Remove')
    expect(added).toContain('revision 3 · 96,210 statements · 14 MB · signed, key 7F3A 91C0')
    expect(added).toContain('CC-BY-4.0 · The archive of the debates')
  })

  test('are removed by a press, which can be taken back', async () => {
    const { onRemove } = options()
    await press(buttonOf('Remove Nordic debates'))
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('nordic')
    const forgotten = { token: 't1', articles: 0, statements: 96_210 }
    const { onUndo } = options({
      removedPack: { kind: 'pack', title: 'Nordic debates', forgotten },
    })
    expect(heard(find('#packs .undo'))).toBe(
      '“Nordic debates” was removed, with 96,210 statements. Undo',
    )
    await press(buttonOf('Undo'))
    expect(onUndo).toHaveBeenCalledExactlyOnceWith('t1')
  })

  test('a file is taken by dropping it', async () => {
    const { onFiles } = options()
    const file = new File(['{}'], 'pack.jsonl')
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    Object.assign(drop, { dataTransfer: { files: [file] } })
    find('.drop').dispatchEvent(drop)
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file])
    expect(drop.defaultPrevented).toBe(true)
  })

  test.each([
    ['a share, a count and the time left', {}, '34% · 41,000 statements · 2 minutes left'],
    ['no time that cannot be told yet', { secondsLeft: null }, '34% · 41,000 statements'],
    [
      'a count alone of what nobody knows the length of',
      { share: null, secondsLeft: null },
      '41,000 statements',
    ],
    [
      'the last second as one',
      { share: 0.99, statements: 714_580, secondsLeft: 0.2 },
      '99% · 714,580 statements · 1 second left',
    ],
  ])('a pack on its way says %s', (_, part, said) => {
    options({ importing: { ...READING, ...part } })
    expect(heard(find('.import .meta'))).toBe(said)
  })

  test.each([
    ['can be dropped', null, 'copy'],
    ['cannot be dropped while another is added', READING, 'none'],
  ] as const)('the pointer says that a file %s', (_, importing, said) => {
    options({ importing })
    const dataTransfer = { dropEffect: 'move' }
    const drag = new Event('dragover', { bubbles: true, cancelable: true })
    find('.drop').dispatchEvent(Object.assign(drag, { dataTransfer }))
    expect(dataTransfer.dropEffect).toBe(said)
    expect(drag.defaultPrevented).toBe(true)
  })

  test('while one is added, another is not, and it can be cancelled', async () => {
    const { onFiles, onCancel } = options({ importing: READING })
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    Object.assign(drop, { dataTransfer: { files: [new File([''], 'b.jsonl')] } })
    find('.drop').dispatchEvent(drop)
    expect(onFiles).not.toHaveBeenCalled()
    expect(find<HTMLProgressElement>('progress').value).toBe(0.34)
    await press(buttonOf('Cancel'))
    expect(onCancel).toHaveBeenCalledOnce()
  })

  test('what is refused says why, by the numbers of its lines', () => {
    options({ importing: REFUSED })
    expect(heard(find('.import'))).toContain('Too many lines of debates.jsonl are at fault.')
    expect(heard(find('.import'))).toContain(
      'Nothing was changed. Ask its maker, or choose another file.',
    )
    expect([...document.querySelectorAll('.import li')].map(heard)).toEqual([
      'Line 12: text: is too long',
      'Line 40: outlet: is not known',
    ])
    expect(heard(find('.import'))).not.toContain('more')
  })

  test('neighbouring lines with the same fault are one, and those after ten are counted', () => {
    const missing = [2, 3, 4].map((line) => ({ line, why: 'outlet is missing' }))
    const others = Array.from({ length: 10 }, (_, at) => ({ line: 5 + at, why: `text ${at}` }))
    const again = [15, 16].map((line) => ({ line, why: 'text 9' }))
    options({ importing: { ...REFUSED, badLines: [...missing, ...others, ...again] } })
    const lines = [...document.querySelectorAll('.import li')].map(heard)
    expect(lines).toHaveLength(10)
    expect(lines.slice(0, 2)).toEqual(['Lines 2 to 4: outlet is missing', 'Line 5: text 0'])
    expect(heard(find('.import details'))).toMatch(/and 3 more lines$/u)
  })

  test('where the file is not at fault, no other one is asked for', () => {
    options({ importing: { ...REFUSED, problem: 'database', badLines: [] } })
    expect(heard(find('.import'))).not.toContain('choose another file')
  })
})

describe('forgetting', () => {
  const type = (address: string): Promise<void> =>
    act(async () => {
      const field = find<HTMLInputElement>('#forget input[type="text"]')
      field.value = address
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })

  test.each([
    ['The last hour', { kind: 'hour' }],
    ['Everything', { kind: 'everything' }],
  ])('%s', async (words, what) => {
    const { onForget } = options()
    await press(buttonOf(words))
    expect(onForget).toHaveBeenCalledExactlyOnceWith(what)
  })

  test.each([
    ['Forget this article', 'page'],
    ['Forget the whole site', 'site'],
  ])('%s', async (words, kind) => {
    const { onForget } = options()
    await type('https://a.example/one')
    await press(buttonOf(words))
    expect(onForget).toHaveBeenCalledExactlyOnceWith({ kind, address: 'https://a.example/one' })
  })

  test('what is no address is said to be none', async () => {
    const { onForget } = options()
    onForget.mockReturnValue(false)
    await type('::')
    await press(buttonOf('Forget this article'))
    expect(heard()).toContain('Type one such as')
    const field = find<HTMLInputElement>('#forget input[type="text"]')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.value).toBe('::')
    await type('https://a.example/one')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    expect(heard()).not.toContain('Type one such as')
  })

  test.each<[Removed, string]>([
    [
      { kind: 'read', forgotten: { token: 't', articles: 3, statements: 31 } },
      'Forgotten: 31 statements from 3 articles. Undo',
    ],
    [
      { kind: 'read', forgotten: { token: null, articles: 1, statements: 1 } },
      'Forgotten: 1 statement from 1 article. It was too much to be undone.',
    ],
    [
      { kind: 'read', forgotten: { token: null, articles: 0, statements: 0 } },
      'There was nothing to forget.',
    ],
    [
      { kind: 'read', forgotten: { token: 't', articles: 0, statements: 0 } },
      'Forgotten: what you kept, and what you said of comparisons. Undo',
    ],
    [{ kind: 'undone', whole: true }, 'It is back.'],
    [{ kind: 'undone', whole: false }, 'It is too late to have all of it back.'],
    [
      { kind: 'failed' },
      'That could not be done. Nothing was changed. Try again; the reason stands under “Condition” in the settings.',
    ],
    [
      { kind: 'unsure' },
      'As Quoted did not answer in time. Look whether it was done, and try again if it was not.',
    ],
  ])('says what it came to: %j', (removed, words) => {
    options({ removed })
    expect(heard(find('#forget [role="status"]'))).toBe(words)
  })

  test.each<[CallError, string]>([
    ['failed', 'That could not be done.'],
    ['unreachable', 'As Quoted did not answer in time.'],
  ])('a way back that failed stands, to be tried again: %s', async (error, words) => {
    const { onUndo } = options({ removed: undoneBy({ ok: false, error }, gone('t', 3)) })
    expect(heard(find('#forget .undo'))).toContain(words)
    await press(buttonOf('Undo'))
    expect(onUndo).toHaveBeenCalledExactlyOnceWith('t')
    options({ removed: undoneBy({ ok: true, value: true }, gone('t', 3)) })
    expect(heard(find('#forget .undo'))).toBe('It is back.')
  })

  const gone = (token: string | null, articles: number): Removed => ({
    kind: 'read',
    forgotten: { token, articles, statements: articles },
  })

  test.each<[string, Removed | null, Removed, boolean]>([
    ['a second press that finds nothing', gone('t', 3), gone(null, 0), true],
    ['another removal', gone('t', 3), gone('u', 1), false],
    ['what was kept alone', gone('t', 3), gone('u', 0), false],
    ['a removal that was too much to be undone', gone('t', 3), gone(null, 9), false],
    ['having it again', gone('t', 3), { kind: 'undone', whole: true }, false],
    ['nothing where nothing was removed', null, gone(null, 0), false],
    ['nothing after nothing', gone(null, 0), gone(null, 0), false],
    ['nothing after having it again', { kind: 'undone', whole: true }, gone(null, 0), false],
  ])('the way back stands until something else is removed: %s', (_, last, now, stands) => {
    expect(leavesUndo(last, now)).toBe(stands)
  })
})

describe('the condition', () => {
  test.each<[LibraryCondition, string, boolean]>([
    ['open', 'Everything is in order.', false],
    ['newer', 'What is known can be read, and not changed.', true],
    ['full', 'There is no room on this device.', false],
    ['blocked', 'Another tab of As Quoted holds what is known.', false],
    ['unavailable', 'The browser does not open what is known.', true],
    ['lost', 'The browser removed the database.', false],
  ])('%s is said in words, with what to do', async (condition, words, resets) => {
    const { onRetry, onReset } = options({ health: { ...HEALTH, condition } })
    expect(heard(find('#condition'))).toContain(words)
    await press(buttonOf(['open', 'lost'].includes(condition) ? 'Look again' : 'Try again'))
    expect(onRetry).toHaveBeenCalledOnce()
    expect(heard(find('#condition')).includes('Begin anew')).toBe(resets)
    if (resets) {
      await press(buttonOf('Begin anew'))
      expect(onReset).toHaveBeenCalledOnce()
    }
  })
})

test('details of a database that does not answer are shown, and copied', async () => {
  const { onCopy } = options({ health: 'timeout' })
  expect(heard(find('#condition .code'))).toBe('storeHealth: timeout')
  await press(buttonOf('Copy details'))
  expect(onCopy).toHaveBeenCalledExactlyOnceWith('storeHealth: timeout')
  expect(heard(find('#condition [role="status"]'))).toBe('Copied.')
})

describe('where the known statements cannot be opened', () => {
  test.each<[string, LibraryHealth | 'failed']>([
    ['As Quoted could not look at what is known.', 'failed'],
    ['Another tab of As Quoted holds what is known.', { ...HEALTH, condition: 'blocked' }],
    ['The browser does not open what is known.', { ...HEALTH, condition: 'unavailable' }],
  ])('%s stands above all, and no part tells numbers', (words, health) => {
    options({ health, outlets: [], read: 'failed' })
    expect(heard(find('main > .note'))).toBe(`${words} See “Condition”.`)
    expect(find<HTMLAnchorElement>('main > .note a').hash).toBe('#condition')
    for (const part of ['follow', 'remembered', 'packs', 'forget']) {
      expect(heard(find(`#${part}`))).toContain('This could not be looked at. See “Condition”.')
    }
    expect(heard(find('#follow'))).not.toContain('No outlet is followed yet')
    expect(document.querySelector('.facts')).toBeNull()
  })

  test('what can be looked at is told, and what keeps new statements out stands above all', () => {
    options({ health: { ...HEALTH, condition: 'full' } })
    expect(heard(find('main > .note'))).toBe('There is no room on this device. See “Condition”.')
    expect(document.querySelectorAll('.facts')).toHaveLength(2)
    options()
    expect(document.querySelector('main > .note')).toBeNull()
  })
})

describe('what was remembered, as a file', () => {
  test.each([false, true])('is written at a press, with parts left out: %s', async (leaveOut) => {
    const { onExport } = options()
    if (leaveOut) await press(labelOf('Leave out addresses and when I read'))
    await press(buttonOf('Save as a file'))
    expect(onExport).toHaveBeenCalledExactlyOnceWith(leaveOut)
  })
})

describe('the articles that were read', () => {
  test('are forgotten one by one, or with all of their outlet', async () => {
    const { onForget } = options()
    await press(buttonOf('Forget The ferry in winter'))
    expect(onForget).toHaveBeenLastCalledWith({ kind: 'article', id: 'a1' })
    await press(buttonOf('Forget all of Evening Lamp'))
    expect(onForget).toHaveBeenLastCalledWith({ kind: 'outlet', key: 'lamp.example' })
  })

  test('are looked through by words and by pages', async () => {
    const { onQuery } = options()
    const field = find<HTMLInputElement>('#forget input[type="search"]')
    field.value = 'ferry'
    await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })))
    expect(onQuery).toHaveBeenLastCalledWith({ words: 'ferry', page: 0 })
    await press(find('#forget nav button:last-child'))
    expect(onQuery).toHaveBeenLastCalledWith({ words: '', page: 1 })
  })

  test.each([
    [{ read: { articles: [], found: 0 } }, 'None is remembered.'],
    [{ read: { articles: [], found: 0 }, words: 'zeppelin' }, 'No article has these words.'],
    [{}, '12 articles'],
  ])('say how many there are: %j', (wanted, words) => {
    options(wanted)
    expect(heard(find('.read'))).toContain(words)
  })
})
