import { beforeAll, expect, test } from 'vitest'
import type { Probed, Told } from '../../bench/page-probe'
import { hasSavedPages, type PageSet, probeScript, savedPages } from '../../bench/saved-pages'
import { KINDS } from './page-kinds'
import { demoAddresses } from './site'
import { inBothBrowsers, type Stage } from './stage'

if (!hasSavedPages) console.log('anchors: only of the demo site, ../shared/eval/pages is not here')

/** So many pages of each set, evenly taken; and the share of their sentences that must be found. */
const SAMPLE = { pages: 10, found: 0.995 } as const

function sampleOf(set: PageSet): string[] {
  const all = savedPages(set)
  const step = Math.max(1, Math.floor(all.length / SAMPLE.pages))
  return all
    .filter((_, at) => at % step === 0)
    .slice(0, SAMPLE.pages)
    .map(({ html }) => html)
}

let script = ''
beforeAll(async () => {
  script = await probeScript()
})

async function probeAt(stage: Stage, address: string): Promise<Probed | null> {
  const page = await stage.browser.newPage(address)
  await page.inject(script)
  const probed = await page.evaluate(() =>
    (globalThis as unknown as { probe(): Probed | null }).probe(),
  )
  await page.close()
  return probed
}

inBothBrowsers((stage) => {
  test.each(demoAddresses)('every sentence of %s leads back to the page', async (address) => {
    const probed = await probeAt(stage, address)
    expect(probed?.sentences).toBeGreaterThan(10)
    expect(probed?.lost).toEqual([])
  })

  test.each(Object.entries(KINDS))('%s: it is read as a reader sees it', async (name, kind) => {
    const charset = kind.encoding ? 'iso-8859-1' : 'utf-8'
    const host = `http://kind-${Object.keys(KINDS).indexOf(name)}.test`
    const address = stage.site.add(`${host}${kind.path}`, {
      type: `text/html; charset=${charset}`,
      body: Buffer.from(kind.page, kind.encoding ?? 'utf8'),
    })
    const page = await stage.browser.newPage(address)
    await page.inject(script)
    const told = await page.evaluate(() => (globalThis as unknown as { told(): Told }).told())
    expect(told).toEqual({
      lines: kind.lines,
      partial: kind.partial ?? false,
      canonicalUrl: kind.canonicalUrl === undefined ? null : host + kind.canonicalUrl,
      lost: kind.around ?? [],
    })
    await page.close()
  })

  test.skipIf(!hasSavedPages).each(['aeb', 'multilingual'] as const)(
    'the sentences of %s lead back to their pages',
    async (set) => {
      const all: Probed[] = []
      for (const [at, html] of sampleOf(set).entries()) {
        const address = stage.site.add(`http://${set}-${at}.test/news/report`, html)
        const probed = await probeAt(stage, address)
        if (probed) all.push(probed)
      }
      const sum = (name: 'sentences' | 'anchored' | 'quoted'): number =>
        all.reduce((total, each) => total + each[name], 0)
      console.log(
        `${stage.kind}, ${set}: ${all.length} articles, ${sum('sentences')} sentences, ${sum('anchored')} led back, ${sum('quoted')} by their anchors alone`,
      )
      expect(all.length).toBeGreaterThan(SAMPLE.pages / 2)
      const lost = all.flatMap((each) => each.lost)
      expect(sum('anchored') / sum('sentences'), lost.join('\n')).toBeGreaterThan(SAMPLE.found)
    },
    180_000,
  )
})
