// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { LibraryView } from '@/components/library/LibraryView'
import type { Removed } from '@/components/options/UndoLine'
import type { KeptEntry, LibraryPage, LibraryQuery } from '@/lib/library'
import { OWN } from '@/lib/pack/format'
import type { Variant } from '@/lib/statement/variant'
import { findingOf, headerOf } from './builders'
import { buttonOf, find, heard, press, show, violations } from './stage'

const [version] = findingOf('We [should|will] go.').versions
if (version === undefined) throw new Error('the builder makes one version')
const known = version.variant
const variant = (at: number, rest: Partial<Variant> = {}): Variant => ({
  ...known,
  id: `v${at}` as Variant['id'],
  ...rest,
})
const own = variant(2, {
  pack: OWN,
  before: 'She told the room: ',
  article: { id: 'mine/7', title: 'The room', url: 'https://lamp.example/a', publishedAt: null },
})
const FOUND: LibraryPage = { variants: [variant(1), own], hits: [], found: 120, complete: true }
const NOTHING: LibraryPage = { variants: [], hits: [], found: 0, complete: true }
const KEPT: KeptEntry = {
  id: 'mine/7/s1',
  at: '2031-03-02T10:00:00Z',
  text: 'We should go.',
  speaker: 'Ada Lind',
  article: headerOf(),
  versions: 2,
}
/** Where the links of the page's own parts lead. */
const leads = (): (string | null)[] =>
  [...document.querySelectorAll('main .actions a')].map((link) => link.getAttribute('href'))
const EMPTY: LibraryQuery = { words: '', speaker: '', outlet: '', from: null, to: null, page: 0 }

interface Wanted {
  readonly result?: LibraryPage | 'searching' | 'failed' | null
  readonly kept?: readonly KeptEntry[] | 'failed' | null
  readonly page?: number
  readonly waits?: boolean
  readonly words?: string
  readonly undo?: { readonly last: Removed; readonly from: 'found' | 'kept' }
}

function library(wanted: Wanted = {}) {
  const { result = FOUND, kept = [KEPT], page = 0, waits = false, words = '' } = wanted
  const events = {
    onSearch: vi.fn(),
    onPage: vi.fn(),
    onRetry: vi.fn(),
    onForgetArticle: vi.fn(),
    onUndo: vi.fn(),
    onDrop: vi.fn(),
    onCopy: vi.fn(async () => true),
    onLookFor: vi.fn(),
    onSearchWeb: vi.fn(),
  }
  show(
    <LibraryView
      search={{ query: EMPTY, onSearch: events.onSearch }}
      found={{ result, words, page, waits, ...events }}
      undo={{ last: null, from: 'found', ...wanted.undo, onUndo: events.onUndo }}
      kept={{ kept, onDrop: events.onDrop }}
    />,
  )
  return events
}

test('context that was cut by its length begins and ends with whole words', () => {
  const cut = variant(1, {
    form: 'direct',
    before: 'ly asked about the old ferry landing, she rose and told the room: ',
    after: ' Nobody in the room had thought that the answer would be so sho',
  })
  library({ result: { ...FOUND, variants: [cut] } })
  const said = heard(find('.said'))
  expect(said).toMatch(/^… asked about the old ferry landing/u)
  expect(said).toMatch(/the answer would be so …$/u)
})

describe('no state of the library breaks a rule of accessibility', () => {
  test.each<[string, Wanted]>([
    ['before the first search', { result: null, kept: null }],
    ['while it looks', { result: 'searching' }],
    ['where it cannot look', { result: 'failed', kept: 'failed' }],
    ['nothing found, nothing kept', { result: NOTHING, kept: [] }],
    ['found', {}],
    ['found, while it looks for something else', { waits: true }],
    ['the second page', { page: 1 }],
  ])('%s', async (_, wanted) => {
    library(wanted)
    expect(await violations()).toEqual([])
  })
})

describe('a search', () => {
  const type = (label: string, value: string): Promise<void> =>
    act(async () => {
      const found = [...document.querySelectorAll('label')].find((each) => heard(each) === label)
      const field = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })

  test('takes all its fields, from the first page', async () => {
    const { onSearch } = library({ page: 2 })
    for (const [label, value] of [
      ['Words', 'reopen ferry'],
      ['Speaker', 'Lind'],
      ['Outlet', 'Lamp'],
      ['From', '2031-03-01'],
    ] as const) {
      await type(label, value)
    }
    find<HTMLFormElement>('form').requestSubmit()
    expect(onSearch).toHaveBeenCalledExactlyOnceWith({
      words: 'reopen ferry',
      speaker: 'Lind',
      outlet: 'Lamp',
      from: '2031-03-01',
      to: null,
      page: 0,
    })
  })

  test.each<[LibraryPage, number, string]>([
    [{ ...FOUND, variants: [variant(1)], found: 1 }, 0, '1 statement.'],
    [FOUND, 1, '120 statements. Shown: 51 to 52.'],
    [
      { ...FOUND, found: 1_000, complete: false },
      0,
      'The latest 1,000 statements; there are more. Shown: 1 to 2.',
    ],
    [
      { ...FOUND, found: 2, complete: false },
      0,
      '2 statements. Not all was looked at: name a word or a speaker too.',
    ],
    [
      { ...NOTHING, complete: false },
      0,
      'Nothing fits in what was looked at, and that was not all: name a word or a speaker too.',
    ],
  ])('says how much there is', (result, page, words) => {
    library({ result, page })
    expect(heard(find('.sum'))).toBe(words)
  })

  test('that takes a while says so, and leaves what was found', () => {
    library({ waits: true })
    expect(heard(find('.sum'))).toBe('Looking …')
    expect(find('.found').getAttribute('aria-busy')).toBe('true')
    expect(document.querySelectorAll('.found > li')).toHaveLength(FOUND.variants.length)
  })

  test('turns pages, not beyond the first and the last', async () => {
    const { onPage } = library({ page: 2 })
    expect(buttonOf('Next').hasAttribute('disabled')).toBe(true)
    await press(buttonOf('Previous'))
    expect(onPage).toHaveBeenCalledExactlyOnceWith(1)
  })

  test('that fails can be tried again', async () => {
    const { onRetry } = library({ result: 'failed' })
    expect(heard(find('.sum'))).toContain('The settings say why')
    await press(buttonOf('Try again'))
    expect(onRetry).toHaveBeenCalledOnce()
    expect(leads()).toContain('options.html#condition')
  })

  test('that finds nothing leads on: to the web, only by a press, and to more packs', async () => {
    const { onSearchWeb } = library({ result: NOTHING, words: 'reopen ferry' })
    expect(onSearchWeb).not.toHaveBeenCalled()
    await press(buttonOf('Search the web for these words'))
    expect(onSearchWeb).toHaveBeenCalledExactlyOnceWith('reopen ferry')
    expect(leads()).toContain('options.html#packs')
  })

  test('that names no words has none to look for on the web', () => {
    library({ result: NOTHING })
    expect(heard(find('main'))).not.toContain('Search the web')
  })
})

