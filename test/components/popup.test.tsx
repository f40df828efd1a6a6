// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { Popup, type PopupProps } from '@/components/Popup'
import { SpeechContext } from '@/components/speech'
import type { Comparison, Finding } from '@/lib/comparison'
import type { TabState } from '@/lib/extension/tab-state'
import { comparisonOf, findingOf, onlyHereOf, outletOf, speakerOf } from './builders'
import * as sample from './sample'
import { buttonOf, choose, find, heard, key, press, show, speech, violations } from './stage'

const compared = (comparison: Comparison): TabState => ({
  kind: 'compared',
  comparison,
  notice: null,
  decisions: [],
})

const failed = (what: 'database' | 'unexpected'): TabState => ({
  kind: 'failed',
  what,
  detail: 'blocked after 5 s',
})

function popup(state: TabState | null, more: Partial<PopupProps> = {}): PopupProps {
  const props: PopupProps = {
    state,
    late: false,
    unsaved: false,
    privateWindow: false,
    access: { host: 'wharf-gazette.example', granted: false },
    onRetry: vi.fn(),
    onLookFor: vi.fn(),
    onReveal: vi.fn(async () => true),
    onCopy: vi.fn(async () => true),
    onAccess: vi.fn(),
    onOpenPanel: vi.fn(),
    table: '/comparison.html?tab=7',
    settings: '/options.html',
    ...more,
  }
  show(<Popup {...props} />)
  return props
}

/** Every state, the words that must stand in it, and the next step it offers. */
const STATES: readonly [string, TabState | null, Partial<PopupProps>, string, string | null][] = [
  ['nothing known yet', null, {}, 'Reading this article', null],
  ['reading', { kind: 'reading', key: '', since: 0 }, {}, 'Nothing is sent anywhere', null],
  ['late', { kind: 'reading', key: '', since: 0 }, { late: true }, 'longer', 'Try again'],
  ['statements', compared(sample.full), {}, '3 are worded differently elsewhere', 'Copy all'],
  ['none known', compared(sample.noneKnown), {}, 'says nothing about', 'Look for this statement'],
  ['no quotations', compared(sample.nothing), {}, 'No quotations found', 'Look again'],
  ['partial', compared(sample.partial), {}, 'Only part of this article', 'Copy all'],
  ['unsigned', compared(sample.unsigned), {}, 'Date not stated', 'Copy all'],
  ['private', compared(sample.full), { privateWindow: true }, 'Private window', 'Copy all'],
  [
    'not remembered',
    { ...compared(sample.full), notice: 'unkept' } as TabState,
    {},
    'This article could not be remembered. Try again.',
    'Try again',
  ],
  [
    'unsaved',
    compared(sample.full),
    { unsaved: true },
    'What you said of this version could not be kept. Try again.',
    'Condition',
  ],
  ['no room', { ...compared(sample.full), notice: 'full' } as TabState, {}, 'no room', 'Copy all'],
  ['no article', { kind: 'unreadable', reason: 'not-an-article' }, {}, 'not a news', 'Look again'],
  ['too short', { kind: 'unreadable', reason: 'too-short' }, {}, 'too little', 'Look again'],
  ['too large', { kind: 'unreadable', reason: 'too-large' }, {}, 'too long', 'Open the library'],
  ['unreadable', { kind: 'unreadable', reason: 'unreadable' }, {}, 'untouched', 'Look again'],
  [
    'forbidden',
    { kind: 'unreadable', reason: 'forbidden' },
    {},
    'keeps this page',
    'Open the library',
  ],
  [
    'not permitted',
    { kind: 'unreadable', reason: 'not-permitted' },
    {},
    'not read this page',
    'On every site',
  ],
  ['database', failed('database'), {}, 'blocked after 5 s', 'Try again'],
  ['unexpected', failed('unexpected'), {}, 'on our side', 'Copy details'],
]

