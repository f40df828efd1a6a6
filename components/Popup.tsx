import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { Comparison, Finding } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import type { StoreNotice, TabState } from '../lib/extension/tab-state'
import type { Statement, StatementId } from '../lib/statement/statement'
import { asText } from './as-text'
import { ComparisonView } from './ComparisonView'
import { Masthead } from './Masthead'
import { Failed, Reading, Unreadable } from './PageState'
import { type Access, SiteAccess } from './SiteAccess'
import { Chips, type Filter, listed, StatementList } from './StatementList'
import { useSpeech } from './speech'

export interface PopupActions {
  /** Reads the page again. */
  onRetry(): void
  /** Brings a statement into view in the page; false when it is gone. */
  onReveal(id: StatementId): Promise<boolean>
  /** Puts a text on the clipboard; false when the browser refuses. */
  onCopy(text: string): Promise<boolean>
  onAccess(wanted: 'always' | 'click'): void
}

export interface PopupProps extends PopupActions {
  /** Null until the tab's state is known. */
  readonly state: TabState | null
  /** A reading that takes longer than it should. */
  readonly late: boolean
  readonly privateWindow: boolean
  readonly access: Access | null
}

/** The popup in every state; it is never blank for longer than the eye takes to see it. */
export function Popup(props: PopupProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <main class="popup" aria-label={say('popupLabel')}>
      {props.privateWindow && <Note lead={say('privateLead')} more={say('privateMore')} />}
      <Page {...props} />
    </main>
  )
}

function Page(props: PopupProps): JSX.Element {
  const { state, late, onRetry } = props
  if (state === null) return <Reading late={late} onRetry={onRetry} />
  switch (state.kind) {
    case 'reading':
      return <Reading late={late} onRetry={onRetry} />
    case 'unreadable':
      return <Unreadable reason={state.reason} onRetry={onRetry} />
    case 'failed':
      return <Failed {...props} what={state.what} detail={state.detail} />
    case 'compared':
      return <Compared {...props} comparison={state.comparison} notice={state.notice} />
    default:
      return state satisfies never
  }
}

function Note({ lead, more }: { readonly lead: string; readonly more: string }) {
  return (
    <p class="note">
      <b>{lead}</b> {more}
    </p>
  )
}

interface ComparedProps extends PopupProps {
  readonly comparison: Comparison
  readonly notice: StoreNotice | null
}

const NOTICES: Record<StoreNotice, readonly [MessageKey, MessageKey]> = {
  blocked: ['noticeBlocked', 'noticeBlockedMore'],
  newer: ['noticeNewer', 'noticeNewerMore'],
  unavailable: ['noticeUnavailable', 'noticeUnavailableMore'],
  full: ['noticeFull', 'noticeFullMore'],
}

/** The list and, over it, the comparison of one of its statements. */
function Compared(props: ComparedProps): JSX.Element {
  const { comparison, notice, access, onAccess } = props
  const { article, findings } = comparison
  const [filter, setFilter] = useState<Filter>('all')
  const [opened, setOpened] = useState<StatementId | null>(null)
  const [last, setLast] = useState<StatementId | null>(null)
  const speech = useSpeech()
  const { said, copy, reveal } = useAnnounced(props)
  const open = (id: StatementId | null): void => {
    setOpened(id)
    if (id !== null) setLast(id)
  }
  const known = findings.some(({ versions }) => versions.length > 0)
  const shown = listed(findings, filter)
  const at = shown.findIndex(({ statement }) => statement.id === opened)
  const finding = shown[at]
  const status = (
    <p class="vh" role="status">
      {said}
    </p>
  )
  if (finding !== undefined) {
    return (
      <Pages shown={shown} at={at} onOpen={open}>
        <ComparisonView
          key={finding.statement.id}
          article={article}
          finding={finding}
          said={said}
          takesFocus
          onCopy={(each) => copy(asText(article, [each], speech))}
          onReveal={reveal}
        />
        {status}
      </Pages>
    )
  }
  return (
    <>
      <Masthead comparison={comparison}>
        {known && <Chips findings={findings} chosen={filter} onChoose={setFilter} />}
      </Masthead>
      {notice !== null && (
        <Note lead={speech.say(NOTICES[notice][0])} more={speech.say(NOTICES[notice][1])} />
      )}
      {article.partial && (
        <Note lead={speech.say('partialLead')} more={speech.say('partialMore')} />
      )}
      {findings.length === 0 ? (
        <div class="state">
          <p>{speech.say('popupNothingMore')}</p>
        </div>
      ) : (
        <StatementList findings={findings} filter={filter} focused={last} onOpen={open} />
      )}
      {findings.length > 0 && !known && (
        <div class="state after">
          <p>{speech.say('popupNothingKnown')}</p>
          <p class="meta">{speech.say('popupLookForNote')}</p>
        </div>
      )}
      <Footer>
        {access !== null && <SiteAccess access={access} onAccess={onAccess} />}
        {findings.length > 0 && (
          <button
            type="button"
            class="text push"
            onClick={() => copy(asText(article, listed(findings, 'all'), speech))}
          >
            {said ?? speech.say('copyAll')}
          </button>
        )}
      </Footer>
      {status}
    </>
  )
}

const Footer = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <footer class="foot">{children}</footer>
)

/** What the last action came to, in words: shown where it was pressed, and announced. */
function useAnnounced({ onCopy, onReveal }: PopupActions) {
  const { say } = useSpeech()
  const [said, setSaid] = useState<string | null>(null)
  return {
    said,
    copy: async (text: string) => setSaid(say((await onCopy(text)) ? 'copied' : 'copyFailed')),
    reveal: async ({ id }: Statement) =>
      setSaid(say((await onReveal(id)) ? 'shownInPage' : 'showGone')),
  }
}

interface PagesProps {
  readonly shown: readonly Finding[]
  readonly at: number
  readonly children: ComponentChildren
  onOpen(id: StatementId | null): void
}

/** Back to the list, on to the next: by button, Escape and the arrow keys. */
function Pages({ shown, at, children, onOpen }: PagesProps): JSX.Element {
  const { say, number } = useSpeech()
  const go = (to: number): void => onOpen(shown[to]?.statement.id ?? null)
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
          <span class="arrow" aria-hidden="true">
            ‹
          </span>
          {say('back')}
        </button>
        <div class="row num push">
          <button
            type="button"
            class="button step"
            aria-label={say('previous')}
            disabled={at === 0}
            onClick={() => go(at - 1)}
          >
            <span class="arrow" aria-hidden="true">
              ‹
            </span>
          </button>
          <span>{say('position', number(at + 1), number(shown.length))}</span>
          <button
            type="button"
            class="button step"
            aria-label={say('next')}
            disabled={at === shown.length - 1}
            onClick={() => go(at + 1)}
          >
            <span class="arrow" aria-hidden="true">
              ›
            </span>
          </button>
        </div>
      </header>
      <div class="scrolled">{children}</div>
    </div>
  )
}
