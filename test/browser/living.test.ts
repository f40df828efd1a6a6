import { expect, test } from 'vitest'
import type { Page } from '../../scripts/browser/browser'
import { waitFor } from '../../scripts/browser/view'
import { settled } from '../../scripts/settled'
import { say } from './popup'
import { inBothBrowsers, type Stage } from './stage'

/** A site of one page that writes its articles itself: the boats of a harbour, one an article. */
const SITE = `<!doctype html><html lang="en"><head><title>Harbour</title>
<meta property="og:type" content="article"></head><body><main></main><script>
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
  const entry = (boat, at) => '“The ' + boat + ' boat will wait at pier ' + words[at] +
    ' until the storm is over,” said Ida Holm, who keeps the harbour. Passengers stood in the rain, and nobody could say when it would leave.';
  const write = (place, text) => { const p = document.createElement('p'); p.textContent = text; place.append(p); };
  const articleOf = (boat, level) => {
    const article = document.createElement('article');
    const title = document.createElement(level);
    title.textContent = 'The ' + boat + ' boat is late';
    article.append(title);
    for (let at = 0; at < 6; at += 1) write(article, entry(boat, at));
    return article;
  };
  window.show = (boat) => {
    document.querySelector('main').replaceChildren(articleOf(boat, 'h1'));
    document.title = 'The ' + boat + ' boat is late';
  };
  window.follow = (boat) => document.querySelector('main').append(articleOf(boat, 'h2'));
  window.grow = () => write(document.querySelector('article'), entry('late', 7));
  show('red');
</script></body></html>`

/** The page's own functions. */
interface Harbour {
  show(boat: string): void
  grow(): void
  follow(boat: string): void
}

/** Runs in the page: the texts that stand in the registry of highlights. */
const markedTexts = (): string[] =>
  [...CSS.highlights.values()].flatMap((each) => [...each].map((range) => String(range)))

/** Runs in the page: whether all marks, and there are some, are of one boat. */
const marksOnly = (boat: string): boolean => {
  const all = [...CSS.highlights.values()].flatMap((each) => [...each].map(String))
  return all.length >= 6 && all.every((text) => text.includes(`The ${boat} boat`))
}

/** Runs in the background: the readings that it knows of, by tab. */
const readings = async (): Promise<string[]> => {
  const { chrome } = globalThis as unknown as Extension
  const stored = await chrome.storage.session.get(null)
  return Object.entries(stored).flatMap(([key, value]) =>
    key.startsWith('reading:') ? [`${key} ${value}`] : [],
  )
}

/** Runs in the background: the languages of the articles that are open. */
const languages = async (): Promise<string[]> => {
  const { chrome } = globalThis as unknown as Extension
  const stored = await chrome.storage.session.get(null)
  return Object.entries(stored).flatMap(([key, value]) =>
    key.startsWith('article:') ? [JSON.parse(String(value)).language] : [],
  )
}

/** What the background has under this name in both browsers. */
interface Extension {
  readonly chrome: {
    readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } }
  }
}

/** Runs in the page: how many elements stand beside head and body. */
const strangers = (): number => document.documentElement.children.length - 2

let last = 0
async function openSite(stage: Stage, markup = SITE): Promise<Page> {
  last += 1
  const address = stage.site.add(`http://harbour-${last}.test/red`, markup)
  const page = await stage.browser.newPage(address)
  return page
}

/**
 * What the popup says in the end, with these words in it: on a busy machine it may be there before
 * the background hears that an article was left.
 */
async function popupText(stage: Stage, page: Page, words: string): Promise<string> {
  const popup = await stage.browser.openPopup(page)
  await popup.textWith(words)
  const text = await settled(popup)
  await popup.close()
  return text
}