describe.each(STATES)('the popup: %s', (_, state, more, words, step) => {
  test('says what is the matter and what to do', () => {
    popup(state, more)
    expect(heard()).toContain(words)
    if (step !== null) expect(buttonOf(step).isConnected).toBe(true)
  })

  test('breaks no rule of accessibility', async () => {
    popup(state, more)
    expect(await violations()).toEqual([])
  })
})

describe('the list', () => {
  test('puts what differs first, then other occasions, then the same, then what is only here', () => {
    popup(compared(sample.full))
    const marks = [...document.querySelectorAll<HTMLElement>('.item')].map(
      ({ dataset }) => dataset.mark,
    )
    expect(marks).toEqual([
      ...['differs', 'differs', 'differs', 'other-occasion', 'same', 'same'],
      ...['none', 'none', 'none'],
    ])
  })

  test.each([
    ['differs', 3],
    ['same', 2],
    ['occasion', 1],
    ['only', 3],
    ['all', 9],
  ])('shows only what is chosen: %s', async (filter, count) => {
    popup(compared(sample.full))
    await press(find(`input[value="${filter}"]`))
    expect(document.querySelectorAll('.item')).toHaveLength(count)
  })

  test('offers no choice that would be empty', () => {
    popup(compared(comparisonOf([sample.modal])))
    expect([...document.querySelectorAll('.chips label')].map(heard)).toEqual([
      'All 1',
      'Differs 1',
    ])
  })

  test('counts with a version no outlet that has its like of another occasion', () => {
    const own = findingOf('we [should|will] reopen the ferry')
    const then = findingOf('we [should|may] reopen the ferry', {
      variant: { outlet: outletOf({ name: 'Tarn Mail', domain: null }) },
      version: { relation: 'talking-point' },
    })
    popup(compared(comparisonOf([{ ...own, versions: [...own.versions, ...then.versions] }])))
    expect(heard(find('.tell'))).not.toContain('more outlet')
  })

  test('names both wordings and the outlet', () => {
    popup(compared(comparisonOf([findingOf('We [should|will] go.')])))
    expect(heard(find('.tell'))).toBe('should here, will in Evening Lamp')
  })

  test('looks for a quotation that is known only here, by a press alone', async () => {
    const only = onlyHereOf({ text: 'We shall “keep” the ferry & the crew.' })
    const props = popup(compared(comparisonOf([only])))
    expect(props.onLookFor).not.toHaveBeenCalled()
    await press(buttonOf('Look for'))
    expect(props.onLookFor).toHaveBeenCalledExactlyOnceWith(only.statement.text)
  })

  test('offers no search where the browser has none', () => {
    popup(compared(comparisonOf([onlyHereOf({})])), { onLookFor: undefined })
    expect(heard()).not.toContain('Look for')
  })

  test('is walked through with the arrow keys', async () => {
    popup(compared(sample.full))
    const items = [...document.querySelectorAll<HTMLElement>('.open')]
    items[0]?.focus()
    await key('ArrowDown')
    expect(document.activeElement).toBe(items[1])
    await key('End')
    expect(document.activeElement).toBe(items.at(-1))
    await key('ArrowDown')
    expect(document.activeElement).toBe(items.at(-1))
    await key('Home')
    expect(document.activeElement).toBe(items[0])
  })
})

