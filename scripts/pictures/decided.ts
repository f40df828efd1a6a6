import type { Page } from '../browser/browser.ts'
import { type Scene, setArticle } from './scene.ts'
import { READ } from './stage.ts'
import { VIEW_SCENES } from './views.ts'

/** Each is the last of its version's buttons, and the second of the reader's own. */
const NOT_SAME = 'article.version:not(:first-of-type) .actions button:last-of-type'
const WRONG_SPEAKER = 'article.version:first-of-type .actions button:nth-of-type(2)'

/** A scene in which the reader then says something of its statement; it is taken back afterwards. */
function decided(of: string, name: string, button: string): Scene {
  const scene = VIEW_SCENES.find((each) => each.name === of)
  if (scene === undefined) throw new Error(`There is no scene ${of}`)
  return {
    ...scene,
    name,
    async prepare(view, set) {
      await scene.prepare(view, set)
      const article = set.articles.get(READ[0])
      if (article === undefined) throw new Error(`${READ[0]} was not read`)
      await setArticle(view, article)
      await view.click(button)
      await view.until(() => document.querySelector('.apart') !== null)
      // What was said of it would else stand under the picture's edge.
      await view.evaluate(() =>
        document.querySelector('.apart')?.scrollIntoView({ block: 'center' }),
      )
    },
    after: takeBack,
  }
}

async function takeBack(view: Page): Promise<void> {
  await view.click('.apart button')
  await view.until(() => document.querySelector('.apart') === null)
}

/** What the reader said of a statement, each with the way back. */
export const DECIDED_SCENES: readonly Scene[] = [
  decided('panel-differs', 'panel-not-same', NOT_SAME),
  decided('panel-differs', 'panel-wrong-speaker', WRONG_SPEAKER),
  decided('popup-comparison', 'popup-not-same', NOT_SAME),
  decided('popup-comparison', 'popup-wrong-speaker', WRONG_SPEAKER),
]
