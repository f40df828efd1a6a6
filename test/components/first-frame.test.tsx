// @vitest-environment jsdom
import { type JSX, render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { draw, keepPresses } from '@/components/first-frame'
import { OwnIds } from '@/components/own-id'
import { Popup, type PopupProps } from '@/components/Popup'
import { type Speech, SpeechContext, speechFrom } from '@/components/speech'
import { piecesOf } from '@/components/stand-in'
import type { Comparison } from '@/lib/comparison'
import type { Piece } from '@/lib/extension/first-frame'
import type { MessageKey } from '@/lib/extension/i18n'
import type { StoreNotice, TabState } from '@/lib/extension/tab-state'
import { comparisonOf, findingOf, onlyHereOf, speakerOf } from './builders'
import { pieceOf } from './piece'
import { choose, find, key, press, speech } from './stage'

/** More statements than a popup has room for, of three people. */
const MANY = ['Ada Lind', 'Bo Nyberg', 'Cecilia af Klint'].flatMap((name) =>
  [1, 2, 3].map((at) =>
    findingOf(`We [should|will] sail on day ${at}.`, {
      statement: { id: `${name} ${at}` as never, speaker: speakerOf({ name }) },
    }),
  ),
)

type Shown = Partial<PopupProps> & { readonly spoken?: Speech }

/** A popup that counts its ids from the first. */
function popupOf({ spoken = speech, ...props }: Shown = {}): JSX.Element {
  const doing = { onRetry: vi.fn(), onLookFor: vi.fn(), onAccess: vi.fn(), onOpenPanel: vi.fn() }
  return (
    <OwnIds.Provider value={{ last: 0 }}>
      <SpeechContext.Provider value={spoken}>
        <Popup
          {...doing}
          state={compared(comparisonOf(MANY))}
          late={false}
          unsaved={false}
          privateWindow={false}
          access={{ host: 'wharf-gazette.example', granted: false }}
          onReveal={async () => true}
          onCopy={async () => true}
          table="/comparison.html?tab=7"
          settings="/options.html"
          {...props}
        />
      </SpeechContext.Provider>
    </OwnIds.Provider>
  )
}

const compared = (comparison: Comparison, notice: StoreNotice | null = null): TabState => ({
  kind: 'compared',
  comparison,
  notice,
  decisions: [],
})

/** Shows a popup in a root, as it is or drawn into before. */
function popupIn(root: Element, shown: Shown = {}): void {
  document.body.replaceChildren(root)
  act(() => render(popupOf(shown), root))
}

/** What a popup shows first, drawn from plain data that went through storage. */
function drawn(shown: Shown = {}): HTMLElement {
  const pieces = JSON.parse(JSON.stringify(piecesOf(popupOf(shown)))) as readonly Piece[]
  const root = document.createElement('div')
  for (const each of pieces) draw(root, each)
  return root
}

/** How each catalogue speaks. */
const SPEECHES = Object.entries(
  import.meta.glob<Record<MessageKey, { message: string }>>(
    '../../public/_locales/*/messages.json',
    {
      eager: true,
      import: 'default',
    },
  ),
).map(([path, catalogue]) => {
  const locale = path.split('/').at(-2) ?? ''
  const rules = new Intl.PluralRules(locale)
  const spoken = speechFrom({
    template: (key) => catalogue[key].message,
    pluralKey: (stem, count) => {
      const form = `${stem}_${rules.select(count)}` as MessageKey
      return form in catalogue ? form : (`${stem}_other` as MessageKey)
    },
    locale,
  })
  return { locale, spoken }
})

const ELSEWHERE = findingOf('We [never|] said [this|that] on [Monday|Tuesday].', {
  statement: { form: 'mixed' },
})

/** What a popup over an article can look like at first. */
const POPUPS: readonly (readonly [string, Shown])[] = [
  ['of many statements', {}],
  ['of one', { state: compared(comparisonOf([ELSEWHERE])) }],
  ['of none', { state: compared(comparisonOf([])) }],
  ['of such as nobody else has', { state: compared(comparisonOf([onlyHereOf(), onlyHereOf()])) }],
  [
    'of words that would be markup',
    { state: compared(comparisonOf([onlyHereOf({ text: '<b>&amp;' })])) },
  ],
  [
    'of part of an article',
    { state: compared(comparisonOf(MANY, { partial: true, language: 'ar', publishedAt: null })) },
  ],
  ['in a private window', { privateWindow: true, access: { host: 'a.example', granted: true } }],
  [
    'without a search engine or a side panel',
    { state: compared(comparisonOf([onlyHereOf()])), onLookFor: undefined, onOpenPanel: undefined },
  ],
  ['over a page of no site', { access: null }],
  ...(['blocked', 'newer', 'unavailable', 'full', 'lost', 'unkept'] as const).map(
    (notice) =>
      [`that has to tell “${notice}”`, { state: compared(comparisonOf(MANY), notice) }] as const,
  ),
]

/** A piece without what no popup shows before somebody scrolls or opens a list. */
function seen(piece: Piece): Piece {
  if (typeof piece === 'string') return piece
  const [tag, attributes, ...inside] = piece
  const words = (each: Piece): string =>
    typeof each === 'string'
      ? each
      : each
          .slice(2)
          .map((one) => words(one as Piece))
          .join('')
  const [first, ...others] = inside
  const longest = Math.max(...others.map((each) => words(each).length))
  const shown =
    tag === 'ul'
      ? inside.slice(0, 5)
      : tag === 'select'
        ? [first, others.find((each) => words(each).length === longest)].filter(
            (each) => each !== undefined,
          )
        : inside
  return [tag, attributes, ...shown.map(seen)]
}

describe.each(SPEECHES)('in $locale', ({ spoken }) => {
  test.each(POPUPS)('what is drawn ahead of a popup %s is what a document shows', (_, shown) => {
    const root = document.createElement('div')
    popupIn(root, { ...shown, spoken })
    const ahead = JSON.parse(JSON.stringify(piecesOf(popupOf({ ...shown, spoken }))))
    expect(ahead).toEqual([...root.children].map(pieceOf).map(seen))
  })
})

describe('a popup that takes over what was drawn', () => {
  test.each(POPUPS)('%s throws no node away and changes none', (_, shown) => {
    const root = drawn(shown)
    // What is in a closed list nobody sees.
    const all = [...root.querySelectorAll(':not(option)')].flatMap((each) => [
      each,
      ...[...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
    ])
    const told = (node: Node): unknown =>
      node instanceof Element ? pieceOf(node.cloneNode() as Element)[1] : node.nodeValue
    const before = all.map(told)
    popupIn(root, shown)
    expect(all.filter((each) => !root.contains(each))).toEqual([])
    expect(all.map(told)).toEqual(before)
  })
})

test('drawing ahead needs no document, and nothing of it goes on', () => {
  vi.useFakeTimers()
  const focus = vi.spyOn(HTMLElement.prototype, 'focus')
  vi.stubGlobal('document', undefined)
  expect(piecesOf(popupOf())).toHaveLength(1)
  vi.runAllTimers()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  expect(focus).not.toHaveBeenCalled()
})

test('what is drawn again is what was shown, to the end of the popup', () => {
  const root = drawn()
  popupIn(document.createElement('div'))
  const [again, whole] = [root, document.body].map((each) => [...each.querySelectorAll('.item')])
  expect(whole).toHaveLength(9)
  expect(again).toHaveLength(5)
  expect(again?.map(({ outerHTML }) => outerHTML)).toEqual(
    whole?.slice(0, 5).map(({ outerHTML }) => outerHTML),
  )
  for (const part of ['.mast .row', '.sum', '.foot .text'])
    expect(root.querySelector(part)?.outerHTML).toBe(find(part).outerHTML)
  expect(root.querySelector('svg path')?.namespaceURI).toContain('svg')
  expect(root.querySelector<HTMLInputElement>('.chips input')?.checked).toBe(true)
  expect(root.querySelectorAll('option')).toHaveLength(2)
})

test('the popup takes over what is drawn, and nothing in it is another element', async () => {
  const root = drawn()
  const before = [...root.querySelectorAll('.item, .open, .foot button, select')]
  popupIn(root)
  expect(before.filter((each) => !each.isConnected)).toEqual([])
  expect(document.querySelectorAll('.item')).toHaveLength(9)
  expect([...document.querySelectorAll('option')].map(({ value }) => value)).toEqual([
    '-1',
    '0',
    '1',
    '2',
  ])
  await choose(find<HTMLSelectElement>('select'), '2')
  expect(document.querySelectorAll('.item')).toHaveLength(3)
  await press(find('.open'))
  expect(document.querySelector('.version')).not.toBeNull()
})

test('what is pressed before the popup lives is done when it does, once', async () => {
  const root = drawn()
  document.body.replaceChildren(root)
  keepPresses('alive')
  find('.open').click()
  popupIn(root)
  expect(document.querySelector('.version')).toBeNull()
  await act(async () => void dispatchEvent(new Event('alive')))
  expect(document.querySelectorAll('.version')).not.toHaveLength(0)
  await key('Escape')
  expect(document.querySelector('.version')).toBeNull()
  await act(async () => void dispatchEvent(new Event('alive')))
  expect(document.querySelector('.version')).toBeNull()
})

test('a choice made before the popup lives holds', async () => {
  const root = drawn()
  document.body.replaceChildren(root)
  keepPresses('alive')
  const last = [...root.querySelectorAll<HTMLElement>('.chips label')].at(-1)
  const input = last?.querySelector('input')
  last?.click()
  expect(input?.checked).toBe(true)
  popupIn(root)
  expect(input?.checked).toBe(false)
  await act(async () => void dispatchEvent(new Event('alive')))
  popupIn(root)
  expect(find<HTMLInputElement>('.chips input:checked')).toBe(input)
})

test('a popup that was drawn into is in the end the same as any', () => {
  const root = drawn()
  popupIn(root)
  const taken = [...root.children].map(pieceOf)
  const fresh = document.createElement('div')
  popupIn(fresh)
  expect(taken).toEqual([...fresh.children].map(pieceOf))
})
