import type { Page } from '../browser/browser.ts'
import { answerWith } from './answers.ts'
import { type Scene, setArticle } from './scene.ts'
import { READ } from './stage.ts'
import * as states from './states.ts'
import { asItIs, openFirst, panel, popup } from './views.ts'

/** Presses one of several buttons or choices, by its place among them. */
const press =
  (selector: string, at: number) =>
  async (view: Page): Promise<void> => {
    await view.until((all) => document.querySelector(all) !== null, selector)
    await view.evaluate(
      (all, place) => [...document.querySelectorAll<HTMLElement>(all)].at(place)?.click(),
      selector,
      at,
    )
    // A turn of the loop, in which the view takes it in.
    await view.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
  }

const both =
  (...steps: readonly ((view: Page) => Promise<void>)[]) =>
  async (view: Page): Promise<void> => {
    for (const step of steps) await step(view)
  }

/** The background cannot keep what the reader says. */
const keepNothing = (view: Page): Promise<void> =>
  answerWith(view, { messages: { rememberDecision: false, keepComparison: null } })

/** By a press of its own: to the clipboard, browsers let nothing else write. */
const copyIn =
  (part: string, button: string) =>
  async (view: Page): Promise<void> => {
    await view.click(`${part} ${button}`)
    await view.until(
      (status) => document.querySelector(status)?.textContent !== '',
      `${part} [role="status"]`,
    )
  }

const copyAll = copyIn('.foot', 'button:last-of-type')

const refuseClipboard = (view: Page): Promise<void> =>
  view.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })

const DIFFERS = { mark: 'differs' } as const
const OWN = 'article.version:first-of-type .actions button'

/** A view of an article that can be said something of. */
const ofArticle = (scene: Scene): Scene => ({
  ...scene,
  async prepare(view, set) {
    const article = set.articles.get(READ[0])
    if (article === undefined) throw new Error(`${READ[0]} was not read`)
    await setArticle(view, article)
    await scene.prepare(view, set)
  },
})

/** What a press in popup or panel comes to. */
export const PRESSED_SCENES: readonly Scene[] = [
  popup('filtered', asItIs, press('.chips input', 2)),
  popup('only-here', asItIs, press('.chips input', -1)),
  popup('speakers', states.twoSpeakers),
  popup('next', asItIs, both(openFirst, press('.steps button', -1))),
  popup('copied', asItIs, copyAll),
  popup('not-copied', asItIs, both(refuseClipboard, copyAll)),
  ofArticle(popup('unsaved', asItIs, both(openFirst, keepNothing, press(OWN, 1)))),
  ofArticle(panel('unsaved', { ...DIFFERS, last: both(keepNothing, press(OWN, 1)) })),
  panel('not-kept', { ...DIFFERS, last: both(keepNothing, press(OWN, 2)) }),
  panel('copied', { ...DIFFERS, last: copyIn('.copy', 'button') }),
  panel('copy-refused', { ...DIFFERS, last: both(refuseClipboard, press('.copy button', 0)) }),
]
