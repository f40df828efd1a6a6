import type { OutletEntry } from '../../lib/follow/outlet.ts'
import {
  type LibraryCondition,
  type LibraryHealth,
  type PackEntry,
  type PackSource,
  type ReadPage,
  UNOPENED,
} from '../../lib/library.ts'
import type { PackCheck } from '../../lib/pack/update.ts'
import type { Json } from '../browser/browser.ts'
import { type Answers, FAILS } from './answers.ts'

/** Settings of somebody who has used them: sites, outlets, packs, articles read. */

const pack = (id: string, part: Partial<PackEntry>): PackEntry => ({
  id,
  title: 'Three occasions, five reports',
  revision: 1,
  license: 'CC-BY-4.0',
  attribution: 'The archive of the harbour',
  statements: 63,
  bytes: 61_440,
  signature: 'included',
  key: null,
  source: null,
  ...part,
})

const from = (name: string): PackSource => ({
  address: `https://packs.example/${name}/index.json`,
  isUpdatable: true,
  expires: null,
})

export const PACKS: readonly PackEntry[] = [
  pack('bundled', { license: 'MIT' }),
  pack('debates', {
    title: 'Debates of the north, 2019 to 2023',
    revision: 12,
    statements: 96_210,
    bytes: 14_680_064,
    signature: 'signed',
    key: '7F3A 91C0 22BD 4E18',
    source: from('debates'),
  }),
  pack('interviews', {
    title: 'Sunday interviews',
    revision: 3,
    statements: 1_204,
    bytes: 412_000,
    signature: 'not-verified',
    source: { ...from('interviews'), expires: '2024-01-31' },
  }),
  pack('own', {
    title: 'From my other computer',
    statements: 1,
    bytes: 2_100,
    signature: 'unsigned',
  }),
]

const check = (part: Partial<PackCheck>): PackCheck => ({
  wanted: true,
  at: '2024-03-02T09:10:00Z',
  result: 'current',
  failures: 0,
  due: null,
  etag: null,
  modified: null,
  ...part,
})

const outlet = (name: string, part: Partial<OutletEntry>): OutletEntry => {
  const domain = `${name.toLowerCase().replaceAll(' ', '-')}.example`
  return {
    feed: `https://${domain}/feed`,
    name,
    domain,
    site: `https://${domain}/`,
    articlesToo: false,
    paused: null,
    nextLook: '2024-03-02T15:10:00Z',
    lastLook: '2024-03-02T09:10:00Z',
    result: { kind: 'found', statements: 12 },
    statements: 340,
    waiting: 0,
    leftOut: { robots: 0, paid: 0, other: 0 },
    ...part,
  }
}

const OUTLETS: readonly OutletEntry[] = [
  outlet('Harbour Courier', {
    articlesToo: true,
    waiting: 3,
    leftOut: { robots: 2, paid: 14, other: 1 },
  }),
  outlet('Island Wire', { result: { kind: 'failed', fault: 'unreachable' }, statements: 1 }),
  outlet('Lantern', { paused: 'permission' }),
  outlet('Morning Bridge', { paused: 'reader', result: { kind: 'unchanged' } }),
  outlet('North Gazette', { paused: 'gone' }),
  outlet('Tide', { lastLook: null, result: null, statements: 0 }),
]

const TITLES = ['The ferry stays in its harbour', 'A bridge, at last', 'Who pays for the winter']

const READ: ReadPage = {
  found: 212,
  articles: Array.from({ length: 10 }, (_, at) => ({
    id: `article ${at}`,
    title: at === 3 ? null : (TITLES[at % TITLES.length] ?? null),
    url: `https://harbour-courier.example/2024/03/${12 - at}`,
    outlet: { name: 'Harbour Courier', domain: 'harbour-courier.example', kind: 'news' },
    outletKey: 'harbour-courier.example',
    readAt: `2024-03-0${at < 5 ? 2 : 1}T${19 - at}:10:00Z`,
    statements: 1 + ((at * 3) % 8),
  })),
}

export const HEALTH: LibraryHealth = {
  condition: 'open',
  packs: PACKS,
  own: { articles: 212, statements: 1_976, bytes: 3_250_000 },
  kept: 4,
  usedBytes: 18_900_000,
  freeBytes: 1_200_000_000,
}

/** What is told in each condition, as far as it is not what an open database tells. */
const TOLD: Record<LibraryCondition, Partial<LibraryHealth>> = {
  open: {},
  newer: {},
  full: { freeBytes: 0 },
  blocked: UNOPENED,
  unavailable: UNOPENED,
  lost: { ...UNOPENED, packs: PACKS.slice(0, 1), usedBytes: 420_000, freeBytes: 1_200_000_000 },
}

/** Conditions in which the outlets are not told, and those in which no article is. */
const WITHOUT = {
  outlets: ['newer', 'blocked', 'unavailable', 'lost'],
  articles: ['blocked', 'unavailable'],
} as const satisfies Record<string, readonly LibraryCondition[]>

const has = (all: readonly LibraryCondition[], one: LibraryCondition): boolean => all.includes(one)

export const asJson = (value: unknown): Json => value as Json

/** What the background answers of all that, in a condition of the database. */
export const answersIn = (condition: LibraryCondition): Answers => ({
  messages: {
    storeHealth: asJson({ ...HEALTH, condition, ...TOLD[condition] }),
    listOutlets: asJson(has(WITHOUT.outlets, condition) ? [] : OUTLETS),
    listRead: has(WITHOUT.articles, condition)
      ? FAILS
      : asJson(condition === 'lost' ? { found: 0, articles: [] } : READ),
    removePack: { token: 'token', articles: 0, statements: 1 },
    stopOutlet: { token: 'token', articles: 31, statements: 340 },
  },
  origins: [
    'https://harbour-courier.example/*',
    'http://harbour-courier.example/*',
    'https://www.island-wire.example/*',
    'http://www.island-wire.example/*',
  ],
  stored: {
    settings: { remember: true, retentionDays: 365 },
    packChecks: asJson({
      debates: check({}),
      interviews: check({ result: 'not-found', failures: 2 }),
    }),
  },
})
