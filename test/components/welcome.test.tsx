// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import type { AccessChoicesProps } from '@/components/AccessChoices'
import { markedBlock } from '@/components/marked-block'
import { Welcome } from '@/components/Welcome'
import { type Article, blocksOf } from '@/lib/article'
import type { Comparison } from '@/lib/comparison'
import { comparisonOf, findingOf, headerOf, spanIn } from './builders'
import { buttonOf, find, heard, press, show, violations } from './stage'

/** How wide a part is drawn is watched; these tests lay nothing out. */
const watched = new Map<Element, () => void>()
vi.stubGlobal(
  'ResizeObserver',
  class {
    readonly #call: () => void
    constructor(call: () => void) {
      this.#call = call
    }
    observe(element: Element): void {
      watched.set(element, this.#call)
    }
    disconnect(): void {
      watched.clear()
    }
  },
)

const text = 'The mayor sat until ten.\n\nShe told the room that we should go, and then: “We stay.”'
const article: Article = { ...headerOf(), text, blocks: blocksOf(text) }
const found: Comparison = comparisonOf([
  findingOf('We stay.', { statement: { content: [spanIn(text, 'We stay.')] } }),
  findingOf('we [should|will] go', { statement: { content: [spanIn(text, 'we should go')] } }),
])

function welcome(
  comparison: Comparison | 'failed' | null,
  more: Partial<AccessChoicesProps> = {},
  firefox = false,
): AccessChoicesProps {
  const choices: AccessChoicesProps = {
    chosen: 'click',
    sites: [],
    onSite: vi.fn(() => true),
    onAll: vi.fn(),
    onClickOnly: vi.fn(),
    onSitesOnly: vi.fn(),
    ...more,
  }
  const demo = { article, comparison, onCopy: async () => true }
  const remember = { on: false, unsaved: false, onSwitch: vi.fn() }
  show(<Welcome firefox={firefox} demo={demo} choices={choices} remember={remember} />)
  return choices
}

describe.each([
  ['comparing', null],
  ['compared', found],
  ['failed', 'failed'],
] as const)('the welcome page: %s', (_, comparison) => {
  test('breaks no rule of accessibility', async () => {
    welcome(comparison)
    expect(await violations()).toEqual([])
  })

  test('shows the whole article whatever was found', () => {
    welcome(comparison)
    const paragraphs = [...document.querySelectorAll('.demo-article p')].map(heard)
    expect(paragraphs).toEqual(text.split('\n\n'))
  })
})

describe('the example', () => {
  test('opens with the most telling difference, shows its mark as chosen, and follows a press', async () => {
    welcome(found)
    expect(heard(find('.aq[aria-current]'))).toBe('we should go')
    expect(heard(find('.lead'))).toBe('should here, will in Evening Lamp')
    await press(buttonOf('We stay.'))
    expect(heard(find('.lead'))).toBe('Same wording in Evening Lamp')
  })

  test('brings the chosen mark into sight again when its lines break anew', () => {
    welcome(found)
    const pane = find('.demo-article')
    vi.spyOn(find('.aq[aria-current]'), 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 900, 100, 20),
    )
    watched.get(pane)?.()
    expect(pane.scrollTop).toBe(900)
  })

  test('marks statements word for word, overlapping ones once', () => {
    const [, block] = article.blocks
    if (block === undefined) throw new Error('the article has two paragraphs')
    const over = findingOf('that we [should|will]', {
      statement: { content: [spanIn(text, 'that we should')] },
    })
    const stretches = markedBlock(text, block, [...found.findings, over])
    expect(stretches.map((each) => each.text).join('')).toBe(text.slice(block.start, block.end))
    expect(stretches.flatMap((each) => (each.finding === null ? [] : each.text))).toEqual([
      'that we should',
      ' go',
      'We stay.',
    ])
  })
})

describe('where it may read', () => {
  test('says what is so now', () => {
    for (const [chosen, words] of [
      ['click', 'When I click'],
      ['sites', 'On sites I choose'],
      ['all', 'On all sites'],
    ] as const) {
      welcome(found, { chosen })
      expect(heard(find('[aria-current="true"] h3'))).toBe(words)
    }
  })

  test('asks for all sites, or for none, at one press', async () => {
    const { onAll } = welcome(found)
    await press(buttonOf('Allow all sites'))
    expect(onAll).toHaveBeenCalledOnce()
    const { onClickOnly } = welcome(found, { chosen: 'all' })
    await press(buttonOf('Only when I click'))
    expect(onClickOnly).toHaveBeenCalledOnce()
  })

  test('says so when what was typed is no address', async () => {
    welcome(found, { onSite: () => false })
    await press(buttonOf('Allow this site'))
    expect(heard()).toContain('That is not the address of a site.')
    expect(find('input').getAttribute('aria-invalid')).toBe('true')
  })

  test('lists the sites that are allowed', () => {
    welcome(found, { chosen: 'sites', sites: ['a.example', 'b.example'] })
    expect(heard()).toContain('Allowed so far: a.example and b.example')
  })
})

test.each([
  [false, 'then the pin'],
  [true, 'then the cogwheel'],
])('says where the icon hides, Firefox %s', (firefox, words) => {
  welcome(found, {}, firefox)
  expect(heard(find('.steps'))).toContain(words)
})
