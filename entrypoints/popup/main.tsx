import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import { render } from 'preact'
import { Popup } from '@/components/Popup'
import { SpeechContext, speechFrom } from '@/components/speech'
import { lendTranslator } from '@/lib/extension/lend-translator'
import { followAddress, openPage } from '@/lib/extension/page'
import { offeredFor } from '@/lib/extension/page-actions'
import { openSession, type PopupSession, type PopupView } from '@/lib/extension/popup-session'
import { hasSidePanel } from '@/lib/extension/side-panel'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())

document.title = speech.say('popupLabel')
// Before the page is read: opening the popup is what reads it at times.
lendTranslator(closed.signal)
const session: PopupSession = openSession(show, closed.signal, () => close())

function show({ tab, state, late, unsaved, hasFeeds }: PopupView): void {
  if (root === null) return
  const popup = (
    <SpeechContext.Provider value={speech}>
      <Popup
        {...offeredFor(tab, (isSaved) => session.saved(isSaved))}
        state={state}
        late={late}
        follow={hasFeeds ? followAddress(tab) : null}
        unsaved={unsaved}
        onRetry={() => session.read()}
        onOpenPanel={hasSidePanel() ? (id) => session.openPanel(id) : undefined}
      />
    </SpeechContext.Provider>
  )
  render(popup, root)
}