describe('from the list to a comparison and back', () => {
  test('the comparison takes the focus, Escape gives it back to the statement', async () => {
    popup(compared(sample.full))
    const text = heard(find('.item:nth-child(2) .open'))
    await press(find('.item:nth-child(2) .open'))
    expect(heard()).toContain('2 of 9')
    expect(heard(document.activeElement ?? document.body)).toContain('Ada Lind')
    await key('Escape')
    expect(heard(document.activeElement ?? document.body)).toBe(text)
  })

  test('goes on to the next statement and ends at the last', async () => {
    popup(compared(sample.partial))
    await press(find('.open'))
    await press(buttonOf('Next statement'))
    expect(heard()).toContain('2 of 2')
    expect(buttonOf('Next statement').ariaDisabled).toBe('true')
  })

  test('shows the words in the page, and says so when they are gone', async () => {
    const { onReveal } = popup(compared(sample.partial), { onReveal: vi.fn(async () => false) })
    await press(find('.open'))
    await press(buttonOf('Show in page'))
    expect(onReveal).toHaveBeenCalledOnce()
    expect(heard()).toContain('These words are no longer on the page.')
  })

  test('copies both wordings with speaker, outlet, title, date and address', async () => {
    const { onCopy } = popup(compared(comparisonOf([findingOf('We [should|will] go.')])))
    await press(find('.open'))
    await press(buttonOf('Plain text'))
    const [copied] = vi.mocked(onCopy).mock.calls[0] ?? []
    expect(copied?.split('\n')).toEqual([
      'Ada Lind: “We should go.” The Wharf Gazette, “Council sits until ten over the ferry”, 3 March 2031, https://wharf-gazette.example/ferry#:~:text=We%20should%20go.',
      'Ada Lind: “We will go.” Evening Lamp, “Ferry to run again”, 3 March 2031, https://evening-lamp.example/a#:~:text=We%20will%20go.',
      '“should” here, “will” in Evening Lamp',
    ])
    await vi.waitFor(() => expect(heard()).toContain('Copied.'))
  })

  test.each([
    [true, 'Copied.'],
    [false, 'The browser did not let this be copied. Select the text and copy it yourself.'],
  ])('copies all of them and says what came of it: %s', async (isCopied, words) => {
    const onCopy = vi.fn(async () => isCopied)
    popup(compared(sample.full), { onCopy })
    await press(buttonOf('Copy all'))
    await vi.waitFor(() => expect(heard(find('.foot [role="status"]'))).toBe(words))
    await press(buttonOf('Copy all'))
    expect(onCopy).toHaveBeenCalledTimes(2)
  })

  test('hands a statement over to the side panel', async () => {
    const comparison = comparisonOf([findingOf('We [should|will] go.')])
    const { onOpenPanel } = popup(compared(comparison))
    await press(buttonOf('Open side panel'))
    expect(onOpenPanel).toHaveBeenLastCalledWith(null)
    await press(find('.open'))
    await press(buttonOf('Open side panel'))
    expect(onOpenPanel).toHaveBeenLastCalledWith(comparison.findings[0]?.statement.id)
  })
})

describe('several speakers', () => {
  const two = comparisonOf([
    findingOf('We [should|will] go.'),
    findingOf('They [should|will] stay.', {
      statement: { speaker: speakerOf({ name: 'Olav Reim' }) },
    }),
    onlyHereOf({ speaker: null }),
  ])

  test('one of them is chosen, and the numbers follow', async () => {
    popup(compared(two))
    const select = find<HTMLSelectElement>('.speakers select')
    expect([...select.options].map(({ text }) => text)).toEqual([
      'everybody (3)',
      'Ada Lind (1)',
      'Olav Reim (1)',
      'Speaker not known (1)',
    ])
    await choose(select, '1')
    expect([...document.querySelectorAll('.open')].map(heard)).toEqual(['“They should stay.”'])
    expect(heard(find('.chips'))).toBe('ShowAll 1Differs 1')
    await choose(select, '-1')
    expect(document.querySelectorAll('.open')).toHaveLength(3)
  })

  test('each row names its own', () => {
    popup(compared(two))
    expect([...document.querySelectorAll('.item .meta bdi')].map(heard)).toEqual([
      'Ada Lind',
      'Olav Reim',
      'Speaker not known',
    ])
  })

  test('there is no choice where there is but one, and no row names him', () => {
    popup(compared(comparisonOf([sample.modal, sample.same])))
    expect(document.querySelector('.speakers')).toBeNull()
    expect(heard(find('.list'))).not.toContain('Ada Lind')
  })
})

