import { expect, test } from 'vitest'
import { settled } from '../../scripts/settled'
import { say } from './popup'
import { inBothBrowsers } from './stage'

const entry = (day: number): string =>
  `<p>On day ${day} the ferry ran late again. “The pier will be mended by spring ${day},” said Ida Holm, who keeps the harbour. Passengers waited in the rain, and nobody could say when the next boat would come.</p>`
const body = Array.from({ length: 12 }, (_, at) => entry(at)).join('\n')
const pageOf = (markup: string): string =>
  `<!doctype html><html lang="en"><head><title>The pier</title></head><body>${markup}</body></html>`
const articleOf = (markup: string): string =>
  pageOf(`<article><h1>The pier will be mended</h1>${markup}</article>`)
const named = (names: readonly string[]): string =>
  names.map((name) => `<input name=${name}><img name=${name}><img id=${name}>`).join('')

const DOCUMENT_NAMES =
  'documentElement body head title fonts defaultView implementation createElement createRange querySelectorAll cloneNode elementFromPoint navigation location'
const NODE_NAMES =
  'childNodes firstChild nextSibling parentNode parentElement nodeType nodeName localName attributes getAttribute isConnected textContent'

/** What a page can be to keep a program busy or to mislead it, and whether it is read all the same. */
const PAGES: Readonly<Record<string, { readonly page: string; readonly isRead: boolean }>> = {
  'an attribute of 64 kB': {
    page: articleOf(`<img srcset="${'a '.repeat(32_768)}">${body}`),
    isRead: true,
  },
  'names of 200 kB': {
    page: articleOf(`<div class="${'y '.repeat(100_000)}"></div>${body}`),
    isRead: true,
  },
  'a paragraph of 10 MB': {
    page: articleOf(`<p>${'word and another word. '.repeat(450_000)}</p>`),
    isRead: false,
  },
  'a word of a megabyte': {
    page: articleOf(`<p>${'w'.repeat(1_000_000)}</p>${body}`),
    isRead: true,
  },
  'a depth of 512': {
    page: pageOf(`${'<div>'.repeat(510)}${body}${'</div>'.repeat(510)}`),
    isRead: true,
  },
  'twenty thousand spans': {
    page: articleOf(
      `<p>${Array.from({ length: 20_000 }, (_, at) => `<span>word${at}, </span>`).join('')}</p>${body}`,
    ),
    isRead: true,
  },
  'names that hide the document’s own': {
    page: pageOf(
      `<form name=documentElement id=body>${named([...DOCUMENT_NAMES.split(' '), ...NODE_NAMES.split(' ')])}<article><h1>The pier</h1>${body}</article></form>`,
    ),
    isRead: true,
  },
  'forty thousand breaks': {
    page: articleOf(`${body}<p>a${'<br>'.repeat(40_000)}b</p>`),
    isRead: true,
  },
  'fifty thousand stacked accents': {
    page: articleOf(`${body}<p>Zalgo ${'e\u0301\u0302\u0303'.repeat(50_000)} end.</p>`),
    isRead: true,
  },
  'a frameset': { page: '<frameset><frame src="about:blank"></frameset>', isRead: false },
}

/** What the popup may say of a page that it does not read. */
const REASONS = [say('notArticle'), say('tooShort'), say('tooLarge'), say('unreadable')]

/** Runs in the page: all of it as text, but for empty `div`s beside head and body, and their number. */
function outline(): { readonly text: string; readonly strangers: number } {
  const get = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get
  const root = get?.call(document) as Element
  const copy = root.cloneNode(true) as Element
  const added = [...copy.children].filter(
    ({ tagName, attributes, childNodes }) =>
      tagName === 'DIV' && attributes.length === 0 && childNodes.length === 0,
  )
  for (const each of added) each.remove()
  return { text: new XMLSerializer().serializeToString(copy), strangers: added.length }
}

/** Runs in the page: a sum of its outline, which may be too long to carry. */
const SUM = `(${outline.toString()})`

inBothBrowsers((stage) => {
  test.each(Object.entries(PAGES))('%s', async (name, { page: markup, isRead }) => {
    const host = name.replaceAll(/[^a-z0-9]+/giu, '-').toLowerCase()
    const address = stage.site.add(`http://${host}.test/pier`, markup)
    const page = await stage.browser.newPage(address)
    await page.inject(
      `globalThis.outlineNow = ${SUM}; globalThis.outlineThen = globalThis.outlineNow();`,
    )
    const popup = await stage.browser.openPopup(page)
    const text = await settled(popup)
    const refused = REASONS.some((reason) => text.includes(reason))
    expect(refused, text.slice(0, 300)).toBe(!isRead)
    if (isRead) expect(text).toContain('The pier will be mended by spring')
    await popup.close()
    const after = await page.evaluate(() => {
      const { outlineNow, outlineThen } = globalThis as unknown as {
        outlineNow(): { text: string; strangers: number }
        outlineThen: { text: string; strangers: number }
      }
      const now = outlineNow()
      return { isSame: now.text === outlineThen.text, added: now.strangers - outlineThen.strangers }
    })
    expect(after).toEqual({ isSame: true, added: isRead ? 1 : 0 })
    await page.close()
  })

  test('a storm of changes', async () => {
    const storm = `<script>
      const article = document.querySelector('article');
      setInterval(() => {
        for (let at = 0; at < 200; at += 1) {
          const p = document.createElement('p');
          p.textContent = 'Drop ' + at;
          article.append(p);
        }
        while (article.children.length > 400) article.lastChild.remove();
      }, 5);
    </script>`
    const address = stage.site.add('http://storm.test/pier', articleOf(body + storm))
    const { page, popup } = await stage.popupAt(address)
    expect(await settled(popup)).toContain('The pier will be mended by spring')
    await popup.close()
    expect((await page.evaluate(outline)).strangers).toBe(1)
    await page.close()
  })
})
