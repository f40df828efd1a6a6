import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page, Spent } from '../scripts/browser/browser.ts'
import { settled } from '../scripts/settled.ts'

/** Milliseconds. */
const TIME = {
  /** How long a page is scrolled without an end, and how often an article comes meanwhile. */
  scroll: 60_000,
  every: 500,
  /** For the last marks to come, once nothing else does. */
  rest: 15_000,
} as const

/** A page that adds an article of five paragraphs every half second, as scrolling would. */
const ENDLESS = `<!doctype html><html lang="en"><head><title>Harbour</title>
<meta property="og:type" content="article"></head><body><main></main><script>
  const entry = (boat, at) => '“The boat of number ' + boat + ' will wait at pier ' + at +
    ' until the storm is over,” said Ida Holm, who keeps the harbour. Passengers stood in the rain, and nobody could say when it would leave.';
  let boats = 0;
  const add = () => {
    const article = document.createElement('article');
    const title = document.createElement(boats === 0 ? 'h1' : 'h2');
    title.textContent = 'Boat number ' + boats + ' is late';
    article.append(title);
    for (let at = 0; at < 5; at += 1) {
      const p = document.createElement('p');
      p.textContent = entry(boats, at);
      article.append(p);
    }
    document.querySelector('main').append(article);
    boats += 1;
  };
  add();
  let shifts = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifts += value; })
      .observe({ type: 'layout-shift', buffered: true });
  window.begin = () => {
    const timer = setInterval(() => { add(); scrollTo(0, document.body.scrollHeight); }, ${TIME.every});
    setTimeout(() => clearInterval(timer), ${TIME.scroll});
  };
  window.told = () => ({
    articles: boats,
    shifts,
    marked: [...document.querySelectorAll('article')].filter((article) =>
      [...(CSS.highlights.get('quotation') ?? [])].some((range) => range.intersectsNode(article))).length,
    ranges: CSS.highlights.get('quotation')?.size ?? 0,
  });
</script></body></html>`

interface Told {
  readonly articles: number
  /** Cumulative layout shift, where the browser tells. */
  readonly shifts: number
  readonly marked: number
  readonly ranges: number
}

/** A page without an end, with marks or without. */
export interface Scrolled extends Told {
  /** Milliseconds while it grew, and the bytes by which its memory did. */
  readonly spent: Spent
}

const between = (before: Spent, after: Spent): Spent => ({
  busy: after.busy - before.busy,
  scripts: after.scripts === null ? null : after.scripts - (before.scripts ?? 0),
  memory: after.memory - before.memory,
})

async function scroll(browser: Browser, page: Page, isRead: boolean): Promise<Scrolled> {
  if (isRead) {
    const popup = await browser.openPopup(page)
    await settled(popup)
    await popup.close()
    await page.until(() => CSS.highlights.size > 0)
  }
  await page.focus()
  const before = await browser.spent(page)
  await page.evaluate(() => (window as unknown as { begin(): void }).begin())
  await pause(TIME.scroll)
  const after = await browser.spent(page)
  if (isRead) await pause(TIME.rest)
  const told = await page.evaluate(() => (window as unknown as { told(): Told }).told())
  return { ...told, spent: between(before, after) }
}

/** A page without an end, once as it is and once with marks. */
export async function readEndless(
  browser: Browser,
  add: (address: string, html: string) => string,
): Promise<{ readonly alone: Scrolled; readonly read: Scrolled }> {
  const once = async (name: string, isRead: boolean): Promise<Scrolled> => {
    const page = await browser.newPage(add(`http://${name}.test/boats`, ENDLESS))
    const scrolled = await scroll(browser, page, isRead)
    await page.close()
    return scrolled
  }
  return { alone: await once('alone', false), read: await once('read', true) }
}

/** The share of a page's minute that its marks took, in percent; null where it is not told. */
export function shareOf(
  { alone, read }: { readonly alone: Scrolled; readonly read: Scrolled },
  what: 'busy' | 'scripts',
): number | null {
  const [marked, plain] = [read.spent[what], alone.spent[what]]
  return marked === null || plain === null ? null : (100 * (marked - plain)) / TIME.scroll
}
