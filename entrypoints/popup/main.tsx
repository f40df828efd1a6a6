import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import { render } from 'preact'
import { Popup } from '@/components/Popup'
import { SpeechContext, speechFrom } from '@/components/speech'
import type { Decision, DecisionKey } from '@/lib/decision/decision'
import { copyText, openPage, settingsAddress } from '@/lib/extension/page'
import { openSession, type PopupSession, type PopupView } from '@/lib/extension/popup-session'
import { comparisonAddress, hasSidePanel } from '@/lib/extension/side-panel'
import type { StatementId } from '@/lib/statement/statement'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())

document.title = speech.say('popupLabel')
const session: PopupSession = openSession(show, closed.signal, () => close())

/** Nothing of a private window is kept, so there nothing is offered to be. */
const judging = {
  onDecide: (decision: Decision) => session.decide(decision),
  onUndo: (key: DecisionKey) => session.undo(key),
  onKeep: (id: StatementId) => session.keep(id),
}

function show({ tab, state, late }: PopupView): void {
  if (root === null) return
  const isPrivate = tab?.privateWindow ?? true
  const popup = (
    <SpeechContext.Provider value={speech}>
      <Popup
        state={state}
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
        onOpenPanel={hasSidePanel() ? (id) => session.openPanel(id) : undefined}
      />
    </SpeechContext.Provider>
  )
  render(popup, root)
}
