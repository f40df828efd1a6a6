import { OwnIds } from '@/components/own-id'
import { speechFrom } from '@/components/speech'
import { piecesOf } from '@/components/stand-in'
import type { FirstFrame } from '@/lib/extension/first-frame'
import { direction, locale } from '@/lib/extension/i18n'
import { catalogue } from '@/lib/extension/page'
import type { PopupSession, PopupView } from '@/lib/extension/popup-session'
import { popupOf } from './popup-of'

/** In a picture nothing can be pressed. */
const NOBODY: PopupSession = { read() {}, saved() {}, openPanel() {} }

/** What a popup over a tab shows first, in the language of the browser. */
export function firstFrameOf(view: PopupView): FirstFrame {
  const around = { speech: speechFrom(catalogue()), session: NOBODY }
  return {
    root: { lang: locale(), dir: direction() },
    // Ids are counted as the popup itself will count them.
    view: piecesOf(<OwnIds.Provider value={{ last: 0 }}>{popupOf(view, around)}</OwnIds.Provider>),
  }
}
