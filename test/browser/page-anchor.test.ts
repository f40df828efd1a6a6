import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import type { Probed } from './page-probe'
import { demoAddresses } from './site'
import { inBothBrowsers, type Stage } from './stage'

const PAGES = new URL('../../../shared/eval/pages/', import.meta.url)
const present = existsSync(PAGES)
if (!present) console.log('anchors: only of the demo site, ../shared/eval/pages is not here')

/** So many pages of each set, evenly taken; and the share of their sentences that must be found. */
const SAMPLE = { pages: 10, found: 0.995 } as const

function sampleOf(set: string): string[] {
  const folder = new URL(`${set}/html/`, PAGES)
  const names = readdirSync(folder).toSorted()
  const step = Math.max(1, Math.floor(names.length / SAMPLE.pages))
  return names
    .filter((_, at) => at % step === 0)
    .slice(0, SAMPLE.pages)
    .map((name) => gunzipSync(readFileSync(new URL(name, folder))).toString('utf8'))
}

/** A saved page without what would take the browser elsewhere: its programs, frames and refresh. */
const standing = (html: string): string =>
  html
    .replaceAll(/<script\b(?![^>]{0,200}ld\+json)[^>]*>[\s\S]*?<\/script>/giu, '')
    .replaceAll(/<iframe\b[^>]*>/giu, '<iframe>')
    .replaceAll(/<meta\b[^>]{0,200}http-equiv=["']?(?:refresh|content-security)[^>]*>/giu, '')

/** The probe as one script for any page. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('page-probe.ts', import.meta.url)),
        formats: ['iife'],
        name: 'probing',
      },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const [chunk] = first && 'output' in first ? first.output : []
  if (chunk?.type !== 'chunk') throw new Error('The probe was not built')
  return chunk.code
}

let script = ''
beforeAll(async () => {
  script = await bundle()
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

  test.skipIf(!present).each(['aeb', 'multilingual'])(
    'the sentences of %s lead back to their pages',
    async (set) => {
      const all: Probed[] = []
      for (const [at, html] of sampleOf(set).entries()) {
        const address = stage.site.add(`http://${set}-${at}.test/news/report`, standing(html))
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
