import type { Page } from '../browser/browser.ts'
import { answerWith, beginAgain, FAILS, NEVER } from './answers.ts'
import {
  ask,
  dropKept,
  inForcedColours,
  keep,
  type Scene,
  type Studio,
  setSettings,
} from './scene.ts'
import { READ } from './stage.ts'
import { statementOf } from './states.ts'

const WIDTHS = [1280, 400, 320] as const

/** A full page of the extension in one state; `ready` matches once it is there. */
export const sheet = (
  name: string,
  { page, ready }: { readonly page: string; readonly ready: string },
  last: (view: Page) => Promise<unknown> = async () => undefined,
): Scene => ({
  name,
  page,
  widths: WIDTHS,
  height: 'whole',
  async prepare(view) {
    await view.until((selector) => document.querySelector(selector) !== null, ready)
    await last(view)
  },
})

export const OPTIONS = { page: 'options.html', ready: '#condition .facts' } as const
const LIBRARY = { page: 'library.html', ready: '.lines, main section:last-child > p:last-child' }
/** A word of a handful of statements. */
const FOUND = 'winter'
const KEPT = { ...LIBRARY, ready: '.lines' } as const
const WELCOME = { page: 'welcome.html', ready: '.demo article.version' } as const

/** Drops a file on the settings as somebody would. */
export const drop =
  (name: string, text: string) =>
  async (view: Page): Promise<void> => {
    await view.evaluate(
      (file, content) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([content], file))
        const event = new DragEvent('drop', { bubbles: true, dataTransfer })
        document.querySelector('.drop')?.dispatchEvent(event)
      },
      name,
      text,
    )
    await view.until(() => document.querySelector('.import .undo') !== null)
    await view.until(() => document.querySelector('progress') === null)
  }

export const press =
  (selector: string, then: string) =>
  async (view: Page): Promise<void> => {
    await view.evaluate((each) => document.querySelector<HTMLElement>(each)?.click(), selector)
    await view.until((each) => document.querySelector(each) !== null, then)
  }

async function type(view: Page, selector: string, words: string): Promise<void> {
  await view.evaluate(
    (each, text) => {
      const field = document.querySelector<HTMLInputElement>(each)
      if (field === null) return
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    selector,
    words,
  )
  // A turn of the loop, in which the view takes the words in.
  await view.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
}

const search =
  (words: string) =>
  async (view: Page): Promise<void> => {
    await type(view, '.words input', words)
    await view.evaluate(() => document.querySelector<HTMLFormElement>('form')?.requestSubmit())
    await view.until(() => /[\d.…]/u.test(document.querySelector('.sum')?.textContent ?? ''))
    await view.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  }

/** Presses a choice of what may be read, as the browser wants it: by a real click. */
const choose =
  (which: 'first' | 'last') =>
  async (view: Page): Promise<void> => {
    await view.focus()
    await view.click(`.three > li:${which}-child button`)
    const chosen = `.three > li:${which}-child[aria-current]`
    await view.until((selector) => document.querySelector(selector) !== null, chosen)
  }

/** Reads articles with remembering switched on, and opens the settings. */
async function afterReading(set: Studio): Promise<Page> {
  const settings = await set.browser.extensionPage('options.html')
  await setSettings(settings, { remember: true })
  for (const path of ['/buna-times.html', '/interfax-ukraine.html']) {
    await (await set.articleAt(path)).close()
  }
  await settings.close()
  return await set.browser.extensionPage('options.html')
}

/** Remembers nothing of it any longer. */
async function forgetReading(view: Page): Promise<void> {
  await setSettings(view, {})
  await ask(view, 'forget', { kind: 'everything' })
}

/** Keeps a comparison, and opens the library. */
async function afterKeeping(set: Studio): Promise<Page> {
  const library = await set.browser.extensionPage('library.html')
  const state = set.states.get(READ[0])
  const id = state === undefined ? null : statementOf(state, 'differs')
  if (state === undefined || id === null) throw new Error('There is nothing to keep')
  await keep(library, state, id)
  await library.close()
  return await set.browser.extensionPage('library.html')
}

/** Welcome, settings and library in every state that a reader can bring them into. */
export const SETTINGS_SCENES: readonly Scene[] = [
  sheet('options-first', OPTIONS),
  sheet('options-refused', OPTIONS, drop('notes.txt', 'These are my notes.\n')),
  sheet('options-forgotten', OPTIONS, async (view) => {
    const forgotten = { token: 'token', articles: 3, statements: 31 }
    await answerWith(view, { messages: { forget: forgotten } })
    await press('#forget > .actions .button', '#forget .undo')(view)
  }),
  sheet('options-bad-address', OPTIONS, async (view) => {
    await type(view, '#forget .field input', 'the harbour lamp')
    await press('#forget .field .button', '[aria-invalid="true"]')(view)
  }),
  sheet('library-first', LIBRARY),
  { ...sheet('library-found', LIBRARY, search(FOUND)), spoken: true },
  sheet('library-nothing', LIBRARY, search('zeppelin marmalade')),
  sheet('library-searching', LIBRARY, async (view) => {
    await answerWith(view, { messages: { searchStatements: NEVER } })
    await search(FOUND)(view)
  }),
  sheet('library-failed', LIBRARY, async (view) => {
    await answerWith(view, { messages: { searchStatements: FAILS, listKept: FAILS } })
    await beginAgain(view)
    await view.until(() => document.querySelector('[role="status"] + .actions a') !== null)
    await search(FOUND)(view)
  }),
  inForcedColours(sheet('options-first', OPTIONS)),
  inForcedColours(sheet('library-found', LIBRARY, search(FOUND))),
  { ...sheet('welcome-first', WELCOME), spoken: true },
  inForcedColours(sheet('welcome-first', WELCOME)),
  { ...sheet('welcome-all', WELCOME, choose('last')), after: choose('first') },
  {
    ...sheet('options-read', { ...OPTIONS, ready: '.read .lines' }),
    open: afterReading,
    after: forgetReading,
  },
  {
    ...sheet(
      'options-read-forgotten',
      { ...OPTIONS, ready: '.read .lines' },
      press('.read .lines button', '#forget .undo'),
    ),
    open: afterReading,
    after: forgetReading,
  },
  { ...sheet('library-kept', KEPT), open: afterKeeping, after: dropKept },
  {
    ...sheet('library-dropped', KEPT, press('.lines button', '.undo')),
    open: afterKeeping,
    after: dropKept,
  },
]
