import { expect, test } from 'vitest'
import { beside, readAll } from './popup'
import { inBothBrowsers, type Stage } from './stage'

/** News of an invented outlet; what it quotes was said, but for one number and one word. */
const NEWS = `<!doctype html><html lang="en"><head><title>What the president asked for</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Evening Lamp">
<meta property="article:published_time" content="2016-01-13T09:00:00Z"></head><body><article>
<h1>What the president asked for</h1>
<p>WASHINGTON — In his last State of the Union address, President Barack Obama looked back at seven years in office and forward to the ones that somebody else will have.</p>
<p>“We spend more on our army than the next ten nations combined,” Obama said on Tuesday night, to applause from both sides of the chamber.</p>
<p>He called the prison at Guantanamo Bay expensive and said that it “only serves as a recruitment brochure for our enemies”.</p>
<p>Listeners in a small bar near the harbour had other worries. “My roof leaks and no speech has mended it yet,” said Olga Renn, who keeps the place. The rain went on all evening.</p>
<p>God bless America, the guests sang when it was over, and went home.</p>
</article></body></html>`

/** What the popup lists beside each statement, once the addresses are known. */
async function readNews(stage: Stage, address: string) {
  for (let tries = 0; ; tries += 1) {
    const { page, popup } = await stage.popupAt(address)
    const all = await readAll(popup)
    await popup.close()
    await page.close()
    if (tries === 20 || all.some(({ versions }) => versions.length > 0)) return all
  }
}

inBothBrowsers((stage) => {
  test('news that quotes an address is compared with what was said, and with nothing else of it', async () => {
    const all = await readNews(stage, stage.site.add('http://evening-lamp.test/asked', NEWS))
    expect(beside(all, 'next ten nations').join('\n')).toMatch(
      /State of the Union address[\s\S]*our military than the next eight nations combined/u,
    )
    expect(beside(all, 'recruitment brochure').join('\n')).toContain('It is expensive')
    expect(beside(all, 'roof leaks')).toEqual([])
    // That is what one page may tell of a speech of a thousand sentences, and no guess besides.
    expect(all.flatMap(({ versions }) => versions).length).toBe(2)
  })
})
