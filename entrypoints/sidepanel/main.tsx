import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import '@/components/panel.css'
import { render } from 'preact'
import { Panel } from '@/components/Panel'
import { SpeechContext, speechFrom } from '@/components/speech'
import type { Decision, DecisionKey } from '@/lib/decision/decision'
import { copyText, openPage, settingsAddress } from '@/lib/extension/page'
import { followActiveTab, type PanelSession, type PanelView } from '@/lib/extension/panel-session'
import { comparisonAddress } from '@/lib/extension/side-panel'
import type { StatementId } from '@/lib/statement/statement'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())

document.title = speech.say('panelLabel')
const session: PanelSession = followActiveTab(show, closed.signal)
requestIdleCallback(() => void translate())

/** The words of every language come with it: the panel's own are there first. */
async function translate(): Promise<void> {
  const { answerTranslations } = await import('@/lib/extension/translator')
  answerTranslations(closed.signal)
}

/** Nothing of a private window is kept, so there nothing is offered to be. */
const judging = {
  onDecide: (decision: Decision) => session.decide(decision),
  onUndo: (key: DecisionKey) => session.undo(key),
  onKeep: (id: StatementId) => session.keep(id),
}

function show({ tab, state, at, late }: PanelView): void {
  if (root === null) return
  const isPrivate = tab?.privateWindow ?? true
  const panel = (
    <SpeechContext.Provider value={speech}>
      <Panel
        state={state}
        at={at}
        late={late}
        privateWindow={tab?.privateWindow ?? false}
        access={tab?.access ?? null}
        table={tab === null ? null : comparisonAddress({ tab: tab.id })}
        settings={settingsAddress()}
        onRetry={() => session.read()}
        onReveal={(id) => session.reveal(id)}
        onCopy={copyText}
        {...(isPrivate ? {} : judging)}
        onAccess={(wanted) => session.changeAccess(wanted)}
        onChoose={(id) => session.choose(id)}
      />
    </SpeechContext.Provider>
  )
  render(panel, root)
}
