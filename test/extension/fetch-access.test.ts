import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  endFetchAccess,
  mayFetch,
  noteAccess,
  requestFetchAccess,
  tidyFetchAccess,
  whileAdding,
} from '@/lib/extension/fetch-access'
import { fetchOnly, onFetchOnlyChanged } from '@/lib/extension/fetch-only'
import { ALL_SITES, grantedAccess, registerGate } from '@/lib/extension/permissions'

const AT = 'https://packs.example/index.json'
const SECURE = 'https://packs.example/*'
const PLAIN = 'http://packs.example/*'

let origins: string[]
let registered: { matches?: string[] }[]
let willing: boolean

beforeEach(() => {
  fakeBrowser.reset()
  origins = []
  registered = []
  willing = true
  Object.assign(browser, {
    permissions: {
      getAll: async () => ({ origins: [...origins] }),
      contains: async (wanted: { origins: string[] }) =>
        wanted.origins.every((each) => origins.includes(each)),
      request: vi.fn(async (wanted: { origins: string[] }) => {
        if (willing) origins = [...new Set([...origins, ...wanted.origins])]
        return willing
      }),
      remove: async (given: { origins: string[] }) => {
        origins = origins.filter((each) => !given.origins.includes(each))
        return true
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: typeof registered) => {
        if (registered.length > 0) throw new Error('is already registered')
        registered = scripts
      },
      updateContentScripts: async (scripts: typeof registered) => {
        registered = scripts
      },
      unregisterContentScripts: async () => {
        registered = []
      },
    },
  })
})

const gateAt = async (): Promise<readonly string[]> => {
  await registerGate()
  return registered.flatMap(({ matches }) => matches ?? [])
}

describe('leave to fetch from a whole site', () => {
  const WIDE = 'https://*.packs.example/*'

  test('lets nothing be read there, until leave to read a host of it is given', async () => {
    await requestFetchAccess(WIDE, WIDE)
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: [WIDE] })
    expect(await gateAt()).toEqual([])
    // A browser that has the wide one need not name what it takes in.
    origins = [WIDE, PLAIN]
    await noteAccess({ added: [PLAIN], removed: [] })
    expect((await gateAt()).toSorted()).toEqual([PLAIN, SECURE])
    origins = [WIDE, 'http://other.example/*']
    expect(await gateAt()).toEqual(['http://other.example/*'])
  })

  test('is given back with the last that needs it', async () => {
    await requestFetchAccess(WIDE, WIDE)
    await endFetchAccess(WIDE, WIDE)
    expect(origins).toEqual([])
  })
})

describe('leave to fetch from a host', () => {
  test('is asked for in the click itself, for that host by https and no other', async () => {
    const asked = requestFetchAccess(AT)
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: [SECURE] })
    expect(await asked).toBe(true)
    expect(await mayFetch(AT)).toBe(true)
  })

  test('lets no article be read there', async () => {
    await requestFetchAccess(AT)
    expect(await gateAt()).toEqual([])
    expect(await grantedAccess()).toEqual({ chosen: 'click', sites: [] })
  })

  test('asked for again for the same address it is still no leave to read, and given back', async () => {
    await requestFetchAccess(AT)
    expect(await requestFetchAccess(AT)).toBe(true)
    expect(await gateAt()).toEqual([])
    await endFetchAccess(AT)
    expect(origins).toEqual([])
  })

  test('is at no time leave to read, neither when it comes nor when it goes', async () => {
    const seen: Promise<readonly string[]>[] = []
    onFetchOnlyChanged(() => void seen.push(gateAt()))
    await requestFetchAccess(AT)
    await endFetchAccess(AT)
    expect(await Promise.all(seen)).toEqual([[], []])
  })

  test('refused leaves nothing behind', async () => {
    willing = false
    expect(await requestFetchAccess(AT)).toBe(false)
    expect(await fetchOnly()).toEqual({})
  })

  test('changes nothing for a site that is read already', async () => {
    origins = [SECURE, PLAIN]
    await requestFetchAccess(AT)
    expect(await gateAt()).toEqual([SECURE, PLAIN])
    expect(await fetchOnly()).toEqual({})
  })

  test('and leave to read there, given later, count both', async () => {
    await requestFetchAccess(AT)
    origins = [SECURE, PLAIN]
    await noteAccess({ added: [PLAIN], removed: [] })
    expect(await gateAt()).toEqual([SECURE, PLAIN])
  })

  test('taken back is forgotten: given again for reading, it is read', async () => {
    await requestFetchAccess(AT)
    origins = []
    await noteAccess({ added: [], removed: [SECURE] })
    expect(await fetchOnly()).toEqual({})
  })

  test('ends with the last that needs it, and never where the reader reads', async () => {
    const OTHER = 'https://packs.example/other.json'
    await requestFetchAccess(AT)
    await requestFetchAccess(OTHER)
    await requestFetchAccess(AT)
    await endFetchAccess(AT)
    expect(origins).toEqual([SECURE])
    expect(await gateAt()).toEqual([])
    await endFetchAccess(OTHER)
    expect(origins).toEqual([])
    origins = [SECURE, PLAIN]
    await requestFetchAccess(AT)
    await endFetchAccess(AT)
    expect(origins).toEqual([SECURE, PLAIN])
  })

  test('is told to whoever keeps the gate', async () => {
    const changed = vi.fn()
    onFetchOnlyChanged(changed)
    await requestFetchAccess(AT)
    expect(changed).toHaveBeenCalledTimes(1)
  })
})

