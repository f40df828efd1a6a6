import type { JSX } from 'preact'
import { Popup } from '@/components/Popup'
import { type Speech, SpeechContext } from '@/components/speech'
import { followAddress } from '@/lib/extension/page'
import { offeredFor } from '@/lib/extension/page-actions'
import type { PopupSession, PopupView } from '@/lib/extension/popup-session'
import { hasSidePanel } from '@/lib/extension/side-panel'

interface Around {
  readonly speech: Speech
  readonly session: PopupSession
}

/** The popup over a tab. */
export function popupOf(view: PopupView, { speech, session }: Around): JSX.Element {
  const { tab, state, late, unsaved, hasFeeds } = view
  return (
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
}
