import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Comparison } from '../lib/comparison'
import type { Decision } from '../lib/decision/decision'
import type { StoreNotice, TabState } from '../lib/extension/tab-state'
import type { Statement, StatementId } from '../lib/statement/statement'
import { ComparisonView } from './ComparisonView'
import type { ComparisonActions } from './comparison-actions'
import { Dotted } from './Dotted'
import { useKeptFocus } from './kept-focus'
import { Note, Notices, Unsaved } from './Notices'
import { PrintedLanguage, usePrinted } from './printed'
import type { Access } from './SiteAccess'
import { EVERYTHING, listed } from './StatementList'
import { Steps } from './Steps'
import { useSpeech } from './speech'
import { Uncompared } from './Uncompared'

export interface PanelProps extends ComparisonActions {
  /** Undefined until it is known; null where the page was not read. */
  readonly state: TabState | null | undefined
  /** The statement at hand; null shows the most telling one. */
  readonly at: StatementId | null
  /** What stood at hand before, where the article has it no longer: nothing else takes its place. */
  readonly gone: Statement | null
  readonly late: boolean
  /** What the reader said last was not kept. */
  readonly unsaved: boolean
  readonly privateWindow: boolean
  readonly access: Access | null
  /** Where the whole article stands as a table; null until the tab is known. */
  readonly table: string | null
  readonly settings: string
  onRetry(): void
  onAccess(wanted: 'always' | 'all' | 'click'): void
  onChoose(id: StatementId): void
}

/** The side panel in every state: the comparison of the statement at hand in the tab beside it. */
export function Panel(props: PanelProps): JSX.Element {
  const { say } = useSpeech()
  const view = useKeptFocus<HTMLElement>()
  const { state, privateWindow, unsaved, settings } = props
  return (
    <main class="side" ref={view} aria-label={say('panelLabel')}>
      {privateWindow && <Note lead="privateLead" more="privateMore" />}
      <div role="alert">{unsaved && <Unsaved settings={settings} />}</div>
      {state?.kind === 'compared' ? (
        <Compared {...props} {...state} />
      ) : (
        <Uncompared {...props} state={state} />
      )}
    </main>
  )
}

interface ComparedProps extends PanelProps {
  readonly comparison: Comparison
  readonly notice: StoreNotice | null
  readonly decisions: readonly Decision[]
}

function Compared(props: ComparedProps): JSX.Element {
  const { comparison, notice, at, gone, table, settings, onChoose, onDecide } = props
  const { article, findings } = comparison
  const { say } = useSpeech()
  const top = useRef<HTMLDivElement>(null)
  const shown = listed(findings, EVERYTHING)
  const place = Math.max(
    0,
    shown.findIndex(({ statement }) => statement.id === at),
  )
  const finding = shown[place]
  const id = finding?.statement.id
  // Another statement begins at its beginning.
  useEffect(() => top.current?.scrollTo?.(0, 0), [id])
  return (
    <PrintedLanguage value={article.language ?? undefined}>
      <header class="beside">
        <Page comparison={comparison} />
        {shown.length > 0 && gone === null && (
          <Steps
            at={place}
            count={shown.length}
            onGo={(to) => {
              const next = shown[to]
              if (next !== undefined) onChoose(next.statement.id)
            }}
          />
        )}
      </header>
      <div class="scrolled" tabIndex={-1} ref={top}>
        <Notices {...props} notice={notice} partial={article.partial} />
        {finding === undefined ? (
          <Nothing {...props} />
        ) : gone !== null ? (
          <Gone gone={gone} onGo={() => onChoose(finding.statement.id)} />
        ) : (
          <ComparisonView
            key={finding.statement.id}
            {...props}
            article={article}
            finding={finding}
            takesFocus={false}
            onDecide={
              onDecide &&
              ((decision) => {
                // The most telling one of all may now be another; what was pressed stays at hand.
                if (finding.statement.id !== at) onChoose(finding.statement.id)
                onDecide(decision)
              })
            }
          />
        )}
      </div>
      <footer class="foot">
        {table !== null && shown.length > 0 && (
          <a class="text" href={table} target="_blank" rel="noreferrer">
            {say('openTable')}
          </a>
        )}
        <a class="text push" href={settings} target="_blank" rel="noreferrer">
          {say('settings')}
        </a>
      </footer>
    </PrintedLanguage>
  )
}

const Nothing = ({ onRetry }: Pick<PanelProps, 'onRetry'>): JSX.Element => {
  const { say } = useSpeech()
  return (
    <section class="state" role="status">
      <h1>{say('popupNothing')}</h1>
      <p>{say('popupNothingMore')}</p>
      <p>{say('selectInstead')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onRetry}>
          {say('lookAgain')}
        </button>
      </div>
    </section>
  )
}

interface GoneProps {
  readonly gone: Statement
  /** Goes to the first of the statements that there are. */
  onGo(): void
}

/** That what stood here does no longer, with its words: the reader may have been reading them. */
function Gone({ gone, onGo }: GoneProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <section class="state" role="status">
      <h1>{say('statementGone')}</h1>
      <blockquote class="said" {...usePrinted()}>
        {gone.text}
      </blockquote>
      <p>{say('statementGoneMore')}</p>
      <div class="actions">
        <button type="button" class="button first" onClick={onGo}>
          {say('statementFirst')}
        </button>
      </div>
    </section>
  )
}

/** Which page it is that the panel describes. */
function Page({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const { say, date } = useSpeech()
  const { outlet, publishedAt, title } = comparison.article
  const printed = usePrinted()
  return (
    <div class="page">
      <p class="meta">
        <Dotted
          facts={[
            <bdi key="outlet">{outlet.name ?? outlet.domain ?? say('outletThisPage')}</bdi>,
            publishedAt !== null && (
              <time key="date" dateTime={publishedAt}>
                {date(publishedAt)}
              </time>
            ),
          ]}
        />
      </p>
      {title !== '' && (
        <p class="title" {...printed} title={title}>
          {title}
        </p>
      )}
    </div>
  )
}
