import { type Browser, browser } from 'wxt/browser'
import { type Article, blocksOf } from '../article'
import type { Comparison, Finding } from '../comparison'
import type { StatementId } from '../statement/statement'
import { message } from './i18n'
import { type Engine, readTab } from './reading'
import { isWebAddress } from './sender'
import { openComparisonPage, openSidePanel } from './side-panel'
import {
  setStatementAtHand,
  setTabState,
  type TabState,
  tabState,
  watchTabState,
} from './tab-state'

const MENU = 'compare-selection'

/** Of what was selected, in UTF-16 units: as much as a pack holds of one quotation. */
const LONGEST = 2_000

/** Milliseconds that a page gets to be read before the selection is compared without it. */
const PATIENCE = 4_000

type Tab = Browser.tabs.Tab

/** Puts “Compare this selection” into the context menu; once, after installing or updating. */
export async function offerSelection(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: MENU,
    title: message('menuCompareSelection'),
    contexts: ['selection'],
  })
}

/** Calls back, in the reader's own gesture, with what was selected and where. */
export function onSelection(callback: (selected: string, tab: Tab) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== MENU || tab === undefined) return
    callback(selectionText ?? '', tab)
  })
}

/**
 * Compares what was selected in a tab and shows it beside the page, or on a page of its own. Where
 * it is a statement of the page's article, that is shown; else it is listed with the article's
 * statements, for as long as the page stays. The click is what lets us read the page. Of a selection
 * without a word only the panel opens.
 */
export async function compareSelection(selected: string, tab: Tab, engine: Engine): Promise<void> {
  // First of all: both browsers ask for the reader's own gesture.
  const opening = openSidePanel(tab.windowId)
  if (tab.id === undefined || !/[\p{L}\p{N}]/u.test(selected)) return
  const state = await readState(tab.id)
  const article = articleOf(selected, tab, state)
  const found = state === null ? null : statementIn(state, article)
  await setStatementAtHand(tab.id, found ?? (await add(article, { tab: tab.id, state, engine })))
  if (!(await opening)) await openComparisonPage({ ...tab, id: tab.id })
}

type Compared = Extract<TabState, { readonly kind: 'compared' }>

/** What is known of the tab's page, which is read if it was not; null where it cannot be. */
async function readState(tab: number): Promise<Compared | null> {
  const before = await tabState(tab)
  if (before?.kind === 'compared') return before
  const patience = AbortSignal.timeout(PATIENCE)
  if (before?.kind !== 'reading') await readTab(tab)
  return await new Promise((resolve) => {
    const watching = new AbortController()
    const end = (state: Compared | null): void => {
      watching.abort()
      resolve(state)
    }
    patience.addEventListener('abort', () => end(null))
    const note = (state: TabState | null): void => {
      if (state !== null && state.kind !== 'reading') end(state.kind === 'compared' ? state : null)
    }
    watchTabState(tab, note, watching.signal)
  })
}

/** An article of one quotation, with what is known of the page that it stands in. */
function articleOf(selected: string, { url, title }: Tab, state: Compared | null): Article {
  const words = selected.slice(0, LONGEST).split(/\s/u).filter(Boolean).join(' ')
  const text = `“${words.replace(/^["“”„«»]|["“”„«»]$/gu, '')}”`
  const header = state?.comparison.article ?? {
    url: isWebAddress(url) ? (url ?? null) : null,
    canonicalUrl: null,
    outlet: { name: null, domain: null, kind: 'news' },
    title: title ?? '',
    byline: null,
    publishedAt: null,
    language: null,
    partial: false,
  }
  return { ...header, text, blocks: blocksOf(text) }
}

/** The statement of the page that has the selected words, most of which are its own; or null. */
function statementIn({ comparison }: Compared, { text }: Article): StatementId | null {
  const words = text.slice(1, -1)
  const found = comparison.findings.find(({ statement }) => {
    const own = statement.text.split(/\s/u).join(' ')
    return own.includes(words) || (words.includes(own) && own.length * 2 > words.length)
  })
  return found?.statement.id ?? null
}

interface Place {
  readonly tab: number
  readonly state: Compared | null
  readonly engine: Engine
}

/** Compares an article of one quotation and lists it with the statements of its tab. */
async function add(article: Article, { tab, state, engine }: Place): Promise<StatementId> {
  const { comparison, notice, decisions: said } = await engine.compare(article)
  const decisions = [...(state?.decisions ?? []), ...said]
  const finding = longest(comparison) ?? unclaimed(article)
  const whole = state?.comparison ?? { ...comparison, findings: [] }
  const findings = [...whole.findings, finding]
  const all = { ...whole, findings }
  await setTabState(tab, { kind: 'compared', comparison: all, notice, decisions })
  return finding.statement.id
}

const longest = ({ findings }: Comparison): Finding | undefined =>
  findings.toSorted((a, b) => b.statement.text.length - a.statement.text.length)[0]

/** Words that are too few to be a statement: nothing is known of them, and that can be said. */
const unclaimed = ({ text }: Article): Finding => ({
  statement: {
    id: `selection-${text.length}` as StatementId,
    credited: false,
    form: 'direct',
    content: [{ start: 1, end: text.length - 1 }],
    text: text.slice(1, -1),
    speaker: null,
    mention: '',
    cue: '',
    via: null,
    before: '',
    after: '',
    confidence: 0,
  },
  mark: 'none',
  versions: [],
  utterances: [],
  edits: [],
})
