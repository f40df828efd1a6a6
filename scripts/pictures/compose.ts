import { readFileSync } from 'node:fs'
import type { Browser, Page } from '../browser/browser.ts'
import { PAGE_SCENES } from './cards.ts'
import type { Studio } from './scene.ts'
import { play } from './stage.ts'
import { VIEW_SCENES } from './views.ts'

const dataUrl = (file: string): string =>
  `data:image/png;base64,${readFileSync(file).toString('base64')}`

/** One picture of several, each at its place from the left and the top. */
export interface Layer {
  readonly file: string
  readonly left: number
  readonly top: number
  readonly isAbove?: boolean
}

/** Lays pictures over each other as a browser's window does, and pictures that. */
export async function compose(
  browser: Browser,
  layers: readonly Layer[],
  to: Picture,
): Promise<void> {
  const page = await browser.newPage('about:blank')
  try {
    await page.resize(to)
    const shown = layers.map(({ file: each, ...place }) => ({ ...place, src: dataUrl(each) }))
    await page.evaluate(async (all) => {
      document.body.style.cssText = 'margin:0;overflow:hidden;background:#fff'
      for (const { src, left, top, isAbove } of all) {
        const image = new Image()
        image.src = src
        await image.decode()
        const beside = left === 0 ? '' : 'border-left:1px solid #bbb'
        const edge = isAbove ? 'border-radius:8px;box-shadow:0 4px 24px rgb(0 0 0/.35)' : beside
        image.style.cssText = `position:absolute;left:${left}px;top:${top}px;${edge}`
        document.body.append(image)
      }
    }, shown)
    await page.picture(to.file)
  } finally {
    await page.close()
  }
}

/** Where a picture is written, and how large it is in CSS pixels. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly file: string
}

/** How a scene is pictured: `last` is done to the view before. */
export interface Shot extends Picture {
  last?(view: Page): Promise<void>
}

/** Pictures a scene by its name. */
export async function pictured(set: Studio, name: string, shot: Shot): Promise<void> {
  const scene = [...PAGE_SCENES, ...VIEW_SCENES].find((each) => each.name === name)
  if (!scene) throw new Error(`no scene ${name}`)
  const prepare = async (view: Page): Promise<void> => {
    await scene.prepare(view, set)
    await shot.last?.(view)
  }
  const { width, height, file } = shot
  await play({ ...scene, widths: [width], height, prepare }, set, (view) => view.picture(file))
}
