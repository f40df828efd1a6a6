import type { Page } from '../browser/browser.ts'
import { type Answers, answerWith, beginAgain, FAILS } from './answers.ts'
import type { Scene } from './scene.ts'
import { drop, OPTIONS, press, sheet } from './settings.ts'
import { answersIn, asJson, HEALTH, PACKS } from './settings-answers.ts'

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
  created: '2024-03-02',
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
  settings('options-pack-removed', answersIn('open'), async (view) => {
    const left = { ...HEALTH, packs: PACKS.slice(0, -1) }
    await answerWith(view, { messages: { storeHealth: asJson(left) } })
    await press('#packs .lines > li:last-child > button', '#packs .undo')(view)
    await view.until(
      (most) => document.querySelectorAll('#packs .lines > li').length < most,
      PACKS.length,
    )
  }),
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
    messages: { storeHealth: FAILS, listRead: FAILS, listOutlets: FAILS },
  }),
  settings('options-all-sites', { messages: {}, origins: ['https://*/*', 'http://*/*'] }),
]
