import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/sheet.css'
import '@/components/options.css'
import { render } from 'preact'
import type { Forgettable } from '@/components/options/ForgetSection'
import { OptionsPage } from '@/components/options/OptionsPage'
import type { ImportState } from '@/components/options/PackImport'
import type { Removed } from '@/components/options/UndoLine'
import { SpeechContext, speechFrom } from '@/components/speech'
import { accessActions } from '@/lib/extension/access'
import { call } from '@/lib/extension/call'
import { openPage } from '@/lib/extension/page'
import { grantedAccess, onAccessChanged, typedAddress } from '@/lib/extension/permissions'
import { report } from '@/lib/extension/report'
import { DEFAULT_SETTINGS, setSettings, watchSettings } from '@/lib/extension/settings'
import { canTranslate, type Loading, loadModels } from '@/lib/extension/translator'
import type { ForgetScope, LibraryHealth } from '@/lib/library'
import { saveOwn } from './export-own'
import { importFiles } from './import-file'

const speech = speechFrom(openPage(document.documentElement))
const closed = new AbortController()
const root = document.getElementById('app')

let settings = DEFAULT_SETTINGS
let access: Awaited<ReturnType<typeof grantedAccess>> = { chosen: 'click', sites: [] }
let health: LibraryHealth | 'failed' | null = null
let exportFailed = false
let loading: Loading | null = null
let importing: ImportState | null = null
let cancelling = new AbortController()
/** What the last removal came to: shown where it was asked for. */
let removed: Removed | null = null
let removedPack = false

function show(): void {
  if (root === null) return
  const known = health === null || health === 'failed' ? null : health
  const page = (
    <SpeechContext.Provider value={speech}>
      <OptionsPage
        settings={settings}
        onSettings={(part) => void setSettings(part).catch(tell('settings'))}
        translation={canTranslate() ? { loading, onSwitch: onTranslate } : null}
        where={{ ...access, ...accessActions }}
        remembered={{
          own: known?.own ?? null,
          exportFailed,
          onExport: (leaveOut) => void save(leaveOut),
        }}
        packs={{
          packs: known?.packs ?? null,
          importing,
          onFiles: (files) => void add(files),
          onCancel: () => cancelling.abort(),
          last: removedPack ? removed : null,
          onRemove: (id) => void removePack(id),
          onUndo: (token) => void undo(token),
        }}
        forget={{
          last: removedPack ? null : removed,
          onForget,
          onUndo: (token) => void undo(token),
        }}
        condition={{ health, onRetry: () => void look(), onReset: () => void reset() }}
      />
    </SpeechContext.Provider>
  )
  render(page, root)
}

const tell = (place: string) => (error: unknown) => report(error, place)

/** Loading begins with the click: the browser loads no model without one. */
function onTranslate(on: boolean): void {
  setSettings({ translate: on }).catch(tell('settings'))
  if (!on) return
  const onLoading = (now: Loading | null): void => {
    loading = now
    show()
  }
  loadModels(speech.locale, onLoading).catch(tell('language models'))
}

async function look(): Promise<void> {
  const answer = await call('storeHealth', null)
  health = answer.ok ? answer.value : 'failed'
  show()
}

async function add(files: readonly File[]): Promise<void> {
  cancelling = new AbortController()
  const onState = (state: ImportState): void => {
    importing = state
    show()
  }
  await importFiles(files, { signal: cancelling.signal, onState }).catch(tell('import'))
  await look()
}

async function save(leaveOut: boolean): Promise<void> {
  exportFailed = !(await saveOwn(leaveOut).catch((error) => {
    report(error, 'export')
    return false
  }))
  show()
}

function onForget(what: Forgettable): boolean {
  if (!('address' in what)) {
    void forget(what)
    return true
  }
  const url = typedAddress(what.address)
  if (url === null) return false
  void forget({ kind: what.kind === 'article' ? 'page' : 'site', url })
  return true
}

async function forget(scope: ForgetScope): Promise<void> {
  const answer = await call('forget', scope)
  await tellRemoved(
    answer.ok ? { kind: 'read', forgotten: answer.value } : { kind: 'failed' },
    false,
  )
}

async function removePack(id: string): Promise<void> {
  const answer = await call('removePack', id)
  await tellRemoved(
    answer.ok ? { kind: 'pack', forgotten: answer.value } : { kind: 'failed' },
    true,
  )
}

async function undo(token: string): Promise<void> {
  const answer = await call('undoForget', token)
  const whole = answer.ok && answer.value
  await tellRemoved(answer.ok ? { kind: 'undone', whole } : { kind: 'failed' }, removedPack)
}

async function tellRemoved(what: Removed, ofPack: boolean): Promise<void> {
  removed = what
  removedPack = ofPack
  show()
  await look()
}

async function reset(): Promise<void> {
  health = null
  show()
  await call('resetStore', null)
  await look()
}

async function readAccess(): Promise<void> {
  access = await grantedAccess()
  show()
}

document.title = `${speech.say('settings')} · ${speech.say('extensionName')}`
addEventListener('pagehide', () => closed.abort())
watchSettings((now) => {
  settings = now
  show()
}, closed.signal)
onAccessChanged(() => void readAccess())
void readAccess()
void look()