test('two changes of access at once register one gate', async () => {
  origins = [SECURE, PLAIN]
  await Promise.all([registerGate(), registerGate()])
  expect(await gateAt()).toEqual([SECURE, PLAIN])
})

describe('in a profile whose storage fails (trust R-13)', () => {
  const READ = ['https://read.example/*', 'http://read.example/*']
  const broken = new Error('An unexpected error occurred')

  test('leave to fetch is no leave to read, though nobody can say which was which', async () => {
    await requestFetchAccess(AT)
    origins.push(...READ)
    const failing = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(broken)
    expect(await gateAt()).toEqual(READ)
    origins = [...ALL_SITES]
    expect(await gateAt()).toEqual(ALL_SITES)
    failing.mockRestore()
  })

  test.each(['get', 'set'] as const)(
    'leave that cannot be noted is given back: %s',
    async (call) => {
      const failing = vi.spyOn(browser.storage.local, call).mockRejectedValue(broken)
      expect(await requestFetchAccess(AT)).toBe(false)
      expect(origins).toEqual([])
      origins = [...READ]
      expect(await requestFetchAccess('https://read.example/pack.json')).toBe(false)
      expect(origins).toEqual(READ)
      failing.mockRestore()
    },
  )

  test('what was noted is not written over', async () => {
    await requestFetchAccess(AT)
    const failing = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(broken)
    expect(await requestFetchAccess('https://other.example/a.jsonl')).toBe(false)
    expect(await fetchOnly()).toEqual({ [SECURE]: [AT] })
    failing.mockRestore()
  })
})

describe('leave to fetch that nothing needs any more', () => {
  const SITE = 'https://*.packs.example/*'

  test('is given back, what is needed is not', async () => {
    await requestFetchAccess(AT)
    await requestFetchAccess('https://other.example/a.jsonl')
    await tidyFetchAccess(new Set([AT]))
    expect(origins).toEqual([SECURE])
    expect(await fetchOnly()).toEqual({ [SECURE]: [AT] })
    await tidyFetchAccess(new Set())
    expect(origins).toEqual([])
    expect(await fetchOnly()).toEqual({})
  })

  test('stays while something is being added', async () => {
    await whileAdding(async () => {
      await requestFetchAccess(AT)
      await tidyFetchAccess(new Set())
      expect(origins).toEqual([SECURE])
    })
    await tidyFetchAccess(new Set())
    expect(origins).toEqual([])
  })

  test('a site’s stays, and stays noted, for as long as something within it is needed', async () => {
    await requestFetchAccess(AT)
    await requestFetchAccess(SITE, SITE)
    await endFetchAccess(SITE, SITE)
    expect(origins).toEqual([SECURE, SITE])
    expect(await fetchOnly()).toEqual({ [SECURE]: [AT], [SITE]: [SITE] })
    await endFetchAccess(AT)
    await tidyFetchAccess(new Set())
    expect(origins).toEqual([])
    expect(await fetchOnly()).toEqual({})
  })
})
