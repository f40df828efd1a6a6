import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../scripts/browser/browser'
import { waitFor } from '../../scripts/browser/view'
import { type Site, serveSite } from './site'
import { start } from './stage'

/** An extension that does everything wrong: the harness must notice, or no other test means much. */
const FAULTY = new URL('./faulty/', import.meta.url).pathname
const BACKGROUND = {
  chromium: { service_worker: 'background.js' },
  firefox: { scripts: ['background.js'] },
}
const GECKO = {
  id: 'as-quoted@as-quoted.org',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
}

describe.each(['chromium', 'firefox'] as const)('the harness in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-faulty-'))
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    cpSync(FAULTY, folder, { recursive: true })
    const manifest = {
      manifest_version: 3,
      name: 'Faulty',
      version: '1',
      permissions: ['activeTab', 'scripting'],
      action: { default_popup: 'popup.html' },
      background: BACKGROUND[kind],
      ...(kind === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : {}),
    }
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
    site = await serveSite()
    browser = await start(kind, site, { extension: folder })
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('sees what goes wrong in the background, the popup and the content script', async () => {
    const page = await browser.newPage(site.add('http://faulty.test/', '<title>a page</title>'))
    const popup = await browser.openPopup(page)
    await popup.click('button')
    await popup.textWith('trusted')
    const seen = await waitFor('all six problems', async () => {
      const problems = await browser.problems()
      return problems.length >= 6 ? problems : null
    })
    for (const place of ['background', 'popup', 'content']) {
      expect(seen.some((each) => each === `console: ${place} complains`)).toBe(true)
      expect(seen.some((each) => each.startsWith(`uncaught: Error: ${place} throws`))).toBe(true)
    }
  })

  test('sees every request and lets none out', async () => {
    await browser.newPage('http://faulty.test/elsewhere?a=1')
    expect(site.requests).toContain('http://faulty.test/elsewhere?a=1')
    const page = await browser.newPage('http://faulty.test/')
    await page.evaluate(async () => {
      await fetch('https://outside.test/').catch(() => {})
    })
    expect(site.requests.some((each) => each.startsWith('https://outside.test'))).toBe(true)
  })

  test('serves https on hosts of their own, and sees what each request says', async () => {
    const address = site.add('https://lamp.test/a', '<title>the lamp</title><p>It burns.</p>')
    const page = await browser.newPage(`${address}?b=2`)
    await page.textWith('It burns.')
    expect(await page.evaluate(() => isSecureContext)).toBe(true)
    const seen = site.log.find((each) => each.address === `${address}?b=2`)
    expect(seen?.headers['user-agent']).toBeTruthy()
    await page.close()
  })

  test('shows pages light or dark', async () => {
    const page = await browser.newPage('http://faulty.test/')
    for (const scheme of ['dark', 'light'] as const) {
      await browser.setColorScheme(scheme)
      const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches
      expect(await page.evaluate(isDark)).toBe(scheme === 'dark')
      const popup = await browser.openPopup(page)
      expect(await popup.evaluate(isDark)).toBe(scheme === 'dark')
      await popup.close()
    }
  })
})
