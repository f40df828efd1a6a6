import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { Comparison } from '../lib/comparison'
import type { Decision } from '../lib/decision/decision'
import type { StoreNotice, TabState } from '../lib/extension/tab-state'
import type { StatementId } from '../lib/statement/statement'
import { ComparisonView } from './ComparisonView'
import type { ComparisonActions } from './comparison-actions'
import { FollowThis, Foot } from './Foot'
import { useKeptFocus } from './kept-focus'
import { Masthead } from './Masthead'
import { Note, Notices, Unsaved } from './Notices'
import { PrintedLanguage } from './printed'
import { hasSetAside } from './SetApart'
import type { Access } from './SiteAccess'
import {
  Chips,
  EVERYTHING,
  type Filter,
  filterAmong,
  listed,
  Speakers,
  StatementList,
} from './StatementList'
import { Steps } from './Steps'
import { useSpeech } from './speech'
import { Uncompared } from './Uncompared'

export interface PopupActions extends ComparisonActions {
  /** Reads the page again. */
  onRetry(): void
  onAccess(wanted: 'always' | 'all' | 'click'): void
  /** Shows a statement in the side panel, or the panel as it is; absent where there is no panel. */
  onOpenPanel?: ((id: StatementId | null) => void) | undefined
}

export interface PopupProps extends PopupActions {
  /** Null until the tab's state is known. */
  readonly state: TabState | null
  /** A reading that takes longer than it should. */
  readonly late: boolean
  /** What the reader said last was not kept. */
  readonly unsaved: boolean
  readonly privateWindow: boolean
  readonly access: Access | null
  /** Where the whole article stands as a table; null until the tab is known. */
  readonly table: string | null
  /** The address of the settings. */
  readonly settings: string
  /** Where the feeds that the page names can be followed; absent where it names none. */
  readonly follow?: string | null
}

/** The popup in every state; it is never blank for longer than the eye takes to see it. */
export function Popup(props: PopupProps): JSX.Element {
  const { say } = useSpeech()
  const view = useKeptFocus<HTMLElement>()
  const { state, privateWindow, unsaved, settings } = props
  return (
    <main class="popup" ref={view} aria-label={say('popupLabel')}>
      {privateWindow && <Note lead="privateLead" more="privateMore" />}
      <div role="alert">{unsaved && <Unsaved settings={settings} />}</div>
      {state?.kind === 'compared' ? (
        <PrintedLanguage value={state.comparison.article.language ?? undefined}>
          <Compared {...props} {...state} />
        </PrintedLanguage>
      ) : (
        <Uncompared {...props} state={state ?? undefined} onOnce={props.onRetry}>
          <FollowThis {...props} />
        </Uncompared>
      )}
    </main>
  )
}

interface ComparedProps extends PopupProps {
  readonly comparison: Comparison
  readonly notice: StoreNotice | null
  readonly decisions: readonly Decision[]
}

/** The list and, over it, the comparison of one of its statements. */
function Compared(props: ComparedProps): JSX.Element {
  const { comparison, notice } = props
  const { article, findings } = comparison
  const [chosen, setFilter] = useState<Filter>(EVERYTHING)
  const filter = filterAmong(findings, chosen)
  const [opened, setOpened] = useState<StatementId | null>(null)
  const [last, setLast] = useState<StatementId | null>(null)
  const { say } = useSpeech()
  const open = (id: StatementId | null): void => {
    setOpened(id)
    if (id !== null) setLast(id)
  }
  if (opened !== null && findings.some(({ statement }) => statement.id === opened)) {
    return <Opened {...props} filter={filter} opened={opened} onOpen={open} />
  }
  const known = findings.some(({ versions }) => versions.length > 0)
  return (
    <>
      <Masthead comparison={comparison} settings={props.settings}>
        {known && <Chips findings={findings} filter={filter} onChoose={setFilter} />}
        <Speakers findings={findings} filter={filter} onChoose={setFilter} />
      </Masthead>
      <Notices {...props} notice={notice} partial={article.partial} />
      {findings.length === 0 ? (
        <div class="state">
          <p>{say('popupNothingMore')}</p>
          <p>{say('selectInstead')}</p>
          <div class="actions">
            <button type="button" class="button" onClick={props.onRetry}>
              {say('lookAgain')}
            </button>
          </div>
        </div>
      ) : (
        <div class="scrolled" tabIndex={-1}>
          <StatementList
            findings={findings}
            filter={filter}
            focused={last}
            onOpen={open}
            onLookFor={props.onLookFor}
          />
          {!known && <NothingKnown {...props} />}
        </div>
      )}
      <Foot {...props} comparison={comparison} />
    </>
  )
}

/** That nothing is known says nothing of the statements; how more can be known. */
function NothingKnown({ settings, onLookFor, comparison, decisions }: ComparedProps): JSX.Element {
  const { say } = useSpeech()
  const { article, findings } = comparison
  const hasOwn = findings.some((finding) => hasSetAside(decisions, { article, finding }))
  return (
    <div class="state after">
      <p>{say(hasOwn ? 'setAside' : 'popupNothingKnown')}</p>
      {onLookFor !== undefined && <p class="meta">{say('popupLookForNote')}</p>}
      <p class="actions">
        <a class="text" href={`${settings}#packs`} target="_blank" rel="noreferrer">
          {say('addPack')}
        </a>
        <a class="text" href={`${settings}#follow`} target="_blank" rel="noreferrer">
          {say('followAnOutlet')}
        </a>
      </p>
    </div>
  )
}

interface OpenedProps extends ComparedProps {
  readonly filter: Filter
  readonly opened: StatementId
  onOpen(id: StatementId | null): void
}

/** One statement of the list: back by button and Escape, on to the next. */
function Opened(props: OpenedProps): JSX.Element {
  const { comparison, filter, opened, onOpen, onOpenPanel } = props
  const { say } = useSpeech()
  const { article, findings } = comparison
  const inList = listed(findings, filter)
  const shown = inList.some(({ statement }) => statement.id === opened)
    ? inList
    : listed(findings, EVERYTHING)
  const at = shown.findIndex(({ statement }) => statement.id === opened)
  const finding = shown[at]
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onOpen(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape belongs to the whole view
    <div class="panel" onKeyDown={onKeyDown}>
      <header class="pages">
        <button type="button" class="text" onClick={() => onOpen(null)}>
          <span aria-hidden="true">‹&nbsp;</span>
          {say('back')}
        </button>
        <Steps
          at={at}
          count={shown.length}
          onGo={(to) => onOpen(shown[to]?.statement.id ?? null)}
        />
      </header>
      <div class="scrolled" tabIndex={-1}>
        {finding !== undefined && (
          <ComparisonView
            key={finding.statement.id}
            {...props}
            article={article}
            finding={finding}
            takesFocus
          />
        )}
      </div>
      {onOpenPanel !== undefined && (
        <footer class="foot">
          <button type="button" class="text" onClick={() => onOpenPanel(opened)}>
            {say('openPanel')}
          </button>
        </footer>
      )}
    </div>
  )
}
