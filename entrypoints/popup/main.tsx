import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import { render } from 'preact'
import { speechFrom } from '@/components/speech'
import { ALIVE } from '@/lib/extension/ahead'
import { lendTranslator } from '@/lib/extension/lend-translator'
import { openPage } from '@/lib/extension/page'
import { openSession, type PopupSession, type PopupView } from '@/lib/extension/popup-session'
import { popupOf } from './popup-of'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())

document.title = speech.say('popupLabel')
// Before the page is read: opening the popup is what reads it at times.
lendTranslator(closed.signal)
const session: PopupSession = openSession(show, closed.signal, () => close())

function show(view: PopupView): void {
  if (root === null) return
  render(popupOf(view, { speech, session }), root)
  if (view.tab !== null) dispatchEvent(new Event(ALIVE))
}
