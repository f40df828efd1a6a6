import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GECKO_ID } from '../scripts/browser/firefox-program'
import { builtFolder, PACK_WITH_SOURCES } from '../scripts/build'
import { saying, sourcesIn } from './source-files'

/** Every permission that may be asked for, and the call that needs it. */
const NEEDED_FOR: Readonly<Record<string, RegExp>> = {
  // A click grants it; what is then done with the page is done by scripting and tabs.
  activeTab: /browser\.scripting\.executeScript/u,
  // What was read is forgotten after the days that the reader chose.
  alarms: /browser\.alarms\./u,
  // Chrome's background cannot read a page's source; Firefox's can.
  offscreen: /browser\.offscreen\.createDocument/u,
  contextMenus: /browser\.contextMenus\.create/u,
  // The reader's own search engine, by a press of "look for this quotation" alone.
  search: /browser\.search\.query/u,
  scripting: /browser\.scripting\./u,
  storage: /browser\.storage\.|storage\.defineItem/u,
  // Keeps what is known from being thrown away when the disk is full: it names no function.
  unlimitedStorage: /new Dexie\(|extends Dexie\b/u,
  sidePanel: /browser\.sidePanel\./u,
}
const HOSTS = ['https://*/*', 'http://*/*']
const FORBIDDEN = [
  'host_permissions',
  'optional_permissions',
  'content_scripts',
  'externally_connectable',
  'web_accessible_resources',
  'key',
  'update_url',
]
/** Chrome's store takes no longer description. */
const LONGEST_DESCRIPTION = 132

interface Manifest {
  readonly manifest_version: number
  readonly permissions: readonly string[]
  readonly optional_host_permissions: readonly string[]
  readonly content_security_policy: { readonly extension_pages: string }
  readonly incognito: string
  readonly minimum_chrome_version?: string
  readonly default_locale: string
  readonly icons?: Readonly<Record<string, string>>
  readonly side_panel?: unknown
  readonly sidebar_action?: unknown
  readonly commands?: Readonly<Record<string, { readonly suggested_key?: unknown }>>
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly id: string
      readonly strict_min_version: string
      readonly data_collection_permissions: { readonly required: readonly string[] }
    }
  }
}

function manifestOf(kind: 'chromium' | 'firefox'): Manifest {
  const file = `${builtFolder(kind)}/manifest.json`
  if (!existsSync(file)) throw new Error('Build first: npm run build && npm run build:firefox')
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe.each(['chromium', 'firefox'] as const)('the manifest that ships for %s', (kind) => {
  const manifest = manifestOf(kind)

  test('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3)
  })

  test('asks for these permissions and no other', () => {
    const wanted = Object.keys(NEEDED_FOR).filter(
      // Firefox's sidebar needs no permission, nor does its background to read a page.
      (name) => kind === 'chromium' || !['offscreen', 'sidePanel'].includes(name),
    )
    expect(manifest.permissions.toSorted()).toEqual(wanted.toSorted())
  })

  test('asks for no host before the reader does', () => {
    expect(manifest.optional_host_permissions.toSorted()).toEqual(HOSTS.toSorted())
    expect(Object.keys(manifest).filter((key) => FORBIDDEN.includes(key))).toEqual([])
  })

  test('loads no code, style or picture from anywhere but the package', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages
        .split(';')
        .map((each) => each.trim().split(/\s+/u))
        .map(([name = '', ...sources]) => [name, sources.join(' ')]),
    )
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      // Packs and feeds, where the reader added them (trust.md, 1.1); never anything unencrypted.
      'connect-src': "'self' https:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
  })

  test('keeps private windows and others in one process, without `split`', () => {
    expect(manifest.incognito).toBe('spanning')
  })

  test('has icons, and its files are there', () => {
    expect(Object.keys(manifest.icons ?? {})).toEqual(expect.arrayContaining(['16', '48', '128']))
    const missing = Object.values(manifest.icons ?? {}).filter(
      (path) => !existsSync(`${builtFolder(kind)}/${path}`),
    )
    expect(missing).toEqual([])
  })

  test('has a side panel that does not open by itself', () => {
    const path = 'sidepanel.html'
    if (kind === 'chromium') expect(manifest.side_panel).toEqual({ default_path: path })
    else {
      expect(manifest.sidebar_action).toMatchObject({ default_panel: path, open_at_install: false })
    }
  })

  test('suggests at most four keys', () => {
    const suggested = Object.values(manifest.commands ?? {}).filter((each) => each.suggested_key)
    expect(suggested.length).toBeLessThanOrEqual(4)
    // With Ctrl or Alt and never with both: those are letters on many keyboards.
    const keys = suggested.map((each) => JSON.stringify(each.suggested_key))
    expect(
      keys.filter((each) => /Ctrl|Alt/u.test(each) === /Ctrl.*Alt|Alt.*Ctrl/u.test(each)),
    ).toEqual([])
  })
})

describe('what only one browser asks of a manifest', () => {
  test('Firefox: a fixed id, no data collected, a version that understands both', () => {
    expect(manifestOf('firefox').browser_specific_settings?.gecko).toMatchObject({
      id: GECKO_ID,
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    })
  })

  test('Edge: the package for Chrome as it is, which asks nobody in which browser it runs', () => {
    const sources = sourcesIn('lib', 'components', 'entrypoints')
    expect(saying(sources, /userAgent|\bEdg\b|import\.meta\.env\.(?:CHROME|EDGE)\b/u)).toEqual([])
    const text = JSON.stringify(manifestOf('chromium'))
    expect(text).not.toMatch(/update_url|"key"|google|gstatic/u)
  })

  test('Chrome: a first version, and nothing of Firefox', () => {
    const manifest = manifestOf('chromium')
    expect(manifest.minimum_chrome_version).toBe('120')
    expect(manifest.browser_specific_settings).toBeUndefined()
  })
})

test.each(Object.entries(NEEDED_FOR))('%s is used', (_, call) => {
  const users = sourcesIn('lib', 'entrypoints').filter(({ code }) => call.test(code))
  expect(users).not.toEqual([])
})

test('the sources are packed with a package that leaves no page out: a build of them has all', () => {
  expect(PACK_WITH_SOURCES.slice(1)).toEqual(['zip', '-b', 'chrome', '--sources'])
  const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => readFileSync(`entrypoints/${path}`, 'utf8'))
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter((page) => /manifest\.exclude[^>]*chrome/u.test(page))).toEqual([])
  const only = pages.filter((page) => page.includes('manifest.include'))
  expect(only.filter((page) => !/manifest\.include[^>]*chrome/u.test(page))).toEqual([])
})

test('both stores read the same description, short enough for both', () => {
  const locale = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'))
  const { message } = locale.extensionDescription
  expect(message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
  expect(message).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).description}`)
})