describe('what was found', () => {
  test('stands with its words, who said them, who printed them, and leads to the passage', () => {
    library()
    const [first] = document.querySelectorAll('.found > li')
    if (first === undefined) throw new Error('nothing found')
    expect(heard(first)).toContain(known.text)
    expect(heard(first)).toContain(known.outlet.name)
    expect(first.querySelector('a')?.href).toMatch(/#:~:text=/u)
    expect(heard(first)).not.toContain('Forget')
  })

  test('of the reader’s own reading is said to be, and its article can be forgotten', async () => {
    const { onForgetArticle } = library()
    const [, second] = document.querySelectorAll('.found > li')
    expect(heard(second as Element)).toContain('from your reading')
    await press(buttonOf('Forget this article'))
    expect(onForgetArticle).toHaveBeenCalledExactlyOnceWith('mine/7')
  })

  test('shows the words that were looked for, and stands as it was printed', () => {
    const hit = { start: 3, end: 7 }
    library({ result: { ...FOUND, hits: [[hit]] } })
    expect([...document.querySelectorAll('mark')].map(heard)).toEqual([known.text.slice(3, 7)])
    expect(heard(find('.said'))).toContain(known.text)
  })

  test('can be copied with its source, and looked for on the web', async () => {
    const { onCopy, onLookFor } = library({ result: { ...FOUND, variants: [variant(1)] } })
    await press(buttonOf('Copy citation'))
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(known.text))
    expect(heard(find('.found [role="status"]'))).toBe('Copied.')
    await press(find('.found p.actions button'))
    expect(onLookFor).toHaveBeenCalledExactlyOnceWith(known.text)
  })

  test.each([
    ['Addresses, 2021', 'Addresses, 2021 · '],
    ['Addresses of the year, read', 'Addresses · Addresses of the year, read · '],
  ])('of a collection is said once: %s', (title, words) => {
    const outlet = { ...known.outlet, name: 'Addresses' }
    const article = { ...known.article, title }
    library({ result: { ...FOUND, variants: [variant(1, { outlet, article })] } })
    expect(heard(find('.found .meta')).replaceAll('\u00a0', ' ')).toContain(words)
    expect(heard(find('.found .meta')).startsWith(words.slice(0, 9))).toBe(true)
  })

  test('an address that is none of the web leads nowhere', () => {
    const article = { ...known.article, url: 'javascript:alert(1)' }
    library({ result: { ...FOUND, variants: [variant(1, { article })] } })
    expect(document.querySelectorAll('.found a')).toHaveLength(0)
  })
})

describe('what is kept', () => {
  test('opens, and is dropped by a press', async () => {
    const { onDrop } = library()
    expect(find<HTMLAnchorElement>('.lines a').getAttribute('href')).toBe(
      'comparison.html?kept=mine%2F7%2Fs1',
    )
    await press(buttonOf('Drop We should go.'))
    expect(onDrop).toHaveBeenCalledExactlyOnceWith('mine/7/s1')
  })

  test('is gone after a drop, which is told where it was, and can be undone there', async () => {
    const last: Removed = {
      kind: 'kept',
      forgotten: { token: 't', articles: 0, statements: 0 },
    }
    const { onUndo } = library({ kept: [], undo: { last, from: 'kept' } })
    const [found, kept] = document.querySelectorAll('main > section')
    expect(heard(found as Element)).not.toContain('no longer kept')
    expect(heard(kept as Element)).toContain('no longer kept')
    expect(heard(kept as Element)).toContain('None now.')
    await press(buttonOf('Undo'))
    expect(onUndo).toHaveBeenCalledExactlyOnceWith('t')
  })

  test('is not said to be nothing where it cannot be read', () => {
    library({ result: null, kept: 'failed' })
    expect(heard(find('main'))).toContain('They could not be read.')
    expect(heard(find('main'))).not.toContain('None')
    expect(leads()).toContain('options.html#condition')
  })
})
