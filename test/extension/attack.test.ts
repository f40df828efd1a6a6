import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Handlers, onMessages } from '@/lib/extension/messages'
import type { MessageName } from '@/lib/extension/protocol'
import { MESSAGES } from '@/lib/extension/schema'
import type { SenderClass } from '@/lib/extension/sender'
import { GOOD } from './good-messages'

const ID = 'test-extension-id'
const ORIGIN = `chrome-extension://${ID}/`
const TAB = { id: 7 } as const
/** Messages tried; test/long tries a hundred times as many. */
const RUNS = Number(process.env.AS_QUOTED_RUNS ?? 5_000)

/** Everybody who could send, with the class that they have; null for whoever is to be heard by nobody. */
const SENDERS: readonly (readonly [string, object, SenderClass | null])[] = [
  ['our popup', { id: ID, url: `${ORIGIN}popup.html` }, 'view'],
  ['our page in a tab', { id: ID, url: `${ORIGIN}options.html`, tab: TAB, frameId: 0 }, 'view'],
  ['our script in a page', { id: ID, url: 'https://a.example/', tab: TAB, frameId: 0 }, 'content'],
  ['our script in a frame', { id: ID, url: 'https://a.example/', tab: TAB, frameId: 3 }, null],
  ['our script in no tab', { id: ID, url: 'https://a.example/', frameId: 0 }, null],
  [
    'our script in a page of the browser',
    { id: ID, url: 'about:blank', tab: TAB, frameId: 0 },
    null,
  ],
  ['a page of data', { id: ID, url: 'data:text/html,x', tab: TAB, frameId: 0 }, null],
  ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, null],
  ['another that calls itself by our address', { id: 'other', url: `${ORIGIN}popup.html` }, null],
  ['another whose id begins with ours', { id: `${ID}x`, url: `${ORIGIN}popup.html` }, null],
  ['its script in a page', { id: 'other', url: 'https://a.example/', tab: TAB, frameId: 0 }, null],
  ['a page that is connected', { url: 'https://a.example/', tab: TAB, frameId: 0 }, null],
  ['nobody', {}, null],
]

const names = Object.keys(MESSAGES) as MessageName[]
const called: string[] = []
const handlers = Object.fromEntries(
  names.map((name) => [name, async () => void called.push(name)]),
) as Handlers

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean
let listener: Listener

beforeEach(() => {
  fakeBrowser.reset()
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue(ORIGIN)
  Object.assign(browser.runtime, { id: ID })
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((given) => {
    listener = given as unknown as Listener
  })
  onMessages(handlers)
})

/** Names and contents as they should be, nearly so, and not at all. */
const content = fc.oneof(
  fc.constantFrom(...names.map((name) => GOOD[name])),
  fc.anything(),
  fc.constantFrom(...names.map((name) => GOOD[name])).map((each) => {
    const more = { url: 'https://evil.example/', html: '<img src=x onerror=alert(1)>' }
    return typeof each === 'object' && each !== null ? { ...each, ...more } : more
  }),
)
const message = fc.oneof(
  fc.record({ name: fc.constantFrom<string>(...names), carries: content }),
  fc.record({ name: fc.string(), carries: content }),
  fc.anything(),
)

test('no sender but ours moves a handler, whatever it sends', () => {
  const strangers = SENDERS.filter(([, , from]) => from === null)
  let tried = 0
  fc.assert(
    fc.property(message, fc.constantFrom(...strangers), (sent, [, sender]) => {
      tried += 1
      called.length = 0
      const answers: unknown[] = []
      expect(listener(sent, sender, (answer) => answers.push(answer))).toBe(false)
      expect(answers).toEqual([{ ok: false, error: 'rejected' }])
      expect(called).toEqual([])
    }),
    { numRuns: RUNS },
  )
  console.log(`attack: ${tried} messages of strangers, 0 heard`)
})

test('every message from every class of sender: heard from its own class alone', () => {
  for (const name of names) {
    for (const [who, sender, from] of SENDERS) {
      called.length = 0
      listener({ name, carries: GOOD[name] }, sender, () => undefined)
      expect(called, `${name} from ${who}`).toEqual(from === MESSAGES[name].from ? [name] : [])
    }
  }
})
