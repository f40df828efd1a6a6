import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import '@/components/panel.css'
import { render } from 'preact'
import { Panel } from '@/components/Panel'
import { SpeechContext, speechFrom } from '@/components/speech'
import { copyText, openPage, settingsAddress } from '@/lib/extension/page'
import { followActiveTab, type PanelSession, type PanelView } from '@/lib/extension/panel-session'
import { comparisonAddress } from '@/lib/extension/side-panel'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())

document.title = speech.say('panelLabel')
const session: PanelSession = followActiveTab(show, closed.signal)

function show({ tab, state, at, late }: PanelView): void {
  if (root === null) return
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
        onAccess={(wanted) => session.changeAccess(wanted)}
        onChoose={(id) => session.choose(id)}
      />
    </SpeechContext.Provider>
  )
  render(panel, root)
}
