import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  ALL_SITES,
  grantedAccess,
  injectGate,
  registerGate,
  requestAccess,
  siteOrigins,
  tendGate,
} from '@/lib/extension/permissions'

/** What the browser has granted and registered: small models of the two interfaces. */
let origins: string[]
let registered: { id: string; js?: string[]; matches?: string[] }[]

beforeEach(() => {
  fakeBrowser.reset()
  origins = []
  registered = []
  Object.assign(browser, {
    permissions: {
      getAll: async () => ({ origins: [...origins] }),
      request: vi.fn(async (wanted: { origins: string[] }) => {
        origins.push(...wanted.origins)
        return true
      }),
    },
    scripting: {
      executeScript: vi.fn(async () => []),
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: typeof registered) => {
        if (registered.length > 0) throw new Error('Duplicate script ID')
        registered = scripts
      },
      updateContentScripts: async (scripts: typeof registered) => {
        if (registered.length === 0) throw new Error('No such script')
        registered = scripts
      },
      unregisterContentScripts: async () => {
        registered = []
      },
    },
  })
})

describe('the gate', () => {
  test('stands at exactly the sites that are granted, given, taken and given again', async () => {
    const site = ['https://a.example/*', 'http://a.example/*']
    for (const granted of [[], site, [...site, 'https://b.example/*'], site, [], ALL_SITES, []]) {
      origins = [...granted]
      await registerGate()
      expect(registered.flatMap(({ matches }) => matches ?? [])).toEqual(granted)
      expect(registered.length).toBe(granted.length === 0 ? 0 : 1)
      await registerGate()
      expect(registered.length).toBe(granted.length === 0 ? 0 : 1)
    }
  })

  test('goes at once into the tabs that are open on a granted site', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 4 }, { id: 9 }] as never)
    await injectGate(['https://a.example/*'])
    const files = ['/gate.js']
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 4 }, files })
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 9 }, files })
  })

  test('is put right by the next start where the background was stopped before it could, and once', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 4 }] as never)
    origins = [...ALL_SITES]
    await tendGate()
    expect(registered.flatMap(({ matches }) => matches ?? [])).toEqual(ALL_SITES)
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1)
    await tendGate()
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1)
    origins = []
    await tendGate()
    expect(registered).toEqual([])
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1)
  })

  test('reaches the open tabs after the next start where the background was stopped in between', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 4 }] as never)
    origins = [...ALL_SITES]
    await registerGate()
    expect(browser.scripting.executeScript).not.toHaveBeenCalled()
    await tendGate()
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1)
    await tendGate()
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1)
    expect(await browser.storage.session.get(null)).toEqual({})
  })

  test('goes nowhere where nothing is granted', async () => {
    const query = vi.spyOn(browser.tabs, 'query')
    await injectGate()
    expect(query).not.toHaveBeenCalled()
  })
})

test('access is asked for in the click itself, before anything is waited for', () => {
  void requestAccess(['https://a.example/*'])
  expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['https://a.example/*'] })
})

describe('the sites of an address', () => {
  test.each([
    ['news.example', 'news.example'],
    ['  news.example/world?a=1 ', 'news.example'],
    ['https://www.news.example:8443/a', 'www.news.example'],
    ['NEWS.Example', 'news.example'],
    ['müller.example', 'xn--mller-kva.example'],
    ['127.0.0.1:8080', '127.0.0.1'],
  ])('%s', (address, host) => {
    expect(siteOrigins(address)).toEqual([`https://${host}/*`, `http://${host}/*`])
  })

  test.each([
    '',
    '   ',
    '*',
    '*.example',
    'https://*/*',
    'a b',
    'file:///etc',
    'javascript:alert(1)',
    'about:blank',
  ])('are none for “%s”', (address) => {
    expect(siteOrigins(address)).toBeNull()
  })
})

test.each([
  [[], 'click', []],
  [['https://a.example/*', 'http://a.example/*'], 'sites', ['a.example']],
  [ALL_SITES, 'all', []],
  [['https://*/*'], 'click', []],
])('what is granted in words: %j', async (granted, chosen, sites) => {
  origins = [...granted]
  expect(await grantedAccess()).toEqual({ chosen, sites })
})
