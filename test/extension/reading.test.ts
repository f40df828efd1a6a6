import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Article, blocksOf } from '@/lib/article'
import { badgeText } from '@/lib/extension/badge'
import { forgetting, keepingSince } from '@/lib/extension/forgetting'
import {
  articleSighted,
  type Engine,
  forgetTab,
  leaveArticle,
  leaveTab,
  pageRejected,
  readArticle,
  readTab,
} from '@/lib/extension/reading'
import {
  setTabState,
  type TabState,
  tabArticle,
  tabState,
  watchTabState,
} from '@/lib/extension/tab-state'
import { comparisonOf, findingOf, headerOf, onlyHereOf } from '../components/builders'

const text = 'The mayor sat until ten.'
const article: Article = { ...headerOf(), text, blocks: blocksOf(text) }
const sender = {
  id: 'x',
  frameId: 0,
  url: 'https://wharf-gazette.example/',
  tab: { id: 7 } as never,
}
const comparison = comparisonOf([
  findingOf('We [should|will] go there.', { statement: { form: 'indirect' } }),
  onlyHereOf(),
  onlyHereOf({ credited: false }),
])

const engine = {
  compare: async () => ({ comparison, notice: null, decisions: [] }),
  remember: vi.fn<Engine['remember']>(async () => null),
  isDatabaseError: (error: unknown) => error instanceof RangeError,
}

let badge: { text: string; title: string }

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
  engine.remember.mockReset().mockResolvedValue(null)
  badge = { text: '?', title: '?' }
  const scripting = { executeScript: vi.fn(async () => []) }
  const action = {
    setBadgeText: vi.fn(async ({ text }: { text: string }) => {
      badge.text = text
    }),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setBadgeTextColor: vi.fn(async () => undefined),
    setTitle: vi.fn(async ({ title }: { title: string }) => {
      badge.title = title
    }),
  }
  Object.assign(browser, { scripting, action })
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) =>
    key === 'localeTag' ? 'en' : key) as never)
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en')
})

describe('an article that was read', () => {
  test('is compared, shown on the badge, and its page learns places and marks alone', async () => {
    const marked = await readArticle({ article, since: 0 }, sender, engine)
    const state = await tabState(7)
    expect(state?.kind).toBe('compared')
    expect(badge).toEqual({ text: '1', title: 'badgeTitle_one' })
    expect(marked.map(({ mark, quiet, credited }) => ({ mark, quiet, credited }))).toEqual([
      { mark: 'differs', quiet: true, credited: true },
      { mark: 'none', quiet: false, credited: true },
    ])
    expect(JSON.stringify(marked)).not.toContain('Lamp')
    expect(JSON.stringify(marked)).not.toContain('will')
  })

  test('is one of its own site, whatever its page says it is', async () => {
    const canonicalUrl = 'https://harbour.example/ferry'
    const outlet = { ...article.outlet, domain: 'harbour.example' }
    const compare = vi.fn(engine.compare)
    const posing = { ...article, url: canonicalUrl, canonicalUrl, outlet }
    await readArticle({ article: posing, since: 0 }, sender, { ...engine, compare })
    const read = { ...posing, url: null, canonicalUrl: null, outlet: article.outlet }
    expect(compare).toHaveBeenCalledWith(read)
    expect((await tabArticle(7))?.outlet.domain).toBe('wharf-gazette.example')
  })

  test('changes nothing when its tab went elsewhere meanwhile', async () => {
    const leaving = {
      ...engine,
      compare: async () => {
        await leaveTab(7)
        return { comparison, notice: null, decisions: [] }
      },
    }
    expect(await readArticle({ article, since: 0 }, sender, leaving)).toEqual([])
    expect(await tabState(7)).toBeNull()
    expect(badge.text).toBe('')
  })

  /** What the browser says of a message to the page: its reader is there, or nobody is. */
  const answered = (answer: () => Promise<unknown>) =>
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer as never)
  const nobody = () => Promise.reject(new Error('Receiving end does not exist.'))

  test('stands where its reader is still there when the browser says late that the page loads', async () => {
    answered(async () => ({ ok: true, value: true }))
    const late = {
      ...engine,
      compare: async () => {
        await leaveTab(7)
        return await engine.compare()
      },
    }
    expect(await readArticle({ article, since: 0 }, sender, late)).toHaveLength(2)
    await leaveTab(7)
    expect((await tabState(7))?.kind).toBe('compared')
    expect(badge.text).toBe('1')
  })

  test('is forgotten where nobody answers, but not in the place of the next', async () => {
    await readArticle({ article, since: 0 }, sender, engine)
    answered(async () => {
      await readArticle(
        { article: { ...article, url: 'https://wharf-gazette.example/next' }, since: 0 },
        sender,
        engine,
      )
      return nobody()
    })
    await leaveTab(7)
    expect((await tabState(7))?.kind).toBe('compared')
    answered(nobody)
    await leaveTab(7)
    expect(await tabState(7)).toBeNull()
    expect(badge.text).toBe('')
  })

  test('is forgotten for a page from the cache, which is only said to be loaded', async () => {
    await readArticle({ article, since: 0 }, sender, engine)
    answered(async () => ({ ok: true, value: true }))
    await leaveArticle(7)
    expect((await tabState(7))?.kind).toBe('compared')
    answered(nobody)
    await leaveArticle(7)
    expect(await tabState(7)).toBeNull()
    await pageRejected('forbidden', sender)
    await leaveArticle(7)
    expect(await tabState(7)).toMatchObject({ reason: 'forbidden' })
  })

  test('is forgotten with its tab, which is asked nothing', async () => {
    const asked = answered(nobody)
    await readArticle({ article, since: 0 }, sender, engine)
    await forgetTab(7)
    expect(await tabState(7)).toBeNull()
    expect(asked).not.toHaveBeenCalled()
  })

  test('gives way to a later reading of the same tab', async () => {
    let goOn = (): void => undefined
    const slow = {
      ...engine,
      compare: () =>
        new Promise<Awaited<ReturnType<typeof engine.compare>>>((resolve) => {
          goOn = () =>
            resolve({ comparison: comparisonOf([]), notice: 'full' as never, decisions: [] })
        }),
    }
    const first = readArticle({ article, since: 0 }, sender, slow)
    await vi.waitFor(async () => expect((await tabState(7))?.kind).toBe('reading'))
    await readArticle({ article, since: 0 }, sender, engine)
    goOn()
    expect(await first).toEqual([])
    expect(await tabState(7)).toMatchObject({ kind: 'compared', notice: null })
  })

  test('stands until its next reading is compared, as that of a page that grows', async () => {
    await readArticle({ article, since: 0 }, sender, engine)
    const during: (string | undefined)[] = []
    const looking = {
      ...engine,
      compare: async () => {
        during.push((await tabState(7))?.kind)
        return await engine.compare()
      },
    }
    await readArticle({ article, since: 0 }, sender, looking)
    await readArticle(
      { article: { ...article, url: 'https://wharf-gazette.example/other' }, since: 0 },
      sender,
      looking,
    )
    expect(during).toEqual(['compared', 'reading'])
  })

  test.each([
    [new RangeError('no room'), 'database'],
    [new Error('a bug'), 'unexpected'],
  ])('that cannot be compared says why: %s', async (error, what) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failing = { ...engine, compare: () => Promise.reject(error) }
    expect(await readArticle({ article, since: 0 }, sender, failing)).toEqual([])
    expect(await tabState(7)).toMatchObject({ kind: 'failed', what })
  })

  test('from no tab is not kept anywhere', async () => {
    expect(await readArticle({ article, since: 0 }, { id: 'x' }, engine)).toEqual([])
    expect(await browser.storage.session.get(null)).toEqual({})
  })
})

