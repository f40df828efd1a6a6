import type { Page } from '../../scripts/browser/browser'

/** Runs in the page: the element that is ours, as far as the page can tell: it has nothing to show. */
function ours(): Element | undefined {
  return [...document.documentElement.children].find(
    (each) => each.tagName === 'DIV' && each.attributes.length === 0 && each.innerHTML === '',
  )
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const SOURCE = ours.toString()

/** Pixels: no card is smaller, and every look asks for all points of a view. */
const STEP = 24

/** Teaches a page to look for the card from outside, as it could by itself. */
export async function teach(page: Page): Promise<void> {
  await page.inject(`
    const ours = ${SOURCE};
    globalThis.asQuotedOurs = ours;
    globalThis.asQuotedCard = () => {
      const host = ours();
      let box = null;
      if (!host) return null;
      for (let y = 2; y < innerHeight; y += ${STEP})
        for (let x = 2; x < innerWidth; x += ${STEP})
          if (document.elementFromPoint(x, y) === host)
            box = box
              ? { left: Math.min(box.left, x), top: Math.min(box.top, y), right: Math.max(box.right, x), bottom: Math.max(box.bottom, y) }
              : { left: x, top: y, right: x, bottom: y };
      if (!box) return null;
      const holds = (x, y) => document.elementFromPoint(x, y) === host;
      const { left: x, top: y } = box;
      while (holds(box.left - 1, y + 6)) box.left -= 1;
      while (holds(box.right + 1, y + 6)) box.right += 1;
      while (holds(x + 6, box.top - 1)) box.top -= 1;
      while (holds(x + 6, box.bottom + 1)) box.bottom += 1;
      return box;
    };
  `)
}

/** Where the card stands, by what the page finds under its points; null where there is none. */
export const cardBox = (page: Page): Promise<Box | null> =>
  page.evaluate(() => (globalThis as unknown as { asQuotedCard(): Box | null }).asQuotedCard())

/** Waits until a card stands in the page. */
export const opened = (page: Page): Promise<Box> =>
  page.until(() => (globalThis as unknown as { asQuotedCard(): Box | null }).asQuotedCard())

/** Waits until no card stands in the page. */
export const gone = (page: Page): Promise<boolean> =>
  page.until(
    () => (globalThis as unknown as { asQuotedCard(): Box | null }).asQuotedCard() === null,
  )

/** A point in the middle of the first line of each recognised statement, in text order. */
export const statements = (page: Page): Promise<readonly { x: number; y: number }[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.values().next().value ?? [])].flatMap((range) => {
      const box = (range as Range).getClientRects()[0]
      return box
        ? [{ x: Math.round((box.left + box.right) / 2), y: (box.top + box.bottom) / 2 }]
        : []
    }),
  )

/**
 * Brings a recognised statement to the middle of the view and says where it stands. Marks that are set
 * anew, because a setting changed, are waited for.
 */
export const bring = (page: Page, at: number): Promise<{ x: number; y: number }> =>
  page.until(async (at) => {
    const range = [...(CSS.highlights.values().next().value ?? [])][at] as Range | undefined
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const box = range?.getClientRects()[0]
    if (!box) return null
    return { x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2) }
  }, at)