inBothBrowsers((stage) => {
  test('after a click alone, the marks of an article go with it, and the next click reads the next', async () => {
    const page = await openSite(stage)
    await popupText(stage, page, 'The red boat')
    await page.until(marksOnly, 'red')
    await page.evaluate(() => {
      history.pushState(null, '', '/green')
      ;(window as unknown as Harbour).show('green')
    })
    await page.until(() => CSS.highlights.size === 0)
    expect(await page.evaluate(strangers)).toBe(0)
    expect(await popupText(stage, page, 'The green boat')).not.toContain('The red boat')
    await page.until(marksOnly, 'green')
    await page.close()
  })

  test('an article that grows gets marks on its new paragraph', async () => {
    const page = await openSite(stage)
    await popupText(stage, page, 'The red boat')
    await page.until(marksOnly, 'red')
    await page.evaluate(() => (window as unknown as Harbour).grow())
    await page.until(() =>
      [...CSS.highlights.values()].some((each) =>
        [...each].some((range) => String(range).includes('The late boat')),
      ),
    )
    expect(await page.evaluate(strangers)).toBe(1)
    await popupText(stage, page, 'The late boat')
    await page.close()
  })

  test('a page without an end gets marks on each article that comes', async () => {
    const page = await openSite(stage)
    await popupText(stage, page, 'The red boat')
    await page.until(marksOnly, 'red')
    for (const boat of ['green', 'blue']) {
      await page.evaluate((name) => (window as unknown as Harbour).follow(name), boat)
      await page.until((name) => {
        const texts = [...CSS.highlights.values()].flatMap((each) => [...each].map(String))
        return texts.filter((text) => text.includes(`The ${name} boat`)).length >= 6
      }, boat)
    }
    expect((await page.evaluate(markedTexts)).join()).toContain('The red boat')
    expect(await page.evaluate(strangers)).toBe(1)
    await page.close()
  })

  test('an article that the page sets anew, again and again, keeps its marks', async () => {
    const page = await openSite(stage)
    await popupText(stage, page, 'The red boat')
    await page.until(marksOnly, 'red')
    for (let time = 0; time < 5; time += 1) {
      // Before anybody else has a turn: the marks are of words that are gone.
      const left = await page.evaluate(() => {
        ;(window as unknown as Harbour).show('red')
        return [...CSS.highlights.values()].flatMap((each) => [...each].map(String)).join('')
      })
      expect(left).toBe('')
      await page.until(marksOnly, 'red')
    }
    expect(await page.evaluate(strangers)).toBe(1)
    await page.close()
  })

  test('a place in the page and a word about where the reader came from change nothing', async () => {
    const page = await openSite(stage)
    await popupText(stage, page, 'The red boat')
    await page.until(marksOnly, 'red')
    const before = await page.evaluate(markedTexts)
    const known = await stage.browser.background(readings)
    expect(known).not.toEqual([])
    await page.evaluate(() => {
      location.hash = 'pier'
      history.replaceState(null, '', '/red?utm_source=letter')
    })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)))
    expect(await page.evaluate(markedTexts)).toEqual(before)
    expect(await stage.browser.background(readings)).toEqual(known)
    await page.close()
  })

  test('a page that comes back from the cache has its marks once', async () => {
    const page = await openSite(stage)
    await popupText(stage, page, 'The red boat')
    await page.until(marksOnly, 'red')
    const elsewhere = stage.site.add('http://elsewhere.test/', '<title>Elsewhere</title><p>Fog.')
    // A browser that is short of memory loads a page anew: then it is left once more.
    let isKept = false
    for (let tries = 0; tries < 3 && !isKept; tries += 1) {
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
      )
      await page.goto(elsewhere)
      await page.evaluate(() => history.back())
      await waitFor('the way back', async () => (await page.url()).includes('harbour'))
      isKept = await page.evaluate(() => 'persisted' in window && window.persisted === true)
    }
    expect(isKept).toBe(true)
    await popupText(stage, page, 'The red boat')
    await page.until(marksOnly, 'red')
    expect(await page.evaluate(strangers)).toBe(1)
    await page.evaluate(() => void setTimeout(() => history.forward()))
    await waitFor('the way forward', async () => (await page.url()).includes('elsewhere'))
    expect(await popupText(stage, page, say('notArticle'))).not.toContain('The red boat')
    await page.close()
  })

  test('a page that does not say its language is read in the one that the browser tells', async () => {
    const paragraph = (at: number): string =>
      `<p>«Катер номер ${at} чекатиме біля пірса, доки не вщухне буря», – сказала Іда Гольм, яка вже одинадцять років наглядає за гаванню. Пасажири стояли під дощем, і ніхто не міг сказати, коли він відійде.</p>`
    const address = stage.site.add(
      'http://silent.test/kater',
      `<!doctype html><title>Катер чекає</title><meta property="og:type" content="article"><article><h1>Катер чекає</h1>${[1, 2, 3, 4].map(paragraph).join('')}</article>`,
    )
    const page = await stage.browser.newPage(address)
    await popupText(stage, page, 'Катер номер')
    expect(await stage.browser.background(languages)).toContain('uk')
    await page.close()
  })

  test('with leave to read, every way of going on is followed', async () => {
    const welcome = await stage.browser.pageAt('welcome.html')
    await welcome.focus()
    await welcome.click('.three > li:last-child button')
    await welcome.until(() =>
      document.querySelector('.three > li:last-child')?.hasAttribute('aria-current'),
    )
    const page = await openSite(stage)
    await page.until(marksOnly, 'red')
    await page.evaluate(() => {
      history.pushState(null, '', '/green')
      ;(window as unknown as Harbour).show('green')
    })
    await page.until(marksOnly, 'green')
    await page.evaluate(() => {
      history.replaceState(null, '', '/blue')
      setTimeout(() => (window as unknown as Harbour).show('blue'), 250)
    })
    await page.until(marksOnly, 'blue')
    await page.evaluate(() => {
      location.hash = '#/grey'
      ;(window as unknown as Harbour).show('grey')
    })
    await page.until(marksOnly, 'grey')
    await page.evaluate(() => {
      const { navigation } = window as unknown as { navigation?: EventTarget }
      navigation?.addEventListener('navigate', (event) => event.preventDefault(), { once: true })
      if (navigation) location.hash = '#/never'
    })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
    await page.until(marksOnly, 'grey')
    await popupText(stage, page, 'The grey boat')
    await page.close()
  })

  test('fifty fast switches end in the last article alone', async () => {
    const page = await openSite(stage)
    await page.until(marksOnly, 'red')
    await page.evaluate(async () => {
      for (let at = 1; at <= 50; at += 1) {
        history.pushState(null, '', `/boat-${at}`)
        ;(window as unknown as Harbour).show(at === 50 ? 'white' : `other${at}`)
        await new Promise((resolve) => setTimeout(resolve, at * 5))
      }
    })
    await page.until(marksOnly, 'white')
    expect(await popupText(stage, page, 'The white boat')).not.toContain('The other')
    expect(await page.evaluate(strangers)).toBe(1)
    await page.close()
  })

  test('leave that is taken back takes the marks of open pages with it', async () => {
    const page = await openSite(stage)
    await page.until(marksOnly, 'red')
    const welcome = await stage.browser.pageAt('welcome.html')
    await welcome.focus()
    await welcome.click('.three > li:first-child button')
    await page.until(() => CSS.highlights.size === 0)
    expect(await page.evaluate(strangers)).toBe(0)
    await page.close()
  })
})
