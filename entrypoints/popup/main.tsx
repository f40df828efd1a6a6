import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/popup.css'
import { render } from 'preact'
import { Popup } from '@/components/Popup'
import { SpeechContext, speechFrom } from '@/components/speech'
import { type ActiveTab, activeTab } from '@/lib/extension/active-tab'
import { call, callTab } from '@/lib/extension/call'
import { copyText, openPage } from '@/lib/extension/page'
import { giveBack, requestAccess, siteOrigins } from '@/lib/extension/permissions'
import { type TabState, tabState, watchTabState } from '@/lib/extension/tab-state'

/** Milliseconds after which a reading is called late and can be asked for again. */
const LATE = 6_000

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
let tab: ActiveTab | null = null
let state: TabState | null = null
let late = false
let timer = 0

function show(): void {
  if (root === null) return
  const popup = (
    <SpeechContext.Provider value={speech}>
      <Popup
        state={state}
        late={late}
        privateWindow={tab?.privateWindow ?? false}
        access={tab?.access ?? null}
        onRetry={read}
        onReveal={reveal}
        onCopy={copyText}
        onAccess={changeAccess}
      />
    </SpeechContext.Provider>
  )
  render(popup, root)
}

function read(): void {
  late = false
  clearTimeout(timer)
  timer = window.setTimeout(() => {
    late = true
    show()
  }, LATE)
  show()
  if (tab !== null) void call('readTab', tab.id)
}

const reveal: Parameters<typeof Popup>[0]['onReveal'] = async (id) => {
  const answer = tab === null ? null : await callTab(tab.id, 'revealStatement', id)
  return answer?.ok === true && answer.value
}

function changeAccess(wanted: 'always' | 'click'): void {
  const origins = tab?.access ? siteOrigins(tab.access.host) : null
  if (origins === null) return
  const changed = wanted === 'always' ? requestAccess(origins) : giveBack(origins)
  void changed.then(async () => {
    tab = await activeTab()
    show()
  })
}

show()
tab = await activeTab()
if (tab === null) {
  state = { kind: 'unreadable', reason: 'forbidden' }
  show()
} else {
  const known = await tabState(tab.id)
  watchTabState(
    tab.id,
    (next) => {
      state = next
      show()
    },
    new AbortController().signal,
  )
  if (known?.kind !== 'compared') read()
}
