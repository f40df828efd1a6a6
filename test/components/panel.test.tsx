// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { Panel, type PanelProps } from '@/components/Panel'
import type { Comparison, Version } from '@/lib/comparison'
import { type Decision, decisionKey } from '@/lib/decision/decision'
import { notSame, wrongSpeaker } from '@/lib/decision/wording-key'
import type { TabState } from '@/lib/extension/tab-state'
import type { StatementId } from '@/lib/statement/statement'
import { byTelling } from '@/lib/telling/listing'
import { comparisonOf, findingOf, headerOf } from './builders'
import * as sample from './sample'
import { buttonOf, find, heard, press, show, showIn, violations } from './stage'

const compared = (comparison: Comparison, decisions: readonly Decision[] = []): TabState => ({
  kind: 'compared',
  comparison,
  notice: null,
  decisions,
})

function panel(
  state: TabState | null | undefined,
  more: Partial<PanelProps> = {},
  root = show(null),
): PanelProps {
  const props: PanelProps = {
    state,
    at: null,
    gone: null,
    late: false,
    unsaved: false,
    privateWindow: false,
    access: null,
    table: '/comparison.html?tab=7',
    settings: '/options.html',
    onRetry: vi.fn(),
    onAccess: vi.fn(),
    onChoose: vi.fn(),
    onCopy: vi.fn(async () => true),
    onReveal: vi.fn(async () => true),
    onDecide: vi.fn(),
    onUndo: vi.fn(),
    onKeep: vi.fn(async () => true),
    ...more,
  }
  showIn(root, <Panel {...props} />)
  return props
}

const site = { host: 'wharf-gazette.example', granted: false }
const STATES: readonly [string, TabState | null | undefined, Partial<PanelProps>, string][] = [
  ['not known yet', undefined, {}, 'Reading this article'],
  ['not read', null, {}, 'Press the As Quoted icon in the toolbar'],
  ['not read, site known', null, { access: site }, 'Always on wharf-gazette.example'],
  ['allowed, not read', null, { access: { ...site, granted: true } }, 'Read this page'],
  ['reading', { kind: 'reading', key: '', since: 0 }, {}, 'Nothing is sent anywhere'],
  ['late', { kind: 'reading', key: '', since: 0 }, { late: true }, 'Try again'],
  ['no article', { kind: 'unreadable', reason: 'not-an-article' }, {}, 'Look again'],
  ['of ours', { kind: 'unreadable', reason: 'own' }, {}, 'Go to an article, and press'],
  ['not permitted', { kind: 'unreadable', reason: 'not-permitted' }, {}, 'On every site'],
  ['failed', { kind: 'failed', what: 'database', detail: 'x' }, {}, 'Copy details'],
  ['no quotations', compared(sample.nothing), {}, 'No quotations found'],
  ['nothing known', compared(sample.noneKnown), {}, 'no other version is on this device'],
  ['compared', compared(sample.full), {}, 'Council sits until ten over the ferry'],
  ['partial', compared(sample.partial), {}, 'Only part of this article'],
  [
    'unsaved',
    compared(sample.full),
    { unsaved: true },
    'What you said of this version could not be kept. Try again.',
  ],
  ['private', compared(sample.full), { privateWindow: true }, 'Private window'],
]

describe.each(STATES)('the side panel: %s', (_, state, more, words) => {
  test('says what is the matter and what to do', () => {
    panel(state, more)
    expect(heard()).toContain(words)
  })

  test('breaks no rule of accessibility', async () => {
    panel(state, more)
    expect(await violations()).toEqual([])
  })
})

describe('the statement at hand', () => {
  test('is the one chosen, else the most telling one', () => {
    panel(compared(sample.full), { at: sample.same.statement.id })
    expect(heard(find('.lead'))).toBe('Same wording in Harbour Herald')
    expect(heard()).toContain('5 of 9')
    panel(compared(sample.full), { at: 'gone' as StatementId })
    expect(heard()).toContain('1 of 9')
  })

  test('is said to be gone, with its words, where the article has it no longer', async () => {
    const { statement } = findingOf('The ferry [should|will] run.')
    const { onChoose } = panel(compared(sample.full), { at: statement.id, gone: statement })
    expect(heard(find('.scrolled'))).toContain('This statement is no longer listed.')
    expect(heard(find('.said'))).toBe('The ferry should run.')
    expect(document.querySelector('article.version')).toBeNull()
    await press(buttonOf('Show the first statement'))
    expect(onChoose).toHaveBeenCalledWith(byTelling(sample.full.findings)[0]?.statement.id)
    expect(await violations()).toEqual([])
  })

  test('the next one is chosen by a press, and so is the one before', async () => {
    const two = comparisonOf([findingOf('We [should|will] go.'), findingOf('We [may|must] stay.')])
    const [first, second] = two.findings
    const { onChoose } = panel(compared(two), { at: first?.statement.id ?? null })
    await press(buttonOf('Next statement'))
    expect(onChoose).toHaveBeenLastCalledWith(second?.statement.id)
    expect(buttonOf('Previous statement').ariaDisabled).toBe('true')
    await press(buttonOf('Previous statement'))
    expect(onChoose).toHaveBeenCalledTimes(1)
  })
})

