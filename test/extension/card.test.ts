import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Finding } from '@/lib/comparison'
import { cardOf } from '@/lib/extension/card'
import { sayCard } from '@/lib/extension/card-text'
import { markedOf } from '@/lib/extension/marked'
import { setSettings } from '@/lib/extension/settings'
import type { StatementId } from '@/lib/statement/statement'
import { comparisonOf, findingOf, onlyHereOf } from '../components/builders'

const sender = { id: 'x', frameId: 0, url: 'https://lamp.example/', tab: { id: 7 } as never }

/** A finding whose versions all came in this pack. */
function from(pack: string, finding: Finding): Finding {
  const versions = finding.versions.map((each) => ({
    ...each,
    variant: { ...each.variant, pack },
  }))
  return { ...finding, versions }
}

const modal = findingOf('We [should|will] go.')

const show = async (...findings: Finding[]): Promise<StatementId> => {
  const state = { kind: 'compared', comparison: comparisonOf(findings), notice: null }
  await browser.storage.session.set({ 'tab:7': JSON.stringify(state) })
  return findings[0]?.statement.id as StatementId
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string, places?: string[]) =>
    key === 'localeTag' ? 'en' : `${key}(${places?.slice(0, 3).join(',') ?? ''})`) as never)
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en')
})

describe('the card of a statement', () => {
  test('says who said it, how many have it, and the difference', async () => {
    const card = await cardOf(await show(from('harbour', modal)), sender)
    expect(card).toMatchObject({ speaker: modal.statement.speaker, form: 'direct' })
    expect(card?.tellings[0]?.key).toBe('tellReplaced')
  })

  test('leaves out what only the reader’s own reading knows', async () => {
    const id = await show(from('mine', modal))
    const card = await cardOf(id, sender)
    expect(card?.onlyReading).toBe(true)
    expect(JSON.stringify(card)).not.toContain('will')
    expect(sayCard(card).telling).toEqual([{ kind: 'plain', text: 'cardOnlyReading(,,)' }])
    await setSettings({ cardFromReading: true })
    expect((await cardOf(id, sender))?.tellings[0]?.key).toBe('tellReplaced')
  })

  test('is null where the tab has no such statement', async () => {
    await show(modal)
    expect(await cardOf('other' as StatementId, sender)).toBeNull()
    expect(await cardOf(modal.statement.id, { ...sender, tab: { id: 8 } as never })).toBeNull()
    expect(sayCard(null).telling[0]?.text).toContain('cardUnknown')
  })

  test('says plainly that nothing else is known', async () => {
    const card = await cardOf(await show(onlyHereOf()), sender)
    expect(sayCard(card).telling[0]?.text).toContain('tellOnlyHere')
    expect(sayCard(card).counts).toContain('cardOnlyHere')
  })
})

test('a page sees no statement that is listed only because it is known', () => {
  const doubtful = findingOf('We [should|will] go.', { statement: { confidence: 0.1 } })
  const unclaimed = findingOf('We [should|will] go.', { statement: { credited: false } })
  const marked = markedOf(comparisonOf([modal, doubtful, unclaimed]))
  expect(marked.map(({ credited }) => credited)).toEqual([true, false, false])
})
