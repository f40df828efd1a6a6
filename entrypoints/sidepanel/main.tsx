import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import '@/components/panel.css'
import { render } from 'preact'
import { Panel } from '@/components/Panel'
import { SpeechContext, speechFrom } from '@/components/speech'
import { lendTranslator } from '@/lib/extension/lend-translator'
import { openPage } from '@/lib/extension/page'
import { offeredFor } from '@/lib/extension/page-actions'
import { followActiveTab, type PanelSession, type PanelView } from '@/lib/extension/panel-session'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())

document.title = speech.say('panelLabel')
const session: PanelSession = followActiveTab(show, closed.signal)
lendTranslator(closed.signal)

function show({ tab, ...view }: PanelView): void {
  if (root === null) return
  const panel = (
    <SpeechContext.Provider value={speech}>
      <Panel
        {...offeredFor(tab, (isSaved) => session.saved(isSaved))}
        {...view}
        onRetry={() => session.read()}
        onChoose={(id) => session.choose(id)}
      />
    </SpeechContext.Provider>
  )
  render(panel, root)
}