describe('what was read', () => {
  const inWindow = (incognito: boolean) => ({ ...sender, tab: { id: 7, incognito } as never })
  const choose = (remember: boolean): Promise<void> =>
    browser.storage.local.set({ settings: { remember } })

  test('is kept where the reader wants that: the whole comparison, not the part worth showing', async () => {
    await choose(true)
    await readArticle({ article, since: 0 }, inWindow(false), engine)
    await vi.waitFor(() => expect(engine.remember).toHaveBeenCalledWith(article, comparison, false))
  })

  test.each([
    ['the reader did not say so', false, false],
    ['its window is private', true, true],
  ])('is not kept where %s', async (_, remember, incognito) => {
    await choose(remember)
    await readArticle({ article, since: 0 }, inWindow(incognito), engine)
    await vi.waitFor(async () => expect((await tabState(7))?.kind).toBe('compared'))
    // Whatever is left to run has run after a turn of the loop.
    await new Promise((resolve) => setTimeout(resolve))
    expect(engine.remember).not.toHaveBeenCalled()
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['settings'])
  })

  test('comes back by itself neither where the reader has forgotten meanwhile', async () => {
    await choose(true)
    const forgotten = { ...engine, compare: () => forgetting(engine.compare) }
    await readArticle({ article, since: 0 }, inWindow(false), forgotten)
    await vi.waitFor(() => expect(engine.remember).toHaveBeenCalledWith(article, comparison, true))
  })

  test('nor where the page that was open reads itself again, until it is opened again', async () => {
    await choose(true)
    const opened = await keepingSince()
    await readArticle({ article, since: opened }, inWindow(false), engine)
    await vi.waitFor(() => expect(engine.remember).toHaveBeenCalled())
    await forgetting(async () => undefined)
    await readArticle({ article, since: opened }, inWindow(false), engine)
    const again = await keepingSince()
    await readArticle({ article, since: again }, inWindow(false), engine)
    await vi.waitFor(() => expect(engine.remember).toHaveBeenCalledTimes(3))
    expect(engine.remember.mock.calls.map(([, , again]) => again)).toEqual([false, true, false])
  })

  test('nor where its reader is heard late, when the tab has gone on to another', async () => {
    await choose(true)
    const opened = await keepingSince()
    await forgetting(async () => undefined)
    await forgetTab(7)
    await readTab(7)
    await readArticle({ article, since: opened }, inWindow(false), engine)
    await vi.waitFor(() => expect(engine.remember).toHaveBeenCalledWith(article, comparison, true))
  })

  test('is forgotten after it is kept where the reader forgets while it is being kept', async () => {
    await choose(true)
    const order: string[] = []
    engine.remember.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      order.push('kept')
      return null
    })
    await readArticle({ article, since: 0 }, inWindow(false), engine)
    await vi.waitFor(() => expect(engine.remember).toHaveBeenCalled())
    await forgetting(async () => void order.push('forgotten'))
    expect(order).toEqual(['kept', 'forgotten'])
  })

  test('is shown even where it cannot be kept', async () => {
    await choose(true)
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failing = { ...engine, remember: () => Promise.reject(new Error('broken')) }
    expect(await readArticle({ article, since: 0 }, inWindow(false), failing)).toHaveLength(2)
    await vi.waitFor(() => expect(told).toHaveBeenCalled())
    await vi.waitFor(async () =>
      expect(await tabState(7)).toMatchObject({ kind: 'compared', notice: 'unkept' }),
    )
  })

  test('is said not to be kept where there is no room for it', async () => {
    await choose(true)
    engine.remember.mockResolvedValue('full')
    await readArticle({ article, since: 0 }, inWindow(false), engine)
    await vi.waitFor(async () =>
      expect(await tabState(7)).toMatchObject({ kind: 'compared', notice: 'full' }),
    )
  })
})

