import type { Page } from '../browser/browser.ts'
import { inForcedColours, type Scene } from './scene.ts'
import { ARTICLE } from './views.ts'

const WIDTHS = [1280, 400, 320] as const
const HEIGHT = 800

/** A page of the demo site with its marks, from its first statement on. */
const marked = (name: string, path: string): Scene => ({
  name: `page-${name}`,
  page: '',
  widths: WIDTHS,
  height: HEIGHT,
  open: (set) => set.articleAt(path),
  async prepare(page) {
    await page.focus()
    // It is taken down now: in forced colours there are no highlights to find it by.
    await page.until(() => {
      const [range] = [...(CSS.highlights.values().next().value ?? [])]
      if (!(range instanceof Range)) return false
      return range.startContainer.parentElement?.toggleAttribute('data-first-marked', true)
    })
  },
  async sized(page) {
    await page.evaluate(async () => {
      const first = document.querySelector('[data-first-marked]')
      first?.scrollIntoView({ block: 'start', behavior: 'instant' })
      // Marks follow in the next frames.
      await new Promise((resolve) => setTimeout(resolve, 500))
    })
  },
})

interface CardScene {
  /** Words of the statement. */
  readonly of: string
  readonly width?: number
}

/** The card of a statement: a card closes when its page gets another size. */
const card = (name: string, { of, width = WIDTHS[0] }: CardScene): Scene => ({
  ...marked(`card-${name}`, ARTICLE),
  widths: [width],
  // It stays where its card is.
  sized: async () => undefined,
  async prepare(page) {
    await page.focus()
    await page.resize({ width, height: HEIGHT })
    await openCard(page, of)
  },
})

/** Opens the card of a statement, by the pointer that rests on it. */
export async function openCard(page: Page, words: string): Promise<void> {
  // A card that is open stays where it is, whatever of its statement is pointed at then.
  await page.moveTo({ x: 1, y: 1 })
  await page.press('Escape')
  const { x, y } = await page.until((of) => {
    const ranges = [...(CSS.highlights.values().next().value ?? [])]
    const range = ranges.find((each) => `${each}`.includes(of))
    if (!(range instanceof Range)) return null
    const notice = document.querySelector<HTMLElement>('.cookie label')
    if (notice?.checkVisibility()) notice.click()
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    // Its last line that there is room to rest on.
    const lines = [...range.getClientRects()]
    const box = lines.findLast(({ width }) => width > 120) ?? lines[0]
    return box === undefined ? null : { x: box.left + 60, y: box.top + box.height / 2 }
  }, words)
  await page.moveTo({ x: x + 30, y })
  await page.moveTo({ x, y })
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)))
}

/** Words of a statement that is worded otherwise elsewhere. */
export const DIFFERS = 'agree'

/** What a reader meets in an article; its page is not ours to judge. */
export const PAGE_SCENES: readonly Scene[] = [
  marked('marks', ARTICLE),
  marked('marks-agency', '/interfax-ukraine.html'),
  marked('marks-times', '/buna-times.html'),
  inForcedColours(marked('marks', ARTICLE)),
  { ...card('differs', { of: DIFFERS }), spoken: true },
  card('differs-narrow', { of: DIFFERS, width: 400 }),
  card('differs-narrowest', { of: DIFFERS, width: 320 }),
  card('only', { of: 'no indication that Russia is planning peace' }),
  card('occasion', { of: 'If Putin wins in Ukraine' }),
  card('joined', { of: 'stronger it will be at the negotiating table' }),
  inForcedColours(card('differs', { of: DIFFERS })),
]
