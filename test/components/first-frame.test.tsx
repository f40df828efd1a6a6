// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { draw, keepPresses, pieceOf } from '@/components/first-frame'
import { Popup } from '@/components/Popup'
import { SpeechContext } from '@/components/speech'
import { comparisonOf, findingOf, speakerOf } from './builders'
import { choose, find, key, press, speech } from './stage'

/** More statements than a popup has room for, of three people. */
const MANY = ['Ada Lind', 'Bo Nyberg', 'Cecilia af Klint'].flatMap((name) =>
  [1, 2, 3].map((at) =>
    findingOf(`We [should|will] sail on day ${at}.`, {
      statement: { id: `${name} ${at}` as never, speaker: speakerOf({ name }) },
    }),
  ),
)

/** Shows a popup in a root, as it is or drawn into before. */
function popupIn(root: Element): void {
  document.body.replaceChildren(root)
  const doing = { onRetry: vi.fn(), onLookFor: vi.fn(), onAccess: vi.fn(), onOpenPanel: vi.fn() }
  const view = (
    <SpeechContext.Provider value={speech}>
      <Popup
        {...doing}
        state={{ kind: 'compared', comparison: comparisonOf(MANY), notice: null, decisions: [] }}
        late={false}
        unsaved={false}
        privateWindow={false}
        access={{ host: 'wharf-gazette.example', granted: false }}
        onReveal={async () => true}
        onCopy={async () => true}
        table="/comparison.html?tab=7"
        settings="/options.html"
      />
    </SpeechContext.Provider>
  )
  act(() => render(view, root))
}

/** What a popup shows first, drawn from plain data that went through storage. */
function drawn(): HTMLElement {
  popupIn(document.createElement('div'))
  const piece = JSON.parse(JSON.stringify(pieceOf(find('main'))))
  const root = document.createElement('div')
  draw(root, piece)
  return root
}

test('what is drawn again is what was shown, to the end of the popup', () => {
  const root = drawn()
  const [again, whole] = [root, document.body].map((each) => [...each.querySelectorAll('.item')])
  expect(whole).toHaveLength(9)
  expect(again).toHaveLength(5)
  expect(again?.map(({ outerHTML }) => outerHTML)).toEqual(
    whole?.slice(0, 5).map(({ outerHTML }) => outerHTML),
  )
  for (const part of ['.mast .row', '.sum', '.foot'])
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
  const taken = root.innerHTML
  const fresh = document.createElement('div')
  popupIn(fresh)
  const plain = (html: string): string =>
    html.replaceAll(/ checked=""|own-\d+|[\w-]*:r?\d+:?/gu, '')
  expect(plain(taken)).toBe(plain(fresh.innerHTML))
})
