import { expect, test } from 'vitest'
import { settled } from '../../scripts/settled'
import { say } from './popup'
import { inBothBrowsers, type Stage } from './stage'

/** The least that a reader of PDF files takes for one. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n')

/** What the popup may say of a page that it does not compare. */
const REFUSALS = [
  say('notArticle'),
  say('tooShort'),
  say('tooLarge'),
  say('unreadable'),
  say('forbidden'),
]

const MARKS = 10_000

const paragraph = (at: number): string =>
  `<p>On day ${at} the ferry ran late again. “The pier will be mended by spring ${at},” said Ida Holm, who keeps the harbour. Passengers waited in the rain, and nobody could say when the next boat would come.</p>`
const story = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head><body><article><h1>${title}</h1>${body}</article></body></html>`
const ferry = Array.from({ length: 12 }, (_, at) => paragraph(at)).join('\n')

/** What the popup says of a page, and that it lists nothing. */
async function refusalAt(stage: Stage, address: string): Promise<string> {
  const { page, popup } = await stage.popupAt(address)
  const text = await settled(popup)
  expect(await popup.evaluate(() => document.querySelectorAll('.item').length)).toBe(0)
  await popup.close()
  await page.close()
  return text
}

inBothBrowsers((stage) => {
  test('no page at all', async () => {
    expect(await refusalAt(stage, 'about:blank')).toContain(say('forbidden'))
  })

  test('an empty page', async () => {
    const address = stage.site.add('http://empty.test/', '')
    const text = await refusalAt(stage, address)
    expect(REFUSALS.some((each) => text.includes(each))).toBe(true)
  })

  test('a page of the extension itself', async () => {
    const text = await refusalAt(stage, `${stage.browser.origin}welcome.html`)
    expect(text).toContain(say('ownPage'))
  })

  test('a PDF file', async () => {
    const address = stage.site.add('http://paper.test/a.pdf', {
      type: 'application/pdf',
      body: PDF,
    })
    expect(await refusalAt(stage, address)).toContain(say('forbidden'))
  })

  test('plain text and JSON', async () => {
    for (const type of ['text/plain', 'application/json']) {
      const address = stage.site.add(`http://raw.test/${type}`, { type, body: '{"said": "no"}' })
      const text = await refusalAt(stage, address)
      expect(
        REFUSALS.some((each) => text.includes(each)),
        type,
      ).toBe(true)
    }
  })

  test('ten thousand quotation marks', async () => {
    const marks = `<p>${'“'.repeat(MARKS)} and ${'" '.repeat(MARKS)}</p>`
    const address = stage.site.add('http://marks.test/', story('Marks', ferry + marks))
    const { page, popup } = await stage.popupAt(address)
    const text = await settled(popup)
    expect(text).not.toContain(say('failedUnexpected'))
    expect(await page.evaluate(() => document.querySelectorAll('p').length)).toBe(13)
    await popup.close()
  })

  test('a page that changes while it is read', async () => {
    const restless = `<script>
      let turn = 0;
      setInterval(() => {
        const all = document.querySelectorAll('p');
        turn += 1;
        const one = all[(turn * 7) % all.length];
        if (turn % 3 === 0) one.replaceWith(one.cloneNode(true)); else one.append(' More.');
      }, 1);
    </script>`
    const address = stage.site.add('http://restless.test/', story('Restless', ferry + restless))
    const { popup } = await stage.popupAt(address)
    const text = await settled(popup)
    expect(text).not.toContain(say('failedUnexpected'))
    await popup.close()
  })

  test('a page that is left while it is read', async () => {
    const address = stage.site.add('http://left.test/', story('Left', ferry))
    const { page, popup } = await stage.popupAt(address)
    await page.goto(stage.site.add('http://left.test/next', story('Next', ferry)))
    await popup.close()
    const again = await stage.browser.openPopup(page)
    expect(await settled(again)).not.toContain(say('failedUnexpected'))
    await again.close()
  })
})
