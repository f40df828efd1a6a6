import type { OutletEntry } from '../../lib/follow/outlet.ts'
import type {
  LibraryCondition,
  LibraryHealth,
  PackEntry,
  PackSource,
  ReadPage,
} from '../../lib/library.ts'
import type { PackCheck } from '../../lib/pack/update.ts'
import type { Json, Page } from '../browser/browser.ts'
import { type Answers, answerWith, beginAgain, FAILS } from './answers.ts'
import type { Scene } from './scene.ts'
import { drop, OPTIONS, press, sheet } from './settings.ts'

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

const PACKS: readonly PackEntry[] = [
  pack('bundled', { license: 'MIT' }),
  pack('debates', {
    title: 'Debates of the north, 2019 to 2030',
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
  at: '2031-03-02T09:10:00Z',
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
    nextLook: '2031-03-02T15:10:00Z',
    lastLook: '2031-03-02T09:10:00Z',
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
    url: `https://harbour-courier.example/2031/03/${at}`,
    outlet: { name: 'Harbour Courier', domain: 'harbour-courier.example', kind: 'news' },
    outletKey: 'harbour-courier.example',
    readAt: `2031-03-0${1 + (at % 2)}T0${at}:10:00Z`,
    statements: at,
  })),
}

const health = (condition: LibraryCondition): LibraryHealth => ({
  condition,
  packs: PACKS,
  own: { articles: 212, statements: 1_976, bytes: 3_250_000 },
  kept: 4,
  usedBytes: 18_900_000,
  freeBytes: 1_200_000_000,
})

const asJson = (value: unknown): Json => value as Json

const answersIn = (condition: LibraryCondition): Answers => ({
  messages: {
    storeHealth: asJson(health(condition)),
    listOutlets: asJson(OUTLETS),
    listRead: asJson(READ),
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

/** The settings with such answers; `last` is done to them then. */
const settings = (
  name: string,
  answers: Answers,
  last: (view: Page) => Promise<void> = async () => undefined,
): Scene =>
  sheet(name, OPTIONS, async (view) => {
    await answerWith(view, answers)
    await beginAgain(view)
    await view.until(() => document.querySelector('#condition .actions') !== null)
    await last(view)
  })

const HEADER = {
  t: 'pack',
  format: 1,
  id: 'notes',
  revision: 1,
  title: 'Notes',
  license: 'CC0-1.0',
  attribution: 'Somebody',
  language: ['en'],
  created: '2031-03-02',
} as const

/** Drops a pack of which half has come, and no more comes. */
const dropHalf = (view: Page): Promise<void> =>
  view.evaluate((header) => {
    const first = new TextEncoder().encode(`${header}\n`)
    const second = new TextEncoder().encode('{"t":"outlet",')
    const file = new File([], 'speeches.jsonl')
    Object.defineProperty(file, 'size', { value: 2 * (first.length + second.length) })
    const begun = new ReadableStream({
      type: 'bytes',
      start(all) {
        all.enqueue(first)
        // What comes at once is one step of the progress.
        setTimeout(() => all.enqueue(second), 500)
      },
    })
    Object.defineProperty(file, 'stream', { value: () => begun })
    const event = new DragEvent('drop', { bubbles: true })
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } })
    document.querySelector('.drop')?.dispatchEvent(event)
  }, JSON.stringify(HEADER))

/** Leads an import to its end: the next scene can have one. */
async function cancel(view: Page): Promise<void> {
  await view.evaluate(() => document.querySelector<HTMLElement>('.import .row button')?.click())
  await view.until(() => document.querySelector('progress') === null)
}

/** More lines at fault than a pack may have. */
const BAD_LINES = [
  JSON.stringify(HEADER),
  ...Array.from(
    { length: 200 },
    (_, at) => `{"t":"variant","id":"v${at}","text":"Who said this?"}`,
  ),
].join('\n')

const CONDITIONS = ['newer', 'full', 'blocked', 'unavailable', 'lost'] as const

/** The settings with everything in them, and with everything that can go wrong. */
export const FULL_SETTINGS: readonly Scene[] = [
  { ...settings('options-full', answersIn('open')), spoken: true },
  settings(
    'options-pack-removed',
    answersIn('open'),
    press('#packs .lines > li:last-child > button', '#packs .undo'),
  ),
  settings(
    'options-stop-asked',
    answersIn('open'),
    press('#follow .lines > li:first-child .actions button:last-child', '#follow fieldset'),
  ),
  {
    ...settings('options-importing', answersIn('open'), async (view) => {
      await dropHalf(view)
      await view.until(() => (document.querySelector('progress')?.value ?? 0) > 0)
    }),
    after: cancel,
  },
  settings('options-bad-lines', answersIn('open'), async (view) => {
    await drop('notes.jsonl', BAD_LINES)(view)
    await view.evaluate(() => document.querySelector('.import details')?.setAttribute('open', ''))
  }),
  ...CONDITIONS.map((condition) =>
    settings(`options-condition-${condition}`, answersIn(condition)),
  ),
  settings('options-failed', {
    messages: { storeHealth: FAILS, listRead: FAILS, listOutlets: asJson([]) },
  }),
  settings('options-all-sites', { messages: {}, origins: ['https://*/*', 'http://*/*'] }),
]