describe('a tab that is to be read', () => {
  test('is being read once the reader is in it', async () => {
    await readTab(7)
    expect(vi.mocked(browser.scripting.executeScript)).toHaveBeenCalledWith({
      target: { tabId: 7 },
      files: ['/readability.js', '/reader.js'],
    })
    expect((await tabState(7))?.kind).toBe('reading')
  })

  test('says so when the browser keeps us out', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'))
    vi.spyOn(browser.tabs, 'get').mockResolvedValue({ url: 'chrome://settings' } as never)
    await readTab(7)
    expect(await tabState(7)).toEqual({ kind: 'unreadable', reason: 'forbidden' })
  })

  test('says so of a page of ours, to the popup as well', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'))
    const url = browser.runtime.getURL('/options.html')
    vi.spyOn(browser.tabs, 'get').mockResolvedValue({ url } as never)
    for (const sender of [undefined, { url: browser.runtime.getURL('/popup.html') }]) {
      await readTab(7, sender)
      expect(await tabState(7)).toEqual({ kind: 'unreadable', reason: 'own' })
    }
  })

  test('says so when the reader did not let us in', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'))
    vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7 } as never)
    await readTab(7)
    expect(await tabState(7)).toEqual({ kind: 'unreadable', reason: 'not-permitted' })
  })

  test('that the button could not open is kept by the browser, whatever its address', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'))
    vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7 } as never)
    await readTab(7, { url: browser.runtime.getURL('/popup.html') })
    expect(await tabState(7)).toEqual({ kind: 'unreadable', reason: 'forbidden' })
  })

  test.each([
    ['is read', ['https://wharf-gazette.example/*', 'http://wharf-gazette.example/*'], 1],
    ['is not read once leave was taken back, though a click let us in', ['https://a.example/*'], 0],
  ])('%s when its gate takes it for an article', async (_, origins, times) => {
    Object.assign(browser, { permissions: { getAll: async () => ({ origins }) } })
    await articleSighted(sender)
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(times)
  })

  test('says why its page is no article', async () => {
    await pageRejected('too-short', sender)
    expect(await tabState(7)).toEqual({ kind: 'unreadable', reason: 'too-short' })
  })
})

describe('the state of a tab', () => {
  const compared: TabState = { kind: 'compared', comparison, notice: null, decisions: [] }

  test('is told at once and whenever it changes, of that tab alone', async () => {
    const told: (string | null)[] = []
    const end = new AbortController()
    await setTabState(7, { kind: 'reading', key: 'a', since: 0 })
    watchTabState(7, (state) => told.push(state?.kind ?? null), end.signal)
    await vi.waitFor(() => expect(told).toEqual(['reading']))
    await setTabState(8, compared)
    await setTabState(7, compared)
    await leaveTab(7)
    await vi.waitFor(() => expect(told).toEqual(['reading', 'compared', null]))
    end.abort()
    await setTabState(7, compared)
    expect(told).toHaveLength(3)
  })

  test('takes the room of other tabs when there is none left', async () => {
    await setTabState(8, compared)
    const { set } = browser.storage.session
    vi.spyOn(browser.storage.session, 'set')
      .mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
      .mockImplementation(set as never)
    await setTabState(7, compared)
    expect(await tabState(8)).toBeNull()
    expect((await tabState(7))?.kind).toBe('compared')
  })
})

test.each([
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
  [12_345, '99+'],
])('the badge of %i statements reads “%s”', (count, words) => {
  expect(badgeText(count)).toBe(words)
  expect(words.length).toBeLessThanOrEqual(4)
})