describe('of what was chosen in the list, that of which nothing is left narrows it no more', () => {
  /** Shows the popup again, with what is known by now. */
  const showNow = (props: PopupProps, findings: readonly Finding[]): void => {
    const now = <Popup {...props} state={compared(comparisonOf(findings))} />
    act(() =>
      render(<SpeechContext.Provider value={speech}>{now}</SpeechContext.Provider>, find('div')),
    )
  }
  const lind = findingOf('We [should|will] go.')
  const reim = findingOf('They [should|will] stay.', {
    statement: { speaker: speakerOf({ name: 'Olav Reim' }) },
  })
  const nobody = onlyHereOf({ speaker: null })

  test('a speaker', async () => {
    const props = popup(compared(comparisonOf([lind, reim, nobody])))
    await choose(find<HTMLSelectElement>('.speakers select'), '1')
    showNow(props, [lind, nobody])
    expect(find<HTMLSelectElement>('.speakers select').selectedOptions[0]?.text).toBe(
      'everybody (2)',
    )
    expect(heard(find('.chips'))).toContain('All 2')
    expect(document.querySelectorAll('.open')).toHaveLength(2)
  })

  test('a kind, whose choice is not even offered then', async () => {
    const props = popup(compared(comparisonOf([lind, nobody])))
    await press(find('input[value=differs]'))
    expect(document.querySelectorAll('.open')).toHaveLength(1)
    // As once the reader has said that its speaker is wrong.
    showNow(props, [{ ...lind, versions: [], mark: 'none' }, nobody])
    expect(document.querySelectorAll('.open')).toHaveLength(2)
  })

  test('while a speaker who said nothing of a kind is still seen to have been chosen', async () => {
    popup(compared(comparisonOf([lind, reim, nobody])))
    await press(find('input[value=differs]'))
    await choose(find<HTMLSelectElement>('.speakers select'), '2')
    expect(heard(find('.chips'))).toBe('ShowAll 1Differs 0Only here 1')
  })
})

describe('access to the site', () => {
  test.each([
    [false, 'Always on wharf-gazette.example', 'always'],
    [true, 'Only when I click', 'click'],
  ])('granted %s: one press asks for the other', async (granted, words, wanted) => {
    const access = { host: 'wharf-gazette.example', granted }
    const { onAccess } = popup(compared(sample.full), { access })
    await press(buttonOf(words))
    expect(onAccess).toHaveBeenCalledWith(wanted)
  })
  test('a page that may not be read any more is not said never to have been read', () => {
    popup({ kind: 'unreadable', reason: 'not-permitted' })
    expect(heard()).toContain('As Quoted does not read this page.')
  })

  test('a site that the popup does not know is not spoken of', () => {
    popup({ kind: 'unreadable', reason: 'not-permitted' }, { access: null })
    expect([...document.querySelectorAll('.choices > li')]).toHaveLength(2)
    expect(heard()).not.toContain('Press the button')
  })

  test('this page is read once at a press', async () => {
    const { onRetry } = popup({ kind: 'unreadable', reason: 'not-permitted' })
    await press(buttonOf('This page, once'))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  test('no site is offered in a private window, which the browser would remember', async () => {
    const here = { privateWindow: true }
    popup(compared(sample.full), here)
    expect(heard()).not.toContain('Always on')
    popup({ kind: 'unreadable', reason: 'not-permitted' }, here)
    expect([...document.querySelectorAll('.choices button')].map(heard)).toEqual([
      'This page, once',
      'On every site',
    ])
    expect(heard()).toContain('your browser would remember the site')
  })

  test('a site that is read by itself is taken back in a private window, too', async () => {
    const access = { host: 'wharf-gazette.example', granted: true }
    const { onAccess } = popup(compared(sample.full), { access, privateWindow: true })
    await press(buttonOf('Only when I click'))
    expect(onAccess).toHaveBeenCalledWith('click')
  })
})
