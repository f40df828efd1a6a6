import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import { render } from 'preact'
import { pieceOf } from '@/components/first-frame'
import { Popup } from '@/components/Popup'
import { SpeechContext, speechFrom } from '@/components/speech'
import { ALIVE } from '@/lib/extension/ahead'
import { type FirstFrame, firstFrames } from '@/lib/extension/first-frame'
import { lendTranslator } from '@/lib/extension/lend-translator'
import { followAddress, openPage } from '@/lib/extension/page'
import { offeredFor } from '@/lib/extension/page-actions'
import { openSession, type PopupSession, type PopupView } from '@/lib/extension/popup-session'
import { hasSidePanel } from '@/lib/extension/side-panel'

/** Milliseconds after which what a popup shows stands still, so that it can be taken down. */
const STILL = 250

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())
let still: ReturnType<typeof setTimeout> | undefined
let isTouched = false
for (const type of ['pointerdown', 'keydown', 'scroll'])
  addEventListener(type, () => (isTouched = true), {
    capture: true,
    once: true,
    signal: closed.signal,
  })

document.title = speech.say('popupLabel')
// Before the page is read: opening the popup is what reads it at times.
lendTranslator(closed.signal)
const session: PopupSession = openSession(show, closed.signal, () => close())

function show(view: PopupView): void {
  if (root === null) return
  const { tab, state, late, unsaved, hasFeeds } = view
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
  if (tab !== null) dispatchEvent(new Event(ALIVE))
  clearTimeout(still)
  if (state?.kind === 'compared') still = setTimeout(() => takeDown(view), STILL)
}

/** Takes down what a popup shows as it opens: the next one over this tab begins with it. */
function takeDown({ tab, unsaved }: PopupView): void {
  const shown = root?.firstElementChild
  if (tab === null || !shown || isTouched || unsaved || closed.signal.aborted) return
  const { lang, dir, dataset } = document.documentElement
  const theme = dataset.theme === undefined ? {} : { 'data-theme': dataset.theme }
  const frame = { root: { lang, dir, ...theme }, view: pieceOf(shown) }
  void keepFrame(tab.id, frame).catch(console.error)
}

/** Writes only what is new: whoever listens to the storage would be woken for nothing. */
async function keepFrame(tab: number, frame: FirstFrame): Promise<void> {
  const isKept = (await firstFrames.stored(tab)) === JSON.stringify(frame)
  if (!isKept && !closed.signal.aborted) await firstFrames.set(tab, frame)
}