test('one version is copied with its source, by itself', async () => {
  const { onCopy } = panel(compared(comparisonOf([findingOf('We [should|will] go.')])))
  await press(buttonOf('Copy citation'))
  const [[copied = ''] = []] = vi.mocked(onCopy).mock.calls
  expect(copied).toMatch(/^Ada Lind: “We will go\.” Evening Lamp, .*#:~:text=We%20will%20go\.$/u)
  expect(heard()).toContain('Copied.')
})

describe('what the reader says of a version', () => {
  const finding = findingOf('We [should|will] go.')
  const [version] = finding.versions

  test('is remembered as it stands', async () => {
    const { onDecide } = panel(compared(comparisonOf([finding])))
    await press(buttonOf('Not the same'))
    await vi.waitFor(() =>
      expect(onDecide).toHaveBeenLastCalledWith(
        expect.objectContaining({ kind: 'not-same', here: expect.stringContaining('should') }),
      ),
    )
    await press(buttonOf('Wrong speaker'))
    await vi.waitFor(() =>
      expect(onDecide).toHaveBeenLastCalledWith(
        expect.objectContaining({ kind: 'wrong-speaker', here: expect.stringContaining('lind') }),
      ),
    )
  })

  test('is shown with the way back, and undone by its key', async () => {
    if (version === undefined) throw new Error('no version')
    const said = notSame(headerOf(), finding.statement, version)
    const alone = { ...finding, versions: [], mark: 'none' as const }
    const { onUndo } = panel(compared(comparisonOf([alone]), [said]))
    expect(heard()).toContain('You said that these words are not the same: We will go.')
    expect(heard()).toContain('What was found elsewhere you set aside as not the same.')
    expect(heard()).not.toContain('That says nothing about the statements.')
    await press(buttonOf('Undo'))
    expect(onUndo).toHaveBeenCalledWith(decisionKey(said))
  })

  test('is heard when it comes, and the focus is on the way back: a second press harms nothing', async () => {
    const [other] = findingOf('We [should|must] go.').versions
    if (version === undefined || other === undefined) throw new Error('no version')
    const two = { ...finding, versions: [version, other] }
    const onDecide = vi.fn()
    const onUndo = vi.fn()
    const root = show(null)
    const draw = (versions: readonly Version[], said: readonly Decision[]): void => {
      const state = compared(comparisonOf([{ ...two, versions }]), said)
      panel(state, { at: finding.statement.id, onDecide, onUndo }, root)
    }
    draw(two.versions, [])
    const region = find('.set-apart')
    expect(region.role).toBe('status')
    expect(heard(region)).toBe('')
    const button = buttonOf('Not the same')
    button.focus()
    await press(button)
    await vi.waitFor(() => expect(onDecide).toHaveBeenCalledOnce())
    draw([other], [notSame(headerOf(), finding.statement, version)])
    expect(heard(region)).toContain('You said that these words are not the same: We will go.')
    expect(region.isConnected).toBe(true)
    expect(document.activeElement).toBe(buttonOf('Undo'))
    expect(await violations()).toEqual([])
    await press(document.activeElement as HTMLElement)
    expect(onDecide).toHaveBeenCalledOnce()
    expect(onUndo).toHaveBeenCalledOnce()
  })

  test('takes no focus where it was said before', () => {
    if (version === undefined) throw new Error('no version')
    panel(compared(comparisonOf([finding]), [notSame(headerOf(), finding.statement, version)]))
    expect(document.activeElement).toBe(document.body)
  })

  test('keeps its statement at hand, whichever is the most telling one then', async () => {
    const { onChoose } = panel(compared(comparisonOf([finding])))
    await press(buttonOf('Not the same'))
    await vi.waitFor(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith(finding.statement.id))
  })

  test('names the speaker as he was printed', () => {
    const { statement } = finding
    const said = wrongSpeaker(headerOf(), statement)
    const nobodys = { ...finding, statement: { ...statement, speaker: null } }
    panel(compared(comparisonOf([nobodys]), [said]))
    expect(heard()).toContain(`You said that this statement is not by ${statement.speaker?.name}.`)
  })

  test('tells the words as their key has them where an older version noted no others', () => {
    if (version === undefined) throw new Error('no version')
    const { printed, ...said } = notSame(headerOf(), finding.statement, version) as Extract<
      Decision,
      { kind: 'not-same' }
    >
    expect(printed).toEqual({ here: 'We should go.', there: 'We will go.' })
    panel(compared(comparisonOf([finding]), [said]))
    expect(heard()).toContain('are not the same: we will go.')
  })

  test('cannot be said where nothing is kept', () => {
    panel(compared(comparisonOf([finding])), { onDecide: undefined, onKeep: undefined })
    expect(() => buttonOf('Not the same')).toThrow()
    expect(() => buttonOf('Keep')).toThrow()
  })

  test('is kept by a press, and the panel says so', async () => {
    const { onKeep } = panel(compared(comparisonOf([finding])))
    await press(buttonOf('Keep'))
    expect(onKeep).toHaveBeenCalledWith(finding.statement.id)
    expect(heard()).toContain('Kept.')
    panel(compared(comparisonOf([finding])), { onKeep: async () => false })
    await press(buttonOf('Keep'))
    expect(heard()).toContain('It could not be kept.')
  })
})
